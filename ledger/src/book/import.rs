//! Imports: files whose rows became entries.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::types::Json;
use utoipa::ToSchema;

use crate::{
    book::{
        account::Account,
        row::{BookRow, Thing, Whose, references},
    },
    db::{Database, DatabaseError, binds, stored_as_word},
    history::{
        change::Change,
        stored::{Stored, stored},
    },
    people::person::Person,
};

/// Whether an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ImportStatus {
    /// What it booked counts, unless it was taken back by itself.
    Active,
    /// It was taken back.
    Deleted,
}

stored_as_word!(ImportStatus: Active = "active", Deleted = "deleted");

/// How many rows were to become what, before the first of them was booked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Counts {
    /// Everything that stood in the files.
    pub rows: i64,
    /// Entries of their own.
    pub new: i64,
    /// What stood in the books by an earlier file.
    pub known: i64,
    /// Of these, what was taken out of the books by hand since.
    pub removed: i64,
    /// What stood in the books otherwise: by a file of another format, by what was said, or as the other leg of a transfer.
    pub matched: i64,
    /// What could not be read.
    pub refused: i64,
}

/// A row of `imports`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// The row's id, which its change and its job bear too.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    /// The account of its first row.
    pub account_id: i64,
    /// The file, where it is kept.
    pub media_id: Option<i64>,
    /// What the file was called; of several the first.
    pub file_name: Option<String>,
    /// What kind of file it was.
    pub format: String,
    settings: Json<Value>,
    numbers: Option<Json<BTreeMap<String, String>>>,
    /// The day of its earliest row.
    pub first_day: Option<NaiveDate>,
    /// And of its last.
    pub last_day: Option<NaiveDate>,
    counts: Json<Counts>,
    /// The message that brought the file.
    pub message_id: Option<i64>,
    status: ImportStatus,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(Import in "imports": id, book_id, user_id, account_id, media_id, file_name, format, settings, numbers, first_day,
    last_day, counts, message_id, status, version, created_at, updated_at);

impl BookRow for Import {
    const CALLED: &'static str = "import";
    const WHOSE: Whose = Whose::Writer;
    const LISTED_AS: Option<&'static str> = Some("imports");
    const WORDS: &'static [&'static str] = &["media_id", "file_name", "numbers", "message_id"];
    references!(account_id => Account);

    fn thing(&self) -> Option<Thing> {
        self.file_name.clone().map(Thing::Named)
    }
}

/// An import of which the first rows are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewImport {
    /// The account of its first row.
    pub account_id: i64,
    /// The file, where it is kept.
    pub media_id: Option<i64>,
    /// What the file was called.
    pub file_name: String,
    /// What kind of file it was.
    pub format: String,
    /// How it was written.
    pub settings: BTreeMap<String, String>,
    /// The accounts by the numbers under which it speaks of them.
    pub numbers: BTreeMap<String, i64>,
    /// The days of its first and last row.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// How many rows are to become what.
    pub counts: Counts,
    /// The message that brought the file.
    pub message_id: Option<i64>,
}

/// Notes an import.
pub(crate) fn begin(change: &mut Change<'_>, id: i64, new: &NewImport) {
    let author = change.author();
    let numbers: BTreeMap<String, String> =
        new.numbers.iter().map(|(number, id)| (number.clone(), id.to_string())).collect();
    change.insert(&Import {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        account_id: new.account_id,
        media_id: new.media_id,
        file_name: Some(new.file_name.clone()),
        format: new.format.clone(),
        settings: Json(Value::Object(
            new.settings.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect(),
        )),
        numbers: (!numbers.is_empty()).then_some(Json(numbers)),
        first_day: new.days.map(|(first, _)| first),
        last_day: new.days.map(|(_, last)| last),
        counts: Json(new.counts.clone()),
        message_id: new.message_id,
        status: ImportStatus::Active,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    });
}

impl Import {
    /// Whether what it booked counts, unless it was taken back by itself.
    pub fn is_active(&self) -> bool {
        self.status == ImportStatus::Active
    }

    /// How many rows were to become what.
    pub fn counts(&self) -> &Counts {
        &self.counts.0
    }
}

/// An import of the person's, of which something is booked, or was.
pub async fn by_id(database: &Database, person: &Person, id: i64) -> Result<Option<Import>, DatabaseError> {
    const SQL: &str = concatcp!(Import::SELECT, "WHERE t.book_id = $1 AND t.user_id = $2 AND t.id = $3");
    database.first(SQL, binds![person.book.get(), person.id, id]).await
}

/// A person's newest imports of which something is booked, or was, the newest first.
pub async fn newest(database: &Database, person: &Person, limit: i64) -> Result<Vec<Import>, DatabaseError> {
    const SQL: &str =
        concatcp!(Import::SELECT, "WHERE t.book_id = $1 AND t.user_id = $2 ORDER BY t.id DESC LIMIT $3");
    database.scan(SQL, binds![person.book.get(), person.id, limit]).await
}

/// The account that a file meant last by each number that it has for one, in the person's book.
pub async fn accounts_by_number(
    database: &Database,
    person: &Person,
) -> Result<BTreeMap<String, i64>, DatabaseError> {
    const SQL: &str = concatcp!(
        Import::SELECT,
        "WHERE t.book_id = $1 AND t.status = 'active' AND t.numbers IS NOT NULL ORDER BY t.id"
    );
    let imports: Vec<Import> = database.scan(SQL, binds![person.book.get()]).await?;
    let numbers = imports.into_iter().filter_map(|import| import.numbers).flat_map(|numbers| numbers.0);
    Ok(numbers.filter_map(|(number, id)| Some((number, id.parse().ok()?))).collect())
}
