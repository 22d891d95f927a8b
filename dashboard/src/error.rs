//! Errors as callers see them: `{"detail", "code"}`.

use std::time::Duration;

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use ledger::{
    access::secret::Secret,
    db::{DatabaseError, WriteError},
};
use serde::Serialize;
use utoipa::ToSchema;

/// Why a request was not served.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// The body is not JSON.
    #[error("the body is not JSON: {0}")]
    NotJson(String),
    /// A field is missing or wrong.
    #[error("{0}")]
    Invalid(String),
    /// Nothing that lets anybody in, or something that does so no more.
    #[error("what lets you in is missing, wrong or over: log in, or send a token or a key")]
    Unauthorized,
    /// A name and a password that do not go together, or are nobody's.
    #[error("the name or the password is wrong")]
    WrongLogin,
    /// Known, and not allowed to do this.
    #[error("{0}")]
    Forbidden(&'static str),
    /// What only somebody may do who has just logged in.
    #[error("this wants a login of the last ten minutes: log in again")]
    LoginAgain,
    /// A page of another site that has its visitor's browser ask.
    #[error("this was asked for by a page of another site")]
    CrossSite,
    /// A name by which this server is not called.
    #[error("this server is not called by that name")]
    UnknownHost,
    /// There is nothing of that name.
    #[error("{0}")]
    NotFound(&'static str),
    /// The path exists, the method does not.
    #[error("this path does not take that method")]
    MethodNotAllowed,
    /// A message id that stands for another message.
    #[error("this message_id was used for another message")]
    IdReused,
    /// An idempotency key that stands for another request.
    #[error("this Idempotency-Key was used for another request")]
    KeyReused,
    /// An idempotency key whose request is not done yet.
    #[error("the request of this Idempotency-Key is not done yet; ask again in a second")]
    KeyBusy,
    /// An idempotency key whose request was begun and never ended.
    #[error(
        "it is not known whether the request of this Idempotency-Key was done: look, and use another key"
    )]
    KeyUnknown,
    /// The body is not a form, or breaks off.
    #[error("the body is no whole form: {0}")]
    NotAForm(String),
    /// A file of a kind that is not taken.
    #[error("{0}")]
    Unsupported(&'static str),
    /// A file that cannot be read, today or tomorrow.
    #[error("{0}")]
    Unreadable(String),
    /// A file was not read this time.
    #[error("{0}")]
    Unread(String),
    /// What files are read by is not installed.
    #[error("{0}")]
    Missing(String),
    /// The place where media is kept cannot be used.
    #[error("media cannot be kept at the moment; the log tells why")]
    Unkept,
    /// Somebody whom the operator's settings shut out.
    #[error("this person is not let in")]
    NotLetIn,
    /// A file beyond the limit.
    #[error("the file is larger than 16 MiB")]
    FileTooLarge,
    /// More than the limit.
    #[error("the body is larger than 256 KiB")]
    TooLarge,
    /// A message for somebody who never wrote to the bot.
    #[error("this number never wrote to the bot on WhatsApp; it is not written to first")]
    NeverWrote,
    /// Somebody else wrote at the same moment, again and again.
    #[error("somebody else changed this at the same time; try again")]
    Conflict,
    /// Amounts that no number holds together.
    #[error("these amounts come to more than can be summed up; take out or mend those that are too large")]
    SumTooLarge,
    /// A file's rows that mean something else by now than what was looked at.
    #[error(
        "the book has changed since this was looked at, so something else would be booked: look at it again"
    )]
    MetAnew,
    /// What may not be done as things stand.
    #[error("{0}")]
    Refused(String),
    /// More would come back of an expense than it was.
    #[error("more would come back of an expense than it was: change or take out what gives it back first")]
    GivenBack,
    /// A write over a row that names no version of it.
    #[error("say which version this changes: If-Match with the ETag that the row was told with")]
    Unconditional,
    /// A write over a row that has changed since.
    #[error("this was changed since; read it again")]
    Outdated,
    /// Too many requests, or failed logins, in too short a time; and how long to wait.
    #[error("too many in too short a time; wait {} s", whole_seconds(*.0))]
    TooMany(Duration),
    /// A queue is full.
    #[error("too much is going on; try again in a second")]
    Busy,
    /// The request took too long.
    #[error("the request took too long; a message is asked for again by its message_id")]
    Timeout,
    /// Our own fault.
    #[error("something went wrong here; it is logged")]
    Internal,
    /// The database is away; the message was not accepted.
    #[error("the database does not answer; try again")]
    Database,
}

/// What is told of an error.
#[derive(Serialize, ToSchema)]
#[schema(as = Error)]
pub(crate) struct Body {
    detail: String,
    code: &'static str,
    /// Of a fault of ours: by this it is found in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
}

/// Seconds, a part of one counted as a whole: whoever comes after them is not too early.
pub(crate) fn whole_seconds(duration: Duration) -> u64 {
    duration.as_secs() + u64::from(duration.subsec_nanos() > 0)
}

impl ApiError {
    /// A cursor that no page ended with, or that names what is gone since.
    pub fn cursor() -> Self {
        Self::Invalid("cursor: not one that a page gave".to_owned())
    }

    /// A name, said in this field, of something of a kind of which there is none called so.
    pub fn none_called(field: &str, what: &str, name: &str) -> Self {
        Self::Invalid(format!("{field}: there is no {what} called `{name}`"))
    }

    /// A name that something else of this kind bears.
    pub fn taken(what: &str) -> Self {
        Self::Invalid(format!("name: there is another {what} of this name"))
    }

    /// A day, said in this field, on which nothing is booked.
    pub fn outside_calendar(field: &str) -> Self {
        Self::Invalid(format!("{field}: outside the calendar"))
    }

    /// One more of what there are so many of, called by its plural.
    pub fn at_most(most: usize, what: &str) -> Self {
        Self::Refused(format!("a book has at most {most} {what}"))
    }

    /// A write to something of this kind that has come to this end.
    pub fn over(what: &str, end: &str) -> Self {
        Self::Refused(format!("this {what} is {end}"))
    }

    /// What is done for nobody who waits to be let in.
    pub fn not_confirmed() -> Self {
        Self::Refused("this person is not confirmed".to_owned())
    }

    /// As which it is answered.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::NotJson(_) | Self::NotAForm(_) | Self::UnknownHost => StatusCode::BAD_REQUEST,
            Self::Invalid(_) | Self::Unreadable(_) | Self::SumTooLarge => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unsupported(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::NotLetIn | Self::Forbidden(_) | Self::LoginAgain | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::Unauthorized | Self::WrongLogin => StatusCode::UNAUTHORIZED,
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::IdReused
            | Self::KeyReused
            | Self::KeyBusy
            | Self::KeyUnknown
            | Self::NeverWrote
            | Self::Conflict
            | Self::MetAnew
            | Self::GivenBack
            | Self::Refused(_) => StatusCode::CONFLICT,
            Self::Outdated => StatusCode::PRECONDITION_FAILED,
            Self::Unconditional => StatusCode::PRECONDITION_REQUIRED,
            Self::TooLarge | Self::FileTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy | Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Timeout => StatusCode::REQUEST_TIMEOUT,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Database | Self::Unread(_) | Self::Missing(_) | Self::Unkept => {
                StatusCode::SERVICE_UNAVAILABLE
            }
        }
    }

    /// The word that programs compare.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson(_) => "not_json",
            Self::Invalid(_) => "invalid",
            Self::Unauthorized => "unauthorized",
            Self::WrongLogin => "wrong_login",
            Self::Forbidden(_) => "forbidden",
            Self::LoginAgain => "login_again",
            Self::CrossSite => "cross_site",
            Self::UnknownHost => "unknown_host",
            Self::KeyReused => "key_reused",
            Self::KeyBusy => "key_busy",
            Self::KeyUnknown => "key_unknown",
            Self::TooMany(_) => "too_many",
            Self::NotFound(_) => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::IdReused => "id_reused",
            Self::TooLarge | Self::FileTooLarge => "too_large",
            Self::NotAForm(_) => "not_a_form",
            Self::Unsupported(_) => "unsupported_media",
            Self::Unreadable(_) => "unreadable",
            Self::Unread(_) => "unread",
            Self::Missing(_) => "not_installed",
            Self::Unkept => "media_store",
            Self::NotLetIn => "not_let_in",
            Self::NeverWrote => "never_wrote",
            Self::Conflict => "conflict",
            Self::MetAnew => "met_anew",
            Self::Refused(_) | Self::GivenBack => "refused",
            Self::SumTooLarge => "sum_too_large",
            Self::Unconditional => "precondition_required",
            Self::Outdated => "outdated",
            Self::Busy => "busy",
            Self::Timeout => "timeout",
            Self::Internal => "internal",
            Self::Database => "database",
        }
    }
}

/// By which id a fault of ours stands in the log: told on pages, too.
#[derive(Debug, Clone)]
pub(crate) struct Fault(pub(crate) String);

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let id = matches!(self, Self::Internal).then(|| Secret::draw().text()[..ID_LETTERS].to_owned());
        if let Some(id) = &id {
            tracing::error!(%id, "a request came to a fault of ours");
        }
        let fault = id.clone().map(Fault);
        let body = Body { detail: self.to_string(), code: self.code(), id };
        let mut response = (self.status(), Json(body)).into_response();
        if let Some(fault) = fault {
            response.extensions_mut().insert(fault);
        }
        let headers = response.headers_mut();
        match self {
            Self::TooMany(wait) => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from(whole_seconds(wait)));
            }
            Self::Busy | Self::KeyBusy | Self::Timeout | Self::Database | Self::Unread(_) | Self::Unkept => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
            }
            Self::Unauthorized => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            _ => {}
        }
        response
    }
}

/// So many letters name a fault in the log.
const ID_LETTERS: usize = 12;

impl From<DatabaseError> for ApiError {
    fn from(error: DatabaseError) -> Self {
        if error.is_sum_too_large() {
            return Self::SumTooLarge;
        }
        metrics::counter!("catat_errors_total", "kind" => "database").increment(1);
        tracing::error!(%error, "a request could not be served");
        Self::Database
    }
}

impl From<WriteError> for ApiError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Stale(_) => Self::Conflict,
            WriteError::Database(error) => error.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_may_come_again_is_told_when() {
        for (error, status, is_told) in [
            (ApiError::UnknownHost, 400, false),
            (ApiError::Unauthorized, 401, false),
            (ApiError::WrongLogin, 401, false),
            (ApiError::LoginAgain, 403, false),
            (ApiError::Forbidden("no"), 403, false),
            (ApiError::CrossSite, 403, false),
            (ApiError::MethodNotAllowed, 405, false),
            (ApiError::Timeout, 408, true),
            (ApiError::Conflict, 409, false),
            (ApiError::MetAnew, 409, false),
            (ApiError::Refused("it is full".to_owned()), 409, false),
            (ApiError::GivenBack, 409, false),
            (ApiError::KeyReused, 409, false),
            (ApiError::KeyBusy, 409, true),
            (ApiError::KeyUnknown, 409, false),
            (ApiError::Outdated, 412, false),
            (ApiError::Unconditional, 428, false),
            (ApiError::NotLetIn, 403, false),
            (ApiError::TooLarge, 413, false),
            (ApiError::FileTooLarge, 413, false),
            (ApiError::Unsupported("a text"), 415, false),
            (ApiError::Busy, 429, true),
            (ApiError::TooMany(Duration::from_millis(1_200)), 429, true),
            (ApiError::Internal, 500, false),
            (ApiError::Database, 503, true),
            (ApiError::Unread("it fell over".to_owned()), 503, true),
            (ApiError::Missing("no eyes".to_owned()), 503, false),
        ] {
            let response = error.into_response();
            assert_eq!(response.status().as_u16(), status);
            assert_eq!(response.headers().contains_key(header::RETRY_AFTER), is_told, "{status}");
        }
    }
}
