//! Messages that are about another: the one they mean, and waiting for it.

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;
use sqlx::types::Json;

use super::{Message, OPEN, OPEN_STATUSES};
use crate::{
    db::{Batch, Database, DatabaseError, binds, record},
    messages::message::{self, Channel, Payload},
};

/// A message of a lane that another is about, or quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The row of the person's message: the one that is meant, or that the reply which is meant answers.
    pub id: i64,
    /// Whose message that is.
    pub user_id: i64,
    /// The row that is meant itself: a picture of an album, where another one answered for it.
    pub picture_id: i64,
    /// Whether it answered for an album.
    pub is_album: bool,
    /// Whether a reply is meant.
    pub is_reply: bool,
    /// The person's words.
    pub text: Option<String>,
    /// The message's own now.
    pub sent_at: DateTime<Utc>,
}

record!(Subject: id, user_id, picture_id, is_album, is_reply, text, sent_at);

/// A person's own message of that id ($4) in that place ($1 to $3), acted on.
const ACTED_ON: &str = concatcp!(
    "s.channel = $1 AND s.session = $2 AND s.lane = $3 AND s.message_id = $4 \
     AND s.direction = 'in' AND s.status NOT IN ",
    OPEN_STATUSES
);

/// The message of this id in the lane: the person's own, once it was acted on, or the one that the reply of this id answers.
pub async fn subject(
    database: &Database,
    to: &Message,
    message_id: &str,
) -> Result<Option<Subject>, DatabaseError> {
    const IS_ALBUM: &str = "EXISTS (SELECT 1 FROM wa_messages p WHERE p.parent_id = m.id AND p.direction = 'in' AND p.intent = 'part') AS is_album";
    const OWN: &str = concatcp!(
        "SELECT m.id, m.user_id, s.id AS picture_id, ",
        IS_ALBUM,
        ", FALSE AS is_reply, COALESCE(s.heard, s.wa_body) AS text, s.sent_at FROM wa_messages s \
         JOIN wa_messages m ON m.id = CASE WHEN s.intent = 'part' THEN s.parent_id ELSE s.id END WHERE ",
        ACTED_ON
    );
    const ANSWERED: &str = concatcp!(
        "SELECT m.id, m.user_id, m.id AS picture_id, ",
        IS_ALBUM,
        ", TRUE AS is_reply, COALESCE(m.heard, m.wa_body) AS text, m.sent_at \
         FROM wa_messages o JOIN wa_messages m ON m.id = o.parent_id WHERE o.direction = 'out' AND o.lane = $2 AND "
    );
    const BY_SESSION: &str = concatcp!(ANSWERED, "o.session = $1 AND o.session <> '' AND o.message_id = $3");
    const BY_ROW: &str = concatcp!(ANSWERED, "o.id = $1 AND o.message_id = $3");
    let place = binds![to.channel, to.session.clone(), to.lane.clone(), message_id.to_owned()];
    if let Some(own) = database.first(OWN, place).await? {
        return Ok(Some(own));
    }
    let (lane, message_id) = (to.lane.clone(), message_id.to_owned());
    match message::row_of(&message_id) {
        Some(row_id) => database.first(BY_ROW, binds![row_id, lane, message_id]).await,
        None => database.first(BY_SESSION, binds![to.session.clone(), lane, message_id]).await,
    }
}

/// Whether a message of this id was kept in a lane.
pub async fn is_kept(
    database: &Database,
    lane: &str,
    (channel, session): (Channel, &str),
    message_id: &str,
) -> Result<bool, DatabaseError> {
    let sql = "SELECT id FROM wa_messages WHERE channel = $1 AND session = $2 AND lane = $3 AND message_id = $4 \
               AND direction = 'in'";
    let values = binds![channel, session.to_owned(), lane.to_owned(), message_id.to_owned()];
    Ok(database.first::<(i64,)>(sql, values).await?.is_some())
}

/// So many edits of one message are looked back over.
const EDITS: i64 = 20;

/// The words that its edits gave a message, those of the last first; only of those that were acted on.
pub async fn edits(database: &Database, message_row_id: i64) -> Result<Vec<String>, DatabaseError> {
    let sql = "SELECT wa_body FROM wa_messages WHERE parent_id = $1 AND direction = 'in' AND kind = 'edit' AND wa_body IS NOT NULL \
               ORDER BY seq DESC LIMIT $2";
    let found: Vec<(String,)> = database.all(sql, binds![message_row_id, EDITS]).await?;
    Ok(found.into_iter().map(|(text,)| text).collect())
}

/// Notes which message an edit was about.
pub fn is_about(batch: &mut Batch, message: &Message, subject_row_id: i64) {
    batch.run("UPDATE wa_messages SET parent_id = $2 WHERE id = $1", binds![message.id, subject_row_id]);
}

/// Lets a message stand aside until the one that it is about comes. Stale where that was acted on meanwhile, by another
/// engine that has taken the lane: nothing would wake it any more.
pub fn stand_aside(batch: &mut Batch, message: &Message, now: DateTime<Utc>) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET status = 'waiting', updated_at = $6 WHERE id = $5 AND status IN ",
        OPEN_STATUSES,
        " AND NOT EXISTS (SELECT 1 FROM wa_messages s WHERE ",
        ACTED_ON,
        ")"
    );
    let subject = message.payload.target_id.clone().unwrap_or_default();
    let place =
        binds![message.channel, message.session.clone(), message.lane.clone(), subject, message.id, now];
    batch.must(SQL, place);
}

/// A message that stands aside.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The row's id.
    pub id: i64,
    /// The id of the message that it waits for.
    pub target_id: Option<String>,
    /// When it was accepted.
    pub created_at: DateTime<Utc>,
}

/// The messages of a lane that stand aside.
pub async fn waiting(database: &Database, lane: &str) -> Result<Vec<Waiting>, DatabaseError> {
    type Row = (i64, Option<Json<Payload>>, DateTime<Utc>);
    let sql =
        "SELECT id, payload, created_at FROM wa_messages WHERE lane = $1 AND status = 'waiting' ORDER BY seq";
    let rows: Vec<Row> = database.all(sql, binds![lane.to_owned()]).await?;
    Ok(rows
        .into_iter()
        .map(|(id, payload, created_at)| Waiting {
            id,
            target_id: payload.and_then(|payload| payload.0.target_id),
            created_at,
        })
        .collect())
}

/// Whether a message quotes another of its lane that is still open, so that nothing is known of that yet.
pub async fn quotes_open(database: &Database, message: &Message) -> Result<bool, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT m.id FROM wa_messages m WHERE m.channel = $1 AND m.session = $2 AND m.lane = $3 AND m.message_id = $4 AND ",
        OPEN
    );
    let Some(quote_id) = message.quote_id.clone() else { return Ok(false) };
    let values = binds![message.channel, message.session.clone(), message.lane.clone(), quote_id];
    Ok(database.first::<(i64,)>(SQL, values).await?.is_some())
}

/// Puts a message that stood aside back into its lane, where it is the oldest: it is next.
pub fn wake(batch: &mut Batch, id: i64, now: DateTime<Utc>) {
    batch.run(
        "UPDATE wa_messages SET status = 'received', updated_at = $2 WHERE id = $1 AND status = 'waiting'",
        binds![id, now],
    );
}

/// Whether one has stood aside since before then.
pub async fn waits_since(database: &Database, accepted_before: DateTime<Utc>) -> Result<bool, DatabaseError> {
    let sql = "SELECT id FROM wa_messages WHERE status = 'waiting' AND created_at < $1 LIMIT 1";
    let found: Option<(i64,)> = database.first(sql, binds![accepted_before]).await?;
    Ok(found.is_some())
}

/// So long a message stands aside for the one that it is about.
pub const LONGEST_WAIT: TimeDelta = TimeDelta::days(1);

/// Drops the messages that have stood aside since before `accepted`: what they are about never came.
pub fn drop_waiting(batch: &mut Batch, accepted_before: DateTime<Utc>, now: DateTime<Utc>) {
    batch.run(
        "UPDATE wa_messages SET status = 'dropped', error = 'the message that it is about never came', updated_at = $2 \
         WHERE status = 'waiting' AND created_at < $1",
        binds![accepted_before, now],
    );
}
