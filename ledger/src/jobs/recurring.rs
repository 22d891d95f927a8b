//! What promises that something comes again: one job for each, due on its next day.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Job, JobKind, NewJob};
use crate::{
    book::recurring::{Recurring, days},
    db::Batch,
    people::person::Person,
};

/// Promises that it falls due on its next day, today among them, or sooner than was promised before; nothing where it has none.
/// Takes one id.
pub fn promise(batch: &mut Batch, id: i64, recurring: &Recurring, person: &Person, now: DateTime<Utc>) {
    let today = person.zone.day(now);
    let Some(due_at) = days::first_due(recurring, person, today).filter(|_| recurring.is_active()) else {
        return;
    };
    let new = NewJob {
        id,
        kind: JobKind::Recurring,
        key: format!("{}:{}", JobKind::Recurring.name(), recurring.id),
        user_id: Some(person.id),
        book_id: Some(person.book.get()),
        payload: json!({ "recurring": recurring.id }),
        due_at,
    };
    super::promise(batch, new, now);
}

/// The row that such a job is about.
pub fn row_of(job: &Job) -> Option<i64> {
    job.payload()["recurring"].as_i64()
}
