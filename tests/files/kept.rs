//! What decides how a copied book counts and goes on: rates that were said, days of what comes again, the numbers of accounts; and
//! books in which somebody writes meanwhile.

use std::io::{self, Write};

use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        account::{self, NewAccount},
        copy::{self, CopyError, Unsettled},
        filing_rule::{self, Condition, NewFilingRule},
        import,
        lookup::{self, Wanted},
        names,
        recurring::{
            self, Mode, NewRecurring,
            days::{self, Calendar, DayStatus, Turn},
        },
        transaction::NewTransaction,
    },
    db::{Batch, Database},
    history::change::ChangeKind,
    people::user::{Person, UserStatus},
    rates::{self, DayRate, RateSource},
    values::recurrence::{Recurrence, Unit},
};
use reports::exports::ExportError;
use rstest::rstest;
use serde_json::{Value, json};

use super::{AT, BUDI, as_json, back_from_json, day, load, small_book};
use crate::support::{
    Home, Kind, assert_sound,
    books::{book, change, entry, home_of, idr, instant, keep_import, person},
};

const SARI: &str = "6281234560002";

/// Has the person say what a Singapore dollar is worth.
async fn say_rate(database: &Database, person: &Person, rate: &str) {
    let id = database.ids(1).await.expect("an id").take();
    let of_day = DayRate {
        day: day(20),
        base: Currency::from_code("SGD").expect("a currency"),
        quote: Currency::IDR,
        rate: rate.parse().expect("a rate"),
        source: RateSource::Hand,
    };
    let mut batch = Batch::default();
    rates::say(&mut batch, id, (person.book, person.id), &of_day, instant(AT));
    database.write(batch).await.expect("said");
}

async fn has_rates(database: &Database) -> bool {
    let sql = "SELECT COUNT(*) FROM book_rates";
    database.all::<(i64,)>(sql, vec![]).await.expect("counted")[0].0 > 1
}

#[rstest]
#[tokio::test]
async fn what_a_person_said_of_a_rate_counts_in_the_copy(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, BUDI).await;
    let sari = person(&database, SARI, UserStatus::Active).await;
    say_rate(&database, &budi, "12650").await;
    let sgd = Currency::from_code("SGD").expect("a currency");
    let foreign = entry(Direction::Expense, 1, 1, AT);
    book(&database, &budi, NewTransaction { money: Money::from_sum(1_000, sgd), ..foreign }).await;
    let json = as_json(&database, &budi).await;
    let copied: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(copied["rates"][0]["rate"], "12650", "{json}");
    assert_eq!(copied["left_out"]["book_rates"], Value::Null);
    let mistaken = json.replacen("\"rate\":\"12650\"", "\"rate\":\"0\"", 1);
    let refused = load(&database, &sari, &copy::read(mistaken.as_bytes()).expect("ours")).await;
    assert!(refused.is_err_and(|why| why.to_string().contains("`rate`")));
    assert!(!has_rates(&database).await);
    back_from_json(&database, &sari, &json).await;
    assert_eq!(as_json(&database, &sari).await, json);
    for whose in [&budi, &sari] {
        let names = names::of(&database, whose).await.expect("read");
        let found = lookup::totals(&database, (whose, &names.categories), &Wanted::default()).await;
        let told = format!("{:?}", found.expect("summed").totals);
        assert!(told.contains("12650000"), "Rp126.500: {told}");
    }
}

#[rstest]
#[tokio::test]
async fn a_copy_whose_rows_cannot_stand_leaves_no_rate(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let budi = small_book(&database).await;
    say_rate(&database, &budi, "12650").await;
    let json = as_json(&database, &budi).await;
    let sari = person(&database, SARI, UserStatus::Active).await;
    let twins = json.replacen("\"name\":\"GoPay\"", "\"name\":\"BCA\"", 1);
    assert_ne!(twins, json);
    let copied = copy::read(twins.as_bytes()).expect("ours");
    load(&database, &sari, &copied).await.expect_err("the name is taken");
    assert!(!has_rates(&database).await);
    back_from_json(&database, &sari, &json).await;
    assert_eq!(as_json(&database, &sari).await, json);
}

/// Something that comes on the fifth of each month.
async fn subscribe(database: &Database, person: &Person) -> recurring::Recurring {
    let starts_on = NaiveDate::from_ymd_opt(2026, 11, 5).expect("a day");
    let opened = change(database, person, ChangeKind::Edit, |change, id| {
        let new = NewRecurring {
            name: "netflix".to_owned(),
            direction: Direction::Expense,
            money: idr(54_000),
            category_id: Some(10),
            account_id: None,
            to_account_id: None,
            rule: Recurrence::from(1, Unit::Month, starts_on),
            mode: Mode::Book,
            starts_on,
            ends_on: None,
        };
        recurring::open(change, id(), new)
    });
    opened.await.expect("opened")
}

#[rstest]
#[tokio::test]
async fn days_that_are_left_out_or_moved_stay_so_in_the_copy(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, BUDI).await;
    let sari = person(&database, SARI, UserStatus::Active).await;
    let netflix = subscribe(&database, &budi).await;
    let on = |month: u32, year: i32| NaiveDate::from_ymd_opt(year, month, 5).expect("a day");
    let noted = [
        (on(11, 2026), 54_000, DayStatus::Asked),
        (on(12, 2026), 54_000, DayStatus::Skipped),
        (on(1, 2027), 99_000, DayStatus::Moved),
    ];
    change(&database, &budi, ChangeKind::Edit, |change, id| {
        for (day, units, status) in noted {
            let turn = Turn { recurring: netflix.clone(), day, money: idr(units), noted: None };
            days::note(change, id(), &turn, status, None);
        }
    })
    .await
    .expect("noted");
    let json = as_json(&database, &budi).await;
    assert!(json.contains("\"amount\":\"99000\""), "{json}");
    back_from_json(&database, &sari, &json).await;
    assert_eq!(as_json(&database, &sari).await, json);
    let copied = recurring::of(&database, &sari).await.expect("read");
    let calendar = Calendar::of(&database, &sari, day(20)).await.expect("read");
    for (day, units, status) in noted {
        let kept = calendar.noted(&copied[0], day).map(|noted| noted.status);
        assert_eq!((kept, calendar.money(&copied[0], day)), (Some(status), idr(units)), "{day}");
    }
    assert_sound(&database).await;
}

#[rstest]
#[tokio::test]
async fn numbers_and_bounds_are_told_without_the_database(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, BUDI).await;
    let sari = person(&database, SARI, UserStatus::Active).await;
    keep_import(&database, &budi).await;
    change(&database, &budi, ChangeKind::Category, |change, id| {
        let condition = Condition {
            currency: Some(Currency::IDR),
            least: Some(10_000_001),
            most: Some(20_000_000),
            ..Condition::of_words(["pln"])
        };
        let new = NewFilingRule { condition, account_id: None, category: "makan".to_owned(), position: 1 };
        filing_rule::open(change, id(), new);
    })
    .await
    .expect("opened");
    let json = as_json(&database, &budi).await;
    let copied: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(copied["imports"][0]["numbers"], json!({ "123": "Bank Daerah" }), "{json}");
    let condition = &copied["filing_rules"][0]["condition"];
    assert_eq!((&condition["least"], &condition["most"]), (&json!("100000.01"), &json!("200000")), "{json}");
    for (right, wrong, why) in [
        (
            "{\"123\":\"Bank Daerah\"}",
            "{\"123\":\"Bank Kota\"}",
            "nothing is called \"Bank Kota\", as `numbers` says",
        ),
        ("\"least\":\"100000.01\"", "\"least\":10000001", "`least` is no decimal text"),
    ] {
        let mistaken = json.replacen(right, wrong, 1);
        assert_ne!(mistaken, json, "{right}");
        let refused = load(&database, &sari, &copy::read(mistaken.as_bytes()).expect("ours")).await;
        assert!(refused.is_err_and(|told| told.to_string().ends_with(why)), "{why}");
    }
    back_from_json(&database, &sari, &json).await;
    assert_eq!(as_json(&database, &sari).await, json);
    let account = |names: &names::Names| names.account("Bank Daerah").map(|account| account.id);
    let names = names::of(&database, &sari).await.expect("read");
    let numbers = import::accounts_by_number(&database, &sari).await.expect("read");
    assert_eq!(numbers.get("123").copied(), account(&names));
    assert_sound(&database).await;
}

/// Writes in the book as soon as something of it is written down.
struct Meddler<'a> {
    database: &'a Database,
    person: &'a Person,
    has_meddled: bool,
    opens_account: bool,
}

impl Write for Meddler<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !std::mem::replace(&mut self.has_meddled, true) {
            let meddle = async {
                if !self.opens_account {
                    book(self.database, self.person, entry(Direction::Expense, 20_000, 1, AT)).await;
                    return;
                }
                let opened = change(self.database, self.person, ChangeKind::Accounts, |change, id| {
                    account::open(change, id(), &NewAccount::named("Jenius")).id
                });
                let account_id = Some(opened.await.expect("opened"));
                let new = NewTransaction { account_id, ..entry(Direction::Expense, 20_000, 1, AT) };
                book(self.database, self.person, new).await;
            };
            tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(meddle));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_book_that_changes_while_it_is_read_is_not_copied(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
    #[values(false, true)] opens_account: bool,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let budi = small_book(&database).await;
    let mut out = Meddler { database: &database, person: &budi, has_meddled: false, opens_account };
    let written = copy::write::<ExportError>(&database, &budi, &mut out).await;
    assert!(matches!(written, Err(ExportError::Unsettled(Unsettled::Changed))), "{written:?}");
    as_json(&database, &budi).await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_that_fill_a_book_one_does(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let budi = small_book(&database).await;
    let sari = person(&database, SARI, UserStatus::Active).await;
    let json = as_json(&database, &budi).await;
    let copied = copy::read(json.as_bytes()).expect("ours");
    let both = tokio::join!(load(&database, &sari, &copied), load(&database, &sari, &copied));
    assert!(both.0.is_ok() != both.1.is_ok(), "{both:?}");
    let late = both.0.err().or(both.1.err());
    assert!(matches!(late, Some(CopyError::NotEmpty | CopyError::Write(_))), "{late:?}");
    assert_eq!(as_json(&database, &sari).await, json);
}
