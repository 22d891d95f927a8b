//! A bank's file that is not booked yet, as the state of a conversation keeps it.

use std::collections::BTreeMap;

use nlu::frame::{Command, Frame, Intent};
use serde::{Deserialize, Serialize};
use statements::QuestionKey;

use crate::importing::Statement;

/// A longer name is none of an account, in letters.
const LONGEST_NAME: usize = 40;
/// And in words.
const MOST_WORDS: usize = 4;

/// A file of which something is still to be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingFile {
    /// The file, as it is kept.
    pub media_id: i64,
    /// What it is called.
    pub name: String,
    /// The message that brought it.
    pub message_id: i64,
    /// What was answered so far.
    pub answers: BTreeMap<String, String>,
    /// What is asked now.
    pub asking: Option<Asking>,
}

/// What is asked of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    /// What is answered by it.
    pub key: String,
    /// What may be answered, in the order shown.
    pub choices: Vec<String>,
    /// Whether it is which account it is of, so that any name may be answered.
    pub is_account: bool,
}

/// What a file would book, as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownImport {
    /// What is known of it.
    pub statement: Statement,
    /// The rows that may be entries somebody told of, in the order in which they were shown.
    pub offers: Vec<i64>,
    /// How many rows are to be booked.
    pub rows: i64,
    /// How many were taken out by hand.
    pub removed: i64,
    /// Whether these come back.
    #[serde(default)]
    pub restores: bool,
}

impl Asking {
    /// Whether it is asked what a file counts in.
    pub fn is_currency(&self) -> bool {
        self.key == QuestionKey::Currency.name()
    }

    /// What words answer; `None` where they are about something else.
    pub fn answer(&self, words: &str, frame: &Frame) -> Option<String> {
        let words = words.trim();
        if let Some(Command::Choice(number)) = frame.command() {
            let place = (*number as usize).checked_sub(1)?;
            return self.choices.get(place).cloned();
        }
        let key = ledger::name_key(words);
        let said = self.choices.iter().find(|choice| ledger::name_key(choice) == key);
        if self.is_currency() {
            return said.cloned().or_else(|| Some(nlu::currency(words)?.code().to_owned()));
        }
        if said.is_some() || !self.is_account {
            return said.cloned();
        }
        if let Some(name) = nlu::statement::account_of_file(words, &self.choices) {
            return Some(name);
        }
        let is_unread = matches!(frame.intent(), Intent::Smalltalk | Intent::Clarification);
        let is_short =
            words.chars().count() <= LONGEST_NAME && words.split_whitespace().count() <= MOST_WORDS;
        let is_name = is_short && nlu::statement::may_name_account(words);
        (is_unread && is_name && frame.entries().is_empty() && !words.is_empty()).then(|| words.to_owned())
    }
}
