//! Rates that were wrong and are withdrawn: what was counted by them is counted anew by what stands then.

use ledger::{
    Currency,
    db::{Batch, Database},
    people::user::Person,
    rates::{self, RateSource},
};
use rstest::rstest;
use serde_json::{Value, json};

use super::{assert_sound, books, commands, counted, day, fill, know, money, of_day, say, spend};
use crate::support::{Kind, PATIENCE, program::Server, server, until};

async fn withdraw(database: &Database, on: &str, pair: &str, rate: &str) {
    let mut batch = Batch::default();
    rates::withdraw(&mut batch, &of_day(on, pair, rate, RateSource::File));
    database.write(batch).await.expect("written");
}

async fn amounts(
    database: &Database,
    person: &Person,
    rows: &[ledger::book::transaction::Transaction],
) -> Vec<Option<String>> {
    let mut told = Vec::new();
    for row in rows {
        told.push(counted(database, person, row).await.map(|(amount, _)| amount));
    }
    told
}

#[rstest]
#[tokio::test]
async fn what_a_withdrawn_rate_counted_is_counted_anew_and_nothing_else(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = books(kind).await;
    let on = "2026-03-03";
    for (told, pair, rate) in [
        ("2026-03-01", "USDIDR", "15000"),
        (on, "USDIDR", "16000"),
        (on, "EURIDR", "20000"),
        (on, "EURSGD", "2"),
        (on, "IDRJPY", "0.01"),
    ] {
        know(&database, told, pair, rate).await;
    }
    say(&database, &budi, on, "KWDIDR", "50000").await;
    let mut rows = Vec::new();
    for code in ["USD", "EUR", "SGD", "JPY", "KWD"] {
        rows.push(spend(&database, &budi, money("1", code), on).await);
    }
    let some = |amounts: [&str; 5]| amounts.map(|amount| (amount != "-").then(|| amount.to_owned())).to_vec();
    assert_eq!(amounts(&database, &budi, &rows).await, some(["16000", "20000", "10000", "100", "50000"]));
    for (pair, rate, at_once, anew) in [
        (
            "USDIDR",
            "16000",
            ["-", "20000", "10000", "100", "50000"],
            ["15000", "20000", "10000", "100", "50000"],
        ),
        ("EURSGD", "2", ["15000", "20000", "-", "100", "50000"], ["15000", "20000", "-", "100", "50000"]),
        ("IDRJPY", "0.01", ["15000", "20000", "-", "-", "50000"], ["15000", "20000", "-", "-", "50000"]),
        ("EURIDR", "20000", ["15000", "-", "-", "-", "50000"], ["15000", "-", "-", "-", "50000"]),
    ] {
        withdraw(&database, on, pair, rate).await;
        assert_eq!(amounts(&database, &budi, &rows).await, some(at_once), "{pair}");
        fill(&database).await;
        assert_eq!(amounts(&database, &budi, &rows).await, some(anew), "{pair}");
        assert_sound(&database).await;
    }
    // It is told once more, and holds again; what the source told is not asked for again meanwhile.
    let newest = rates::newest_of(&database, RateSource::File).await.expect("read");
    assert_eq!(newest, Some(day(on)));
    know(&database, on, "EURIDR", "21000").await;
    fill(&database).await;
    assert_eq!(amounts(&database, &budi, &rows[1..2]).await, [Some("21000".to_owned())]);
    let standing = rates::of_day(&database, (Currency::EUR, Currency::IDR), day(on)).await.expect("read");
    assert_eq!(standing.map(|of_day| of_day.rate.to_string()), Some("21000".to_owned()));
}

#[rstest]
#[tokio::test]
async fn a_rate_is_withdrawn_once_and_as_it_stands(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, _) = books(kind).await;
    know(&database, "2026-03-03", "USDIDR", "16000").await;
    for rate in ["15000", "16000", "16000"] {
        let mut batch = Batch::default();
        rates::withdraw(&mut batch, &of_day("2026-03-03", "USDIDR", rate, RateSource::File));
        let is_standing = rates::list(&database, None, 10).await.expect("read").len() == 1;
        assert_eq!(database.write(batch).await.is_ok(), is_standing && rate == "16000", "{rate}");
    }
    assert!(rates::list(&database, None, 10).await.expect("read").is_empty());
}

fn entry(server: &Server) -> Value {
    let (_, page) = server.get(&format!("/transactions?phone={}", commands::PHONE));
    page["items"][0].clone()
}

async fn until_counted(server: &Server, wanted: Value) {
    until("the entry is counted", PATIENCE, async || entry(server)["book_amount"] == wanted).await;
}

#[rstest]
#[tokio::test]
async fn a_rate_is_withdrawn_over_http(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say(commands::PHONE, "halo");
    for (day, rate) in [("2026-03-01", 15_000), ("2026-03-02", 160_000)] {
        let new = json!({ "day": day, "base": "USD", "quote": "IDR", "rate": rate });
        assert_eq!(server.post("/api/v1/rates", &new).0, 201);
    }
    let spent = json!({
        "phone": commands::PHONE, "amount": 20, "currency": "USD", "datetime": "2026-03-02T10:00:00+07:00",
    });
    let (_, row) = server.post("/transactions", &spent);
    assert_eq!(row["book_amount"], json!(3_200_000), "{row}");
    let wrong = "/api/v1/rates/2026-03-02/usd/IDR";
    let told =
        json!({ "day": "2026-03-02", "base": "USD", "quote": "IDR", "rate": 160_000, "source": "api" });
    assert_eq!(server.get(wrong), (200, told.clone()));
    assert_eq!(server.delete(wrong), (200, told));
    until_counted(&server, json!(300_000)).await;
    assert_eq!((server.get(wrong).0, server.delete(wrong).0), (404, 404));
    let (_, listed) = server.get("/api/v1/rates");
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(1), "{listed}");
    assert_eq!(server.delete("/api/v1/rates/2026-03-01/USD/IDR").0, 200);
    until_counted(&server, Value::Null).await;
    let better = json!({ "day": "2026-03-02", "base": "USD", "quote": "IDR", "rate": 16_000 });
    assert_eq!(server.post("/api/v1/rates", &better).0, 201);
    until_counted(&server, json!(320_000)).await;
    for (odd, field) in [
        ("2026-02-30/USD/IDR", "day"),
        ("2026-03-02/XXX/IDR", "base"),
        ("2026-03-02/USD/rupiah", "quote"),
        ("2026-03-02/USD/IDR?colour=1", "colour"),
    ] {
        for (status, refused) in
            [server.get(&format!("/api/v1/rates/{odd}")), server.delete(&format!("/api/v1/rates/{odd}"))]
        {
            assert_eq!(status, 422, "{odd}: {refused}");
            assert!(refused["detail"].as_str().is_some_and(|words| words.contains(field)), "{refused}");
        }
    }
}
