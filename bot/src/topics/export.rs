//! Everything of a person as files of their own, one as JSON with all there is, one as CSV with the entries; and reports as files.
//!
//! They are written page by page, so that nobody's years stand in memory at once, into a folder of the data folder that
//! only its owner reads, and lie there for a day.

mod files;
mod readable;
pub(crate) mod report_file;

use std::{io, time::SystemTime};

use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    book::{
        copy::amounts,
        names::Names,
        transaction::{Place, Transaction},
    },
    db::DatabaseError,
    jobs::{Job, JobKind, NewJob},
    people::{export as rows, export::Part, user::Person},
    rates::derived,
};
use media::LARGEST_MEDIA;
use serde_json::{Value, json};

use crate::books::Books;

use files::{Begun, Folder, JsonFile};
use readable::{Readable, cells};

/// Whoever has more rows of one kind gets none of them this way: half of the books would be worse than none.
pub const MOST_ROWS: i64 = 200_000;
/// Nobody has everything written down more often.
pub const PAUSE: TimeDelta = TimeDelta::hours(1);
/// The message that a job of export is done for, in its payload.
const MESSAGE: &str = "message_id";
/// How long the files lie there.
const LIFETIME: TimeDelta = TimeDelta::days(1);
/// What is not whole after this long nobody is at any more: its process ended.
const BEGUN_LIFETIME: TimeDelta = TimeDelta::hours(1);
/// What the JSON's shape is called, so that programs know it when it changes.
const FORMAT: u32 = 1;

/// A file that was made for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// Where it lies, in the data folder.
    pub path: String,
    /// What it is called.
    pub name: String,
    /// Its type.
    pub mime_type: &'static str,
    /// Its size.
    pub bytes: u64,
}

/// Files that hold everything of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Where they lie, in the data folder.
    pub folder: String,
    /// The files.
    pub files: Vec<ExportedFile>,
    /// How many entries they hold.
    pub entries: usize,
}

/// Why an export was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The database's trouble.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The disk's.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// A line of CSV could not be written.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// A report's file could not be written.
    #[error(transparent)]
    File(#[from] reports::exports::ExportError),
}

impl Exported {
    /// Whether the files are small enough to be sent as messages.
    pub fn can_be_sent(&self) -> bool {
        self.files.iter().all(|file| file.bytes <= LARGEST_MEDIA)
    }
}

/// Whoever is told how many rows are written so far.
type Note<'a> = &'a (dyn Fn(usize) + Sync);

/// The job that writes everything of a person down, as a message of theirs wishes: of open ones a person has one.
pub(crate) fn job(id: i64, person: &Person, message_id: i64, now: DateTime<Utc>) -> NewJob {
    NewJob {
        id,
        kind: JobKind::Export,
        key: format!("export:{}", person.id),
        user_id: Some(person.id),
        book_id: None,
        payload: json!({ MESSAGE: message_id }),
        due_at: now,
    }
}

/// The message that such a job is done for.
pub(crate) fn message_of(job: &Job) -> Option<i64> {
    job.payload()[MESSAGE].as_i64()
}

/// Where the files for a message of a person lie, in the data folder.
pub(crate) fn folder_of(person: &Person, message_id: i64) -> String {
    Folder::name(person.id, message_id)
}

/// Writes down everything that is kept of the person, in place of what was written for earlier messages. Whoever comes again,
/// because the process ended in between, finds the files that are there. `note` is told how many rows there are so far.
pub(crate) async fn write(
    books: &Books,
    (person, names): (&Person, &Names),
    message_id: i64,
    note: Note<'_>,
) -> Result<Exported, ExportError> {
    let folder = Folder::of(&books.data_dir, &Folder::name(person.id, message_id));
    if !folder.is_complete() {
        files::remove_where(&books.data_dir, |made| {
            made.owner == person.id && !made.is_report && made.name != folder.name
        })?;
        let begun = folder.begin()?;
        write_files(books, &begun, (person, names), note).await?;
        folder.complete(begun)?;
    }
    Ok(Exported { files: folder.files()?, entries: folder.entries()?, folder: folder.name })
}

async fn write_files(
    books: &Books,
    folder: &Begun,
    (person, names): (&Person, &Names),
    note: Note<'_>,
) -> Result<(), ExportError> {
    let papers = amounts::currencies_of_papers(&books.database, person).await?;
    let readable = Readable { zone: person.zone, currency: person.currency, papers: &papers };
    let mut json = folder.json()?;
    json.field("format", &json!(FORMAT))?;
    json.field("exported_at", &readable.instant(books.clock.now()))?;
    json.field("profile", &readable.row("users", rows::profile(&books.database, person).await?))?;
    for (name, parts) in rows::lists() {
        json.begin_list(name)?;
        for part in parts {
            write_list(books, &mut json, (person, *part), readable, note).await?;
        }
        json.end_list()?;
    }
    write_entries(books, folder, &mut json, (person, names), (readable, note)).await?;
    Ok(json.finish()?)
}

async fn write_list(
    books: &Books,
    json: &mut JsonFile,
    (person, part): (&Person, Part),
    readable: Readable<'_>,
    note: Note<'_>,
) -> Result<(), ExportError> {
    let mut from = Some(0);
    while let Some(place) = from {
        let page = rows::page(&books.database, person, part, place).await?;
        for row in page.rows {
            json.item(&readable.row(part.table(), row))?;
        }
        note(json.rows());
        from = page.next;
    }
    Ok(())
}

/// Writes the entries into both files.
async fn write_entries(
    books: &Books,
    folder: &Begun,
    json: &mut JsonFile,
    (person, names): (&Person, &Names),
    (readable, note): (Readable<'_>, Note<'_>),
) -> Result<(), ExportError> {
    let mut csv = folder.csv()?;
    csv.write_record(readable::COLUMNS)?;
    json.begin_list("entries")?;
    let mut after = None;
    loop {
        let page = rows::entries(&books.database, person, after).await?;
        let Some(last) = page.last() else { break };
        after = Some(Place { at: last.tx_datetime, id: last.id });
        let in_currency = page.iter().map(|row| (row.id, row.money().currency()));
        let conversions = derived::of_foreign(&books.database, person, in_currency).await?;
        for row in &page {
            json.item(&named(row, names, readable))?;
            csv.write_record(cells(row, (person, names), &conversions))?;
        }
        note(json.rows());
    }
    json.end_list()?;
    Ok(csv.flush()?)
}

/// Removes files that are too old. The disk's clock says how old they are, and so does the machine's.
pub(crate) fn remove_old(books: &Books) -> io::Result<()> {
    let before = |lifetime| SystemTime::from(books.clock.machine() - lifetime);
    let (oldest, oldest_begun) = (before(LIFETIME), before(BEGUN_LIFETIME));
    files::remove_where(&books.data_dir, |made| {
        made.modified < if made.is_begun { oldest_begun } else { oldest }
    })
}

/// Removes the files of one person.
pub(crate) fn remove_of(books: &Books, user_id: i64) -> io::Result<()> {
    files::remove_where(&books.data_dir, |made| made.owner == user_id)
}

/// An entry with the names of its category and accounts beside their ids.
fn named(row: &Transaction, names: &Names, readable: Readable<'_>) -> Value {
    let mut value =
        readable.row(Part::Transaction.table(), serde_json::to_value(row).expect("our own types are JSON"));
    let account = |id: Option<i64>| id.and_then(|id| names.account_name(id));
    if let Some(fields) = value.as_object_mut() {
        let category = row.category_id.and_then(|id| names.categories.name_of(id));
        fields.insert("category".to_owned(), json!(category));
        fields.insert("account".to_owned(), json!(account(row.account_id)));
        fields.insert("to_account".to_owned(), json!(account(row.to_account_id)));
    }
    value
}
