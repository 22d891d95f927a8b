//! `/admin/people`: who waits to be let in, who is, and who was turned away.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ledger::people::user::{self, Address, Person, UserStatus};
use reports::words::Value;
use serde::Deserialize;

use super::super::{
    Admin, LoggedIn, page,
    sessions::moment,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{
    ApiError, Context,
    body::{UrlPath, UrlQuery},
    keeper::Standing,
};

/// So many are shown at once.
const SHOWN: usize = 50;
/// What a list is narrowed to, and its name.
const STANDINGS: [(UserStatus, &str); 3] = [
    (UserStatus::Pending, "page-people-pending"),
    (UserStatus::Active, "page-people-active"),
    (UserStatus::Blocked, "page-people-blocked"),
];

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    words: Spoken,
    shell: Shell,
    problem: Option<String>,
    chips: Vec<Chip>,
    rows: Vec<Row>,
    next: Option<String>,
}

struct Chip {
    path: String,
    name: String,
    is_here: bool,
}

struct Row {
    id: i64,
    name: String,
    lines: Vec<String>,
    is_admin: bool,
    may_come: bool,
    may_go: bool,
}

#[derive(Default, Deserialize)]
pub(in crate::pages) struct Query {
    status: Option<String>,
    /// The id that the page before ended with.
    after: Option<i64>,
    done: Option<String>,
}

/// The people of one standing, the newest first: those who wait, unless others are asked for.
pub(in crate::pages) async fn list(
    State(context): State<Context>,
    Admin(visitor): Admin,
    UrlQuery(query): UrlQuery<Query>,
) -> Result<Response, ApiError> {
    listed(&context, &visitor, (query, None)).await
}

async fn listed(
    context: &Context,
    visitor: &LoggedIn,
    (query, problem): (Query, Option<(StatusCode, &'static str)>),
) -> Result<Response, ApiError> {
    let words = visitor.words;
    let (status, problem) = problem.map_or((StatusCode::OK, None), |(status, key)| (status, Some(key)));
    let asked = query.status.as_deref().and_then(|status| status.parse().ok());
    let wanted = asked.unwrap_or(UserStatus::Pending);
    let mut people = user::everybody(&context.database).await?;
    people.retain(|(person, _)| person.status == wanted);
    let last = query.after.and_then(|id| people.iter().position(|(person, _)| person.id == id));
    let rest = people.get(last.map_or(0, |last| last + 1)..).unwrap_or_default();
    let here = &rest[..rest.len().min(SHOWN)];
    let next = here.last().filter(|_| rest.len() > SHOWN);
    let path = |status: UserStatus| format!("/admin/people?status={status}");
    let chips = STANDINGS.iter().map(|(status, key)| Chip {
        path: path(*status),
        name: words.say(key),
        is_here: *status == wanted,
    });
    let shown = PeoplePage {
        words,
        shell: Shell::of(visitor, Room::Settings).after(query.done.as_deref()),
        problem: problem.map(|key| words.say(key)),
        chips: chips.collect(),
        rows: here
            .iter()
            .map(|(person, addresses)| row(context, visitor, (person, addresses.as_slice())))
            .collect(),
        next: next.map(|(person, _)| format!("{}&after={}", path(wanted), person.id)),
    };
    Ok(page(status, &shown))
}

fn row(context: &Context, visitor: &LoggedIn, (person, addresses): (&Person, &[Address])) -> Row {
    let words = visitor.words;
    let known: Vec<&str> =
        addresses.iter().filter_map(|address| address.as_phone().or_else(|| address.as_email())).collect();
    let at = moment(words, &visitor.person, person.created_at());
    let since = words.fill("page-people-since", &[("at", Value::Text(at.into()))]);
    Row {
        id: person.id,
        name: person.name.clone(),
        lines: [known.join(", "), since].into_iter().filter(|line| !line.is_empty()).collect(),
        is_admin: context.door.house.is_admin(addresses),
        may_come: person.status != UserStatus::Active,
        may_go: person.status != UserStatus::Blocked && person.id != visitor.person.id,
    }
}

/// Lets somebody in.
pub(in crate::pages) async fn approve(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    Admin(visitor): Admin,
) -> Result<Response, ApiError> {
    settle(&context, &visitor, (&path, Standing::LetIn, "approved")).await
}

/// Turns somebody away.
pub(in crate::pages) async fn block(
    State(context): State<Context>,
    UrlPath(path): UrlPath<String>,
    Admin(visitor): Admin,
) -> Result<Response, ApiError> {
    settle(&context, &visitor, (&path, Standing::TurnedAway, "blocked")).await
}

/// Who may come in is decided by whoever logged in just now: in a browser that was left open somebody could let themselves in.
async fn settle(
    context: &Context,
    visitor: &LoggedIn,
    (path, standing, word): (&str, Standing, &str),
) -> Result<Response, ApiError> {
    let id = path.parse().map_err(|_| ApiError::NotFound("there is no such person"))?;
    if !visitor.is_fresh(context) {
        let problem = (StatusCode::UNPROCESSABLE_ENTITY, "page-people-not-fresh");
        return listed(context, visitor, (Query::default(), Some(problem))).await;
    }
    let key = match context.keeper.settle(visitor.person.id, id, standing).await {
        Ok(()) => return Ok(Redirect::to(&format!("/admin/people?done={word}")).into_response()),
        Err(ApiError::Refused(_)) => "page-people-kept",
        Err(ApiError::Conflict) => "page-people-busy",
        Err(error) => return Err(error),
    };
    listed(context, visitor, (Query::default(), Some((StatusCode::CONFLICT, key)))).await
}
