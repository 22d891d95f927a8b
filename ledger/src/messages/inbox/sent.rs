//! The pictures, papers and sounds that somebody sent, the newest first.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use sqlx::types::Json;

use super::InboxStatus;
use crate::{
    db::{Database, DatabaseError, binds, record},
    messages::{
        message::MessageKind,
        perceived::{Page, Perceived, Speech},
    },
};

/// A message that is a picture, a paper or a sound.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The row's id.
    pub id: i64,
    /// What kind it is.
    pub kind: MessageKind,
    /// Where it stands.
    pub status: InboxStatus,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// What was written below it.
    pub text: Option<String>,
    /// The file.
    pub media_id: i64,
    /// Its type, as its sender said or its bytes do.
    pub mime_type: String,
    /// Whether it is kept still.
    pub is_kept: bool,
    perceived: Option<Json<Perceived>>,
}

record!(Sent: id, kind, status, sent_at, text, media_id, mime_type, is_kept, perceived);

impl Sent {
    /// What was seen on it; `None` where it is a sound, or nobody has looked.
    pub fn pages(&self) -> Option<&[Page]> {
        match self.perceived.as_deref() {
            Some(Perceived::Pages { pages }) => Some(pages),
            _ => None,
        }
    }

    /// What is said in it; `None` where it is none, or nobody has listened.
    pub fn speech(&self) -> Option<&Speech> {
        match self.perceived.as_deref() {
            Some(Perceived::Speech(speech)) => Some(speech),
            _ => None,
        }
    }
}

/// No message is sent later.
const LATEST: DateTime<Utc> =
    NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day").and_time(NaiveTime::MIN).and_utc();

/// Some of what a person sent, the newest first, from behind a moment and the id of what was sent then.
pub async fn sent(
    database: &Database,
    user_id: i64,
    (after, limit): (Option<(DateTime<Utc>, i64)>, i64),
) -> Result<Vec<Sent>, DatabaseError> {
    const SQL: &str = "SELECT m.id AS id, m.kind AS kind, m.status AS status, m.sent_at AS sent_at, m.wa_body AS text, \
        m.media_id AS media_id, a.mime_type AS mime_type, a.status = 'stored' AS is_kept, m.perceived AS perceived \
        FROM wa_messages m JOIN media_assets a ON a.id = m.media_id WHERE m.user_id = $1 AND m.media_id IS NOT NULL \
        AND m.direction = 'in' AND (m.kind IN ('image', 'audio') OR a.mime_type LIKE 'image/%' \
        OR a.mime_type LIKE 'application/pdf%') AND m.sent_at <= $2 AND (m.sent_at < $2 OR m.id < $3) \
        ORDER BY m.sent_at DESC, m.id DESC LIMIT $4";
    let (at, id) = after.unwrap_or((LATEST, i64::MAX));
    database.scan(SQL, binds![user_id, at, id, limit]).await
}
