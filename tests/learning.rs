//! Learning from what a person chooses, through the whole house: what is written, and where it ends.

use std::sync::Arc;

use bot::channels::terminal::Chat;
use ledger::{book::own_category::MOST_CATEGORIES, people::user::Address, values::clock::SystemClock};
use rstest::rstest;

use crate::support::{Home, Kind, Running};

const UNASKED: &[(&str, &str)] = &[("CATAT_DUPLICATE_SECONDS", "0")];

/// What the owner reads.
async fn say(running: &Running, text: &str) -> String {
    let chat = Chat::new(running.engine.clone(), None, Address::owner());
    chat.turn(text).await.replies().to_vec().join("\n")
}

/// The kinds of the changes in the order of writing, each with the tables that it touched.
async fn changes(running: &Running) -> Vec<(String, String)> {
    let items: Vec<(i64, String, String)> = running
        .engine
        .books
        .database
        .all(
            "SELECT c.number, c.kind, i.table_name FROM changes c JOIN change_items i ON i.change_id = c.id \
             ORDER BY c.number, i.table_name",
            Vec::new(),
        )
        .await
        .expect("read");
    items.into_iter().map(|(number, kind, table)| (format!("{number} {kind}"), table)).collect()
}

/// So that whoever undoes the choice undoes what it taught.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_part_of_the_change_that_teaches_it(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), UNASKED, "one").await;
    for text in ["beli kopi susu 20k", "ganti hiburan", "teh 8", "ya", "kategori tambah Kopi: latte"] {
        say(&running, text).await;
    }
    let expected = [
        ("1 booking", "transactions"),
        ("2 edit", "lessons"),
        ("2 edit", "transactions"),
        ("3 booking", "transactions"),
        ("4 confirmation", "lessons"),
        ("4 confirmation", "transactions"),
        ("5 category", "categories"),
    ];
    let expected: Vec<(String, String)> =
        expected.iter().map(|(change, table)| ((*change).to_owned(), (*table).to_owned())).collect();
    assert_eq!(changes(&running).await, expected);
    running.stop().await;
}

/// The same words twice in one list: one choice is one change, and teaches them once.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn equal_words_in_one_choice_are_one_lesson(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), UNASKED, "one").await;
    say(&running, "blorgh 10k, blorgh 12k").await;
    say(&running, "ganti hiburan").await;
    let said = say(&running, "3").await;
    assert_eq!(said.matches("Lainnya → Hiburan").count(), 2, "{said}");
    let rows: Vec<(String, i64)> = running
        .engine
        .books
        .database
        .all("SELECT phrase, taught FROM lessons", Vec::new())
        .await
        .expect("read");
    assert_eq!(rows, [("blorgh".to_owned(), 1)]);
    // Two guesses of one message are confirmed in one change.
    say(&running, "zumba 8, zumba 9").await;
    let said = say(&running, "ya").await;
    assert_eq!(said.matches("dicatat").count(), 2, "{said}");
    crate::support::assert_sound(&running.engine.books.database).await;
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_book_has_a_hundred_categories_of_its_own_and_no_more() {
    let home = Home::new(Kind::Sqlite).await;
    let running = home.engine(Arc::new(SystemClock), UNASKED, "one").await;
    for n in 0..MOST_CATEGORIES {
        let said = say(&running, &format!("kategori tambah Buku {n}")).await;
        assert!(said.contains("dibuat"), "{n}: {said}");
    }
    let said = say(&running, "kategori tambah Satu Lagi").await;
    assert!(said.contains("sudah 100"), "{said}");
    let said = say(&running, "kategori Buku 7: novel").await;
    assert!(said.contains("ditambah: novel"), "what is there can still be given words: {said}");
    assert!(say(&running, "novel 80k").await.contains("kategori Buku 7"));
    running.stop().await;
}
