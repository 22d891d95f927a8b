//! What promises that something comes again: one job for each, due on its next day.

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde_json::json;

use super::{Job, JobKind, NewJob, OPEN, enqueue};
use crate::{
    book::recurring::{Recurring, days},
    db::{Batch, binds},
    people::person::Person,
};

/// Promises that it falls due on its next day, today among them, or sooner than was promised before; nothing where it has none.
/// Takes one id.
pub fn promise(batch: &mut Batch, id: i64, recurring: &Recurring, person: &Person, now: DateTime<Utc>) {
    // One that is being worked on may have read the row as it was before: whoever is at it is stale.
    const SOONER: &str = concatcp!(
        "UPDATE jobs SET due_at = CASE WHEN due_at > $2 THEN $2 ELSE due_at END, status = 'queued', lease_owner = NULL, \
         lease_until = NULL, updated_at = $3 WHERE key = $1 AND (due_at > $2 OR status = 'running') AND ",
        OPEN
    );
    let today = person.zone.day(now);
    let Some(due_at) = days::first_due(recurring, person, today).filter(|_| recurring.is_active()) else {
        return;
    };
    let key = format!("{}:{}", JobKind::Recurring.name(), recurring.id);
    let new = NewJob {
        id,
        kind: JobKind::Recurring,
        key: key.clone(),
        user_id: Some(person.id),
        book_id: Some(person.book.get()),
        payload: json!({ "recurring": recurring.id }),
        due_at,
    };
    enqueue(batch, new, now);
    batch.run(SOONER, binds![key, due_at, now]);
}

/// The row that such a job is about.
pub fn row_of(job: &Job) -> Option<i64> {
    job.payload()["recurring"].as_i64()
}
