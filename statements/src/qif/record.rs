//! A record of a file: its values as written, and the row they come to.

use std::collections::HashSet;

use chrono::NaiveDate;
use ledger::{Currency, Money};

use crate::{
    Part, Reason, Row,
    amount::Mark,
    day::{Order, Written, near},
    tagged::{amount, joined, moved, some_words},
    text::{cut, shown},
};

/// A value is no longer than this, in bytes.
const LONGEST: usize = 4096;
/// A record has no more parts.
const MOST_PARTS: usize = 500;

/// The values of a record.
#[derive(Default)]
pub(super) struct Record {
    /// The line of its first value; 0 while there is none.
    pub(super) line: u64,
    /// Whose it is, of the file's accounts.
    pub(super) account: usize,
    day: String,
    total: String,
    /// The total as a later program writes it beside the other, which could not hold as much.
    total_again: String,
    /// The number of a cheque; of a record that describes something, its name.
    pub(super) number: String,
    payee: String,
    memo: String,
    category: String,
    parts: Vec<Split>,
    /// Whether the file ended before it did.
    pub(super) is_open: bool,
    /// Whether it ended in the middle of a line.
    pub(super) may_be_cut: bool,
}

/// A part of a record.
#[derive(Default)]
struct Split {
    target: String,
    memo: String,
    amount: String,
}

impl Record {
    /// Takes a line: a letter, and the value behind it.
    pub(super) fn take(&mut self, line: u64, written: &str) {
        let mut letters = written.trim_start().chars();
        let Some(letter) = letters.next().filter(|letter| *letter != '#') else { return };
        let mut value = letters.as_str().to_owned();
        cut(&mut value, LONGEST);
        let field = match (letter, self.parts.last_mut()) {
            ('S', _) => {
                if self.parts.len() <= MOST_PARTS {
                    self.parts.push(Split { target: value, ..Split::default() });
                }
                return;
            }
            ('E', Some(part)) => &mut part.memo,
            ('$', Some(part)) => &mut part.amount,
            // Behind the first part there are more days, of the parts.
            ('D', None) => &mut self.day,
            ('T', _) => &mut self.total,
            ('U', _) => &mut self.total_again,
            ('N', _) => &mut self.number,
            ('P', _) => &mut self.payee,
            ('M', _) => &mut self.memo,
            ('L', _) => &mut self.category,
            _ => return,
        };
        if self.line == 0 {
            self.line = line;
        }
        if field.is_empty() {
            *field = value;
        } else if matches!(letter, 'M' | 'P' | 'E') {
            field.push(' ');
            field.push_str(&value);
            cut(field, LONGEST);
        }
    }

    /// The total, as written.
    pub(super) fn amount(&self) -> &str {
        if self.total.trim().is_empty() { &self.total_again } else { &self.total }
    }

    /// Every amount in it, as written.
    pub(super) fn amounts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.amount()).chain(self.parts.iter().map(|part| part.amount.as_str()))
    }

    /// Its day, as written: `22/12/2017`, `2/10'2020`, `1/ 1'00`, `6/21' 1`.
    pub(super) fn written_day(&self) -> Option<Written> {
        let bare: String = self.day.chars().filter(|letter| !letter.is_whitespace()).collect();
        let (day, year) = bare.split_once('\'').unwrap_or((&bare, ""));
        match year.len() {
            0 => Written::read(day).or_else(|| Written::read(self.day.trim())),
            1 => Written::read(&format!("{day}/0{year}")),
            _ => Written::read(&format!("{day}/{year}").replace('-', "/")),
        }
    }

    /// Whether it tells what the account held before.
    pub(super) fn is_opening(&self) -> bool {
        let payee = self.payee.trim();
        let is_opening =
            ["opening balance", "saldo awal"].iter().any(|name| payee.eq_ignore_ascii_case(name));
        let target = self.category.trim();
        is_opening && (target.is_empty() || target.starts_with('['))
    }

    /// The account that it names: one that tells what its own held before names that.
    pub(super) fn named_account(&self) -> Option<String> {
        in_brackets(self.category.trim())
    }

    /// The row that it is, in the account that is called `own`.
    pub(super) fn row(
        &self,
        own: Option<&str>,
        order: Order,
        decimal: Mark,
        (today, currency): (NaiveDate, Currency),
        classes: &HashSet<String>,
    ) -> Result<Row, Reason> {
        let read = || -> Result<(NaiveDate, Money, Vec<Part>), Reason> {
            let day = near(self.calendar_day(order, today)?, today)?;
            let total = moved(amount(self.amount(), decimal, currency)?)?;
            Ok((day, total, self.parts(total, decimal, currency, classes)?))
        };
        let (day, total, mut parts) = match read() {
            Err(_) if self.is_open => return Err(Reason::CutOff),
            Ok(_) if self.is_open && self.may_be_cut => return Err(Reason::CutOff),
            read => read?,
        };
        let (mut category, mut transfer_to) = target(&self.category, classes);
        let mut texts = vec![&*self.payee, &*self.memo];
        let only = if parts.len() == 1 { parts.pop() } else { None };
        if let Some(only) = &only {
            (category, transfer_to) = (only.category.clone(), only.transfer_to.clone());
            texts.push(&only.text);
        }
        Ok(Row {
            line: self.line,
            account: self.account,
            day,
            amount: total,
            text: joined(texts),
            counterpart: some_words(&self.payee),
            bank_id: None,
            balance: None,
            category: category.filter(|_| parts.is_empty()),
            transfer_to: transfer_to.filter(|other| parts.is_empty() && Some(other.as_str()) != own),
            parts,
        })
    }

    fn calendar_day(&self, order: Order, today: NaiveDate) -> Result<NaiveDate, Reason> {
        if self.day.trim().is_empty() {
            return Err(Reason::NoDay);
        }
        let day = self.written_day().and_then(|day| day.day(order, None, today));
        day.ok_or_else(|| Reason::BadDay(shown(&self.day)))
    }

    /// Its parts, which come to the total; those that move nothing are left out.
    fn parts(
        &self,
        total: Money,
        decimal: Mark,
        currency: Currency,
        classes: &HashSet<String>,
    ) -> Result<Vec<Part>, Reason> {
        if self.parts.len() > MOST_PARTS {
            return Err(Reason::TooLong);
        }
        let mut parts = Vec::new();
        for part in &self.parts {
            let amount = match amount(&part.amount, decimal, currency) {
                Ok(amount) if amount.minor() != 0 => amount,
                Err(Reason::NoAmount) if !part.target.trim().is_empty() => return Err(Reason::BadParts),
                Ok(_) | Err(Reason::NoAmount) => continue,
                Err(_) => return Err(Reason::BadParts),
            };
            let (category, transfer_to) = target(&part.target, classes);
            let text = some_words(&part.memo).unwrap_or_default();
            parts.push(Part { amount, category, transfer_to, text });
        }
        let sum: i128 = parts.iter().map(|part| i128::from(part.amount.minor())).sum();
        if parts.is_empty() || sum == i128::from(total.minor()) { Ok(parts) } else { Err(Reason::BadParts) }
    }
}

/// Where money went: a category, without the class that may stand behind its slash, or an account in brackets.
fn target(written: &str, classes: &HashSet<String>) -> (Option<String>, Option<String>) {
    let written = written.trim();
    if written.starts_with("--") {
        return (None, None);
    }
    if let Some(account) = in_brackets(written) {
        return (None, Some(account));
    }
    let bare = written.rsplit_once('/').filter(|(_, class)| classes.contains(class.trim()));
    (some_words(bare.map_or(written, |(category, _)| category)), None)
}

/// The name of an account: `[Tabungan]`.
fn in_brackets(written: &str) -> Option<String> {
    let (name, _) = written.strip_prefix('[')?.rsplit_once(']')?;
    some_words(name)
}
