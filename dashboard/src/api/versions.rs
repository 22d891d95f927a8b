//! The version of a row, told as its `ETag` and asked for as `If-Match`, so that nobody writes over what they never saw.

use axum::{
    Json,
    extract::FromRequestParts,
    http::{HeaderValue, header, request::Parts},
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

/// The versions that a write goes by, where its caller names some.
pub(crate) struct IfMatch(Option<Named>);

/// What an `If-Match` names.
enum Named {
    /// Whatever stands.
    Any,
    /// One of these, each as it was told; a weak one is none of ours, and meets nothing.
    Tags(Vec<String>),
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        // A list may come in several lines, each a part of it.
        let lines: Vec<&[u8]> =
            parts.headers.get_all(header::IF_MATCH).iter().map(HeaderValue::as_bytes).collect();
        if lines.is_empty() {
            return Ok(Self(None));
        }
        let wrong = || {
            ApiError::Invalid(
                "If-Match: not * and no list of ETags, each in quotes as it was told".to_owned(),
            )
        };
        named(&lines.join(&b","[..])).map(|named| Self(Some(named))).ok_or_else(wrong)
    }
}

impl IfMatch {
    /// The version that somebody saw.
    pub(crate) fn of(version: i64) -> Self {
        Self(Some(Named::Tags(vec![tag(version)])))
    }

    /// The same, where none may be missing.
    pub(super) fn wanted(self) -> Result<Self, ApiError> {
        if self.0.is_none() { Err(ApiError::Unconditional) } else { Ok(self) }
    }

    /// Whether it names the version that stands.
    pub(super) fn admits(&self, version: i64) -> Result<(), ApiError> {
        match &self.0 {
            Some(Named::Tags(tags)) if !tags.contains(&tag(version)) => Err(ApiError::Outdated),
            _ => Ok(()),
        }
    }
}

/// What the header's value names, by RFC 9110; `None` where it is none.
fn named(value: &[u8]) -> Option<Named> {
    let mut rest = value.trim_ascii();
    if rest == b"*" {
        return Some(Named::Any);
    }
    let mut tags = Vec::new();
    while !rest.is_empty() {
        // Parts of a list may be empty.
        if let Some(behind) = rest.strip_prefix(b",") {
            rest = behind.trim_ascii_start();
            continue;
        }
        let weak = rest.strip_prefix(b"W/");
        let inner = weak.unwrap_or(rest).strip_prefix(b"\"")?;
        let end = inner.iter().position(|byte| *byte == b'"')?;
        // No blank and no control character stands between the quotes.
        let text = inner.get(..end).filter(|text| text.iter().all(|byte| *byte > b' ' && *byte != 0x7f))?;
        let mark = if weak.is_some() { "W/" } else { "" };
        tags.push(format!("{mark}\"{}\"", String::from_utf8_lossy(text)));
        rest = inner.get(end + 1..)?.trim_ascii_start();
        if !rest.is_empty() && !rest.starts_with(b",") {
            return None;
        }
    }
    (!tags.is_empty()).then_some(Named::Tags(tags))
}

pub(crate) fn tag(version: i64) -> String {
    format!("\"{version}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_met_by_its_own_tag_alone() {
        assert!(IfMatch(None).admits(3).is_ok() && IfMatch(None).wanted().is_err());
        for (said, is_met) in [
            ("*", true),
            (" * ", true),
            ("\"3\"", true),
            ("\"2\", \"3\"", true),
            (",\"2\",, \"3\" ,", true),
            ("\"a,b\",\"3\"", true),
            ("\"2\"", false),
            ("W/\"3\"", false),
            ("\"\"", false),
        ] {
            let if_match = IfMatch(named(said.as_bytes()));
            assert_eq!(if_match.admits(3).is_ok(), is_met, "{said:?}");
            assert!(if_match.wanted().is_ok(), "{said:?}");
        }
    }

    #[test]
    fn what_is_no_list_of_tags_names_nothing() {
        for said in [
            "",
            " ",
            ",",
            "3",
            "abc",
            "\"3",
            "3\"",
            "\"3\" \"4\"",
            "\"3\"4",
            "*,\"3\"",
            "\"3\", *",
            "w/\"3\"",
            "W/3",
            "\"3 4\"",
        ] {
            assert!(named(said.as_bytes()).is_none(), "{said:?}");
        }
    }
}
