//! Pages for people: plain HTML that works without a script, on a phone first, in the language of whoever looks.

mod agent;
mod login;
mod password;
mod sessions;
mod words;

use askama::Template;
use axum::{
    Router,
    extract::{FromRequestParts, Request},
    http::{HeaderValue, StatusCode, header, request::Parts},
    middleware::{self, Next},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use ledger::{access::login::Login, people::user::Person};

use crate::{
    ApiError, Context,
    auth::gate::{admitted, login_of},
};
use words::{Spoken, asked_for};

const STYLE: &str = include_str!("../assets/catat.css");

/// The pages by which people come in, for everybody.
pub fn routes() -> Router<Context> {
    Router::new()
        .route("/", get(home))
        .route("/login", get(login::form).post(login::enter))
        .route("/login/{token}", get(login::link).post(login::spend))
        .route("/logout", post(sessions::leave))
        .route("/logins", get(sessions::list))
        .route("/logins/{id}/end", post(sessions::end))
        .route("/logins/end-others", post(sessions::end_others))
        .route("/number", post(sessions::show_code))
        .route("/password", get(password::form).post(password::set))
        .route("/assets/catat.css", get(style))
        .route_layer(middleware::from_fn(for_people))
}

/// Whoever looks at a page.
pub(crate) struct Visitor {
    words: Spoken,
    known: Option<(Person, Login)>,
}

/// Whoever is logged in; the others are led to where one does that.
pub(crate) struct LoggedIn {
    words: Spoken,
    person: Person,
    login: Login,
}

impl FromRequestParts<Context> for LoggedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, Response> {
        let visitor = Visitor::from_request_parts(parts, context).await;
        let Visitor { words, known } = visitor.map_err(ApiError::into_response)?;
        let (person, login) = known.ok_or_else(|| Redirect::to("/login").into_response())?;
        Ok(Self { words, person, login })
    }
}

impl FromRequestParts<Context> for Visitor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, ApiError> {
        let login = login_of(context, &parts.headers).await?;
        let known = match login {
            Some(login) => match admitted(context, login.user_id).await {
                Ok((person, _)) => Some((person, login)),
                // What let them in does so no more.
                Err(ApiError::Unauthorized | ApiError::NotLetIn) => None,
                Err(error) => return Err(error),
            },
            None => None,
        };
        let locale = known.as_ref().map_or_else(|| asked_for(&parts.headers), |(person, _)| person.locale);
        Ok(Self { words: Spoken::of(locale), known })
    }
}

/// Where people are led who are not led anywhere else.
async fn home(visitor: Visitor) -> Redirect {
    Redirect::to(if visitor.known.is_some() { "/logins" } else { "/login" })
}

async fn style() -> Response {
    let said = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600")),
    ];
    (said, STYLE).into_response()
}

fn page(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(text) => (status, Html(text)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be written");
            ApiError::Internal.into_response()
        }
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    words: Spoken,
    text: String,
}

/// What programs would hear of an error, as people read it.
async fn for_people(request: Request, next: Next) -> Response {
    let words = Spoken::of(asked_for(request.headers()));
    let response = next.run(request).await;
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_shown = kind.is_some_and(|kind| kind.starts_with("text/html"));
    if is_shown || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let key = match status {
        StatusCode::TOO_MANY_REQUESTS => "page-error-often",
        _ if status.is_server_error() => "page-error-away",
        _ => "page-error-text",
    };
    let mut shown = page(status, &ErrorPage { words, text: words.say(key) });
    if let Some(wait) = response.headers().get(header::RETRY_AFTER) {
        shown.headers_mut().insert(header::RETRY_AFTER, wait.clone());
    }
    shown
}
