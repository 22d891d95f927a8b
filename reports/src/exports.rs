//! A book as files that other programs read: a table of its entries as CSV and as sheets, and statements of its accounts as OFX
//! and QIF. All but the sheets are written page by page, so that a million entries stand in memory at no time.

pub mod back;
mod moves;
pub mod ofx;
pub mod qif;
mod record;
pub mod sheets;
pub mod table;

use std::io;

use charts::DrawError;
use chrono::NaiveDate;
use ledger::{
    book::{
        copy::Unsettled,
        lookup::Wanted,
        names::Names,
        transaction::{FIRST_DAY, LAST_DAY},
    },
    db::DatabaseError,
    people::user::Person,
    values::period::Period,
};

pub use record::{Flow, NotARecord, Record};

/// Whose book, and what of it.
#[derive(Debug, Clone)]
pub struct Of<'a> {
    /// Whose.
    pub person: &'a Person,
    /// What their categories, accounts and parties are called.
    pub names: &'a Names,
    /// Which entries; statements are told of their days alone.
    pub wanted: Wanted,
}

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The database's trouble.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The book changed while it was read.
    #[error(transparent)]
    Unsettled(#[from] Unsettled),
    /// The disk's, or that of whoever reads.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// A line of CSV could not be written.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// A workbook could not be written.
    #[error(transparent)]
    Draw(#[from] DrawError),
    /// A workbook of so many entries is too large for most programs.
    #[error("a workbook holds at most {0} entries: name fewer days, or another format")]
    TooMany(usize),
}

/// The days from one to another, both inclusive; `None`: from the first on, and to the last.
pub fn days(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Period {
    let until = to.and_then(|to| to.succ_opt()).unwrap_or(LAST_DAY).min(LAST_DAY);
    Period { from: from.unwrap_or(FIRST_DAY).max(FIRST_DAY), until }
}

impl Of<'_> {
    /// The days.
    fn days(&self) -> Period {
        self.wanted.period.unwrap_or_else(|| days(None, None))
    }
}
