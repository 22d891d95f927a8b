//! What a phone installs, and shows without a network: the manifest, the service worker, and the pages that stand for others then.

use std::sync::LazyLock;

use askama::Template;
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::{
    page,
    words::{Spoken, asked_for},
};
use crate::{
    ApiError,
    assets::{self, JAVASCRIPT},
};

/// The service worker asks this server alone, and loads nothing.
const WORKERS_POLICY: &str = "default-src 'none'; connect-src 'self'";
/// As dark and as light as the pages.
const COLOUR: &str = "#0a6a44";

/// What other apps of a phone may share with it.
const SHARED: [&str; 3] = ["image/*", "application/pdf", "audio/*"];

/// The worker, behind what it keeps from the beginning. Where any of that is another, so is the worker, and browsers take it anew.
static WORKER: LazyLock<String> = LazyLock::new(|| {
    let kept = [assets::style(), assets::htmx(), assets::script(), assets::icon()];
    let code = include_str!("../../assets/sw.js");
    let version = assets::hash([kept.concat(), code.to_owned()].concat().as_bytes());
    format!("const ASSETS = {};\nconst VERSION = '{version}';\n{code}", json!(kept))
});

#[derive(Template)]
#[template(path = "offline.html")]
struct OfflinePage {
    words: Spoken,
    /// Whether something was written and waits.
    is_kept: bool,
}

/// The stylesheet, a script or an icon.
pub(super) async fn asset(uri: Uri, headers: HeaderMap) -> Result<Response, ApiError> {
    let found = assets::find(uri.path()).ok_or(ApiError::NotFound("there is no such path"))?;
    Ok(found.answer(&headers))
}

/// How the dashboard is called, looks and begins where it is installed.
pub(super) async fn manifest(headers: HeaderMap) -> Response {
    let words = Spoken::of(asked_for(&headers));
    let icons = assets::icons().map(|(path, kind, pixels)| match pixels {
        Some(pixels) => {
            let sizes = format!("{pixels}x{pixels}");
            json!({ "src": path, "type": kind, "sizes": sizes, "purpose": "any maskable" })
        }
        None => json!({ "src": path, "type": kind, "sizes": "any" }),
    });
    let told = json!({
        "id": "/dashboard",
        "name": "Catat",
        "short_name": "Catat",
        "description": words.say("page-installed"),
        "lang": words.language(),
        "start_url": "/dashboard",
        "scope": "/",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": COLOUR,
        "icons": icons.collect::<Vec<_>>(),
        "share_target": {
            "action": "/chat/shared",
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": { "title": "title", "text": "text", "files": [{ "name": "file", "accept": SHARED }] },
        },
    });
    let said = [(header::CONTENT_TYPE, "application/manifest+json"), (header::VARY, "Accept-Language")];
    (said, told.to_string()).into_response()
}

/// The service worker. It is asked for anew each time, so that a new one is found.
pub(super) async fn worker() -> Response {
    let said = [
        (header::CONTENT_TYPE, HeaderValue::from_static(JAVASCRIPT)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(WORKERS_POLICY)),
    ];
    (said, WORKER.as_str()).into_response()
}

/// What stands for a page that was never seen.
pub(super) async fn offline(headers: HeaderMap) -> Response {
    let words = Spoken::of(asked_for(&headers));
    page(StatusCode::OK, &OfflinePage { words, is_kept: false })
}

/// What stands for the answer to something that was written.
pub(super) async fn kept(headers: HeaderMap) -> Response {
    let words = Spoken::of(asked_for(&headers));
    page(StatusCode::OK, &OfflinePage { words, is_kept: true })
}
