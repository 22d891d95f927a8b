//! A POST that bears a key of its caller's is done once: the same again is answered as it was.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use chrono::TimeDelta;
use ledger::{
    access::{
        idempotency::{self, Kept, LONGEST_KEY},
        secret::SecretHash,
    },
    db::{Batch, WriteError},
};

use super::hosts::IDEMPOTENCY_KEY;
use crate::{ApiError, Context, auth::Caller, body::BODY_LIMIT};

/// What an answer says that was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// No request takes longer: one that was begun before that has ended with its process.
const LONGEST: TimeDelta = TimeDelta::minutes(3);

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
    let named = idempotency::Request {
        caller: caller.name(),
        user_id: caller.person().map(|person| person.id),
        route: format!("{} {}", parts.method, path.strip_prefix("/api/v1").unwrap_or(path)),
        key,
        body_hash: SecretHash::of(&String::from_utf8_lossy(&said)),
    };
    let now = context.clock.now();
    match idempotency::kept(&context.database, &named, now).await? {
        Kept::New => {}
        Kept::Same(status, answer) => return Ok(replayed(status, answer)),
        Kept::Begun(at) if now - at < LONGEST => return Err(ApiError::KeyBusy),
        Kept::Begun(_) => return Err(ApiError::KeyUnknown),
        Kept::Other => return Err(ApiError::KeyReused),
    }
    let id = context.database.ids(1).await?.take();
    let mut batch = Batch::default();
    idempotency::begin(&mut batch, id, &named, now);
    match context.database.write(batch).await {
        Ok(_) => {}
        // The same came at this very moment and was first.
        Err(WriteError::Stale(_)) => return Err(ApiError::KeyBusy),
        Err(error) => return Err(error.into()),
    }
    let (context, request) = (context.clone(), Request::from_parts(parts, Body::from(body)));
    // Goes on where its caller has gone: they come again, and hear what became of it.
    let done = tokio::spawn(async move { end(&context, id, next.run(request).await).await });
    done.await.map_err(|_| ApiError::Internal)?
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
async fn end(context: &Context, id: i64, response: Response) -> Result<Response, ApiError> {
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| ApiError::Internal)?;
    let mut batch = Batch::default();
    match str::from_utf8(&body) {
        Ok(text) if parts.status.is_success() => {
            idempotency::finish(&mut batch, id, (parts.status.as_u16(), text));
        }
        Ok(_) if parts.status.is_client_error() => idempotency::forget(&mut batch, id),
        // Nobody knows what a fault of ours has done.
        _ => {}
    }
    if !batch.is_empty()
        && let Err(error) = context.database.write(batch).await
    {
        tracing::warn!(%error, "what was answered to a request could not be kept with its key");
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
}
