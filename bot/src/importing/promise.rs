//! The jobs that stand for imports, and what each has to know.

use chrono::{DateTime, Utc};
use ledger::{
    jobs::{Job, JobKind, NewJob},
    people::user::Person,
};
use serde::{Deserialize, Serialize};

use super::Statement;

/// What is to be done with a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "deed", content = "statement", rename_all = "snake_case")]
pub(crate) enum Errand {
    /// What is staged is booked.
    Book(Statement),
}

impl Errand {
    /// The job that does it: of an import one is open at a time.
    pub(crate) fn job(&self, id: i64, person: &Person, now: DateTime<Utc>) -> NewJob {
        let Self::Book(statement) = self;
        NewJob {
            id,
            kind: JobKind::Import,
            key: format!("{}:{}", JobKind::Import.name(), statement.import_id),
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
