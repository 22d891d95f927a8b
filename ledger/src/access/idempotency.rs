//! Requests that bear a key of their caller's are done once: the same request again is answered as the first was, for a day.

use chrono::{DateTime, TimeDelta, Utc};

use super::secret::SecretHash;
use crate::db::{Batch, Database, DatabaseError, binds};

/// So long an answer is kept.
pub(super) const REMEMBERED: TimeDelta = TimeDelta::days(1);
/// The status of a request that is not done yet.
const BEGUN: i64 = 0;
/// The longest key, in letters.
pub const LONGEST_KEY: usize = 200;

/// A request that bears a key.
#[derive(Debug, Clone)]
pub struct Request {
    /// Who asks: `operator`, or `user:` and an id.
    pub caller: String,
    /// Of whom an answer tells, whose erasure takes it away; `None`: of nobody.
    pub user_id: Option<i64>,
    /// The method and the route, such as `POST /transactions`.
    pub route: String,
    /// The caller's key.
    pub key: String,
    /// The hash of the body.
    pub body_hash: SecretHash,
}

/// What is known of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// Nothing: it is to be done.
    New,
    /// It was begun then, and is not done yet, as far as is known.
    Begun(DateTime<Utc>),
    /// It was done: the status and the body that it was answered with.
    Same(u16, String),
    /// The caller used the key for something else.
    Other,
}

/// What is known of a request. Of keys that are older than a day nothing is.
pub async fn kept(database: &Database, request: &Request, now: DateTime<Utc>) -> Result<Kept, DatabaseError> {
    let sql = "SELECT body_hash, status, answer, created_at FROM idempotency_keys \
               WHERE caller = $1 AND route = $2 AND key = $3 AND created_at > $4";
    let (caller, route, key) = (request.caller.clone(), request.route.clone(), request.key.clone());
    let found: Option<(Vec<u8>, i64, String, DateTime<Utc>)> =
        database.first(sql, binds![caller, route, key, now - REMEMBERED]).await?;
    Ok(match found {
        None => Kept::New,
        Some((hash, BEGUN, _, at)) if hash == request.body_hash.bytes() => Kept::Begun(at),
        Some((hash, status, answer, _)) if hash == request.body_hash.bytes() => {
            Kept::Same(u16::try_from(status).unwrap_or(200), answer)
        }
        Some(_) => Kept::Other,
    })
}

/// Notes that a request is being done, in a batch before it is. Stale where the same key came at the same moment and was first:
/// look again.
pub fn begin(batch: &mut Batch, id: i64, request: &Request, now: DateTime<Utc>) {
    let (caller, route, key) = (request.caller.clone(), request.route.clone(), request.key.clone());
    batch.run(
        "DELETE FROM idempotency_keys WHERE caller = $1 AND route = $2 AND key = $3 AND created_at <= $4",
        binds![caller.clone(), route.clone(), key.clone(), now - REMEMBERED],
    );
    batch.must(
        "INSERT INTO idempotency_keys (id, caller, route, key, user_id, body_hash, status, answer, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (caller, route, key) DO NOTHING",
        binds![
            id,
            caller,
            route,
            key,
            request.user_id,
            request.body_hash.bytes(),
            BEGUN,
            String::new(),
            now,
        ],
    );
}

/// Keeps what the request was answered with that was begun under this id.
pub fn finish(batch: &mut Batch, id: i64, (status, answer): (u16, &str)) {
    batch.run(
        "UPDATE idempotency_keys SET status = $2, answer = $3 WHERE id = $1",
        binds![id, i64::from(status), answer.to_owned()],
    );
}

/// Forgets a request that did nothing: its key may be used for it again.
pub fn forget(batch: &mut Batch, id: i64) {
    batch.run("DELETE FROM idempotency_keys WHERE id = $1", binds![id]);
}
