//! Statements of accounts that became part of one another, or that nobody named; how accounts and days are told.

use std::collections::BTreeSet;

use ledger::{
    Currency, Direction, Money,
    book::{
        account::{self, Account, NewAccount},
        lookup::{self, Wanted},
        names,
        transaction::NewTransaction,
    },
    db::Database,
    history::change::ChangeKind,
    people::user::Person,
};
use rstest::rstest;

use super::{AT, BUDI, read_ofx, statements};
use crate::support::{
    Kind,
    books::{book, change, entry, home_of, instant},
};

async fn opened<const N: usize>(database: &Database, person: &Person, names: [&str; N]) -> [Account; N] {
    let opened = change(database, person, ChangeKind::Accounts, |change, id| {
        names.map(|name| account::open(change, id(), &NewAccount::named(name)))
    });
    opened.await.expect("opened")
}

async fn merge(database: &Database, person: &Person, part: &Account, into: &Account) {
    change(database, person, ChangeKind::Accounts, |change, _| {
        account::amend(change, part, part.clone().merged_into(into.id));
    })
    .await
    .expect("merged");
}

fn spent(units: i64, account: Option<i64>) -> NewTransaction {
    NewTransaction { account_id: account, ..entry(Direction::Expense, units, 1, AT) }
}

fn moved(units: i64, from: Option<i64>, to: Option<i64>) -> NewTransaction {
    NewTransaction { account_id: from, to_account_id: to, ..entry(Direction::Transfer, units, 0, AT) }
}

#[rstest]
#[tokio::test]
async fn entries_of_accounts_that_became_one_through_others_are_all_there(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, database, budi) = home_of(kind, BUDI).await;
    let accounts = opened(&database, &budi, ["Aaa", "Bbb", "Ccc", "Ddd"]).await;
    for (units, account) in [1_000, 200, 30, 4].into_iter().zip(&accounts) {
        book(&database, &budi, spent(units, Some(account.id))).await;
    }
    for pair in accounts.windows(2) {
        merge(&database, &budi, &pair[0], &pair[1]).await;
    }
    let [as_ofx, as_qif] = statements(&database, &budi, (None, None)).await;
    let amounts = ["-1000", "-200", "-30", "-4"].map(str::to_owned).to_vec();
    assert_eq!(read_ofx(&as_ofx), [("Ddd".to_owned(), amounts, "-1234".to_owned())], "{as_ofx}");
    assert_eq!((as_qif.matches("!Account").count(), as_qif.matches("\nT-").count()), (1, 4), "{as_qif}");
    let names = names::of(&database, &budi).await.expect("read");
    let wanted = Wanted { account_id: Some(accounts[3].id), ..Wanted::default() };
    let found = lookup::find(&database, (&budi, &names.categories), &wanted, (0, 10)).await.expect("found");
    assert_eq!(found.count, 4);
}

#[rstest]
#[tokio::test]
async fn what_moves_within_one_account_is_no_move(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, budi) = home_of(kind, BUDI).await;
    let [one, other] = opened(&database, &budi, ["Aaa", "Bbb"]).await;
    book(&database, &budi, moved(100_000, Some(one.id), Some(other.id))).await;
    book(&database, &budi, moved(50_000, None, None)).await;
    let less = Money::from_units(18_000, Currency::IDR).ok();
    let with_fee = NewTransaction { to_money: less, ..moved(20_000, Some(one.id), Some(other.id)) };
    book(&database, &budi, with_fee).await;
    book(&database, &budi, spent(5_000, Some(other.id))).await;
    merge(&database, &budi, &one, &other).await;
    let [as_ofx, as_qif] = statements(&database, &budi, (None, None)).await;
    let amounts = ["-2000", "-5000"].map(str::to_owned).to_vec();
    assert_eq!(read_ofx(&as_ofx), [("Bbb".to_owned(), amounts, "-7000".to_owned())], "{as_ofx}");
    let codes = as_ofx.split("<FITID>").skip(1).filter_map(|part| part.split('<').next());
    assert_eq!(codes.collect::<BTreeSet<_>>().len(), 2, "{as_ofx}");
    assert!(!as_qif.contains("L["), "{as_qif}");
}

#[tokio::test]
async fn money_of_which_nobody_said_the_place_stands_apart_by_its_currency() {
    let (_home, database, budi) = home_of(Kind::Sqlite, BUDI).await;
    let sgd = Currency::from_code("SGD").expect("a currency");
    book(&database, &budi, spent(20_000, None)).await;
    book(&database, &budi, NewTransaction { money: Money::from_sum(1_250, sgd), ..spent(1, None) }).await;
    let [as_ofx, as_qif] = statements(&database, &budi, (None, None)).await;
    let told: Vec<String> = read_ofx(&as_ofx).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(told, ["unknown", "unknown (SGD)"]);
    let sections: Vec<&str> = as_qif.lines().filter(|line| line.starts_with('N')).collect();
    assert_eq!(sections, ["Nunknown", "Nunknown (SGD)"]);
}

#[tokio::test]
async fn no_account_that_is_opened_later_changes_what_another_is_called() {
    const LONG: &str = "Tabungan Rencana Liburan";
    let (_home, database, budi) = home_of(Kind::Sqlite, BUDI).await;
    let [long, short] = opened(&database, &budi, [LONG, "Tabungan Rencana Libur"]).await;
    for account in [&long, &short] {
        book(&database, &budi, spent(20_000, Some(account.id))).await;
    }
    let told = async || {
        let [as_ofx, _] = statements(&database, &budi, (None, None)).await;
        read_ofx(&as_ofx).into_iter().map(|(name, ..)| name).collect::<Vec<_>>()
    };
    let before = told().await;
    let number = format!("~{}", long.id);
    let kept: String = LONG.chars().take(22 - number.len()).collect();
    assert!(before.contains(&(kept + &number)) && before.contains(&short.name), "{before:?}");
    let [other] = opened(&database, &budi, ["AAA Tabungan Rencana Liburan Lain"]).await;
    book(&database, &budi, spent(20_000, Some(other.id))).await;
    let after = told().await;
    assert!(before.iter().all(|name| after.contains(name)), "{before:?} {after:?}");
}

#[tokio::test]
async fn a_balance_is_that_of_the_last_day_that_moves_it() {
    let (_home, database, budi) = home_of(Kind::Sqlite, BUDI).await;
    let [bca] = opened(&database, &budi, ["BCA"]).await;
    let later = NewTransaction { at: instant("2030-01-01T03:00:00Z"), ..spent(20_000, Some(bca.id)) };
    book(&database, &budi, later).await;
    let [as_ofx, _] = statements(&database, &budi, (None, None)).await;
    assert!(as_ofx.contains("<DTEND>20300101</DTEND>"), "{as_ofx}");
    assert!(as_ofx.contains("<BALAMT>-20000</BALAMT><DTASOF>20300101</DTASOF>"), "{as_ofx}");
    book(&database, &budi, spent(1_000, Some(bca.id))).await;
    let [as_ofx, _] = statements(&database, &budi, (None, Some(30))).await;
    assert!(as_ofx.contains("<BALAMT>-1000</BALAMT><DTASOF>20261130</DTASOF>"), "{as_ofx}");
}
