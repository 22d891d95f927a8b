//! Whoever takes files of banks in for the pages: how they are read and booked is not known here.

use std::{collections::BTreeMap, pin::Pin};

use axum::extract::Request;
use chrono::NaiveDate;
use ledger::{Money, imports::preview::Refusal, people::user::Person};

use crate::{ApiError, auth::Caller};

/// What is not there at once.
pub type Awaited<'a, T> = Pin<Box<dyn Future<Output = Result<T, ApiError>> + Send + 'a>>;

/// Somebody who takes files of banks in, and books what stands there. All of it is of the caller's own: what is another's is not
/// found.
pub trait Importer: Send + Sync {
    /// Takes the file in that a form brings, and has it looked at; answers the import's id.
    fn take(&self, caller: Caller, form: Request) -> Awaited<'_, i64>;

    /// The newest imports, the newest first.
    fn newest<'a>(&'a self, person: &'a Person) -> Awaited<'a, Vec<Import>>;

    /// How far one is.
    fn find(&self, caller: Caller, id: String) -> Awaited<'_, Import>;

    /// Answers what it asks, each by its key; once it is ready, what its rows may be (`met`, `removed`).
    fn answer(&self, caller: Caller, id: String, answers: BTreeMap<String, String>) -> Awaited<'_, ()>;

    /// Has it booked.
    fn confirm(&self, caller: Caller, id: String) -> Awaited<'_, ()>;

    /// Calls it off, or takes back what is booked of it; refused as a conflict where whoever asks has not seen that it is booked.
    fn cancel(&self, caller: Caller, id: String, is_seen_booked: bool) -> Awaited<'_, ()>;

    /// Why a row is left out, in the person's words.
    fn why(&self, person: &Person, refusal: &Refusal) -> String;
}

/// An import.
#[derive(Debug, Clone)]
pub struct Import {
    /// Its id, by which its rows are found.
    pub id: i64,
    /// What its file is called; may be empty.
    pub name: String,
    /// The days of its first and last row, where something of it is booked, or was.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// How far it is.
    pub stage: Stage,
}

/// How far an import is.
#[derive(Debug, Clone)]
pub enum Stage {
    /// Its file is being looked at.
    Reading,
    /// It cannot be read, for this reason, in the person's words.
    Refused(String),
    /// Something is to be answered first.
    Asks(Vec<Question>),
    /// Its rows are staged: they are what may be booked.
    Ready {
        /// The accounts that it is of.
        accounts: Vec<String>,
        /// Those that it opens.
        opened: Vec<String>,
    },
    /// It is being booked, or is to be: so many rows of so many, once it has begun.
    Booking(Option<(i64, i64)>),
    /// It is.
    Booked,
    /// It was, and was taken back or is just being.
    Undone,
    /// Nobody wants it any more.
    Cancelled,
    /// It was tried again and again in vain.
    Failed,
}

/// What a file leaves open.
#[derive(Debug, Clone)]
pub struct Question {
    /// What it is answered by.
    pub key: String,
    /// The account that is asked for, as far as the file names it.
    pub account: Option<String>,
    /// What may be answered.
    pub choices: Vec<Choice>,
}

/// An answer that may be given.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is answered.
    pub value: String,
    /// A row as this answer would have it: its day, what came in or went out, and what the bank says of it.
    pub example: Option<(NaiveDate, Money, String)>,
}
