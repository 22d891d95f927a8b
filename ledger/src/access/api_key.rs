//! Keys of programs: good until they are revoked, for what their scopes say.

use std::fmt::Write;

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;

use super::{
    LET_IN,
    event::{self, NewEvent},
    secret::{Secret, SecretHash},
};
use crate::{
    db::{Batch, Database, DatabaseError, Field, Record, Row, WriteError, binds, stored_as_word},
    values::text::one_line,
};

/// What every key begins with, so that it is known for one wherever it is found.
pub const BEGINNING: &str = "catat_";
/// So many letters of a key are kept, by which its person knows it.
pub const PREFIX_LENGTH: usize = 12;
/// So many keys a person may have at once.
pub const MOST: usize = 50;
/// The longest name of a key, in letters.
pub const LONGEST_NAME: usize = 60;
/// So often it is noted at most that one is in use.
const USED: TimeDelta = TimeDelta::minutes(1);

/// What a key may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Ask.
    Read,
    /// Write into its person's book, too.
    Write,
    /// Look after others, where its person may.
    Admin,
}

stored_as_word!(Scope: Read = "read", Write = "write", Admin = "admin");

impl Scope {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Read, Self::Write, Self::Admin];
}

/// A key, as its person knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// The row's id.
    pub id: i64,
    /// How it begins.
    pub prefix: String,
    /// What its person calls it.
    pub name: String,
    /// What it may do, each once.
    pub scopes: Vec<Scope>,
    /// Whose it is.
    pub user_id: i64,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When it was used last, within a minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Since when it lets nobody in.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl Record for ApiKey {
    fn read(row: &Row<'_>) -> Result<Self, DatabaseError> {
        fn of<T: Field>(row: &Row<'_>, column: &str) -> Result<T, DatabaseError> {
            row.get(column)
        }
        // What a newer version allows it is none of this one's business.
        let scopes = of::<String>(row, "scopes")?;
        Ok(Self {
            id: of(row, "id")?,
            prefix: of(row, "prefix")?,
            name: of(row, "name")?,
            scopes: scopes.split(' ').filter_map(|word| word.parse().ok()).collect(),
            user_id: of(row, "user_id")?,
            created_at: of(row, "created_at")?,
            last_used_at: of(row, "last_used_at")?,
            revoked_at: of(row, "revoked_at")?,
        })
    }
}

const SELECT: &str = "SELECT t.id, t.prefix, t.name, t.scopes, t.user_id, t.created_at, t.last_used_at, t.revoked_at \
    FROM api_keys t ";

/// Why a key is not made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// Its name says nothing, or is too long.
    #[error("a key has a name of 1 to {} letters", LONGEST_NAME)]
    Name,
    /// Its person has [`MOST`] of them.
    #[error("there are {} keys; revoke one first", MOST)]
    TooMany,
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// Makes a key for the person where they may have one more, and notes what `noted` says of it; answers its id, and what is shown to
/// them once.
pub async fn make(
    database: &Database,
    user_id: i64,
    (name, scopes): (&str, &[Scope]),
    (noted, mut batch): (&NewEvent<'_>, Batch),
    now: DateTime<Utc>,
) -> Result<(i64, Secret), NotMade> {
    let is_name = !name.trim().is_empty() && name.chars().count() <= LONGEST_NAME && !name.contains('\0');
    if !is_name {
        return Err(NotMade::Name);
    }
    let known = list(database, user_id).await.map_err(WriteError::from)?;
    if known.iter().filter(|key| key.is_good()).count() >= MOST {
        return Err(NotMade::TooMany);
    }
    let mut ids = database.ids(2).await?;
    let id = ids.take();
    let secret = add(&mut batch, id, user_id, name, scopes, now);
    event::record(&mut batch, ids.take(), noted, now);
    database.write(batch).await?;
    Ok((id, secret))
}

/// Writes a key for the person, which is shown to them once.
pub fn add(
    batch: &mut Batch,
    id: i64,
    user_id: i64,
    name: &str,
    scopes: &[Scope],
    now: DateTime<Utc>,
) -> Secret {
    let secret = Secret::draw_behind(BEGINNING);
    let mut words = String::new();
    for scope in Scope::ALL.iter().filter(|scope| scopes.contains(scope)) {
        write!(words, "{}{scope}", if words.is_empty() { "" } else { " " }).expect("strings grow");
    }
    let name: String = one_line(name).chars().take(LONGEST_NAME).collect();
    let prefix = secret.text()[..PREFIX_LENGTH].to_owned();
    batch.run(
        "INSERT INTO api_keys (id, hash, prefix, name, scopes, user_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        binds![id, secret.hash().bytes(), prefix, name, words, user_id, now],
    );
    secret
}

/// The key with this hash, unless it was revoked or its person may not come in.
pub async fn find(database: &Database, hash: &SecretHash) -> Result<Option<ApiKey>, DatabaseError> {
    const SQL: &str = concatcp!(SELECT, LET_IN, "WHERE t.hash = $1 AND t.revoked_at IS NULL");
    database.first(SQL, binds![hash.bytes()]).await
}

/// All keys of the person, those that were revoked lately too, the newest first.
pub async fn list(database: &Database, user_id: i64) -> Result<Vec<ApiKey>, DatabaseError> {
    const SQL: &str = concatcp!(SELECT, "WHERE t.user_id = $1 ORDER BY t.created_at DESC, t.id DESC");
    database.all(SQL, binds![user_id]).await
}

/// Revokes a key of the person. Stale where it is none of theirs, or revoked already.
pub fn revoke(batch: &mut Batch, user_id: i64, id: i64, now: DateTime<Utc>) {
    batch.must(
        "UPDATE api_keys SET revoked_at = $3 WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL",
        binds![id, user_id, now],
    );
}

/// Notes that it is in use; worth writing where [`ApiKey::is_due_to_be_noted`].
pub fn used(batch: &mut Batch, key: &ApiKey, now: DateTime<Utc>) {
    batch.run(
        "UPDATE api_keys SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2)",
        binds![key.id, now],
    );
}

impl ApiKey {
    /// Whether it may do this. Who may write may read, too; what admins may do needs a scope of its own.
    pub fn may(&self, scope: Scope) -> bool {
        let reads_too = scope == Scope::Read && self.scopes.contains(&Scope::Write);
        self.scopes.contains(&scope) || reads_too
    }

    /// Whether it lets its person in.
    pub fn is_good(&self) -> bool {
        self.revoked_at.is_none()
    }

    /// Whether its use is worth noting again.
    pub fn is_due_to_be_noted(&self, now: DateTime<Utc>) -> bool {
        self.last_used_at.is_none_or(|last| now - last >= USED)
    }
}
