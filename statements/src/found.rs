//! What a file turns out to be.

use std::{collections::BTreeMap, sync::Arc};

use chrono::NaiveDate;
use ledger::{Currency, Money};
use serde::{Deserialize, Serialize};

use crate::{
    table::{form::Form, lines::Dialect},
    text::{Encoding, Letters},
};

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Cells with something between them: commas, semicolons, tabs, bars.
    Csv,
    /// A workbook: XLSX, XLS or ODS.
    Sheet,
    /// OFX or QFX, as SGML or XML.
    Ofx,
    /// Quicken's interchange format.
    Qif,
    /// ISO 20022 bank to customer statement.
    Camt053,
    /// SWIFT MT940 or MT942.
    Mt940,
    /// The text of a PDF statement.
    Pdf,
}

/// Everything that was found of how the file is written, by name: `delimiter` → `;`, `day_order` → `day_first`, `decimal` → `,`,
/// `sign` → `two_columns`. For people to look at, and kept with the import.
pub type Settings = BTreeMap<String, String>;

/// An account that a file speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// Its number, as the file has it.
    pub number: Option<String>,
    /// What it is called there.
    pub name: Option<String>,
    /// The bank, where its face is known or the file names it: `BCA`.
    pub bank: Option<String>,
    /// Whether it is a card's.
    pub is_card: bool,
    /// Its currency.
    pub currency: Option<Currency>,
    /// What it held before the first row.
    pub opening: Option<Money>,
    /// What it held after the last one.
    pub closing: Option<Money>,
}

/// What cannot be told from the file alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKey {
    /// Whether `03/04/2026` is in March or in April.
    DayOrder,
    /// Whether `1.234` is more than a thousand.
    Decimal,
    /// Whether amounts without any sign went out or came in.
    Sign,
    /// Of which year its days are.
    Year,
    /// Which column holds the amount.
    Amount,
    /// What its amounts are counted in, where it names no currency and they can hardly be the book's.
    Currency,
}

impl QuestionKey {
    /// Its serialised name.
    pub fn name(self) -> &'static str {
        match self {
            Self::DayOrder => "day_order",
            Self::Decimal => "decimal",
            Self::Sign => "sign",
            Self::Year => "year",
            Self::Amount => "amount",
            Self::Currency => "currency",
        }
    }
}

/// A question, with every answer that fits the whole file and what the first row would be by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What it is about; its serialised name is the key of [`crate::Answers`].
    pub key: QuestionKey,
    /// The answers, two or more.
    pub choices: Vec<Choice>,
}

/// An answer that may be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is said in [`crate::Answers`].
    pub value: String,
    /// A row by which the answers differ, as this one reads it.
    pub example: crate::Row,
}

/// What is known of a file after it was looked at whole.
#[derive(Debug, Clone)]
pub struct Survey {
    /// What kind of file it is.
    pub format: Format,
    /// How its letters are written.
    pub encoding: Encoding,
    /// How it writes what it says.
    pub settings: Settings,
    /// The accounts it speaks of; at least one.
    pub accounts: Vec<Account>,
    /// What is to be asked first. While one is open, [`crate::rows`] gives the reading of each question's first choice.
    pub questions: Vec<Question>,
    /// How many rows it has, the refused among them.
    pub rows: u64,
    /// The first and the last day of a row, where it has one.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// How its rows are read.
    pub(crate) plan: Plan,
}

/// How rows are read.
#[derive(Debug, Clone)]
pub(crate) enum Plan {
    /// All at once, by what the file says of itself.
    Whole,
    /// Cell by cell, by what was found.
    Table {
        /// Its one format.
        form: Arc<Form>,
        /// Of a text: its letters, and how it is cut into cells.
        cut: Option<(Letters, Dialect)>,
    },
}
