//! What a try at a job comes to, and how far it is meanwhile.

use std::{sync::Mutex, time::Duration};

use ledger::db::{DatabaseError, WriteError};
use serde_json::Value;

use crate::topics::export::ExportError;

/// What one try came to.
pub(super) enum Done {
    /// It is done, and its row is to say so.
    Finished,
    /// It is done, and its row was ended with what was written for it.
    Ended,
    /// There is more to do, not before so long has passed.
    Later(Duration),
}

/// Why a try came to nothing.
#[derive(Debug, thiserror::Error)]
pub(super) enum JobError {
    /// Somebody else was first, or the job is not ours any more.
    #[error("what was read for it is not so any more")]
    Stale,
    /// The database's trouble, which is not the job's fault.
    #[error(transparent)]
    Database(DatabaseError),
    /// Amounts come to more than any number holds: the same once more comes to the same.
    #[error("the amounts of the book come to more than can be summed up")]
    SumTooLarge,
    /// The job's own.
    #[error("{0}")]
    Failed(String),
}

impl From<DatabaseError> for JobError {
    fn from(error: DatabaseError) -> Self {
        if error.is_sum_too_large() {
            return Self::SumTooLarge;
        }
        if error.is_of_the_values() { Self::Failed(error.to_string()) } else { Self::Database(error) }
    }
}

impl From<WriteError> for JobError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Stale(_) => Self::Stale,
            WriteError::Database(error) => error.into(),
        }
    }
}

impl From<ExportError> for JobError {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Database(error)
            | ExportError::File(reports::exports::ExportError::Database(error)) => error.into(),
            error => Self::Failed(error.to_string()),
        }
    }
}

/// How far a job is, for whoever asks; it is written whenever the lease is renewed.
#[derive(Default)]
pub(super) struct Progress(Mutex<Option<Value>>);

impl Progress {
    pub(super) fn note(&self, progress: Value) {
        *self.0.lock().expect("no one panics while holding it") = Some(progress);
    }

    pub(super) fn noted(&self) -> Option<Value> {
        self.0.lock().expect("no one panics while holding it").clone()
    }
}
