//! A POST that bears a key of its caller's is done once: the same again is answered as it was.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
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
use serde_json::Value;

use super::{
    hosts::{IDEMPOTENCY_KEY, REPLAYED},
    limits::Pace,
};
use crate::{
    ApiError, Context,
    api::tag,
    auth::Caller,
    body::{BODY_LIMIT, is_form},
};

/// How many answers are kept for a person: so many in a day, more or less.
pub(super) const OF_KEYS: Pace = Pace { most: 10_000, an_hour: 420 };
/// The largest answer that is kept, in bytes.
const LARGEST: usize = 64 * 1024;
/// What is answered again where the first answer was larger.
const TOO_LARGE: &str = r#"{"status":"done","detail":"this was done; its answer was too large to be kept"}"#;

/// No request takes longer: one that was begun before that has ended with its process.
const LONGEST: TimeDelta = TimeDelta::minutes(3);

/// Does a request, unless it was done before.
pub(crate) async fn once(context: &Context, caller: &Caller, request: Request, next: Next) -> Response {
    let key = request.headers().get(&IDEMPOTENCY_KEY).filter(|_| *request.method() == Method::POST);
    // A file is known by its bytes, and kept once as it is.
    let is_form = request.headers().get(header::CONTENT_TYPE).is_some_and(is_form);
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
    readable(key.to_str().unwrap_or_default())
}

/// A key, where it can be read aloud.
pub(super) fn readable(text: &str) -> Result<String, ApiError> {
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
    if caller.person().is_some() {
        let keys = format!("keys of {}", named.caller);
        if let Some(refusal) = context.door.limits.take(&keys, OF_KEYS, context).refusal() {
            return Ok(refusal);
        }
    }
    let is_kept_by_its_id = named.route.ends_with("/wa/incoming") && names_its_message(&body);
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
    let done =
        tokio::spawn(async move { end(&context, (id, is_kept_by_its_id), next.run(request).await).await });
    done.await.map_err(|_| ApiError::Internal)?
}

fn replayed(status: u16, answer: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    // As the row was told then: whoever goes on from it finds out where it has changed since.
    let version = serde_json::from_str::<Value>(&answer).ok().and_then(|row| row["version"].as_i64());
    let version = version.map(|version| [(header::ETAG, tag(version))]);
    let said = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (REPLAYED, HeaderValue::from_static("true")),
    ];
    (status, said, version, answer).into_response()
}

/// An answer as it is kept.
fn as_kept(text: &str) -> &str {
    if text.len() > LARGEST { TOO_LARGE } else { text }
}

/// Whether a message bears an id of its own, by which it is taken once whatever its key.
fn names_its_message(body: &[u8]) -> bool {
    serde_json::from_slice::<Value>(body).is_ok_and(|message| message["message_id"].is_string())
}

/// Keeps what was answered. What was refused did nothing, and may be asked for again under its key; so may a message that is
/// not worked on yet, or nobody would ever hear its replies.
async fn end(
    context: &Context,
    (id, is_kept_by_its_id): (i64, bool),
    response: Response,
) -> Result<Response, ApiError> {
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| ApiError::Internal)?;
    let mut batch = Batch::default();
    match str::from_utf8(&body) {
        Ok(_) if parts.status == StatusCode::ACCEPTED && is_kept_by_its_id => {
            idempotency::forget(&mut batch, id);
        }
        Ok(text) if parts.status.is_success() => {
            idempotency::finish(&mut batch, id, (parts.status.as_u16(), as_kept(text)));
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
    fn a_message_is_known_by_its_id_where_it_has_one() {
        for (body, is_named) in [
            (r#"{"text": "halo", "message_id": "m1"}"#, true),
            (r#"{"text": "halo", "message_id": null}"#, false),
            (r#"{"text": "halo"}"#, false),
            ("[]", false),
            ("message_id", false),
        ] {
            assert_eq!(names_its_message(body.as_bytes()), is_named, "{body}");
        }
    }

    #[test]
    fn of_a_large_answer_is_kept_that_it_was_given() {
        let (largest, larger) = ("x".repeat(LARGEST), "x".repeat(LARGEST + 1));
        assert_eq!((as_kept(&largest), as_kept(&larger)), (&*largest, TOO_LARGE));
        assert!(serde_json::from_str::<Value>(TOO_LARGE).is_ok_and(|kept| kept["status"] == "done"));
    }

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
        let long = |length: usize| HeaderValue::from_str(&"k".repeat(length)).expect("a header");
        assert!(valid(&long(LONGEST_KEY)).is_ok() && valid(&long(LONGEST_KEY + 1)).is_err());
        assert!(valid(&HeaderValue::from_bytes(b"k\xff").expect("a header")).is_err());
    }
}
