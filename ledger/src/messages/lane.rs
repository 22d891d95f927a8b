//! Lanes: whose turn it is, and which process works on it.
//!
//! On PostgreSQL several processes share the lanes by leases. SQLite has one engine, and a lease would only cost.

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;

use crate::{
    db::{Batch, Database, DatabaseError, WriteError, binds},
    messages::inbox::OPEN,
};

/// How long a process keeps a lane without renewing it.
pub const LEASE: TimeDelta = TimeDelta::seconds(10);
/// How often a lease is renewed while its lane is worked on.
pub const RENEWAL: std::time::Duration = std::time::Duration::from_secs(3);

/// A process that works on lanes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner(pub String);

/// Whose lanes are that were given back.
const NOBODY: &str = "";

/// Takes the lane for `owner` where it is nobody's or theirs, or was left with nothing to do: the statement touches one row
/// then.
pub fn claim(batch: &mut Batch, lane: &str, owner: &Owner, now: DateTime<Utc>) {
    const SQL: &str = concatcp!(
        "INSERT INTO lanes (lane, lease_owner, lease_until) VALUES ($1, $2, $3) ON CONFLICT (lane) DO UPDATE SET \
         lease_owner = excluded.lease_owner, lease_until = excluded.lease_until \
         WHERE lanes.lease_owner IN (excluded.lease_owner, '",
        NOBODY,
        "') OR (lanes.lease_until < $4 AND NOT EXISTS (SELECT 1 FROM wa_messages m WHERE m.lane = $1 AND ",
        OPEN,
        " AND m.created_at < lanes.lease_until))"
    );
    batch.run(SQL, binds![lane.to_owned(), owner.0.clone(), now + LEASE, now]);
}

/// Takes over a lane whose lease ran out. What was its head by then may be what its process died of, and counts a try
/// unless that process still holds others: then it is only slow. Guards the batch.
fn take_over(batch: &mut Batch, lane: &str, owner: &Owner, now: DateTime<Utc>) {
    const COUNT: &str = concatcp!(
        "UPDATE wa_messages SET attempts = 1 WHERE attempts = 0 AND id = (SELECT m.id FROM wa_messages m \
         WHERE m.lane = $1 AND ",
        OPEN,
        " ORDER BY m.seq LIMIT 1) AND created_at < (SELECT lease_until FROM lanes WHERE lane = $1 AND lease_until < $2) \
         AND NOT EXISTS (SELECT 1 FROM lanes x JOIN lanes l ON l.lane = $1 AND l.lease_owner = x.lease_owner \
         WHERE x.lease_until >= $2)"
    );
    batch.run(COUNT, binds![lane.to_owned(), now]);
    batch.must(
        "UPDATE lanes SET lease_owner = $2, lease_until = $3 WHERE lane = $1 AND lease_until < $4",
        binds![lane.to_owned(), owner.0.clone(), now + LEASE, now],
    );
}

/// Takes the lane in a batch of its own; `true` where it is `owner`'s now.
pub async fn take(
    database: &Database,
    lane: &str,
    owner: &Owner,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    if !database.is_shared() {
        return Ok(true);
    }
    for claim in [claim, take_over] {
        let mut batch = Batch::default();
        claim(&mut batch, lane, owner, now);
        match database.write(batch).await {
            Ok(touched) if touched.last() == Some(&1) => return Ok(true),
            // It is somebody else's, or somebody else took it at the same moment.
            Ok(_) | Err(WriteError::Stale(_)) => {}
            Err(WriteError::Database(error)) => return Err(error),
        }
    }
    Ok(false)
}

/// Gives the lanes of `owner` back, so that others need not wait until their leases run out.
pub async fn release(database: &Database, owner: &Owner, now: DateTime<Utc>) -> Result<(), WriteError> {
    if !database.is_shared() {
        return Ok(());
    }
    let mut batch = Batch::default();
    batch.run(
        "UPDATE lanes SET lease_owner = $2, lease_until = $3 WHERE lease_owner = $1 AND lease_until >= $3",
        binds![owner.0.clone(), NOBODY, now - TimeDelta::milliseconds(1)],
    );
    database.write(batch).await.map(drop)
}

/// The lanes whose oldest open message is due, and that nobody else holds.
pub async fn open(
    database: &Database,
    owner: &Owner,
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Vec<String>, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT DISTINCT m.lane FROM wa_messages m LEFT JOIN lanes l ON l.lane = m.lane WHERE ",
        OPEN,
        " AND NOT EXISTS (SELECT 1 FROM wa_messages b WHERE b.lane = m.lane AND b.seq < m.seq AND b.status = 'failed' \
          AND b.next_attempt_at > $2)",
        " AND (m.next_attempt_at IS NULL OR m.next_attempt_at <= $2) \
          AND (l.lane IS NULL OR l.lease_owner = $1 OR l.lease_until < $2) LIMIT $3"
    );
    let rows: Vec<(String,)> = database.scan(SQL, binds![owner.0.clone(), now, limit]).await?;
    Ok(rows.into_iter().map(|(lane,)| lane).collect())
}

/// How many messages are open in all lanes.
pub async fn depth(database: &Database) -> Result<i64, DatabaseError> {
    const SQL: &str = concatcp!("SELECT COUNT(*) FROM wa_messages m WHERE ", OPEN);
    Ok(database.scan::<(i64,)>(SQL, binds![]).await?.first().map_or(0, |(depth,)| *depth))
}
