//! The ledger's own functions, as the tests of its contracts call them: one change a call, and no conversation.

use chrono::{DateTime, NaiveDate, Utc};
use ledger::{
    Currency, Direction, Money,
    book::{
        receipt::{self, NewReceipt, Sums},
        receipt_item::{self, NewItem},
        receipt_page::{self, Picture},
        transaction::{self, NewTransaction, Source, Transaction},
    },
    db::{Batch, Database, WriteError},
    history::change::{Author, Change, ChangeKind},
    imports::{Booking, Counts, FileAccount, Filed, NewImport, NewRow, Progress, Spoken, StagedRow, Staging},
    messages::perceived::Reader,
    people::{
        join,
        user::{self, Address, Admitted, Person, UserStatus},
    },
    values::clock::{Clock, SystemClock},
};

use super::{Home, Kind};

pub fn idr(units: i64) -> Money {
    Money::from_units(units, Currency::IDR).expect("an amount")
}

pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

pub async fn person(database: &Database, phone: &str, status: UserStatus) -> Person {
    let mut ids = database.ids(user::IDS_OF_A_PERSON).await.expect("ids");
    let mut batch = Batch::default();
    let address = Address::phone(phone).expect("a number");
    let admitted = (status == UserStatus::Active).then_some(Admitted::ByThemselves);
    let person = user::create(&mut batch, &mut ids, &[&address], admitted, SystemClock.now());
    database.write(batch).await.expect("written");
    person
}

/// A home of its own with its database, in which somebody is let in.
pub async fn home_of(kind: Kind, phone: &str) -> (Home, Database, Person) {
    let home = Home::new(kind).await;
    let database = home.database().await;
    let person = person(&database, phone, UserStatus::Active).await;
    (home, database, person)
}

pub fn entry(direction: Direction, units: i64, category_id: i64, at: &str) -> NewTransaction {
    NewTransaction {
        category_id: (direction != Direction::Transfer).then_some(category_id),
        description: Some("beli kopi".to_owned()),
        confidence_percent: Some(97),
        ..NewTransaction::of(direction, idr(units), instant(at), Source::Api)
    }
}

pub async fn change<T>(
    database: &Database,
    person: &Person,
    kind: ChangeKind,
    write: impl FnOnce(&mut Change<'_>, &mut dyn FnMut() -> i64) -> T,
) -> Result<T, WriteError> {
    let mut ids = database.ids(20).await?;
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now: SystemClock.now() };
    let mut change = Change::begin(&mut batch, ids.take(), author, kind);
    let written = write(&mut change, &mut || ids.take());
    change.finish();
    database.write(batch).await.map(|_| written)
}

/// Makes two people one, as it is done where a message names an address of each.
pub async fn make_one(database: &Database, older: &Person, younger: &Person) {
    let mut ids = database.ids(join::IDS_OF_A_JOIN).await.expect("ids");
    let books = join::read(database, older, younger).await.expect("read");
    let mut batch = Batch::default();
    let author = Author { person: older, message_id: None, now: SystemClock.now() };
    join::join(&mut batch, &mut ids, author, younger, books);
    database.write(batch).await.expect("joined");
}

pub async fn book(database: &Database, person: &Person, new: NewTransaction) -> Transaction {
    let booked =
        change(database, person, ChangeKind::Booking, |change, id| transaction::book(change, id(), new))
            .await;
    booked.expect("booked")
}

/// Keeps a receipt with a thing on it, and a picture of it.
pub async fn keep_receipt(database: &Database, person: &Person) {
    let new = NewReceipt {
        message_id: None,
        kind: "shop".to_owned(),
        merchant: Some("Toko Sari".to_owned()),
        total: idr(20_000),
        sums: Sums::default(),
        paid_by: None,
        reference: None,
        bought_on: None,
        bought_at_minute: None,
        confidence_percent: 97,
        readers: vec![Reader::Paddle],
    };
    let item = NewItem {
        name: "Kopi".to_owned(),
        quantity_thousandths: 1_000,
        unit: None,
        unit_amount: None,
        line_amount: 20_000,
        discount: None,
        category: None,
    };
    let kept = change(database, person, ChangeKind::Booking, |change, id| {
        let receipt = receipt::keep(change, id(), new);
        receipt_item::keep(change, id(), (receipt.id, 1), item);
        receipt_page::keep(change, id(), (receipt.id, 1), Picture { message_id: 1, media_id: None });
    });
    kept.await.expect("kept");
}

/// Imports a file with one row, of an account that it opens.
pub async fn keep_import(database: &Database, person: &Person) {
    let (mut ids, now) = (database.ids(2).await.expect("ids"), SystemClock.now());
    let (id, account_id) = (ids.take(), ids.take());
    let day = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
    let mut staging =
        Staging::begin(database, person, (id, vec!["csv".to_owned()]), now).await.expect("begun");
    let row = NewRow {
        file: 0,
        line: 2,
        account_id,
        day,
        money: Money::from_units(-5_000, Currency::IDR).expect("an amount"),
        text: "PARKIR".to_owned(),
        counterpart: None,
        bank_id: None,
        category: None,
        to_account_id: None,
    };
    staging.add(vec![row], Vec::new()).await.expect("staged");
    staging.finish(&|_| Spoken::default()).await.expect("met");
    let import = NewImport {
        account_id,
        media_id: None,
        file_name: "mutasi.csv".to_owned(),
        format: "csv".to_owned(),
        settings: [("delimiter".to_owned(), ",".to_owned())].into(),
        numbers: [("123".to_owned(), account_id)].into(),
        days: Some((day, day)),
        counts: Counts { rows: 1, new: 1, ..Counts::default() },
        message_id: None,
    };
    let opens = Some("Bank Daerah".to_owned());
    let accounts = [FileAccount { id: account_id, opens, currency: Currency::IDR, opening: None }];
    let filed = |row: &StagedRow| Filed {
        description: row.text.clone(),
        category_id: Some(16),
        reason: None,
        gives_back: Vec::new(),
    };
    let booking =
        Booking { database, person, import_id: id, import: &import, accounts: &accounts, files: &filed };
    let booked = booking.go_on(&SystemClock, &|| false, &|_| {}).await.expect("booked");
    assert_eq!(booked, Progress::Finished);
}
