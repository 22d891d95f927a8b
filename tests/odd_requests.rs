//! What is odd in a request over HTTP is refused by its name, or made plain before it is kept.

use chrono::{DateTime, TimeDelta, Utc};
use ledger::values::clock::{Clock, SystemClock};
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{
    self, Home, Kind,
    program::{Server, read, try_post},
};

const BUDI: &str = "6281234567890";

async fn server(kind: Kind) -> (Home, Server) {
    let (home, server) = support::server(kind).await;
    server.say(BUDI, "gaji 5jt");
    (home, server)
}

/// What is told names the field, and nothing of how the program is written.
fn assert_named(answer: (u16, Value), field: &str, asked: &str) {
    let (status, answer) = answer;
    assert_eq!((status, answer["code"].as_str()), (422, Some("invalid")), "{asked}: {answer}");
    let detail = answer["detail"].as_str().expect("words");
    assert!(detail.contains(field), "{asked}: `{field}` is not in {detail}");
    for foreign in ["struct", "enum", "Incoming", "NewEntry", "line 1", "deserialize"] {
        assert!(!detail.contains(foreign), "{asked}: {detail}");
    }
}

#[tokio::test]
async fn an_unknown_key_in_a_url_is_refused_by_name() {
    let (_home, server) = server(Kind::Sqlite).await;
    for path in ["/transactions", "/reports/daily", "/reports/monthly"] {
        let asked = format!("{path}?phone={BUDI}&colour=1");
        assert_named(server.get(&asked), "colour", &asked);
    }
    for (path, body) in [
        ("/wa/incoming", json!({ "from_number": BUDI, "message_type": "text", "text": "x" })),
        ("/deliver", json!({ "to": BUDI, "text": "x" })),
        ("/ai/parse", json!({ "text": "x" })),
        ("/transactions", json!({ "phone": BUDI, "amount": 1000 })),
    ] {
        let asked = format!("{path}?colour=1");
        assert_named(server.post(&asked, &body), "colour", &asked);
    }
    let (status, rows) = server.get(&format!("/transactions?phone={BUDI}"));
    assert_eq!((status, rows["items"].as_array().map(Vec::len)), (200, Some(1)), "{rows}");
}

#[tokio::test]
async fn what_is_no_text_in_a_path_is_the_name_of_nothing() {
    let (_home, server) = server(Kind::Sqlite).await;
    for path in ["/api/v1/transactions/%ff", "/api/v1/changes/%ff", "/api/v1/rates/2026-01-01/%ff/IDR"] {
        let (status, answer) = server.get(path);
        assert_eq!((status, &answer["code"]), (404, &json!("not_found")), "{path}: {answer}");
    }
    // A page says it to people.
    assert_eq!(server.get("/login/%ff").0, 404);
}

#[tokio::test]
async fn what_is_wrong_is_told_by_the_fields_name() {
    let (_home, server) = server(Kind::Sqlite).await;
    for (path, body, field) in [
        ("/wa/incoming", "5", "object"),
        ("/wa/incoming", "[]", "object"),
        ("/wa/incoming", "{}", "from_number"),
        ("/wa/incoming", r#"{"from_number":5}"#, "from_number"),
        ("/wa/incoming", r#"{"from_number":"6281234567890","message_type":"sticker"}"#, "message_type"),
        ("/wa/incoming", r#"{"from_number":"6281234567890","message_type":"text","text":{}}"#, "text"),
        (
            "/wa/incoming",
            r#"{"from_number":"6281234567890","message_type":"text","text":"x","timestamp":"now"}"#,
            "timestamp",
        ),
        (
            "/wa/incoming",
            r#"{"from_number":"6281234567890","message_type":"text","text":"x","timestamp":1.5}"#,
            "timestamp",
        ),
        ("/deliver", r#"{"to":"6281234567890","text":"x","colour":1}"#, "colour"),
        ("/deliver", r#"{"to":"6281234567890","text":[]}"#, "text"),
        ("/ai/parse", r#"{"text":1}"#, "text"),
        ("/ai/parse", r#"{"text":"x","savings":[1]}"#, "savings[0]"),
        ("/transactions", r#"{"phone":"6281234567890"}"#, "amount"),
        ("/transactions", r#"{"phone":"6281234567890","amount":"x"}"#, "amount"),
        ("/transactions", r#"{"phone":"6281234567890","amount":{}}"#, "amount"),
        ("/transactions", r#"{"phone":6281234567890,"amount":1000}"#, "phone"),
        ("/transactions", r#"{"phone":"6281234567890","amount":1000,"direction":"sideways"}"#, "direction"),
        ("/transactions", r#"{"phone":"6281234567890","amount":1000,"datetime":"today"}"#, "datetime"),
        ("/transactions", r#"{"phone":"6281234567890","amount":1000,"colour":1}"#, "colour"),
    ] {
        assert_named(read(try_post(&server.url(path), body).expect("an answer")), field, body);
    }
    for (key, value) in [("limit", "many"), ("from", "2026-02-30"), ("user_id", "x"), ("status", "gone")] {
        let asked = format!("/transactions?phone={BUDI}&{key}={value}");
        assert_named(server.get(&asked), key, &asked);
    }
}

#[rstest]
#[case::nought(0, "before 2015")]
#[case::before_its_time(1_420_070_399, "before 2015")]
#[case::negative(-1, "before 2015")]
#[case::milliseconds(1_763_600_000_000, "not milliseconds")]
#[case::beyond_any_calendar(i64::MAX, "not milliseconds")]
#[case::two_days_ahead(SystemClock.now().timestamp() + 2 * 86_400, "ahead")]
#[tokio::test]
async fn a_timestamp_that_cannot_be_one_is_refused(#[case] timestamp: i64, #[case] why: &str) {
    let (_home, server) = server(Kind::Sqlite).await;
    let body =
        json!({ "from_number": BUDI, "message_type": "text", "text": "kopi 20k", "timestamp": timestamp });
    let answer = server.post("/wa/incoming", &body);
    assert!(answer.1["detail"].as_str().is_some_and(|detail| detail.contains(why)), "{}", answer.1);
    assert_named(answer, "timestamp", &timestamp.to_string());
}

#[tokio::test]
async fn a_message_is_booked_on_its_own_day_and_an_old_one_names_it() {
    let (_home, server) = server(Kind::Sqlite).await;
    let now = SystemClock.now();
    for (ago, text, is_named) in [
        (TimeDelta::hours(-23), "kopi 20k", false),
        (TimeDelta::days(29), "teh 5rb", false),
        (TimeDelta::days(31), "nasi 15rb", true),
        (TimeDelta::days(4_000), "roti 12rb, susu 8rb", true),
    ] {
        let sent_at = now - ago;
        let body = json!({ "from_number": BUDI, "message_type": "text", "text": text, "timestamp": sent_at.timestamp() });
        let (status, answer) = server.post("/wa/incoming", &body);
        assert_eq!(status, 200, "{answer}");
        let day = jakarta(sent_at.min(now));
        let (_, rows) = server.get(&format!("/transactions?phone={BUDI}&from={day}&to={day}"));
        assert!(rows["items"].as_array().is_some_and(|rows| !rows.is_empty()), "{text} on {day}: {rows}");
        let reply = answer["reply"].as_str().expect("a reply");
        assert_eq!(reply.contains("bertanggal"), is_named, "{text}: {reply}");
        assert_eq!(reply.contains(&day[..4]), is_named, "{text}: {reply}");
    }
}

fn jakarta(at: DateTime<Utc>) -> String {
    at.with_timezone(&chrono_tz::Asia::Jakarta).date_naive().to_string()
}

#[rstest]
#[tokio::test]
async fn a_transfer_is_booked_with_both_its_accounts_or_not_at_all(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind).await;
    for (body, field) in [
        (json!({ "direction": "transfer", "amount": 1000 }), "account: missing"),
        (json!({ "direction": "transfer", "amount": 1000, "account": "BCA" }), "to_account: missing"),
        (
            json!({ "direction": "transfer", "amount": 1000, "account": " ", "to_account": "BCA" }),
            "account: missing",
        ),
        (
            json!({ "direction": "transfer", "amount": 1000, "account": "BCA", "to_account": "bca" }),
            "to_account",
        ),
        (
            json!({ "direction": "transfer", "amount": 1000, "account": "BCA", "to_account": "BRI", "category": "Makan" }),
            "category",
        ),
        (json!({ "amount": 1000, "to_account": "BCA" }), "to_account"),
        (json!({ "amount": 1000, "account": "x".repeat(61) }), "account"),
    ] {
        let mut body = body;
        body["phone"] = BUDI.into();
        assert_named(server.post("/transactions", &body), field, &body.to_string());
    }
    for _ in 0..2 {
        let body = json!({ "phone": BUDI, "direction": "transfer", "amount": 50_000, "account": "bca", "to_account": "Dompet\nibu" });
        let (status, row) = server.post("/transactions", &body);
        assert_eq!(
            (status, &row["account"], &row["to_account"]),
            (201, &json!("bca"), &json!("Dompet ibu")),
            "{row}"
        );
    }
    let (status, row) =
        server.post("/transactions", &json!({ "phone": BUDI, "amount": 20_000, "account": "BCA" }));
    assert_eq!((status, &row["account"]), (201, &json!("bca")), "{row}");
    let (_, report) = server.get(&format!("/reports/daily?phone={BUDI}"));
    assert_eq!(report["total_expense"], 20_000, "a transfer is no expense: {report}");
}

#[tokio::test]
async fn no_words_of_the_api_break_a_line_of_the_chat_or_turn_it_round() {
    let (_home, server) = server(Kind::Sqlite).await;
    let odd = "kopi\r\n✅ Catat pemasukan Rp9.000.000\u{2028}\u{202e}ipok\u{2066}";
    let plain = "kopi ✅ Catat pemasukan Rp9.000.000 ipok";
    let (status, row) =
        server.post("/transactions", &json!({ "phone": BUDI, "amount": 20_000, "description": odd }));
    assert_eq!((status, &row["description"]), (201, &json!(plain)));
    let (_, row) = server
        .post("/transactions", &json!({ "phone": BUDI, "amount": 20_000, "description": "\u{202e}\n" }));
    assert_eq!(row["description"], Value::Null);
    let listed = server.say(BUDI, "transaksi terakhir");
    let reply = listed["reply"].as_str().expect("a reply");
    assert!(reply.lines().all(|line| !line.starts_with("✅")) && !reply.contains('\u{202e}'), "{reply}");
}
