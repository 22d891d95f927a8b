//! Goals over HTTP: by the rules of the chat, where `batal` takes back what was done; and the reports of weeks and of any days.

use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{self, Home, Kind, program::Server};

const BUDI: &str = "6281234567890";

async fn server(kind: Kind) -> (Home, Server) {
    let (home, server) = support::server(kind).await;
    server.say(BUDI, "halo");
    (home, server)
}

fn reply(answer: &Value) -> &str {
    answer["reply"].as_str().unwrap_or_else(|| panic!("no reply in {answer}"))
}

fn open(server: &Server, fields: &Value) -> (u16, Value) {
    let mut new = json!({ "phone": BUDI });
    let object = new.as_object_mut().expect("an object");
    object.extend(fields.as_object().expect("an object").clone());
    server.post("/savings/accounts", &new)
}

fn moved(server: &Server, way: &str, amount: &Value) -> (u16, Value) {
    let new = json!({ "phone": BUDI, "saving_name": "Laptop", "amount": amount });
    server.post(&format!("/savings/{way}"), &new)
}

fn path(goal: &Value) -> String {
    format!("/api/v1/savings/accounts/{}?phone={BUDI}", goal["id"])
}

#[rstest]
#[tokio::test]
async fn money_goes_into_a_goal_and_out_of_it(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    let (status, goal) = open(&server, &json!({ "name": "laptop", "target_amount": 15_000_000 }));
    assert_eq!(status, 201, "{goal}");
    for (field, wanted) in [
        ("name", json!("laptop")),
        ("target_amount", json!(15_000_000)),
        ("target_day", Value::Null),
        ("current_amount", json!(0)),
        ("currency", json!("IDR")),
        ("percent", json!(0)),
        ("status", json!("active")),
        ("version", json!(1)),
    ] {
        assert_eq!(goal[field], wanted, "{field} of {goal}");
    }
    let (status, put_in) = moved(&server, "deposit", &json!(500_000));
    assert_eq!(status, 200, "{put_in}");
    assert_eq!(
        put_in["message"],
        "✅ Setoran Rp500.000 ke tabungan laptop. Progress 500.000/15.000.000 (3%)."
    );
    assert_eq!(put_in["saving"]["current_amount"], 500_000);
    let (status, taken) = moved(&server, "withdraw", &json!(174_500));
    assert_eq!(status, 200, "{taken}");
    assert_eq!(
        taken["message"],
        "✅ Penarikan Rp174.500 dari tabungan laptop. Progress 325.500/15.000.000 (2%)."
    );
    let (status, refused) = moved(&server, "withdraw", &json!(325_501));
    assert_eq!((status, &refused["code"]), (409, &json!("refused")), "{refused}");
    assert!(refused["detail"].as_str().is_some_and(|words| words.contains("Rp325.500")), "{refused}");

    let said = server.say(BUDI, "batal");
    assert!(reply(&said).contains("Rp174.500"), "{said}");
    let (status, listed) = server.get(&format!("/savings/accounts?phone={BUDI}"));
    assert_eq!((status, &listed["next"]), (200, &Value::Null), "{listed}");
    assert_eq!(listed["items"][0]["current_amount"], 500_000, "one figure everywhere");
    assert!(reply(&server.say(BUDI, "tabungan laptop")).contains("500.000/15.000.000 (3%)"));
    // A deposit is no expense.
    let (_, report) = server.get(&format!("/reports/monthly?phone={BUDI}"));
    assert_eq!((&report["total_expense"], &report["month_balance"]), (&json!(0), &json!(0)), "{report}");
}

#[rstest]
#[tokio::test]
async fn a_goal_is_renamed_aimed_anew_and_closed(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    let wish = json!({ "name": "laptop", "target_amount": 12_000_000, "target_day": "2030-06-01" });
    let (_, goal) = open(&server, &wish);
    let (status, refused) = server.patch(&path(&goal), None, &json!({ "name": "x" }));
    assert_eq!((status, &refused["code"]), (428, &json!("precondition_required")), "{refused}");
    let (status, same) = server.patch(&path(&goal), Some(1), &json!({}));
    assert_eq!((status, &same), (200, &goal), "what changes nothing is no change");
    let (status, after) =
        server.patch(&path(&goal), Some(1), &json!({ "name": "MacBook", "target_amount": null }));
    assert_eq!(status, 200, "{after}");
    for (field, wanted) in [
        ("name", json!("MacBook")),
        ("target_amount", Value::Null),
        ("target_day", Value::Null),
        ("percent", Value::Null),
        ("version", json!(2)),
    ] {
        assert_eq!(after[field], wanted, "{field} of {after}");
    }
    let (status, refused) = server.patch(&path(&goal), Some(1), &json!({ "name": "x" }));
    assert_eq!((status, &refused["code"]), (412, &json!("outdated")), "{refused}");
    let (status, refused) = server.patch(&path(&goal), Some(2), &json!({ "target_day": "2030-06-01" }));
    assert_eq!(status, 422, "only a target has a day: {refused}");

    server.say(BUDI, "setor macbook 500rb");
    let (status, refused) = server.delete(&path(&goal));
    assert_eq!((status, &refused["code"]), (409, &json!("refused")), "{refused}");
    server.say(BUDI, "tarik semua dari macbook");
    let (status, closed) = server.delete(&path(&goal));
    assert_eq!((status, &closed["status"]), (200, &json!("closed")), "{closed}");
    assert_eq!(server.delete(&path(&goal)).0, 200, "once more changes nothing");
    assert_eq!(server.get(&path(&goal)).1["status"], "closed");
    assert_eq!(server.patch(&path(&goal), Some(3), &json!({ "name": "x" })).0, 409);
    let (_, listed) = server.get(&format!("/savings/accounts?phone={BUDI}"));
    assert_eq!(listed["items"], json!([]));
    assert_eq!(open(&server, &json!({ "name": "MacBook" })).0, 201, "its name is free");
}

#[tokio::test]
async fn what_is_no_saving_is_refused() {
    let (_home, server) = server(Kind::Sqlite).await;
    assert_eq!(open(&server, &json!({ "name": "laptop" })).0, 201);
    for (fields, field) in [
        (json!({ "name": " Laptop " }), "name"),
        (json!({ "name": "" }), "name"),
        (json!({ "name": "x".repeat(50) }), "name"),
        (json!({ "name": "umroh", "target_amount": 0 }), "target_amount"),
        (json!({ "name": "umroh", "target_amount": "banyak" }), "target_amount"),
        (json!({ "name": "umroh", "target_day": "2030-06-01" }), "target_day"),
        (json!({ "name": "umroh", "target_amount": 1, "target_day": "9999-12-31" }), "target_day"),
        (json!({ "name": "umroh", "currency": "USD" }), "currency"),
        (json!({ "name": "umroh", "colour": 1 }), "colour"),
    ] {
        let (status, refused) = open(&server, &fields);
        assert_eq!((status, &refused["code"]), (422, &json!("invalid")), "{fields}: {refused}");
        assert!(refused["detail"].as_str().is_some_and(|words| words.contains(field)), "{fields}: {refused}");
    }
    for amount in [json!(0), json!(-5), json!("x")] {
        assert_eq!(moved(&server, "deposit", &amount).0, 422, "{amount}");
    }
    let nowhere = json!({ "phone": BUDI, "saving_name": "umroh", "amount": 5 });
    assert_eq!(server.post("/savings/deposit", &nowhere).0, 404);
    let strange = json!({ "phone": BUDI, "saving_name": "laptop", "amount": 5, "account": "Bank Contoh" });
    assert_eq!(server.post("/savings/deposit", &strange).0, 422);
    assert_eq!(server.get(&format!("/api/v1/savings/accounts/7?phone={BUDI}")).0, 404);
}

#[rstest]
#[tokio::test]
async fn a_week_and_any_days_are_reported(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    for (day, amount) in [("15", 1_000), ("16", 20_000), ("22", 300_000), ("23", 4_000_000)] {
        let datetime = format!("2026-11-{day}T06:30:00+07:00");
        let new = json!({ "phone": BUDI, "amount": amount, "category": "Makan", "datetime": datetime });
        assert_eq!(server.post("/transactions", &new).0, 201);
    }
    let report = |path: &str| {
        let (status, report) = server.get(&format!("{path}&phone={BUDI}"));
        assert_eq!(status, 200, "{path}: {report}");
        (report["from"].clone(), report["to"].clone(), report["total_expense"].clone())
    };
    let days = |from: &str, to: &str, sum: i64| (json!(from), json!(to), json!(sum));
    for (path, wanted) in [
        ("/reports/weekly?date=2026-11-16", days("2026-11-16", "2026-11-22", 320_000)),
        ("/reports/weekly?date=2026-11-22", days("2026-11-16", "2026-11-22", 320_000)),
        ("/api/v1/reports/weekly?date=2026-11-23", days("2026-11-23", "2026-11-29", 4_000_000)),
        ("/api/v1/reports/range?from=2026-11-15&to=2026-11-16", days("2026-11-15", "2026-11-16", 21_000)),
        ("/api/v1/reports/range?from=2026-11-22&to=2026-11-22", days("2026-11-22", "2026-11-22", 300_000)),
    ] {
        assert_eq!(report(path), wanted, "{path}");
    }
    server.say(BUDI, "bulanku mulai tanggal 25");
    let (_, month) = server.get(&format!("/reports/monthly?phone={BUDI}&month=2020-03&start=book"));
    assert_eq!((&month["month"], &month["from"]), (&json!("2020-03"), &json!("2020-03-01")), "{month}");
    for (path, field) in [
        ("/api/v1/reports/range?from=2026-11-16&to=2026-11-15", "from"),
        ("/api/v1/reports/range?from=2026-11-16", "to"),
        ("/api/v1/reports/range?from=2026-11-16&to=9999-12-31", "to"),
        ("/reports/weekly?date=kemarin", "URL"),
        ("/reports/weekly?date=9999-12-31", "date"),
        ("/reports/weekly?date=9999-12-27", "date"),
    ] {
        let (status, refused) = server.get(&format!("{path}&phone={BUDI}"));
        assert_eq!(status, 422, "{path}: {refused}");
        assert!(refused["detail"].as_str().is_some_and(|words| words.contains(field)), "{path}: {refused}");
    }
}
