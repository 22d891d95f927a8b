//! What nobody asked for just now: where it goes, and, in a channel that sends nothing by itself, who fetches it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use const_format::concatcp;
use sqlx::types::Json;

use crate::{
    db::{Batch, Database, DatabaseError, Sql, WriteError, binds, json, record},
    messages::{
        message::{Channel, Payload, lane_of},
        outbox::{self, LastPlace, OVER_SESSION},
    },
    people::person::{Person, UserStatus},
};

/// Where a person is found who is told something that they did not ask for just now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Their own chat, never a group.
    pub place: LastPlace,
    /// When they wrote last between the two of us, be it elsewhere.
    pub wrote_at: DateTime<Utc>,
    /// Whether words sent there reach them.
    pub is_reached: bool,
}

record!(Found: wrote_at, is_reached; place);

impl Found {
    /// The place, where words reach them.
    pub fn reached(self) -> Option<LastPlace> {
        self.is_reached.then_some(self.place)
    }
}

/// Where the person is found: where they wrote last between the two of us in a channel that has sessions, over one that has not
/// lost its number to another; else at the terminal, where words wait until they are fetched; else, where no words reach them,
/// where they wrote last at all. What fell due they did not write. `None` for whoever never did, is not confirmed, or was turned away or erased.
pub async fn found(database: &Database, person: &Person) -> Result<Option<Found>, DatabaseError> {
    const COLUMNS: &str = "SELECT m.channel, m.session, m.jid, m.chat";
    const LAST: &str = " FROM wa_messages m WHERE m.lane = $1 AND m.direction = 'in' AND m.kind <> 'due'";
    const ORDER: &str = " ORDER BY m.seq DESC LIMIT 1";
    const NEWEST: &str =
        concatcp!(COLUMNS, ", m.created_at AS wrote_at, ", OVER_SESSION, " AS is_reached", LAST, ORDER);
    const AT_TERMINAL: &str = concatcp!(COLUMNS, LAST, " AND m.channel = 'terminal'", ORDER);
    if person.status != UserStatus::Active {
        return Ok(None);
    }
    let lane = lane_of(person.id);
    let newest: Option<Found> = database.first(NEWEST, binds![lane.clone()]).await?;
    let newest = match newest {
        Some(found) if !found.is_reached => found,
        found => return Ok(found),
    };
    let mut place = outbox::last_place(database, person, (None, None)).await?;
    if place.is_none() {
        place = database.first(AT_TERMINAL, binds![lane]).await?;
    }
    // They have written since, though elsewhere.
    Ok(Some(match place {
        Some(place) => Found { place, is_reached: true, ..newest },
        None => newest,
    }))
}

/// The same of several people, by their ids: those who are nowhere found are left out.
pub async fn found_of(database: &Database, people: &[&Person]) -> Result<HashMap<i64, Found>, DatabaseError> {
    const NEWEST: &str = concatcp!(
        "SELECT m.user_id, m.channel, m.session, m.jid, m.chat, m.created_at AS wrote_at, ",
        OVER_SESSION,
        " AS is_reached FROM lanes_asked p JOIN wa_messages m ON m.id = (SELECT n.id FROM wa_messages n \
         WHERE n.lane = p.lane AND n.direction = 'in' AND n.kind <> 'due' ORDER BY n.seq DESC LIMIT 1)"
    );
    const SQL: Sql = Sql::split(
        concatcp!("WITH lanes_asked AS (SELECT value AS lane FROM json_each($1)) ", NEWEST),
        concatcp!("WITH lanes_asked AS (SELECT value AS lane FROM jsonb_array_elements_text($1)) ", NEWEST),
    );
    let active = || people.iter().filter(|person| person.status == UserStatus::Active);
    let lanes: Vec<String> = active().map(|person| lane_of(person.id)).collect();
    if lanes.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<FoundOf> = database.scan(SQL, binds![json(&lanes)]).await?;
    let mut all: HashMap<i64, Found> = rows.into_iter().map(|row| (row.user_id, row.found)).collect();
    // Who wrote last where no words reach them may be reached where they wrote before.
    for person in active() {
        if all.get(&person.id).is_some_and(|newest| !newest.is_reached) {
            all.extend(found(database, person).await?.map(|elsewhere| (person.id, elsewhere)));
        }
    }
    Ok(all)
}

struct FoundOf {
    user_id: i64,
    found: Found,
}

record!(FoundOf: user_id; found);

/// A row of the outbox that nobody asked for just now.
#[derive(Debug, Clone)]
pub struct Pushed {
    /// The row's id.
    pub id: i64,
    /// Whom it is for.
    pub user_id: i64,
    /// Their conversation, in the channel's own words.
    pub chat: String,
    /// What it is written once for; up to the first colon the kind of work that it came of.
    pub dedupe_key: String,
    /// Its words.
    pub wa_body: String,
    payload: Option<Json<Payload>>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

record!(Pushed: id, user_id, chat, dedupe_key, wa_body, payload, created_at);

impl Pushed {
    /// What else it holds.
    pub fn payload(&self) -> Payload {
        self.payload.as_ref().map(|payload| payload.0.clone()).unwrap_or_default()
    }

    /// Which kind of work it came of.
    pub fn kind(&self) -> &str {
        self.dedupe_key.split(':').next().unwrap_or_default()
    }
}

/// Fetches everything that waits in a channel, or in one conversation of it, in the order in which it was written. Whoever
/// fetches it has it: nobody else does.
pub async fn fetch(
    database: &Database,
    (channel, chat): (Channel, Option<&str>),
    now: DateTime<Utc>,
) -> Result<Vec<Pushed>, DatabaseError> {
    const SQL: &str = "SELECT id, user_id, chat, dedupe_key, COALESCE(wa_body, '') AS wa_body, payload, created_at \
        FROM wa_messages WHERE status = 'queued' AND channel = $1 AND session = '' \
        AND dedupe_key IS NOT NULL AND ($2 = '' OR chat = $2) ORDER BY created_at, lane, seq";
    let found: Vec<Pushed> = database.scan(SQL, binds![channel, chat.unwrap_or_default().to_owned()]).await?;
    if found.is_empty() {
        return Ok(found);
    }
    let mut batch = Batch::default();
    for row in &found {
        let sql =
            "UPDATE wa_messages SET status = 'sent', updated_at = $2 WHERE id = $1 AND status = 'queued'";
        batch.must(sql, binds![row.id, now]);
    }
    match database.write(batch).await {
        Ok(_) => Ok(found),
        Err(WriteError::Stale(_)) => Ok(Vec::new()),
        Err(WriteError::Database(error)) => Err(error),
    }
}
