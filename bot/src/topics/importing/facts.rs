//! What is known where a bank's file has come, or where an answer says more about one.

use chrono::NaiveDate;
use ledger::{
    Money,
    imports::{Offer, Preview, preview::Refusal},
};

use crate::{importing::Statement, topics::dialogue::PendingFile};

/// What became of a file that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looked {
    /// It is not read: what is said of it.
    Refused(&'static str),
    /// Something is to be asked first.
    Asks(Box<PendingFile>, Vec<Example>, Option<String>),
    /// Its rows are staged.
    Staged(Box<Staged>),
}

/// A row as one answer would have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Its day.
    pub day: NaiveDate,
    /// What came in, or less than nothing: what went out.
    pub money: Money,
    /// What the bank says of it.
    pub text: String,
}

/// A file whose rows are staged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// What is known of it.
    pub statement: Statement,
    /// What would be booked.
    pub preview: Preview,
    /// The entries that rows may be.
    pub offers: Vec<Offer>,
    /// A few of the rows that could not be read.
    pub refused: Vec<Refusal>,
}

/// What is read where a file has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Importing {
    /// What became of the file that the message brings, or is about.
    pub looked: Option<Looked>,
    /// The file that is shown and now agreed to, where the book has changed since so that something else would be booked.
    pub changed: Option<Box<Staged>>,
    /// Whether a file is just being booked into the person's book.
    pub is_running: bool,
}
