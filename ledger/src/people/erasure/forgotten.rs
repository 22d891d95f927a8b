//! What is remembered of messages that were erased: the hashes of their ids, for some days, so that a gateway's late
//! repeat neither books anew nor makes a person. WhatsApp draws its ids at random, so without one a hash tells nobody's
//! address; where a caller numbers its messages, it can be guessed until it goes.

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use crate::{
    db::{Batch, Database, DatabaseError, WriteError, binds, record},
    messages::message::{Channel, NewMessage},
};

/// So long a repeat is known.
const REMEMBERED: TimeDelta = TimeDelta::days(8);
/// So many are forgotten in one statement.
const SWEEP: i64 = 500;

/// A message that goes.
pub(super) struct Gone {
    pub(super) id: i64,
    came_in: bool,
    channel: Channel,
    session: String,
    wa_from: String,
    message_id: String,
}

record!(Gone: id, came_in, channel, session, wa_from, message_id);

/// The hash of what a repeat of a message names again.
fn hash(channel: Channel, session: &str, from: &str, message_id: &str) -> Vec<u8> {
    // No part of it holds a NUL.
    Sha256::digest([channel.name(), session, from, message_id].join("\0")).to_vec()
}

/// Remembers messages that go, as part of the batch that takes them; only what came in can come again.
pub(super) fn remember(batch: &mut Batch, gone: &[Gone], now: DateTime<Utc>) {
    for message in gone.iter().filter(|message| message.came_in) {
        let hash = hash(message.channel, &message.session, &message.wa_from, &message.message_id);
        batch.run(
            "INSERT INTO forgotten_ids (hash, forget_at) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING",
            binds![hash, now + REMEMBERED],
        );
    }
}

/// Whether a message is the repeat of one that an erasure took away, or is about to. It is worth asking where nobody is
/// known by the sender's addresses.
pub async fn is_forgotten(
    database: &Database,
    new: &NewMessage,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    const LEFT: &str = "SELECT m.id FROM erasures e JOIN wa_messages m ON m.user_id = e.user_id \
        AND m.lane IN ('user:' || CAST(e.user_id AS TEXT), $5) WHERE e.finished_at IS NULL AND m.direction = 'in' \
        AND m.channel = $1 AND m.session = $2 AND m.message_id = $3 AND m.wa_from = $4 LIMIT 1";
    let (session, message_id) = (new.session.clone(), new.message_id.clone());
    let left = binds![new.channel, session, message_id, new.from.clone(), new.lane(0)];
    // In this order: what is not left any more is remembered by then.
    if database.first::<(i64,)>(LEFT, left).await?.is_some() {
        return Ok(true);
    }
    let hash = hash(new.channel, &new.session, &new.from, &new.message_id);
    let sql = "SELECT forget_at FROM forgotten_ids WHERE hash = $1 AND forget_at > $2";
    let gone = database.first::<(DateTime<Utc>,)>(sql, binds![hash, now]).await?;
    Ok(gone.is_some())
}

/// Forgets some of the hashes whose time is over; `false` where none is left.
pub async fn sweep(database: &Database, now: DateTime<Utc>) -> Result<bool, WriteError> {
    let sql = "SELECT forget_at FROM forgotten_ids WHERE forget_at <= $1 LIMIT 1";
    if database.first::<(DateTime<Utc>,)>(sql, binds![now]).await?.is_none() {
        return Ok(false);
    }
    let mut batch = Batch::default();
    batch.run(
        "DELETE FROM forgotten_ids WHERE hash IN (SELECT hash FROM forgotten_ids WHERE forget_at <= $1 LIMIT $2)",
        binds![now, SWEEP],
    );
    database.write(batch).await?;
    Ok(true)
}
