//! Messages that were given up, and how they come back.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    db::{Batch, Database, DatabaseError, binds, record},
    messages::message::{Channel, MessageKind},
};

/// A message that was given up.
#[derive(Debug, Clone, Serialize)]
pub struct DeadMessage {
    /// The row's id: what `--requeue` takes.
    pub id: i64,
    /// The way it came.
    pub channel: Channel,
    /// Who sent it.
    pub wa_from: String,
    /// What kind it is.
    pub kind: MessageKind,
    /// How often it was tried.
    pub attempts: i64,
    /// Why it failed last.
    pub error: Option<String>,
    /// When it was accepted.
    pub created_at: DateTime<Utc>,
}

record!(DeadMessage: id, channel, wa_from, kind, attempts, error, created_at);

/// Every message that was given up, the oldest first.
pub async fn dead(database: &Database) -> Result<Vec<DeadMessage>, DatabaseError> {
    database
        .scan(
            "SELECT id, channel, wa_from, kind, attempts, error, created_at FROM wa_messages \
             WHERE status = 'dead' AND direction = 'in' ORDER BY id",
            binds![],
        )
        .await
}

/// Puts messages that were given up back into their lanes; `None`: all of them. The last statement of the batch tells
/// how many. The apology that was said for them is taken back: it must not stand beside the reply to come.
pub fn requeue(batch: &mut Batch, id: Option<i64>, now: DateTime<Utc>) {
    batch.run(
        "UPDATE wa_messages SET status = 'skipped', updated_at = $2 WHERE direction = 'out' AND parent_id IN \
         (SELECT id FROM wa_messages WHERE status = 'dead' AND direction = 'in' AND ($1 = 0 OR id = $1))",
        binds![id.unwrap_or(0), now],
    );
    batch.run(
        "UPDATE wa_messages SET status = 'received', attempts = 0, next_attempt_at = NULL, updated_at = $2 \
         WHERE status = 'dead' AND direction = 'in' AND ($1 = 0 OR id = $1)",
        binds![id.unwrap_or(0), now],
    );
}
