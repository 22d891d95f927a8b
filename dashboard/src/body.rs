//! What comes in: bodies and queries, each with its limit and an error that names what is wrong.

use std::{error::Error, ops::Deref};

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Query, Request, rejection::BytesRejection},
    http::{HeaderValue, StatusCode, header::CONTENT_TYPE, request::Parts},
};
use ledger::Money;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, IgnoredAny},
};
use serde_json::{error::Category, value::RawValue};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, Type},
};

use crate::ApiError;

/// The largest body, in bytes.
pub const BODY_LIMIT: usize = 256 * 1024;

/// A JSON body, whatever its content type says, but that it were a form: those bear no key, and would be done twice.
pub struct JsonBody<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        if request.headers().get(CONTENT_TYPE).is_some_and(is_form) {
            return Err(ApiError::NotJson("its content type is that of a form".to_owned()));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| body_error(&rejection))?;
        read_object(&bytes).map(Self)
    }
}

/// Whether a content type is that of a form with files.
pub fn is_form(content_type: &HeaderValue) -> bool {
    content_type.to_str().is_ok_and(|kind| kind.to_ascii_lowercase().starts_with("multipart/"))
}

/// Reads a JSON object; what is wrong with it is told by the field's name.
pub fn read_object<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let not_json = |error: &serde_json::Error| ApiError::NotJson(error.to_string());
    serde_json::from_slice::<IgnoredAny>(bytes).map_err(|error| not_json(&error))?;
    // An array would be read field by field, in an order that nobody promised.
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return Err(ApiError::Invalid("it must be a JSON object".to_owned()));
    }
    let read = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_slice(bytes));
    read.map_err(|error| {
        let (field, inner) = (error.path().to_string(), error.inner());
        if inner.classify() != Category::Data {
            return not_json(inner);
        }
        let what = inner.to_string();
        // It is often one line, and nobody counts its columns.
        let what = plainly(what.split(" at line ").next().unwrap_or_default());
        ApiError::Invalid(if field == "." { what } else { format!("{field}: {what}") })
    })
}

/// What libraries say of a day and a number that cannot be read tells nobody what is wanted.
fn plainly(what: &str) -> String {
    const A_DAY: &str = "not a day such as 2026-11-30, or a moment such as 2026-11-30T12:30:00+07:00";
    const A_NUMBER: &str = "not a whole number";
    const SAID: [(&str, &str); 6] = [
        ("premature end of input", A_DAY),
        ("input contains invalid characters", A_DAY),
        ("input is out of range", A_DAY),
        ("trailing input", A_DAY),
        ("invalid digit found in string", A_NUMBER),
        ("cannot parse integer from empty string", A_NUMBER),
    ];
    let known = SAID.iter().find_map(|(said, plain)| Some(format!("{}{plain}", what.strip_suffix(said)?)));
    known.unwrap_or_else(|| what.to_owned())
}

fn body_error(rejection: &BytesRejection) -> ApiError {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
        _ => ApiError::NotJson("it could not be read to its end".to_owned()),
    }
}

/// The query of a URL.
pub struct UrlQuery<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for UrlQuery<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let query = Query::<T>::from_request_parts(parts, state).await;
        query.map(|Query(query)| Self(query)).map_err(|rejection| {
            // Behind the library's own words stands what names the key.
            let named = rejection.source().map(ToString::to_string);
            ApiError::Invalid(format!(
                "in the URL: {}",
                plainly(&named.unwrap_or_else(|| rejection.body_text()))
            ))
        })
    }
}

/// What stands in the places of a path. What is no text is the name of nothing.
pub struct UrlPath<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for UrlPath<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let path = Path::<T>::from_request_parts(parts, state).await;
        path.map(|Path(path)| Self(path)).map_err(|_| ApiError::NotFound("there is no such path"))
    }
}

/// A URL without a query: what nobody reads must not look as if it did something.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// An amount as it was written: what it is worth is known with its currency. A plain decimal number; no exponent.
#[derive(Deserialize)]
pub(crate) struct Amount(Box<RawValue>);

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self(money.to_json_number())
    }
}

impl Deref for Amount {
    type Target = RawValue;

    fn deref(&self) -> &RawValue {
        &self.0
    }
}

impl PartialSchema for Amount {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::Number).into()
    }
}

impl ToSchema for Amount {}

/// A field that is there, be it null: what is left out stays as it is, and null is a value like any other.
pub fn told<'de, D: Deserializer<'de>, T: Deserialize<'de>>(field: D) -> Result<Option<T>, D::Error> {
    T::deserialize(field).map(Some)
}

/// Refuses the NUL character, which PostgreSQL cannot store.
pub fn without_nul(name: &str, text: Option<&str>) -> Result<(), ApiError> {
    match text {
        Some(text) if text.contains('\0') => Err(ApiError::Invalid(format!("{name}: holds a NUL character"))),
        _ => Ok(()),
    }
}
