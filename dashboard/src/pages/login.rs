//! Logging in: by a password, and by a link that works once. Looking at a link spends nothing and sets nothing, because messengers
//! look at links before people do.

use askama::Template;
use axum::{
    Form,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use ledger::{
    access::{
        self,
        event::{self, EventKind, NewEvent},
        login::{self, Login},
        login_token::{self, LoginToken, Purpose},
        password,
        secret::SecretHash,
    },
    db::{Batch, WriteError},
    people::user::Person,
};
use reports::words::Value;
use serde::Deserialize;

use super::{
    Visitor, page,
    visitor::own_path,
    words::{Spoken, asked_for},
};
use crate::{
    ApiError, Context,
    auth::{enter, gate::admitted, peer::Peer},
    body::{UrlPath, UrlQuery},
    error::whole_seconds,
};

#[derive(Template)]
#[template(path = "login.html")]
struct LoginPage<'a> {
    words: Spoken,
    name: &'a str,
    /// Where one goes on to; empty: home.
    next: &'a str,
    problem: Option<String>,
    /// Whether the bot gives links.
    has_links: bool,
}

#[derive(Template)]
#[template(path = "link.html")]
struct LinkPage {
    words: Spoken,
}

#[derive(Template)]
#[template(path = "gone.html")]
struct GonePage {
    words: Spoken,
}

#[derive(Deserialize)]
pub(super) struct Wanted {
    /// What somebody looked at who was not logged in.
    #[serde(default)]
    next: String,
    /// Set where something that they shared did not arrive.
    shared: Option<String>,
}

/// The form for a name and a password.
pub(super) async fn form(
    State(context): State<Context>,
    visitor: Visitor,
    UrlQuery(wanted): UrlQuery<Wanted>,
) -> Response {
    // Also whoever is logged in: what is dangerous wants a login of just now.
    let next = own_path(&wanted.next).unwrap_or_default();
    let words = visitor.words;
    let problem = wanted.shared.as_ref().map(|_| words.say("page-login-shared"));
    let has_links = context.door.front.public_url.is_some();
    page(StatusCode::OK, &LoginPage { words, name: "", next, problem, has_links })
}

#[derive(Deserialize)]
pub(super) struct Said {
    name: String,
    password: String,
    #[serde(default)]
    next: String,
}

/// Logs a browser in by a name and a password.
pub(super) async fn enter(
    State(context): State<Context>,
    visitor: Visitor,
    peer: Peer,
    Form(said): Form<Said>,
) -> Result<Response, ApiError> {
    let words = visitor.words;
    let next = own_path(&said.next).unwrap_or_default();
    let has_links = context.door.front.public_url.is_some();
    let refused = |status, problem| {
        let problem = Some(problem);
        Ok(page(status, &LoginPage { words, name: &said.name, next, problem, has_links }))
    };
    let mut entered = match enter::by_password(&context, (&said.name, &said.password), &peer).await {
        Ok(entered) => entered,
        Err(ApiError::WrongLogin) => {
            return refused(StatusCode::UNAUTHORIZED, words.say("page-login-wrong"));
        }
        Err(ApiError::NotLetIn) => {
            return refused(StatusCode::FORBIDDEN, words.say("page-login-not-let-in"));
        }
        Err(ApiError::Busy) => {
            let mut response = refused(StatusCode::TOO_MANY_REQUESTS, words.say("page-login-busy"))?;
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
            return Ok(response);
        }
        Err(ApiError::TooMany(wait)) => {
            let seconds = i64::try_from(whole_seconds(wait)).unwrap_or(i64::MAX);
            let problem = words.fill("page-login-wait", &[("seconds", Value::Number(seconds))]);
            let mut response = refused(StatusCode::TOO_MANY_REQUESTS, problem)?;
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            return Ok(response);
        }
        Err(error) => return Err(error),
    };
    let id = entered.ids.take();
    let cookie = open(&context, &mut entered.batch, (id, entered.person.id), &peer);
    match entered.write(&context).await {
        Ok(()) => {}
        Err(ApiError::Busy) => {
            return refused(StatusCode::TOO_MANY_REQUESTS, words.say("page-login-busy"));
        }
        Err(error) => return Err(error),
    }
    leave_behind(&context, visitor.known).await;
    let next = if next.is_empty() { "/" } else { next };
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(next)).into_response())
}

/// The cookie of a browser that is logged in by this batch.
fn open(context: &Context, batch: &mut Batch, (id, user_id): (i64, i64), peer: &Peer) -> HeaderValue {
    let address = peer.address_text();
    let now = context.clock.now();
    let secret = login::open(batch, id, user_id, peer.agent.as_deref(), address.as_deref(), now);
    context.door.front.cookies().set(&secret)
}

/// What a browser was logged in by before is of use to nobody any more.
async fn leave_behind(context: &Context, before: Option<(Person, Login)>) {
    let Some((person, login)) = before else { return };
    let mut batch = Batch::default();
    login::end(&mut batch, person.id, login.id);
    match context.database.write(batch).await {
        // Stale: it had ended.
        Ok(_) | Err(WriteError::Stale(_)) => {}
        Err(error) => tracing::warn!(%error, "a login that nobody uses any more could not be ended"),
    }
}

/// A link, and the language of whoever it is for; `None` where it does not work.
async fn found(context: &Context, token: &str) -> Result<Option<(LoginToken, Person)>, ApiError> {
    let hash = SecretHash::of(token);
    let found = login_token::find(&context.database, &hash, context.clock.now()).await?;
    let Some(token) = found.filter(|token| token.purpose == Purpose::Enter) else { return Ok(None) };
    match admitted(context, token.user_id).await {
        Ok((person, _)) => Ok(Some((token, person))),
        Err(ApiError::Unauthorized | ApiError::NotLetIn) => Ok(None),
        Err(error) => Err(error),
    }
}

fn gone(headers: &HeaderMap) -> Response {
    page(StatusCode::GONE, &GonePage { words: Spoken::of(asked_for(headers)) })
}

/// The page of a link: a button, and nothing that is anybody's.
pub(super) async fn link(
    State(context): State<Context>,
    UrlPath(token): UrlPath<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    Ok(match found(&context, &token).await? {
        Some((_, person)) => page(StatusCode::OK, &LinkPage { words: Spoken::of(person.locale) }),
        None => gone(&headers),
    })
}

/// Spends a link and logs the browser in.
pub(super) async fn spend(
    State(context): State<Context>,
    UrlPath(token): UrlPath<String>,
    visitor: Visitor,
    peer: Peer,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let Some((token, person)) = found(&context, &token).await? else { return Ok(gone(&headers)) };
    let now = context.clock.now();
    let has_password = password::hash_of(&context.database, person.id).await?.is_some();
    let mut ids = context.database.ids(2).await?;
    let mut batch = Batch::default();
    access::let_in(&mut batch, person.id);
    login_token::spend(&mut batch, &token, now);
    let address = peer.address_text();
    let event = NewEvent::of(person.id, EventKind::LoggedIn);
    let event = event.from(address.as_deref(), peer.agent.as_deref()).with(&[("by", "link")]);
    event::record(&mut batch, ids.take(), &event, now);
    let cookie = open(&context, &mut batch, (ids.take(), person.id), &peer);
    match context.database.write(batch).await {
        Ok(_) => {}
        // Somebody else pressed the button at this very moment, or its person was shut out.
        Err(WriteError::Stale(_)) => return Ok(gone(&headers)),
        Err(error) => return Err(error.into()),
    }
    leave_behind(&context, visitor.known).await;
    let next = if has_password { "/" } else { "/password" };
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(next)).into_response())
}
