//! What is noted of who came in and what was done there: people read their own, admins everybody's.

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde_json::{Map, Value};
use sqlx::types::Json;

use super::login::told;
use crate::db::{Batch, Database, DatabaseError, binds, json, record, stored_as_word};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// Somebody logged in.
    LoggedIn,
    /// Somebody could not.
    LoginFailed,
    /// A browser or a program logged out, or was.
    LoggedOut,
    /// A password was set or changed.
    PasswordChanged,
    /// A key was made.
    KeyAdded,
    /// A key was revoked.
    KeyRevoked,
    /// A token came a second time, and all of its login ended.
    RefreshReused,
    /// A file was imported.
    Imported,
    /// Somebody changed their settings.
    SettingsChanged,
    /// Somebody was erased; nobody is named.
    Erased,
    /// Somebody registered over HTTP.
    Registered,
    /// An admin let somebody in.
    Approved,
    /// An admin turned somebody away.
    Blocked,
    /// A link was given in a chat or by the operator.
    LinkGiven,
    /// A number was joined by its code.
    Joined,
}

stored_as_word!(EventKind:
    LoggedIn = "logged_in", LoginFailed = "login_failed", LoggedOut = "logged_out", PasswordChanged = "password_changed",
    KeyAdded = "key_added", KeyRevoked = "key_revoked", RefreshReused = "refresh_reused", Imported = "imported",
    SettingsChanged = "settings_changed", Erased = "erased", Registered = "registered", Approved = "approved",
    Blocked = "blocked", LinkGiven = "link_given", Joined = "joined"
);

/// What is to be noted.
#[derive(Debug, Clone, Copy)]
pub struct NewEvent<'a> {
    /// Of whom; `None` where nobody was known.
    pub user_id: Option<i64>,
    /// What happened.
    pub kind: EventKind,
    /// From which address of the network.
    pub address: Option<&'a str>,
    /// What the browser or program calls itself.
    pub agent: Option<&'a str>,
    /// What else tells people which it was: no secret, and no money.
    pub details: &'a [(&'static str, &'a str)],
}

impl<'a> NewEvent<'a> {
    /// What happened to somebody, and nothing more.
    pub fn of(user_id: i64, kind: EventKind) -> Self {
        Self { user_id: Some(user_id), kind, address: None, agent: None, details: &[] }
    }

    /// From where.
    #[must_use]
    pub fn from(self, address: Option<&'a str>, agent: Option<&'a str>) -> Self {
        Self { address, agent, ..self }
    }

    /// With what tells people which it was.
    #[must_use]
    pub fn with(self, details: &'a [(&'static str, &'a str)]) -> Self {
        Self { details, ..self }
    }
}

/// What was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The row's id.
    pub id: i64,
    /// Of whom.
    pub user_id: Option<i64>,
    /// What happened, as its word: a newer version may know others.
    pub kind: String,
    /// From which address of the network.
    pub address: Option<String>,
    /// What the browser or program calls itself.
    pub agent: Option<String>,
    /// What else.
    pub details: Json<Map<String, Value>>,
    /// When.
    pub created_at: DateTime<Utc>,
}

record!(Event: id, user_id, kind, address, agent, details, created_at);

/// Where a page of the list ends: the next begins behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// When its last event was.
    pub created_at: DateTime<Utc>,
    /// Its id.
    pub id: i64,
}

/// The beginning of the year 9999: behind everything that is noted, and a time that both engines keep.
const FAR: DateTime<Utc> = DateTime::from_timestamp(253_370_764_800, 0).expect("a year of four digits");

/// Notes what happened.
pub fn record(batch: &mut Batch, id: i64, event: &NewEvent<'_>, now: DateTime<Utc>) {
    let details: Map<String, Value> =
        event.details.iter().map(|(name, value)| ((*name).to_owned(), Value::from(told(value)))).collect();
    batch.run(
        "INSERT INTO access_events (id, user_id, kind, address, agent, details, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        binds![
            id,
            event.user_id,
            event.kind,
            event.address.map(told),
            event.agent.map(told),
            json(&details),
            now,
        ],
    );
}

/// From which addresses somebody came in since a time; a hundred at most.
pub async fn came_from(
    database: &Database,
    user_id: i64,
    since: DateTime<Utc>,
) -> Result<Vec<String>, DatabaseError> {
    let sql = "SELECT DISTINCT address FROM access_events WHERE user_id = $1 AND created_at >= $2 AND kind = $3 \
               AND address IS NOT NULL LIMIT 100";
    let found: Vec<(String,)> = database.all(sql, binds![user_id, since, EventKind::LoggedIn]).await?;
    Ok(found.into_iter().map(|(address,)| address).collect())
}

/// The newest events behind a place, of one person or of everybody.
pub async fn list(
    database: &Database,
    user_id: Option<i64>,
    behind: Option<Place>,
    limit: i64,
) -> Result<Vec<Event>, DatabaseError> {
    const ALL: &str = "SELECT id, user_id, kind, address, agent, details, created_at FROM access_events \
        WHERE (created_at < $1 OR (created_at = $1 AND id < $2))";
    const ORDER: &str = " ORDER BY created_at DESC, id DESC LIMIT $3";
    let Place { created_at, id } = behind.unwrap_or(Place { created_at: FAR, id: i64::MAX });
    match user_id {
        Some(user_id) => {
            let sql = concatcp!(ALL, " AND user_id = $4", ORDER);
            database.all(sql, binds![created_at, id, limit, user_id]).await
        }
        None => database.scan(concatcp!(ALL, ORDER), binds![created_at, id, limit]).await,
    }
}
