//! `GET /session/{id}/qr`: the code that pairs a number, for the operator.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use dashboard::{
    ApiError,
    body::{Nothing, UrlPath, UrlQuery},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::Context;
use crate::{channels::whatsapp::qr, out::channel::SessionState};

#[derive(Serialize, ToSchema)]
struct PairingCode {
    session: String,
    #[serde(flatten)]
    state: SessionState,
    /// What the QR code holds.
    qr: Option<String>,
    /// The QR code as a PNG, in base64.
    png: Option<String>,
}

/// The code as a picture where the caller wants one (`Accept: image/png`), otherwise as JSON with the picture inside.
pub(super) async fn code(
    State(context): State<Context>,
    UrlPath(session): UrlPath<String>,
    _: UrlQuery<Nothing>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let mut links = context.engine.post.links.all().into_iter();
    let link =
        links.find(|link| link.name == session).ok_or(ApiError::NotFound("there is no such session"))?;
    let state = link.state();
    let qr = match &state {
        SessionState::Pairing { code } => Some(code.clone()),
        _ => None,
    };
    let picture = qr.as_deref().and_then(qr::png);
    let no_store = (header::CACHE_CONTROL, "no-store");
    let wants_picture = headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("image/png"));
    if wants_picture {
        let picture =
            picture.ok_or(ApiError::NotFound("there is no code: the session waits for no pairing"))?;
        return Ok(([(header::CONTENT_TYPE, "image/png"), no_store], picture).into_response());
    }
    let png = picture.map(|bytes| STANDARD.encode(bytes));
    Ok(([no_store], Json(PairingCode { session, state, qr, png })).into_response())
}
