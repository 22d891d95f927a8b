//! Tokens of programs that logged in with a password: one for every request, good for a quarter of an hour, and one that brings the
//! next two, good for a month and once. Whoever uses one twice, or comes second, has stolen it or was stolen from: then all that
//! came of that login ends.

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;

use super::{
    LET_IN, in_turn,
    login::FRESH,
    secret::{Secret, SecretHash},
};
use crate::db::{Batch, Database, DatabaseError, WriteError, binds};

/// How long an access token is good.
pub const ACCESS: TimeDelta = TimeDelta::minutes(15);
/// How long a refresh token is good.
pub const REFRESH: TimeDelta = TimeDelta::days(30);

/// What a program gets.
#[derive(Debug)]
pub struct Tokens {
    /// For every request.
    pub access: Secret,
    /// For the next two tokens, once.
    pub refresh: Secret,
    /// How long the first is good, in seconds.
    pub expires_in: i64,
}

/// Who comes with an access token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bearer {
    /// What all tokens of one login share.
    pub family: SecretHash,
    /// Whose they are.
    pub user_id: i64,
    /// When that login was; `None` where that is not asked.
    pub opened_at: Option<DateTime<Utc>>,
}

impl Bearer {
    /// Whether its login was so lately that it may do what is dangerous.
    pub fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        self.opened_at.is_some_and(|at| now - at <= FRESH)
    }
}

/// What came of using a refresh token.
#[derive(Debug)]
pub enum Refreshed {
    /// It is used up, and here are the next.
    Rotated(Bearer, Tokens),
    /// It was used up before: its family has ended.
    Reused(Bearer),
    /// There is none, or it is over, or its person may not come in.
    Unknown,
}

/// Tokens for a program that logged in, the first of their family.
pub fn open(batch: &mut Batch, user_id: i64, now: DateTime<Utc>) -> Tokens {
    let refresh = Secret::draw();
    let family = refresh.hash();
    issue(batch, Bearer { family, user_id, opened_at: Some(now) }, refresh, now)
}

fn issue(batch: &mut Batch, bearer: Bearer, refresh: Secret, now: DateTime<Utc>) -> Tokens {
    let access = Secret::draw();
    batch.run(
        "INSERT INTO refresh_tokens (hash, family, user_id, access_hash, access_expires_at, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        binds![
            refresh.hash().bytes(),
            bearer.family.bytes(),
            bearer.user_id,
            access.hash().bytes(),
            now + ACCESS,
            now,
            now + REFRESH,
        ],
    );
    Tokens { access, refresh, expires_in: ACCESS.num_seconds() }
}

/// Whose this access token is, while it is good.
pub async fn find_access(
    database: &Database,
    hash: &SecretHash,
    now: DateTime<Utc>,
) -> Result<Option<Bearer>, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT t.family, t.user_id, f.created_at FROM refresh_tokens t LEFT JOIN refresh_tokens f ON f.hash = t.family ",
        LET_IN,
        "WHERE t.access_hash = $1 AND t.access_expires_at > $2"
    );
    type Row = (Vec<u8>, i64, Option<DateTime<Utc>>);
    let found: Option<Row> = database.first(SQL, binds![hash.bytes(), now]).await?;
    Ok(found.and_then(|(family, user_id, opened_at)| Some(Bearer { opened_at, ..bearer(&family, user_id)? })))
}

fn bearer(family: &[u8], user_id: i64) -> Option<Bearer> {
    Some(Bearer { family: SecretHash::stored(family)?, user_id, opened_at: None })
}

/// Uses a refresh token up and writes the next; where it was used before, ends its family. Of two who use one at the same moment
/// the second finds it used.
pub async fn refresh(
    database: &Database,
    hash: &SecretHash,
    now: DateTime<Utc>,
) -> Result<Refreshed, WriteError> {
    const SQL: &str = concatcp!(
        "SELECT t.family, t.user_id, t.used_at IS NOT NULL AS is_used FROM refresh_tokens t ",
        LET_IN,
        "WHERE t.hash = $1 AND t.expires_at > $2"
    );
    let found: Option<(Vec<u8>, i64, bool)> = database.first(SQL, binds![hash.bytes(), now]).await?;
    let Some((family, user_id, is_used)) = found else { return Ok(Refreshed::Unknown) };
    let Some(bearer) = bearer(&family, user_id) else { return Ok(Refreshed::Unknown) };
    if !is_used {
        let mut batch = Batch::default();
        in_turn(&mut batch, bearer.user_id);
        batch.must(
            "UPDATE refresh_tokens SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2",
            binds![hash.bytes(), now],
        );
        let tokens = issue(&mut batch, bearer, Secret::draw(), now);
        match database.write(batch).await {
            Ok(_) => return Ok(Refreshed::Rotated(bearer, tokens)),
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error),
        }
    }
    let mut batch = Batch::default();
    end_family(&mut batch, bearer.family);
    database.write(batch).await?;
    Ok(Refreshed::Reused(bearer))
}

/// The family that a refresh token is of, whether it was used or not: who logs out ends it.
pub async fn family_of(database: &Database, refresh: &SecretHash) -> Result<Option<Bearer>, DatabaseError> {
    let sql = "SELECT family, user_id FROM refresh_tokens WHERE hash = $1";
    let found: Option<(Vec<u8>, i64)> = database.first(sql, binds![refresh.bytes()]).await?;
    Ok(found.and_then(|(family, user_id)| bearer(&family, user_id)))
}

/// Ends all tokens that came of one login, at once.
pub fn end_family(batch: &mut Batch, family: SecretHash) {
    // One behind the other with whoever refreshes one of them now, as `in_turn` has it.
    batch.run(
        "UPDATE users SET status = status WHERE id IN (SELECT user_id FROM refresh_tokens WHERE family = $1)",
        binds![family.bytes()],
    );
    batch.run("DELETE FROM refresh_tokens WHERE family = $1", binds![family.bytes()]);
}

/// Ends all tokens of the person.
pub fn end_all(batch: &mut Batch, user_id: i64) {
    in_turn(batch, user_id);
    batch.run("DELETE FROM refresh_tokens WHERE user_id = $1", binds![user_id]);
}
