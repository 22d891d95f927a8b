//! By which names the server is called, and which other sites' pages may ask it for something.

use std::time::Duration;

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tower_http::{
    cors::{AllowOrigin, CorsLayer},
    csrf::{CsrfLayer, ProtectionError},
};

use super::{Front, headers, limits, without_port};
use crate::{ApiError, Door};

/// What is asked by whoever watches over the process, by whatever name.
const WATCHED: [&str; 4] = ["/healthz", "/health", "/health/db", "/readyz"];
/// The header by which a request is done once.
pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// What an answer says that was given before.
pub(crate) const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
/// What the pages' own forms are sent as.
const FORM: &str = "application/x-www-form-urlencoded";
/// So long a browser need not ask again whether a page of another site may ask.
const REMEMBERED: Duration = Duration::from_mins(10);

/// Puts before all routes what holds for each of them.
pub fn before<S: Clone + Send + Sync + 'static>(routes: Router<S>, door: &Door) -> Router<S> {
    let front = &door.front;
    let is_tls = front.is_tls();
    let routes =
        routes.layer(middleware::from_fn_with_state(door.clone(), without_cookie)).layer(csrf(front));
    let routes = if front.origins.is_empty() { routes } else { routes.layer(cors(front)) };
    routes.layer(middleware::from_fn_with_state(door.clone(), called_by_name)).layer(
        middleware::map_response(move |response: Response| async move { headers::add(response, is_tls) }),
    )
}

/// What a page of another site has its visitor's browser send is refused.
fn csrf<Body: From<axum::body::Body>>(
    front: &Front,
) -> CsrfLayer<impl FnMut(ProtectionError) -> axum::http::Response<Body> + Clone + use<Body>> {
    let mut layer = CsrfLayer::new();
    for origin in front.own_origin().into_iter().chain(front.origins.iter().map(String::as_str)) {
        match layer.clone().add_trusted_origin(origin) {
            Ok(trusting) => layer = trusting,
            // Settings are checked when they are read.
            Err(error) => tracing::warn!(%error, "no browser calls a site so"),
        }
    }
    layer.with_rejection_response(|_| ApiError::CrossSite.into_response().map(Body::from))
}

/// Trusted as they are, pages of other sites send no form of ours and bring no cookie: of the same domain as we, a browser would
/// send it along.
async fn without_cookie(State(door): State<Door>, request: Request, next: Next) -> Response {
    let front = &door.front;
    let headers = request.headers();
    let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok()).unwrap_or_default();
    let is_listed = front.origins.iter().any(|listed| listed.eq_ignore_ascii_case(origin));
    let is_another = is_listed && front.own_origin().is_none_or(|own| !own.eq_ignore_ascii_case(origin));
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let is_form = kind.to_ascii_lowercase().starts_with(FORM);
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if is_another && !is_safe && (is_form || headers.contains_key(header::COOKIE)) {
        return ApiError::CrossSite.into_response();
    }
    next.run(request).await
}

/// Pages of these sites may ask with a token or a key; the cookie is not sent along.
fn cors(front: &Front) -> CorsLayer {
    let origins = front.origins.iter().filter_map(|origin| HeaderValue::try_from(origin).ok());
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::GET, Method::HEAD, Method::POST, Method::PATCH, Method::DELETE])
        .allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE, header::IF_MATCH, IDEMPOTENCY_KEY])
        .expose_headers([
            header::ETAG,
            header::RETRY_AFTER,
            header::CONTENT_DISPOSITION,
            limits::LIMIT,
            limits::REMAINING,
            limits::RESET,
            REPLAYED,
        ])
        .max_age(REMEMBERED)
}

async fn called_by_name(State(door): State<Door>, request: Request, next: Next) -> Response {
    if WATCHED.contains(&request.uri().path()) {
        return next.run(request).await;
    }
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = request.uri().host().or(host).map(without_port).unwrap_or_default();
    if door.front.is_called(host) {
        return next.run(request).await;
    }
    ApiError::UnknownHost.into_response()
}
