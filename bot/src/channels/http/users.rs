//! `/api/v1/users`: who is there, and who is let in. For those who look after the bot; nothing of what people wrote is shown.

use axum::{Json, extract::State};
use chrono::{DateTime, Utc};
use dashboard::{
    ApiError,
    api::page_limit,
    auth::Caller,
    body::{Nothing, UrlPath, UrlQuery},
};
use ledger::{
    access::event::{self, EventKind, NewEvent},
    db::Batch,
    people::user::{self, Address, Admitted, Person, UserStatus},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Context;
use crate::{
    engine::Engine,
    intake::registration::{self, Standing},
};

const NO_SUCH: ApiError = ApiError::NotFound("there is no such person");

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ListQuery {
    status: Option<UserStatus>,
    limit: Option<i64>,
    /// The id that the page before ended with.
    cursor: Option<i64>,
}

/// Somebody.
#[derive(Serialize, ToSchema)]
pub(super) struct ShownPerson {
    id: i64,
    name: String,
    phone: Option<String>,
    email: Option<String>,
    status: UserStatus,
    admitted: Option<Admitted>,
    admin: bool,
    created_at: DateTime<Utc>,
}

/// Some of them, and the cursor that gives the next ones; null where they are the last.
#[derive(Serialize, ToSchema)]
pub(super) struct People {
    items: Vec<ShownPerson>,
    next: Option<String>,
}

fn shown(context: &Context, person: Person, addresses: &[Address]) -> ShownPerson {
    ShownPerson {
        id: person.id,
        created_at: person.created_at(),
        phone: person.phone,
        email: addresses.iter().find_map(Address::as_email).map(str::to_owned),
        status: person.status,
        admitted: person.admitted,
        admin: context.engine.policy.is_admin(addresses),
        name: person.name,
    }
}

/// Everybody, the newest first.
pub(super) async fn list(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<ListQuery>,
) -> Result<Json<People>, ApiError> {
    caller.needs_admin()?;
    let limit = usize::try_from(page_limit(query.limit)?).unwrap_or(usize::MAX);
    let people = user::everybody(&context.engine.books.database).await?;
    let wanted = |person: &Person| query.status.is_none_or(|status| status == person.status);
    let mut people = people.into_iter().filter(|(person, _)| wanted(person)).peekable();
    if let Some(last) = query.cursor {
        let is_last = |(person, _): &(Person, Vec<Address>)| person.id == last;
        // Whoever is gone since was the end of a page that nobody can find again.
        if !people.by_ref().any(|one| is_last(&one)) {
            return Err(ApiError::cursor());
        }
    }
    let items: Vec<ShownPerson> =
        people.by_ref().take(limit).map(|(person, addresses)| shown(&context, person, &addresses)).collect();
    let next = items.last().filter(|_| people.peek().is_some()).map(|last| last.id.to_string());
    Ok(Json(People { items, next }))
}

/// Lets somebody in.
pub(super) async fn approve(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    caller: Caller,
    _: UrlQuery<Nothing>,
) -> Result<Json<ShownPerson>, ApiError> {
    settle(&context, &caller, &path, Standing::LetIn).await
}

/// Turns somebody away.
pub(super) async fn block(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    caller: Caller,
    _: UrlQuery<Nothing>,
) -> Result<Json<ShownPerson>, ApiError> {
    settle(&context, &caller, &path, Standing::TurnedAway).await
}

async fn settle(
    context: &Context,
    caller: &Caller,
    path: &str,
    standing: Standing,
) -> Result<Json<ShownPerson>, ApiError> {
    caller.needs_admin()?;
    let id: i64 = path.parse().map_err(|_| NO_SUCH)?;
    let by = caller.person().map(|person| person.id);
    let database = &context.engine.books.database;
    settled(&context.engine, by, (id, standing)).await?;
    let person = user::by_id(database, id).await?.ok_or(NO_SUCH)?;
    let addresses = user::addresses(database, id).await?;
    Ok(Json(shown(context, person, &addresses)))
}

/// Gives somebody their standing, on the word of a person where one asks, and notes it.
pub(super) async fn settled(
    engine: &Engine,
    by: Option<i64>,
    (id, standing): (i64, Standing),
) -> Result<(), ApiError> {
    let kind = match standing {
        Standing::LetIn => EventKind::Approved,
        Standing::TurnedAway => {
            keeps_an_admin(engine, by, id).await?;
            EventKind::Blocked
        }
    };
    let books = &engine.books;
    let is_new = registration::settle(&books.database, id, standing, &*books.clock).await?.ok_or(NO_SUCH)?;
    if is_new {
        let mut batch = Batch::default();
        event::record(&mut batch, books.id().await?, &NewEvent::of(id, kind), books.clock.now());
        books.database.write(batch).await?;
    }
    Ok(())
}

/// Refuses to turn away whoever asks, and the last of those who look after the bot: nobody could let them in again from here.
async fn keeps_an_admin(engine: &Engine, by: Option<i64>, id: i64) -> Result<(), ApiError> {
    if by == Some(id) {
        return Err(ApiError::Refused("nobody turns themselves away".to_owned()));
    }
    let (database, policy) = (&engine.books.database, &engine.policy);
    let looks_after = |(person, addresses): &(Person, Vec<Address>)| {
        person.status == UserStatus::Active && policy.is_admin(addresses)
    };
    let admins: Vec<_> = user::everybody(database).await?.into_iter().filter(looks_after).collect();
    match &*admins {
        [(last, _)] if last.id == id => {
            Err(ApiError::Refused("this is the last of those who look after the bot".to_owned()))
        }
        _ => Ok(()),
    }
}
