//! HTTP: the way in for gateways and programs, and the dashboard's API beside it.

mod form;
mod health;
mod incoming;
mod media;
mod parse;
mod reading;
mod receipts;
mod send;
pub mod server;
mod session;

pub use form::Doors;
use form::LARGEST_FORM;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRef},
    http::StatusCode,
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use dashboard::{
    ApiError, api,
    auth::{Token, require_token},
    body::BODY_LIMIT,
};
use ledger::values::clock::Clock;
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};

use crate::{engine::Engine, operator::telemetry::Metrics};

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
    /// How many may hand in files.
    pub doors: Doors,
}

impl FromRef<Context> for dashboard::Context {
    fn from_ref(context: &Context) -> Self {
        Self {
            database: context.engine.books.database.clone(),
            clock: context.engine.books.clock.clone() as Arc<dyn Clock>,
            token: context.token.clone(),
        }
    }
}

/// Every route, with its limits and its authentication.
pub fn routes(context: Context) -> Router {
    let api = api::routes().with_state(dashboard::Context::from_ref(&context));
    let versioned = api::versioned().with_state(dashboard::Context::from_ref(&context));
    let bot = Router::new()
        .route("/wa/incoming", post(incoming::incoming))
        .route("/wa/send", post(send::send))
        .route("/deliver", post(send::send))
        .route("/session/{id}/qr", get(session::code))
        .route("/ai/parse", post(parse::parse))
        .route("/nlu/parse-text", post(parse::parse))
        .route("/media/{id}", get(reading::result))
        .route("/receipts/{id}", get(receipts::show))
        .with_state(context.clone());
    let metrics = Router::new().route("/metrics", get(health::metrics)).with_state(context.clone());
    let (open_metrics, closed_metrics) =
        if context.is_metrics_open { (metrics, Router::new()) } else { (Router::new(), metrics) };
    let files = Router::new()
        .route("/media", post(media::keep))
        .route("/media/ocr", post(reading::ocr))
        .route("/media/stt", post(reading::stt))
        .route("/receipts", post(receipts::hand_in))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .with_state(context.clone());
    let files = closed(files, &context.token);
    let versioned = closed(versioned, &context.token);
    let closed = closed(Router::new().merge(bot).merge(api).merge(closed_metrics), &context.token);
    let open = Router::new()
        .route("/healthz", get(health::healthz))
        .with_state(context)
        .merge(open_metrics)
        .method_not_allowed_fallback(|| async { ApiError::MethodNotAllowed });
    let all = Router::new().merge(open).merge(closed.clone()).merge(versioned);
    let all = all.nest("/api/v1", closed).fallback(not_found);
    let files = Router::new().merge(files.clone()).nest("/api/v1", files);
    limited(all, LONGEST_REQUEST).merge(limited(files, LONGEST_WITH_A_FILE))
}

/// Routes for whoever has the token.
fn closed(routes: Router, token: &Token) -> Router {
    routes
        .method_not_allowed_fallback(|| async { ApiError::MethodNotAllowed })
        .route_layer(middleware::from_fn_with_state(token.clone(), require_token))
}

/// Whatever a request holds and whatever becomes of it, it is answered in time and in the API's own form.
fn limited(router: Router, longest: Duration) -> Router {
    router
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(CatchPanicLayer::custom(say_panic))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, longest))
        .layer(middleware::map_response(say_timeout))
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

async fn not_found() -> Response {
    ApiError::NotFound("there is no such path").into_response()
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, http::Request};
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
        assert!(!body["detail"].to_string().contains("nobody thought of"), "{body}");
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
