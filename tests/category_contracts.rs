//! What the ledger promises where categories are renamed, merged and deleted, on both engines.

use std::collections::BTreeMap;

use ledger::{
    Direction,
    book::{
        category::{Categories, Category},
        lookup::page::{Filter, page},
        names,
        own_category::{self, Fate, OwnCategory},
    },
    db::{Database, WriteError},
    history::change::ChangeKind,
    people::user::{Person, UserStatus},
    values::period::Period,
};
use rstest::rstest;

use crate::support::{
    Kind, assert_sound,
    books::{book, change, entry, home_of, instant, make_one, person},
};

const AT: &str = "2026-11-20T03:00:00Z";

async fn categories(database: &Database, person: &Person) -> Categories {
    names::of(database, person).await.expect("read").categories
}

async fn make(database: &Database, person: &Person, name: &str) -> OwnCategory {
    change(database, person, ChangeKind::Category, |change, id| {
        own_category::create(change, id(), Direction::Expense, name, &[])
    })
    .await
    .expect("made")
}

/// Decides as a message does: reads the row that stands there, and writes over it.
async fn decide(
    database: &Database,
    person: &Person,
    category: &Category,
    fate: &Fate,
) -> Result<OwnCategory, WriteError> {
    let row = own_category::of_key(database, person, category).await?;
    change(database, person, ChangeKind::Category, |change, id| {
        own_category::decide_fate(change, id(), category, row.as_ref(), fate)
    })
    .await
}

async fn decide_named(database: &Database, person: &Person, name: &str, fate: Fate) {
    let category = categories(database, person).await.by_name(name).expect("a category").clone();
    decide(database, person, &category, &fate).await.expect("written");
}

/// What a report of the day sums up, by the names that it shows.
async fn sums(database: &Database, person: &Person) -> BTreeMap<String, i64> {
    let day = instant(AT).date_naive();
    let categories = categories(database, person).await;
    let summary = reports::summary::of(database, person, &categories, Period::day(day), day).await;
    let sums = summary.expect("a summary").category_breakdown.into_iter();
    sums.map(|sum| (sum.category, sum.amount.minor() / 100)).collect()
}

fn expected(sums: &[(&str, i64)]) -> BTreeMap<String, i64> {
    sums.iter().map(|(name, sum)| ((*name).to_owned(), *sum)).collect()
}

#[rstest]
#[tokio::test]
async fn no_entry_is_touched_and_lists_follow(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    let own = make(&database, &budi, "Kopi").await;
    for (units, category_id) in [(1_000, 3), (200, 4), (30, own.id)] {
        book(&database, &budi, entry(Direction::Expense, units, category_id, AT)).await;
    }
    let list = async |category_ids| {
        let filter = Filter { category_ids, ..Filter::default() };
        page(&database, &budi, &filter, (None, 100)).await.expect("rows")
    };
    let before = list(None).await;
    decide_named(&database, &budi, "belanja", Fate::Renamed("Toko".to_owned())).await;
    assert_eq!(
        sums(&database, &budi).await,
        expected(&[("Belanja Harian", 1_000), ("Toko", 200), ("Kopi", 30)])
    );
    decide_named(&database, &budi, "toko", Fate::Merged("belanja_harian".to_owned())).await;
    decide_named(&database, &budi, "kopi", Fate::Dropped).await;
    assert_eq!(sums(&database, &budi).await, expected(&[("Belanja Harian", 1_200), ("Kopi", 30)]));
    assert_eq!(list(None).await, before);
    let of = categories(&database, &budi).await;
    assert_eq!(list(Some(of.ids_showing("belanja harian"))).await.len(), 2);
    assert_eq!(list(Some(of.ids_showing("kopi"))).await.len(), 1);
    assert_eq!(list(Some(vec![1])).await.len(), 0);
    // The name is free again, of the default as of the own one.
    let again = make(&database, &budi, "Kopi").await;
    make(&database, &budi, "Belanja").await;
    assert_ne!(again.id, own.id);
    assert_eq!(categories(&database, &sari).await.gone().count(), 0);
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn each_is_one_change_that_says_what_was(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    decide_named(&database, &budi, "hiburan", Fate::Renamed("Senang".to_owned())).await;
    decide_named(&database, &budi, "senang", Fate::Dropped).await;
    let items: Vec<(Option<String>, Option<String>, String, String)> = database
        .all(
            "SELECT i.before ->> 'status', i.before ->> 'name', i.after ->> 'status', i.after ->> 'name' \
             FROM change_items i JOIN changes c ON c.id = i.change_id WHERE i.table_name = 'categories' \
             AND c.kind = 'category' ORDER BY c.number",
            Vec::new(),
        )
        .await
        .expect("read");
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(
        items,
        [
            (None, None, "active".to_owned(), "Senang".to_owned()),
            (text("active"), text("Senang"), "hidden".to_owned(), "Senang".to_owned()),
        ]
    );
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn of_two_that_write_at_once_one_reads_again(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, "6281234567890").await;
    let seen = categories(&database, &budi).await;
    let makan = seen.by_name("makan").expect("a category");
    // Two masks over one default, and a name that is taken meanwhile.
    decide(&database, &budi, makan, &Fate::Renamed("Jajan".to_owned())).await.expect("written");
    let late = change(&database, &budi, ChangeKind::Category, |change, id| {
        own_category::decide_fate(change, id(), makan, None, &Fate::Dropped)
    });
    assert!(matches!(late.await, Err(WriteError::Stale(_))));
    let transport = seen.by_name("transport").expect("a category");
    let taken = decide(&database, &budi, transport, &Fate::Renamed("JAJAN".to_owned())).await;
    assert!(matches!(taken, Err(WriteError::Stale(_))));
    assert_eq!(categories(&database, &budi).await.name_of(1), Some("Jajan"));
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn masks_and_merges_survive_a_join(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, older) = home_of(kind, "6281234567890").await;
    let younger = person(&database, "6281234567891", UserStatus::Active).await;
    // The older calls a default what the younger has made for themselves, and something became part of.
    decide_named(&database, &older, "makan", Fate::Renamed("Jajan".to_owned())).await;
    let own = make(&database, &younger, "Jajan").await;
    let part = make(&database, &younger, "Kopi").await;
    decide_named(&database, &younger, "kopi", Fate::Merged(own.key.clone())).await;
    for (units, category_id) in [(1_000, own.id), (200, part.id), (30, 1), (4, 2)] {
        book(&database, &younger, entry(Direction::Expense, units, category_id, AT)).await;
    }
    make_one(&database, &older, &younger).await;
    let one = ledger::people::user::by_id(&database, older.id).await.expect("read").expect("a person");
    assert_eq!(sums(&database, &one).await, expected(&[("Jajan", 1_230), ("Transport", 4)]));
    let of = categories(&database, &one).await;
    assert_eq!(of.by_key(&part.key).map(|category| &*category.key), Some("makan"));
    assert_sound(&database).await;
}
