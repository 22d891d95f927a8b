//! What is known beside a file.

use std::{borrow::Cow, collections::BTreeMap};

use chrono::NaiveDate;
use ledger::Currency;

use crate::{QuestionKey, words::names_card};

/// What the account of a file is answered by.
const ACCOUNT: &str = "account";

/// What somebody answered to a [`crate::Question`], by its key: `day_order` → `day_first`.
pub type Answers = BTreeMap<String, String>;

/// What is known beside a file's bytes.
#[derive(Debug, Clone)]
pub struct Hints {
    /// Today, where the file is read: days are not far ahead of it, and years that a file leaves out are sought from it back.
    pub today: NaiveDate,
    /// Whose currency holds where the file names none.
    pub currency: Currency,
    /// The name the file came with. It decides nothing that the bytes decide.
    pub name: Option<String>,
    /// What was asked before and is answered.
    pub answers: Answers,
}

impl Hints {
    /// The same with the currency that was answered.
    pub(crate) fn counted(&self) -> Cow<'_, Self> {
        match self.answer(QuestionKey::Currency).and_then(Currency::from_code) {
            Some(currency) if currency != self.currency => Cow::Owned(Self { currency, ..self.clone() }),
            _ => Cow::Borrowed(self),
        }
    }

    /// Whether it is a card's by its name, or by that of the account that somebody said it is of.
    pub(crate) fn names_card(&self) -> bool {
        let said = self.answers.get(ACCOUNT).map(String::as_str);
        [self.name.as_deref(), said].into_iter().flatten().any(names_card)
    }

    /// What was answered to a question.
    pub(crate) fn answer(&self, key: QuestionKey) -> Option<&str> {
        self.answers.get(key.name()).map(String::as_str)
    }
}
