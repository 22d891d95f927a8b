//! Books that an earlier version wrote: what they leave out is recorded when they are next opened.

use ledger::{
    Direction,
    book::{
        account::{self, AccountKind, NewAccount},
        balances, names,
        transaction::{self, NewTransaction},
    },
    db::Database,
    history::{
        change::ChangeKind,
        walk::{self, Wanted},
    },
    people::user::Person,
};
use rstest::rstest;

use crate::support::{
    Kind, assert_sound,
    books::{book, change, entry, home_of},
};

const AT: &str = "2026-11-20T03:00:00Z";
const NAMES: [&str; 4] = ["GoPay", "Piutang", "Utang", "Dompet Ani"];

/// Accounts as earlier versions opened them: of no kind.
async fn accounts(database: &Database, person: &Person) -> [i64; 4] {
    let opened = change(database, person, ChangeKind::Account, |change, id| {
        NAMES.map(|name| {
            let new = NewAccount { kind: Some(AccountKind::Asset), ..NewAccount::named(name) };
            account::open(change, id(), &new).id
        })
    });
    opened.await.expect("opened")
}

/// Books a transfer with somebody noted beside it.
async fn lend(database: &Database, person: &Person, [from, to]: [i64; 2], note: Option<&str>) -> i64 {
    let new = NewTransaction {
        account_id: Some(from),
        to_account_id: Some(to),
        note: note.map(str::to_owned),
        ..entry(Direction::Transfer, 50_000, 0, AT)
    };
    book(database, person, new).await.id
}

async fn upgrades(database: &Database) -> i64 {
    let sql = "SELECT COUNT(*) FROM changes WHERE kind = 'upgrade'";
    let found: Vec<(i64,)> = database.all(sql, Vec::new()).await.expect("read");
    found[0].0
}

#[rstest]
#[tokio::test]
async fn accounts_get_their_kind_and_debts_their_party_once_and_undo_passes_over_it(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (home, old, budi) = home_of(kind, "6281234567890").await;
    let [wallet, receivable, payable, other] = accounts(&old, &budi).await;
    let lent = [
        lend(&old, &budi, [wallet, receivable], Some("andi")).await,
        // Between both accounts of debts: found by either, and written once.
        lend(&old, &budi, [receivable, payable], Some("Andi")).await,
        lend(&old, &budi, [payable, wallet], None).await,
        lend(&old, &budi, [wallet, other], Some("arisan")).await,
    ];
    old.close().await;

    let database = home.database().await;
    let balances = balances::of(&database, &budi).await.expect("read");
    let balance_of = |name: &str| balances.iter().find(|balance| balance.account.name == name);
    let kinds = NAMES.map(|name| balance_of(name).expect("an account").account.kind);
    assert_eq!(
        kinds,
        [AccountKind::Ewallet, AccountKind::Receivable, AccountKind::Payable, AccountKind::Asset]
    );
    let rows = transaction::by_ids(&database, &budi, &lent).await.expect("read");
    let party = |id: i64| rows.iter().find(|row| row.id == id).expect("a row").party_id;
    let andi = party(lent[0]).expect("a party");
    assert_eq!(lent.map(party), [Some(andi), Some(andi), None, None]);
    let names = names::of(&database, &budi).await.expect("read");
    assert_eq!(names.party_name(andi), Some("Andi"));
    let newest = walk::newest(&database, &budi, Wanted::ToUndo).await.expect("read").expect("a change");
    assert_eq!(newest.kind, ChangeKind::Booking);
    assert_sound(&database).await;
    let recorded = upgrades(&database).await;
    assert_eq!(recorded, 2);
    database.close().await;

    let again = home.database().await;
    assert_eq!(upgrades(&again).await, recorded, "nothing is recorded twice");
}
