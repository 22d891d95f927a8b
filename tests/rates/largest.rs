//! The largest come first, page after page: of few days and of many, whatever the currency, on both engines.

use ledger::Direction;
use ledger::{
    book::{
        lookup::{
            largest::{Rank, largest},
            page::Filter,
        },
        transaction::{self, EntryStatus, NewTransaction},
    },
    db::{Batch, Database},
    history::change::{Author, Change, ChangeKind},
    people::user::{Person, UserStatus},
    values::{
        clock::{Clock, SystemClock},
        period::Period,
    },
};
use rstest::rstest;

use super::{Kind, currency, day, entry, fill, home_of, know, money, person};

/// More than are sorted by their days.
const MANY: i64 = 2_300;
const PAGE: i64 = 400;
const DAYS: [&str; 3] = ["2026-03-02", "2026-04-10", "2026-05-20"];

/// The nth entry: of a few amounts many times over, every ninth in a currency that has a rate, every eleventh in one that has none.
fn nth(nth: i64) -> NewTransaction {
    let at = format!("{}T03:00:00Z", DAYS[usize::from(nth % 5 == 0) + usize::from(nth % 50 == 0)]);
    let spent = match (nth % 9, nth % 11) {
        (0, _) => money(&(1 + nth % 3).to_string(), "USD"),
        (_, 0) => money("7", "JPY"),
        _ => money(&(10_000 + 100 * (nth % 37)).to_string(), "IDR"),
    };
    let status = if nth % 13 == 0 { EntryStatus::Deleted } else { EntryStatus::Confirmed };
    NewTransaction { money: spent, status, ..entry(Direction::Expense, 1, 1, &at) }
}

async fn book_all(database: &Database, person: &Person) {
    let mut ids = database.ids(usize::try_from(MANY).expect("small") + 1).await.expect("ids");
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now: SystemClock.now() };
    let mut change = Change::begin(&mut batch, ids.take(), author, ChangeKind::Booking);
    for new in (0..MANY).map(nth) {
        transaction::book(&mut change, ids.take(), new);
    }
    change.finish();
    database.write(batch).await.expect("written");
}

async fn pages(database: &Database, person: &Person, filter: &Filter) -> Vec<(i64, Rank)> {
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let rows = largest(database, person, filter, (after, PAGE)).await.expect("read");
        found.extend(rows.iter().map(|(row, rank)| (row.id, *rank)));
        match rows.last() {
            Some((_, rank)) => after = Some(*rank),
            None => return found,
        }
    }
}

#[rstest]
#[tokio::test]
async fn they_come_in_order_each_once(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    for on in DAYS {
        know(&database, on, "USDIDR", "11000").await;
    }
    for of in [&budi, &sari] {
        book_all(&database, of).await;
    }
    fill(&database).await;
    let span = |from, until| Some(Period { from: day(from), until: day(until) });
    for (period, days) in [
        (None, &DAYS[..]),
        (span("2026-03-01", "2026-05-01"), &DAYS[..2]),
        (span("2026-04-01", "2026-05-01"), &DAYS[1..2]),
        (span("2026-06-01", "2026-07-01"), &[]),
    ] {
        let kept = |new: &NewTransaction| {
            let is_asked_for = days.iter().any(|on| new.at.date_naive() == day(on));
            is_asked_for && new.status == EntryStatus::Confirmed
        };
        let mut wanted: Vec<i64> = (0..MANY).map(nth).filter(kept).map(|new| counts_as(&new)).collect();
        wanted.sort_unstable_by(|one, other| other.cmp(one));
        let filter = Filter { period, ..Filter::default() };
        let found = pages(&database, &budi, &filter).await;
        let sizes: Vec<i64> = found.iter().map(|(_, rank)| rank.size).collect();
        assert_eq!(sizes, wanted, "{period:?}");
        let places: Vec<(i64, i64)> = found.iter().map(|(_, rank)| (rank.size, rank.id)).collect();
        assert!(places.windows(2).all(|two| two[0] > two[1]), "{period:?}: one twice, or out of order");
        assert!(found.iter().all(|(id, rank)| *id == rank.id));
    }
    database.close().await;
}

/// In minor units of the book's currency.
fn counts_as(new: &NewTransaction) -> i64 {
    match new.money.currency() {
        known if known == currency("USD") => new.money.minor() * 11_000,
        known if known == currency("JPY") => 0,
        _ => new.money.minor(),
    }
}
