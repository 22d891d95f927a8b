//! Whatever goes out as a file: what other programs read of it is what stands in the books, and what is read back is what was
//! written, byte for byte.
//!
//! `CATAT_BOOKS` says how many books go out and back; `make soak` writes a thousand.

mod kept;
mod merged;
mod random;

use std::{collections::BTreeMap, fs};

use chrono::NaiveDate;
use futures_util::{StreamExt, stream};
use ledger::{
    Direction, Money,
    book::{
        account::{self, NewAccount},
        balances,
        copy::{self, CopyError},
        lookup::Wanted,
        names, receipt,
        transaction::NewTransaction,
    },
    db::Database,
    history::change::{Author, ChangeKind},
    people::user::{Person, UserStatus},
    values::columns::COLUMNS,
};
use reports::exports::{self, ExportError, Of, back, ofx, qif, table};
use rstest::rstest;

use crate::support::{
    Home, Kind, assert_sound,
    books::{book, change, entry, home_of, idr, instant, person},
    program::{catat, run},
};

const BOOKS: u64 = 40;
/// So many go out and back side by side.
const SIDE_BY_SIDE: usize = 16;
const BUDI: &str = "6281234567891";
const AT: &str = "2026-11-20T03:00:00Z";

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
}

async fn as_csv(database: &Database, person: &Person) -> String {
    let names = names::of(database, person).await.expect("read");
    let of = Of { person, names: &names, wanted: Wanted::default() };
    let mut out = Vec::new();
    table::write(database, &of, &mut out).await.expect("written");
    String::from_utf8(out).expect("text")
}

async fn as_json(database: &Database, person: &Person) -> String {
    let mut out = Vec::new();
    copy::write::<ExportError>(database, person, &mut out).await.expect("written");
    String::from_utf8(out).expect("text")
}

async fn statements(database: &Database, person: &Person, days: (Option<u32>, Option<u32>)) -> [String; 2] {
    let names = names::of(database, person).await.expect("read");
    let days = exports::days(days.0.map(day), days.1.map(day));
    let of = Of { person, names: &names, wanted: Wanted { period: Some(days), ..Wanted::default() } };
    let (mut as_ofx, mut as_qif) = (Vec::new(), Vec::new());
    ofx::write(database, &of, day(30), &mut as_ofx).await.expect("written");
    qif::write(database, &of, &mut as_qif).await.expect("written");
    [as_ofx, as_qif].map(|bytes| String::from_utf8(bytes).expect("text"))
}

async fn load(database: &Database, person: &Person, copy: &copy::Copy) -> Result<usize, CopyError> {
    copy::load(database, Author { person, message_id: None, now: instant(AT) }, copy).await
}

/// The same book once more, in an empty one.
async fn back_from_json(database: &Database, person: &Person, json: &str) {
    let copy = copy::read(json.as_bytes()).expect("ours");
    load(database, person, &copy).await.unwrap_or_else(|why| panic!("{why}\n{json}"));
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn books_that_go_out_and_come_back_are_the_same(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    #[expect(clippy::disallowed_methods, reason = "a switch for longer runs")]
    let books = std::env::var("CATAT_BOOKS").ok().and_then(|count| count.parse().ok());
    let books: u64 = books.unwrap_or(BOOKS) / if kind == Kind::Sqlite { 1 } else { 5 };
    let home = Home::new(kind).await;
    let database = home.database().await;
    stream::iter(0..books)
        .for_each_concurrent(SIDE_BY_SIDE, |seed| {
            let database = &database;
            async move {
                let of = async |nth: u8| {
                    person(database, &format!("6281{nth}{seed:08}"), UserStatus::Active).await
                };
                let (whose, by_json, by_csv) = (of(1).await, of(2).await, of(3).await);
                random::book(database, &whose, seed).await;
                let (json, csv) = (as_json(database, &whose).await, as_csv(database, &whose).await);
                back_from_json(database, &by_json, &json).await;
                assert_eq!(as_json(database, &by_json).await, json, "book {seed}");
                assert_eq!(as_csv(database, &by_json).await, csv, "book {seed}");
                assert_eq!(
                    balances_of(database, &by_json).await,
                    balances_of(database, &whose).await,
                    "book {seed}"
                );
                let records = table::read(csv.as_bytes()).expect("ours");
                let copy = back::copy_of(&records, whose.currency);
                load(database, &by_csv, &copy).await.unwrap_or_else(|why| panic!("{seed}: {why}\n{csv}"));
                assert_eq!(as_csv(database, &by_csv).await, csv, "book {seed}");
            }
        })
        .await;
    assert_sound(&database).await;
}

/// What lies in the accounts, by their names.
async fn balances_of(database: &Database, person: &Person) -> BTreeMap<String, Vec<Money>> {
    let balances = balances::of(database, person).await.expect("read");
    balances.iter().map(|balance| (balance.account.name.clone(), balance.sums())).collect()
}

/// A book of few entries, of which each is told.
async fn small_book(database: &Database) -> Person {
    let budi = person(database, BUDI, UserStatus::Active).await;
    let accounts = change(database, &budi, ChangeKind::Account, |change, id| {
        let known = NewAccount { opening: Some((idr(1_000_000), day(5))), ..NewAccount::named("BCA") };
        [known, NewAccount::named("GoPay"), NewAccount::named("Kartu Kredit")]
            .map(|new| account::open(change, id(), &new).id)
    });
    let [bca, gopay, card] = accounts.await.expect("opened");
    let spent = |units, account, words: &str| NewTransaction {
        account_id: account,
        description: Some(words.to_owned()),
        ..entry(Direction::Expense, units, 1, AT)
    };
    let early = NewTransaction { at: instant("2026-11-02T03:00:00Z"), ..spent(99_000, Some(bca), "bensin") };
    let moved = NewTransaction {
        to_account_id: Some(gopay),
        ..NewTransaction { account_id: Some(bca), ..entry(Direction::Transfer, 100_000, 0, AT) }
    };
    let back = NewTransaction { account_id: Some(bca), ..entry(Direction::Income, 5_000, 1, AT) };
    let new = [
        early,
        spent(20_000, Some(bca), "=1+1 & <kopi>"),
        moved,
        back,
        spent(75_500, Some(card), "makan malam"),
        spent(12_000, None, "parkir"),
    ];
    for new in new {
        book(database, &budi, new).await;
    }
    budi
}

#[rstest]
#[tokio::test]
async fn a_table_has_a_row_an_entry_and_no_formula(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let budi = small_book(&database).await;
    let csv = as_csv(&database, &budi).await;
    let wanted = format!(
        "{}\n\
         2026-11-02,2026-11-02T10:00:00+07:00,expense,99000,IDR,Makan,bensin,,BCA,,,,,,\n\
         2026-11-20,2026-11-20T10:00:00+07:00,expense,20000,IDR,Makan,'=1+1 & <kopi>,,BCA,,,,,,\n\
         2026-11-20,2026-11-20T10:00:00+07:00,transfer,100000,IDR,,beli kopi,,BCA,GoPay,,,,,\n\
         2026-11-20,2026-11-20T10:00:00+07:00,refund,5000,IDR,Makan,beli kopi,,BCA,,,,,,\n\
         2026-11-20,2026-11-20T10:00:00+07:00,expense,75500,IDR,Makan,makan malam,,Kartu Kredit,,,,,,\n\
         2026-11-20,2026-11-20T10:00:00+07:00,expense,12000,IDR,Makan,parkir,,,,,,,,\n",
        COLUMNS.join(",")
    );
    assert_eq!(csv, wanted);
}

/// The statements of a file: the account's name, the amounts, and what they say lies there.
fn read_ofx(text: &str) -> Vec<(String, Vec<String>, String)> {
    let between = |text: &str, tag: &str| -> Vec<String> {
        let opening = format!("<{tag}>");
        let parts = text.split(&*opening).skip(1);
        parts.map(|part| part.split("</").next().unwrap_or_default().to_owned()).collect()
    };
    let statements = text.split("<CURDEF>").skip(1);
    statements
        .map(|part| {
            let one = |tag: &str| between(part, tag).first().cloned().unwrap_or_default();
            (one("ACCTID"), between(part, "TRNAMT"), one("BALAMT"))
        })
        .collect()
}

#[rstest]
#[tokio::test]
async fn statements_tell_each_account_and_what_lies_in_it(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let budi = small_book(&database).await;
    let [as_ofx, as_qif] = statements(&database, &budi, (None, None)).await;
    let told = |account: &str, amounts: &[&str], balance: &str| {
        (
            account.to_owned(),
            amounts.iter().map(|amount| (*amount).to_owned()).collect::<Vec<_>>(),
            balance.to_owned(),
        )
    };
    // What lay in the first is known from the fifth on, so the entry before that explains none of it.
    let wanted = [
        told("BCA", &["-99000", "-20000", "-100000", "5000"], "885000"),
        told("GoPay", &["100000"], "100000"),
        told("unknown", &["-12000"], "-12000"),
        told("Kartu Kredit", &["-75500"], "-75500"),
    ];
    assert_eq!(read_ofx(&as_ofx), wanted, "{as_ofx}");
    assert!(as_ofx.contains("<NAME>=1+1 &amp; &lt;kopi&gt;</NAME>"), "{as_ofx}");
    let again = statements(&database, &budi, (None, None)).await;
    assert_eq!(again[0], as_ofx, "each identifier is the same at every export");
    let bca = "!Account\nNBCA\nTBank\n^\n!Type:Bank\n\
        D2026-11-02\nT-99000\nPbensin\nLMakan\n^\n\
        D2026-11-05\nT1099000\nCX\nPOpening Balance\nL[BCA]\n^\n\
        D2026-11-20\nT-20000\nP=1+1 & <kopi>\nLMakan\n^\n\
        D2026-11-20\nT-100000\nPbeli kopi\nL[GoPay]\n^\n\
        D2026-11-20\nT5000\nPbeli kopi\nLMakan\n^\n";
    assert!(as_qif.starts_with(bca), "{as_qif}");
    let gopay = "!Account\nNGoPay\nTBank\n^\n!Type:Bank\nD2026-11-20\nT100000\nPbeli kopi\nL[BCA]\n^\n";
    assert!(as_qif.contains(gopay), "{as_qif}");
    // What came before stands at the beginning; what comes after is not there.
    let [as_ofx, as_qif] = statements(&database, &budi, (Some(10), Some(19))).await;
    assert_eq!(read_ofx(&as_ofx)[0], told("BCA", &[], "1000000"), "{as_ofx}");
    assert!(as_qif.contains("D2026-11-10\nT1000000\nCX\nPOpening Balance\nL[BCA]\n^\n"), "{as_qif}");
}

#[tokio::test]
async fn entries_of_one_paper_are_one_payment_with_splits() {
    let (_home, database, budi) = home_of(Kind::Sqlite, BUDI).await;
    let kept = change(&database, &budi, ChangeKind::Booking, |change, id| {
        receipt::keep(change, id(), random::new_receipt()).id
    });
    let paper = kept.await.expect("kept");
    for (units, category) in [(60_000, 1), (59_500, 5)] {
        let new = NewTransaction {
            receipt_id: Some(paper),
            merchant: Some("Toko Sari".to_owned()),
            ..entry(Direction::Expense, units, category, AT)
        };
        book(&database, &budi, new).await;
    }
    let [_, as_qif] = statements(&database, &budi, (None, None)).await;
    let paid = "D2026-11-20\nT-119500\nPToko Sari\nMbeli kopi\n\
        SMakan\nEbeli kopi\n$-60000\nSPulsa & Data\nEbeli kopi\n$-59500\n^\n";
    assert!(as_qif.contains(paid), "{as_qif}");
}

#[rstest]
#[tokio::test]
async fn a_copy_fills_an_empty_book_alone_and_leaves_nothing_where_it_is_wrong(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let budi = small_book(&database).await;
    let json = as_json(&database, &budi).await;
    for id in ["\"id\"", "\"book_id\"", "\"user_id\"", "account_id", "category_id"] {
        assert!(!json.contains(id), "{id}: {json}");
    }
    let copy = copy::read(json.as_bytes()).expect("ours");
    let refused = load(&database, &budi, &copy).await.expect_err("it is not empty");
    assert!(matches!(refused, CopyError::NotEmpty), "{refused}");
    let sari = person(&database, "6281234560002", UserStatus::Active).await;
    for (right, wrong, why) in [
        ("\"account\":\"BCA\"", "\"account\":\"BCB\"", "nothing is called `BCB`, as `account` says"),
        ("\"amount\":\"99000\"", "\"amount\":\"-99000\"", "`amount` is not above nought"),
        ("\"amount\":\"99000\"", "\"amount\":99000", "`amount` is no decimal text"),
        ("\"category\":\"makan\"", "\"category\":\"mkan\"", "nothing is called `mkan`, as `category` says"),
    ] {
        let mistaken = json.replacen(right, wrong, 1);
        assert_ne!(mistaken, json, "{right}");
        let copy = copy::read(mistaken.as_bytes()).expect("ours");
        let refused = load(&database, &sari, &copy).await.expect_err(wrong).to_string();
        assert!(refused.starts_with("the row ") && refused.ends_with(why), "{refused}");
    }
    // Two accounts of one name: only the database knows that they cannot be.
    let twins = json.replacen("\"name\":\"GoPay\"", "\"name\":\"BCA\"", 1);
    let copied = copy::read(twins.as_bytes()).expect("ours");
    load(&database, &sari, &copied).await.expect_err("the name is taken");
    back_from_json(&database, &sari, &json).await;
    assert_eq!(as_json(&database, &sari).await, json);
    assert_sound(&database).await;
}

#[tokio::test]
async fn the_command_writes_each_format_whole() {
    let home = Home::new(Kind::Sqlite).await;
    let database = home.database().await;
    let budi = small_book(&database).await;
    let (csv, json) = (as_csv(&database, &budi).await, as_json(&database, &budi).await);
    database.close().await;
    let export = |rest: &[&str]| {
        let mut command = catat(home.folder.path(), &home.environment());
        run(command.args(["export", "--user", BUDI]).args(rest), "")
    };
    let printed = |format: &str| {
        let output = export(&["--format", format]);
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    assert_eq!((printed("csv"), printed("json")), (csv.clone(), json));
    assert!(printed("ofx").starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\""));
    assert!(printed("qif").starts_with("!Account\n"));
    let file = home.folder.path().join("budi");
    let path = file.to_str().expect("a path");
    let written = |rest: &[&str]| {
        assert!(export(&[rest, &["--out", path]].concat()).status.success());
        fs::read(&file).expect("written")
    };
    assert!(written(&["--format", "xlsx"]).starts_with(b"PK"));
    let late = written(&["--format", "csv", "--from", "2026-11-20"]);
    let rows = String::from_utf8(late).expect("text").lines().count();
    assert_eq!((rows, csv.lines().count()), (6, 7));
    let kept = fs::read(&file).expect("there");
    let refused = export(&["--format", "json", "--to", "2026-11-20", "--out", path]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(fs::read(&file).expect("there"), kept, "it is there as it was");
}
