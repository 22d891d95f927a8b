//! The outbox: every reply is a row with an id of its own, written in the batch that it tells of.

use chrono::{DateTime, Utc};

use crate::{
    db::{Batch, Database, DatabaseError, Row, binds},
    inbox::{Channel, Message, lane_of},
    user::Person,
};

/// A reply as it was written.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Reply {
    /// Its id in its channel.
    pub message_id: String,
    /// Its words.
    #[sqlx(rename = "wa_body")]
    pub text: String,
}

/// Where a conversation stands.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    channel: Channel,
    session: &'a str,
    chat: &'a str,
    lane: &'a str,
}

/// Writes a reply to a message. In the channels that wait for it, it is sent by being written.
pub fn reply(
    batch: &mut Batch,
    id: i64,
    person: &Person,
    to: &Message,
    text: &str,
    now: DateTime<Utc>,
) -> Reply {
    let place = Place { channel: to.channel, session: &to.session, chat: &to.chat, lane: &to.lane };
    write(batch, id, (person, place), Some(to.id), None, text, now)
}

/// Writes a line to somebody whose message was not kept, at most once for `dedupe_key`: the batch's last statement
/// touches no row where it was written before.
pub fn notice(
    batch: &mut Batch,
    id: i64,
    person: &Person,
    (channel, chat): (Channel, &str),
    dedupe_key: &str,
    text: &str,
    now: DateTime<Utc>,
) -> Reply {
    let lane = lane_of(person.id);
    let place = Place { channel, session: "", chat, lane: &lane };
    write(batch, id, (person, place), None, Some(dedupe_key), text, now)
}

fn write(
    batch: &mut Batch,
    id: i64,
    (person, place): (&Person, Place<'_>),
    parent_id: Option<i64>,
    dedupe_key: Option<&str>,
    text: &str,
    now: DateTime<Utc>,
) -> Reply {
    let reply = Reply { message_id: format!("catat-{id}"), text: text.to_owned() };
    batch.run(
        "INSERT INTO wa_messages (id, user_id, direction, channel, session, chat, lane, seq, message_id, wa_from, \
         wa_body, kind, parent_id, dedupe_key, status, attempts, sent_at, created_at, updated_at) \
         VALUES ($1, $2, 'out', $3, $4, $5, $6, \
         COALESCE((SELECT MAX(seq) FROM wa_messages WHERE lane = $6 AND direction = 'out'), 0) + 1, \
         $7, 'catat', $8, 'text', $9, $10, 'sent', 0, $11, $11, $11) \
         ON CONFLICT (dedupe_key) WHERE dedupe_key IS NOT NULL DO NOTHING",
        binds![
            id,
            person.id,
            place.channel,
            place.session.to_owned(),
            place.chat.to_owned(),
            place.lane.to_owned(),
            reply.message_id.clone(),
            reply.text.clone(),
            parent_id,
            dedupe_key.map(str::to_owned),
            now,
        ],
    );
    if dedupe_key.is_none() {
        batch.witnessed_by(Row::Message(id));
    }
    reply
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is still in work.
    Open,
    /// It is done, or given up; these are the replies in their order.
    Answered(Vec<Reply>),
}

/// What became of a message, whichever process worked on it.
pub async fn outcome(database: &Database, message_row_id: i64) -> Result<Outcome, DatabaseError> {
    // One query, so that no reply can be missed between two.
    let rows: Vec<(bool, Option<String>, Option<String>)> = database
        .all(
            "SELECT m.status IN ('done', 'dead', 'dropped'), o.message_id, o.wa_body FROM wa_messages m \
             LEFT JOIN wa_messages o ON o.parent_id = m.id AND o.direction = 'out' AND o.status <> 'skipped' WHERE m.id = $1 ORDER BY o.seq",
            binds![message_row_id],
        )
        .await?;
    if !rows.iter().any(|(is_done, ..)| *is_done) {
        return Ok(Outcome::Open);
    }
    let replies = rows
        .into_iter()
        .filter_map(|(_, message_id, text)| Some(Reply { message_id: message_id?, text: text? }));
    Ok(Outcome::Answered(replies.collect()))
}
