//! Calls of language models: each a row, so that it can be told later what was sent, what came back and whether it was used.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::db::{Batch, Database, DatabaseError, binds, record};

/// The longest input or output that is kept, in letters.
const LONGEST: usize = 4_000;

/// One call of a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// What the model is called.
    pub model: String,
    /// What it was asked about, without the instructions that every call has.
    pub input: String,
    /// What it answered; `None` where no answer came.
    pub output: Option<String>,
    /// Whether it answered in the form that was asked for.
    pub success: bool,
    /// How long it took.
    pub latency: Duration,
}

/// The person and the message that a call was made for, by their rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// Whose words were sent.
    pub user_id: i64,
    /// The message that they stand in.
    pub message_id: i64,
}

/// Writes a call; without `about` it was made for a text that nobody sent.
pub fn note(batch: &mut Batch, id: i64, call: &Call, about: Option<About>, now: DateTime<Utc>) {
    let latency = i64::try_from(call.latency.as_millis()).unwrap_or(i64::MAX);
    batch.run(
        "INSERT INTO ai_audit (id, user_id, message_id, model_name, raw_input, raw_output, success, \
         latency_milliseconds, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        binds![
            id,
            about.map(|about| about.user_id),
            about.map(|about| about.message_id),
            call.model.clone(),
            kept(&call.input),
            call.output.as_deref().map(kept),
            call.success,
            latency,
            now,
        ],
    );
}

/// What is kept of a text: PostgreSQL takes no NUL, and an answer may be of any length.
fn kept(text: &str) -> String {
    text.chars().filter(|letter| *letter != '\0').take(LONGEST).collect()
}

/// A call as it stands in the books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Whose words were sent.
    pub user_id: Option<i64>,
    /// The message that they stand in.
    pub message_id: Option<i64>,
    /// What the model is called.
    pub model_name: String,
    /// What it was asked about.
    pub raw_input: String,
    /// What it answered.
    pub raw_output: Option<String>,
    /// Whether it answered in the form that was asked for.
    pub success: bool,
    /// How long it took.
    pub latency_milliseconds: i64,
}

record!(Noted: user_id, message_id, model_name, raw_input, raw_output, success, latency_milliseconds);

/// Every call, the oldest first.
pub async fn all(database: &Database) -> Result<Vec<Noted>, DatabaseError> {
    database
        .scan(
            "SELECT user_id, message_id, model_name, raw_input, raw_output, success, latency_milliseconds \
             FROM ai_audit ORDER BY created_at, id",
            binds![],
        )
        .await
}
