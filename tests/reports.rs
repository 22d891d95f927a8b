//! Reports as figures by day, as pictures beside words, and as files.

use std::{fs, process::Output, sync::Arc};

use bot::channels::terminal::Chat;
use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{day_totals, lookup::Wanted, names, transaction::NewTransaction},
    messages::message::{Channel, NewMessage, Sender},
    people::user::Address,
    values::{clock::StandingClock, period::Period},
};
use reports::{files, summary};
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{
    Home, Kind,
    books::{book, entry, home_of, instant},
    program::{Server, catat, run},
};

const BUDI: &str = "6281234567890";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const MAKAN: i64 = 1;
const BELANJA: i64 = 4;
const GAJI: i64 = 17;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

#[rstest]
#[tokio::test]
async fn days_come_to_what_the_whole_comes_to(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, BUDI).await;
    let dollars = Money::from_units(20, Currency::from_code("USD").expect("a currency")).expect("an amount");
    let on = |direction, units, category, day: &str| {
        entry(direction, units, category, &format!("{day}T03:00:00Z"))
    };
    for new in [
        on(Direction::Income, 5_000_000, GAJI, "2026-11-01"),
        on(Direction::Expense, 20_000, MAKAN, "2026-11-01"),
        on(Direction::Expense, 35_000, MAKAN, "2026-11-03"),
        on(Direction::Expense, 450_000, BELANJA, "2026-11-03"),
        // It comes back on a day on which nothing else goes out.
        on(Direction::Income, 150_000, BELANJA, "2026-11-09"),
        on(Direction::Transfer, 900_000, 0, "2026-11-10"),
        // Nobody knows what it is worth.
        NewTransaction { money: dollars, ..on(Direction::Expense, 1, MAKAN, "2026-11-11") },
        on(Direction::Expense, 7_000, MAKAN, "2026-12-01"),
    ] {
        book(&database, &budi, new).await;
    }
    let names = names::of(&database, &budi).await.expect("names");
    let told = async |period: Period| {
        let days = day_totals::of(&database, &budi, &names.categories, period).await.expect("read");
        let whole =
            summary::of(&database, &budi, &names.categories, period, period.from).await.expect("read");
        let sum = |side: fn(&day_totals::DayTotal) -> Money| days.iter().map(|day| side(day).minor()).sum();
        let sums: (i64, i64) = (sum(|day| day.income), sum(|day| day.expense));
        assert_eq!(sums, (whole.total_income.minor(), whole.total_expense.minor()), "{period:?}");
        let units = |money: Money| money.minor() / 100;
        days.iter().map(|day| (day.day, units(day.income), units(day.expense))).collect::<Vec<_>>()
    };
    let november = [(day(11, 1), 5_000_000, 20_000), (day(11, 3), 0, 485_000), (day(11, 9), 0, -150_000)];
    assert_eq!(told(Period::month(day(11, 5))).await, november);
    assert_eq!(told(Period::day(day(12, 1))).await, [(day(12, 1), 0, 7_000)]);
    assert!(told(Period::day(day(12, 2))).await.is_empty());
    let month = Wanted { period: Some(Period::month(day(11, 5))), ..Wanted::default() };
    let entries = files::entries(&database, &budi, &month).await.expect("read");
    let entries = entries.expect("few enough").rows;
    assert_eq!(entries.len(), 7, "the whole month, and no other");
    assert!(entries.is_sorted_by_key(|row| row.tx_datetime), "the oldest first");
    database.close().await;
}

#[rstest]
#[tokio::test]
async fn whoever_would_rather_look_gets_a_picture(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let clock = Arc::new(StandingClock::at(instant("2026-11-20T03:00:00Z")));
    let running = home.engine(clock, &[("CATAT_REGISTRATION", "open")], "one").await;
    let chat = Chat::new(running.engine.clone(), None, Address::owner());
    let say = async |text: &str, id: &str| {
        let line = json!({ "user": BUDI, "text": text, "id": id }).to_string();
        serde_json::to_value(chat.turn(&line).await).expect("JSON")
    };
    say("makan siang 35rb", "a").await;
    let one_category = say("laporan bulan ini", "b").await;
    assert_eq!(one_category["files"], json!([]), "one category is soon read");
    say("bensin 50rb, belanja bulanan 120rb", "c").await;
    let day = say("laporan hari ini", "d").await;
    assert_eq!(day["files"], json!([]), "so is a day");
    for _ in 0..2 {
        let month = say("laporan bulan ini", "e").await;
        let [file] = &**month["files"].as_array().expect("files") else { panic!("one picture: {month}") };
        assert_eq!(
            (&file["name"], &file["mime"]),
            (&json!("catat-2026-11-01-2026-11-30.png"), &json!("image/png"))
        );
        assert!(month["replies"][0].as_str().expect("words").starts_with("Ringkasan November 2026"));
        let bytes = fs::read(file["path"].as_str().expect("a path")).expect("it is there");
        assert!(bytes.starts_with(PNG) && bytes.len() > 10_000);
    }
    let sum = say("pengeluaran makan bulan ini", "f").await;
    assert_eq!(sum["files"], json!([]), "one figure is no picture");
    // A gateway takes words alone.
    let address = Address::phone(BUDI).expect("a number");
    let text = Some("laporan bulan ini".to_owned());
    let now = instant("2026-11-20T03:00:00Z");
    let message = NewMessage::words(Channel::Http, &address, "g".to_owned(), text, now);
    let replies = running.replies(&(Sender::of(address.clone()), message)).await;
    assert!(replies[0].starts_with("Ringkasan November 2026"), "{replies:?}");
    running.stop().await;
}

fn report(home: &Home, arguments: &[&str]) -> Output {
    let mut command = catat(home.folder.path(), &home.environment());
    run(command.args(["report", "--user", BUDI]).args(arguments), "")
}

#[rstest]
#[tokio::test]
async fn a_report_is_told_in_every_format(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let mut chat = catat(home.folder.path(), &home.environment());
    chat.args(["chat", "--user", BUDI, "--now", "2026-11-20T10:00:00+07:00"])
        .env("CATAT_REGISTRATION", "open");
    let told = run(&mut chat, "gaji 5jt\nmakan siang 35rb\nbensin 50rb\nkemarin belanja 120rb\n");
    assert_eq!(told.status.code(), Some(0), "{}", String::from_utf8_lossy(&told.stderr));
    let month = ["--period", "month", "--at", "2026-11-03"];
    let of = |more: &[&str]| {
        let output = report(&home, &[&month, more].concat());
        assert_eq!(output.status.code(), Some(0), "{more:?}: {}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    let text = String::from_utf8(of(&[])).expect("words");
    assert!(text.starts_with("Ringkasan November 2026\nIncome: Rp5.000.000\nExpense: Rp205.000\n"), "{text}");
    let json: Value = serde_json::from_slice(&of(&["--format", "json"])).expect("JSON");
    assert_eq!((&json["total_income"], &json["total_expense"]), (&json!(5_000_000), &json!(205_000)));
    assert_eq!((&json["from"], &json["to"]), (&json!("2026-11-01"), &json!("2026-11-30")));
    let days = json!([
        { "day": "2026-11-19", "income": 0, "expense": 120_000 },
        { "day": "2026-11-20", "income": 5_000_000, "expense": 85_000 },
    ]);
    assert_eq!(json["days"], days);
    let svg = String::from_utf8(of(&["--format", "svg"])).expect("words");
    assert!(svg.starts_with("<svg ") && svg.contains(">Rp120.000<"), "{svg}");
    assert_ne!(of(&["--format", "svg", "--dark"]), svg.into_bytes());
    assert!(of(&["--format", "png"]).starts_with(PNG));
    assert!(of(&["--format", "pdf"]).starts_with(b"%PDF-"));
    let file = home.folder.path().join("laporan.xlsx");
    let path = file.to_str().expect("a path");
    assert_eq!(of(&["--format", "xlsx", "--out", path]), b"");
    assert!(fs::read(&file).expect("written").starts_with(b"PK"));
    for span in ["day", "week", "year"] {
        let output = report(&home, &["--period", span, "--at", "2026-11-20", "--format", "png"]);
        assert!(output.stdout.starts_with(PNG), "{span}");
    }
    let nowhere = report(&home, &["--period", "day", "--out", "/no/such/folder/file"]);
    assert_eq!(nowhere.status.code(), Some(1));
    assert_eq!(report(&home, &["--period", "decade"]).status.code(), Some(2));
    let mut stranger = catat(home.folder.path(), &home.environment());
    let output = run(stranger.args(["report", "--user", "62811111111111", "--period", "day"]), "");
    assert_eq!(output.status.code(), Some(1));
}

/// Whoever is paid on the 25th has months from then on; those before stay what they were.
#[tokio::test]
async fn months_that_begin_on_payday_are_reported_so() {
    let home = Home::new(Kind::Sqlite).await;
    let mut chat = catat(home.folder.path(), &home.environment());
    chat.args(["chat", "--user", BUDI, "--now", "2026-10-20T10:00:00+07:00"])
        .env("CATAT_REGISTRATION", "open");
    let lines = [
        json!({ "text": "bulanku mulai tanggal 25" }),
        json!({ "text": "makan 11rb", "at": "2026-11-24T10:00:00+07:00" }),
        json!({ "text": "makan 22rb", "at": "2026-11-25T10:00:00+07:00" }),
        json!({ "text": "makan 33rb", "at": "2026-12-24T10:00:00+07:00" }),
        json!({ "text": "makan 44rb", "at": "2026-12-25T10:00:00+07:00" }),
    ];
    let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
    assert_eq!(run(&mut chat, &(lines.join("\n") + "\n")).status.code(), Some(0));
    let month = |at: &str, format: &str| {
        let output = report(&home, &["--period", "month", "--at", at, "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("words")
    };
    for (at, from, to, spent) in [
        ("2026-11-25", "2026-11-25", "2026-12-24", 55_000),
        ("2026-12-24", "2026-11-25", "2026-12-24", 55_000),
        ("2026-11-24", "2026-10-25", "2026-11-24", 11_000),
        ("2026-10-20", "2026-10-01", "2026-10-24", 0),
        ("2026-09-20", "2026-09-01", "2026-09-30", 0),
    ] {
        let told: Value = serde_json::from_str(&month(at, "json")).expect("JSON");
        assert_eq!((&told["from"], &told["to"]), (&json!(from), &json!(to)), "{at}: {told}");
        assert_eq!(told["total_expense"], spent, "{at}: {told}");
    }
    let words = month("2026-12-01", "text");
    assert!(words.starts_with("Ringkasan 25 Nov 2026 – 24 Des 2026"), "{words}");
    assert!(month("2026-12-01", "svg").contains("25 Nov 2026 – 24 Des 2026"), "the picture bears the name");
}

/// A day is the person's, wherever the server stands: what happens between midnight and seven is of the day that has begun.
#[rstest]
#[tokio::test]
async fn days_are_the_persons_wherever_the_server_stands(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let mut environment = home.environment();
    for (name, value) in [("TZ", "America/New_York"), ("CATAT_REGISTRATION", "open")] {
        environment.insert(name.to_owned(), value.to_owned());
    }
    let server = Server::start(home.folder.path(), &environment, None);
    server.say(BUDI, "halo");
    let entry = json!({ "phone": BUDI, "direction": "expense", "amount": 12_000, "category": "Makan",
        "datetime": "2026-12-01T00:30:00+07:00" });
    assert_eq!(server.post("/transactions", &entry).0, 201);
    for (path, expense) in [
        ("daily?date=2026-12-01", 12_000),
        ("daily?date=2026-11-30", 0),
        ("monthly?month=2026-12", 12_000),
        ("monthly?month=2026-11", 0),
    ] {
        let (status, report) = server.get(&format!("/reports/{path}&phone={BUDI}"));
        assert_eq!((status, &report["total_expense"]), (200, &json!(expense)), "{path}: {report}");
    }
}
