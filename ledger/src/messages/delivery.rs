//! Delivery: what the outbox still has to send, and what became of what it sent.
//!
//! queued → sending → sent → delivered → read, or refused by the network, or dead after too many tries. A row is *sent*
//! once the network says so; until then it may go out again, under the same id.

mod doubt;

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;
use serde::Serialize;
use sqlx::types::Json;

use crate::{
    db::{Batch, Database, DatabaseError, binds, record},
    messages::{
        lane::Owner,
        message::{Channel, MessageKind, Payload},
        session::Session,
    },
};

pub use doubt::{PATIENCE, doubt, doubt_last, give_up_on, unheard};

/// How long the network has to acknowledge a message before it is sent again.
pub const ACKNOWLEDGEMENT: TimeDelta = TimeDelta::seconds(20);

/// Which rows are still to be sent; only rows of the outbox bear these words. As in the index `wa_messages_to_send`.
const TO_SEND: &str = "status IN ('queued', 'sending')";

/// A row that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The row's id.
    pub id: i64,
    /// Where it goes, in the channel's own words.
    pub chat: String,
    /// Its id, the same at every try.
    pub message_id: String,
    /// What kind it is.
    pub kind: MessageKind,
    /// Its words, or its media's caption.
    pub text: Option<String>,
    payload: Option<Json<Payload>>,
    /// How often it was tried.
    pub attempts: i64,
    /// It was acknowledged before and believed to have reached nobody.
    pub is_doubted: bool,
    /// The message that it answers.
    pub answered: Answered,
}

record!(Outgoing: id, chat, message_id, kind, text, payload, attempts, is_doubted; answered);

impl Outgoing {
    /// What else it holds.
    pub fn payload(&self) -> Payload {
        self.payload.as_ref().map(|payload| payload.0.clone()).unwrap_or_default()
    }
}

/// The message that a reply answers; nothing is known of it where there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Its id.
    pub answered_id: Option<String>,
    /// Who sent it, in the channel's own words.
    pub answered_from: Option<String>,
    /// The message as it came.
    pub answered_raw: Option<Vec<u8>>,
}

record!(Answered: answered_id, answered_from, answered_raw);

/// The rows of a session's number that are due: the oldest of each lane, so that a person reads replies in their order; what
/// another session or number owes them is none of its business. Not ordered by id alone: for that SQLite reads every message
/// there ever was, to save itself the sorting of a few.
pub async fn due(
    database: &Database,
    session: Session<'_>,
    owner: &Owner,
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Outgoing>, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT o.id, o.chat, o.message_id, o.kind, o.wa_body AS text, o.payload, o.attempts, \
         o.doubted_at IS NOT NULL AS is_doubted, p.message_id AS answered_id, \
         p.wa_from AS answered_from, p.raw AS answered_raw FROM wa_messages o \
         LEFT JOIN wa_messages p ON p.id = o.parent_id WHERE o.",
        TO_SEND,
        " AND o.channel = $1 AND o.session = $2 AND (o.jid IS NULL OR o.jid = $6) \
         AND (o.next_attempt_at IS NULL OR o.next_attempt_at <= $3) \
         AND (o.lease_until IS NULL OR o.lease_until <= $3 OR o.lease_owner <> $4) \
         AND NOT EXISTS (SELECT 1 FROM wa_messages e WHERE e.lane = o.lane AND e.seq < o.seq \
         AND e.channel = $1 AND e.session = $2 AND (e.jid IS NULL OR e.jid = $6) AND e.",
        TO_SEND,
        ") ORDER BY o.created_at, o.id LIMIT $5"
    );
    let (name, jid) = (session.name.to_owned(), session.jid.map(str::to_owned));
    database.scan(SQL, binds![session.channel, name, now, owner.0.clone(), limit, jid]).await
}

/// Takes a row before it is sent: until its lease runs out nobody sends it again.
pub fn begin(batch: &mut Batch, row: &Outgoing, owner: &Owner, now: DateTime<Utc>) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET status = 'sending', attempts = attempts + 1, lease_owner = $2, lease_until = $3, \
         updated_at = $4 WHERE id = $1 AND attempts = $5 AND ",
        TO_SEND
    );
    batch.must(SQL, binds![row.id, owner.0.clone(), now + ACKNOWLEDGEMENT, now, row.attempts]);
}

/// What the network says of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Acknowledgement {
    /// The network has it.
    Sent,
    /// It reached the person.
    Delivered,
    /// The person has seen it.
    Read,
}

/// Writes what the network says of messages; a later word is never taken back by an earlier one.
pub fn acknowledge(
    batch: &mut Batch,
    (channel, session): (Channel, &str),
    message_id: &str,
    word: Acknowledgement,
    now: DateTime<Utc>,
) {
    let (status, sql) = match word {
        Acknowledgement::Sent => ("sent", SENT),
        Acknowledgement::Delivered => ("delivered", DELIVERED),
        Acknowledgement::Read => ("read", READ),
    };
    batch.run(sql, binds![session.to_owned(), message_id.to_owned(), status, now, channel]);
}

const SET_WORD: &str = "UPDATE wa_messages SET status = $3, error = NULL, next_attempt_at = NULL, lease_until = NULL, \
    updated_at = $4 WHERE direction = 'out' AND session <> '' AND session = $1 AND message_id = $2 \
    AND channel = $5 AND status IN ";
const SENT: &str = concatcp!(SET_WORD, "('queued', 'sending')");
const DELIVERED: &str = concatcp!(SET_WORD, "('queued', 'sending', 'sent')");
const READ: &str = concatcp!(SET_WORD, "('queued', 'sending', 'sent', 'delivered')");

/// Writes that the network refused a message. It is not tried again.
pub fn refuse(
    batch: &mut Batch,
    (channel, session): (Channel, &str),
    message_id: &str,
    error: &str,
    now: DateTime<Utc>,
) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET status = 'refused', error = $3, next_attempt_at = NULL, lease_until = NULL, \
         updated_at = $4 WHERE direction = 'out' AND session <> '' AND session = $1 AND message_id = $2 \
         AND channel = $5 AND ",
        TO_SEND
    );
    batch.run(SQL, binds![session.to_owned(), message_id.to_owned(), error.to_owned(), now, channel]);
}

/// Puts a row back that could not go out because the network was away: no try of its own.
pub fn put_back(batch: &mut Batch, row: &Outgoing, now: DateTime<Utc>) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET status = 'queued', attempts = attempts - 1, lease_until = NULL, updated_at = $2 \
         WHERE id = $1 AND attempts > 0 AND ",
        TO_SEND
    );
    batch.run(SQL, binds![row.id, now]);
}

/// Writes that sending failed, and when it is tried again; `None`: it is given up.
pub fn fail(
    batch: &mut Batch,
    row: &Outgoing,
    error: &str,
    next_attempt_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET status = $2, next_attempt_at = $3, error = $4, lease_until = NULL, updated_at = $5 \
         WHERE id = $1 AND ",
        TO_SEND
    );
    let status = if next_attempt_at.is_some() { "queued" } else { "dead" };
    batch.run(SQL, binds![row.id, status, next_attempt_at, error.to_owned(), now]);
}

/// How many rows wait to be sent, in all sessions.
pub async fn depth(database: &Database) -> Result<i64, DatabaseError> {
    const SQL: &str = concatcp!("SELECT COUNT(*) FROM wa_messages WHERE session <> '' AND ", TO_SEND);
    Ok(database.scan::<(i64,)>(SQL, binds![]).await?.first().map_or(0, |(depth,)| *depth))
}

/// A message that did not reach its person.
#[derive(Debug, Clone, Serialize)]
pub struct Undelivered {
    /// The row's id: what `--requeue` takes.
    pub id: i64,
    /// Which session was to send it.
    pub session: String,
    /// Where it was to go.
    pub chat: String,
    /// `refused` by the network, or `dead` after too many tries.
    pub status: String,
    /// How often it was tried.
    pub attempts: i64,
    /// Why.
    pub error: Option<String>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

record!(Undelivered: id, session, chat, status, attempts, error, created_at);

/// Every message that was refused or given up, the oldest first.
pub async fn undelivered(database: &Database) -> Result<Vec<Undelivered>, DatabaseError> {
    database
        .scan(
            "SELECT id, session, chat, status, attempts, error, created_at FROM wa_messages \
             WHERE direction = 'out' AND session <> '' AND status IN ('refused', 'dead') ORDER BY id",
            binds![],
        )
        .await
}

/// Puts messages that were refused or given up back into the queue; `None`: all of them.
pub fn requeue(batch: &mut Batch, id: Option<i64>, now: DateTime<Utc>) {
    batch.run(
        "UPDATE wa_messages SET status = 'queued', attempts = 0, next_attempt_at = NULL, updated_at = $2 \
         WHERE direction = 'out' AND session <> '' AND status IN ('refused', 'dead') AND ($1 = 0 OR id = $1)",
        binds![id.unwrap_or(0), now],
    );
}
