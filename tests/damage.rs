//! Damage made by hand, one for each rule of the ledger: the rule sees it, on each engine.

mod fields;

use std::{collections::HashSet, sync::Arc};

use ledger::{
    db::Database,
    invariants,
    messages::message::{Channel, NewMessage, Sender},
    people::user::{self, Address},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;
use serde_json::Value;
use sqlx::types::Json;

use crate::support::{
    Home, Kind, Running, assert_sound,
    books::{keep_import, keep_receipt},
};
use fields::FIELDS;

/// What is done to the books, and the rule that it breaks.
const DAMAGES: &[(&[&str], &str)] = &[
    (&["UPDATE transactions SET amount = amount + 1"], "every transaction stands as its last change left it"),
    (
        &["UPDATE savings_transactions SET amount = amount + 1"],
        "every savings movement stands as its last change left it",
    ),
    (&["UPDATE lessons SET phrase = 'teh'"], "every lesson stands as its last change left it"),
    (&["UPDATE savings_accounts SET target_amount = 1"], "every goal stands as its last change left it"),
    (&["UPDATE receipts SET total = 1"], "every receipt stands as its last change left it"),
    (&["UPDATE receipt_items SET name = 'teh'"], "every receipt item stands as its last change left it"),
    (&["UPDATE receipt_pages SET position = 9"], "every receipt page stands as its last change left it"),
    (&["UPDATE accounts SET opening_amount = 1"], "every account stands as its last change left it"),
    (&["UPDATE parties SET name = 'Dewi'"], "every party stands as its last change left it"),
    (&["UPDATE plans SET amount = 1"], "every plan stands as its last change left it"),
    (&["UPDATE budgets SET amount = 1"], "every budget stands as its last change left it"),
    (&["UPDATE imports SET format = 'ofx'"], "every import stands as its last change left it"),
    (&["UPDATE recurring SET amount = 1"], "every recurring entry stands as its last change left it"),
    (&["UPDATE filing_rules SET position = 9"], "every filing rule stands as its last change left it"),
    (
        &["UPDATE categories SET keywords = 'teh' WHERE book_id IS NOT NULL"],
        "every category of a book's own stands as its last change left it",
    ),
    (&["UPDATE users SET name = 'Siti'"], "everybody stands as the last change of them left them"),
    (
        &["DELETE FROM change_items WHERE table_name = 'lessons'"],
        "every lesson stands as its last change left it",
    ),
    (
        &[
            "INSERT INTO categories (id, book_id, user_id, key, direction, name, name_key, keywords, status, version, \
             created_at, updated_at) SELECT 900, book_id, user_id, 'makan', 'expense', 'Emam', 'emam', '', 'active', 1, \
             created_at, created_at FROM transactions \
             WHERE id = (SELECT MIN(id) FROM transactions)",
            "UPDATE transactions SET category_id = 900",
        ],
        "every transaction carries a default itself, never the mask over it",
    ),
    (&["UPDATE savings_transactions SET direction = 'withdraw'"], "no goal holds less than nothing"),
    (
        &["UPDATE savings_accounts SET status = 'deleted'"],
        "nothing that counts stands on a goal that was taken back",
    ),
    (&["UPDATE savings_accounts SET status = 'closed'"], "no goal that was closed holds anything"),
    (&["UPDATE users SET status = 'joined'"], "nothing is kept by somebody who became one with another"),
    (
        &[
            "INSERT INTO books (id, name, currency, created_at) SELECT 902, 'Siti', 'IDR', created_at FROM users",
            "INSERT INTO users (id, name, status, role, book_id, locale, timezone, settings, version, created_at, updated_at) \
             SELECT 903, 'Siti', 'joined', role, 902, locale, timezone, settings, 1, created_at, updated_at FROM users",
            "UPDATE transactions SET book_id = 902",
        ],
        "nothing is kept by somebody who became one with another",
    ),
    (&["UPDATE users SET phone = '628999'"], "everybody's number is one of their addresses"),
    (&["DELETE FROM changes WHERE kind = 'booking'"], "every change item belongs to a change"),
    (
        &["UPDATE wa_messages SET intent = NULL WHERE direction = 'in'"],
        "every message that is done has an intent and its replies",
    ),
    (
        &["UPDATE wa_messages SET intent = 'part' WHERE direction = 'in'"],
        "every message that is done has an intent and its replies",
    ),
    (
        &["UPDATE wa_messages SET wa_body = wa_body || '!' WHERE direction = 'out'"],
        "every message that is done has an intent and its replies",
    ),
    (
        &["DELETE FROM wa_messages WHERE id = (SELECT MAX(id) FROM wa_messages WHERE direction = 'out')"],
        "every message that is done has an intent and its replies",
    ),
    (&["UPDATE wa_messages SET status = 'dropped' WHERE direction = 'in'"], "what says nothing has no reply"),
    (
        &["UPDATE wa_messages SET parent_id = NULL WHERE direction = 'out'"],
        "every reply answers a message or was pushed once",
    ),
    (
        &["UPDATE transactions SET status = 'pending', asked = FALSE"],
        "nobody waits without a question: what is pending is asked about, or its writer is not confirmed",
    ),
    (
        &[
            "UPDATE transactions SET currency = 'USD', book_amount = amount, rate = '16400', rate_day = tx_date, rate_source = 'hand'",
        ],
        "what an entry of another currency counts as is its amount at the rate of its day",
    ),
    (
        &[
            "UPDATE transactions SET book_amount = amount, rate = '1', rate_day = tx_date, rate_source = 'hand'",
        ],
        "what an entry of another currency counts as is its amount at the rate of its day",
    ),
    (
        &["UPDATE import_rows SET transaction_id = 1"],
        "every row of a file that stands names an entry that is there, and one that was booked its own",
    ),
    (&["DELETE FROM book_members"], "everybody writes in a book they are a member of"),
    (
        &["INSERT INTO erasures (id, user_id, asked_at, rows) SELECT 902, id, created_at, 0 FROM users"],
        "every erasure that is not finished has a job that goes on with it",
    ),
    (
        &["INSERT INTO erasures (id, user_id, asked_at, finished_at, rows) \
           SELECT 901, id, created_at, created_at, 0 FROM users"],
        "nothing but amounts is left of whoever was erased",
    ),
];

/// What is not held against the last change: whose a row is and when, a person's guard, and their number, which has a rule.
const NOT_HELD: [&str; 6] = ["id", "book_id", "user_id", "created_at", "updated_at", "phone"];

/// Somebody with a name of their own, a file that was imported, an entry that taught something, a category, goals, one with a deposit, and receipts.
async fn house(kind: Kind) -> (Home, Running) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), &[("CATAT_REGISTRATION", "open")], "one").await;
    let budi = Address::phone("6281234567890").expect("a number");
    let said = [
        "panggil aku Budi",
        "minjemin Rio 300rb",
        "cicilan hp 12x 350rb mulai tanggal 3",
        "budget makan 5jt sebulan",
        "langganan domain 250rb tiap tahun tanggal 29 februari",
        "kalau ada kata pln masuk tagihan",
        "kopi susu 20k pakai gopay kemarin",
        "ganti hiburan",
        "kategori tambah Jajan: bakso",
        "buat tabungan umroh 15jt",
        "buat tabungan laptop 15jt",
        "setor laptop 500k",
    ];
    let database = &running.engine.books.database;
    for (nth, text) in said.iter().enumerate() {
        if nth == 1 {
            let person = user::find(database, &budi).await.expect("read").expect("Budi");
            keep_import(database, &person).await;
        }
        let text = Some((*text).to_owned());
        let new = NewMessage::words(Channel::Http, &budi, format!("m{nth}"), text, SystemClock.now());
        running.replies(&(Sender::of(budi.clone()), new)).await;
    }
    let person = user::find(database, &budi).await.expect("read").expect("Budi");
    for _ in 0..2 {
        keep_receipt(database, &person).await;
    }
    (home, running)
}

/// The first rows that break a rule, as people read them.
async fn broken(database: &Database, rule: &str) -> Vec<String> {
    let findings = invariants::check(database).await.expect("read");
    let finding = findings.into_iter().find(|finding| finding.rule == rule).expect("a rule");
    assert_eq!(finding.broken > 0, !finding.first.is_empty(), "{rule}");
    finding.first.iter().map(ToString::to_string).collect()
}

/// One after the other in the same books: what is wrong with a row is named by the field.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn each_field_is_held_against_the_last_change(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, running) = house(kind).await;
    let database = &running.engine.books.database;
    assert_sound(database).await;
    for (table, rule, fields) in FIELDS {
        let sql = format!(
            "SELECT i.after FROM change_items i JOIN changes c ON c.id = i.change_id WHERE i.table_name = '{table}' \
             ORDER BY c.number DESC LIMIT 1"
        );
        let rows: Vec<(Json<Value>,)> = database.all(&*sql.leak(), Vec::new()).await.expect("read");
        let recorded = rows[0].0.as_object().expect("a row").keys().map(String::as_str);
        let is_held = |field: &&str| !NOT_HELD.contains(field) && (*table, *field) != ("users", "version");
        let held: HashSet<&str> = recorded.filter(is_held).collect();
        assert_eq!(held, fields.iter().map(|(field, _)| *field).collect(), "{table}");
        // Of several rows the newest; its name changes on the way.
        let row = format!("id = (SELECT MAX(id) FROM {table})");
        for (field, value) in *fields {
            home.damage(&[&*format!("UPDATE {table} SET {field} = {value} WHERE {row}").leak()]).await;
            let found = broken(database, rule).await;
            assert_eq!(found.len(), 1, "{table}.{field}: {found:?}");
            let (_, wrong) = found[0].split_once('(').expect("the fields");
            let (wrong, _) = wrong.split_once(')').expect("the fields");
            assert!(wrong.split(", ").any(|named| named == *field), "{table}.{field}: {found:?}");
        }
    }
    running.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn each_damage_is_found_by_its_rule(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    for (statements, rule) in DAMAGES {
        let (home, running) = house(kind).await;
        let database = &running.engine.books.database;
        assert_sound(database).await;
        home.damage(statements).await;
        let broken = broken(database, rule).await;
        assert!(!broken.is_empty(), "{rule} after {statements:?}");
        let is_named =
            |row: &String| row.ends_with(" of Budi (6281234567890)") || row.starts_with("change_items");
        // Who stands under another name or number by then is named so.
        let is_of_budi = !statements.iter().any(|sql| sql.starts_with("UPDATE users SET"));
        assert!(!is_of_budi || broken.iter().all(is_named), "{rule}: {broken:?}");
        running.stop().await;
    }
}

#[tokio::test]
async fn no_rule_is_without_its_damage() {
    let home = Home::new(Kind::Sqlite).await;
    let rules = invariants::check(&home.database().await).await.expect("read");
    let rules: HashSet<&str> = rules.iter().map(|finding| finding.rule).collect();
    assert_eq!(DAMAGES.iter().map(|(_, rule)| *rule).collect::<HashSet<_>>(), rules);
}
