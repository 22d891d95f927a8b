//! Budgets: over HTTP by the rules of the chat, told once whoever works on a message, and gone with their person.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use ledger::{
    book::budget::{Budgets, Span, alert::Told},
    db::{Batch, Database, WriteError},
    jobs,
    messages::message::{Channel, NewMessage, Sender},
    people::user::{self, Address},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{
    Home, Kind, PATIENCE,
    program::{Server, catat, run},
    server, until,
};

const BUDI: &str = "6281234567890";
const SARI: &str = "6281234567891";

fn reply(answer: &Value) -> &str {
    answer["reply"].as_str().unwrap_or_else(|| panic!("no reply in {answer}"))
}

fn listed(server: &Server) -> Vec<Value> {
    let (status, listed) = server.get(&format!("/api/v1/budgets?phone={BUDI}"));
    assert_eq!((status, &listed["next"]), (200, &Value::Null), "{listed}");
    listed["items"].as_array().expect("a list").clone()
}

fn path(budget: &Value) -> String {
    format!("/api/v1/budgets/{}?phone={BUDI}", budget["id"])
}

fn patch(server: &Server, budget: &Value, fields: &Value) -> (u16, Value) {
    server.patch(&path(budget), budget["version"].as_i64(), fields)
}

#[rstest]
#[tokio::test]
async fn a_budget_is_set_over_http_and_stands_as_by_chat(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "kopi 20rb");
    let wish = json!({ "phone": BUDI, "category": "makan", "period": "month", "amount": 80_000 });
    let (status, set) = server.post("/api/v1/budgets", &wish);
    assert_eq!(status, 201, "{set}");
    for (field, wanted) in [
        ("category", json!("Makan")),
        ("category_id", json!(1)),
        ("period", json!("month")),
        ("amount", json!(80_000)),
        ("currency", json!("IDR")),
        ("rollover", json!(false)),
        ("ends_on", Value::Null),
        ("status", json!("active")),
    ] {
        assert_eq!(set[field], wanted, "{field} of {set}");
    }
    let running = &set["running"];
    assert_eq!(
        (&running["spent"], &running["left"], &running["limit"], &running["percent"]),
        (&json!(20_000), &json!(60_000), &json!(80_000), &json!(25)),
        "{set}"
    );
    assert_eq!(running["from"], set["starts_on"]);
    let all = json!({ "phone": BUDI, "period": "week", "amount": 700_000.5, "rollover": true });
    let (status, everything) = server.post("/api/v1/budgets", &all);
    assert_eq!((status, &everything["category"], &everything["rollover"]), (201, &Value::Null, &json!(true)));
    assert_eq!(listed(&server), [everything, set.clone()]);
    assert_eq!(server.get(&path(&set)), (200, set.clone()));

    let said = server.say(BUDI, "bakso 50rb");
    assert!(reply(&said).contains("⚠️ Budget Makan bulan ini sudah 87%"), "{said}");
    assert!(reply(&said).contains("Jatah aman hari ini"), "{said}");
    let (status, twice) = server.post("/api/v1/budgets", &wish);
    assert_eq!((status, &twice["code"]), (422, &json!("invalid")), "{twice}");
}

#[rstest]
#[tokio::test]
async fn a_budget_is_changed_and_stopped_over_http_and_set_back_by_chat(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "budget makan 500rb sebulan");
    let budget = listed(&server).remove(0);
    let (status, refused) = server.patch(&path(&budget), None, &json!({ "amount": 1 }));
    assert_eq!((status, &refused["code"]), (428, &json!("precondition_required")), "{refused}");
    let (status, more) = patch(&server, &budget, &json!({ "amount": 800_000, "rollover": true }));
    assert_eq!((status, &more["id"], &more["amount"]), (200, &budget["id"], &json!(800_000)), "{more}");
    let (status, refused) = patch(&server, &budget, &json!({ "amount": 1 }));
    assert_eq!((status, &refused["code"]), (412, &json!("outdated")), "{refused}");
    let (status, same) = patch(&server, &more, &json!({}));
    assert_eq!((status, &same), (200, &more), "what changes nothing is no change");
    let (status, stopped) = server.delete(&path(&more));
    assert_eq!((status, &stopped["status"], &stopped["running"]), (200, &json!("closed"), &Value::Null));
    assert_eq!(server.delete(&path(&more)), (200, stopped.clone()), "once more changes nothing");
    let (status, refused) = patch(&server, &stopped, &json!({ "amount": 1 }));
    assert_eq!((status, &refused["code"]), (409, &json!("refused")), "{refused}");
    assert_eq!(listed(&server), Vec::<Value>::new());
    for words in ["budget Makan Rp800.000 per bulan kembali berlaku", "budget Makan Rp500.000 per bulan"] {
        let said = server.say(BUDI, "batal");
        assert!(reply(&said).contains(words), "{said}");
    }
    assert_eq!(listed(&server)[0]["amount"], 500_000);
}

#[rstest]
#[tokio::test]
async fn what_is_no_budget_is_refused(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "budget makan 500rb sebulan");
    server.say(SARI, "kopi 20rb");
    for (wrong, word) in [
        (json!({ "phone": BUDI, "category": "Gaji", "period": "month", "amount": 1 }), "category"),
        (json!({ "phone": BUDI, "category": "Entah", "period": "month", "amount": 1 }), "category"),
        (json!({ "phone": BUDI, "period": "year", "amount": 1 }), "period"),
        (json!({ "phone": BUDI, "period": "month", "amount": 0 }), "amount"),
        (json!({ "phone": BUDI, "period": "month", "amount": -5 }), "amount"),
        (json!({ "phone": BUDI, "period": "month", "amount": 1e30 }), "amount"),
        (json!({ "phone": BUDI, "period": "month" }), "amount"),
        (json!({ "phone": BUDI, "period": "month", "amount": 1, "until": "2026-12-31" }), "until"),
    ] {
        let (status, refused) = server.post("/api/v1/budgets", &wrong);
        let told = refused["detail"].as_str().is_some_and(|why| why.contains(word));
        assert!(status == 422 && told, "{wrong}: {status} {refused}");
    }
    let budget = listed(&server).remove(0);
    for elsewhere in [
        format!("/api/v1/budgets/{}?phone={SARI}", budget["id"]),
        format!("/api/v1/budgets/999999?phone={BUDI}"),
        format!("/api/v1/budgets/one?phone={BUDI}"),
    ] {
        assert_eq!(server.get(&elsewhere).0, 404, "{elsewhere}");
        assert_eq!(server.delete(&elsewhere).0, 404, "{elsewhere}");
    }
    assert_eq!(listed(&server), [budget]);
}

/// Of two who cross a line at once the second is stale, reads anew, and says nothing of it. A refund, an entry of another
/// currency and a row of last month count as they do in reports.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_is_told_by_one_alone(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let running = home.engine(Arc::new(SystemClock), &[("CATAT_REGISTRATION", "open")], "one").await;
    let budi = Address::phone(BUDI).expect("a number");
    let said = [
        "budget makan 1jt sebulan",
        "kurs usd 16000",
        "kopi 100rb",
        "makan siang $10",
        "bakso 900rb bulan lalu",
    ];
    for (nth, text) in said.iter().enumerate() {
        let text = Some((*text).to_owned());
        let new = NewMessage::words(Channel::Http, &budi, format!("m{nth}"), text, SystemClock.now());
        running.replies(&(Sender::of(budi.clone()), new)).await;
    }
    let database = &running.engine.books.database;
    let person = user::find(database, &budi).await.expect("read").expect("Budi");
    let today = person.zone.day(SystemClock.now());
    let names = ledger::book::names::of(database, &person).await.expect("read");
    let budgets = Budgets::read(database, &person, today).await.expect("read");
    let standing = budgets.standings(&names.categories).remove(0);
    assert_eq!((standing.spent.minor(), standing.percent()), (26_000_000, 26), "{standing:?}");
    assert_eq!(standing.period, Span::Month.around(today, &person.months));

    let told = Told {
        budget_id: standing.budget.id,
        period_start: NaiveDate::from_ymd_opt(today.year(), today.month(), 1).expect("a day"),
        threshold: 80,
        amount: standing.budget.limit().minor(),
    };
    let note = |id| {
        let mut batch = Batch::default();
        let whose = (person.book.get(), person.id);
        ledger::book::budget::alert::note(&mut batch, id, whose, told, SystemClock.now());
        batch
    };
    database.write(note(900_001)).await.expect("the first tells it");
    let second = database.write(note(900_002)).await;
    assert!(matches!(second, Err(WriteError::Stale(_))), "the second does not");
    let budgets = Budgets::read(database, &person, today).await.expect("read");
    assert_eq!(budgets.told(), [told]);
    running.stop().await;
}

/// What was pushed of budgets, in the order in which it was written.
async fn pushed(database: &Database) -> Vec<String> {
    let sql = "SELECT wa_body FROM wa_messages WHERE direction = 'out' AND dedupe_key LIKE 'budget:%' ORDER BY created_at, seq";
    let found: Vec<(String,)> = database.all(sql, vec![]).await.expect("read");
    found.into_iter().map(|(text,)| text).collect()
}

/// An API client books, and waits until the budgets were looked at for it.
async fn booked_over_http(server: &Server, database: &Database, phone: &str, amount: i64) {
    let new = json!({ "phone": phone, "amount": amount, "category": "Makan", "description": "makan" });
    assert_eq!(server.post("/transactions", &new).0, 201);
    until("the budgets were looked at", PATIENCE, async || {
        let open = jobs::open(database).await.expect("read");
        open.iter().all(|job| job.kind != "budget")
    })
    .await;
}

#[rstest]
#[tokio::test]
async fn what_is_booked_over_http_is_told_in_the_persons_chat_once(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let mut chat = catat(home.folder.path(), &home.environment());
    chat.args(["chat", "--user", BUDI]).env("CATAT_REGISTRATION", "open");
    assert_eq!(run(&mut chat, "budget makan 100rb sebulan\n").status.code(), Some(0));
    let mut environment = home.environment();
    environment.insert("CATAT_REGISTRATION".to_owned(), "open".to_owned());
    let server = Server::start(home.folder.path(), &environment, None);
    let database = home.database().await;
    for (amount, told) in [
        (70_000, None),
        (15_000, Some("⚠️ Budget Makan bulan ini sudah 85%: Rp85.000 dari Rp100.000, sisa Rp15.000.")),
        (5_000, None),
        (20_000, Some("🚨 Budget Makan bulan ini lewat Rp10.000: Rp110.000 dari Rp100.000 (110%).")),
        (20_000, None),
    ] {
        let before = pushed(&database).await.len();
        booked_over_http(&server, &database, BUDI, amount).await;
        let new: Vec<String> = pushed(&database).await.split_off(before);
        assert_eq!(new, told.into_iter().collect::<Vec<_>>(), "{amount}");
    }
    let said = server.say(BUDI, "kopi 1rb");
    assert!(!reply(&said).contains("Budget Makan"), "told already: {said}");

    // Whom no words reach is told with their next confirmation.
    server.say(SARI, "budget makan 100rb sebulan");
    booked_over_http(&server, &database, SARI, 85_000).await;
    assert_eq!(pushed(&database).await.len(), 2);
    let said = server.say(SARI, "kopi 1rb");
    assert!(reply(&said).contains("⚠️ Budget Makan bulan ini sudah 86%"), "{said}");
}
