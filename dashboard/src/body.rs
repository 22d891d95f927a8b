//! What comes in: bodies and queries, each with its limit and an error that names what is wrong.

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Query, Request, rejection::BytesRejection},
    http::{StatusCode, request::Parts},
};
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::ApiError;

/// The largest body, in bytes.
pub const BODY_LIMIT: usize = 256 * 1024;

/// A JSON body, whatever its content type says.
pub struct JsonBody<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| body_error(&rejection))?;
        // An array would be read field by field, in an order that nobody promised.
        if bytes.trim_ascii_start().starts_with(b"[") && serde_json::from_slice::<IgnoredAny>(&bytes).is_ok()
        {
            return Err(ApiError::Invalid("the body must be a JSON object".to_owned()));
        }
        serde_json::from_slice(&bytes).map(Self).map_err(|error| match error.classify() {
            serde_json::error::Category::Data => ApiError::Invalid(error.to_string()),
            _ => ApiError::NotJson(error.to_string()),
        })
    }
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
        query.map(|Query(query)| Self(query)).map_err(|rejection| ApiError::Invalid(rejection.body_text()))
    }
}

/// Refuses the NUL character, which PostgreSQL cannot store.
pub fn without_nul(name: &str, text: Option<&str>) -> Result<(), ApiError> {
    match text {
        Some(text) if text.contains('\0') => Err(ApiError::Invalid(format!("{name} holds a NUL character"))),
        _ => Ok(()),
    }
}
