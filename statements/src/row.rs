//! One row of a file.

use chrono::NaiveDate;
use ledger::Money;
use serde::{Deserialize, Serialize};

/// A row as read. Its texts are as the file has them, runs of space made one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it stands: a line of a text, a row of a sheet, the n-th entry of a document; from 1.
    pub line: u64,
    /// Which of [`crate::Survey::accounts`] it belongs to.
    pub account: usize,
    /// The day it was posted: a calendar day, as the file has it.
    pub day: NaiveDate,
    /// What came in, or less than nothing: what went out.
    pub amount: Money,
    /// What the bank says of it: every text of the row that is no day, number or sign, in the file's order.
    pub text: String,
    /// Who is on the other side, where the file has a field of its own for it.
    pub counterpart: Option<String>,
    /// The bank's own id of the row.
    pub bank_id: Option<String>,
    /// What the account held after it.
    pub balance: Option<Money>,
    /// The category that the file gives, of a program's export.
    pub category: Option<String>,
    /// The account on the other side, where the file says that the row is a transfer between two of the person's own.
    pub transfer_to: Option<String>,
    /// The parts it is split into; none, or they add up to `amount`.
    pub parts: Vec<Part>,
}

/// A part of a row that is split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Signed, as the row's.
    pub amount: Money,
    /// Its category.
    pub category: Option<String>,
    /// The account it went to.
    pub transfer_to: Option<String>,
    /// What is said of it.
    pub text: String,
}

/// A row that could not be read, or holds nothing that may be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it stands, as [`Row::line`].
    pub line: u64,
    /// Why.
    pub reason: Reason,
}

/// Why a row is refused. The value is what stood there, cut short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "why", content = "what", rename_all = "snake_case")]
pub enum Reason {
    /// There is no day in it.
    #[error("it has no day")]
    NoDay,
    /// Its day is none of the calendar's.
    #[error("{0} is not a day")]
    BadDay(String),
    /// Its day is before 1970 or more than a year ahead.
    #[error("{0} is too far away")]
    FarDay(NaiveDate),
    /// There is no amount in it.
    #[error("it has no amount")]
    NoAmount,
    /// Its amount cannot be read.
    #[error("{0} is not an amount")]
    BadAmount(String),
    /// Its amount is beyond what a book holds, or has more digits after the mark than its currency.
    #[error("{0} is beyond what can be kept")]
    BeyondBounds(String),
    /// It moves nothing.
    #[error("its amount is nought")]
    Nought,
    /// Nothing tells whether it came in or went out.
    #[error("nothing tells whether it came in or went out")]
    NoSign,
    /// Its parts do not add up.
    #[error("its parts do not add up to it")]
    BadParts,
    /// The file says that it was not booked: `deleted`, `pending`, `gagal`.
    #[error("it was not booked: {0}")]
    NotBooked(String),
    /// A currency nobody knows.
    #[error("{0} is no currency")]
    BadCurrency(String),
    /// It is longer, or has more cells, than is read.
    #[error("it is longer than is read")]
    TooLong,
    /// The file ends within it.
    #[error("the file ends in the middle of it")]
    CutOff,
}

impl Reason {
    /// Whether a balance is the same behind such a row as before it.
    pub(crate) fn moves_nothing(&self) -> bool {
        matches!(self, Self::Nought | Self::NotBooked(_))
    }
}
