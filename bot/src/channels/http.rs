//! HTTP: the way in for gateways and programs, and the dashboard's API beside it.

mod chat;
mod connections;
mod form;
mod health;
mod imports;
mod incoming;
mod keeper;
mod kept;
mod media;
mod parse;
mod reading;
mod receipts;
mod send;
pub mod server;
mod session;
mod table;
mod users;
mod words;

pub use form::Doors;
use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRef},
    handler::Handler,
    http::StatusCode,
    middleware,
    response::{IntoResponse, Response},
};
use dashboard::{
    ApiError, Door,
    auth::Token,
    body::BODY_LIMIT,
    front::{Front, hosts},
    openapi::{Told, reference},
    pages,
};
use ledger::values::clock::Clock;
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};

use crate::{
    engine::Engine,
    operator::{config, telemetry::Metrics},
};

/// The longest text, in bytes: what WhatsApp itself allows.
pub(crate) const LONGEST_TEXT: usize = 64 * 1024;
/// The longest message id, in bytes.
const LONGEST_ID: usize = 256;
/// No request takes longer than this, from its first byte to its answer.
const LONGEST_REQUEST: Duration = Duration::from_secs(30);
/// One that hands in a file has two minutes to come in, and then waits for what is read in it.
const LONGEST_WITH_A_FILE: Duration = Duration::from_secs(150);

/// What every handler reaches for.
#[derive(Clone)]
pub struct Context {
    /// The engine.
    pub engine: Arc<Engine>,
    /// The operator's token.
    pub token: Token,
    /// What is counted.
    pub metrics: Metrics,
    /// Whether that is told to anybody.
    pub is_metrics_open: bool,
    /// Whether anybody is told what may be asked.
    pub is_told: bool,
    /// How many may hand in files.
    pub doors: Doors,
    /// Who comes in, and how.
    pub door: Door,
}

impl FromRef<Context> for dashboard::Context {
    fn from_ref(context: &Context) -> Self {
        Self {
            database: context.engine.books.database.clone(),
            clock: context.engine.books.clock.clone() as Arc<dyn Clock>,
            token: context.token.clone(),
            door: context.door.clone(),
            reader: Arc::new(words::ByRules),
            keeper: Arc::new(keeper::OfEngine(context.engine.clone())),
            importer: Arc::new(imports::pages::OfBanks(context.clone())),
            papers: Arc::new(kept::OfPeople(context.engine.books.clone())),
            listener: Arc::new(chat::Talk(context.clone())),
        }
    }
}

/// The door of this process, as its settings have it.
pub fn door(settings: &config::Door, engine: &Engine) -> Door {
    // What is no network was refused when the settings were read.
    let proxies = settings.trusted_proxies.join(",").parse().unwrap_or_default();
    let (public_url, origins) = (settings.public_url.clone(), settings.origins.clone());
    let front = Front { public_url, proxies, hosts: settings.hosts.clone(), origins };
    Door::new(front, Arc::new(engine.policy.clone()))
}

/// Every route, with its limits and its gate.
pub fn routes(context: &Context) -> Router {
    let asked = dashboard::Context::from_ref(context);
    let everything = table::of(context, &asked);
    let (all, told) = everything.in_time.into_parts();
    let (files, told_of_files) = everything.with_files.into_parts();
    let told: Vec<Told> = told.into_iter().chain(told_of_files).collect();
    let reference = if context.is_told { reference::routes(&told) } else { Router::new() };
    let all = all
        .route_layer(middleware::from_fn_with_state(asked.clone(), pages::or_page))
        .merge(table::knocking(pages::routes(), &asked))
        .merge(reference.method_not_allowed_fallback(not_so))
        .fallback_service(pages::missing.with_state(asked.clone()));
    let files = files.merge(table::knocking_with_files(&asked)).merge(table::beside_files(&asked));
    let served = limited(all, LONGEST_REQUEST).merge(limited(files, LONGEST_WITH_A_FILE));
    hosts::before(served.layer(middleware::from_fn(pages::for_browsers)), &asked.door)
}

async fn not_so() -> Response {
    ApiError::MethodNotAllowed.into_response()
}

/// Whatever a request holds and whatever becomes of it, it is answered in time and in the API's own form.
fn limited(router: Router, longest: Duration) -> Router {
    router
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(CatchPanicLayer::custom(say_panic))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, longest))
        .layer(middleware::map_response(say_timeout))
}

/// The same of what goes wrong below each of these routes, for whatever still stands before them.
fn caught(routes: Router) -> Router {
    routes.route_layer(CatchPanicLayer::custom(say_panic))
}

/// What it panicked with stands on standard error; the caller gets no part of it.
fn say_panic(_panic: Box<dyn std::any::Any + Send>) -> Response {
    tracing::error!("a request panicked");
    metrics::counter!("catat_errors_total", "kind" => "panic").increment(1);
    ApiError::Internal.into_response()
}

/// The time-out's own answer has no body; ours says what to do.
async fn say_timeout(response: Response) -> Response {
    match response.status() {
        StatusCode::REQUEST_TIMEOUT => ApiError::Timeout.into_response(),
        _ => response,
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, http::Request, routing::get};
    use hyper::service::Service;
    use hyper_util::service::TowerToHyperService;

    use super::*;

    /// What a router answers that has this much time: the response's head, and its body.
    async fn answer(router: Router, longest: Duration) -> (Response, serde_json::Value) {
        let request = Request::get("/").body(Body::empty()).expect("a request");
        let service = TowerToHyperService::new(limited(router, longest));
        let (head, body) = service.call(request).await.expect("an answer").into_parts();
        let body = axum::body::to_bytes(body, BODY_LIMIT).await.expect("a body");
        (Response::from_parts(head, Body::empty()), serde_json::from_slice(&body).expect("JSON"))
    }

    #[tokio::test]
    async fn a_panic_is_answered_in_the_form_of_other_errors() {
        async fn broken() -> StatusCode {
            panic!("a rule that nobody thought of")
        }
        let (response, body) = answer(Router::new().route("/", get(broken)), LONGEST_REQUEST).await;
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(body["code"], "internal", "{body}");
        assert_eq!(body["id"].as_str().map(str::len), Some(12), "it stands in the log: {body}");
        assert!(!body["detail"].to_string().contains("nobody thought of"), "{body}");
    }

    #[tokio::test]
    async fn a_panic_on_a_page_is_answered_by_a_page() {
        async fn broken() -> StatusCode {
            panic!("a rule that nobody thought of")
        }
        let page = pages::readable(caught(Router::new().route("/", get(broken))));
        let request = Request::get("/").body(Body::empty()).expect("a request");
        let answer = TowerToHyperService::new(page).call(request).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let kind = answer.headers()["content-type"].to_str().expect("a text").to_owned();
        let text = axum::body::to_bytes(answer.into_body(), BODY_LIMIT).await.expect("a body");
        let text = String::from_utf8(text.to_vec()).expect("a text");
        assert!(!kind.contains("json") && !text.contains("nobody thought of"), "{kind}: {text}");
    }

    #[tokio::test]
    async fn what_takes_too_long_is_ended_and_told_when_to_come_again() {
        let endless = get(std::future::pending::<StatusCode>);
        let (response, body) = answer(Router::new().route("/", endless), Duration::from_millis(1)).await;
        assert_eq!(response.status(), StatusCode::REQUEST_TIMEOUT);
        assert_eq!(body["code"], "timeout", "{body}");
        assert!(response.headers().contains_key("retry-after"), "{:?}", response.headers());
    }
}
