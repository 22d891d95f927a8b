//! What was written into a form, and what of it can be read.

use std::{collections::HashMap, ops::RangeInclusive};

use chrono::NaiveDate;
use ledger::{
    Currency, Money,
    book::{
        names::Names,
        transaction::{FIRST_DAY, LAST_DAY},
    },
    db::DatabaseError,
};
use reports::words::money_text;
use serde::Deserialize;

use crate::{ApiError, Context, api::entry_row::is_sum_of_moves};

/// An amount is written in at most so many letters.
pub(super) const LONGEST_AMOUNT: usize = 40;

/// What was sent, by the names of the fields.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Written(HashMap<String, String>);

impl Written {
    /// What stands in a field, without blanks around it.
    pub(super) fn text(&self, field: &str) -> &str {
        self.0.get(field).map(|text| text.trim()).unwrap_or_default()
    }

    /// The same; `None` where nothing does.
    pub(super) fn some(&self, field: &str) -> Option<&str> {
        Some(self.text(field)).filter(|text| !text.is_empty())
    }

    /// All that was written, by which the same form is known again.
    pub(super) fn said(&self) -> String {
        let of_fields = self.0.iter().filter(|(name, _)| *name != "once");
        let mut said: Vec<String> = of_fields.map(|(name, value)| format!("{name}={value}")).collect();
        said.sort_unstable();
        said.join("\0")
    }

    /// The version of the row that the form was made of; without one it is as if somebody had changed that row since.
    pub(super) fn version(&self) -> Result<i64, Failed> {
        self.text("version").parse().map_err(|_| Failed::Api(ApiError::Outdated))
    }

    /// A name of at most so many letters, on one line.
    pub(super) fn name(&self, longest: usize) -> Result<String, Failed> {
        let name = ledger::one_line(self.text("name")).into_owned();
        if name.is_empty() {
            return Err(Failed::Key("page-form-name-missing"));
        }
        if name.chars().count() > longest {
            return Err(Failed::Key("page-form-name-long"));
        }
        Ok(name)
    }

    /// An amount above nought, as people write it; `None` where the field is empty.
    pub(super) fn amount(
        &self,
        context: &Context,
        (field, currency): (&str, Currency),
    ) -> Result<Option<Money>, Failed> {
        let Some(text) = self.some(field) else { return Ok(None) };
        // What is below nought is no amount, whichever way the money goes.
        let is_short = text.chars().count() <= LONGEST_AMOUNT;
        let plain = Some(text).filter(|text| is_short && !sign_apart(text).0);
        let read = plain.and_then(|text| context.reader.amount(text, currency));
        let money = read.filter(|money| money.is_positive()).ok_or(Failed::Key("page-entry-amount-wrong"))?;
        if money.currency() != currency {
            return Err(Failed::Key("page-form-currency-other"));
        }
        Ok(Some(money))
    }

    /// The same, where one has to be written.
    pub(super) fn needed_amount(&self, context: &Context, of: (&str, Currency)) -> Result<Money, Failed> {
        self.amount(context, of)?.ok_or(Failed::Key("page-entry-amount-wrong"))
    }

    /// The same of a field in which an amount stood, which stays where nobody wrote another.
    pub(super) fn amount_over(
        &self,
        context: &Context,
        of: (&str, Currency),
        stands: Option<Money>,
    ) -> Result<Option<Money>, Failed> {
        match stands {
            Some(money) if self.text(of.0) == money_text(money) => Ok(stands),
            _ => self.amount(context, of),
        }
    }

    /// What lies somewhere: nought and what is below it, too; `None` where the field is empty.
    pub(super) fn sum(
        &self,
        context: &Context,
        (field, currency): (&str, Currency),
    ) -> Result<Option<Money>, Failed> {
        let Some(text) = self.some(field) else { return Ok(None) };
        let (is_below, above) = sign_apart(text);
        let digits = above.trim().trim_start_matches("Rp").trim();
        if digits.contains('0') && digits.bytes().all(|byte| b"0.,".contains(&byte)) {
            return Ok(Some(Money::from_sum(0, currency)));
        }
        let alone = Self(HashMap::from([(field.to_owned(), above)]));
        let money = alone.needed_amount(context, (field, currency))?;
        Ok(Some(if is_below { money.negated() } else { money }))
    }

    /// A day on which something can be booked; `None` where the field is empty.
    pub(super) fn day(&self, field: &str) -> Result<Option<NaiveDate>, Failed> {
        let Some(text) = self.some(field) else { return Ok(None) };
        let day: Option<NaiveDate> = text.parse().ok();
        let day = day.filter(|day| (FIRST_DAY..LAST_DAY).contains(day));
        day.map(Some).ok_or(Failed::Key("page-entry-day-wrong"))
    }

    /// A whole number from one to another; `None` where the field is empty.
    pub(super) fn number(&self, field: &str, within: &RangeInclusive<i64>) -> Result<Option<i64>, Failed> {
        let Some(text) = self.some(field) else { return Ok(None) };
        let number: Option<i64> = text.parse().ok();
        number.filter(|number| within.contains(number)).map(Some).ok_or(Failed::Key("page-form-number-wrong"))
    }

    /// The account in use that was chosen, by its name; `None` where none was.
    pub(super) fn account(&self, field: &str, names: &Names) -> Result<Option<String>, Failed> {
        let Some(name) = self.some(field) else { return Ok(None) };
        let known = names.account(name).filter(|account| !is_sum_of_moves(names, &account.name));
        known.map(|account| Some(account.name.clone())).ok_or(Failed::Key("page-form-choice-wrong"))
    }

    /// What was chosen among these, by the word of each.
    pub(super) fn chosen<T: Copy>(&self, field: &str, among: &[(&str, T, &str)]) -> Result<T, Failed> {
        let found = among.iter().find(|(word, _, _)| *word == self.text(field));
        found.map(|(_, chosen, _)| *chosen).ok_or(Failed::Key("page-form-choice-wrong"))
    }
}

/// Whether an amount is below nought, and the amount without its sign: what stands before the first figure says so, and the
/// dash of "50.000,-" does not.
pub(super) fn sign_apart(text: &str) -> (bool, String) {
    const MINUS: [char; 2] = ['-', '\u{2212}'];
    let figures = text.find(|letter: char| letter.is_ascii_digit()).unwrap_or(text.len());
    let (head, rest) = text.split_at(figures);
    (head.contains(MINUS), format!("{}{rest}", head.replace(MINUS, "")))
}

/// Why what was written into a form is not done.
#[derive(Debug)]
pub(super) enum Failed {
    /// A message says so that is filled with nothing.
    Key(&'static str),
    /// This sentence does.
    Said(String),
    /// The API would answer this.
    Api(ApiError),
}

impl From<ApiError> for Failed {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<DatabaseError> for Failed {
    fn from(error: DatabaseError) -> Self {
        Self::Api(error.into())
    }
}

#[cfg(test)]
impl Written {
    /// With these in its fields.
    pub(super) fn of(fields: &[(&str, &str)]) -> Self {
        Self(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_letters_and_days_are_of_the_calendar() {
        let of = |field: &str, value: &str| Written::of(&[(field, value)]);
        assert!(of("name", "  ").name(60).is_err() && Written::default().name(60).is_err());
        let long = "x".repeat(61);
        assert!(of("name", &long).name(60).is_err());
        assert_eq!(of("name", " a\nb ").name(60).ok().as_deref(), Some("a b"));
        for day in ["kemarin", "99999-01-01", "0000-13-01"] {
            assert!(of("day", day).day("day").is_err(), "{day}");
        }
        assert!(matches!(of("day", "").day("day"), Ok(None)));
        assert!(of("number", "32").number("number", &(1..=31)).is_err());
        assert!(matches!(of("number", "31").number("number", &(1..=31)), Ok(Some(31))));
    }
}
