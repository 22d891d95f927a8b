//! What promises that a person is told where a budget nears its end by what they did not write in a chat: one job a person, due at
//! once.

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde_json::json;

use super::{JobKind, NewJob, OPEN, enqueue};
use crate::{
    db::{Batch, binds},
    people::person::Person,
};

/// Promises that the budgets of a person's book are looked at. Takes one id.
pub fn promise(batch: &mut Batch, id: i64, person: &Person, now: DateTime<Utc>) {
    // Whoever is at it may have read what stood before, and is stale; one that waits for the end of quiet hours looks again, and
    // waits anew.
    const AGAIN: &str = concatcp!(
        "UPDATE jobs SET due_at = CASE WHEN due_at > $2 THEN $2 ELSE due_at END, status = 'queued', lease_owner = NULL, \
         lease_until = NULL, updated_at = $2 WHERE key = $1 AND (due_at > $2 OR status = 'running') AND ",
        OPEN
    );
    let key = format!("{}:{}", JobKind::Budget.name(), person.id);
    let new = NewJob {
        id,
        kind: JobKind::Budget,
        key: key.clone(),
        user_id: Some(person.id),
        book_id: Some(person.book.get()),
        payload: json!({}),
        due_at: now,
    };
    enqueue(batch, new, now);
    batch.run(AGAIN, binds![key, now]);
}
