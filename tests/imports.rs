//! Imports as the ledger books them, from rows that are read already: repeats are counted, what was taken out by hand stays out,
//! what is known otherwise is met, and one undo takes all of it back.

mod again;
mod command;
mod files;
mod given_back;
mod meeting;

use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        account::{self, NewAccount},
        balances,
        lookup::page::{Filter, page},
        transaction::{self, EntryStatus, Transaction},
    },
    db::{Batch, Database},
    history::{
        change::{Author, ChangeKind},
        chunked::{Chunked, Progress as Undoing},
        reversal::{self, chunks},
        walk::{self, Wanted},
    },
    imports::{
        self, Booking, Counts, FileAccount, Filed, NewImport, NewRow, Preview, Progress, Spoken, Staging,
        preview,
    },
    people::user::{Person, UserStatus},
    values::clock::{Clock, SystemClock},
};
use rstest::rstest;

use crate::support::{
    Home, Kind, assert_sound,
    books::{change, idr, person},
};

fn day(of: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of).expect("a day")
}

/// A row of an account: its day, words and units.
fn row(account_id: i64, of: u32, text: &str, units: i64) -> NewRow {
    NewRow {
        file: 0,
        line: 1,
        account_id,
        day: day(of),
        money: idr(units),
        text: text.to_owned(),
        counterpart: None,
        bank_id: None,
        category: None,
        to_account_id: None,
    }
}

/// Somebody with accounts, whose files are imported.
struct Books {
    home: Home,
    database: Database,
    person: Person,
    accounts: Vec<i64>,
}

/// Whoever is named beside a transfer.
fn spoken(text: &str) -> Spoken {
    const OF_BANKS: [&str; 6] = ["TRSF", "E-BANKING", "DB", "CR", "DARI", "KE"];
    let others = text.split_whitespace().filter(|word| !OF_BANKS.contains(word)).map(str::to_lowercase);
    Spoken { is_transfer: text.contains("TRSF"), others: others.collect(), ..Spoken::default() }
}

fn filed(row: &imports::StagedRow) -> Filed {
    let category_id = if row.money().minor() < 0 { 16 } else { 24 };
    let back = row.text.strip_prefix("REFUND ").map(str::to_lowercase);
    let gives_back = back.iter().flat_map(|back| back.split(' ')).map(str::to_owned).collect();
    Filed { description: row.text.clone(), category_id: Some(category_id), reason: None, gives_back }
}

impl Books {
    async fn new(kind: Kind, names: &[&str]) -> Self {
        let home = Home::new(kind).await;
        let database = home.database().await;
        let person = person(&database, "6281234567890", UserStatus::Active).await;
        let accounts = change(&database, &person, ChangeKind::Account, |change, id| {
            names.iter().map(|name| account::open(change, id(), &NewAccount::named(name)).id).collect()
        });
        let accounts = accounts.await.expect("opened");
        Self { home, database, person, accounts }
    }

    /// Stages rows, a few at a time; answers the import's id and what it would do.
    async fn stage(&self, format: &str, rows: Vec<NewRow>) -> (i64, Preview) {
        self.stage_files(&[format], rows).await
    }

    /// The same of several files, each of a format.
    async fn stage_files(&self, formats: &[&str], rows: Vec<NewRow>) -> (i64, Preview) {
        let id = self.database.ids(1).await.expect("an id").take();
        let of = (id, formats.iter().map(|format| (*format).to_owned()).collect());
        let now = SystemClock.now();
        let mut staging = Staging::begin(&self.database, &self.person, of, now).await.expect("begun");
        for chunk in rows.chunks(imports::CHUNK) {
            staging.add(chunk.to_vec(), Vec::new()).await.expect("staged");
        }
        staging.finish(&spoken).await.expect("met");
        (id, preview::of(&self.database, id).await.expect("read"))
    }

    fn noted(&self, format: &str) -> NewImport {
        NewImport {
            account_id: self.accounts[0],
            media_id: None,
            file_name: "mutasi.csv".to_owned(),
            format: format.to_owned(),
            settings: [("delimiter".to_owned(), ",".to_owned())].into(),
            numbers: [("123".to_owned(), self.accounts[0])].into(),
            days: None,
            counts: Counts::default(),
            message_id: None,
        }
    }

    /// Books so many chunks of what is staged.
    async fn go_on(&self, id: i64, format: &str, chunks: usize) -> Option<Progress> {
        self.go_on_in(&self.file_accounts(), (id, format), chunks).await
    }

    /// The same into accounts of which the file says more.
    async fn go_on_in(
        &self,
        accounts: &[FileAccount],
        (id, format): (i64, &str),
        chunks: usize,
    ) -> Option<Progress> {
        let noted = self.noted(format);
        let booking = Booking {
            database: &self.database,
            person: &self.person,
            import_id: id,
            import: &noted,
            accounts,
            files: &filed,
        };
        let mut behind = -1;
        for _ in 0..chunks {
            match booking.step(behind, SystemClock.now()).await.expect("a step") {
                Progress::More(place) => behind = place,
                ended => return Some(ended),
            }
        }
        None
    }

    fn file_accounts(&self) -> Vec<FileAccount> {
        let account = |id: &i64| FileAccount { id: *id, opens: None, currency: Currency::IDR, opening: None };
        self.accounts.iter().map(account).collect()
    }

    /// Imports rows of a format as they are previewed; answers how many became what.
    async fn import(&self, format: &str, rows: Vec<NewRow>) -> Counts {
        let (id, planned) = self.stage(format, rows).await;
        assert_eq!(planned.offered, 0, "nobody decides here");
        self.book(id, format).await;
        planned.counts
    }

    async fn book(&self, id: i64, format: &str) {
        assert_eq!(self.go_on(id, format, usize::MAX).await, Some(Progress::Finished));
        while imports::discard(&self.database, id).await.expect("let go") {}
        assert_sound(&self.database).await;
    }

    /// The entries that are not taken back, oldest first.
    async fn entries(&self) -> Vec<Transaction> {
        let filter = Filter::default();
        let mut entries = page(&self.database, &self.person, &filter, (None, 10_000)).await.expect("read");
        entries.sort_by_key(|entry| (entry.tx_date, entry.id));
        entries
    }

    /// What went out in all, in units.
    async fn spent(&self) -> i64 {
        let out = |entry: &Transaction| entry.direction == Direction::Expense;
        self.entries().await.iter().filter(|entry| out(entry)).map(|entry| entry.money().minor() / 100).sum()
    }

    async fn remove(&self, entry: &Transaction) {
        let removed = change(&self.database, &self.person, ChangeKind::Void, |change, _| {
            transaction::settle(change, entry, EntryStatus::Deleted)
        });
        removed.await.expect("removed");
    }

    /// What "batal" does to the newest change.
    async fn undo(&self) {
        let newest = walk::newest(&self.database, &self.person, Wanted::ToUndo).await.expect("read");
        let reversal = reversal::read(&self.database, &self.person, newest.expect("a change"));
        let reversal = reversal.await.expect("read");
        assert_eq!(reversal.obstacle, None);
        let id = self.database.ids(1).await.expect("an id").take();
        let author = Author { person: &self.person, message_id: None, now: SystemClock.now() };
        let mut batch = Batch::default();
        chunks::begin(&mut batch, id, author, ChangeKind::Undo, &reversal.change);
        self.database.write(batch).await.expect("begun");
        let mut taking = chunks::of_job(&self.database, id).await.expect("read").expect("open");
        while taking.step(&self.database, SystemClock.now()).await.expect("a step") == Undoing::More {}
        assert_sound(&self.database).await;
    }

    /// What lies in an account by what moved, in units.
    async fn moved(&self, nth: usize) -> i64 {
        let balances = balances::of(&self.database, &self.person).await.expect("read");
        let of = balances.iter().find(|balance| balance.account.id == self.accounts[nth]);
        of.expect("the account").own().minor() / 100
    }
}

fn counts(rows: i64, new: i64, known: i64, removed: i64, matched: i64) -> Counts {
    Counts { rows, new, known, removed, matched, refused: 0 }
}

#[rstest]
#[tokio::test]
async fn equal_rows_are_counted_and_the_same_file_adds_nothing(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA"]).await;
    let bca = books.accounts[0];
    let toll = || row(bca, 10, "TOL PASTEUR", -9_500);
    let first = vec![toll(), toll(), row(bca, 11, "PARKIR", -5_000)];
    assert_eq!(books.import("csv", first.clone()).await, counts(3, 3, 0, 0, 0));
    assert_eq!(books.spent().await, 24_000);
    assert_eq!(books.import("csv", first.clone()).await, counts(3, 0, 3, 0, 0));
    assert_eq!(books.entries().await.len(), 3);
    // An overlapping one, in another order of days, and in other letters.
    let mut overlapping = vec![row(bca, 12, "KOPI", -20_000), row(bca, 11, "parkir", -5_000)];
    overlapping.extend([toll(), toll(), toll()]);
    assert_eq!(books.import("csv", overlapping).await, counts(5, 2, 3, 0, 0));
    assert_eq!(books.spent().await, 53_500);
    // Two files of one import overlap as two of two do.
    let of_file = |file, of| NewRow { file, ..row(bca, of, "BAKSO", -15_000) };
    let together = vec![of_file(0, 13), of_file(0, 13), of_file(1, 13), of_file(1, 14)];
    assert_eq!(books.import("csv", together).await, counts(4, 3, 1, 0, 0));
    // What is settled late has an earlier day than what was seen last.
    let late = vec![row(bca, 7, "TOKO BUKU", -80_000)];
    assert_eq!(books.import("csv", late).await, counts(1, 1, 0, 0, 0));
    let day_of_late = books.entries().await[0].tx_date;
    assert_eq!(day_of_late, day(7));
}

#[rstest]
#[tokio::test]
async fn a_banks_id_counts_only_with_its_day_and_amount(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let books = Books::new(kind, &["BCA"]).await;
    let with_id = |of, text: &str, units, id: &str| NewRow {
        bank_id: Some(id.to_owned()),
        ..row(books.accounts[0], of, text, units)
    };
    assert_eq!(books.import("ofx", vec![with_id(10, "KOPI", -20_000, "A1")]).await, counts(1, 1, 0, 0, 0));
    // The same with words that were mended, the same under an id that the bank made anew, and others under an old one.
    for (again, counted) in [
        (with_id(10, "KOPI KENANGAN", -20_000, "A1"), counts(1, 0, 1, 0, 0)),
        (with_id(10, "KOPI", -20_000, "B7"), counts(1, 0, 1, 0, 0)),
        (with_id(10, "KOPI", -21_000, "A1"), counts(1, 1, 0, 0, 0)),
        (with_id(11, "KOPI", -20_000, "A1"), counts(1, 1, 0, 0, 0)),
    ] {
        assert_eq!(books.import("ofx", vec![again.clone()]).await, counted, "{again:?}");
    }
    assert_eq!(books.entries().await[0].external_reference.as_deref(), Some("A1"));
    // An id that is no id tells nothing, be it that a file bears it twice, or that its row is another's by its words.
    assert_eq!(books.import("ofx", vec![with_id(20, "TEH", -8_000, "0000")]).await, counts(1, 1, 0, 0, 0));
    let more = vec![with_id(20, "SATE", -8_000, "0000"), with_id(20, "TEH", -8_000, "0000")];
    assert_eq!(books.import("ofx", more).await, counts(2, 1, 1, 0, 0));
}

#[rstest]
#[tokio::test]
async fn what_was_taken_out_stays_out_and_comes_back_at_a_word(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA"]).await;
    let rows: Vec<NewRow> = (10..13).map(|of| row(books.accounts[0], of, "KOPI", -20_000)).collect();
    books.import("csv", rows.clone()).await;
    let entries = books.entries().await;
    books.remove(&entries[1]).await;
    assert_eq!(books.import("csv", rows.clone()).await, counts(3, 0, 3, 1, 0));
    assert_eq!(books.entries().await.len(), 2);
    let (id, planned) = books.stage("csv", rows).await;
    assert_eq!(planned.counts.removed, 1);
    let mut batch = Batch::default();
    preview::restore_removed(&mut batch, id);
    books.database.write(batch).await.expect("written");
    books.book(id, "csv").await;
    assert_eq!(books.entries().await.len(), 3);
    books.undo().await;
    assert_eq!(books.entries().await.len(), 2, "that is taken back, too");
}

#[rstest]
#[tokio::test]
async fn an_import_that_stops_goes_on_and_one_undo_takes_it_back(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    const ROWS: usize = 1_700;
    let mut books = Books::new(kind, &["BCA"]).await;
    let bca = books.accounts[0];
    let rows: Vec<NewRow> = (0..ROWS)
        .map(|nth| row(bca, 1 + u32::try_from(nth % 28).expect("a day"), &format!("ROW {nth}"), -1_000))
        .collect();
    let (id, planned) = books.stage("csv", rows.clone()).await;
    assert_eq!(planned.counts.new, 1_700);
    assert_eq!(books.go_on(id, "csv", 2).await, None);
    assert_eq!(imports::running(&books.database, books.person.book).await.expect("read").len(), 1);
    assert_eq!(books.entries().await.len(), 1_000);
    books.database.close().await;
    books.database = books.home.database().await;
    // Another file meanwhile knows what stands there already.
    let (other, planned) = books.stage("csv", rows[..600].to_vec()).await;
    assert_eq!(planned.counts, counts(600, 0, 600, 0, 0));
    while imports::discard(&books.database, other).await.expect("let go") {}
    books.book(id, "csv").await;
    assert_eq!(books.entries().await.len(), ROWS);
    assert_eq!(imports::running(&books.database, books.person.book).await.expect("read"), []);
    books.undo().await;
    assert_eq!(books.entries().await, []);
    assert_eq!(
        books.import("csv", rows).await,
        counts(1_700, 1_700, 0, 0, 0),
        "as if it had never been there"
    );
    assert_eq!(books.entries().await.len(), ROWS);
}

#[rstest]
#[tokio::test]
async fn one_that_is_taken_back_while_it_is_booked_stops(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let books = Books::new(kind, &["BCA"]).await;
    let rows: Vec<NewRow> =
        (0..1_200).map(|nth| row(books.accounts[0], 10, &format!("ROW {nth}"), -1_000)).collect();
    let (id, _) = books.stage("csv", rows).await;
    assert_eq!(books.go_on(id, "csv", 1).await, None);
    books.undo().await;
    assert_eq!(books.go_on(id, "csv", usize::MAX).await, Some(Progress::Stopped));
    assert_eq!(books.entries().await, []);
}

#[rstest]
#[tokio::test]
async fn what_lay_in_an_account_is_told_by_the_file_where_nobody_has_said(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let books = Books::new(kind, &["BCA"]).await;
    let (id, _) = books.stage("csv", vec![row(books.accounts[0], 10, "KOPI", -20_000)]).await;
    let opening = Some((idr(1_000_000), day(10)));
    let new = books.database.ids(1).await.expect("an id").take();
    let dollars = Money::from_sum(12_050, Currency::from_code("USD").expect("a currency"));
    let accounts = [
        FileAccount { id: books.accounts[0], opens: None, currency: Currency::IDR, opening },
        FileAccount {
            id: new,
            opens: Some("Wise".to_owned()),
            currency: dollars.currency(),
            opening: Some((dollars, day(1))),
        },
    ];
    let booked = books.go_on_in(&accounts, (id, "csv"), usize::MAX).await;
    assert_eq!(booked, Some(Progress::Finished));
    let balances = balances::of(&books.database, &books.person).await.expect("read");
    let own: Vec<(String, Money)> =
        balances.iter().map(|balance| (balance.account.name.clone(), balance.own())).collect();
    assert_eq!(own, [("BCA".to_owned(), idr(980_000)), ("Wise".to_owned(), dollars)]);
    assert!(balances.iter().all(balances::Balance::is_known));
    let numbers = imports::accounts_by_number(&books.database, &books.person).await.expect("read");
    assert_eq!(numbers.get("123"), Some(&books.accounts[0]));
    books.undo().await;
    assert_eq!(imports::accounts_by_number(&books.database, &books.person).await.expect("read").len(), 0);
    let balances = balances::of(&books.database, &books.person).await.expect("read");
    assert!(balances.len() == 1 && !balances[0].is_known(), "{balances:?}");
}
