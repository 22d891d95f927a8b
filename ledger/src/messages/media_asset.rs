//! Media that is kept: which messages still wait for theirs, which object of the store it became, and until when.
//!
//! An object is written before its row, and goes before its row says so.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use const_format::concatcp;
use sqlx::types::Json;

use crate::{
    db::{Batch, Database, DatabaseError, Sql, WriteError, binds, json, record},
    messages::{
        inbox::{InboxStatus, OPEN},
        message::{Channel, MediaClaim, MessageKind, Payload},
    },
};

/// The id of the store that the books keep their media in; `None` where they never kept any.
pub async fn store(database: &Database) -> Result<Option<String>, DatabaseError> {
    let found: Option<(String,)> = database.first("SELECT id FROM media_stores", binds![]).await?;
    Ok(found.map(|(id,)| id))
}

/// Has the books keep their media in this store from now on, where they have none yet, and answers which theirs is.
pub async fn bind_store(database: &Database, id: &str, now: DateTime<Utc>) -> Result<String, WriteError> {
    let mut batch = Batch::default();
    batch.run(
        "INSERT INTO media_stores (place, id, bound_at) VALUES (1, $1, $2) ON CONFLICT (place) DO NOTHING",
        binds![id.to_owned(), now],
    );
    database.write(batch).await?;
    Ok(store(database).await?.unwrap_or_else(|| id.to_owned()))
}

/// How many bytes came to be kept of a person since then, also where they are gone by now.
pub async fn bytes_since(
    database: &Database,
    user_id: i64,
    since: DateTime<Utc>,
) -> Result<i64, DatabaseError> {
    const SQL: &str = "SELECT CAST(COALESCE(SUM(size_bytes), 0) AS BIGINT) FROM media_assets \
        WHERE user_id = $1 AND created_at > $2";
    let found: Option<(i64,)> = database.first(SQL, binds![user_id, since]).await?;
    Ok(found.map_or(0, |(bytes,)| bytes))
}

/// An open message whose media was not fetched yet.
#[derive(Debug, Clone)]
pub struct Unfetched {
    /// The row's id.
    pub id: i64,
    /// Who wrote it.
    pub user_id: i64,
    /// Whose turn it takes.
    pub lane: String,
    /// The conversation it stands in.
    pub chat: String,
    /// What kind it is.
    pub kind: MessageKind,
    /// How often it was tried in vain.
    pub attempts: i64,
    /// The message as it came.
    pub raw: Option<Vec<u8>>,
    payload: Option<Json<Payload>>,
    /// When it was accepted.
    pub created_at: DateTime<Utc>,
}

record!(Unfetched: id, user_id, lane, chat, kind, attempts, raw, payload, created_at);

impl Unfetched {
    /// What the message says of its media.
    pub fn claim(&self) -> MediaClaim {
        self.payload.as_ref().and_then(|payload| payload.0.media.clone()).unwrap_or_default()
    }
}

/// Open messages of a kind that came by a session and whose media was not fetched yet, the oldest first; not those that were
/// tried in vain so often.
pub async fn unfetched(
    database: &Database,
    ((channel, session), kind): ((Channel, &str), MessageKind),
    most_tries: i64,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Unfetched>, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT m.id, m.user_id, m.lane, m.chat, m.kind, m.attempts, m.raw, m.payload, m.created_at \
         FROM wa_messages m JOIN users u ON u.id = m.user_id WHERE ",
        OPEN,
        " AND m.status <> 'perceived' AND m.media_id IS NULL AND m.channel = $1 AND m.session = $2 AND m.kind = $3 \
         AND (m.next_attempt_at IS NULL OR m.next_attempt_at <= $4) AND m.attempts < $5 \
         AND u.status NOT IN ('erased', 'joined') ORDER BY m.created_at, m.id LIMIT $6"
    );
    database.scan(SQL, binds![channel, session.to_owned(), kind, now, most_tries, limit]).await
}

/// An object of the store that a message's media became.
#[derive(Debug, Clone)]
pub struct NewAsset<'a> {
    /// The row's id, where it is a new one.
    pub id: i64,
    /// The object's name.
    pub location: &'a str,
    /// Its hash.
    pub sha256: &'a str,
    /// Its type, as the message says.
    pub mime_type: &'a str,
    /// Its size.
    pub size_bytes: i64,
    /// Which store has it.
    pub store: &'a str,
    /// When it is let go.
    pub expires_at: DateTime<Utc>,
}

/// Writes that a message's media is kept; what the person sent before is kept for longer. Stale where the message is not
/// open any more, is another's by now, or has its media already.
pub fn keep(batch: &mut Batch, message: &Unfetched, new: &NewAsset<'_>, now: DateTime<Utc>) {
    const STORE: &str = concatcp!(
        "INSERT INTO media_assets (id, user_id, message_id, sha256, mime_type, size_bytes, location, created_at, book_id, \
         kind, status, store, fetched_at, expires_at) \
         SELECT $1, m.user_id, m.id, $4, $5, $6, $7, $8, u.book_id, m.kind, 'stored', $9, $8, $10 \
         FROM wa_messages m JOIN users u ON u.id = m.user_id WHERE m.id = $2 AND m.user_id = $3 AND ",
        OPEN,
        " ON CONFLICT (user_id, sha256) WHERE status = 'stored' DO UPDATE SET fetched_at = excluded.fetched_at, \
         expires_at = excluded.expires_at"
    );
    batch.run(
        STORE,
        binds![
            new.id,
            message.id,
            message.user_id,
            new.sha256.to_owned(),
            new.mime_type.to_owned(),
            new.size_bytes,
            new.location.to_owned(),
            now,
            new.store.to_owned(),
            new.expires_at,
        ],
    );
    batch.must(
        "UPDATE wa_messages SET media_id = (SELECT a.id FROM media_assets a WHERE a.user_id = $2 AND a.sha256 = $3 \
         AND a.status = 'stored'), updated_at = $4 \
         WHERE id = $1 AND user_id = $2 AND media_id IS NULL AND status IN ('received', 'failed')",
        binds![message.id, message.user_id, new.sha256.to_owned(), now],
    );
}

/// Writes that a file which came by no message is kept; what the person sent before is kept for longer. Stale where they are
/// nobody any more.
pub fn take_in(
    batch: &mut Batch,
    (user_id, kind): (i64, MessageKind),
    new: &NewAsset<'_>,
    now: DateTime<Utc>,
) {
    batch.must(
        "INSERT INTO media_assets (id, user_id, message_id, sha256, mime_type, size_bytes, location, created_at, book_id, \
         kind, status, store, fetched_at, expires_at) \
         SELECT $1, u.id, NULL, $3, $4, $5, $6, $7, u.book_id, $8, 'stored', $9, $7, $10 \
         FROM users u WHERE u.id = $2 AND u.status NOT IN ('erased', 'joined') \
         ON CONFLICT (user_id, sha256) WHERE status = 'stored' DO UPDATE SET fetched_at = excluded.fetched_at, \
         expires_at = excluded.expires_at",
        binds![
            new.id,
            user_id,
            new.sha256.to_owned(),
            new.mime_type.to_owned(),
            new.size_bytes,
            new.location.to_owned(),
            now,
            kind,
            new.store.to_owned(),
            new.expires_at,
        ],
    );
}

/// Media that is kept, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// The row's id.
    pub id: i64,
    /// Whose it is.
    pub user_id: i64,
    /// What kind of message it makes.
    pub kind: MessageKind,
    /// The object that it is, or was.
    pub location: String,
    /// Its type, as its sender said or its bytes do.
    pub mime_type: String,
    /// Whether the store has it.
    pub is_kept: bool,
}

record!(Asset: id, user_id, kind, location, mime_type, is_kept);

const ASSET: &str =
    "SELECT id, user_id, kind, location, mime_type, status = 'stored' AS is_kept FROM media_assets WHERE ";

/// Media by its row; `None` where there never was such media, or everything of its person is erased.
pub async fn by_id(database: &Database, id: i64) -> Result<Option<Asset>, DatabaseError> {
    database.first(concatcp!(ASSET, "id = $1"), binds![id]).await
}

/// The media of a person that the store has under this name.
pub async fn at(database: &Database, user_id: i64, location: &str) -> Result<Option<Asset>, DatabaseError> {
    const SQL: &str = concatcp!(ASSET, "user_id = $1 AND location = $2 AND status = 'stored'");
    database.first(SQL, binds![user_id, location.to_owned()]).await
}

/// How far a message is with its media.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Where it stands.
    pub status: InboxStatus,
    /// How often it was tried in vain.
    pub attempts: i64,
    /// Its media, where that is kept.
    pub media_id: Option<i64>,
}

record!(Standing: status, attempts, media_id);

/// How far a message is with its media; `None` where there is no such message.
pub async fn of_message(database: &Database, message_id: i64) -> Result<Option<Standing>, DatabaseError> {
    database
        .first("SELECT status, attempts, media_id FROM wa_messages WHERE id = $1", binds![message_id])
        .await
}

/// The object that media is; `None` where it was let go.
pub async fn location(database: &Database, media_id: i64) -> Result<Option<String>, DatabaseError> {
    let sql = "SELECT location FROM media_assets WHERE id = $1 AND status = 'stored'";
    let found: Option<(String,)> = database.first(sql, binds![media_id]).await?;
    Ok(found.map(|(location,)| location))
}

/// Writes that the store has media no more, so that whoever reads the message has it fetched again.
pub fn lose(batch: &mut Batch, message_id: i64, media_id: i64) {
    batch.run("UPDATE media_assets SET status = 'gone' WHERE id = $1", binds![media_id]);
    batch.run(
        "UPDATE wa_messages SET media_id = NULL WHERE id = $1 AND media_id = $2",
        binds![message_id, media_id],
    );
}

/// Media that is to be let go by now: each row with its object.
pub async fn expired(
    database: &Database,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<(i64, String)>, DatabaseError> {
    let sql = "SELECT id, location FROM media_assets WHERE status = 'stored' AND expires_at <= $1 ORDER BY id LIMIT $2";
    database.scan(sql, binds![now, limit]).await
}

/// Writes that the objects of these rows are gone; not of one that was sent again meanwhile.
pub fn let_go(batch: &mut Batch, ids: &[i64], now: DateTime<Utc>) {
    for id in ids {
        batch.run(
            "UPDATE media_assets SET status = 'gone' WHERE id = $1 AND expires_at <= $2",
            binds![*id, now],
        );
    }
}

/// Which of these objects a row says that the store has.
pub async fn kept(database: &Database, locations: &[String]) -> Result<HashSet<String>, DatabaseError> {
    const SQL: Sql = Sql::split(
        "SELECT location FROM media_assets WHERE status = 'stored' AND location IN (SELECT value FROM json_each($1))",
        "SELECT location FROM media_assets WHERE status = 'stored' \
         AND location IN (SELECT value FROM jsonb_array_elements_text($1))",
    );
    let kept: Vec<(String,)> = database.scan(SQL, binds![json(&locations)]).await?;
    Ok(kept.into_iter().map(|(location,)| location).collect())
}
