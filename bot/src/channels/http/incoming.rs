//! `POST /wa/incoming`: a gateway hands in a message and waits for its reply.

use std::time::Duration;

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use dashboard::{
    ApiError,
    body::{JsonBody, Nothing, UrlQuery, without_nul},
};
use ledger::{
    messages::{
        message::{Channel, MessageKind, NewMessage, Sender},
        outbox::Reply,
    },
    people::user::{self, Address},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Context, LONGEST_ID, LONGEST_TEXT, media::named};
use crate::{
    intake::accept::{AcceptError, Accepted},
    random,
};

/// How long a gateway waits before it is told to come again with the same id.
const PATIENCE: Duration = Duration::from_secs(10);
/// Nobody kept money by chat before.
const EARLIEST: DateTime<Utc> =
    NaiveDate::from_ymd_opt(2015, 1, 1).expect("a day").and_time(NaiveTime::MIN).and_utc();
/// Beyond this stand milliseconds.
const LATEST_SECONDS: i64 = 100_000_000_000;
/// A gateway's clock may run ahead, or count in its own zone.
const AHEAD: TimeDelta = TimeDelta::hours(24);
/// The longest URL, in bytes.
const LONGEST_URL: usize = 2_048;

#[derive(Deserialize, ToSchema)]
pub(super) struct Incoming {
    from_number: String,
    message_type: IncomingType,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    media_url: Option<String>,
    #[serde(default)]
    timestamp: Option<i64>,
    #[serde(default)]
    message_id: Option<String>,
}

/// What a gateway may hand in.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, ToSchema)]
#[serde(rename_all = "lowercase")]
enum IncomingType {
    Text,
    Audio,
    Image,
}

impl From<IncomingType> for MessageKind {
    fn from(incoming: IncomingType) -> Self {
        match incoming {
            IncomingType::Text => Self::Text,
            IncomingType::Audio => Self::Audio,
            IncomingType::Image => Self::Image,
        }
    }
}

#[derive(Serialize, ToSchema)]
pub(super) struct Answered {
    reply: Option<String>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    replies: Option<Vec<String>>,
    message_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<i64>,
}

/// Takes a message, waits for its replies, and answers them.
pub(super) async fn incoming(
    State(context): State<Context>,
    _: UrlQuery<Nothing>,
    JsonBody(incoming): JsonBody<Incoming>,
) -> Result<Response, ApiError> {
    let engine = &context.engine;
    let (address, mut new) = incoming.validated(engine.books.clock.now())?;
    if let Some(url) = new.payload.media_url.clone() {
        new.media_id = media_of(&context, &address, (&url, new.kind)).await?;
    }
    let message_id = new.message_id.clone();
    let kept = match engine.accept(&Sender::of(address), &new).await? {
        Accepted::TurnedAway { user_id, reply } => {
            return Ok(Answered::ready(reply.into_iter().collect(), message_id, Some(user_id)));
        }
        Accepted::Forgotten => return Ok(Answered::ready(Vec::new(), message_id, None)),
        Accepted::Kept(kept) => kept,
    };
    let ticket = kept.ticket.expect("whoever waits has a ticket");
    match ticket.replies(&engine.books.database, PATIENCE, kept.is_duplicate).await? {
        Some(replies) => Ok(Answered::ready(replies, message_id, Some(kept.user_id))),
        None => Ok(Answered::later(message_id)),
    }
}

impl Incoming {
    fn validated(self, now: DateTime<Utc>) -> Result<(Address, NewMessage), ApiError> {
        let invalid = |detail: String| ApiError::Invalid(detail);
        let address =
            Address::phone(&self.from_number).map_err(|error| invalid(format!("from_number: {error}")))?;
        for (name, text, longest) in [
            ("text", &self.text, LONGEST_TEXT),
            ("media_url", &self.media_url, LONGEST_URL),
            ("message_id", &self.message_id, LONGEST_ID),
        ] {
            without_nul(name, text.as_deref())?;
            if text.as_ref().is_some_and(|text| text.len() > longest) {
                return Err(invalid(format!("{name}: longer than {longest} bytes")));
            }
        }
        if self.message_type == IncomingType::Text && self.text.is_none() {
            return Err(invalid("text: missing".to_owned()));
        }
        if self.message_id.as_deref() == Some("") {
            return Err(invalid("message_id: empty; leave it out for a new message".to_owned()));
        }
        let sent_at = self.timestamp.map_or(Ok(now), |seconds| sent_at(seconds, now))?;
        let message_id = self.message_id.unwrap_or_else(random::id);
        let mut new = NewMessage::words(Channel::Http, &address, message_id, self.text, sent_at);
        new.kind = self.message_type.into();
        new.payload.media_url = self.media_url.filter(|url| !url.is_empty());
        Ok((address, new))
    }
}

/// The media of a message, which its sender has and nobody else. Words bring none with them.
async fn media_of(
    context: &Context,
    address: &Address,
    (url, kind): (&str, MessageKind),
) -> Result<Option<i64>, ApiError> {
    let sender = user::find(&context.engine.books.database, address).await?;
    // Of somebody who never wrote there is none.
    let asset = named(context, url, Some(sender.map_or(0, |sender| sender.id))).await?;
    match kind {
        MessageKind::Text => Ok(None),
        kind if kind == asset.kind => Ok(Some(asset.id)),
        _ => Err(ApiError::Invalid("media_url: it is of another kind than message_type says".to_owned())),
    }
}

/// The message's own now, where it can be one.
fn sent_at(seconds: i64, now: DateTime<Utc>) -> Result<DateTime<Utc>, ApiError> {
    let invalid = |why: &str| Err(ApiError::Invalid(format!("timestamp: {why}")));
    match DateTime::from_timestamp(seconds, 0) {
        _ if seconds > LATEST_SECONDS => invalid("Unix time in seconds, not milliseconds"),
        Some(sent_at) if sent_at < EARLIEST => invalid("before 2015; Unix time in seconds is meant"),
        Some(sent_at) if sent_at > now + AHEAD => invalid("more than a day ahead of the server's clock"),
        // A clock that runs ahead must not book tomorrow.
        Some(sent_at) => Ok(sent_at.min(now)),
        None => invalid("Unix time in seconds is meant"),
    }
}

impl Answered {
    fn ready(replies: Vec<Reply>, message_id: String, user_id: Option<i64>) -> Response {
        let replies: Vec<String> = replies.into_iter().map(|reply| reply.text).collect();
        let answer = Self {
            reply: Some(replies.join("\n\n")),
            status: "ok",
            replies: Some(replies),
            message_id,
            user_id,
        };
        Json(answer).into_response()
    }

    fn later(message_id: String) -> Response {
        let answer = Self { reply: None, status: "processing", replies: None, message_id, user_id: None };
        (StatusCode::ACCEPTED, Json(answer)).into_response()
    }
}

impl From<AcceptError> for ApiError {
    fn from(error: AcceptError) -> Self {
        match error {
            AcceptError::IdReused => Self::IdReused,
            AcceptError::Busy => Self::Busy,
            AcceptError::Database(error) => error.into(),
        }
    }
}
