//! Who is logged in: people see their browsers and end what they do not know. Whoever has no number gets the code to join one.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};
use ledger::{
    access::{
        event::{self, EventKind, NewEvent},
        login::{self, Login},
        login_token::{self, Purpose},
    },
    db::{Batch, WriteError},
    people::user::Person,
};
use reports::words::Value;

use super::{
    LoggedIn, Visitor, agent, page,
    shell::{Room, Shell},
    words::Spoken,
};
use crate::{ApiError, Context, auth::peer::Peer, body::UrlPath};

/// What a browser forgets of a site.
pub(super) const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");
/// So many letters are shown of what a browser calls itself.
const AGENT: usize = 80;
/// How often a code is drawn anew because somebody has the same.
const TRIES: usize = 5;

#[derive(Template)]
#[template(path = "logins.html")]
struct LoginsPage {
    words: Spoken,
    shell: Shell,
    text: String,
    rows: Vec<Row>,
    has_no_number: bool,
}

struct Row {
    id: i64,
    agent: String,
    is_this: bool,
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "number.html")]
struct NumberPage<'a> {
    words: Spoken,
    /// The code, or why none is shown.
    shown: Result<&'a str, String>,
}

/// The browsers that are logged in.
pub(super) async fn list(State(context): State<Context>, visitor: LoggedIn) -> Result<Response, ApiError> {
    let shell = Shell::of(&visitor, Room::Settings);
    let LoggedIn { words, person, login: this, .. } = visitor;
    let logins = login::list(&context.database, person.id, context.clock.now()).await?;
    let rows = logins.iter().map(|login| row(words, &person, login, this.id)).collect();
    let text = words.fill("page-logins-text", &[("name", Value::Text(person.name.as_str().into()))]);
    let has_no_number = person.phone.is_none();
    Ok(page(StatusCode::OK, &LoginsPage { words, shell, text, rows, has_no_number }))
}

fn row(words: Spoken, person: &Person, login: &Login, this: i64) -> Row {
    let at = |key, at| words.fill(key, &[("at", Value::Text(moment(words, person, at).into()))]);
    let (is_this, mut since) = (login.id == this, at("page-logins-since", login.created_at));
    if let Some(address) = &login.address {
        let values =
            [("since", Value::Text(since.into())), ("address", Value::Text(address.as_str().into()))];
        since = words.fill("page-logins-from", &values);
    }
    let mut lines = vec![since];
    if !is_this {
        lines.push(at("page-logins-seen", login.seen_at));
    }
    Row { id: login.id, agent: called(words, login.agent.as_deref()), is_this, lines }
}

/// What a browser is called by people; what it calls itself where nobody knows it.
pub(super) fn called(words: Spoken, agent: Option<&str>) -> String {
    let Some(agent) = agent else { return words.say("page-logins-unknown") };
    match agent::names(agent) {
        Some((browser, system)) => {
            let values = [("browser", Value::Text(browser.into())), ("system", Value::Text(system.into()))];
            words.fill("page-logins-agent", &values)
        }
        None => agent.chars().take(AGENT).collect(),
    }
}

/// A moment on the person's clock.
pub(super) fn moment(words: Spoken, person: &Person, at: DateTime<Utc>) -> String {
    let local = person.zone.local(at);
    format!("{} {}", words.day(local.date_naive()), local.format("%H:%M"))
}

/// Logs one of the person's browsers out.
pub(super) async fn end(
    State(context): State<Context>,
    UrlPath(id): UrlPath<String>,
    LoggedIn { person, login: this, .. }: LoggedIn,
    peer: Peer,
) -> Result<Response, ApiError> {
    let none = ApiError::NotFound("there is no such login");
    let Ok(id) = id.parse() else { return Err(none) };
    if id == this.id {
        return out(&context, &person, &this, &peer).await;
    }
    match write(&context, (person.id, &peer), |batch| login::end(batch, person.id, id)).await {
        Ok(()) => Ok(Redirect::to("/logins").into_response()),
        Err(WriteError::Stale(_)) => Err(none),
        Err(error) => Err(error.into()),
    }
}

/// Logs all others of the person's browsers out.
pub(super) async fn end_others(
    State(context): State<Context>,
    LoggedIn { person, login: this, .. }: LoggedIn,
    peer: Peer,
) -> Result<Response, ApiError> {
    write(&context, (person.id, &peer), |batch| login::end_all(batch, person.id, Some(this.id))).await?;
    Ok(Redirect::to("/logins").into_response())
}

/// Logs this browser out. Nobody is shown anything else who was out already.
pub(super) async fn leave(
    State(context): State<Context>,
    visitor: Visitor,
    peer: Peer,
) -> Result<Response, ApiError> {
    match visitor.known {
        Some((person, login)) => out(&context, &person, &login, &peer).await,
        None => Ok(forget(&context)),
    }
}

async fn out(context: &Context, person: &Person, login: &Login, peer: &Peer) -> Result<Response, ApiError> {
    match write(context, (person.id, peer), |batch| login::end(batch, person.id, login.id)).await {
        Ok(()) | Err(WriteError::Stale(_)) => Ok(forget(context)),
        Err(error) => Err(error.into()),
    }
}

fn forget(context: &Context) -> Response {
    // What the browser keeps of the pages goes along: whoever comes next sees nothing of it.
    let said = [
        (header::SET_COOKIE, context.door.front.cookies().forget()),
        (CLEAR_SITE_DATA, HeaderValue::from_static("\"storage\"")),
    ];
    (said, Redirect::to("/login")).into_response()
}

/// Ends logins, and notes it.
async fn write(
    context: &Context,
    (user_id, peer): (i64, &Peer),
    end: impl FnOnce(&mut Batch),
) -> Result<(), WriteError> {
    let id = context.database.ids(1).await?.take();
    let mut batch = Batch::default();
    end(&mut batch);
    let address = peer.address_text();
    let event = NewEvent::of(user_id, EventKind::LoggedOut).from(address.as_deref(), peer.agent.as_deref());
    event::record(&mut batch, id, &event, context.clock.now());
    context.database.write(batch).await.map(|_| ())
}

/// Shows a code: the phone that sends it belongs to whoever sees it.
pub(super) async fn show_code(
    State(context): State<Context>,
    LoggedIn { words, person, login, .. }: LoggedIn,
) -> Result<Response, ApiError> {
    if person.phone.is_some() {
        return Ok(Redirect::to("/logins").into_response());
    }
    // It hands everything that was written here to whoever's phone: not by a browser that was left open.
    if !login.is_fresh(context.clock.now()) {
        let shown = Err(words.say("page-number-not-fresh"));
        return Ok(page(StatusCode::UNPROCESSABLE_ENTITY, &NumberPage { words, shown }));
    }
    if let Some(wait) = login_token::wait_for_code(&context.database, person.id, context.clock.now()).await? {
        return Err(ApiError::TooMany(wait));
    }
    for _ in 0..TRIES {
        let mut batch = Batch::default();
        let code = login_token::issue(&mut batch, person.id, Purpose::Join, context.clock.now());
        match context.database.write(batch).await {
            Ok(_) => return Ok(page(StatusCode::OK, &NumberPage { words, shown: Ok(code.text()) })),
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Busy)
}
