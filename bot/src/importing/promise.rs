//! The jobs that stand for imports, and what each has to know.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use ledger::{
    jobs::{Job, JobKind, NewJob},
    people::user::Person,
};
use serde::{Deserialize, Serialize};

use super::Statement;

/// What is to be done with a file, or with what was made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "deed", content = "statement", rename_all = "snake_case")]
pub(crate) enum Errand {
    /// What is staged is booked.
    Book(Statement),
    /// A file is looked at, and its rows are staged where nothing is left open.
    Look(Wish),
}

/// A file that was handed in, and what was said of it so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wish {
    /// The id that the import is to have.
    pub(crate) import_id: i64,
    /// The file, as it is kept.
    pub(crate) media_id: i64,
    /// What it is called.
    pub(crate) name: String,
    /// What was answered.
    pub(crate) answers: BTreeMap<String, String>,
}

/// The key of the job that books an import.
pub(crate) fn book_key(import_id: i64) -> String {
    format!("{}:{import_id}", JobKind::Import.name())
}

/// The key of the job that looks at its file.
pub(crate) fn look_key(import_id: i64) -> String {
    format!("look:{import_id}")
}

/// The import that a job of this key looks at or books.
pub(crate) fn import_of(key: &str) -> Option<i64> {
    let (_, id) = key.split_once(':')?;
    id.parse().ok()
}

impl Errand {
    /// The job that does it: of an import one is open at a time.
    pub(crate) fn job(&self, id: i64, person: &Person, now: DateTime<Utc>) -> NewJob {
        let key = match self {
            Self::Book(statement) => book_key(statement.import_id),
            Self::Look(wish) => look_key(wish.import_id),
        };
        NewJob {
            id,
            kind: JobKind::Import,
            key,
            user_id: Some(person.id),
            book_id: Some(person.book.get()),
            payload: serde_json::to_value(self).unwrap_or_default(),
            due_at: now,
        }
    }

    /// What such a job is to do.
    pub(crate) fn of(job: &Job) -> Option<Self> {
        serde_json::from_value(job.payload().clone()).ok()
    }
}
