//! One booking as a message names it.

use chrono::{DateTime, FixedOffset};
use ledger::{Direction, Money, Reason};

/// A category as the frame names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// What lexicon and code call it.
    pub key: String,
    /// What this person calls it.
    pub name: String,
    /// Why it is this one.
    pub reason: Reason,
}

impl Category {
    /// A name that nobody knows.
    pub(crate) fn unknown(name: String) -> Self {
        Self { key: String::new(), name, reason: Reason::Said }
    }
}

/// One booking that the message names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which way the money goes.
    pub direction: Direction,
    /// How much; above nought.
    pub amount: Money,
    /// What comes of it in another currency, where a transfer changes money.
    pub received: Option<Money>,
    /// The thing in the person's words, without amount, date and account.
    pub description: String,
    /// The shop or payee, where one is named.
    pub merchant: Option<String>,
    /// `None` for transfers.
    pub category: Option<Category>,
    /// When, in the person's zone.
    pub at: DateTime<FixedOffset>,
    /// Where the money comes from (for income: where it goes).
    pub account: Option<String>,
    /// For transfers: where the money goes.
    pub to_account: Option<String>,
    /// How sure the reading is, in per cent.
    pub confidence: u8,
    /// The reading is a guess: it is booked pending, and asked.
    pub ambiguous: bool,
    /// What it may mean instead, where that is for the person to say.
    pub otherwise: Option<Otherwise>,
    /// What else was said, such as the other party of a debt.
    pub note: Option<String>,
    /// The part of the message that names it.
    pub span: String,
}

/// The second meaning of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Otherwise {
    /// It was then, and is for no day to come.
    Day(DateTime<FixedOffset>),
    /// It was so much, and no rupiah.
    Amount(Money),
    /// It was heard as so much as well.
    Heard(Money),
}
