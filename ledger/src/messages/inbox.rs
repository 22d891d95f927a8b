//! The inbox, the queue of what came in: every message is kept as it came before anybody acts on it, and is acted on once.

mod album;
mod count;
mod dead;
mod head;
mod picture;
mod sent;
mod subject;

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::Serialize;
use sqlx::types::Json;

use crate::{
    db::{Batch, Database, DatabaseError, Sql, Witness, binds, json},
    messages::{
        message::{Album, Channel, MessageKind, NewMessage, Payload},
        perceived::Perceived,
    },
};

pub use album::{came_of_album, finish_part, open_behind};
pub use count::{count, nth_of_person};
pub use dead::{DeadMessage, dead, requeue};
pub use head::{Head, head, of_sender_behind, text_behind};
pub use picture::{Picture, picture};
pub use sent::{Sent, sent};
pub use subject::{
    LONGEST_WAIT, Subject, Waiting, drop_waiting, edits, is_about, is_kept, quotes_open, stand_aside,
    subject, waiting, waits_since, wake,
};

/// Where a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum InboxStatus {
    /// Kept.
    Received,
    /// Turned into text.
    Perceived,
    /// Acted on.
    Done,
    /// About a message that has not come yet; holds nothing.
    Waiting,
    /// To be tried again at `next_attempt_at`; holds its lane.
    Failed,
    /// Kept, but nothing to be said or booked about.
    Dropped,
    /// Given up.
    Dead,
}

crate::db::stored_as_word!(InboxStatus:
    Received = "received", Perceived = "perceived", Done = "done", Waiting = "waiting",
    Failed = "failed", Dropped = "dropped", Dead = "dead"
);

/// A row of the inbox.
#[derive(Debug, Clone)]
pub struct Message {
    /// The row's id.
    pub id: i64,
    /// Who wrote it.
    pub user_id: i64,
    /// The way it came.
    pub channel: Channel,
    /// Which of the channel's sessions.
    pub session: String,
    /// The conversation it stands in.
    pub chat: String,
    /// Whose turn it takes.
    pub lane: String,
    /// The order of acceptance in its lane.
    pub seq: i64,
    /// Its id.
    pub message_id: String,
    /// What kind it is.
    pub kind: MessageKind,
    /// Its words.
    pub text: Option<String>,
    /// What was said in it.
    pub heard: Option<String>,
    /// What was seen or heard there, as far as it is known beyond the text.
    pub perceived: Option<Perceived>,
    /// Where it stands.
    pub status: InboxStatus,
    /// Why it failed last; of a perceived message without a text, why there is none.
    pub error: Option<String>,
    /// How often it was tried in vain.
    pub attempts: i64,
    /// Not before then is it tried again.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// The message's own now.
    pub sent_at: DateTime<Utc>,
    /// The id of the message that it quotes.
    pub quote_id: Option<String>,
    /// The media that it came with, once that is kept.
    pub media_id: Option<i64>,
    /// The album that it is a picture of, where its channel says so.
    pub album: Option<Album>,
    /// What it holds beyond its words, where its kind needs that: the message an edit is about, a reaction's emoji.
    pub payload: Payload,
    /// Whether others of its lane wait, perhaps for it.
    pub has_waiting: bool,
    /// When it was accepted.
    pub created_at: DateTime<Utc>,
}

impl Message {
    /// What it says: its text, or what was heard in it. What stands in a picture nobody said.
    pub fn words(&self) -> Option<&str> {
        if self.kind == MessageKind::Text { self.text.as_deref() } else { self.heard.as_deref() }
    }
}

/// Appends the message to its lane, unguarded: the statement touches no row where its id is known, or where the person
/// has been erased since they were read. Answers the statement's place in the batch.
pub fn accept(batch: &mut Batch, id: i64, person_id: i64, new: &NewMessage, now: DateTime<Utc>) -> usize {
    // Who becomes one with somebody else at this moment keeps no message: on PostgreSQL one of the two waits for the other.
    const UNTIL_PERSON: &str = "INSERT INTO wa_messages (id, user_id, direction, channel, session, chat, lane, seq, \
        message_id, wa_from, wa_body, kind, quote_id, raw, payload, status, error, attempts, sent_at, created_at, \
        updated_at, jid, media_id, album, album_size) \
        SELECT $1, $2, 'in', $3, $4, $5, $6, \
        COALESCE((SELECT MAX(seq) FROM wa_messages WHERE lane = $6 AND direction = 'in'), 0) + 1, \
        $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, $16, $17, $17, $18, (SELECT a.id FROM media_assets a WHERE a.id = $19 AND a.user_id = $2), \
        $20, $21 \
        WHERE EXISTS (SELECT 1 FROM users WHERE id = $2 AND status NOT IN ('erased', 'joined')";
    const ONCE: &str = ") ON CONFLICT (channel, session, lane, message_id) WHERE direction = 'in' DO NOTHING";
    let place = batch.len();
    batch.run(
        Sql::split(concatcp!(UNTIL_PERSON, ONCE), concatcp!(UNTIL_PERSON, " FOR SHARE", ONCE)),
        binds![
            id,
            person_id,
            new.channel,
            new.session.clone(),
            new.chat.clone(),
            new.lane(person_id),
            new.message_id.clone(),
            new.from.clone(),
            new.text.clone(),
            new.kind,
            new.quote_id.clone(),
            new.raw.clone(),
            Json(new.payload.clone()),
            if new.refused.is_some() { InboxStatus::Dead } else { InboxStatus::Received },
            new.refused.clone(),
            new.sent_at,
            now,
            new.jid.clone(),
            new.media_id,
            new.album.as_ref().map(|album| album.key.clone()),
            new.album.as_ref().and_then(|album| album.size),
        ],
    );
    batch.witnessed_by(Witness::Message(id));
    place
}

/// A message that was accepted before under the same id.
#[derive(Debug, Clone)]
pub struct Known {
    /// The row's id.
    pub id: i64,
    /// Kind, words and media are the same: a redelivery. Otherwise the id was used twice.
    pub same_content: bool,
}

/// Looks for a message of the person by its id.
pub async fn find(
    database: &Database,
    person_id: i64,
    new: &NewMessage,
) -> Result<Option<Known>, DatabaseError> {
    type Content = (i64, MessageKind, Option<String>, Json<Payload>);
    let found: Option<Content> = database
        .first(
            "SELECT id, kind, wa_body, payload FROM wa_messages WHERE channel = $1 AND session = $2 AND lane = $3 \
             AND message_id = $4 AND direction = 'in'",
            binds![new.channel, new.session.clone(), new.lane(person_id), new.message_id.clone()],
        )
        .await?;
    Ok(found.map(|(id, kind, text, payload)| Known {
        id,
        same_content: kind == new.kind
            && text == new.text
            && payload.media_url == new.payload.media_url
            && payload.target_id == new.payload.target_id
            && payload.emoji == new.payload.emoji,
    }))
}

/// Which rows are open messages; only rows of the inbox bear these words. As in the index `wa_messages_open`.
pub(crate) const OPEN: &str = concatcp!("m.status IN ", OPEN_STATUSES);
pub(crate) const OPEN_STATUSES: &str = "('received', 'perceived', 'failed')";

/// The lanes in which something that fell due is still to be worked on.
pub async fn lanes_with_due(database: &Database) -> Result<Vec<String>, DatabaseError> {
    const SQL: &str =
        concatcp!("SELECT DISTINCT m.lane FROM wa_messages m WHERE ", OPEN, " AND m.kind = 'due'");
    let found: Vec<(String,)> = database.all(SQL, binds![]).await?;
    Ok(found.into_iter().map(|(lane,)| lane).collect())
}

/// What only some messages need: the message as it came, and what else it holds.
pub async fn original(
    database: &Database,
    message: &Message,
) -> Result<(Option<Vec<u8>>, Payload), DatabaseError> {
    type Original = (Option<Vec<u8>>, Option<Json<Payload>>);
    let sql = "SELECT raw, payload FROM wa_messages WHERE id = $1";
    let found: Option<Original> = database.first(sql, binds![message.id]).await?;
    let (raw, payload) = found.unwrap_or_default();
    Ok((raw, payload.map(|payload| payload.0).unwrap_or_default()))
}

/// Writes what was found in a message's media, or why nothing was, so that a later try need not look for it again.
pub fn perceive(batch: &mut Batch, message_id: i64, found: Result<Perceived, &str>, now: DateTime<Utc>) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET status = 'perceived', heard = $2, perceived = $3, error = $4, updated_at = $5 \
         WHERE id = $1 AND status IN ",
        OPEN_STATUSES
    );
    let error = found.as_ref().err().map(|error| (*error).to_owned());
    let perceived = found.ok().map(Perceived::within_bounds);
    let text = perceived.as_ref().and_then(Perceived::said).map(str::to_owned);
    batch.must(SQL, binds![message_id, text, perceived.as_ref().map(json), error, now]);
}

/// Writes that the message was acted on; with nothing to say, that it was dropped. Guards the batch: whoever was
/// first has done it, and one whose person has become another's is theirs now.
pub fn finish(
    batch: &mut Batch,
    message: &Message,
    intent: &'static str,
    response: &str,
    now: DateTime<Utc>,
) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET status = $5, intent = $2, response = $3, error = NULL, next_attempt_at = NULL, \
         updated_at = $4 WHERE id = $1 AND lane = $6 AND user_id = $7 AND status IN ",
        OPEN_STATUSES
    );
    let status = if response.is_empty() { InboxStatus::Dropped } else { InboxStatus::Done };
    batch.must(
        SQL,
        binds![message.id, intent, response.to_owned(), now, status, message.lane.clone(), message.user_id],
    );
}

/// Writes that the message was tried in vain so many times by now, why, and when it is tried again; `None`: it is given
/// up.
pub fn fail(
    batch: &mut Batch,
    message: &Message,
    tries: i64,
    (error, next_attempt_at): (&str, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET status = $2, next_attempt_at = $3, error = $4, updated_at = $5, attempts = $8 \
         WHERE id = $1 AND lane = $6 AND user_id = $7 AND status IN ",
        OPEN_STATUSES
    );
    let status = if next_attempt_at.is_some() { InboxStatus::Failed } else { InboxStatus::Dead };
    let values = binds![
        message.id,
        status,
        next_attempt_at,
        error.to_owned(),
        now,
        message.lane.clone(),
        message.user_id,
        tries,
    ];
    batch.must(SQL, values);
}

/// Counts the first try of a message that is still open: the process that worked on it may have died of it. One that was
/// tried before had its try counted by [`count_try`].
pub fn count_lost_try(batch: &mut Batch, message_id: i64) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET attempts = 1 WHERE id = $1 AND attempts = 0 AND status IN ",
        OPEN_STATUSES
    );
    batch.run(SQL, binds![message_id]);
}

/// Takes back a counted try that was not made to its end, where the message is still open.
pub fn take_try_back(batch: &mut Batch, message_id: i64) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET attempts = attempts - 1 WHERE id = $1 AND attempts > 1 AND status IN ",
        OPEN_STATUSES
    );
    batch.run(SQL, binds![message_id]);
}

/// Counts a try that is about to be made; `attempts`: how many there were. Guards the batch.
pub fn count_try(batch: &mut Batch, message_id: i64, attempts: i64) {
    const SQL: &str = concatcp!(
        "UPDATE wa_messages SET attempts = attempts + 1 WHERE id = $1 AND attempts = $2 AND status IN ",
        OPEN_STATUSES
    );
    batch.must(SQL, binds![message_id, attempts]);
}
