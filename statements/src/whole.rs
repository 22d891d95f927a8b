//! A small file that was read at once: what is asked of it, and its rows.

use crate::{Account, Encoding, Format, Question, Refused, Row, Rows, Settings, Survey, found::Plan};

/// All that a small file holds.
#[derive(Debug, Clone)]
pub(crate) struct Whole {
    /// What kind of file it is.
    pub(crate) format: Format,
    /// How it writes what it says.
    pub(crate) settings: Settings,
    /// The accounts it speaks of; at least one.
    pub(crate) accounts: Vec<Account>,
    /// In the file's order.
    pub(crate) rows: Vec<Result<Row, Refused>>,
    /// What is to be asked first.
    pub(crate) questions: Vec<Question>,
}

impl Whole {
    /// What is known of it.
    pub(crate) fn survey(self, encoding: Encoding) -> Survey {
        let days = || self.rows.iter().flatten().map(|row| row.day);
        Survey {
            format: self.format,
            encoding,
            days: days().min().zip(days().max()),
            rows: u64::try_from(self.rows.len()).unwrap_or(u64::MAX),
            settings: self.settings,
            accounts: self.accounts,
            questions: self.questions,
            plan: Plan::Whole,
        }
    }

    /// Its rows.
    pub(crate) fn rows<'a>(self) -> Rows<'a> {
        Box::new(self.rows.into_iter())
    }
}
