//! A book and its reports as files, and how somebody stands in one answer.

use rstest::rstest;
use serde_json::{Value, json};

use super::{BUDI, assert_refused, booked, server};
use crate::support::{Kind, program::try_get};

#[tokio::test]
async fn what_is_no_file_is_refused() {
    let (_home, server) = server(Kind::Sqlite).await;
    for (path, word) in [
        (format!("/transactions/export?phone={BUDI}&format=doc"), "format"),
        (format!("/transactions/export?phone={BUDI}&from=2026-11-02&to=2026-11-01"), "from"),
        (format!("/transactions/export?phone={BUDI}&to=9999-12-31"), "to"),
        (format!("/transactions/export?phone={BUDI}&format=json&from=2026-11-01"), "from"),
        (format!("/transactions/export?phone={BUDI}&colour=1"), "colour"),
        ("/transactions/export".to_owned(), "whose"),
        (format!("/api/v1/reports/download?phone={BUDI}"), "format"),
        (format!("/api/v1/reports/download?phone={BUDI}&format=doc"), "format"),
        (format!("/api/v1/reports/download?phone={BUDI}&format=pdf&period=decade"), "period"),
        (format!("/api/v1/reports/download?phone={BUDI}&format=pdf&date=2026-02-30"), "date"),
        (format!("/api/v1/reports/download?phone={BUDI}&format=pdf&date=9999-12-31"), "date"),
        (format!("/api/v1/reports/download?phone={BUDI}&format=pdf&date=9999-12-30&period=year"), "date"),
        (format!("/api/v1/dashboard/summary?phone={BUDI}&colour=1"), "colour"),
    ] {
        assert_refused(server.get(&path), 422, word);
    }
    assert_eq!(server.get("/transactions/export?phone=6280000000000").0, 404);
}

#[rstest]
#[tokio::test]
async fn a_book_goes_out_as_a_file(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    for description in ["kopi", "=HYPERLINK(\"http://contoh.invalid\")"] {
        booked(&server, json!({ "amount": 20_000, "description": description, "account": "GoPay" }));
    }
    for (format, mime_type) in [
        ("csv", "text/csv; charset=utf-8"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("json", "application/json"),
        ("ofx", "application/x-ofx"),
        ("qif", "application/x-qif"),
        ("hledger", "text/plain; charset=utf-8"),
        ("ledger", "text/plain; charset=utf-8"),
        ("beancount", "text/plain; charset=utf-8"),
    ] {
        for below in ["", "/api/v1"] {
            let url = server.url(&format!("{below}/transactions/export?phone={BUDI}&format={format}"));
            let mut answer = try_get(&url).expect("an answer");
            assert_eq!(answer.status().as_u16(), 200, "{format}");
            let header = |name: &str| answer.headers()[name].to_str().expect("text").to_owned();
            assert_eq!(header("content-type"), mime_type);
            assert!(header("content-disposition").starts_with("attachment; filename=\"catat-"));
            let bytes = answer.body_mut().read_to_vec().expect("a file");
            assert!(bytes.len() > 100, "{format}: {} bytes", bytes.len());
            if format == "csv" {
                let table = String::from_utf8(bytes).expect("text");
                assert!(
                    table.contains("kopi") && !table.lines().any(|line| line.starts_with('=')),
                    "{table}"
                );
            }
        }
    }
    let (_, later) = server.get(&format!("/transactions/export?phone={BUDI}&from=9000-01-01"));
    assert!(!later.as_str().expect("a table").contains("kopi"), "{later}");
}

#[rstest]
#[tokio::test]
async fn a_report_goes_out_as_a_file(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    booked(&server, json!({ "amount": 20_000, "category": "Makan" }));
    for (format, begins) in [
        ("png", &b"\x89PNG"[..]),
        ("svg", &b"<svg"[..]),
        ("pdf", &b"%PDF-"[..]),
        ("xlsx", &b"PK\x03\x04"[..]),
    ] {
        let url = server.url(&format!("/api/v1/reports/download?phone={BUDI}&format={format}&period=year"));
        let mut answer = try_get(&url).expect("an answer");
        assert_eq!(answer.status().as_u16(), 200, "{format}");
        let bytes = answer.body_mut().read_to_vec().expect("a file");
        assert!(bytes.starts_with(begins), "{format}: {:?}", &bytes[..bytes.len().min(20)]);
    }
}

#[rstest]
#[tokio::test]
async fn how_somebody_stands_is_one_answer(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    for said in ["saldo awal bca 3jt", "budget makan 500rb sebulan", "buat tabungan laptop 15 juta"] {
        server.say(BUDI, said);
    }
    booked(&server, json!({ "amount": 50_000, "category": "Makan", "account": "BCA" }));
    let (status, told) = server.get(&format!("/api/v1/dashboard/summary?phone={BUDI}"));
    assert_eq!(status, 200, "{told}");
    assert_eq!(
        (&told["day"]["total_expense"], &told["month"]["total_expense"]),
        (&json!(50_000), &json!(50_000))
    );
    assert_eq!(told["last_month"]["total_expense"], json!(0));
    assert_eq!(told["balances"], json!([{ "amount": 2_950_000, "currency": "IDR" }]));
    assert_eq!(
        (&told["budgets"][0]["spent"], &told["budgets"][0]["percent"]),
        (&json!(50_000), &json!(10)),
        "{told}"
    );
    assert_eq!(
        (&told["goals"][0]["name"], &told["goals"][0]["percent"]),
        (&json!("laptop"), &json!(0)),
        "{told}"
    );
    assert_eq!(told["newest"][0]["amount"], json!(50_000));
    assert!(told["allowance"].is_object(), "{told}");
    assert_eq!(told["upcoming"], json!([]));
    let (status, nothing) = server.get("/api/v1/dashboard/summary?phone=6281234567891");
    assert_eq!(
        (status, &nothing["newest"], &nothing["allowance"]),
        (200, &json!([]), &Value::Null),
        "{nothing}"
    );
}
