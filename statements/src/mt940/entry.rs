//! An entry of a message: its `:61:`, and the `:86:` behind it.

use chrono::NaiveDate;
use ledger::Currency;

use super::details;
use crate::{
    Reason, Row,
    amount::Mark,
    day::near,
    tagged::{self, amount, joined, moved, some_words},
    text::shown,
};

/// Who writes no reference writes this.
const NO_REFERENCE: &str = "NONREF";
/// What kind of entry it is, is told in so many letters.
const KIND: usize = 4;

/// An entry as written.
pub(super) struct Entry<'a> {
    pub(super) line: u64,
    statement: &'a str,
    /// The lines of its field behind the first.
    supplement: Vec<&'a str>,
    /// The lines of the fields that tell more of it.
    pub(super) details: Vec<&'a str>,
    /// Whether the file may end within its first field.
    pub(super) may_be_cut: bool,
}

/// The parts of a `:61:`'s first line.
struct Parts<'a> {
    day: &'a str,
    comes_in: bool,
    amount: &'a str,
    /// What kind of entry it is, in four letters, and its references.
    behind: &'a str,
}

impl<'a> Entry<'a> {
    /// The entry of a field's lines.
    pub(super) fn of(line: u64, lines: &[&'a str]) -> Self {
        let (statement, supplement) =
            lines.split_first().map_or(("", &[][..]), |(first, rest)| (*first, rest));
        Self { line, statement, supplement: supplement.to_vec(), details: Vec::new(), may_be_cut: false }
    }

    /// The row that it is.
    pub(super) fn row(&self, currency: Result<Currency, Reason>, today: NaiveDate) -> Result<Row, Reason> {
        let parts = parts(self.statement);
        if self.may_be_cut && !parts.as_ref().is_ok_and(|parts| parts.behind.len() >= KIND) {
            return Err(Reason::CutOff);
        }
        let parts = parts?;
        // The day of value: that of booking is left out by many banks, and by the same one during the day.
        let day = day(parts.day).ok_or_else(|| Reason::BadDay(shown(parts.day)))?;
        let day = near(day, today)?;
        let amount = moved(amount(parts.amount, Mark::Comma, currency?)?)?;
        let details = details::of(&self.details);
        let references = parts.behind.get(KIND..).unwrap_or_default();
        let (customers, banks) = references.split_once("//").unwrap_or((references, ""));
        let told = joined(self.supplement.iter().copied().chain([&*details.text]));
        Ok(Row {
            line: self.line,
            account: 0,
            day,
            amount: if parts.comes_in { amount } else { amount.negated() },
            text: if told.is_empty() { reference(customers).unwrap_or_default() } else { told },
            counterpart: details.name,
            bank_id: reference(banks),
            balance: None,
            category: None,
            transfer_to: None,
            parts: Vec::new(),
        })
    }
}

/// Takes a line apart: day of value, day of booking or four blanks, the mark, the third letter of the currency, the amount, four
/// letters of what it is, and references.
fn parts(line: &str) -> Result<Parts<'_>, Reason> {
    let line = line.trim();
    let (day, rest) = line.split_at_checked(6).ok_or(Reason::NoDay)?;
    let is_digit = |letter: char| letter.is_ascii_digit();
    let rest = rest.trim_start();
    let booked = rest.get(..4).filter(|booked| booked.chars().all(is_digit));
    let rest = booked.and_then(|_| rest.get(4..)).unwrap_or(rest).trim_start();
    // What is undone goes the other way; what is expected goes as it says.
    let marks = [("RC", false), ("RD", true), ("EC", true), ("ED", false), ("C", true), ("D", false)];
    let marked = marks.iter().find_map(|(mark, comes_in)| Some((*comes_in, rest.strip_prefix(mark)?)));
    let (comes_in, rest) = marked.ok_or(Reason::NoSign)?;
    let coded = rest.strip_prefix(|letter: char| letter.is_ascii_uppercase());
    let rest = coded.unwrap_or(rest);
    let is_number = |letter: char| is_digit(letter) || matches!(letter, ',' | '.' | ' ');
    let end = rest.find(|letter: char| !is_number(letter)).unwrap_or(rest.len());
    let (amount, behind) = rest.split_at(end);
    // A letter before digits without a mark is no currency's: it begins what kind of entry it is, and there is no amount.
    let amount = if coded.is_some() && !amount.contains([',', '.']) { "" } else { amount };
    Ok(Parts { day, comes_in, amount, behind })
}

/// A reference that is one.
fn reference(written: &str) -> Option<String> {
    some_words(written).filter(|reference| reference != NO_REFERENCE)
}

/// A day of six digits, year first. There were no such messages before 1980.
pub(super) fn day(digits: &str) -> Option<NaiveDate> {
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let century = if digits < "80" { "20" } else { "19" };
    tagged::day_of_digits(&format!("{century}{digits}"))
}
