//! One line of `catat chat`: words, or an object that says more.

use chrono::{DateTime, FixedOffset};
use serde::Deserialize;

use super::TurnError;
use crate::http::LONGEST_TEXT;

/// What a line says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Said {
    pub(super) text: String,
    pub(super) id: Option<String>,
    pub(super) at: Option<DateTime<FixedOffset>>,
    pub(super) user: Option<String>,
}

impl Said {
    /// A line that starts with `{` and is JSON is an object; any other is words, with `\n` for a new line.
    pub(super) fn read(line: &str) -> Result<Self, TurnError> {
        let object =
            line.starts_with('{').then(|| serde_json::from_str::<serde_json::Value>(line).ok()).flatten();
        let said = match object {
            Some(object) => serde_json::from_value(object)
                .map_err(|error| TurnError::new("invalid", error.to_string()))?,
            None => Self { text: line.replace("\\n", "\n"), id: None, at: None, user: None },
        };
        for (name, text) in
            [("text", Some(&said.text)), ("id", said.id.as_ref()), ("user", said.user.as_ref())]
        {
            if text.is_some_and(|text| text.contains('\0')) {
                return Err(TurnError::new("invalid", format!("{name} holds a NUL character")));
            }
        }
        if said.text.len() > LONGEST_TEXT {
            return Err(TurnError::new("too_long", format!("text: longer than {LONGEST_TEXT} bytes")));
        }
        if said.id.as_ref().is_some_and(|id| id.is_empty() || id.len() > 256) {
            return Err(TurnError::new("invalid", "id: from 1 to 256 bytes"));
        }
        Ok(said)
    }
}
