//! A job that a worker is at: theirs as long as they renew its lease.

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;
use serde_json::Value;
use sqlx::types::Json;

use crate::{
    db::{Batch, Database, DatabaseError, WriteError, binds},
    jobs::{DUE, Job},
    messages::lane::Owner,
    values::clock::Clock,
};

/// How long a job stays its worker's without being renewed, by the machine's clock.
pub const LEASE: TimeDelta = TimeDelta::seconds(30);
/// How often it is renewed meanwhile.
pub const RENEWAL: std::time::Duration = std::time::Duration::from_secs(10);

/// A job, and who is at it. Every batch of theirs is stale once the job is somebody else's, or gone.
#[derive(Debug, Clone)]
pub struct Held {
    /// The job.
    pub job: Job,
    owner: Owner,
}

/// The row as it was taken: `$1` its id, `$2` whose it is, `$3` the try.
const HELD: &str = " WHERE id = $1 AND lease_owner = $2 AND attempts = $3 AND status = 'running'";

impl Held {
    /// Takes a job that is due: its try is counted before it is made, so that one which kills its worker comes to an end.
    /// `None` where somebody else took it, or it is not due any more.
    pub async fn take(
        database: &Database,
        job: Job,
        owner: &Owner,
        clock: &dyn Clock,
    ) -> Result<Option<Self>, DatabaseError> {
        Ok(Self::take_all(database, vec![job], owner, clock).await?.pop())
    }

    /// Takes several at once, in one batch; those that somebody else took are left out.
    pub async fn take_all(
        database: &Database,
        jobs: Vec<Job>,
        owner: &Owner,
        clock: &dyn Clock,
    ) -> Result<Vec<Self>, DatabaseError> {
        const TAKE: &str = concatcp!(
            "UPDATE jobs SET status = 'running', attempts = attempts + 1, lease_owner = $3, lease_until = $4, \
             updated_at = $2 WHERE id = $5 AND attempts = $6 AND ",
            DUE
        );
        let (now, machine) = (clock.now(), clock.machine());
        let mut batch = Batch::default();
        for job in &jobs {
            let values = binds![now, machine, owner.0.clone(), machine + LEASE, job.id, job.attempts];
            batch.run(TAKE, values);
        }
        let touched = match database.write(batch).await {
            Ok(touched) => touched,
            Err(WriteError::Stale(_)) => return Ok(Vec::new()),
            Err(WriteError::Database(error)) => return Err(error),
        };
        let taken = jobs.into_iter().zip(touched).filter(|(_, rows)| *rows == 1);
        Ok(taken
            .map(|(job, _)| Self { job: Job { attempts: job.attempts + 1, ..job }, owner: owner.clone() })
            .collect())
    }

    /// Renews the lease, and tells how far the work is; `false` where the job is not theirs any more.
    pub async fn renew(
        &self,
        database: &Database,
        progress: Option<Value>,
        machine: DateTime<Utc>,
    ) -> Result<bool, DatabaseError> {
        const SQL: &str = concatcp!(
            "UPDATE jobs SET lease_until = $4, progress = COALESCE($5, progress), updated_at = $6",
            HELD
        );
        let mut batch = Batch::default();
        let (id, owner, attempts) = self.key();
        batch.must(SQL, binds![id, owner, attempts, machine + LEASE, progress.map(Json), machine]);
        match database.write(batch).await {
            Ok(_) => Ok(true),
            Err(WriteError::Stale(_)) => Ok(false),
            Err(WriteError::Database(error)) => Err(error),
        }
    }

    /// Writes that the job is done, and what came of it. Guards the batch: whoever was first has done it, and what was done
    /// for one person is not another's who became one with them meanwhile.
    pub fn finish(&self, batch: &mut Batch, result: Option<Value>, machine: DateTime<Utc>) {
        const SQL: &str = concatcp!(
            "UPDATE jobs SET status = 'done', result = $4, error = NULL, next_attempt_at = NULL, lease_owner = NULL, \
             lease_until = NULL, updated_at = $5",
            HELD,
            " AND COALESCE(user_id, 0) = $6"
        );
        let (id, owner, attempts) = self.key();
        let user_id = self.job.user_id.unwrap_or(0);
        batch.must(SQL, binds![id, owner, attempts, result.map(Json), machine, user_id]);
    }

    /// Puts the same row back into the queue, as if it had never been tried: to fall due at a later time of people, or to
    /// be looked at again not before a time of the machine. Guards the batch.
    pub fn rearm(
        &self,
        batch: &mut Batch,
        (due_at, not_before): (DateTime<Utc>, Option<DateTime<Utc>>),
        progress: Option<Value>,
        machine: DateTime<Utc>,
    ) {
        const SQL: &str = concatcp!(
            "UPDATE jobs SET status = 'queued', attempts = 0, due_at = $4, next_attempt_at = $5, progress = $6, \
             error = NULL, lease_owner = NULL, lease_until = NULL, updated_at = $7",
            HELD
        );
        let (id, owner, attempts) = self.key();
        batch.must(SQL, binds![id, owner, attempts, due_at, not_before, progress.map(Json), machine]);
    }

    /// Keeps the promise on: the same row falls due again at a later time of people's, with what is to be known by then. Guards
    /// the batch.
    pub fn promise(&self, batch: &mut Batch, due_at: DateTime<Utc>, payload: Value, machine: DateTime<Utc>) {
        const SQL: &str = concatcp!(
            "UPDATE jobs SET status = 'queued', attempts = 0, due_at = $4, payload = $5, next_attempt_at = NULL, \
             progress = NULL, error = NULL, lease_owner = NULL, lease_until = NULL, updated_at = $6",
            HELD,
            " AND COALESCE(user_id, 0) = $7"
        );
        let (id, owner, attempts) = self.key();
        let user_id = self.job.user_id.unwrap_or(0);
        batch.must(SQL, binds![id, owner, attempts, due_at, Json(payload), machine, user_id]);
    }

    /// Writes that the try was in vain, why, and when the next one is; `None`: the job is given up. Guards the batch.
    pub fn fail(
        &self,
        batch: &mut Batch,
        (error, next_attempt_at): (&str, Option<DateTime<Utc>>),
        machine: DateTime<Utc>,
    ) {
        const SQL: &str = concatcp!(
            "UPDATE jobs SET status = $4, error = $5, next_attempt_at = $6, lease_owner = NULL, lease_until = NULL, \
             updated_at = $7",
            HELD
        );
        let status = if next_attempt_at.is_some() { "failed" } else { "dead" };
        let (id, owner, attempts) = self.key();
        batch.must(SQL, binds![id, owner, attempts, status, error.to_owned(), next_attempt_at, machine]);
    }

    /// Puts the job back, because it was not its fault that it could not be done: no try of its own.
    pub fn put_back(
        &self,
        batch: &mut Batch,
        next_attempt_at: Option<DateTime<Utc>>,
        machine: DateTime<Utc>,
    ) {
        const SQL: &str = concatcp!(
            "UPDATE jobs SET status = 'queued', attempts = attempts - 1, next_attempt_at = $4, lease_owner = NULL, \
             lease_until = NULL, updated_at = $5",
            HELD
        );
        let (id, owner, attempts) = self.key();
        batch.must(SQL, binds![id, owner, attempts, next_attempt_at, machine]);
    }

    fn key(&self) -> (i64, String, i64) {
        (self.job.id, self.owner.0.clone(), self.job.attempts)
    }
}
