//! `POST /deliver` and `POST /wa/send`: a message is queued by hand, for somebody who has written before.

use axum::{Json, extract::State, http::StatusCode};
use dashboard::{
    ApiError,
    body::{JsonBody, Nothing, UrlQuery, without_nul},
};
use ledger::{
    db::WriteError,
    messages::outbox,
    people::user::{self, Address, UserStatus},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Context, LONGEST_ID, LONGEST_TEXT};
use crate::random;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Order {
    to: String,
    text: String,
    #[serde(default)]
    session: Option<String>,
    #[serde(default)]
    message_id: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub(super) struct Queued {
    id: i64,
    status: &'static str,
}

/// Queues a message. The same `message_id` again queues nothing and answers the same.
pub(super) async fn send(
    State(context): State<Context>,
    _: UrlQuery<Nothing>,
    JsonBody(order): JsonBody<Order>,
) -> Result<(StatusCode, Json<Queued>), ApiError> {
    let engine = &context.engine;
    let address = order.validated()?;
    let person = user::find(&engine.books.database, &address).await?.ok_or(ApiError::NeverWrote)?;
    if !matches!(person.status, UserStatus::Active | UserStatus::Pending) {
        return Err(ApiError::NeverWrote);
    }
    let session = order.session.as_deref();
    let place = outbox::last_place(&engine.books.database, &person, (None, session)).await?;
    let place = place.ok_or(ApiError::NeverWrote)?;
    // An id counts for its person, as those of messages do.
    let key = format!("send:{}:{}", person.id, order.message_id.clone().unwrap_or_else(random::id));
    let pushed = engine
        .post
        .push(&engine.books, (&person, place.place()), &key, outbox::Content::Text(&order.text))
        .await
        .map_err(|error| match error {
            WriteError::Stale(_) => ApiError::Busy,
            WriteError::Database(error) => error.into(),
        })?;
    let id = match pushed {
        Some(id) => id,
        None => match outbox::by_key(&engine.books.database, &key).await? {
            Some((id, text)) if text == order.text => id,
            _ => return Err(ApiError::IdReused),
        },
    };
    Ok((StatusCode::ACCEPTED, Json(Queued { id, status: "queued" })))
}

impl Order {
    fn validated(&self) -> Result<Address, ApiError> {
        for (name, text, longest) in [
            ("text", Some(&self.text), LONGEST_TEXT),
            ("session", self.session.as_ref(), LONGEST_ID),
            ("message_id", self.message_id.as_ref(), LONGEST_ID),
        ] {
            without_nul(name, text.map(String::as_str))?;
            if text.is_some_and(|text| text.len() > longest) {
                return Err(ApiError::Invalid(format!("{name}: longer than {longest} bytes")));
            }
        }
        if self.text.trim().is_empty() {
            return Err(ApiError::Invalid("text: empty".to_owned()));
        }
        Address::phone(&self.to).map_err(|error| ApiError::Invalid(format!("to: {error}")))
    }
}
