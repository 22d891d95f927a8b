//! Rates: what entries of other currencies count as, whenever their rates come, on both engines.

mod commands;
mod largest;
mod model;
mod provider;
mod withdrawn;

use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        names,
        totals::{self, Total},
        transaction::{self, NewTransaction, Transaction},
    },
    db::{Batch, Database},
    history::change::ChangeKind,
    invariants,
    people::user::{self, Person, UserStatus},
    rates::{
        self, DayRate, RateSource, Wanted,
        derived::{self, Conversion},
        fill::Filling,
    },
    values::{
        clock::{Clock, SystemClock},
        period::Period,
    },
};
use rstest::rstest;

use crate::support::{
    Home, Kind,
    books::{book, change, entry, home_of, make_one, person},
};

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn currency(code: &str) -> Currency {
    code.parse().expect("a currency")
}

fn money(amount: &str, code: &str) -> Money {
    Money::from_decimal(amount, currency(code)).expect("an amount")
}

pub fn of_day(on: &str, pair: &str, rate: &str, source: RateSource) -> DayRate {
    let (base, quote) = (currency(&pair[..3]), currency(&pair[3..]));
    DayRate { day: day(on), base, quote, rate: rate.parse().expect("a rate"), source }
}

/// Has everybody know a rate.
pub async fn know(database: &Database, on: &str, pair: &str, rate: &str) {
    let mut batch = Batch::default();
    rates::set(&mut batch, &of_day(on, pair, rate, RateSource::File), SystemClock.now());
    database.write(batch).await.expect("written");
}

/// Has one person's book know a rate.
async fn say(database: &Database, person: &Person, on: &str, pair: &str, rate: &str) {
    let id = database.ids(1).await.expect("an id").take();
    let mut batch = Batch::default();
    let said = of_day(on, pair, rate, RateSource::Hand);
    rates::say(&mut batch, id, (person.book, person.id), &said, SystemClock.now());
    database.write(batch).await.expect("written");
}

pub async fn fill(database: &Database) -> u64 {
    let mut filling = Filling::of_all();
    while filling.step(database).await.expect("a step") {}
    filling.counted
}

pub async fn spend(database: &Database, person: &Person, spent: Money, on: &str) -> Transaction {
    let at = format!("{on}T03:00:00Z");
    let new = NewTransaction { money: spent, ..entry(Direction::Expense, 1, 1, &at) };
    book(database, person, new).await
}

pub async fn amend(
    database: &Database,
    person: &Person,
    row: &Transaction,
    after: Transaction,
) -> Transaction {
    let amended =
        change(database, person, ChangeKind::Edit, |change, _| transaction::amend(change, row, after)).await;
    amended.expect("amended")
}

pub async fn conversion(database: &Database, person: &Person, id: i64) -> Option<Conversion> {
    derived::of(database, person.book, &[id]).await.expect("read").pop()
}

/// What an entry counts as, in units, and the day of its rate.
async fn counted(database: &Database, person: &Person, row: &Transaction) -> Option<(String, NaiveDate)> {
    let found = conversion(database, person, row.id).await?;
    Some((found.money().to_decimal(), found.rate_day))
}

pub async fn assert_sound(database: &Database) {
    let broken: Vec<_> =
        invariants::check(database).await.expect("read").into_iter().filter(|rule| rule.broken > 0).collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

async fn books(kind: Kind) -> (Home, Database, Person) {
    let (home, database, budi) = home_of(kind, "6281234567890").await;
    (home, database, budi)
}

#[rstest]
#[tokio::test]
async fn what_was_spent_is_a_fact_of_its_day(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    know(&database, "2026-03-02", "USDIDR", "15500").await;
    let server = spend(&database, &budi, money("20", "USD"), "2026-03-02").await;
    know(&database, "2026-11-01", "USDIDR", "16400").await;
    let of_march = Some(("310000".to_owned(), day("2026-03-02")));
    assert_eq!(counted(&database, &budi, &server).await, of_march);
    // A better one of the same day changes nothing that was counted, nor does what follows from it.
    know(&database, "2026-03-02", "USDIDR", "15600").await;
    assert_eq!(fill(&database).await, 0);
    let more = server.clone().with_money(money("25", "USD"));
    let server = amend(&database, &budi, &server, more).await;
    assert_eq!(counted(&database, &budi, &server).await.expect("counted").0, "387500");
    // In rupiah it counts as itself.
    let in_rupiah = server.clone().with_money(money("400000", "IDR"));
    let server = amend(&database, &budi, &server, in_rupiah).await;
    assert_eq!(counted(&database, &budi, &server).await, None);
    let back = server.clone().with_money(money("1", "USD"));
    let server = amend(&database, &budi, &server, back).await;
    assert_eq!(
        counted(&database, &budi, &server).await.expect("counted").0,
        "15600",
        "the rate of its day, anew"
    );
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn the_last_rate_holds_for_ten_days_and_no_other(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    know(&database, "2026-03-06", "USDIDR", "15500").await;
    know(&database, "2026-03-07", "USDIDR", "15700").await;
    for (on, wanted) in [
        ("2026-03-05", None),
        ("2026-03-06", Some("15500")),
        ("2026-03-08", Some("15700")),
        ("2026-03-17", Some("15700")),
        ("2026-03-18", None),
    ] {
        let row = spend(&database, &budi, money("1", "USD"), on).await;
        let got = counted(&database, &budi, &row).await.map(|(amount, _)| amount);
        assert_eq!(got.as_deref(), wanted, "{on}");
    }
    let row = spend(&database, &budi, money("1", "SGD"), "2026-03-07").await;
    assert_eq!(counted(&database, &budi, &row).await, None, "no rate is no rate of one");
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn a_rate_is_said_led_through_the_euro_or_turned_round(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = books(kind).await;
    let holding = async |on: &str, code: &str| {
        let wanted = Wanted::new(budi.book, (currency(code), Currency::IDR), day(on));
        rates::holding(&database, wanted)
            .await
            .expect("read")
            .map(|of| (of.rate.to_string(), of.day.to_string()))
    };
    let some = |rate: &str, on: &str| Some((rate.to_owned(), on.to_owned()));
    know(&database, "2026-03-02", "IDRJPY", "0.0095").await;
    assert_eq!(holding("2026-03-02", "JPY").await, some("105.2631579", "2026-03-02"));
    know(&database, "2026-03-03", "EURIDR", "17654.32").await;
    know(&database, "2026-03-03", "EURJPY", "168.1").await;
    know(&database, "2026-03-04", "EURUSD", "1.0837").await;
    assert_eq!(
        holding("2026-03-05", "JPY").await,
        some("105.0227246", "2026-03-03"),
        "before what is turned round"
    );
    assert_eq!(holding("2026-03-05", "EUR").await, some("17654.32", "2026-03-03"));
    assert_eq!(holding("2026-03-05", "USD").await, None, "of two days nothing is computed");
    know(&database, "2026-03-03", "EURUSD", "1.08").await;
    assert_eq!(holding("2026-03-05", "USD").await, some("16346.59259", "2026-03-03"));
    know(&database, "2026-03-01", "USDIDR", "16000").await;
    assert_eq!(holding("2026-03-05", "USD").await, some("16346.59259", "2026-03-03"), "the last one holds");
    know(&database, "2026-03-03", "USDIDR", "16300").await;
    assert_eq!(holding("2026-03-05", "USD").await, some("16300", "2026-03-03"), "of one day what is said");
}

#[rstest]
#[tokio::test]
async fn what_one_person_says_goes_for_their_book_alone(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    know(&database, "2026-03-02", "USDIDR", "15500").await;
    say(&database, &budi, "2026-03-02", "USDIDR", "16000").await;
    say(&database, &budi, "2026-03-02", "SGDIDR", "12000").await;
    for (code, of_budi, of_sari) in [("USD", Some("16000"), Some("15500")), ("SGD", Some("12000"), None)] {
        for (who, wanted) in [(&budi, of_budi), (&sari, of_sari)] {
            let row = spend(&database, who, money("1", code), "2026-03-03").await;
            let got = counted(&database, who, &row).await.map(|(amount, _)| amount);
            assert_eq!(got.as_deref(), wanted, "{code} of {}", who.name);
        }
    }
    say(&database, &budi, "2026-03-02", "USDIDR", "16100").await;
    let row = spend(&database, &budi, money("1", "USD"), "2026-03-03").await;
    assert_eq!(counted(&database, &budi, &row).await.expect("counted").0, "16100", "what was said last");
    know(&database, "2026-03-03", "USDIDR", "15800").await;
    let row = spend(&database, &budi, money("1", "USD"), "2026-03-03").await;
    assert_eq!(counted(&database, &budi, &row).await.expect("counted").0, "15800", "a later day goes before");
    assert_sound(&database).await;
}

async fn totals_of(database: &Database, person: &Person, month: &str) -> Vec<Total> {
    let names = names::of(database, person).await.expect("names");
    let period = Period::month(day(&format!("{month}-01")));
    totals::of(database, person, &names.categories, period).await.expect("totals")
}

#[rstest]
#[tokio::test]
async fn entries_join_the_sums_when_their_rate_comes(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    for (amount, code, on) in [
        ("50000", "IDR", "2026-03-02"),
        ("20", "USD", "2026-03-02"),
        ("5", "USD", "2026-03-20"),
        ("300", "JPY", "2026-03-02"),
    ] {
        spend(&database, &budi, money(amount, code), on).await;
    }
    let told = async || {
        let totals = totals_of(&database, &budi, "2026-03").await;
        let told = totals.iter().map(|total| {
            let counted = total.counted.map_or("-".to_owned(), Money::to_decimal);
            format!("{} {}: {counted}", total.sum.to_decimal(), total.sum.currency())
        });
        let mut told: Vec<String> = told.collect();
        told.sort();
        told
    };
    assert_eq!(told().await, ["25 USD: -", "300 JPY: -", "50000 IDR: 50000"]);
    know(&database, "2026-03-01", "USDIDR", "15500").await;
    assert_eq!(fill(&database).await, 1);
    assert_eq!(told().await, ["20 USD: 310000", "300 JPY: -", "5 USD: -", "50000 IDR: 50000"]);
    let names = names::of(&database, &budi).await.expect("names");
    let march = Period::month(day("2026-03-01"));
    let since = totals::first_uncounted(&database, &budi, march).await.expect("read");
    assert_eq!(since, [(currency("JPY"), day("2026-03-02")), (Currency::USD, day("2026-03-20"))]);
    let summary = reports::summary::of(&database, &budi, &names.categories, march, march.last_day()).await;
    let summary = summary.expect("a summary");
    assert_eq!(summary.total_expense, money("360000", "IDR"));
    assert_eq!(summary.month_balance, money("-360000", "IDR"));
    let [held] = &*summary.converted else { panic!("{summary:?}") };
    assert_eq!((held.total_expense, held.counted_expense), (money("20", "USD"), money("310000", "IDR")));
    assert_eq!(summary.left_out(Direction::Expense, None), [money("300", "JPY"), money("5", "USD")]);
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn a_book_of_another_currency_is_counted_anew(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    know(&database, "2026-03-02", "USDIDR", "16000").await;
    let dollars = spend(&database, &budi, money("20", "USD"), "2026-03-02").await;
    let rupiah = spend(&database, &budi, money("32000", "IDR"), "2026-03-02").await;
    let mut profile = budi.profile();
    profile.currency = Currency::USD;
    change(&database, &budi, ChangeKind::Settings, |change, _| user::set_profile(change, &budi, &profile))
        .await
        .expect("set");
    let budi = user::by_id(&database, budi.id).await.expect("read").expect("Budi");
    assert_sound(&database).await;
    assert_eq!(fill(&database).await, 1);
    assert_eq!(counted(&database, &budi, &dollars).await, None);
    assert_eq!(counted(&database, &budi, &rupiah).await.expect("counted").0, "2", "the rate turned round");
    assert_sound(&database).await;
    let sari = person(&database, "6281234567891", UserStatus::Active).await;
    make_one(&database, &sari, &budi).await;
    assert_sound(&database).await;
    fill(&database).await;
    assert_eq!(counted(&database, &sari, &dollars).await.expect("counted").0, "320000");
    assert_sound(&database).await;
}

/// A rate that comes between reading and writing makes the batch stale, so that no entry is left behind.
#[rstest]
#[tokio::test]
async fn a_book_is_counted_anew_where_somebody_asks(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = books(kind).await;
    know(&database, "2026-03-02", "USDIDR", "16000").await;
    let row = spend(&database, &budi, money("20", "USD"), "2026-03-02").await;
    know(&database, "2026-03-02", "USDIDR", "16500").await;
    let mut filling = Filling::of_book(budi.book.get(), true);
    while filling.step(&database).await.expect("a step") {}
    assert_eq!(counted(&database, &budi, &row).await.expect("counted").0, "330000");
    assert_sound(&database).await;
}
