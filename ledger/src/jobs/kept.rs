//! What became of a job whose caller comes back to ask.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::types::Json;

use super::{JobKind, JobStatus};
use crate::db::{Batch, Database, DatabaseError, binds, record};

/// A job of a person's, until it is swept.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The row's id.
    pub id: i64,
    /// Where it stands.
    pub status: JobStatus,
    payload: Json<Value>,
    progress: Option<Json<Value>>,
    result: Option<Json<Value>>,
}

record!(Kept: id, status, payload, progress, result);

impl Kept {
    /// What whoever does it has to know.
    pub fn payload(&self) -> &Value {
        &self.payload.0
    }

    /// How far it is.
    pub fn progress(&self) -> Option<&Value> {
        self.progress.as_ref().map(|progress| &progress.0)
    }

    /// What came of it.
    pub fn result(&self) -> Option<&Value> {
        self.result.as_ref().map(|result| &result.0)
    }

    /// Whether somebody is at it, or will be.
    pub fn is_open(&self) -> bool {
        matches!(self.status, JobStatus::Queued | JobStatus::Running | JobStatus::Failed)
    }
}

/// A person's newest job with this key.
pub async fn of_key(database: &Database, user_id: i64, key: &str) -> Result<Option<Kept>, DatabaseError> {
    let sql = "SELECT id, status, payload, progress, result FROM jobs WHERE user_id = $1 AND key = $2 \
               ORDER BY created_at DESC, id DESC LIMIT 1";
    database.first(sql, binds![user_id, key.to_owned()]).await
}

/// A job, and what it is known by.
#[derive(Debug, Clone)]
pub struct Keyed {
    /// Its key.
    pub key: String,
    /// The job.
    pub job: Kept,
}

record!(Keyed: key; job);

/// A person's newest jobs of a kind, the newest first.
pub async fn newest(
    database: &Database,
    user_id: i64,
    (kind, limit): (JobKind, i64),
) -> Result<Vec<Keyed>, DatabaseError> {
    let sql = "SELECT key, id, status, payload, progress, result FROM jobs WHERE user_id = $1 AND kind = $2 \
               ORDER BY created_at DESC, id DESC LIMIT $3";
    database.scan(sql, binds![user_id, kind, limit]).await
}

/// Writes anew what came of a job that is done. Stale where it is not.
pub fn note_result(batch: &mut Batch, id: i64, result: Value, machine: DateTime<Utc>) {
    let sql = "UPDATE jobs SET result = $2, updated_at = $3 WHERE id = $1 AND status = 'done'";
    batch.must(sql, binds![id, Json(result), machine]);
}
