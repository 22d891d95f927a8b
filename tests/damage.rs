//! Damage made by hand, one for each rule of the ledger: the rule sees it, on each engine.

use std::{collections::HashSet, sync::Arc};

use ledger::{
    clock::{Clock, SystemClock},
    db::Location,
    invariants,
    message::{Channel, NewMessage, Sender},
    user::Address,
};
use rstest::rstest;
use sqlx::{Connection, PgConnection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::support::{Home, Kind, Running, assert_sound};

/// What is done to the books, and the rule that it breaks.
const DAMAGES: &[(&[&str], &str)] = &[
    (&["UPDATE transactions SET amount = amount + 1"], "every transaction stands as its last change left it"),
    (
        &["UPDATE savings_transactions SET amount = amount + 1"],
        "every savings movement stands as its last change left it",
    ),
    (&["UPDATE lessons SET phrase = 'teh'"], "every lesson stands as its last change left it"),
    (
        &[
            "INSERT INTO categories (id, book_id, user_id, key, direction, name, name_key, keywords, status, version, \
             created_at, updated_at) SELECT 900, book_id, user_id, 'makan', 'expense', 'Jajan', 'jajan', '', 'active', 1, \
             created_at, created_at FROM transactions",
            "UPDATE transactions SET category_id = 900",
        ],
        "every transaction carries a default itself, never the mask over it",
    ),
    (&["UPDATE savings_transactions SET direction = 'withdraw'"], "no goal holds less than nothing"),
    (
        &["UPDATE savings_accounts SET status = 'deleted'"],
        "nothing that counts stands on a goal that was taken back",
    ),
    (&["UPDATE users SET status = 'joined'"], "nothing is kept by somebody who became one with another"),
    (&["DELETE FROM changes WHERE kind = 'booking'"], "every change item belongs to a change"),
    (
        &["UPDATE wa_messages SET intent = NULL WHERE direction = 'in'"],
        "every message that is done has an intent and a reply",
    ),
    (
        &["UPDATE wa_messages SET parent_id = NULL WHERE direction = 'out'"],
        "every reply answers a message or was pushed once",
    ),
    (
        &["UPDATE transactions SET status = 'pending', asked = FALSE"],
        "nobody waits without a question: what is pending is asked about, or its writer is not confirmed",
    ),
    (&["DELETE FROM book_members"], "everybody writes in a book they are a member of"),
    (
        &["INSERT INTO erasures (id, user_id, asked_at, finished_at, rows) \
           SELECT 901, id, created_at, created_at, 0 FROM users"],
        "nothing but amounts is left of whoever was erased",
    ),
];

/// One entry that taught something, and a goal with a deposit.
async fn house(kind: Kind) -> (Home, Running) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), &[("CATAT_REGISTRATION", "open")], "one").await;
    let budi = Address::phone("6281234567890").expect("a number");
    for (nth, text) in ["kopi susu 20k", "ganti hiburan", "buat tabungan laptop 15jt", "setor laptop 500k"]
        .iter()
        .enumerate()
    {
        let text = Some((*text).to_owned());
        let new = NewMessage::words(Channel::Http, &budi, format!("m{nth}"), text, SystemClock.now());
        running.replies(&(Sender::of(budi.clone()), new)).await;
    }
    (home, running)
}

/// Past the program, as somebody with the database open would.
async fn damage(location: &Location, statements: &[&'static str]) {
    match location {
        Location::File(path) => {
            let options = SqliteConnectOptions::new().filename(path);
            let mut connection = SqliteConnection::connect_with(&options).await.expect("the file opens");
            for statement in statements {
                sqlx::query(*statement).execute(&mut connection).await.expect("damaged");
            }
        }
        Location::Server(url) => {
            let mut connection = PgConnection::connect(url).await.expect("the server answers");
            for statement in statements {
                sqlx::query(*statement).execute(&mut connection).await.expect("damaged");
            }
        }
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn each_damage_is_found_by_its_rule(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    for (statements, rule) in DAMAGES {
        let (home, running) = house(kind).await;
        let database = &running.engine.database;
        assert_sound(database).await;
        damage(&home.location, statements).await;
        let broken = |finding: &invariants::Finding| finding.rule == *rule && finding.broken > 0;
        let findings = invariants::check(database).await.expect("read");
        assert!(findings.iter().any(broken), "{rule}: {findings:?}");
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
