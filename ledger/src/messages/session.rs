//! Sessions: which engine answers under which number. Two engines that both call theirs `default` would send each other's
//! replies, so a session is one engine's for as long as it renews its lease.

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;

use crate::{
    db::{Batch, Database, DatabaseError, WriteError, binds, record},
    messages::{lane::Owner, message::Channel},
};

/// How long an engine keeps a session without renewing it.
pub const LEASE: TimeDelta = TimeDelta::seconds(60);
/// How often it renews it.
pub const RENEWAL: TimeDelta = TimeDelta::seconds(10);

/// A session: a number that the bot answers under.
#[derive(Debug, Clone, Copy)]
pub struct Session<'a> {
    /// The channel.
    pub channel: Channel,
    /// Its name.
    pub name: &'a str,
    /// Its number, in the channel's own words, once it is paired.
    pub jid: Option<&'a str>,
}

/// An engine, and the machine it runs on.
#[derive(Debug, Clone)]
pub struct Engine {
    /// The engine.
    pub owner: Owner,
    /// The machine's name, for people.
    pub host: String,
}

/// Who holds a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The engine.
    pub engine: String,
    /// The machine it runs on.
    pub host: String,
    /// The number.
    pub jid: Option<String>,
    /// Until when nobody else takes it.
    pub lease_until: DateTime<Utc>,
}

record!(Holder: engine, host, jid, lease_until);

/// What came of asking for a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It is the engine's, which had it before or is the first.
    Kept,
    /// It is the engine's now; it was another's, whose lease ran out or who had to give way.
    From(Holder),
    /// Another engine holds it.
    Held(Holder),
}

/// Takes a session, or renews its lease: it is the engine's own already, or nobody's any more.
pub async fn take(
    database: &Database,
    session: Session<'_>,
    engine: &Engine,
    now: DateTime<Utc>,
) -> Result<Taken, DatabaseError> {
    const SQL: &str = concatcp!(
        TAKE,
        " WHERE whatsapp_sessions.engine = excluded.engine OR whatsapp_sessions.lease_until < $6"
    );
    asked(database, SQL, session, engine, now).await
}

/// Takes a session whoever holds it: somebody pairs it here.
pub async fn take_over(
    database: &Database,
    session: Session<'_>,
    engine: &Engine,
    now: DateTime<Utc>,
) -> Result<Taken, DatabaseError> {
    asked(database, TAKE, session, engine, now).await
}

const TAKE: &str = "INSERT INTO whatsapp_sessions (channel, name, engine, host, jid, lease_until, paired_at) \
    VALUES ($1, $2, $3, $4, $5, $7, CASE WHEN $5 IS NOT NULL THEN $6 END) ON CONFLICT (channel, name) DO UPDATE SET \
    engine = excluded.engine, host = excluded.host, jid = excluded.jid, lease_until = excluded.lease_until, \
    paired_at = CASE WHEN whatsapp_sessions.jid = excluded.jid THEN whatsapp_sessions.paired_at ELSE excluded.paired_at END";

async fn asked(
    database: &Database,
    sql: &'static str,
    session: Session<'_>,
    engine: &Engine,
    now: DateTime<Utc>,
) -> Result<Taken, DatabaseError> {
    let before = holder(database, session).await?.filter(|before| before.engine != engine.owner.0);
    let mut batch = Batch::default();
    batch.run(
        sql,
        binds![
            session.channel,
            session.name.to_owned(),
            engine.owner.0.clone(),
            engine.host.clone(),
            session.jid.map(str::to_owned),
            now,
            now + LEASE,
        ],
    );
    let is_taken = match database.write(batch).await {
        Ok(touched) => touched.first() == Some(&1),
        // Somebody else took it at the same moment.
        Err(WriteError::Stale(_)) => false,
        Err(WriteError::Database(error)) => return Err(error),
    };
    match (is_taken, before) {
        (true, Some(before)) => Ok(Taken::From(before)),
        (true, None) => Ok(Taken::Kept),
        (false, before) => {
            let holder = holder(database, session).await?.or(before);
            holder
                .map(Taken::Held)
                .ok_or_else(|| DatabaseError::unreadable("engine", "nobody holds the session"))
        }
    }
}

async fn holder(database: &Database, session: Session<'_>) -> Result<Option<Holder>, DatabaseError> {
    let sql = "SELECT engine, host, jid, lease_until FROM whatsapp_sessions WHERE channel = $1 AND name = $2";
    database.first(sql, binds![session.channel, session.name.to_owned()]).await
}

/// The sessions that other engines hold now.
pub async fn held_elsewhere(
    database: &Database,
    owner: &Owner,
    now: DateTime<Utc>,
) -> Result<Vec<(Channel, String)>, DatabaseError> {
    let sql = "SELECT channel, name FROM whatsapp_sessions WHERE engine <> $1 AND lease_until >= $2 \
               AND jid IS NOT NULL ORDER BY channel, name";
    database.all(sql, binds![owner.0.clone(), now]).await
}

/// Gives the sessions of an engine back, so that another need not wait until their leases run out.
pub async fn release(database: &Database, owner: &Owner, now: DateTime<Utc>) -> Result<(), WriteError> {
    let mut batch = Batch::default();
    batch.run(
        "UPDATE whatsapp_sessions SET lease_until = $2 WHERE engine = $1 AND lease_until >= $2",
        binds![owner.0.clone(), now - TimeDelta::milliseconds(1)],
    );
    database.write(batch).await.map(drop)
}

/// Forgets which number a session has, because it was logged out; not where another number answers under that name.
pub async fn forget(database: &Database, session: Session<'_>, now: DateTime<Utc>) -> Result<(), WriteError> {
    let mut batch = Batch::default();
    batch.run(
        "UPDATE whatsapp_sessions SET jid = NULL, paired_at = NULL, lease_until = $4 \
         WHERE channel = $1 AND name = $2 AND (jid IS NULL OR jid = $3 OR lease_until < $4)",
        binds![session.channel, session.name.to_owned(), session.jid.map(str::to_owned), now],
    );
    database.write(batch).await.map(drop)
}
