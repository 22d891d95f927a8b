//! Calls of models: each a row, so that it can be told later what was sent, what came back and whether it was used. Language
//! models are asked about texts; files are read by networks that see and hear.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::{
    db::{Batch, Database, DatabaseError, binds, record},
    messages::message::MessageKind,
};

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
            milliseconds(call.latency),
            now,
        ],
    );
}

/// What was read in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it was read by.
    pub model: String,
    /// What was found, or why nothing was.
    pub output: String,
    /// Whether anything was.
    pub success: bool,
    /// How long it took, waiting for others included.
    pub latency: Duration,
}

/// The word of a reading, by the kind of message that its file makes.
fn word_of(kind: MessageKind) -> &'static str {
    if kind == MessageKind::Audio { "speech" } else { "page" }
}

/// Writes that a message's media was read. Unguarded: of a message that is gone nothing is written.
pub fn note_reading(
    batch: &mut Batch,
    id: i64,
    (message_id, kind, input): (i64, MessageKind, &str),
    reading: &Reading,
    now: DateTime<Utc>,
) {
    batch.run(
        "INSERT INTO ai_audit (id, user_id, message_id, model_name, raw_input, raw_output, success, \
         latency_milliseconds, created_at, kind) \
         SELECT $1, m.user_id, m.id, $3, $4, $5, $6, $7, $8, $9 FROM wa_messages m WHERE m.id = $2",
        binds![
            id,
            message_id,
            reading.model.clone(),
            kept(input),
            kept(&reading.output),
            reading.success,
            milliseconds(reading.latency),
            now,
            word_of(kind),
        ],
    );
}

/// Writes that a file is to be read that came by no message, perhaps some person's. It counts as failed until it is done.
pub fn begin_reading(
    batch: &mut Batch,
    id: i64,
    (user_id, kind, input): (Option<i64>, MessageKind, &str),
    now: DateTime<Utc>,
) {
    batch.run(
        "INSERT INTO ai_audit (id, user_id, message_id, model_name, raw_input, raw_output, success, \
         latency_milliseconds, created_at, kind) VALUES ($1, $2, NULL, '', $3, NULL, $4, 0, $5, $6)",
        binds![id, user_id, kept(input), false, now, word_of(kind)],
    );
}

/// Writes what came of it, all of it: that is what is asked for later.
pub fn end_reading(batch: &mut Batch, id: i64, reading: &Reading) {
    batch.run(
        "UPDATE ai_audit SET model_name = $2, raw_output = $3, success = $4, latency_milliseconds = $5 \
         WHERE id = $1 AND raw_output IS NULL",
        binds![
            id,
            reading.model.clone(),
            without_nul(&reading.output),
            reading.success,
            milliseconds(reading.latency),
        ],
    );
}

/// How far a reading is that [`begin_reading`] wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Whose file it is, where it is somebody's.
    pub user_id: Option<i64>,
    /// What was found, or why nothing was; `None` as long as nobody knows.
    pub raw_output: Option<String>,
    /// Whether anything was.
    pub success: bool,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
}

record!(Standing: user_id, raw_output, success, created_at);

/// How far the reading of a file is that came by no message; `None` where there is none of this id.
pub async fn standing(database: &Database, id: i64) -> Result<Option<Standing>, DatabaseError> {
    let sql = "SELECT user_id, raw_output, success, created_at FROM ai_audit \
               WHERE id = $1 AND kind IS NOT NULL AND message_id IS NULL";
    database.first(sql, binds![id]).await
}

fn milliseconds(latency: Duration) -> i64 {
    i64::try_from(latency.as_millis()).unwrap_or(i64::MAX)
}

/// PostgreSQL takes no NUL.
fn without_nul(text: &str) -> String {
    text.replace('\0', "")
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

/// A call as whoever looks after the bot sees it: nothing of what was asked or answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Whose words or file it was.
    pub user_id: Option<i64>,
    /// What the model is called.
    pub model_name: String,
    /// What was read, where it was a file: `page` or `speech`.
    pub kind: Option<String>,
    /// Whether it answered in the form that was asked for.
    pub success: bool,
    /// How long it took.
    pub latency_milliseconds: i64,
    /// When.
    pub created_at: DateTime<Utc>,
}

record!(Outline: user_id, model_name, kind, success, latency_milliseconds, created_at);

/// The newest calls, the newest first.
pub async fn newest(database: &Database, limit: i64) -> Result<Vec<Outline>, DatabaseError> {
    database
        .scan(
            "SELECT user_id, model_name, kind, success, latency_milliseconds, created_at FROM ai_audit \
             ORDER BY created_at DESC, id DESC LIMIT $1",
            binds![limit],
        )
        .await
}
