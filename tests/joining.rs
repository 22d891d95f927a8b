//! Two people who turn out to be one: what that changes is on record, and what they did before can still be undone.

use ledger::{
    Currency, Direction, Money,
    book::{
        account::{self, NewAccount},
        holdings::Holdings,
        lesson::{self, Teaching},
        own_category::{self, OwnCategory},
        saving::{self, GoalStatus, MovementDirection, NewMovement},
        transaction::{self, EntryStatus, NewTransaction, Source},
    },
    db::{Batch, Database, WriteError},
    history::{
        change::ChangeKind,
        reversal::{self, Obstacle},
        walk::{self, Wanted},
    },
    invariants,
    people::user::{self, Address, Admitted, Person, UserStatus},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;

use crate::support::{
    Home, Kind, assert_sound,
    books::{book, change, entry, home_of, idr, instant, make_one, person},
};

const AT: &str = "2026-11-20T03:00:00Z";

/// Somebody who is known by WhatsApp's other id alone.
async fn by_lid(database: &Database) -> Person {
    let mut ids = database.ids(user::IDS_OF_A_PERSON).await.expect("ids");
    let mut batch = Batch::default();
    let admitted = Some(Admitted::ByThemselves);
    let address = Address::lid("200000000000009");
    let person = user::create(&mut batch, &mut ids, &[&address], admitted, SystemClock.now());
    database.write(batch).await.expect("written");
    person
}

/// An entry paid from a wallet, whose account was corrected once.
async fn corrected(database: &Database, person: &Person, units: i64, accounts: [i64; 2]) -> i64 {
    let new = NewTransaction { account_id: Some(accounts[0]), ..entry(Direction::Expense, units, 1, AT) };
    let row = book(database, person, new).await;
    let mut after = row.clone();
    after.account_id = Some(accounts[1]);
    let edit =
        change(database, person, ChangeKind::Edit, |change, _| transaction::amend(change, &row, after));
    edit.await.expect("corrected").id
}

async fn wallets(database: &Database, person: &Person) -> [i64; 2] {
    let opened = change(database, person, ChangeKind::Account, |change, id| {
        ["Gopay", "Dana"].map(|name| account::open(change, id(), &NewAccount::named(name)).id)
    });
    opened.await.expect("opened")
}

/// What the person says is "batal", without the conversation; answers what they are asked before.
async fn undo(database: &Database, person: &Person) -> Option<Obstacle> {
    let newest = walk::newest(database, person, Wanted::ToUndo).await.expect("read").expect("a change");
    let reversal = reversal::read(database, person, newest).await.expect("read");
    let mut holdings = Holdings::of(database, person).await.expect("read");
    let undo = change(database, person, ChangeKind::Undo, |change, _| {
        change.reverse(reversal.change.id);
        reversal::write(change, &mut holdings, &reversal.rows);
    });
    undo.await.expect("undone");
    reversal.obstacle
}

async fn account_of(database: &Database, person: &Person, id: i64) -> Option<i64> {
    transaction::by_ids(database, person, &[id]).await.expect("read")[0].account_id
}

#[rstest]
#[tokio::test]
async fn the_number_that_a_join_brings_is_part_of_its_change(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let older = by_lid(&database).await;
    let younger = person(&database, "6281234567890", UserStatus::Active).await;
    make_one(&database, &older, &younger).await;
    let items: Vec<(Option<String>, Option<String>)> = database
        .all(
            "SELECT i.before ->> 'phone', i.after ->> 'phone' FROM change_items i \
             JOIN changes c ON c.id = i.change_id AND c.kind = 'join' WHERE i.table_name = 'users' ORDER BY i.row_id",
            Vec::new(),
        )
        .await
        .expect("read");
    let number = Some("6281234567890".to_owned());
    assert_eq!(items, [(None, number.clone()), (number.clone(), None)]);
    let one = user::by_id(&database, older.id).await.expect("read").expect("a person");
    assert_eq!(one.phone, number);
}

#[rstest]
#[tokio::test]
async fn undo_finds_what_an_older_change_named_where_it_went(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let older = by_lid(&database).await;
    let younger = person(&database, "6281234567890", UserStatus::Active).await;
    let kept = wallets(&database, &older).await;
    let folded = wallets(&database, &younger).await;
    let theirs = corrected(&database, &younger, 20_000, folded).await;
    make_one(&database, &older, &younger).await;
    let one = user::by_id(&database, older.id).await.expect("read").expect("a person");
    assert_eq!(account_of(&database, &one, theirs).await, Some(kept[1]));
    assert_eq!(undo(&database, &one).await, None);
    assert_eq!(account_of(&database, &one, theirs).await, Some(kept[0]), "not the wallet that is gone");
    assert_sound(&database).await;
}

/// Opens a goal of the money's currency and puts that into it, all of it as its person stands.
async fn save(database: &Database, person: &Person, name: &str, money: Money) {
    let (goal_status, status) = match person.status {
        UserStatus::Active => (GoalStatus::Active, EntryStatus::Confirmed),
        _ => (GoalStatus::Pending, EntryStatus::Pending),
    };
    let saved = change(database, person, ChangeKind::Booking, |change, id| {
        let holdings = &mut Holdings::default();
        let goal = saving::open(change, holdings, id(), (name, Some(money)), goal_status);
        let deposit = NewMovement {
            account_id: None,
            goal_id: goal.id,
            direction: MovementDirection::Deposit,
            money,
            at: instant(AT),
            source: Source::Terminal,
            status,
        };
        saving::book(change, holdings, id(), &deposit);
    });
    saved.await.expect("saved");
}

/// What lies in each goal, in minor units.
async fn held(database: &Database, person: &Person) -> Vec<(String, i64, Currency)> {
    let goals = saving::goals(database, person).await.expect("read");
    goals
        .into_iter()
        .map(|balance| (balance.goal.name.clone(), balance.current.minor(), balance.goal.currency()))
        .collect()
}

#[rstest]
#[tokio::test]
async fn goals_of_one_name_become_one_unless_their_currencies_differ_and_what_waits_keeps_its_deposits(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
    #[values(UserStatus::Active, UserStatus::Pending)] status: UserStatus,
) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let older = person(&database, "6281234567891", status).await;
    let younger = person(&database, "6281234567890", status).await;
    let dollars = |units| Money::from_units(units, Currency::USD).expect("an amount");
    save(&database, &older, "laptop", idr(500)).await;
    save(&database, &older, "motor", idr(50)).await;
    save(&database, &younger, "laptop", dollars(20)).await;
    save(&database, &younger, "motor", idr(100)).await;
    make_one(&database, &older, &younger).await;
    let one = user::by_id(&database, older.id).await.expect("read").expect("a person");
    let wanted = [
        ("laptop", 50_000, Currency::IDR),
        ("laptop (USD)", 2_000, Currency::USD),
        ("motor", 15_000, Currency::IDR),
    ];
    assert_eq!(held(&database, &one).await, wanted.map(|(name, minor, of)| (name.to_owned(), minor, of)));
    assert_sound(&database).await;
}

/// A book with two wallets, a goal with a deposit, a category, and lessons.
struct Household {
    wallets: [i64; 2],
    category: OwnCategory,
}

async fn household(database: &Database, person: &Person, words: &str, choice: &str) -> Household {
    let wallets = wallets(database, person).await;
    let category = change(database, person, ChangeKind::Category, |change, id| {
        own_category::create(change, id(), Direction::Expense, "Ngopi", &[words.to_owned()])
    });
    let category = category.await.expect("made");
    change(database, person, ChangeKind::Booking, |change, id| {
        let holdings = &mut Holdings::default();
        let goal = saving::open(change, holdings, id(), ("laptop", None), GoalStatus::Active);
        let deposit = NewMovement {
            account_id: None,
            goal_id: goal.id,
            direction: MovementDirection::Deposit,
            money: idr(100),
            at: instant(AT),
            source: Source::Terminal,
            status: EntryStatus::Confirmed,
        };
        saving::book(change, holdings, id(), &deposit);
        for (phrase, category) in [("teh", choice), (words, &*category.key)] {
            let (phrase, category) = (phrase.to_owned(), category.to_owned());
            lesson::teach(change, id(), None, &Teaching { direction: Direction::Expense, phrase, category });
        }
    })
    .await
    .expect("booked");
    Household { wallets, category }
}

/// Makes two people one as earlier versions did: rows changed without a change, and the younger's own book was not closed.
async fn join_unrecorded(home: &Home, database: &Database, people: [&Person; 2], categories: [i64; 2]) {
    let ([older, younger], [kept, folded]) = (people, categories);
    let (into, from) = (older.book.get(), younger.book.get());
    let heir = |table: &str, column: &str| {
        format!(
            "(SELECT o.id FROM {table} y JOIN {table} o ON o.name_key = y.name_key AND o.book_id = {into} WHERE y.id = {column})"
        )
    };
    let statements = [
        format!(
            "UPDATE transactions SET account_id = {} WHERE book_id = {from}",
            heir("accounts", "account_id")
        ),
        format!(
            "UPDATE savings_transactions SET savings_account_id = {} WHERE book_id = {from}",
            heir("savings_accounts", "savings_account_id")
        ),
        format!("UPDATE transactions SET category_id = {kept} WHERE category_id = {folded}"),
        format!("UPDATE lessons SET category = 'c{kept}' WHERE category = 'c{folded}'"),
        format!("UPDATE lessons SET status = 'merged' WHERE book_id = {into} AND phrase = 'teh'"),
        format!(
            "UPDATE categories SET version = version + 1, keywords = keywords || ',latte' WHERE id = {kept}"
        ),
        format!("UPDATE accounts SET status = 'merged' WHERE book_id = {from}"),
        format!("UPDATE savings_accounts SET status = 'deleted' WHERE book_id = {from}"),
        format!("UPDATE categories SET status = 'deleted' WHERE book_id = {from}"),
    ];
    home.damage(&statements.map(|sql| &*sql.leak())).await;
    make_one(database, older, younger).await;
    home.damage(&[&*format!("DELETE FROM changes WHERE book_id = {from}").leak()]).await;
}

async fn count(database: &Database, sql: &'static str) -> i64 {
    let found: Vec<(i64,)> = database.all(sql, Vec::new()).await.expect("read");
    found[0].0
}

/// Whatever an earlier version's join left unrecorded is recorded when the books are next opened, by one of those who do.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn what_an_unrecorded_join_left_is_recorded_once_and_undo_passes_over_it(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    const UPGRADES: &str = "SELECT COUNT(*) FROM changes WHERE kind = 'upgrade'";
    let home = Home::new(kind).await;
    let database = home.database().await;
    let older = by_lid(&database).await;
    let younger = person(&database, "6281234567890", UserStatus::Active).await;
    let bystander = person(&database, "6281234567891", UserStatus::Active).await;
    household(&database, &bystander, "kopi", "makan").await;
    let kept = household(&database, &older, "kopi", "makan").await;
    let folded = household(&database, &younger, "latte", "hiburan").await;
    let filed = book(&database, &younger, entry(Direction::Expense, 5_000, folded.category.id, AT)).await;
    let theirs = corrected(&database, &younger, 20_000, folded.wallets).await;
    join_unrecorded(&home, &database, [&older, &younger], [kept.category.id, folded.category.id]).await;
    let findings = invariants::check(&database).await.expect("read");
    assert_eq!(findings.iter().filter(|finding| finding.broken > 0).count(), 6, "{findings:#?}");

    // Two processes start at once.
    let (one, other) = tokio::join!(home.database(), home.database());
    assert_sound(&one).await;
    let recorded = count(&one, UPGRADES).await;
    assert!(recorded > 1);
    other.close().await;
    let again = home.database().await;
    assert_eq!(count(&again, UPGRADES).await, recorded, "nothing is recorded twice");
    again.close().await;

    let person = user::by_id(&one, older.id).await.expect("read").expect("a person");
    let listed = walk::latest(&one, &person, 100).await.expect("read");
    assert!(listed.iter().all(|(change, _)| change.kind != ChangeKind::Upgrade), "people do not see it");
    assert_eq!(account_of(&one, &person, theirs).await, Some(kept.wallets[1]));
    assert_eq!(undo(&one, &person).await, None);
    assert_eq!(account_of(&one, &person, theirs).await, Some(kept.wallets[0]), "not the wallet that is gone");
    assert_eq!(undo(&one, &person).await, None);
    assert_eq!(
        transaction::by_ids(&one, &person, &[theirs]).await.expect("read")[0].status,
        EntryStatus::Deleted
    );
    // Its category was changed by the join, which is said first.
    assert_eq!(undo(&one, &person).await, Some(Obstacle::ChangedSince));
    assert_eq!(
        transaction::by_ids(&one, &person, &[filed.id]).await.expect("read")[0].status,
        EntryStatus::Deleted
    );
    assert_sound(&one).await;
}

#[rstest]
#[tokio::test]
async fn no_address_is_learnt_for_somebody_who_is_gone(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, database, older) = home_of(kind, "6281200000001").await;
    let younger = by_lid(&database).await;
    make_one(&database, &older, &younger).await;
    let late = Address::lid("200000000000010");
    let mut batch = Batch::default();
    user::add_address(&mut batch, younger.id, &late, SystemClock.now());
    assert!(matches!(database.write(batch).await, Err(WriteError::Stale(_))), "whoever meant to looks again");
    assert!(user::find(&database, &late).await.expect("read").is_none());
    assert_sound(&database).await;
}
