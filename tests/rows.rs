//! Every table is in one of the ledger's lists, and so an erasure and a join reach it: held against the schema that the
//! database itself tells, with a row of every table. A table that a migration adds is looked at without a word here.

mod schema;

use std::collections::BTreeSet;

use ledger::{
    book,
    db::{Batch, Database},
    messages::{
        inbox,
        message::{Channel, NewMessage},
    },
    people::{
        erasure::{self, Progress},
        export,
        personal_tables::{Erased, Exported, IMPERSONAL_TABLES, Joined, PERSONAL_TABLES},
        user::{Address, Person, UserStatus},
    },
};
use rstest::rstest;

use crate::{
    erasure::dump::{Dump, execute},
    support::{
        Home, Kind,
        books::{instant, make_one, person},
    },
};
use schema::{Schema, WORD};

const PHONE: &str = "6281234567891";

#[rstest]
#[tokio::test]
async fn every_table_is_in_one_list(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let schema = Schema::of(&home.database().await).await;
    let house = || IMPERSONAL_TABLES.iter().map(|(table, _)| *table);
    let listed: Vec<&str> =
        book::tables().chain(PERSONAL_TABLES.iter().map(|table| table.name)).chain(house()).collect();
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(once.len(), listed.len(), "a table is in two lists: {listed:?}");
    let there: BTreeSet<&str> = schema.0.keys().map(|table| &**table).collect();
    assert_eq!(
        there.symmetric_difference(&once).collect::<Vec<_>>(),
        [&""; 0],
        "in the lists or in the schema alone"
    );
    for column in ["user_id", "book_id"] {
        let of_nobody: Vec<&str> =
            schema.with(column).filter(|table| house().any(|of| of == *table)).collect();
        assert_eq!(of_nobody, [""; 0], "these say whose their rows are");
    }
    for table in book::tables() {
        assert!(schema.with("book_id").any(|of| of == table), "{table} has no book");
    }
}

#[test]
fn what_is_said_to_be_exported_is_a_list_of_the_export() {
    let lists: Vec<&str> = export::lists().map(|(name, _)| name).chain(["profile"]).collect();
    for table in PERSONAL_TABLES {
        let Exported::As(name) = table.exported else { continue };
        assert!(lists.contains(&name), "{} in {name}", table.name);
    }
}

/// Writes a row for the person into every table that keeps something of people and has nothing of theirs yet.
async fn plant(home: &Home, database: &Database, schema: &Schema, person: &Person) {
    let mut empty = Vec::new();
    for table in book::tables().chain(PERSONAL_TABLES.iter().map(|table| table.name)) {
        // The default categories are nobody's.
        let of_somebody =
            if schema.with("user_id").any(|of| of == table) { "user_id IS NOT NULL" } else { "TRUE" };
        if count(database, table, of_somebody).await == 0 {
            empty.push(table);
        }
    }
    for statement in schema.rows(&empty, person) {
        execute(&home.location, &statement).await;
    }
}

async fn count(database: &Database, table: &str, condition: &str) -> i64 {
    let sql: &'static str = format!("SELECT COUNT(*) FROM {table} WHERE {condition}").leak();
    database.all::<(i64,)>(sql, vec![]).await.expect(sql)[0].0
}

#[rstest]
#[tokio::test]
async fn an_erasure_leaves_no_row_of_any_table(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let schema = Schema::of(&database).await;
    let budi = person(&database, PHONE, UserStatus::Active).await;
    plant(&home, &database, &schema, &budi).await;
    execute(&home.location, "DELETE FROM erasures").await;
    assert!(Dump::of(&home.location).await.with(WORD).len() > 10, "hardly anything was planted");
    erase(&database, &budi).await;
    for table in schema.with("user_id") {
        let stays = PERSONAL_TABLES
            .iter()
            .any(|personal| personal.name == table && matches!(personal.erased, Erased::Stays(_)));
        let left = count(&database, table, &format!("user_id = {}", budi.id)).await;
        assert!(left == 0 || stays, "{table} keeps {left} rows of somebody who was erased");
    }
    for table in schema.with("book_id").filter(|table| *table != "users") {
        let left = count(&database, table, &format!("book_id = {}", budi.book.get())).await;
        assert_eq!(left, 0, "{table} keeps rows of a book that is gone");
    }
    // What an erasure remembers of ids was planted too, and is not the person's.
    execute(&home.location, "DELETE FROM forgotten_ids").await;
    let left = Dump::of(&home.location).await;
    assert_eq!([left.with(WORD), left.with(PHONE)].concat(), [""; 0], "words that are left");
}

/// As where a message asks for it.
async fn erase(database: &Database, person: &Person) {
    let now = instant("2026-11-20T03:00:00Z");
    let address = Address::phone(PHONE).expect("a number");
    let words = Some("hapus semua data saya".to_owned());
    let new = NewMessage::words(Channel::Http, &address, "m1".to_owned(), words, now);
    let mut ids = database.ids(2).await.expect("ids");
    let mut batch = Batch::default();
    inbox::accept(&mut batch, ids.take(), person.id, &new, now);
    database.write(batch).await.expect("kept");
    let head = inbox::head(database, &new.lane(person.id)).await.expect("read").expect("a message");
    let mut batch = Batch::default();
    erasure::begin(&mut batch, ids.take(), &head.person, &head.message, now);
    database.write(batch).await.expect("begun");
    while let Some(mut erasure) = erasure::open(database).await.expect("read").into_iter().next() {
        let progress = erasure.step(database, &|_| Box::pin(async { Ok(()) }), now).await.expect("a step");
        assert_ne!(progress, Progress::Waiting, "nobody answered");
    }
}

#[rstest]
#[tokio::test]
async fn a_join_leaves_no_row_under_the_younger(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let schema = Schema::of(&database).await;
    let older = person(&database, "6281234560002", UserStatus::Active).await;
    let younger = person(&database, PHONE, UserStatus::Active).await;
    plant(&home, &database, &schema, &younger).await;
    make_one(&database, &older, &younger).await;
    for table in schema.with("user_id") {
        let stays = PERSONAL_TABLES
            .iter()
            .any(|personal| personal.name == table && matches!(personal.joined, Joined::Stays(_)));
        let left = count(&database, table, &format!("user_id = {}", younger.id)).await;
        assert!(left == 0 || stays, "{table} keeps {left} rows of somebody who is another");
    }
    let about_books = PERSONAL_TABLES.iter().filter(|table| table.is_about_books).map(|table| table.name);
    for table in book::tables().chain(about_books) {
        let left = count(&database, table, &format!("book_id = {}", younger.book.get())).await;
        assert_eq!(left, 0, "{table} keeps rows of a book that is closed");
        let moved = count(&database, table, &format!("book_id = {}", older.book.get())).await;
        assert!(moved > 0, "{table} had no row");
    }
}
