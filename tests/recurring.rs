//! What comes again: made up after a time away, by whoever comes first and in one message; told to whoever reckons with it; and
//! changed over HTTP by the rules of the chat.

use std::sync::Arc;

use chrono::NaiveDate;
use ledger::{
    book::recurring::days::{Bill, due_between},
    db::{Database, Location},
    messages::{
        inbox,
        message::{Channel, NewMessage, Sender},
    },
    people::user::{self, Address, Person},
    values::clock::{Clock, StandingClock},
};
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{Home, Kind, PATIENCE, Running, assert_sound, books::instant, server, until};

const BUDI: &str = "6281234567890";
const OPEN: &[(&str, &str)] = &[("CATAT_REGISTRATION", "open")];

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

async fn say(running: &Running, clock: &StandingClock, id: &str, text: &str) -> Vec<String> {
    let budi = Address::phone(BUDI).expect("a number");
    let words = Some(text.to_owned());
    let new = NewMessage::words(Channel::Terminal, &budi, id.to_owned(), words, clock.now());
    running.replies(&(Sender::of(budi), new)).await
}

async fn budi(database: &Database) -> Person {
    let address = Address::phone(BUDI).expect("a number");
    user::find(database, &address).await.expect("read").expect("Budi")
}

/// Waits until nothing is due any more, and all that was is worked on.
async fn settled(database: &Database, clock: &StandingClock) {
    until("nothing is due any more", PATIENCE, async || {
        let sql =
            "SELECT due_at FROM jobs WHERE kind = 'recurring' AND status IN ('queued', 'running', 'failed')";
        let due: Vec<(chrono::DateTime<chrono::Utc>,)> = database.all(sql, vec![]).await.expect("read");
        due.iter().all(|(due_at,)| *due_at > clock.now())
            && inbox::lanes_with_due(database).await.expect("read").is_empty()
    })
    .await;
}

async fn pushed(database: &Database) -> Vec<String> {
    let sql = "SELECT wa_body FROM wa_messages WHERE direction = 'out' AND dedupe_key LIKE 'recurring:%' ORDER BY seq";
    let found: Vec<(String,)> = database.all(sql, vec![]).await.expect("read");
    found.into_iter().map(|(text,)| text).collect()
}

async fn booked(database: &Database) -> Vec<(String, String)> {
    let sql = "SELECT CAST(tx_date AS TEXT), description FROM transactions WHERE status = 'confirmed' AND source = 'recurring' \
               ORDER BY tx_date, description";
    database.all(sql, vec![]).await.expect("read")
}

/// Two processes look for what is due; each day is made once, and all that was missed is told in one message.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn what_fell_due_meanwhile_is_made_up_once_and_told_in_one_message(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let clock = Arc::new(StandingClock::at(instant("2026-11-20T03:00:00Z")));
    let running = home.engine(clock.clone(), OPEN, "one").await;
    say(&running, &clock, "a", "langganan netflix 54rb tiap tanggal 5").await;
    say(&running, &clock, "b", "setiap tanggal 31 bayar kos 1,5jt otomatis").await;
    running.stop().await;
    assert!(clock.move_to(instant("2027-01-10T03:00:00Z")), "forty days and some more");
    let running = home.engine(clock.clone(), OPEN, "one").await;
    let other = match home.location {
        Location::Server(_) => Some(home.engine(clock.clone(), OPEN, "two").await),
        Location::File(_) => None,
    };
    let database = running.engine.books.database.clone();
    settled(&database, &clock).await;
    let told = "🔁 Dicatat otomatis:\n• Kos Rp1.500.000, 30 Nov 2026\n• Kos Rp1.500.000, 31 Des 2026\n\n\
                Sudah jatuh harinya:\n1. Netflix Rp54.000, 5 Des 2026\n2. Netflix Rp54.000, 5 Jan 2027\n\
                Mana yang sudah? Balas *ya* untuk semua, nomornya, atau *belum*.";
    assert_eq!(pushed(&database).await, [told]);
    let kos = |on: &str| (on.to_owned(), "kos".to_owned());
    let netflix = |on: &str| (on.to_owned(), "netflix".to_owned());
    assert_eq!(booked(&database).await, [kos("2026-11-30"), kos("2026-12-31")]);
    if let Some(other) = other {
        other.stop().await;
    }
    say(&running, &clock, "c", "2").await;
    assert_eq!(booked(&database).await, [kos("2026-11-30"), kos("2026-12-31"), netflix("2027-01-05")]);
    say(&running, &clock, "d", "ya").await;
    let all = [kos("2026-11-30"), netflix("2026-12-05"), kos("2026-12-31"), netflix("2027-01-05")];
    assert_eq!(booked(&database).await, all);
    // Taken back it is not made again.
    say(&running, &clock, "e", "batal").await;
    assert_eq!(booked(&database).await.len(), 3);
    running.stop().await;
    let running = home.engine(clock.clone(), OPEN, "one").await;
    settled(&running.engine.books.database, &clock).await;
    assert_eq!(booked(&running.engine.books.database).await.len(), 3);
    assert_sound(&running.engine.books.database).await;
    running.stop().await;
}

/// What a budget reckons with.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn bills_to_come_are_those_that_are_not_booked(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let clock = Arc::new(StandingClock::at(instant("2026-11-20T03:00:00Z")));
    let running = home.engine(clock.clone(), OPEN, "one").await;
    let database = running.engine.books.database.clone();
    for (id, text) in [
        ("a", "langganan netflix 54rb tiap tanggal 5"),
        ("b", "les 150rb tiap jumat otomatis"),
        ("c", "gaji 5jt tiap tanggal 25"),
        ("d", "langganan koran 90rb tiap tanggal 10"),
        ("e", "jeda koran"),
    ] {
        say(&running, &clock, id, text).await;
    }
    settled(&database, &clock).await;
    let person = budi(&database).await;
    let bills = async |from: &str, to: &str| {
        let found = due_between(&database, person.book, day(from), day(to)).await.expect("read");
        let told =
            |bill: Bill| format!("{} {} {} {}", bill.day, bill.name, bill.category, bill.money.to_decimal());
        found.into_iter().map(told).collect::<Vec<_>>()
    };
    // Today's lesson is booked.
    assert_eq!(
        bills("2026-11-20", "2026-12-05").await,
        [
            "2026-11-27 les pendidikan 150000",
            "2026-12-04 les pendidikan 150000",
            "2026-12-05 netflix hiburan 54000"
        ]
    );
    assert!(clock.move_to(instant("2026-12-05T03:00:00Z")));
    settled(&database, &clock).await;
    // It was asked about, and is a bill until somebody says that it was paid.
    assert_eq!(bills("2026-12-05", "2026-12-05").await, ["2026-12-05 netflix hiburan 54000"]);
    say(&running, &clock, "f", "ya").await;
    assert_eq!(bills("2026-12-05", "2026-12-10").await, [""; 0]);
    running.stop().await;
}

/// At the end of every month, from long ahead on.
fn netflix() -> Value {
    json!({
        "phone": BUDI, "name": "Netflix", "amount": 54_000, "category": "Hiburan", "unit": "month", "on": "last",
        "anchor": "2020-01-31", "starts_on": "2099-01-01",
    })
}

#[rstest]
#[tokio::test]
async fn what_is_wrong_is_named_by_its_field(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "halo");
    let (status, opened) = server.post("/api/v1/recurring", &netflix());
    assert_eq!(status, 201, "{opened}");
    for (wrong, word) in [
        (json!({ "name": "Netflix" }), "name"),
        (json!({ "amount": 0 }), "amount"),
        (json!({ "every": 0 }), "every"),
        (json!({ "unit": "week" }), "on"),
        (json!({ "starts_on": "2001-01-01" }), "starts_on"),
        (json!({ "ends_on": "2001-01-01" }), "ends_on"),
        (json!({ "account": "Nowhere" }), "account"),
        (json!({ "direction": "transfer" }), "to_account"),
    ] {
        let mut body = netflix();
        body["name"] = json!("Spotify");
        for (field, value) in wrong.as_object().expect("fields") {
            body[field] = value.clone();
        }
        let (status, refused) = server.post("/api/v1/recurring", &body);
        let is_named = refused["detail"].as_str().is_some_and(|why| why.starts_with(word));
        assert!(status == 422 && is_named, "{wrong}: {refused}");
    }
    let early = json!({ "ends_on": "2098-12-31" });
    let path = format!("/api/v1/recurring/{}?phone={BUDI}", opened["id"]);
    let (status, refused) = server.patch(&path, opened["version"].as_i64(), &early);
    assert_eq!((status, &refused["detail"]), (422, &json!("ends_on: comes before starts_on")), "{refused}");
    server.post("/api/v1/accounts", &json!({ "phone": BUDI, "name": "BCA" }));
    let mut nowhere =
        json!({ "name": "Nabung", "direction": "transfer", "account": "BCA", "to_account": "bca" });
    for field in ["phone", "amount", "unit", "starts_on"] {
        nowhere[field] = netflix()[field].clone();
    }
    let (status, refused) = server.post("/api/v1/recurring", &nowhere);
    assert_eq!((status, &refused["detail"]), (422, &json!("to_account: the same as account")), "{refused}");
}

#[rstest]
#[tokio::test]
async fn what_comes_again_is_changed_over_http_and_set_back_by_chat(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "langganan domain 250rb tiap tahun tanggal 29 februari");
    let list = format!("/api/v1/recurring?phone={BUDI}");
    let (_, listed) = server.get(&list);
    let domain = listed["items"][0].clone();
    for (field, wanted) in [
        ("name", json!("domain")),
        ("amount", json!(250_000)),
        ("direction", json!("expense")),
        ("unit", json!("year")),
        ("every", json!(1)),
        ("mode", json!("ask")),
        ("status", json!("active")),
    ] {
        assert_eq!(domain[field], wanted, "{field} of {domain}");
    }
    let (status, opened) = server.post("/api/v1/recurring", &netflix());
    assert_eq!(
        (status, &opened["next"], &opened["category"]),
        (201, &json!("2099-01-31"), &json!("Hiburan")),
        "{opened}"
    );
    let path = format!("/api/v1/recurring/{}?phone={BUDI}", opened["id"]);
    let version = opened["version"].as_i64();
    let (status, refused) = server.patch(&path, None, &json!({ "amount": 1 }));
    assert_eq!((status, &refused["code"]), (428, &json!("precondition_required")), "{refused}");
    let (status, dearer) = server.patch(&path, version, &json!({ "amount": 65_000, "mode": "book" }));
    assert_eq!(
        (status, &dearer["amount"], &dearer["mode"]),
        (200, &json!(65_000), &json!("book")),
        "{dearer}"
    );
    let (status, outdated) = server.patch(&path, version, &json!({ "amount": 1 }));
    assert_eq!((status, &outdated["code"]), (412, &json!("outdated")), "{outdated}");
    let told = server.say(BUDI, "langganan apa aja")["reply"].as_str().expect("a reply").to_owned();
    assert!(
        told.contains("• Netflix Rp65.000 tiap akhir bulan, berikutnya 31 Jan 2099 (otomatis)"),
        "{told}"
    );
    let (status, ended) = server.delete(&path);
    assert_eq!((status, &ended["status"], &ended["next"]), (200, &json!("ended"), &Value::Null), "{ended}");
    assert_eq!(server.delete(&path), (200, ended), "once more changes nothing");
    server.say(BUDI, "batal");
    let (_, back) = server.get(&path);
    assert_eq!((&back["status"], &back["amount"]), (&json!("active"), &json!(65_000)), "{back}");
    let (status, _) = server.get(&format!("/recurring?phone={BUDI}"));
    assert_eq!(status, 405, "what is new is below /api/v1 alone; a form of a page stands here");
}

/// Of several who open the same name at a time one does.
#[rstest]
#[tokio::test]
async fn a_name_comes_again_once_however_many_open_it_at_a_time(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind).await;
    server.say(BUDI, "halo");
    let open = || server.post("/api/v1/recurring", &netflix()).0;
    let open = &open;
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..8).map(|_| scope.spawn(open)).collect();
        running.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| [201, 409, 422].contains(status)), "{statuses:?}");
    let (_, listed) = server.get(&format!("/api/v1/recurring?phone={BUDI}"));
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(1), "{listed}");
}
