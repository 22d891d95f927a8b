//! The outbox, the queue of what goes out: every reply is a row with an id of its own, written in the batch that it tells of.

use chrono::{DateTime, Utc};
use const_format::concatcp;
use sqlx::types::Json;

use crate::{
    db::{Batch, Database, DatabaseError, Witness, binds, record},
    messages::{
        inbox::Message,
        message::{Channel, Drawing, MessageKind, NewMessage, Payload, Poll, lane_of},
    },
    people::person::Person,
};

/// A reply as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Its id in its channel.
    pub message_id: String,
    /// Its words.
    pub text: String,
}

/// Where a conversation stands.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The channel.
    pub channel: Channel,
    /// Which of its sessions; empty where it has none.
    pub session: &'a str,
    /// Which of our numbers it was, where that is known.
    pub jid: Option<&'a str>,
    /// The conversation, in the channel's own words.
    pub chat: &'a str,
}

/// A row of the outbox before it is written.
#[derive(Debug, Clone)]
pub struct NewReply<'a> {
    /// The row's id.
    pub id: i64,
    /// Its id in its channel: the same at every try to send it.
    pub message_id: String,
    /// What it says.
    pub content: Content<'a>,
}

/// What a row of the outbox says.
#[derive(Debug, Clone)]
pub enum Content<'a> {
    /// Words.
    Text(&'a str),
    /// Words that a picture goes along with, where it can be drawn and sent; else they go alone.
    Drawn {
        /// The words.
        text: &'a str,
        /// The picture.
        drawing: Drawing,
    },
    /// A picture or a file, with words beside it. The payload says where it lies and what it is.
    Media {
        /// [`MessageKind::Image`] or [`MessageKind::Document`].
        kind: MessageKind,
        /// The words beside it; may be empty.
        caption: &'a str,
        /// `media_path` and `media` of it.
        payload: Box<Payload>,
    },
    /// A question with choices to tap on; the text says the same to whoever cannot.
    Poll {
        /// The question and its choices as text.
        text: &'a str,
        /// The question and its choices.
        poll: Poll,
    },
    /// An emoji put to the message with this id; an empty one takes it back.
    Reaction {
        /// The emoji.
        emoji: &'a str,
        /// The message.
        target_id: &'a str,
    },
}

impl Content<'_> {
    fn parts(self) -> (MessageKind, String, Option<Payload>) {
        match self {
            Self::Text(text) => (MessageKind::Text, text.to_owned(), None),
            Self::Drawn { text, drawing } => {
                let payload = Payload { drawing: Some(drawing), ..Payload::default() };
                (MessageKind::Text, text.to_owned(), Some(payload))
            }
            Self::Media { kind, caption, payload } => (kind, caption.to_owned(), Some(*payload)),
            Self::Poll { text, poll } => {
                (MessageKind::Poll, text.to_owned(), Some(Payload { poll: Some(poll), ..Payload::default() }))
            }
            Self::Reaction { emoji, target_id } => {
                let (emoji, target_id) = (Some(emoji.to_owned()), Some(target_id.to_owned()));
                (
                    MessageKind::Reaction,
                    String::new(),
                    Some(Payload { target_id, emoji, ..Payload::default() }),
                )
            }
        }
    }
}

/// The id of the newest words that went to a person in a lane.
pub async fn latest_id(
    database: &Database,
    lane: &str,
    person: &Person,
) -> Result<Option<String>, DatabaseError> {
    let sql = "SELECT message_id FROM wa_messages WHERE lane = $1 AND direction = 'out' AND user_id = $2 \
               AND status <> 'skipped' ORDER BY seq DESC LIMIT 1";
    let found: Option<(String,)> = database.first(sql, binds![lane.to_owned(), person.id]).await?;
    Ok(found.map(|(id,)| id))
}

/// The id of the last reply to a message of this id that the person wrote for themselves.
pub async fn last_reply_to(
    database: &Database,
    person: &Person,
    (channel, session): (Channel, &str),
    message_id: &str,
) -> Result<Option<String>, DatabaseError> {
    let sql = "SELECT o.message_id FROM wa_messages m JOIN wa_messages o ON o.parent_id = m.id \
               WHERE m.channel = $1 AND m.session = $2 AND m.lane = $3 AND m.message_id = $4 \
               AND m.direction = 'in' AND o.direction = 'out' AND o.status <> 'skipped' ORDER BY o.seq DESC LIMIT 1";
    let values = binds![channel, session.to_owned(), lane_of(person.id), message_id.to_owned()];
    let found: Option<(String,)> = database.first(sql, values).await?;
    Ok(found.map(|(id,)| id))
}

/// Writes a reply to a message. In the channels that wait for it, it is sent by being written.
pub fn reply(
    batch: &mut Batch,
    new: NewReply<'_>,
    person: &Person,
    to: &Message,
    now: DateTime<Utc>,
) -> Reply {
    // Its number stands in the row of the message.
    let place = Place { channel: to.channel, session: &to.session, jid: None, chat: &to.chat };
    write(batch, new, (person, place, &to.lane), Cause::Message(to.id), now)
}

/// Writes a line that answers no message that was kept, at most once for `dedupe_key`: the batch's last statement touches
/// no row where it was written before.
pub fn notice(
    batch: &mut Batch,
    new: NewReply<'_>,
    (person, place): (&Person, Place<'_>),
    dedupe_key: &str,
    now: DateTime<Utc>,
) -> Reply {
    write(batch, new, (person, place, &lane_of(person.id)), Cause::Notice(dedupe_key), now)
}

/// Writes what was not asked for just now, at most once for `dedupe_key`. It waits to be sent; in channels that send nothing
/// by themselves, to be fetched ([`super::pushed`]) or shown ([`super::transcript`]).
pub fn push(
    batch: &mut Batch,
    new: NewReply<'_>,
    (person, place): (&Person, Place<'_>),
    dedupe_key: &str,
    now: DateTime<Utc>,
) -> Reply {
    write(batch, new, (person, place, &lane_of(person.id)), Cause::Push(dedupe_key), now)
}

/// Writes that what was to be pushed is not, and why, at most once for `dedupe_key`.
pub fn skip(
    batch: &mut Batch,
    (id, message_id): (i64, String),
    (person, place): (&Person, Place<'_>),
    (dedupe_key, why): (&str, &str),
    now: DateTime<Utc>,
) {
    let new = NewReply { id, message_id, content: Content::Text("") };
    write(batch, new, (person, place, &lane_of(person.id)), Cause::Skipped(dedupe_key, why), now);
}

/// Writes what is said where something of the person's fell due, at most once for `dedupe_key`. It waits to be sent, or to be
/// fetched; over HTTP it stands there, because nobody can be reached.
pub fn fell_due(
    batch: &mut Batch,
    new: NewReply<'_>,
    (person, due): (&Person, &Message),
    dedupe_key: &str,
    now: DateTime<Utc>,
) -> Reply {
    let place = Place { channel: due.channel, session: &due.session, jid: None, chat: &due.chat };
    write(batch, new, (person, place, &due.lane), Cause::Due(due.id, dedupe_key), now)
}

/// Why a row of the outbox is written.
#[derive(Clone, Copy)]
enum Cause<'a> {
    /// The row of the message that it answers.
    Message(i64),
    /// The row that says that something fell due, and the key that it is written once for.
    Due(i64, &'a str),
    /// The key that it is written once for; whoever asked for it waits.
    Notice(&'a str),
    /// The key that it is written once for; nobody waits.
    Push(&'a str),
    /// The key that it is written once for, and why it is not sent.
    Skipped(&'a str, &'a str),
}

fn write(
    batch: &mut Batch,
    new: NewReply<'_>,
    (person, place, lane): (&Person, Place<'_>, &str),
    cause: Cause<'_>,
    now: DateTime<Utc>,
) -> Reply {
    let (kind, text, payload) = new.content.parts();
    let reply = Reply { message_id: new.message_id, text };
    let (parent_id, dedupe_key, error) = match cause {
        Cause::Message(id) => (Some(id), None, None),
        Cause::Due(id, key) => (Some(id), Some(key.to_owned()), None),
        Cause::Notice(key) | Cause::Push(key) => (None, Some(key.to_owned()), None),
        Cause::Skipped(key, why) => (None, Some(key.to_owned()), Some(why.to_owned())),
    };
    let is_fetched = matches!(cause, Cause::Due(..)) && place.channel != Channel::Http;
    let waits = place.channel.is_pushed() || is_fetched || matches!(cause, Cause::Push(_));
    let status = match cause {
        Cause::Skipped(..) => "skipped",
        _ if waits => "queued",
        _ => "sent",
    };
    let is_witness = dedupe_key.is_none();
    batch.run(
        "INSERT INTO wa_messages (id, user_id, direction, channel, session, chat, lane, seq, message_id, wa_from, \
         wa_body, kind, payload, parent_id, dedupe_key, status, attempts, sent_at, created_at, updated_at, jid, error) \
         VALUES ($1, $2, 'out', $3, $4, $5, $6, \
         COALESCE((SELECT MAX(seq) FROM wa_messages WHERE lane = $6 AND direction = 'out'), 0) + 1, \
         $7, 'catat', $8, $9, $10, $11, $12, $13, 0, $14, $14, $14, \
         COALESCE($15, (SELECT p.jid FROM wa_messages p WHERE p.id = $11)), $16) \
         ON CONFLICT (dedupe_key) WHERE dedupe_key IS NOT NULL DO NOTHING",
        binds![
            new.id,
            person.id,
            place.channel,
            place.session.to_owned(),
            place.chat.to_owned(),
            lane.to_owned(),
            reply.message_id.clone(),
            reply.text.clone(),
            kind,
            payload.map(Json),
            parent_id,
            dedupe_key,
            status,
            now,
            place.jid.map(str::to_owned),
            error,
        ],
    );
    if is_witness {
        batch.witnessed_by(Witness::Message(new.id));
    }
    reply
}

/// The poll that went out over a session under this id.
pub async fn poll(
    database: &Database,
    (channel, session): (Channel, &str),
    message_id: &str,
) -> Result<Option<Poll>, DatabaseError> {
    let sql = "SELECT payload FROM wa_messages WHERE direction = 'out' AND session <> '' AND session = $1 \
               AND message_id = $2 AND channel = $3 AND kind = 'poll'";
    let found: Option<(Json<Payload>,)> =
        database.first(sql, binds![session.to_owned(), message_id.to_owned(), channel]).await?;
    Ok(found.and_then(|(payload,)| payload.0.poll))
}

/// The pictures that go along with the replies to a message, in their order.
pub async fn drawings(database: &Database, message_row_id: i64) -> Result<Vec<Drawing>, DatabaseError> {
    let sql = "SELECT payload FROM wa_messages WHERE parent_id = $1 AND direction = 'out' AND status <> 'skipped' \
               AND kind = 'text' AND payload IS NOT NULL ORDER BY seq";
    let found: Vec<(Json<Payload>,)> = database.all(sql, binds![message_row_id]).await?;
    Ok(found.into_iter().filter_map(|(payload,)| payload.0.drawing).collect())
}

/// Where somebody wrote last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastPlace {
    /// In which channel.
    pub channel: Channel,
    /// Over which session.
    pub session: String,
    /// To which of our numbers, where that is known.
    pub jid: Option<String>,
    /// In which conversation, in the channel's own words.
    pub chat: String,
}

record!(LastPlace: channel, session, jid, chat);

impl LastPlace {
    /// The place as the outbox takes it.
    pub fn place(&self) -> Place<'_> {
        Place { channel: self.channel, session: &self.session, jid: self.jid.as_deref(), chat: &self.chat }
    }

    /// Something that has fallen due for whoever is spoken to there, known by `message_id`.
    pub fn due(&self, message_id: String, now: DateTime<Utc>) -> NewMessage {
        NewMessage {
            channel: self.channel,
            session: self.session.clone(),
            jid: self.jid.clone(),
            chat: self.chat.clone(),
            is_group: false,
            message_id,
            from: US.to_owned(),
            kind: MessageKind::Due,
            text: None,
            quote_id: None,
            raw: None,
            payload: Payload::default(),
            media_id: None,
            album: None,
            sent_at: now,
            refused: None,
        }
    }
}

/// Whom messages are from that nobody else wrote.
const US: &str = "catat";

/// Which messages came over a session whose number is still the same.
pub(super) const OVER_SESSION: &str = "(m.session <> '' AND NOT EXISTS (SELECT 1 FROM whatsapp_sessions s \
    WHERE s.channel = m.channel AND s.name = m.session AND s.jid <> m.jid))";

/// Where the person wrote last in a channel that has sessions, in one of them or in any; never to a number that has lost
/// its session to another.
pub async fn last_place(
    database: &Database,
    person: &Person,
    (channel, session): (Option<Channel>, Option<&str>),
) -> Result<Option<LastPlace>, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT m.channel, m.session, m.jid, m.chat FROM wa_messages m WHERE m.lane = $1 AND m.direction = 'in' \
         AND m.kind <> 'due' AND ($2 = '' OR m.channel = $2) AND ($3 = '' OR m.session = $3) AND ",
        OVER_SESSION,
        " ORDER BY m.seq DESC LIMIT 1"
    );
    let values =
        binds![lane_of(person.id), channel.map_or("", Channel::name), session.unwrap_or_default().to_owned()];
    Ok(database.scan(SQL, values).await?.into_iter().next())
}

/// Where a message came from: whatever belongs to it goes there.
pub async fn place_of(database: &Database, message_row_id: i64) -> Result<Option<LastPlace>, DatabaseError> {
    let sql = "SELECT channel, session, jid, chat FROM wa_messages WHERE id = $1";
    database.first(sql, binds![message_row_id]).await
}

/// The row that was written once for this key, and its words.
pub async fn by_key(database: &Database, dedupe_key: &str) -> Result<Option<(i64, String)>, DatabaseError> {
    let sql = "SELECT id, COALESCE(wa_body, '') FROM wa_messages WHERE dedupe_key = $1";
    database.first(sql, binds![dedupe_key.to_owned()]).await
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is still in work.
    Open,
    /// It is done, stands aside, or is given up; these are the replies in their order.
    Answered(Vec<Reply>),
}

/// What became of a message, whichever process worked on it.
pub async fn outcome(database: &Database, message_row_id: i64) -> Result<Outcome, DatabaseError> {
    // One query, so that no reply can be missed between two.
    let rows: Vec<(bool, Option<String>, Option<String>)> = database
        .all(
            "SELECT m.status IN ('done', 'dead', 'dropped', 'waiting'), o.message_id, o.wa_body FROM wa_messages m \
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
