//! Heads: the message of a lane whose turn it is, with what is read for every message.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;
use serde_json::Value;
use sqlx::types::Json;

use super::{InboxStatus, Message, OPEN, OPEN_STATUSES};
use crate::{
    book::names::HAS_NAMES,
    db::{Database, DatabaseError, binds, record},
    messages::{
        message::{Album, Channel, MessageKind, Payload},
        perceived::Perceived,
    },
    people::person::{Found, Person},
};

/// An open message of a lane, with what is read for every message: its person and their dialogue.
#[derive(Debug, Clone)]
pub struct Head {
    /// The message.
    pub message: Message,
    /// Who wrote it.
    pub person: Person,
    /// The dialogue's state, where there is one.
    pub dialogue: Option<Value>,
    /// The dialogue's version; 0 where there is none.
    pub dialogue_version: i64,
    /// Whether the person's book has names of its own.
    pub has_names: bool,
    /// Whether a budget runs in it.
    pub has_budgets: bool,
    /// The first day of which it has an entry, be it one that was taken back.
    pub books_since: Option<NaiveDate>,
}

struct HeadRow {
    found: Found,
    row_id: i64,
    channel: Channel,
    session: String,
    chat: String,
    lane: String,
    seq: i64,
    message_id: String,
    kind: MessageKind,
    wa_body: Option<String>,
    heard: Option<String>,
    perceived: Option<Json<Perceived>>,
    message_status: InboxStatus,
    error: Option<String>,
    attempts: i64,
    next_attempt_at: Option<DateTime<Utc>>,
    sent_at: DateTime<Utc>,
    quote_id: Option<String>,
    media_id: Option<i64>,
    album: Option<String>,
    album_size: Option<i64>,
    payload: Option<Json<Payload>>,
    has_waiting: bool,
    accepted_at: DateTime<Utc>,
    state: Option<Json<Value>>,
    dialogue_version: i64,
    has_names: bool,
    has_budgets: bool,
    books_since: Option<NaiveDate>,
}

record!(HeadRow:
    row_id, channel, session, chat, lane, seq, message_id, kind, wa_body, heard, perceived, message_status, error,
    attempts, next_attempt_at, sent_at, quote_id, media_id, album, album_size, payload, has_waiting, accepted_at, state,
    dialogue_version, has_names, has_budgets, books_since; found
);

/// Kinds of messages that do something to another message.
const GESTURES: &str = "('edit', 'deletion', 'reaction', 'vote')";
const MESSAGE: &str = concatcp!(
    "SELECT u.*, b.currency, b.month_start, b.month_starts_before, m.id AS row_id, m.channel, m.session, m.chat, \
        m.lane, m.seq, m.message_id, m.kind, m.wa_body, m.heard, m.perceived, m.status AS message_status, m.error, m.attempts, m.next_attempt_at, m.sent_at, m.quote_id, m.media_id, \
        m.album, m.album_size, \
        CASE WHEN m.kind = 'document' OR m.kind IN ",
    GESTURES,
    " THEN m.payload END AS payload, \
        EXISTS (SELECT 1 FROM wa_messages w WHERE w.lane = m.lane AND w.status = 'waiting') AS has_waiting, \
        m.created_at AS accepted_at, d.state, \
        COALESCE(d.version, 0) AS dialogue_version, "
);
const OF_LANE: &str = concatcp!(
    " AS has_names, \
    EXISTS (SELECT 1 FROM budgets n WHERE n.book_id = u.book_id AND n.status = 'active' AND n.ends_on IS NULL) AS has_budgets, \
    (SELECT n.tx_date FROM transactions n WHERE n.book_id = u.book_id ORDER BY n.tx_date LIMIT 1) AS books_since \
    FROM wa_messages m JOIN users u ON u.id = m.user_id \
    JOIN book_members r ON r.book_id = u.book_id AND r.user_id = u.id JOIN books b ON b.id = u.book_id \
    LEFT JOIN dialogues d ON d.lane = m.lane AND d.user_id = m.user_id \
    WHERE m.lane = $1 AND u.status NOT IN ('erased', 'joined') AND ",
    OPEN
);
const FIRST: &str = " ORDER BY m.seq LIMIT 1";

/// The oldest open message of a lane.
pub async fn head(database: &Database, lane: &str) -> Result<Option<Head>, DatabaseError> {
    static SQL: LazyLock<String> = LazyLock::new(|| [MESSAGE, &HAS_NAMES, OF_LANE, FIRST].concat());
    let row: Option<HeadRow> = database.first(SQL.as_str(), binds![lane.to_owned()]).await?;
    Ok(row.map(Head::from))
}

/// The oldest open text behind a message of a lane that nobody has tried yet, unless what lies between edits, deletes or
/// marks another message.
pub async fn text_behind(database: &Database, message: &Message) -> Result<Option<Head>, DatabaseError> {
    const BEHIND: &str = concatcp!(
        " AND m.seq > $2 AND m.kind = 'text' AND m.attempts = 0 AND NOT EXISTS (SELECT 1 FROM wa_messages g \
         WHERE g.lane = m.lane AND g.seq > $2 AND g.seq < m.seq AND g.kind IN ",
        GESTURES,
        " AND g.status IN ",
        OPEN_STATUSES,
        ")"
    );
    static SQL: LazyLock<String> = LazyLock::new(|| [MESSAGE, &HAS_NAMES, OF_LANE, BEHIND, FIRST].concat());
    let row: Option<HeadRow> =
        database.first(SQL.as_str(), binds![message.lane.clone(), message.seq]).await?;
    Ok(row.map(Head::from))
}

/// The next open messages of a message's sender behind it in its lane, so many at most.
pub async fn of_sender_behind(
    database: &Database,
    message: &Message,
    most: i64,
) -> Result<Vec<Head>, DatabaseError> {
    const BEHIND: &str = " AND m.seq > $2 AND m.user_id = $3 ORDER BY m.seq LIMIT $4";
    static SQL: LazyLock<String> = LazyLock::new(|| [MESSAGE, &HAS_NAMES, OF_LANE, BEHIND].concat());
    let values = binds![message.lane.clone(), message.seq, message.user_id, most];
    let rows: Vec<HeadRow> = database.all(SQL.as_str(), values).await?;
    Ok(rows.into_iter().map(Head::from).collect())
}

impl From<HeadRow> for Head {
    fn from(row: HeadRow) -> Self {
        Head {
            message: Message {
                id: row.row_id,
                user_id: row.found.id(),
                channel: row.channel,
                session: row.session,
                chat: row.chat,
                lane: row.lane,
                seq: row.seq,
                message_id: row.message_id,
                kind: row.kind,
                text: row.wa_body,
                heard: row.heard,
                perceived: row.perceived.map(|perceived| perceived.0),
                status: row.message_status,
                error: row.error,
                attempts: row.attempts,
                next_attempt_at: row.next_attempt_at,
                sent_at: row.sent_at,
                quote_id: row.quote_id,
                media_id: row.media_id,
                album: row.album.map(|key| Album { key, size: row.album_size }),
                payload: row.payload.map(|payload| payload.0).unwrap_or_default(),
                has_waiting: row.has_waiting,
                created_at: row.accepted_at,
            },
            person: row.found.into(),
            dialogue: row.state.map(|state| state.0),
            dialogue_version: row.dialogue_version,
            has_names: row.has_names,
            has_budgets: row.has_budgets,
            books_since: row.books_since,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Location;

    /// Whether a budget runs, and since when there are entries, takes one look into an index each, beside what is read anyway.
    #[tokio::test]
    async fn what_is_told_of_the_book_is_told_by_indexes() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = Location::File(folder.path().join("plans.db"));
        let database = Database::open(&file).await.expect("open");
        let head = [MESSAGE, &HAS_NAMES, OF_LANE, FIRST].concat();
        let sql: &'static str = format!("EXPLAIN QUERY PLAN {head}").leak();
        let steps: Vec<(i64, i64, i64, String)> =
            database.all(sql, binds!["user:1"]).await.expect("explained");
        for index in
            ["INDEX budgets_once (book_id=?", "SEARCH n USING COVERING INDEX transactions_by_day (book_id=?"]
        {
            assert!(steps.iter().any(|step| step.3.contains(index)), "{steps:#?}");
        }
        assert!(!steps.iter().any(|step| step.3.contains("TEMP B-TREE")), "{steps:#?}");
        database.close().await;
    }
}
