//! What comes into a book, or goes out of it, between the look at a file and its booking; and files that are booked together.

use ledger::{
    Direction,
    book::{
        account, balances,
        transaction::{self, EntryStatus, NewTransaction, Transaction},
    },
    db::{Batch, WriteError},
    history::{
        change::ChangeKind,
        reversal,
        walk::{self, Wanted},
    },
    imports::{self, Booking, NewRow, preview},
    jobs::{self, JobKind, NewJob},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;
use serde_json::json;

use super::{Books, counts, filed, row, spoken};
use crate::support::{
    Kind,
    books::{book, change, entry, idr},
};

impl Books {
    async fn refreshed(&self, id: i64) -> bool {
        preview::refreshed(&self.database, &self.person, id, &spoken).await.expect("met anew")
    }

    async fn decide_all_same(&self, id: i64) {
        let mut batch = Batch::default();
        preview::decide_all_same(&mut batch, id);
        self.database.write(batch).await.expect("written");
    }

    async fn tell(&self, units: i64, account_id: Option<i64>) -> Transaction {
        let new = entry(Direction::Expense, units, 1, "2026-11-10T03:00:00Z");
        book(&self.database, &self.person, NewTransaction { account_id, ..new }).await
    }

    async fn amend(&self, before: &Transaction, after: Transaction) {
        let amended = change(&self.database, &self.person, ChangeKind::Edit, |change, _| {
            transaction::amend(change, before, after)
        });
        amended.await.expect("amended");
    }

    /// How many rows are left for a person to look at.
    async fn left(&self, id: i64) -> i64 {
        preview::outcome(&self.database, id).await.expect("read").1
    }
}

#[rstest]
#[tokio::test]
async fn two_files_that_were_looked_at_before_either_is_booked_are_met_anew(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA", "Mandiri"]).await;
    let (bca, mandiri) = (books.accounts[0], books.accounts[1]);
    let (first, _) = books.stage("csv", vec![row(bca, 10, "TRSF E-BANKING DB", -500_000)]).await;
    let of_mandiri = vec![row(mandiri, 10, "TRSF DARI BCA", 500_000), row(mandiri, 11, "BIAYA ADM", -12_500)];
    let (second, planned) = books.stage("csv", of_mandiri).await;
    let (third, _) = books.stage("ofx", vec![row(bca, 10, "TRANSFER", -500_000)]).await;
    assert_eq!(planned.counts, counts(2, 2, 0, 0, 0));
    assert!(!books.refreshed(second).await, "nothing has come");
    books.book(first, "csv").await;
    // Whoever does not look once more books nothing.
    let (noted, accounts) = (books.noted("csv"), books.file_accounts());
    let booking = Booking {
        database: &books.database,
        person: &books.person,
        import_id: second,
        import: &noted,
        accounts: &accounts,
        files: &filed,
    };
    let stale = booking.step(-1, SystemClock.now()).await;
    assert!(matches!(stale, Err(WriteError::Stale(_))), "{stale:?}");
    assert!(books.refreshed(second).await);
    assert!(!books.refreshed(second).await, "once is enough");
    let planned = preview::of(&books.database, second).await.expect("read");
    assert_eq!(planned.counts, counts(2, 1, 0, 0, 1));
    books.book(second, "csv").await;
    assert!(books.refreshed(third).await);
    books.book(third, "ofx").await;
    assert_eq!((books.moved(0).await, books.moved(1).await), (-500_000, 487_500));
    assert_eq!(books.entries().await.len(), 2);
}

#[rstest]
#[tokio::test]
async fn what_is_told_between_the_look_and_the_booking_is_asked_about(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA"]).await;
    let bca = books.accounts[0];
    let rows = vec![row(bca, 10, "KARTU DEBIT", -20_000), row(bca, 11, "PARKIR", -5_000)];
    let (id, _) = books.stage("csv", rows.clone()).await;
    books.tell(20_000, Some(bca)).await;
    assert!(books.refreshed(id).await);
    assert_eq!(preview::of(&books.database, id).await.expect("read").offered, 1);
    // Nobody has answered: it is left, and asked about when the file comes again.
    books.book(id, "csv").await;
    assert_eq!((books.spent().await, books.left(id).await), (25_000, 1));
    let (id, planned) = books.stage("csv", rows).await;
    assert_eq!((planned.offered, planned.counts.known), (1, 1));
    let mut batch = Batch::default();
    preview::decide(&mut batch, id, &[]);
    books.database.write(batch).await.expect("written");
    // What somebody has said it is not, it is not asked to be again.
    books.tell(1_000, None).await;
    assert!(!books.refreshed(id).await);
    books.book(id, "csv").await;
    assert_eq!(books.spent().await, 46_000);
}

#[rstest]
#[tokio::test]
async fn an_entry_that_is_another_by_now_takes_no_row(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
    #[values("amount", "account", "deleted")] what: &str,
) {
    let books = Books::new(kind, &["BCA", "GoPay"]).await;
    let (bca, gopay) = (books.accounts[0], books.accounts[1]);
    let kopi = books.tell(20_000, None).await;
    let (id, planned) = books.stage("csv", vec![row(bca, 10, "KARTU DEBIT", -20_000)]).await;
    assert_eq!(planned.offered, 1);
    books.decide_all_same(id).await;
    match what {
        "amount" => books.amend(&kopi, kopi.clone().with_money(idr(25_000))).await,
        "account" => {
            let mut paid_by_gopay = kopi.clone();
            paid_by_gopay.account_id = Some(gopay);
            books.amend(&kopi, paid_by_gopay).await;
        }
        _ => books.remove(&kopi).await,
    }
    books.book(id, "csv").await;
    assert_eq!((books.left(id).await, books.moved(0).await), (1, 0), "it is neither booked nor lost");
}

#[rstest]
#[tokio::test]
async fn what_waits_for_an_answer_is_confirmed_by_the_bank(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA"]).await;
    let new = entry(Direction::Expense, 8_000, 1, "2026-11-10T03:00:00Z");
    let teh = NewTransaction { status: EntryStatus::Pending, asked: true, ..new };
    let teh = book(&books.database, &books.person, teh).await;
    let (id, _) = books.stage("csv", vec![row(books.accounts[0], 10, "TEH", -8_000)]).await;
    books.decide_all_same(id).await;
    books.book(id, "csv").await;
    let entries = books.entries().await;
    let [met] = &*entries else { panic!("one entry: {entries:?}") };
    assert_eq!((met.id, met.status, met.asked), (teh.id, EntryStatus::Confirmed, false));
}

#[rstest]
#[tokio::test]
async fn a_leg_whose_other_is_known_by_then_joins_what_stands(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
    #[values(0, 1)] first: usize,
) {
    let books = Books::new(kind, &["BCA", "Mandiri"]).await;
    let (bca, mandiri) = (books.accounts[0], books.accounts[1]);
    let legs = [
        row(bca, 10, "TRSF E-BANKING DB", -500_000),
        row(mandiri, 11, "TRSF E-BANKING CR DARI BCA", 500_000),
    ];
    let (both, planned) = books.stage("ofx", legs.to_vec()).await;
    assert_eq!(planned.counts, counts(2, 1, 0, 0, 1));
    books.import("ofx", vec![legs[first].clone()]).await;
    assert!(books.refreshed(both).await);
    books.book(both, "ofx").await;
    let entries = books.entries().await;
    let [transfer] = &*entries else { panic!("one transfer: {entries:?}") };
    assert_eq!((transfer.account_id, transfer.to_account_id), (Some(bca), Some(mandiri)));
    assert_eq!((books.moved(0).await, books.moved(1).await), (-500_000, 500_000));
}

#[rstest]
#[tokio::test]
async fn formats_are_those_of_the_rows(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let books = Books::new(kind, &["BCA", "Mandiri"]).await;
    let (bca, mandiri) = (books.accounts[0], books.accounts[1]);
    let second = |row: NewRow| NewRow { file: 1, ..row };
    let rows = vec![row(bca, 10, "A", -20_000), second(row(mandiri, 10, "KOPI", -20_000))];
    let (id, _) = books.stage_files(&["qif", "ofx"], rows).await;
    books.book(id, "qif").await;
    // Mandiri's was an OFX: one more of that is another purchase, and a QIF of it is the same.
    let more = vec![row(mandiri, 10, "KOPI", -20_000), row(mandiri, 11, "NASI", -20_000)];
    assert_eq!(books.import("ofx", more).await, counts(2, 1, 1, 0, 0));
    assert_eq!(books.import("qif", vec![row(mandiri, 10, "P", -20_000)]).await, counts(1, 0, 0, 0, 1));
    // Two formats of one account in one import are one.
    let both = vec![
        row(bca, 20, "KARTU DEBIT KOPI", -30_000),
        row(bca, 22, "KARTU DEBIT NASI", -30_000),
        second(row(bca, 20, "KOPI 0211", -30_000)),
        second(row(bca, 22, "NASI 0211", -30_000)),
    ];
    let (id, planned) = books.stage_files(&["csv", "ofx"], both.clone()).await;
    assert_eq!(planned.counts, counts(4, 2, 0, 0, 2));
    books.book(id, "csv").await;
    assert_eq!(books.moved(0).await, -80_000);
    let (_, planned) = books.stage_files(&["csv", "ofx"], both).await;
    assert_eq!(planned.counts, counts(4, 0, 4, 0, 0));
}

#[rstest]
#[tokio::test]
async fn one_entry_is_brought_back_once_and_a_key_is_freed_of_all_that_held_it(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA", "Mandiri"]).await;
    let (bca, mandiri) = (books.accounts[0], books.accounts[1]);
    let legs = vec![
        row(bca, 10, "TRSF E-BANKING DB", -500_000),
        row(mandiri, 11, "TRSF E-BANKING CR DARI BCA", 500_000),
    ];
    books.import("csv", legs.clone()).await;
    books.remove(&books.entries().await[0]).await;
    let (id, planned) = books.stage("csv", legs).await;
    assert_eq!(planned.counts.removed, 2);
    let mut batch = Batch::default();
    preview::restore_removed(&mut batch, id);
    books.database.write(batch).await.expect("written");
    books.book(id, "csv").await;
    assert_eq!((books.entries().await.len(), books.moved(1).await), (1, 500_000));
    // One file was imported as of either account and taken back; then the accounts became one.
    for account_id in [bca, mandiri] {
        books.import("csv", vec![row(account_id, 20, "KOPI", -20_000)]).await;
        books.undo().await;
    }
    let balances = balances::of(&books.database, &books.person).await.expect("read");
    let known = balances.iter().map(|balance| &balance.account).find(|account| account.id == mandiri);
    let known = known.expect("the account");
    let merged = change(&books.database, &books.person, ChangeKind::Accounts, |change, _| {
        account::amend(change, known, known.clone().merged_into(bca))
    });
    merged.await.expect("merged");
    assert_eq!(books.import("csv", vec![row(bca, 20, "KOPI", -20_000)]).await, counts(1, 1, 0, 0, 0));
}

#[rstest]
#[tokio::test]
async fn what_is_promised_is_not_swept_and_waits_for_its_turn(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA"]).await;
    let (id, _) = books.stage("csv", vec![row(books.accounts[0], 10, "KOPI", -20_000)]).await;
    let now = SystemClock.now();
    let mut ids = books.database.ids(2).await.expect("ids");
    let (of_this, later) = (ids.take(), ids.take());
    let job = NewJob {
        id: of_this,
        kind: JobKind::Import,
        key: format!("import:{id}"),
        user_id: Some(books.person.id),
        book_id: Some(books.person.book.get()),
        payload: json!({}),
        due_at: now,
    };
    let mut batch = Batch::default();
    jobs::enqueue(&mut batch, job, now);
    books.database.write(batch).await.expect("written");
    let a_month_on = now + chrono::Days::new(30);
    assert!(!imports::sweep(&books.database, a_month_on).await.expect("swept"));
    assert!(!imports::discard(&books.database, id).await.expect("let go"));
    let waits = async |job_id, import_id| {
        imports::has_to_wait(&books.database, books.person.book, (job_id, import_id)).await.expect("read")
    };
    assert!(!waits(of_this, id).await, "it is the first");
    assert!(waits(later, later).await);
}

#[rstest]
#[tokio::test]
async fn what_came_by_a_file_twice_is_not_brought_back_twice(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA"]).await;
    let rows = vec![row(books.accounts[0], 10, "KOPI", -20_000), row(books.accounts[0], 11, "TEH", -8_000)];
    books.import("csv", rows.clone()).await;
    books.undo().await;
    let undone = walk::newest(&books.database, &books.person, Wanted::ToRestore).await.expect("read");
    books.import("csv", rows).await;
    let reversal =
        reversal::read(&books.database, &books.person, undone.expect("an undo")).await.expect("read");
    assert!(
        !reversal.rows.iter().any(|row| matches!(row, reversal::Reversed::Transaction(_))),
        "the entries stand already"
    );
    assert_eq!(books.spent().await, 28_000);
}
