//! What promises that a person is told where a budget nears its end by what they did not write in a chat: one job a person, due at
//! once.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{JobKind, NewJob};
use crate::{db::Batch, people::person::Person};

/// Promises that the budgets of a person's book are looked at. Takes one id.
pub fn promise(batch: &mut Batch, id: i64, person: &Person, now: DateTime<Utc>) {
    // One that waits for the end of quiet hours looks again, and waits anew.
    let new = NewJob {
        id,
        kind: JobKind::Budget,
        key: format!("{}:{}", JobKind::Budget.name(), person.id),
        user_id: Some(person.id),
        book_id: Some(person.book.get()),
        payload: json!({}),
        due_at: now,
    };
    super::promise(batch, new, now);
}
