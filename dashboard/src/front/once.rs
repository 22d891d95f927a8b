//! What a form does counts once, with what it writes and not before it: it bears a nonce, which is kept in the same batch.

use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use ledger::{
    access::{
        idempotency::{self, Kept},
        secret::{Secret, SecretHash},
    },
    db::Batch,
    people::user::Person,
};

use super::idempotency::{OF_KEYS, readable};
use crate::{ApiError, Context};

/// As what request something is done: sent again, it does nothing more.
#[derive(Debug, Clone, Default)]
pub(crate) struct Once(Option<idempotency::Request>);

/// What the next form of a person's is known by. It begins with whose it is.
pub(crate) fn drawn_for(person: &Person) -> String {
    format!("{}.{}", person.id, Secret::draw().text())
}

/// Whether a form was made for somebody else, who was logged in in this browser before.
pub(crate) fn is_anothers(nonce: &str, person: &Person) -> bool {
    let whose = nonce.split_once('.').and_then(|(id, _)| id.parse::<i64>().ok());
    whose.is_some_and(|id| id != person.id)
}

/// As none that is known again: what it asks is done each time.
pub(crate) static EACH_TIME: Once = Once(None);

impl Once {
    /// As a form of the person's, by the nonce that its page was made with and by what was written into it.
    pub(crate) fn of_form(
        context: &Context,
        person: &Person,
        (route, nonce): (&str, &str),
        said: &str,
    ) -> Result<Self, ApiError> {
        let (caller, key) = (format!("user:{}", person.id), readable(nonce)?);
        context.door.limits.count(&format!("keys of {caller}"), OF_KEYS, context)?;
        let route = format!("POST {route}");
        let body_hash = SecretHash::of(said);
        Ok(Self(Some(idempotency::Request { caller, user_id: Some(person.id), route, key, body_hash })))
    }

    /// What the same form made before, by its id; `None` where it did nothing yet.
    pub(crate) async fn before(&self, context: &Context) -> Result<Option<i64>, ApiError> {
        let Some(request) = &self.0 else { return Ok(None) };
        match idempotency::kept(&context.database, request, context.clock.now()).await? {
            Kept::New => Ok(None),
            Kept::Begun(_) => Err(ApiError::KeyBusy),
            Kept::Other => Err(ApiError::KeyReused),
            Kept::Same(_, id) => id.parse().map(Some).map_err(|_| ApiError::KeyReused),
        }
    }

    /// Keeps, under an id of its own, what the batch makes: with that or not at all, so that whoever comes again finds it.
    pub(crate) fn keep(&self, batch: &mut Batch, id: i64, made: i64, now: DateTime<Utc>) {
        let Some(request) = &self.0 else { return };
        idempotency::begin(batch, id, request, now);
        idempotency::finish(batch, id, (StatusCode::CREATED.as_u16(), &made.to_string()));
    }
}
