//! Why an entry has its category, as its row keeps it: a word for the kind, and what decided behind it.

use std::{convert::Infallible, fmt, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::db::stored_as_text;

/// Why an entry has its category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum Reason {
    /// The person named the category.
    Said,
    /// A filing rule of the person's decided by this word.
    Rule(String),
    /// The entry holds this word, which the person gave the category.
    Keyword(String),
    /// The person chose the category for this phrase before.
    Lesson {
        /// The phrase it was chosen for.
        phrase: String,
        /// The person's day on which it was chosen last.
        day: NaiveDate,
    },
    /// The entry holds this word, which means the category to most people.
    Lexicon(String),
    /// No word of it is known to the rules; a language model chose.
    Model,
    /// It reads like others that belong there, and no word of it is known to say otherwise.
    Likeness,
    /// No word of it is known.
    Nothing,
}

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Said => out.write_str("said"),
            Self::Rule(word) => write!(out, "rule {word}"),
            Self::Keyword(word) => write!(out, "keyword {word}"),
            Self::Lesson { phrase, day } => write!(out, "lesson {day} {phrase}"),
            Self::Lexicon(word) => write!(out, "lexicon {word}"),
            Self::Model => out.write_str("model"),
            Self::Likeness => out.write_str("likeness"),
            Self::Nothing => out.write_str("nothing"),
        }
    }
}

/// A reason that only a later version knows counts as none, so that its row can still be read.
impl From<String> for Reason {
    fn from(text: String) -> Self {
        let (kind, rest) = text.split_once(' ').unwrap_or((&text, ""));
        match (kind, rest) {
            ("said", _) => Self::Said,
            ("model", _) => Self::Model,
            ("likeness", _) => Self::Likeness,
            ("rule", word) => Self::Rule(word.to_owned()),
            ("keyword", word) => Self::Keyword(word.to_owned()),
            ("lexicon", word) => Self::Lexicon(word.to_owned()),
            ("lesson", rest) => rest
                .split_once(' ')
                .and_then(|(day, phrase)| {
                    Some(Self::Lesson { phrase: phrase.to_owned(), day: day.parse().ok()? })
                })
                .unwrap_or(Self::Nothing),
            _ => Self::Nothing,
        }
    }
}

impl From<Reason> for String {
    fn from(reason: Reason) -> Self {
        reason.to_string()
    }
}

impl FromStr for Reason {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.to_owned().into())
    }
}

stored_as_text!(Reason);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_read_back_as_it_was_written() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 3).expect("a day");
        for (reason, text) in [
            (Reason::Said, "said"),
            (Reason::Rule("kopi kenangan".to_owned()), "rule kopi kenangan"),
            (Reason::Keyword("es kopi".to_owned()), "keyword es kopi"),
            (Reason::Lesson { phrase: "kopi susu".to_owned(), day }, "lesson 2026-11-03 kopi susu"),
            (Reason::Lexicon("kopi".to_owned()), "lexicon kopi"),
            (Reason::Likeness, "likeness"),
            (Reason::Nothing, "nothing"),
        ] {
            assert_eq!(reason.to_string(), text);
            assert_eq!(Reason::from(text.to_owned()), reason);
        }
    }

    #[test]
    fn what_only_a_later_version_knows_is_no_reason() {
        for text in ["", "oracle kopi", "lesson", "lesson kemarin kopi"] {
            assert_eq!(Reason::from(text.to_owned()), Reason::Nothing, "{text}");
        }
    }
}
