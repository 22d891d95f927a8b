//! A POST that bears a key of its caller's is done once: the same again is answered as it was.

use std::{collections::HashSet, sync::Mutex};

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use ledger::{
    access::{
        idempotency::{self, Kept, LONGEST_KEY},
        secret::SecretHash,
    },
    db::Batch,
};

use super::hosts::IDEMPOTENCY_KEY;
use crate::{ApiError, Context, auth::Caller, body::BODY_LIMIT};

/// What an answer says that was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// Requests with a key that are being done.
#[derive(Debug, Default)]
pub struct InHand(Mutex<HashSet<(String, String, String)>>);

/// One of them, until it is done.
struct Hold<'a>(&'a InHand, (String, String, String));

impl InHand {
    fn hold(&self, request: &idempotency::Request) -> Option<Hold<'_>> {
        let name = (request.caller.clone(), request.route.clone(), request.key.clone());
        let is_first = self.0.lock().expect("nobody panics in there").insert(name.clone());
        is_first.then_some(Hold(self, name))
    }
}

impl Drop for Hold<'_> {
    fn drop(&mut self) {
        if let Ok(mut held) = self.0.0.lock() {
            held.remove(&self.1);
        }
    }
}

/// Does a request, unless it was done before.
pub(crate) async fn once(context: &Context, caller: &Caller, request: Request, next: Next) -> Response {
    let key = request.headers().get(&IDEMPOTENCY_KEY).filter(|_| *request.method() == Method::POST);
    // A file is known by its bytes, and kept once as it is.
    let is_form = request.headers().get(header::CONTENT_TYPE).is_some_and(|kind| {
        kind.to_str().is_ok_and(|kind| kind.to_ascii_lowercase().starts_with("multipart/"))
    });
    match key {
        Some(key) if !is_form => {
            let key = valid(key);
            match key {
                Ok(key) => {
                    kept(context, caller, key, request, next).await.unwrap_or_else(ApiError::into_response)
                }
                Err(error) => error.into_response(),
            }
        }
        _ => next.run(request).await,
    }
}

fn valid(key: &HeaderValue) -> Result<String, ApiError> {
    let text = key.to_str().unwrap_or_default();
    if (1..=LONGEST_KEY).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(text.to_owned());
    }
    Err(ApiError::Invalid(format!("Idempotency-Key: 1 to {LONGEST_KEY} visible ASCII characters")))
}

async fn kept(
    context: &Context,
    caller: &Caller,
    key: String,
    request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, BODY_LIMIT).await.map_err(|_| ApiError::TooLarge)?;
    // Whose books it is about may stand in the URL.
    let said = [parts.uri.query().unwrap_or_default().as_bytes(), b"\n", &body].concat();
    let path = parts.uri.path();
    let request = idempotency::Request {
        caller: caller.name(),
        user_id: caller.person().map(|person| person.id),
        route: format!("{} {}", parts.method, path.strip_prefix("/api/v1").unwrap_or(path)),
        key,
        body_hash: SecretHash::of(&String::from_utf8_lossy(&said)),
    };
    let _hold = context.door.in_hand.hold(&request).ok_or(ApiError::KeyBusy)?;
    match idempotency::kept(&context.database, &request, context.clock.now()).await? {
        Kept::New => {}
        Kept::Same(status, answer) => return Ok(replayed(status, answer)),
        Kept::Other => return Err(ApiError::KeyReused),
    }
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    keep(context, &request, response).await
}

fn replayed(status: u16, answer: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let said = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (REPLAYED, HeaderValue::from_static("true")),
    ];
    (status, said, answer).into_response()
}

/// Keeps what was answered. What was refused did nothing, and may be asked for again under its key.
async fn keep(
    context: &Context,
    request: &idempotency::Request,
    response: Response,
) -> Result<Response, ApiError> {
    if !response.status().is_success() {
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| ApiError::Internal)?;
    if let Ok(text) = str::from_utf8(&body) {
        let id = context.database.ids(1).await?.take();
        let mut batch = Batch::default();
        idempotency::keep(&mut batch, id, request, (parts.status.as_u16(), text), context.clock.now());
        // It is done all the same.
        if let Err(error) = context.database.write(batch).await {
            tracing::warn!(%error, "what was answered to a request could not be kept with its key");
        }
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_what_can_be_read_aloud() {
        for (key, is_valid) in [
            ("a", true),
            ("7b0e3a0c-1d1f-4e0e-9d55-1b7f0f2f7a11", true),
            ("", false),
            ("a b", false),
            ("a\tb", false),
        ] {
            assert_eq!(valid(&HeaderValue::from_str(key).expect("a header")).is_ok(), is_valid, "{key}");
        }
        let long = |length| HeaderValue::from_str(&"k".repeat(length)).expect("a header");
        assert!(valid(&long(LONGEST_KEY)).is_ok() && valid(&long(LONGEST_KEY + 1)).is_err());
        assert!(valid(&HeaderValue::from_bytes(b"k\xff").expect("a header")).is_err());
    }

    #[test]
    fn one_key_is_in_one_hand() {
        let in_hand = InHand::default();
        let request = |key: &str| idempotency::Request {
            caller: "operator".to_owned(),
            user_id: None,
            route: "POST /transactions".to_owned(),
            key: key.to_owned(),
            body_hash: SecretHash::of("{}"),
        };
        let held = in_hand.hold(&request("a"));
        assert!(held.is_some() && in_hand.hold(&request("a")).is_none());
        assert!(in_hand.hold(&request("b")).is_some());
        drop(held);
        assert!(in_hand.hold(&request("a")).is_some());
    }
}
