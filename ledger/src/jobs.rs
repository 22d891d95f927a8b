//! Jobs, the queue of scheduled work: one row a promise, taken by any worker at its time, once.
//!
//! queued → running → done; or failed, and tried again; or dead, given up. Of the rows that are open a key has one, so that
//! what is promised twice is kept once. A row falls due by people's clock; leases and back-off go by the machine's. What a
//! worker does for a row it writes in the batch that ends the row: one that died on the way has written nothing, and the
//! next begins anew.

pub mod budget;
mod held;
pub mod kept;
pub mod profile;
pub mod recurring;
pub mod report;

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::Serialize;
use serde_json::{Value, json};
use sqlx::types::Json;

use crate::{
    db::{Batch, Database, DatabaseError, Sql, WriteError, binds, json as as_json, record},
    messages::lane::Owner,
    values::clock::Clock,
};

pub use held::{Held, LEASE, RENEWAL};

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum JobKind {
    /// What is too old is let go.
    Housekeeping,
    /// Everything of a person is taken away.
    Erasure,
    /// Everything of a person is written down for them.
    Export,
    /// A report is written down for a person as a file.
    File,
    /// A change over more rows than one batch holds is taken back.
    Undo,
    /// Entries that had no rate are counted by those that have come.
    Rates,
    /// The rates of the day are asked for.
    #[serde(rename = "fetch_rates")]
    FetchRates,
    /// A report that somebody is sent by itself.
    Report,
    /// A person is reminded of something.
    Reminder,
    /// What comes again falls due.
    Recurring,
    /// A bank's file is looked through, or booked.
    Import,
    /// Past entries are filed by a rule that was kept.
    Refile,
    /// Somebody is told where a budget nears its end.
    Budget,
    /// Somebody is told of a message of theirs that could not be read.
    Unreadable,
}

crate::db::stored_as_word!(JobKind:
    Housekeeping = "housekeeping", Erasure = "erasure", Export = "export", File = "file", Undo = "undo",
    Rates = "rates", FetchRates = "fetch_rates", Report = "report", Reminder = "reminder",
    Recurring = "recurring", Import = "import", Refile = "refile", Budget = "budget", Unreadable = "unreadable"
);

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum JobStatus {
    /// To be done once it is due.
    Queued,
    /// Somebody is at it, until their lease runs out.
    Running,
    /// To be tried again at `next_attempt_at`.
    Failed,
    /// Done; swept after a while.
    Done,
    /// Given up.
    Dead,
}

crate::db::stored_as_word!(JobStatus:
    Queued = "queued", Running = "running", Failed = "failed", Done = "done", Dead = "dead"
);

/// Which rows are open. As in the indexes `jobs_open_once` and `jobs_due`.
pub(crate) const OPEN: &str = "status IN ('queued', 'running', 'failed')";
/// Ends the open one whose id is `$1`, at `$2`.
pub(crate) const CALL_OFF: &str = concatcp!(
    "UPDATE jobs SET status = 'done', lease_owner = NULL, lease_until = NULL, next_attempt_at = NULL, \
     updated_at = $2 WHERE id = $1 AND ",
    OPEN
);
/// Which of them may be taken: `$1` is people's time, `$2` the machine's.
const DUE: &str = concatcp!(
    OPEN,
    " AND due_at <= $1 AND (next_attempt_at IS NULL OR next_attempt_at <= $2) \
      AND (lease_until IS NULL OR lease_until <= $2)"
);

/// A job before it is written.
#[derive(Debug, Clone)]
pub struct NewJob {
    /// The row's id.
    pub id: i64,
    /// What is to be done.
    pub kind: JobKind,
    /// The promise: as long as a row with it is open, there is no other.
    pub key: String,
    /// Whose it is; it goes with them. `None`: the house's own.
    pub user_id: Option<i64>,
    /// Which book it is about.
    pub book_id: Option<i64>,
    /// What whoever does it has to know.
    pub payload: Value,
    /// When, by people's clock.
    pub due_at: DateTime<Utc>,
}

impl NewJob {
    /// One of the house's own, due now, of which one is open at most.
    pub fn of_house(id: i64, kind: JobKind, now: DateTime<Utc>) -> Self {
        let key = kind.name().to_owned();
        Self { id, kind, key, user_id: None, book_id: None, payload: json!({}), due_at: now }
    }
}

/// Queues a job, unless one with its key is open: then the statement touches no row. Answers the statement's place in the
/// batch.
pub fn enqueue(batch: &mut Batch, new: NewJob, now: DateTime<Utc>) -> usize {
    const SQL: &str = concatcp!(
        "INSERT INTO jobs (id, kind, key, user_id, book_id, payload, due_at, status, attempts, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', 0, $8, $8) ON CONFLICT (key) WHERE ",
        OPEN,
        " DO NOTHING"
    );
    let place = batch.len();
    let NewJob { id, kind, key, user_id, book_id, payload, due_at } = new;
    batch.run(SQL, binds![id, kind, key, user_id, book_id, Json(payload), due_at, now]);
    place
}

/// A job that is due.
#[derive(Debug, Clone)]
pub struct Job {
    /// The row's id.
    pub id: i64,
    /// What is to be done.
    pub kind: JobKind,
    /// The promise.
    pub key: String,
    /// Whose it is.
    pub user_id: Option<i64>,
    /// Which book it is about.
    pub book_id: Option<i64>,
    payload: Json<Value>,
    /// When it fell due.
    pub due_at: DateTime<Utc>,
    /// How often it was begun since it was queued, this time left out.
    pub attempts: i64,
    progress: Option<Json<Value>>,
}

record!(Job: id, kind, key, user_id, book_id, payload, due_at, attempts, progress);

impl Job {
    /// What whoever does it has to know.
    pub fn payload(&self) -> &Value {
        &self.payload.0
    }

    /// How far it was when it was left.
    pub fn progress(&self) -> Option<&Value> {
        self.progress.as_ref().map(|progress| &progress.0)
    }
}

/// The columns of a [`Job`].
const COLUMNS: &str =
    "SELECT id, kind, key, user_id, book_id, payload, due_at, attempts, progress FROM jobs WHERE ";

/// Jobs of these kinds that are due and that nobody is at, in the order in which they fell due.
pub async fn due(
    database: &Database,
    kinds: &[JobKind],
    clock: &dyn Clock,
    limit: i64,
) -> Result<Vec<Job>, DatabaseError> {
    const ORDER: &str = ") ORDER BY due_at, id LIMIT $4";
    // The engines have no way in common to pass a list.
    const SQL: Sql = Sql::split(
        concatcp!(COLUMNS, DUE, " AND kind IN (SELECT value FROM json_each($3)", ORDER),
        concatcp!(COLUMNS, DUE, " AND kind IN (SELECT jsonb_array_elements_text($3)", ORDER),
    );
    if kinds.is_empty() {
        return Ok(Vec::new());
    }
    database.scan(SQL, binds![clock.now(), clock.machine(), as_json(&kinds), limit]).await
}

/// When the next of people's jobs falls due that is not due yet, up to this time; what the house does for itself tells
/// nobody anything.
pub async fn next_due(
    database: &Database,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT due_at FROM jobs WHERE ",
        OPEN,
        " AND user_id IS NOT NULL AND due_at > $1 AND due_at <= $2 ORDER BY due_at LIMIT 1"
    );
    let found: Vec<(DateTime<Utc>,)> = database.scan(SQL, binds![now, until]).await?;
    Ok(found.first().map(|(due_at,)| *due_at))
}

/// Whether one of people's jobs is being done, or is to be done now; of one person, where one is named.
pub async fn is_busy(
    database: &Database,
    clock: &dyn Clock,
    user_id: Option<i64>,
) -> Result<bool, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT COUNT(*) FROM jobs WHERE ",
        OPEN,
        " AND user_id IS NOT NULL AND due_at <= $1 AND (next_attempt_at IS NULL OR next_attempt_at <= $2) \
          AND ($3 = 0 OR user_id = $3)"
    );
    let values = binds![clock.now(), clock.machine(), user_id.unwrap_or(0)];
    let found: Vec<(i64,)> = database.scan(SQL, values).await?;
    Ok(found.first().is_some_and(|(count,)| *count > 0))
}

/// A person's newest job of a kind that was not given up: whether it is done, and when it was due.
pub async fn latest(
    database: &Database,
    user_id: i64,
    kind: JobKind,
) -> Result<Option<(bool, DateTime<Utc>)>, DatabaseError> {
    let sql = "SELECT status = 'done', due_at FROM jobs WHERE user_id = $1 AND kind = $2 AND status <> 'dead' \
               ORDER BY due_at DESC LIMIT 1";
    database.first(sql, binds![user_id, kind]).await
}

/// A person's open jobs of a kind, in the order in which they fall due.
pub async fn open_of(database: &Database, user_id: i64, kind: JobKind) -> Result<Vec<Job>, DatabaseError> {
    const SQL: &str = concatcp!(COLUMNS, OPEN, " AND user_id = $1 AND kind = $2 ORDER BY due_at, id");
    database.scan(SQL, binds![user_id, kind]).await
}

/// Queues a job, or has the one that is open for it due sooner: one that waits falls due then, and whoever is at it may have read
/// what stood before, and is stale.
fn promise(batch: &mut Batch, new: NewJob, now: DateTime<Utc>) {
    const SOONER: &str = concatcp!(
        "UPDATE jobs SET due_at = CASE WHEN due_at > $2 THEN $2 ELSE due_at END, status = 'queued', lease_owner = NULL, \
         lease_until = NULL, updated_at = $3 WHERE key = $1 AND (due_at > $2 OR status = 'running') AND ",
        OPEN
    );
    let (key, due_at) = (new.key.clone(), new.due_at);
    enqueue(batch, new, now);
    batch.run(SOONER, binds![key, due_at, now]);
}

/// Ends a job that is open because its person wants it no more; whoever is at it writes nothing.
pub fn call_off(batch: &mut Batch, id: i64, now: DateTime<Utc>) {
    batch.run(CALL_OFF, binds![id, now]);
}

/// Has a person's jobs of a kind looked at anew, each by whoever does it: what their times were counted from has changed.
pub fn look_again(batch: &mut Batch, user_id: i64, kind: JobKind, now: DateTime<Utc>) {
    let sql = "UPDATE jobs SET due_at = $3, updated_at = $3 WHERE user_id = $1 AND kind = $2 AND status = 'queued' \
               AND due_at > $3";
    batch.run(sql, binds![user_id, kind, now]);
}

/// A job as whoever runs the bot sees it.
#[derive(Debug, Clone, Serialize)]
pub struct Listed {
    /// The row's id: what `--requeue` takes.
    pub id: i64,
    /// What is to be done; a word that a later version may have made.
    pub kind: String,
    /// The promise.
    pub key: String,
    /// Whose it is.
    pub user_id: Option<i64>,
    /// Where it stands.
    pub status: JobStatus,
    /// When it falls due.
    pub due_at: DateTime<Utc>,
    /// How often it was begun.
    pub attempts: i64,
    /// When it is tried again.
    pub next_attempt_at: Option<DateTime<Utc>>,
    progress: Option<Json<Value>>,
    /// Why it failed last.
    pub error: Option<String>,
    /// When it was queued.
    pub created_at: DateTime<Utc>,
}

record!(Listed:
    id, kind, key, user_id, status, due_at, attempts, next_attempt_at, progress, error, created_at
);

impl Listed {
    /// How far it is.
    pub fn progress(&self) -> Option<&Value> {
        self.progress.as_ref().map(|progress| &progress.0)
    }

    /// Whether it is a report that is promised for later, as everybody has some.
    pub fn is_report_for_later(&self, now: DateTime<Utc>) -> bool {
        self.kind == JobKind::Report.name() && self.status == JobStatus::Queued && self.due_at > now
    }
}

const LIST: &str = "SELECT id, kind, key, user_id, status, due_at, attempts, next_attempt_at, progress, error, \
    created_at FROM jobs WHERE ";

/// Every job that is open, in the order in which they fall due.
pub async fn open(database: &Database) -> Result<Vec<Listed>, DatabaseError> {
    database.scan(concatcp!(LIST, OPEN, " ORDER BY due_at, id"), binds![]).await
}

/// Every job that was given up, the oldest first.
pub async fn dead(database: &Database) -> Result<Vec<Listed>, DatabaseError> {
    database.scan(concatcp!(LIST, "status = 'dead' ORDER BY due_at, id"), binds![]).await
}

/// How many jobs are due and not done, and how many were given up.
pub async fn depth(database: &Database, now: DateTime<Utc>) -> Result<(i64, i64), DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT (SELECT COUNT(*) FROM jobs WHERE ",
        OPEN,
        " AND due_at <= $1), (SELECT COUNT(*) FROM jobs WHERE status = 'dead')"
    );
    Ok(database.scan(SQL, binds![now]).await?.into_iter().next().unwrap_or_default())
}

/// Puts jobs that were given up back to work; `None`: all of them. Of several with one key the newest comes back, and none
/// while another is open.
pub fn requeue(batch: &mut Batch, id: Option<i64>, now: DateTime<Utc>) {
    const SQL: &str = concatcp!(
        "UPDATE jobs SET status = 'queued', attempts = 0, next_attempt_at = NULL, updated_at = $2 \
         WHERE status = 'dead' AND ($1 = 0 OR id = $1) \
         AND NOT EXISTS (SELECT 1 FROM jobs o WHERE o.key = jobs.key AND o.",
        OPEN,
        ") AND ($1 <> 0 OR id = (SELECT d.id FROM jobs d WHERE d.key = jobs.key AND d.status = 'dead' \
         ORDER BY d.due_at DESC, d.id DESC LIMIT 1))"
    );
    batch.run(SQL, binds![id.unwrap_or(0), now]);
}

/// Gives back what `owner` was at when its process died: a try that may be what it died of, so it stays counted.
pub async fn take_over(database: &Database, owner: &Owner, machine: DateTime<Utc>) -> Result<(), WriteError> {
    const SQL: &str = "UPDATE jobs SET status = 'queued', lease_owner = NULL, lease_until = NULL, updated_at = $2 \
        WHERE status = 'running' AND lease_owner = $1";
    let mut batch = Batch::default();
    batch.run(SQL, binds![owner.0.clone(), machine]);
    database.write(batch).await.map(drop)
}

/// Gives back what `owner` is at, so that others need not wait until the leases run out: no try of its own.
pub async fn release(database: &Database, owner: &Owner, machine: DateTime<Utc>) -> Result<(), WriteError> {
    const SQL: &str = "UPDATE jobs SET status = 'queued', attempts = attempts - 1, lease_owner = NULL, \
        lease_until = NULL, updated_at = $2 WHERE status = 'running' AND lease_owner = $1 AND attempts > 0";
    let mut batch = Batch::default();
    batch.run(SQL, binds![owner.0.clone(), machine]);
    database.write(batch).await.map(drop)
}

/// Lets go of some of the jobs that were done before this time; `false` where there are none.
pub async fn sweep(database: &Database, done_before: DateTime<Utc>) -> Result<bool, WriteError> {
    let find = "SELECT id FROM jobs WHERE status = 'done' AND updated_at < $1 LIMIT 500";
    let found: Vec<(i64,)> = database.scan(find, binds![done_before]).await?;
    if found.is_empty() {
        return Ok(false);
    }
    let ids: Vec<i64> = found.into_iter().map(|(id,)| id).collect();
    let mut batch = Batch::default();
    batch.run(
        Sql::split(
            "DELETE FROM jobs WHERE id IN (SELECT value FROM json_each($1))",
            "DELETE FROM jobs WHERE id IN (SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($1))",
        ),
        binds![as_json(&ids)],
    );
    database.write(batch).await?;
    Ok(true)
}

/// Takes away everything that is to be done for a person: they are being erased.
pub(crate) fn drop_all_of(batch: &mut Batch, user_id: i64) {
    batch.run("DELETE FROM jobs WHERE user_id = $1", binds![user_id]);
}
