//! Sums that are asked for in other ways than by days alone are those of the same rows, on both engines.

use chrono::{Months, NaiveDate};
use ledger::{
    Currency, Direction, Money,
    book::{
        category::{Categories, REFUNDS},
        lookup::{Order, Wanted, find},
        names,
        transaction::NewTransaction,
    },
    db::Database,
    people::user::Person,
    values::period::Period,
};
use reports::summary;
use rstest::rstest;
use serde_json::json;

use crate::support::{
    Home, Kind,
    books::{book, entry, home_of, idr},
    server,
};

const MAKAN: i64 = 1;
const BELANJA: i64 = 4;
const GAJI: i64 = 17;

/// Entries of four months: refunds, dollars without a rate, income, and the days on which months meet.
async fn books(kind: Kind) -> (Home, Database, Person) {
    let (home, database, budi) = home_of(kind, "6281234567890").await;
    for (direction, units, category_id, day, thing) in [
        (Direction::Expense, 20_000, MAKAN, "2026-08-31", "kopi susu"),
        (Direction::Expense, 30_000, MAKAN, "2026-09-01", "Kopi Tuku"),
        (Direction::Expense, 400_000, BELANJA, "2026-09-30", "sepatu"),
        (Direction::Income, 150_000, BELANJA, "2026-10-01", "retur sepatu"),
        (Direction::Expense, 12_000, MAKAN, "2026-10-31", "roti"),
        (Direction::Income, 5_000_000, GAJI, "2026-11-01", "gaji"),
        (Direction::Income, 7_000, REFUNDS.id, "2026-11-02", "cashback kopi"),
        (Direction::Expense, 25_000, MAKAN, "2026-11-03", "es kopi"),
    ] {
        let new = entry(direction, units, category_id, &format!("{day}T03:00:00Z"));
        book(&database, &budi, NewTransaction { description: Some(thing.to_owned()), ..new }).await;
    }
    let dollars = Money::from_units(9, Currency::USD).expect("an amount");
    let abroad = entry(Direction::Expense, 1, MAKAN, "2026-10-05T03:00:00Z");
    book(&database, &budi, NewTransaction { money: dollars, ..abroad }).await;
    (home, database, budi)
}

fn month(number: u32) -> Period {
    Period::month(NaiveDate::from_ymd_opt(2026, number, 1).expect("a day"))
}

async fn categories(database: &Database, budi: &Person) -> Categories {
    names::of(database, budi).await.expect("names").categories
}

/// A series in one statement is what each of its spans is by itself, from one span to as many as it may have.
#[rstest]
#[tokio::test]
async fn a_series_is_its_months_one_by_one(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    let categories = categories(&database, &budi).await;
    for months in [vec![9], vec![8, 9, 10, 11], (1..=12).collect()] {
        let parts: Vec<Period> = months.into_iter().map(month).collect();
        let series = summary::series(&database, (&budi, &categories), &parts).await.expect("a series");
        assert_eq!(series.len(), parts.len());
        for (part, of_series) in parts.iter().zip(series) {
            let alone =
                summary::of(&database, &budi, &categories, *part, part.last_day()).await.expect("sums");
            let of_series = summary::Summary { uncounted_since: alone.uncounted_since.clone(), ..of_series };
            assert_eq!(of_series, alone, "{part:?}");
        }
    }
}

/// A word is looked for in any letters, and refunds lower what it came to; whoever asks for an amount gets no other currency.
#[rstest]
#[tokio::test]
async fn words_and_amounts_pick_the_same_entries_that_are_summed(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = books(kind).await;
    let categories = categories(&database, &budi).await;
    let who = (&budi, &categories);
    let year = Period { from: month(1).from, until: month(12).until };
    for (word, direction, sum, count) in [
        ("kopi", Direction::Expense, 75_000, 4),
        ("sepatu", Direction::Expense, 250_000, 2),
        ("kopi", Direction::Income, 7_000, 1),
        ("100%", Direction::Expense, 0, 0),
    ] {
        let words = vec![word.to_owned()];
        let wanted = Wanted { words, direction: Some(direction), ..Wanted::default() };
        let (summed, found) = summary::matching(&database, who, &wanted, year).await.expect("sums");
        assert_eq!((summed.sum(direction, None), found), (idr(sum), count), "{word} {direction:?}");
    }
    for (at_least, at_most, order, days) in [
        (2_000_001, i64::MAX, Order::Newest, vec!["2026-11-03", "2026-09-30", "2026-09-01"]),
        (0, 2_000_000, Order::Newest, vec!["2026-10-31", "2026-08-31"]),
        (2_000_000, 2_000_000, Order::Newest, vec!["2026-08-31"]),
        (
            0,
            i64::MAX,
            Order::Smallest,
            vec!["2026-10-31", "2026-08-31", "2026-11-03", "2026-09-01", "2026-09-30", "2026-10-01"],
        ),
    ] {
        let within = (order == Order::Newest).then_some((Currency::IDR, at_least, at_most));
        let direction = Some(Direction::Expense);
        let wanted = Wanted { direction, within, order, period: Some(year), ..Wanted::default() };
        let found = find(&database, who, &wanted, (0, 10)).await.expect("entries");
        let expenses =
            found.rows.iter().filter(|row| order == Order::Smallest || row.direction == Direction::Expense);
        let found_days: Vec<String> = expenses.map(|row| row.tx_date.to_string()).collect();
        assert_eq!(found_days, days, "{at_least} to {at_most}");
        assert_eq!(found.left_out, [(Currency::USD, 1)]);
    }
}

/// Over HTTP two months stand side by side, and months may be those of the book.
#[rstest]
#[tokio::test]
async fn months_are_compared_over_http(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    server.say("6281234567890", "bulanku mulai tanggal 25");
    for (day, amount) in [("2026-10-24", 10_000), ("2026-10-25", 200_000), ("2026-11-24", 3_000)] {
        let entry = json!({ "phone": "6281234567890", "amount": amount, "category": "Makan",
            "datetime": format!("{day}T10:00:00+07:00") });
        assert_eq!(server.post("/transactions", &entry).0, 201);
    }
    let path = "/api/v1/analytics/compare?phone=6281234567890";
    let (status, told) = server.get(&format!("{path}&a=2026-11&b=2026-10"));
    assert_eq!(status, 200, "{told}");
    assert_eq!(told["difference"], json!({ "total_income": 0, "total_expense": -207_000 }));
    let makan = json!([{ "category": "Makan", "a": 3_000, "b": 210_000, "difference": -207_000 }]);
    assert_eq!(told["categories"], makan);
    let (_, days) = server.get(&format!("{path}&a=2026-10-25..2026-11-24&b=2026-10-01..2026-10-24"));
    assert_eq!((&days["a"]["total_expense"], &days["b"]["total_expense"]), (&json!(203_000), &json!(10_000)));
    for (query, status) in [
        ("a=2026-11", 422),
        ("a=2026-11&b=2026-13", 422),
        ("a=2026-11&b=2026-10-09..2026-10-01", 422),
        ("a=2026-11&b=9999-12", 422),
        ("a=2026-11&b=2026-10&start=payday", 422),
    ] {
        assert_eq!(server.get(&format!("{path}&{query}")).0, status, "{query}");
    }
    let (_, trend) = server.get("/api/v1/analytics/trend?phone=6281234567890&months=3");
    assert_eq!(trend["items"].as_array().map(Vec::len), Some(3), "{trend}");
    assert_eq!(server.get("/api/v1/analytics/trend?phone=6281234567890&months=13").0, 422);
}

/// Asked for by their names, one after the other, the months of a book leave no day out and count none twice, though they came to
/// begin on payday in the middle of one.
#[tokio::test]
async fn months_of_the_book_follow_one_another_by_their_names() {
    const BUDI: &str = "6281234567890";
    let (_home, server) = server(Kind::Sqlite).await;
    server.say(BUDI, "beli kopi 20rb");
    server.say(BUDI, "bulanku mulai tanggal 25");
    let read = |path: &str| {
        let (status, told) = server.get(path);
        assert_eq!(status, 200, "{path}: {told}");
        let day = |field: &str| -> NaiveDate { told[field].as_str().expect(field).parse().expect("a day") };
        let days = (day("from"), day("to"));
        (days, told)
    };
    let (now, running) = read(&format!("/reports/monthly?phone={BUDI}&start=book"));
    assert_eq!(running["total_expense"], json!(20_000), "{running}");
    let name = running["month"].as_str().expect("a name");
    let first: NaiveDate = format!("{name}-01").parse().expect("a day");
    let named = |ahead: u32| {
        let day = first - Months::new(2) + Months::new(ahead);
        let (days, _) =
            read(&format!("/reports/monthly?phone={BUDI}&start=book&month={}", day.format("%Y-%m")));
        let (by_category, _) =
            read(&format!("/api/v1/analytics/monthly/{}?phone={BUDI}&start=book", day.format("%Y/%m")));
        assert_eq!(days, by_category, "{day}");
        days
    };
    assert_eq!(named(2), now, "as it is called");
    for ahead in 0..5 {
        assert_eq!(named(ahead).1.succ_opt(), Some(named(ahead + 1).0), "{ahead}");
    }
}
