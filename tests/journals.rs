//! Journals: hledger, ledger and beancount, given the books, count what Catat counts. What lies in the accounts stands in the
//! journal as assertions, which each program holds against its own sums.

use std::{collections::BTreeMap, fs, process::Command};

use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        account::{self, NewAccount, PAYABLE, RECEIVABLE},
        balances,
        holdings::Holdings,
        names, party,
        saving::{self, GoalStatus, MovementDirection, NewMovement},
        totals,
        transaction::{self, NewTransaction},
    },
    db::Database,
    history::change::ChangeKind,
    people::user::{Person, UserStatus},
    values::period::Period,
};
use reports::{
    journal::{self, Dialect},
    summary,
};
use rstest::rstest;

use crate::support::{
    Home, Kind,
    books::{book, change, entry, idr, instant, person},
};

const AT: &str = "2026-11-20T03:00:00Z";
const EARLIER: &str = "2026-11-02T03:00:00Z";

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
}

/// Accounts whose balance is known from the fifth on, and others.
fn accounts() -> [NewAccount; 7] {
    let usd = Currency::from_code("USD").expect("a currency");
    let open =
        |name: &str, opening: Option<(Money, NaiveDate)>| NewAccount { opening, ..NewAccount::named(name) };
    [
        open("BCA", Some((idr(3_000_000), day(5)))),
        open("Dompet: Ani & Budi; kas", Some((idr(250_000), day(5)))),
        open("Kartu Kredit", Some((idr(-400_000), day(5)))),
        open("Wise", Some((Money::from_sum(12_050, usd), day(5)))),
        open("GoPay", None),
        open(RECEIVABLE, None),
        open(PAYABLE, None),
    ]
}

/// Books with something of everything in them, and names that mean something to other programs.
async fn books(database: &Database) -> Person {
    let budi = person(database, "6281234567890", UserStatus::Active).await;
    let usd = Currency::from_code("USD").expect("a currency");
    let accounts = accounts();
    let (ids, andi) = change(database, &budi, ChangeKind::Account, |change, id| {
        let ids: Vec<i64> = accounts.iter().map(|new| account::open(change, id(), new).id).collect();
        (ids, party::note(change, id(), "Andi").id)
    })
    .await
    .expect("opened");
    let [bca, purse, card, wise, gopay, receivable, payable] = *ids else { panic!("seven accounts") };
    let spent = |units, category, account, words: &str, at| NewTransaction {
        account_id: account,
        description: Some(words.to_owned()),
        ..entry(Direction::Expense, units, category, at)
    };
    let moved = |units, from, to, party_id| NewTransaction {
        account_id: from,
        to_account_id: to,
        party_id,
        ..entry(Direction::Transfer, units, 0, AT)
    };
    let entries = [
        spent(20_000, 1, Some(bca), "kopi; \"susu\" | (dua)  gelas", AT),
        // Before the balance is known: it explains none of it.
        spent(99_000, 2, Some(bca), "bensin", EARLIER),
        spent(75_500, 1, Some(card), "= makan * malam !", AT),
        spent(12_000, 5, None, "", AT),
        NewTransaction { account_id: Some(bca), ..entry(Direction::Income, 5_000_000, 17, AT) },
        // A refund.
        NewTransaction { account_id: Some(purse), ..entry(Direction::Income, 15_000, 1, AT) },
        moved(100_000, Some(bca), Some(gopay), None),
        moved(200_000, Some(purse), Some(receivable), Some(andi)),
        moved(50_000, Some(receivable), Some(bca), Some(andi)),
        moved(85_000, Some(payable), None, None),
        NewTransaction {
            money: Money::from_sum(2_500, usd),
            to_money: Some(idr(410_000)),
            ..moved(1, Some(wise), Some(bca), None)
        },
        NewTransaction { money: Money::from_sum(999, usd), ..spent(1, 10, Some(wise), "langganan", AT) },
    ];
    for new in entries {
        book(database, &budi, new).await;
    }
    let mut holdings = Holdings::of(database, &budi).await.expect("read");
    change(database, &budi, ChangeKind::Booking, |change, id| {
        let goal = id();
        saving::open(
            change,
            &mut holdings,
            goal,
            ("laptop: baru", Some(idr(15_000_000))),
            GoalStatus::Active,
        );
        let deposit = NewMovement {
            goal_id: goal,
            direction: MovementDirection::Deposit,
            money: idr(500_000),
            at: instant(AT),
            source: transaction::Source::Api,
            account_id: Some(bca),
            status: transaction::EntryStatus::Confirmed,
        };
        saving::book(change, &mut holdings, id(), &deposit);
    })
    .await
    .expect("saved");
    budi
}

/// What a program says of a journal, or why it refuses it.
fn checked(dialect: Dialect, text: &str) -> Result<String, String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal");
    fs::write(&path, text).expect("written");
    let path = path.to_str().expect("a path");
    let (program, arguments): (&str, Vec<&str>) = match dialect {
        Dialect::Hledger => {
            ("hledger", vec!["-f", path, "balance", "--flat", "--no-total", "--output-format=csv"])
        }
        Dialect::Ledger => ("ledger", vec!["--args-only", "-f", path, "balance", "--flat"]),
        Dialect::Beancount => ("bean-check", vec![path]),
    };
    let mut command = Command::new(program);
    command.args(arguments).env("LANG", "C.UTF-8").env("LEDGER_FILE", path);
    let output =
        command.output().unwrap_or_else(|error| panic!("{program}: {error}; see tools/install.sh test"));
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(out) } else { Err(out + &err) }
}

const DIALECTS: [Dialect; 3] = [Dialect::Hledger, Dialect::Ledger, Dialect::Beancount];

#[rstest]
#[tokio::test]
async fn other_programs_count_the_same(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let budi = books(&database).await;
    let journal = journal::of(&database, &budi).await.expect("read");
    for dialect in DIALECTS {
        let text = journal.text(dialect);
        checked(dialect, &text).unwrap_or_else(|why| panic!("{dialect:?}: {why}\n{text}"));
        // A programme that holds nothing against anything would take this as well.
        let wrong = text.replace("20000 IDR", "20001 IDR");
        assert_ne!(wrong, text);
        checked(dialect, &wrong).expect_err("a wrong amount is found");
        let of_days = journal.clone().between(Some(day(10)), None).text(dialect);
        checked(dialect, &of_days)
            .unwrap_or_else(|why| panic!("{dialect:?} from a day on: {why}\n{of_days}"));
    }
    let known = balances::of(&database, &budi).await.expect("read");
    let known = known.iter().filter(|balance| balance.account.opened_on.is_some()).count();
    assert_eq!(
        journal.text(Dialect::Beancount).matches(" balance ").count(),
        known,
        "each known account is asserted"
    );
}

#[tokio::test]
async fn what_was_spent_and_earned_is_the_same() {
    let home = Home::new(Kind::Sqlite).await;
    let database = home.database().await;
    let budi = books(&database).await;
    let text = journal::of(&database, &budi).await.expect("read").text(Dialect::Hledger);
    let told = checked(Dialect::Hledger, &text).expect("it is sound");
    let names = names::of(&database, &budi).await.expect("read");
    let all = Period { from: transaction::FIRST_DAY, until: transaction::LAST_DAY };
    let sums = totals::of(&database, &budi, &names.categories, all).await.expect("read");
    let mut wanted: BTreeMap<String, String> = BTreeMap::new();
    for total in sums.iter().filter(|total| total.direction != Direction::Transfer) {
        let (root, sign) =
            if total.direction == Direction::Expense { ("expenses", 1) } else { ("income", -1) };
        let name = names.categories.name_of(total.category_id.expect("a category")).expect("a name");
        let money = Money::from_sum(sign * total.sum.minor(), total.sum.currency());
        wanted.insert(format!("{root}:{name}"), format!("{} {}", money.to_decimal(), money.currency()));
    }
    let told: BTreeMap<String, String> = told
        .lines()
        .filter_map(|line| line.trim_matches('"').split_once("\",\""))
        .filter(|(name, _)| name.starts_with("expenses") || name.starts_with("income"))
        .map(|(name, sum)| (name.to_owned(), sum.to_owned()))
        .collect();
    assert_eq!(told, wanted);
}

/// The total of one root of accounts in hledger's table, by currency.
fn total_of(told: &str, root: &str) -> BTreeMap<String, String> {
    let rows = told.lines().filter_map(|line| line.trim_matches('"').split_once("\",\""));
    let sums = rows.filter(|(name, _)| *name == root).flat_map(|(_, sums)| sums.split(", "));
    sums.filter_map(|sum| sum.split_once(' ').map(|(amount, code)| (code.to_owned(), amount.to_owned())))
        .collect()
}

/// What a report of a month says, hledger counts from the journal of the same days.
#[tokio::test]
async fn what_a_month_came_to_is_the_same() {
    let home = Home::new(Kind::Sqlite).await;
    let database = home.database().await;
    let budi = books(&database).await;
    let text = journal::of(&database, &budi).await.expect("read").text(Dialect::Hledger);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal");
    fs::write(&path, text).expect("written");
    let counted = |period: Period| {
        let (from, until) = (period.from.to_string(), period.until.to_string());
        let mut hledger = Command::new("hledger");
        hledger.args(["-f", path.to_str().expect("a path"), "balance", "--depth", "1", "--no-total"]);
        hledger.args(["--begin", &from, "--end", &until, "--output-format=csv"]).env("LANG", "C.UTF-8");
        let output =
            hledger.output().unwrap_or_else(|error| panic!("hledger: {error}; see tools/install.sh test"));
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    let names = names::of(&database, &budi).await.expect("read");
    for period in [
        Period::month(day(1)),
        Period::day(day(2)),
        Period::inclusive(day(3), day(20)).expect("days"),
        Period::month(day(1).pred_opt().expect("a day")),
    ] {
        let summary =
            summary::of(&database, &budi, &names.categories, period, day(20)).await.expect("summed");
        let mut expense = vec![summary.total_expense];
        let mut income = vec![summary.total_income.negated()];
        for other in &summary.other_currencies {
            expense.push(other.total_expense);
            income.push(other.total_income.negated());
        }
        let told = counted(period);
        for (root, sums) in [("expenses", expense), ("income", income)] {
            let sums = sums.into_iter().filter(|sum| sum.minor() != 0);
            let wanted: BTreeMap<String, String> =
                sums.map(|sum| (sum.currency().code().to_owned(), sum.to_decimal())).collect();
            assert_eq!(total_of(&told, root), wanted, "{root} of {period:?}: {told}");
        }
    }
}
