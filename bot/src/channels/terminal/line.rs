//! One line of `catat chat`: words, or an object that says more.

use chrono::{DateTime, FixedOffset};
use dashboard::{ApiError, body::read_object};
use ledger::messages::message::{MessageKind, Payload};
use serde::Deserialize;

use super::TurnError;
use crate::{channels::http::LONGEST_TEXT, engine::gathering::MOST};

/// Nothing that people react with is longer, in bytes.
const LONGEST_EMOJI: usize = 64;

/// What a line says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Said {
    pub(super) text: Option<String>,
    pub(super) id: Option<String>,
    pub(super) at: Option<DateTime<FixedOffset>>,
    pub(super) user: Option<String>,
    /// The id of the message or reply that it quotes; `>ID` is the last reply to the message `ID`, here and in `react`.
    pub(super) quote: Option<String>,
    /// The id of the message whose words `text` replaces.
    edit: Option<String>,
    /// The id of the message that is deleted for everyone.
    delete: Option<String>,
    /// An emoji, empty where it is taken back, and the id of the message or reply that it is put to.
    react: Option<(String, String)>,
    /// The path of a file that is sent, or a list of several that are sent together; `text` is what is written below the first.
    pub(super) media: Option<Files>,
}

/// Files that a line sends.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Files {
    One(String),
    Together(Vec<String>),
}

impl Files {
    /// Their paths.
    pub(super) fn paths(&self) -> &[String] {
        match self {
            Self::One(path) => std::slice::from_ref(path),
            Self::Together(paths) => paths,
        }
    }
}

impl Said {
    /// A line that starts with `{` and is JSON is an object; any other is words, with `\n` for a new line.
    pub(super) fn read(line: &str) -> Result<Self, TurnError> {
        let said = if line.starts_with('{') { read_object(line.as_bytes()) } else { Ok(Self::words(line)) };
        let said = match said {
            Err(ApiError::NotJson(_)) => Self::words(line),
            said => said.map_err(|error| TurnError::new("invalid", error.to_string()))?,
        };
        said.check()?;
        Ok(said)
    }

    fn words(line: &str) -> Self {
        Self { text: Some(line.replace("\\n", "\n")), ..Self::default() }
    }

    fn check(&self) -> Result<(), TurnError> {
        let invalid = |why: String| Err(TurnError::new("invalid", why));
        let (emoji, reacted) = self.react.as_ref().map(|(emoji, id)| (emoji, id)).unzip();
        let ids = [
            ("id", self.id.as_ref()),
            ("quote", self.quote.as_ref()),
            ("edit", self.edit.as_ref()),
            ("delete", self.delete.as_ref()),
            ("react", reacted),
        ];
        let texts = [("text", self.text.as_ref()), ("user", self.user.as_ref()), ("react", emoji)];
        let files = self.media.as_ref().map_or(&[][..], Files::paths);
        let files: Vec<(&str, Option<&String>)> = files.iter().map(|path| ("media", Some(path))).collect();
        if self.media.is_some() && !(1..=MOST).contains(&files.len()) {
            return invalid(format!("media: from 1 to {MOST} files"));
        }
        for (name, text) in ids.iter().chain(&texts).chain(&files) {
            if text.is_some_and(|text| text.contains('\0')) {
                return invalid(format!("{name}: holds a NUL character"));
            }
        }
        for (name, id) in ids {
            if id.is_some_and(|id| id.is_empty() || id.len() > 256) {
                return invalid(format!("{name}: from 1 to 256 bytes"));
            }
        }
        if emoji.is_some_and(|emoji| emoji.len() > LONGEST_EMOJI) {
            return invalid(format!("react: the emoji is longer than {LONGEST_EMOJI} bytes"));
        }
        let gestures = [self.edit.is_some(), self.delete.is_some(), self.react.is_some()];
        match (gestures.iter().filter(|is| **is).count(), &self.text) {
            (0, None) if self.media.is_some() => {}
            (1, _) if self.media.is_some() => {
                return invalid(
                    "media: nothing that is edited, deleted or reacted to brings a file".to_owned(),
                );
            }
            (0, None) => return invalid("missing field `text`".to_owned()),
            (1, None) if self.edit.is_some() => return invalid("edit: missing field `text`".to_owned()),
            (1, Some(_)) if self.edit.is_none() => {
                return invalid("text: nothing that is deleted or reacted to says any".to_owned());
            }
            (0 | 1, _) => {}
            _ => return invalid("one of edit, delete and react".to_owned()),
        }
        if self.text.as_ref().is_some_and(|text| text.len() > LONGEST_TEXT) {
            return Err(TurnError::new("too_long", format!("text: longer than {LONGEST_TEXT} bytes")));
        }
        Ok(())
    }

    /// The ids of what it quotes and reacts to, which may be replies.
    pub(super) fn pointers(&mut self) -> impl Iterator<Item = &mut String> {
        self.quote.iter_mut().chain(self.react.iter_mut().map(|(_, id)| id))
    }

    /// What kind of message it is, and what it is about.
    pub(super) fn gesture(&self) -> (MessageKind, Payload) {
        let about = |id: &String| Payload { target_id: Some(id.clone()), ..Payload::default() };
        match (&self.edit, &self.delete, &self.react) {
            (Some(id), ..) => (MessageKind::Edit, about(id)),
            (_, Some(id), _) => (MessageKind::Deletion, about(id)),
            (_, _, Some((emoji, id))) => {
                (MessageKind::Reaction, Payload { emoji: Some(emoji.clone()), ..about(id) })
            }
            _ => (MessageKind::Text, Payload::default()),
        }
    }
}
