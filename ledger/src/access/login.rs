//! Browsers that are logged in: out after a week without use and after a month in any case, listed and ended by their person.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;

use super::{
    LET_IN,
    secret::{Secret, SecretHash},
};
use crate::{
    db::{Batch, Database, DatabaseError, Sql, binds, json, of_list, record},
    values::text::one_line,
};

/// After so long without use a login is over.
pub const IDLE: TimeDelta = TimeDelta::days(7);
/// After so long it is over in any case.
pub const ABSOLUTE: TimeDelta = TimeDelta::days(30);
/// So long it is fresh: dangerous acts need no more than that.
pub const FRESH: TimeDelta = TimeDelta::minutes(10);
/// So often it is noted at most that one is in use.
const SEEN: TimeDelta = TimeDelta::minutes(1);
/// In so many browsers a person is logged in at most; one more, and the one that was used longest ago is out.
pub const MOST: usize = 100;
/// So many letters are kept of what a browser calls itself, and of its address.
const LONGEST_TOLD: usize = 200;

/// A browser that is logged in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// The row's id.
    pub id: i64,
    /// Who is.
    pub user_id: i64,
    /// What the browser calls itself.
    pub agent: Option<String>,
    /// From where it logged in.
    pub address: Option<String>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When it was used last, within a minute.
    pub seen_at: DateTime<Utc>,
    /// Until when at most.
    pub expires_at: DateTime<Utc>,
}

record!(Login: id, user_id, agent, address, created_at, seen_at, expires_at);

/// Rows that are not over, of people who may come in; a condition follows.
const OPEN: &str = concatcp!(
    "SELECT t.id, t.user_id, t.agent, t.address, t.created_at, t.seen_at, t.expires_at FROM logins t ",
    LET_IN,
    "WHERE t.expires_at > $2 AND t.seen_at > $3 AND "
);

/// Logs a browser in; the secret is its cookie.
pub fn open(
    batch: &mut Batch,
    id: i64,
    user_id: i64,
    agent: Option<&str>,
    address: Option<&str>,
    now: DateTime<Utc>,
) -> Secret {
    let secret = Secret::draw();
    batch.run(
        concatcp!(
            "DELETE FROM logins WHERE user_id = $1 AND id NOT IN (\
             SELECT t.id FROM logins t WHERE t.user_id = $1 ORDER BY t.seen_at DESC, t.id DESC LIMIT ",
            MOST - 1,
            ")"
        ),
        binds![user_id],
    );
    batch.run(
        "INSERT INTO logins (id, hash, user_id, agent, address, created_at, seen_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7)",
        binds![id, secret.hash().bytes(), user_id, agent.map(told), address.map(told), now, now + ABSOLUTE,],
    );
    secret
}

/// The login whose cookie has this hash, while it is not over.
pub async fn find(
    database: &Database,
    hash: &SecretHash,
    now: DateTime<Utc>,
) -> Result<Option<Login>, DatabaseError> {
    database.first(concatcp!(OPEN, "t.hash = $1"), binds![hash.bytes(), now, now - IDLE]).await
}

/// All of the person's that are not over, the last used first.
pub async fn list(
    database: &Database,
    user_id: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Login>, DatabaseError> {
    const SQL: &str = concatcp!(OPEN, "t.user_id = $1 ORDER BY t.seen_at DESC, t.id DESC");
    database.all(SQL, binds![user_id, now, now - IDLE]).await
}

/// Those of these logins that are not over.
pub async fn standing(
    database: &Database,
    ids: &BTreeSet<i64>,
    now: DateTime<Utc>,
) -> Result<BTreeSet<i64>, DatabaseError> {
    const SQL: Sql = of_list!(concatcp!(OPEN, "t.id IN "), "$1", "");
    let found: Vec<Login> = database.all(SQL, binds![json(ids), now, now - IDLE]).await?;
    Ok(found.into_iter().map(|login| login.id).collect())
}

/// Notes that it is in use; worth writing where [`Login::is_due_to_be_seen`].
pub fn see(batch: &mut Batch, login: &Login, now: DateTime<Utc>) {
    batch.run("UPDATE logins SET seen_at = $2 WHERE id = $1 AND seen_at < $2", binds![login.id, now]);
}

/// Logs one of the person's browsers out. Stale where it is none of theirs, or out already.
pub fn end(batch: &mut Batch, user_id: i64, id: i64) {
    batch.must("DELETE FROM logins WHERE id = $1 AND user_id = $2", binds![id, user_id]);
}

/// Logs all of the person's browsers out, but for one.
pub fn end_all(batch: &mut Batch, user_id: i64, except: Option<i64>) {
    batch.run("DELETE FROM logins WHERE user_id = $1 AND id <> $2", binds![user_id, except.unwrap_or(0)]);
}

/// What a browser says of itself, on one line and not for ever.
pub(super) fn told(text: &str) -> String {
    one_line(text).chars().filter(|letter| *letter != '\0').take(LONGEST_TOLD).collect()
}

impl Login {
    /// Whether it was opened so lately that it may do what is dangerous.
    pub fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        now - self.created_at <= FRESH
    }

    /// Whether its use is worth noting again.
    pub fn is_due_to_be_seen(&self, now: DateTime<Utc>) -> bool {
        now - self.seen_at >= SEEN
    }
}
