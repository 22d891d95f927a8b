//! What went out, by pages; and a month of it by category.

use rstest::rstest;
use serde_json::{Value, json};

use super::{BUDI, SARI, assert_refused, booked, server};
use crate::support::{Kind, program::Server};

fn listed(server: &Server, query: &str) -> Value {
    let (status, page) = server.get(&format!("/api/v1/expenses?phone={BUDI}{query}"));
    assert_eq!(status, 200, "{query}: {page}");
    page
}

#[tokio::test]
async fn absurd_pages_days_and_months_are_refused() {
    let (_home, server) = server(Kind::Sqlite).await;
    booked(&server, json!({ "amount": 20_000 }));
    for (query, word) in [
        ("page=0", "page"),
        ("page=-1", "page"),
        ("page=1000001", "page"),
        ("page=99999999999999999999", "page"),
        ("page=one", "page"),
        ("page_size=0", "page_size"),
        ("page_size=101", "page_size"),
        ("start_date=2026-02-30", "start_date"),
        ("start_date=-0001-01-01", "start_date"),
        ("end_date=9999-12-31", "end_date"),
        ("start_date=2026-11-02&end_date=2026-11-01", "start_date"),
        ("category_id=17", "category_id"),
        ("category_id=999999999", "category_id"),
        ("category_id=x", "category_id"),
        ("colour=1", "colour"),
    ] {
        assert_refused(server.get(&format!("/api/v1/expenses?phone={BUDI}&{query}")), 422, word);
    }
    for month in ["2026/0", "2026/13", "0/1", "-1/1", "10000/1", "9999/12", "x/1", "2026/x", "99999999999/1"]
    {
        let (status, answer) = server.get(&format!("/api/v1/analytics/monthly/{month}?phone={BUDI}"));
        assert_eq!((status, &answer["code"]), (404, &json!("not_found")), "{month}: {answer}");
    }
    assert_refused(
        server.get(&format!("/api/v1/analytics/monthly/2026/11?phone={BUDI}&start=moon")),
        422,
        "start",
    );
    for (body, word) in [
        (json!({ "phone": BUDI }), "amount"),
        (json!({ "phone": BUDI, "amount": 0 }), "amount"),
        (json!({ "phone": BUDI, "amount": 5, "category_id": 17 }), "category_id"),
        (json!({ "phone": BUDI, "amount": 5, "date": "2026-02-30" }), "date"),
        (json!({ "phone": BUDI, "amount": 5, "date": "9999-12-31" }), "date"),
        (json!({ "phone": BUDI, "amount": 5, "direction": "income" }), "direction"),
    ] {
        assert_refused(server.post("/api/v1/expenses", &body), 422, word);
    }
    let page = listed(&server, "&page=1000000&page_size=100");
    assert_eq!(
        (&page["items"], &page["total"], &page["pages"]),
        (&json!([]), &json!(1), &json!(1)),
        "{page}"
    );
}

#[rstest]
#[tokio::test]
async fn pages_of_expenses_hold_each_once(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    for nth in 1..=5 {
        let new = json!({ "phone": BUDI, "amount": nth * 1_000, "category_id": 1, "date": format!("2026-10-0{nth}") });
        let (status, row) = server.post("/api/v1/expenses", &new);
        assert_eq!((status, &row["category"]), (201, &json!("Makan")), "{row}");
    }
    booked(&server, json!({ "amount": 9_000_000, "direction": "income", "category": "Gaji" }));
    booked(
        &server,
        json!({ "amount": 700, "category": "Transport", "datetime": "2026-10-06T10:00:00+07:00" }),
    );
    let (first, second) = (listed(&server, "&page_size=4"), listed(&server, "&page_size=4&page=2"));
    assert_eq!(
        (&first["total"], &first["pages"], &first["page_size"]),
        (&json!(6), &json!(2), &json!(4)),
        "{first}"
    );
    let amounts = |page: &Value| -> Vec<i64> {
        let items = page["items"].as_array().expect("a list").iter();
        items.map(|item| item["amount"].as_i64().expect("an amount")).collect()
    };
    assert_eq!((amounts(&first), amounts(&second)), (vec![700, 5_000, 4_000, 3_000], vec![2_000, 1_000]));
    assert_eq!(amounts(&listed(&server, "&start_date=2026-10-02&end_date=2026-10-03")), [3_000, 2_000]);
    assert_eq!(amounts(&listed(&server, "&category_id=2")), [700]);
    let (_, theirs) = server.get(&format!("/api/v1/expenses?phone={SARI}"));
    assert_eq!(theirs["total"], json!(0));
}

#[rstest]
#[tokio::test]
async fn a_month_is_told_by_category(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    let on = "2026-10-05T10:00:00+07:00";
    for (amount, direction, category) in [
        (60_000, "expense", "Makan"),
        (20_000, "expense", "Makan"),
        (40_000, "expense", "Transport"),
        (20_000, "income", "Transport"),
        (5_000_000, "income", "Gaji"),
    ] {
        booked(
            &server,
            json!({ "amount": amount, "direction": direction, "category": category, "datetime": on }),
        );
    }
    booked(&server, json!({ "amount": 1, "category": "Makan", "datetime": "2026-11-01T00:00:00+07:00" }));
    let (status, month) = server.get(&format!("/api/v1/analytics/monthly/2026/10?phone={BUDI}"));
    assert_eq!(status, 200, "{month}");
    assert_eq!((&month["year"], &month["month"]), (&json!(2026), &json!(10)));
    assert_eq!((&month["total_expenses"], &month["total_income"]), (&json!(100_000), &json!(5_000_000)));
    assert_eq!(month["count"], json!(4), "with what came back: {month}");
    let wanted = json!([
        { "category_id": 1, "category": "Makan", "total": 80_000, "count": 2, "percentage": 80 },
        { "category_id": 2, "category": "Transport", "total": 20_000, "count": 2, "percentage": 20 },
    ]);
    assert_eq!(month["category_breakdown"], wanted);
    let (_, empty) = server.get(&format!("/api/v1/analytics/monthly/1/1?phone={BUDI}"));
    assert_eq!((&empty["total_expenses"], &empty["category_breakdown"]), (&json!(0), &json!([])), "{empty}");
}
