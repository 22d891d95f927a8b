//! Everything of a person as files of their own: one as JSON with all there is, one as CSV with the entries.
//!
//! They are written page by page, so that nobody's years stand in memory at once, into a folder of the data folder that
//! only its owner reads, and lie there for a day.

mod files;
mod readable;

use std::{io, time::SystemTime};

use chrono::TimeDelta;
use ledger::{
    db::DatabaseError,
    export::{self as rows, Part},
    names::Names,
    transaction::{Place, Transaction},
    user::Person,
};
use serde_json::{Value, json};

use crate::{engine::Engine, perceive::LARGEST_MEDIA};

use files::{Folder, JsonFile};
use readable::{Readable, cells};

/// More rows of one kind are not written.
pub const MOST_ROWS: usize = 200_000;
/// How long the files lie there.
const LIFETIME: TimeDelta = TimeDelta::days(1);
/// What the JSON's shape is called, so that programs know it when it changes.
const FORMAT: u32 = 1;

/// The lists of the JSON beside the entries, each by its name there. Messages stand in the order of each way.
const LISTS: [(&str, &[Part]); 7] = [
    ("categories", &[Part::Categories]),
    ("accounts", &[Part::Accounts]),
    ("goals", &[Part::Goals]),
    ("goal_movements", &[Part::Movements]),
    ("lessons", &[Part::Lessons]),
    ("changes", &[Part::Changes]),
    ("messages", &[Part::Received, Part::Sent, Part::InGroups]),
];

/// Files that hold everything of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Where they lie, in the data folder.
    pub folder: String,
    /// The files.
    pub files: Vec<ExportedFile>,
    /// How many entries they hold.
    pub entries: usize,
    /// Some list was longer than [`MOST_ROWS`].
    pub is_cut: bool,
}

/// One of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// Where it lies, in the data folder.
    pub path: String,
    /// What it is called.
    pub name: &'static str,
    /// Its type.
    pub mime_type: &'static str,
    /// Its size.
    pub bytes: u64,
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
}

impl Exported {
    /// Whether the files are small enough to be sent as messages.
    pub fn can_be_sent(&self) -> bool {
        self.files.iter().all(|file| file.bytes <= LARGEST_MEDIA)
    }
}

impl Engine {
    /// Writes down everything that is kept of the person.
    pub(crate) async fn export(&self, person: &Person, names: &Names) -> Result<Exported, ExportError> {
        let folder = Folder::make(&self.data_dir, person.id)?;
        let readable = Readable { zone: person.zone, currency: person.currency };
        let mut json = folder.json()?;
        json.field("format", &json!(FORMAT))?;
        json.field("exported_at", &readable.instant(self.clock.now()))?;
        json.field("profile", &readable.row(rows::profile(&self.database, person).await?))?;
        let mut is_cut = false;
        for (name, parts) in LISTS {
            json.begin_list(name)?;
            for part in parts {
                is_cut |= self.write_list(&mut json, person, *part, readable).await?;
            }
            json.end_list()?;
        }
        let (entries, are_cut) = self.write_entries(&folder, &mut json, (person, names), readable).await?;
        is_cut |= are_cut;
        json.field("is_complete", &json!(!is_cut))?;
        json.finish()?;
        Ok(Exported { files: folder.files()?, folder: folder.name, entries, is_cut })
    }

    /// Writes a list; `true` where it was too long.
    async fn write_list(
        &self,
        json: &mut JsonFile,
        person: &Person,
        part: Part,
        readable: Readable,
    ) -> Result<bool, ExportError> {
        let (mut from, mut written) = (Some(0), 0);
        while let Some(place) = from {
            if written >= MOST_ROWS {
                return Ok(true);
            }
            let page = rows::page(&self.database, person, part, place).await?;
            written += page.rows.len();
            for row in page.rows {
                json.item(&readable.row(row))?;
            }
            from = page.next;
        }
        Ok(false)
    }

    /// Writes the entries into both files; answers how many, and whether there were more.
    async fn write_entries(
        &self,
        folder: &Folder,
        json: &mut JsonFile,
        (person, names): (&Person, &Names),
        readable: Readable,
    ) -> Result<(usize, bool), ExportError> {
        let mut csv = folder.csv()?;
        csv.write_record(readable::COLUMNS)?;
        json.begin_list("entries")?;
        let (mut after, mut written, mut is_cut) = (None, 0, false);
        loop {
            let page = rows::entries(&self.database, person, after).await?;
            let Some(last) = page.last() else { break };
            if written >= MOST_ROWS {
                is_cut = true;
                break;
            }
            after = Some(Place { at: last.tx_datetime, id: last.id });
            written += page.len();
            for row in &page {
                json.item(&named(row, names, readable))?;
                csv.write_record(cells(row, person, names))?;
            }
        }
        json.end_list()?;
        csv.flush()?;
        Ok((written, is_cut))
    }

    /// Removes files that are too old. The disk's clock says how old they are, and so does the machine's.
    pub(crate) fn remove_old_exports(&self) -> io::Result<()> {
        let oldest = SystemTime::from(self.clock.machine() - LIFETIME);
        files::remove_where(&self.data_dir, |_, modified| modified < oldest)
    }

    /// Removes the files of one person.
    pub(crate) fn remove_exports_of(&self, user_id: i64) -> io::Result<()> {
        files::remove_where(&self.data_dir, |owner, _| owner == user_id)
    }
}

/// An entry with the names of its category and accounts beside their ids.
fn named(row: &Transaction, names: &Names, readable: Readable) -> Value {
    let mut value = readable.row(serde_json::to_value(row).expect("our own types are JSON"));
    let account = |id: Option<i64>| id.and_then(|id| names.account_name(id));
    if let Some(fields) = value.as_object_mut() {
        let category = row.category_id.and_then(|id| names.categories.name_of(id));
        fields.insert("category".to_owned(), json!(category));
        fields.insert("account".to_owned(), json!(account(row.account_id)));
        fields.insert("to_account".to_owned(), json!(account(row.to_account_id)));
    }
    value
}
