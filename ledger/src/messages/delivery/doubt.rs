//! Doubt: an acknowledged message is not yet a delivered one. The network takes messages that no device of their person can
//! read; only a receipt is proof.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    db::{Batch, Database, DatabaseError, binds},
    messages::session::Session,
};

/// A message without a receipt is doubted after this long.
pub const PATIENCE: TimeDelta = TimeDelta::minutes(10);
/// A process may die with receipts in hand that the network was told it had; of what was acknowledged so shortly before the next
/// one begins, nothing more may come.
const LAST_WORDS: TimeDelta = TimeDelta::minutes(1);
/// What is older is let be.
const LONGEST_DOUBT: TimeDelta = TimeDelta::days(1);

/// Puts messages back that were acknowledged and have no receipt, though their person is there: a later message of that chat
/// has one, or the person wrote since. Each once, under its id. Only the newest message of a lane is asked about: most that
/// wait for a receipt are for people whose phones are off.
pub fn doubt(batch: &mut Batch, session: Session<'_>, now: DateTime<Utc>) {
    batch.run(
        "UPDATE wa_messages SET status = 'queued', attempts = 0, next_attempt_at = NULL, lease_until = NULL, \
         doubted_at = $4, updated_at = $4 WHERE id IN (SELECT o.id FROM wa_messages o WHERE o.status = 'sent' \
         AND o.direction = 'out' AND o.session <> '' AND o.session = $2 AND o.channel = $1 AND (o.jid IS NULL OR o.jid = $3) \
         AND o.updated_at <= $5 AND o.updated_at > $6 AND o.doubted_at IS NULL \
         AND (EXISTS (SELECT 1 FROM wa_messages l WHERE l.lane = o.lane AND l.direction = 'out' AND l.seq > o.seq \
         AND l.session = o.session AND l.chat = o.chat AND l.status IN ('delivered', 'read')) \
         OR o.updated_at < (SELECT i.created_at FROM wa_messages i WHERE i.lane = o.lane AND i.direction = 'in' \
         AND i.session = o.session AND i.user_id = o.user_id AND i.kind <> 'due' ORDER BY i.seq DESC LIMIT 1)))",
        binds![
            session.channel,
            session.name.to_owned(),
            session.jid.map(str::to_owned),
            now,
            now - PATIENCE,
            now - LONGEST_DOUBT,
        ],
    );
}

/// Puts messages back whose receipts may have been lost with the process before; phones show an id once. No doubt is used up by it.
pub fn doubt_last(batch: &mut Batch, session: Session<'_>, now: DateTime<Utc>) {
    batch.run(
        "UPDATE wa_messages SET status = 'queued', attempts = 0, next_attempt_at = NULL, lease_until = NULL, \
         updated_at = $4 WHERE status = 'sent' AND direction = 'out' AND session <> '' AND session = $2 \
         AND channel = $1 AND (jid IS NULL OR jid = $3) AND updated_at > $5 AND doubted_at IS NULL AND error IS NULL",
        binds![
            session.channel,
            session.name.to_owned(),
            session.jid.map(str::to_owned),
            now,
            now - LAST_WORDS,
        ],
    );
}

/// Notes which messages have no receipt though they were sent once more.
pub fn give_up_on(batch: &mut Batch, session: Session<'_>, now: DateTime<Utc>) {
    batch.run(
        "UPDATE wa_messages SET error = 'acknowledged twice, and no device of the person got it' \
         WHERE status = 'sent' AND direction = 'out' AND session <> '' AND session = $2 AND channel = $1 \
         AND updated_at <= $3 AND doubted_at IS NOT NULL AND error IS NULL",
        binds![session.channel, session.name.to_owned(), now - PATIENCE],
    );
}

/// How many messages of the last day reached nobody.
pub async fn unheard(
    database: &Database,
    session: Session<'_>,
    now: DateTime<Utc>,
) -> Result<i64, DatabaseError> {
    let sql = "SELECT COUNT(*) FROM wa_messages WHERE status = 'sent' AND direction = 'out' AND session <> '' \
               AND session = $2 AND channel = $1 AND updated_at > $3 AND doubted_at IS NOT NULL AND error IS NOT NULL";
    let values = binds![session.channel, session.name.to_owned(), now - LONGEST_DOUBT];
    Ok(database.first::<(i64,)>(sql, values).await?.map_or(0, |(count,)| count))
}
