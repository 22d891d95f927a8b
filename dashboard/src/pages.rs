//! Pages for people: plain HTML that works without a script, on a phone first, in the language of whoever looks. What they show
//! and do comes of the functions that the API has.

mod accounts;
mod agent;
mod budgets;
mod course;
mod debts;
mod entries;
mod entry;
mod installed;
mod lines;
mod live;
mod login;
mod overview;
mod password;
mod reports;
mod savings;
mod sessions;
mod settings;
mod shell;
mod visitor;
mod words;

use askama::Template;
use axum::{
    Router,
    extract::{Request, State},
    handler::Handler,
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};

use crate::{ApiError, Context, front::headers::WITH_SCRIPTS};
use shell::Shell;
use visitor::{LoggedIn, Seen, Visitor};
use words::{Spoken, asked_for};

/// By whose number a page says whose it is: what keeps pages for those without a network keeps them for nobody else.
const OF_PERSON: HeaderName = HeaderName::from_static("x-catat-person");

/// The pages: those by which people come in, for everybody, and those of their books, for whoever is logged in. The list of entries
/// is none of them: it shares its path with the API ([`or_page`]).
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
        .route("/dashboard", get(overview::show))
        .route("/transactions/{id}", get(entry::show).post(entry::save))
        .route("/transactions/{id}/void", post(entry::void))
        .route("/transactions/{id}/restore", post(entry::restore))
        .route("/transactions/{id}/undo", post(entry::undo))
        .route("/accounts", get(accounts::list))
        .route("/savings", get(savings::list))
        .route("/budgets", get(budgets::list))
        .route("/debts", get(debts::list))
        .route("/reports", get(reports::show))
        .route("/settings", get(settings::show))
        .route("/live", get(live::listen))
        .route("/manifest.webmanifest", get(installed::manifest))
        .route("/sw.js", get(installed::worker))
        .route("/offline", get(installed::offline))
        .route("/offline/kept", get(installed::kept))
        .route("/assets/{name}", get(installed::asset))
        .route_layer(middleware::from_fn(for_people))
}

/// Where people are led who are not led anywhere else.
async fn home(visitor: Visitor) -> Redirect {
    Redirect::to(if visitor.known.is_some() { "/dashboard" } else { "/login" })
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

#[derive(Template)]
#[template(path = "error_inside.html")]
struct ErrorInside {
    words: Spoken,
    shell: Shell,
    text: String,
}

/// What programs would hear of an error, as people read it.
async fn for_people(mut request: Request, next: Next) -> Response {
    let looked = Looked::of(&mut request);
    looked.readable(next.run(request).await)
}

/// Answers with a page on a path that programs ask, too: whoever brings a token or a key gets what they ask for.
pub async fn or_page(State(context): State<Context>, mut request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    if !is_read || request.uri().path() != entries::PATH {
        return next.run(request).await;
    }
    let mut response = if request.headers().contains_key(header::AUTHORIZATION) {
        next.run(request).await
    } else {
        let looked = Looked::of(&mut request);
        looked.readable(Handler::call(entries::list, request, context).await)
    };
    response.headers_mut().append(header::VARY, HeaderValue::from_static("Authorization"));
    response
}

/// What is known of whoever looks, before and after they were found.
struct Looked {
    words: Spoken,
    seen: Seen,
}

impl Looked {
    fn of(request: &mut Request) -> Self {
        let seen = Seen::default();
        request.extensions_mut().insert(seen.clone());
        Self { words: Spoken::of(asked_for(request.headers())), seen }
    }

    /// The answer, where it is an error as a page of its own. Whoever is known has pages with scripts of ours.
    fn readable(self, response: Response) -> Response {
        let known = self.seen.known().map(|known| known.id);
        let mut shown = self.shown(response);
        let kind = shown.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if let (Some(id), Some(true)) = (known, kind.map(|kind| kind.starts_with("text/html"))) {
            let said = shown.headers_mut();
            said.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(WITH_SCRIPTS));
            said.insert(OF_PERSON, HeaderValue::from(id));
        }
        shown
    }

    fn shown(self, response: Response) -> Response {
        let status = response.status();
        let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let is_shown = kind.is_some_and(|kind| kind.starts_with("text/html"));
        if is_shown || !(status.is_client_error() || status.is_server_error()) {
            return response;
        }
        let key = match status {
            StatusCode::TOO_MANY_REQUESTS => "page-error-often",
            StatusCode::NOT_FOUND => "page-error-missing",
            _ if status.is_server_error() => "page-error-away",
            _ => "page-error-text",
        };
        let mut shown = match self.seen.known() {
            Some(known) => {
                let words = known.words;
                page(status, &ErrorInside { words, shell: Shell::around(known), text: words.say(key) })
            }
            None => page(status, &ErrorPage { words: self.words, text: self.words.say(key) }),
        };
        if let Some(wait) = response.headers().get(header::RETRY_AFTER) {
            shown.headers_mut().insert(header::RETRY_AFTER, wait.clone());
        }
        shown
    }
}
