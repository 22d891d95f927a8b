//! Where a conversation stands: a state that is stored here and understood elsewhere.

use chrono::{DateTime, Utc};
use serde::Serialize;

use serde_json::Value;
use sqlx::types::Json;

use crate::db::{Batch, Database, DatabaseError, binds, json};

/// The state of a person's conversation in a lane, where there is one.
pub async fn read(database: &Database, (lane, user_id): (&str, i64)) -> Result<Option<Value>, DatabaseError> {
    let sql = "SELECT state FROM dialogues WHERE lane = $1 AND user_id = $2";
    let found: Option<(Json<Value>,)> = database.first(sql, binds![lane.to_owned(), user_id]).await?;
    Ok(found.map(|(state,)| state.0))
}

/// Writes the state that follows the version that was read; stale where somebody else was first.
pub fn save<S: Serialize>(
    batch: &mut Batch,
    (lane, user_id): (&str, i64),
    version_read: i64,
    state: &S,
    now: DateTime<Utc>,
) {
    batch.must(
        "INSERT INTO dialogues (lane, user_id, state, version, updated_at) VALUES ($1, $2, $3, 1, $5) \
         ON CONFLICT (lane, user_id) DO UPDATE SET state = excluded.state, version = dialogues.version + 1, \
         updated_at = excluded.updated_at WHERE dialogues.version = $4",
        binds![lane.to_owned(), user_id, json(state), version_read, now],
    );
}
