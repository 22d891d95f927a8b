//! A rule as it is written in the form of `/settings/rules`, and what may be chosen there.

use ledger::book::{
    filing_rule::{Condition, condition::Flaw},
    names::Names,
};
use serde::Deserialize;

use super::super::{
    LoggedIn,
    choices::{Choice, SIDES, chosen, named},
    words::Spoken,
};
use crate::{ApiError, Context, api::rules::Wanted, front::once::Once};

/// A rule as it is written in the form.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::pages) struct Fields {
    /// Parted by commas.
    pub(super) words: String,
    /// By its id.
    pub(super) category: String,
    /// Empty for either way.
    #[serde(default)]
    pub(super) direction: String,
    /// By its id; empty for all.
    #[serde(default)]
    pub(super) account: String,
    #[serde(default)]
    pub(super) least: String,
    #[serde(default)]
    pub(super) most: String,
    /// What the form is known by: it keeps one rule, however often it is sent.
    #[serde(default)]
    pub(super) once: String,
}

/// What may be chosen in the form.
pub(super) struct Choices {
    pub(super) categories: Vec<Choice>,
    pub(super) directions: Vec<Choice>,
    pub(super) accounts: Vec<Choice>,
}

/// Where they are.
pub(super) const PATH: &str = "/settings/rules";

impl Choices {
    /// Those of a book, with what the form says.
    pub(super) fn of(words: Spoken, names: &Names, fields: &Fields) -> Self {
        let categories = names.categories.iter();
        let accounts = names.accounts();
        Self {
            categories: categories
                .map(|category| Choice::of(category.id.to_string(), &category.name, &fields.category))
                .collect(),
            directions: named(words, &SIDES, &fields.direction),
            accounts: accounts
                .map(|account| Choice::of(account.id.to_string(), &account.name, &fields.account))
                .collect(),
        }
    }
}

impl Fields {
    /// As what request the form asks for a rule; whatever becomes of the past, it is one.
    pub(super) fn once(&self, context: &Context, visitor: &LoggedIn) -> Result<Once, ApiError> {
        let Self { words, category, direction, account, least, most, once } = self;
        if once.is_empty() {
            return Ok(Once::default());
        }
        let said = [words, category, direction, account, least, most].map(String::as_str).join("\0");
        Once::of_form(context, &visitor.person, (PATH, once), &said)
    }

    /// The rule that is written; else the message that says what cannot be read.
    pub(super) fn wanted(
        &self,
        context: &Context,
        (visitor, names): (&LoggedIn, &Names),
    ) -> Result<Wanted, &'static str> {
        let words = self.words.split(',').map(str::trim).filter(|word| !word.is_empty());
        let amount = |text: &str| match text.trim() {
            "" => Ok(None),
            text => {
                let read = context.reader.amount(text, visitor.person.currency);
                let money = read.filter(|money| money.is_positive() && !text.starts_with(['-', '\u{2212}']));
                money.map(Some).ok_or("page-filter-amounts-wrong")
            }
        };
        let (least, most) = (amount(&self.least)?, amount(&self.most)?);
        if least.zip(most).is_some_and(|(least, most)| least.currency() != most.currency()) {
            return Err("page-rule-bounds-wrong");
        }
        let direction = match &*self.direction {
            "" => None,
            word => Some(chosen(&SIDES, word).ok_or("page-settings-refused")?),
        };
        let condition = Condition { direction, ..Condition::of_words(words) }.within(least, most);
        match condition.flaw() {
            Some(Flaw::NoWords | Flaw::TooMany | Flaw::Word) => return Err("page-rule-words-wrong"),
            Some(Flaw::Bounds) => return Err("page-rule-bounds-wrong"),
            None => {}
        }
        let id: Option<i64> = self.category.parse().ok();
        let category = id.and_then(|id| names.categories.by_id(id)).ok_or("page-entry-category-wrong")?;
        let account_id = match &*self.account {
            "" => None,
            id => {
                let known = names.accounts().find(|account| account.id.to_string() == id);
                Some(known.ok_or("page-settings-refused")?.id)
            }
        };
        Ok(Wanted { condition, account_id, category: category.key.to_string() })
    }
}
