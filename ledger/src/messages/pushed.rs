//! What nobody asked for just now: where it goes, and, in a channel that sends nothing by itself, who fetches it.

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use crate::{
    db::{Batch, Database, DatabaseError, WriteError, binds, record},
    messages::{
        message::{Channel, Payload, lane_of},
        outbox::{self, LastPlace},
    },
    people::person::{Person, UserStatus},
};

/// Where a person gets what they did not ask for just now: their own chat, never a group, in the channel with sessions where
/// they wrote last; else the terminal, where it waits until it is fetched. `None` for whoever has none, as over HTTP, and for
/// whoever is not confirmed, or was turned away or erased.
pub async fn private_chat(database: &Database, person: &Person) -> Result<Option<LastPlace>, DatabaseError> {
    const TERMINAL: &str = "SELECT channel, session, jid, chat FROM wa_messages WHERE lane = $1 AND direction = 'in' \
        AND channel = $2 ORDER BY seq DESC LIMIT 1";
    if person.status != UserStatus::Active {
        return Ok(None);
    }
    if let Some(place) = outbox::last_place(database, person, (None, None)).await? {
        return Ok(Some(place));
    }
    database.first(TERMINAL, binds![lane_of(person.id), Channel::Terminal]).await
}

/// A row of the outbox that nobody asked for just now.
#[derive(Debug, Clone)]
pub struct Pushed {
    /// The row's id.
    pub id: i64,
    /// Whom it is for.
    pub user_id: i64,
    /// Their conversation, in the channel's own words.
    pub chat: String,
    /// What it is written once for; up to the first colon the kind of work that it came of.
    pub dedupe_key: String,
    /// Its words.
    pub wa_body: String,
    payload: Option<Json<Payload>>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

record!(Pushed: id, user_id, chat, dedupe_key, wa_body, payload, created_at);

impl Pushed {
    /// What else it holds.
    pub fn payload(&self) -> Payload {
        self.payload.as_ref().map(|payload| payload.0.clone()).unwrap_or_default()
    }

    /// Which kind of work it came of.
    pub fn kind(&self) -> &str {
        self.dedupe_key.split(':').next().unwrap_or_default()
    }
}

/// Fetches everything that waits in a channel, or in one conversation of it, in the order in which it was written. Whoever
/// fetches it has it: nobody else does.
pub async fn fetch(
    database: &Database,
    (channel, chat): (Channel, Option<&str>),
    now: DateTime<Utc>,
) -> Result<Vec<Pushed>, DatabaseError> {
    const SQL: &str = "SELECT id, user_id, chat, dedupe_key, COALESCE(wa_body, '') AS wa_body, payload, created_at \
        FROM wa_messages WHERE status = 'queued' AND channel = $1 AND session = '' \
        AND dedupe_key IS NOT NULL AND ($2 = '' OR chat = $2) ORDER BY created_at, lane, seq";
    let found: Vec<Pushed> = database.scan(SQL, binds![channel, chat.unwrap_or_default().to_owned()]).await?;
    if found.is_empty() {
        return Ok(found);
    }
    let mut batch = Batch::default();
    for row in &found {
        let sql =
            "UPDATE wa_messages SET status = 'sent', updated_at = $2 WHERE id = $1 AND status = 'queued'";
        batch.must(sql, binds![row.id, now]);
    }
    match database.write(batch).await {
        Ok(_) => Ok(found),
        Err(WriteError::Stale(_)) => Ok(Vec::new()),
        Err(WriteError::Database(error)) => Err(error),
    }
}
