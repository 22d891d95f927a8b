//! Undo against a model: whatever people book, save, sort, correct, void, undo and restore, alone or two in a group, the
//! ledger stands as a simple model of it does, replayed in memory.
//!
//! `CATAT_SEQUENCES` says how many sequences are played; `make soak` plays ten times as many.

mod model;
mod names;
mod player;

use std::{collections::BTreeMap, sync::Arc};

use bot::engine::Engine;
use futures_util::{StreamExt, stream};
use ledger::{
    book::{
        lookup::page::{Filter, page},
        transaction::{self, EntryStatus},
    },
    people::{
        export::{self, Part},
        user::Person,
    },
    values::{
        clock::{Clock, SystemClock},
        period::Period,
    },
};
use reports::summary;
use rstest::rstest;
use serde_json::Value;

use crate::support::{Home, Kind, assert_sound};
use model::What;
use player::{Player, REFUND};

const SEQUENCES: u64 = 1_000;
/// So many sequences are played side by side, each by a person of its own.
const SIDE_BY_SIDE: usize = 64;
/// How long a sequence is at most.
const LONGEST: usize = 16;
/// Every so many sequences are played by two in a group.
const GROUPS: u64 = 4;

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_undone_the_ledger_stands_as_the_model_does(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    #[expect(clippy::disallowed_methods, reason = "a switch for longer runs")]
    let sequences = std::env::var("CATAT_SEQUENCES").ok().and_then(|count| count.parse().ok());
    let sequences: u64 = sequences.unwrap_or(SEQUENCES) / if kind == Kind::Sqlite { 1 } else { 5 };
    let home = Home::new(kind).await;
    let settings = [("CATAT_REGISTRATION", "open"), ("CATAT_DUPLICATE_SECONDS", "0")];
    let running = home.engine(Arc::new(SystemClock), &settings, "undo").await;
    stream::iter(0..sequences)
        .for_each_concurrent(SIDE_BY_SIDE, |seed| play(&running.engine, seed, sequences))
        .await;
    assert_sound(&running.engine.books.database).await;
    running.stop().await;
}

/// One person's sequence, or two at the same time in one group.
async fn play(engine: &Arc<Engine>, seed: u64, sequences: u64) {
    if !seed.is_multiple_of(GROUPS) {
        return play_one(Player::new(engine, seed, None), seed).await;
    }
    let group = format!("1203{seed:08}@g.us");
    let other = sequences + seed;
    let one = Box::pin(play_one(Player::new(engine, seed, Some(group.clone())), seed));
    let two = Box::pin(play_one(Player::new(engine, other, Some(group)), other));
    futures_util::future::join(one, two).await;
}

async fn play_one(mut player: Player, seed: u64) {
    use rand::Rng;
    let steps = player.random.random_range(3..=LONGEST);
    for _ in 0..steps {
        player.step().await;
    }
    compare(&player, seed).await;
}

/// The ledger stands as the model does.
async fn compare(player: &Player, seed: u64) {
    let Some(person) = player.person().await else { return };
    let database = &player.engine.books.database;
    let names = ledger::book::names::of(database, &person).await.expect("read");
    let mut stands = BTreeMap::new();
    for status in [EntryStatus::Confirmed, EntryStatus::Pending, EntryStatus::Deleted] {
        let filter = Filter { status: Some(status), ..Filter::default() };
        for row in page(database, &person, &filter, (None, 500)).await.expect("read") {
            let category = row.category_id.and_then(|id| names.categories.name_of(id)).unwrap_or("");
            let name = row.description.clone().unwrap_or_default();
            assert_ne!(status, EntryStatus::Pending, "{:#?}", player.transcript);
            // Under which category a row was that counts no more, and whose category is gone, nobody sees.
            let category = (status == EntryStatus::Confirmed).then(|| category.to_owned());
            stands.insert(name, (row.money().minor() / 100, category));
        }
    }
    let rows = &player.model.rows;
    let shown = |label: &String| rows.get(label).map_or(label, |row| &row.label).clone();
    let entries = rows.iter().filter(|(_, row)| row.what == What::Entry);
    let wanted: BTreeMap<String, (i64, Option<String>)> = entries
        .map(|(name, row)| (name.clone(), (row.amount, row.is_alive.then(|| shown(&row.label)))))
        .collect();
    assert_eq!(stands, wanted, "seed {seed}: {:#?}", player.transcript);
    compare_sums(player, &person, seed).await;
    for (what, part) in
        [(What::Goal, Part::Goal), (What::Movement, Part::Movement), (What::Category, Part::OwnCategory)]
    {
        let mut wanted: Vec<(String, bool)> = rows
            .values()
            .filter(|row| row.what == what)
            .map(|row| match what {
                What::Movement => (format!("{} {}", shown(&row.label), row.amount), row.is_alive),
                _ => (row.label.clone(), row.is_alive),
            })
            .collect();
        let mut stands = listed(player, &person, part).await;
        wanted.sort();
        stands.sort();
        assert_eq!(stands, wanted, "seed {seed}: {:#?}", player.transcript);
    }
}

/// Nothing came in, and each category is what was spent under it less what came back.
async fn compare_sums(player: &Player, person: &Person, seed: u64) {
    let database = &player.engine.books.database;
    let names = ledger::book::names::of(database, person).await.expect("read");
    let all_days = Period { from: transaction::FIRST_DAY, until: transaction::LAST_DAY };
    let today = person.zone.day(SystemClock.now());
    let summary = summary::of(database, person, &names.categories, all_days, today).await.expect("read");
    let rows = &player.model.rows;
    let mut wanted: BTreeMap<String, i64> = BTreeMap::new();
    for (name, row) in rows.iter().filter(|(_, row)| row.what == What::Entry && row.is_alive) {
        let label = rows.get(&row.label).map_or(&row.label, |category| &category.label);
        let amount = if name.starts_with(REFUND) { -row.amount } else { row.amount };
        *wanted.entry(label.clone()).or_default() += amount;
    }
    let sums = summary.category_breakdown.iter();
    let stands: BTreeMap<String, i64> =
        sums.map(|sum| (sum.category.clone(), sum.amount.minor() / 100)).collect();
    assert_eq!(stands, wanted, "seed {seed}: {:#?}", player.transcript);
    assert_eq!(summary.total_income.minor(), 0, "seed {seed}: {:#?}", player.transcript);
    let total: i64 = wanted.values().sum();
    assert_eq!(summary.total_expense.minor() / 100, total, "seed {seed}: {:#?}", player.transcript);
}

/// What the ledger holds of a kind, and whether each is in effect.
async fn listed(player: &Player, person: &Person, part: Part) -> Vec<(String, bool)> {
    let database = &player.engine.books.database;
    let goals = export::page(database, person, Part::Goal, 0).await.expect("read").rows;
    let goal = |id: &Value| goals.iter().find(|goal| goal["id"] == *id).expect("its goal")["name"].clone();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let rows = export::page(database, person, part, 0).await.expect("read").rows;
    rows.iter()
        .map(|row| {
            let name = if part == Part::Movement {
                let sign = if row["direction"] == "withdraw" { -1 } else { 1 };
                let amount = sign * row["amount"].as_i64().expect("an amount") / 100;
                format!("{} {amount}", text(&goal(&row["savings_account_id"])))
            } else {
                text(&row["name"])
            };
            (name, row["status"] != "deleted")
        })
        .collect()
}
