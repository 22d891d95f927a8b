//! What lets somebody in once, for ten minutes: the link that the chat gives, and the code by which a number is joined.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;

use super::{
    LET_IN,
    secret::{Secret, SecretHash},
};
use crate::db::{Batch, Database, DatabaseError, binds, stored_as_word};

/// How long one is good.
pub const PATIENCE: TimeDelta = TimeDelta::minutes(10);
/// So many codes a person is shown in an hour: who could draw on would draw what others write.
const MOST_CODES: i64 = 5;
/// How long one that is over stays, so that its hash is not drawn anew meanwhile.
pub(super) const REMEMBERED: TimeDelta = TimeDelta::hours(1);

/// What it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A link: whoever opens it and says so is logged in as its person.
    Enter,
    /// Six digits that the page shows: the phone that sends them belongs to its person.
    Join,
}

stored_as_word!(Purpose: Enter = "enter", Join = "join");

/// One that is good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginToken {
    /// What is kept of the secret.
    pub hash: SecretHash,
    /// Whose it is.
    pub user_id: i64,
    /// What it is for.
    pub purpose: Purpose,
    /// Until when.
    pub expires_at: DateTime<Utc>,
}

/// Draws one for the person; earlier ones for the same purpose are good no longer. Stale where somebody else's code is the same
/// six digits: draw again.
pub fn issue(batch: &mut Batch, user_id: i64, purpose: Purpose, now: DateTime<Utc>) -> Secret {
    let secret = draw(purpose);
    keep(batch, &secret.hash(), (user_id, purpose), now);
    secret
}

/// Draws a secret for this purpose, which nothing knows yet.
pub fn draw(purpose: Purpose) -> Secret {
    match purpose {
        Purpose::Enter => Secret::draw(),
        Purpose::Join => Secret::draw_code(),
    }
}

/// The same as [`issue`] of a secret that was drawn before.
pub fn keep(batch: &mut Batch, hash: &SecretHash, (user_id, purpose): (i64, Purpose), now: DateTime<Utc>) {
    let hash = hash.bytes();
    batch.run(
        "UPDATE login_tokens SET expires_at = $3 WHERE user_id = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3",
        binds![user_id, purpose, now],
    );
    // Of a million codes one may come again; not while the other is good.
    batch.run(
        "DELETE FROM login_tokens WHERE hash = $1 AND (expires_at <= $2 OR used_at IS NOT NULL)",
        binds![hash.clone(), now],
    );
    batch.must(
        "INSERT INTO login_tokens (hash, user_id, purpose, created_at, expires_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (hash) DO NOTHING",
        binds![hash, user_id, purpose, now, now + PATIENCE],
    );
}

/// How long the person has to wait for another code; `None`: not at all.
pub async fn wait_for_code(
    database: &Database,
    user_id: i64,
    now: DateTime<Utc>,
) -> Result<Option<Duration>, DatabaseError> {
    let sql = "SELECT created_at FROM login_tokens WHERE user_id = $1 AND purpose = $2 AND created_at > $3 \
               ORDER BY created_at DESC LIMIT 1 OFFSET $4";
    // They are kept for longer than an hour, whatever becomes of them.
    let values = binds![user_id, Purpose::Join, now - REMEMBERED, MOST_CODES - 1];
    let found: Option<(DateTime<Utc>,)> = database.first(sql, values).await?;
    Ok(found.and_then(|(oldest,)| (oldest + REMEMBERED - now).to_std().ok()))
}

/// The one with this hash, while it is good: neither used nor over, and its person may come in.
pub async fn find(
    database: &Database,
    hash: &SecretHash,
    now: DateTime<Utc>,
) -> Result<Option<LoginToken>, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT t.user_id, t.purpose, t.expires_at FROM login_tokens t ",
        LET_IN,
        "WHERE t.hash = $1 AND t.used_at IS NULL AND t.expires_at > $2"
    );
    let found: Option<(i64, Purpose, DateTime<Utc>)> = database.first(SQL, binds![hash.bytes(), now]).await?;
    Ok(found.map(|(user_id, purpose, expires_at)| LoginToken { hash: *hash, user_id, purpose, expires_at }))
}

/// Uses it up. Stale where somebody did before, or its time is over.
pub fn spend(batch: &mut Batch, token: &LoginToken, now: DateTime<Utc>) {
    batch.must(
        "UPDATE login_tokens SET used_at = $3 WHERE hash = $1 AND user_id = $2 AND used_at IS NULL AND expires_at > $3",
        binds![token.hash.bytes(), token.user_id, now],
    );
}

/// Ends all of the person's that nobody used.
pub fn end_all(batch: &mut Batch, user_id: i64, now: DateTime<Utc>) {
    batch.run(
        "UPDATE login_tokens SET expires_at = $2 WHERE user_id = $1 AND used_at IS NULL AND expires_at > $2",
        binds![user_id, now],
    );
}

/// Whether one was used up just now, and is this person's by now.
pub async fn was_spent_by(
    database: &Database,
    hash: &SecretHash,
    (user_id, purpose): (i64, Purpose),
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let sql = "SELECT user_id FROM login_tokens WHERE hash = $1 AND user_id = $2 AND purpose = $3 \
               AND used_at IS NOT NULL AND expires_at > $4";
    let values = binds![hash.bytes(), user_id, purpose, now - REMEMBERED];
    Ok(database.first::<(i64,)>(sql, values).await?.is_some())
}

/// Whether any code is open by which a number may be joined: only then it is worth asking what six digits are.
pub async fn is_joining(database: &Database, now: DateTime<Utc>) -> Result<bool, DatabaseError> {
    let sql =
        "SELECT user_id FROM login_tokens WHERE purpose = $1 AND used_at IS NULL AND expires_at > $2 LIMIT 1";
    Ok(database.first::<(i64,)>(sql, binds![Purpose::Join, now]).await?.is_some())
}
