//! `/api/v1/logins` and `/api/v1/events`: which browsers are logged in, and what is noted of who came in.

use axum::{Json, extract::State, http::StatusCode};
use chrono::{DateTime, Utc};
use ledger::{
    access::{
        event::{self, Event, EventKind, NewEvent, Place},
        login::{self, Login},
    },
    db::{Batch, WriteError},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::{Page, id_in, page_limit};
use crate::{
    ApiError, Context,
    auth::{Caller, Via},
    body::{UrlPath, UrlQuery},
    who::Asked,
};

/// A browser that is logged in.
#[derive(Serialize, ToSchema)]
pub(super) struct ShownLogin {
    id: i64,
    agent: Option<String>,
    address: Option<String>,
    created_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    current: bool,
}

/// The browser that asks, where one does.
fn current(caller: &Caller) -> Option<i64> {
    match caller {
        Caller::Person(member) => match &member.via {
            Via::Browser(login) => Some(login.id),
            _ => None,
        },
        Caller::Operator => None,
    }
}

/// The browsers in which a person is logged in, the last used first.
pub(super) async fn list(
    State(context): State<Context>,
    caller: Caller,
    asked: Asked,
) -> Result<Json<Page<ShownLogin>>, ApiError> {
    let person = asked.find(&context.database).await?;
    let current = current(&caller);
    let logins = login::list(&context.database, person.id, context.clock.now()).await?;
    let shown = |login: Login| ShownLogin {
        current: current == Some(login.id),
        id: login.id,
        agent: login.agent,
        address: login.address,
        created_at: login.created_at,
        seen_at: login.seen_at,
        expires_at: login.expires_at,
    };
    Ok(Json(Page::only(logins.into_iter().map(shown))))
}

/// Logs all of a person's browsers out but the one that asks.
pub(super) async fn end_all(
    State(context): State<Context>,
    caller: Caller,
    asked: Asked,
) -> Result<StatusCode, ApiError> {
    caller.needs_no_key()?;
    let person = asked.find(&context.database).await?;
    let (id, now) = (context.database.ids(1).await?.take(), context.clock.now());
    let mut batch = Batch::default();
    login::end_all(&mut batch, person.id, current(&caller));
    event::record(&mut batch, id, &NewEvent::of(person.id, EventKind::LoggedOut), now);
    context.database.write(batch).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Logs one of a person's browsers out.
pub(super) async fn end(
    State(context): State<Context>,
    caller: Caller,
    UrlPath(path): UrlPath<String>,
    asked: Asked,
) -> Result<StatusCode, ApiError> {
    caller.needs_no_key()?;
    let none = || ApiError::NotFound("there is no such login");
    let wanted = id_in(&path).ok_or_else(none)?;
    let person = asked.find(&context.database).await?;
    let (id, now) = (context.database.ids(1).await?.take(), context.clock.now());
    let mut batch = Batch::default();
    login::end(&mut batch, person.id, wanted);
    event::record(&mut batch, id, &NewEvent::of(person.id, EventKind::LoggedOut), now);
    match context.database.write(batch).await {
        Ok(_) => Ok(StatusCode::NO_CONTENT),
        // It is none of theirs, or out already.
        Err(WriteError::Stale(_)) => Err(none()),
        Err(error) => Err(error.into()),
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EventsQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    /// Those of everybody: for admins.
    everybody: Option<bool>,
    limit: Option<i64>,
    cursor: Option<String>,
}

/// What was noted.
#[derive(Serialize, ToSchema)]
pub(super) struct ShownEvent {
    id: i64,
    user_id: Option<i64>,
    kind: String,
    address: Option<String>,
    agent: Option<String>,
    details: Map<String, Value>,
    at: DateTime<Utc>,
}

impl From<Event> for ShownEvent {
    fn from(event: Event) -> Self {
        Self {
            id: event.id,
            user_id: event.user_id,
            kind: event.kind,
            address: event.address,
            agent: event.agent,
            details: event.details.0,
            at: event.created_at,
        }
    }
}

/// What was noted of a person, or of everybody, the newest first.
pub(super) async fn events(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<EventsQuery>,
) -> Result<Json<Page<ShownEvent>>, ApiError> {
    let user_id = if query.everybody == Some(true) {
        caller.needs_admin()?;
        if query.user_id.is_some() || query.phone.is_some() {
            return Err(ApiError::Invalid("everybody: goes with nobody's name".to_owned()));
        }
        None
    } else {
        Some(Asked::of(caller, query.user_id, query.phone).find(&context.database).await?.id)
    };
    let page = noted(&context, user_id, (query.limit, query.cursor.as_deref())).await?;
    Ok(Json(Page { items: page.items.into_iter().map(ShownEvent::from).collect(), next: page.next }))
}

/// A part of what was noted of a person, of everybody where nobody is named; the newest first.
pub(crate) async fn noted(
    context: &Context,
    user_id: Option<i64>,
    (limit, cursor): (Option<i64>, Option<&str>),
) -> Result<Page<Event>, ApiError> {
    let limit = page_limit(limit)?;
    let behind = cursor.map(place).transpose()?;
    let events = event::list(&context.database, user_id, behind, limit + 1).await?;
    Ok(Page::of(events, limit, |event: &Event| {
        format!("{}.{}", event.created_at.timestamp_micros(), event.id)
    }))
}

/// The last event of a page, as its cursor names it.
fn place(cursor: &str) -> Result<Place, ApiError> {
    let parsed = || {
        let (at, id) = cursor.split_once('.')?;
        let created_at = super::moment_of(at)?;
        Some(Place { created_at, id: id.parse().ok()? })
    };
    parsed().ok_or_else(ApiError::cursor)
}
