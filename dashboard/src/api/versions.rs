//! The version of a row, told as its `ETag` and asked for as `If-Match`, so that nobody writes over what they never saw.

use axum::{
    Json,
    extract::FromRequestParts,
    http::{header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::ApiError;

/// A row and its version.
pub(crate) struct Versioned<T>(pub i64, pub T);

impl<T: Serialize> IntoResponse for Versioned<T> {
    fn into_response(self) -> Response {
        ([(header::ETAG, tag(self.0))], Json(self.1)).into_response()
    }
}

/// The version that a write goes by, where its caller names one.
pub(crate) struct IfMatch(Option<String>);

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        // One that is no text is no version of ours.
        let named = parts.headers.get(header::IF_MATCH).map(|value| value.to_str().unwrap_or_default());
        Ok(Self(named.map(str::to_owned)))
    }
}

impl IfMatch {
    /// The version that somebody saw.
    pub(crate) fn of(version: i64) -> Self {
        Self(Some(tag(version)))
    }

    /// The same, where none may be missing.
    pub(super) fn wanted(self) -> Result<Self, ApiError> {
        if self.0.is_none() { Err(ApiError::Unconditional) } else { Ok(self) }
    }

    /// Whether it names the version that stands.
    pub(super) fn admits(&self, version: i64) -> Result<(), ApiError> {
        let stands = tag(version);
        let is_met = |named: &str| named.split(',').map(str::trim).any(|one| one == "*" || one == stands);
        if self.0.as_deref().is_none_or(is_met) { Ok(()) } else { Err(ApiError::Outdated) }
    }
}

fn tag(version: i64) -> String {
    format!("\"{version}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_met_by_its_own_tag_alone() {
        for (named, is_met) in [
            (None, true),
            (Some("*"), true),
            (Some("\"3\""), true),
            (Some("\"2\", \"3\""), true),
            (Some("\"2\""), false),
            (Some("3"), false),
            (Some("W/\"3\""), false),
            (Some(""), false),
        ] {
            let if_match = IfMatch(named.map(str::to_owned));
            assert_eq!(if_match.admits(3).is_ok(), is_met, "{named:?}");
            assert_eq!(if_match.wanted().is_ok(), named.is_some(), "{named:?}");
        }
    }
}
