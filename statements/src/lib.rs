//! From the bytes of a bank's file to rows: a day, a signed amount, words. Nothing here knows of a book, a person or a
//! conversation; whose rows they are, and which of them are new, is for whoever asks.
//!
//! A file is read twice. [`survey`] looks at all of it and says what it is: its one format, the accounts it speaks of, and where
//! it truly leaves two readings, a [`Question`]. [`rows`] then gives what stands in it, a row at a time and bounded, so that a file
//! of gigabytes needs no more memory than a small one.

mod amount;
mod camt;
mod day;
mod error;
mod found;
mod gathered;
mod hints;
mod kind;
mod mt940;
mod ofx;
mod pages;
mod qif;
mod row;
mod settled;
mod source;
mod survey;
mod table;
mod tagged;
mod text;
#[cfg(test)]
mod told;
mod whole;
mod wording;
mod words;

pub use error::FileError;
pub use found::{Account, Choice, Format, Question, QuestionKey, Settings, Survey};
pub use hints::{Answers, Hints};
pub use row::{Part, Reason, Refused, Row};
pub use source::{ReadSeek, Source};
pub use survey::{rows, survey};
pub use table::cells;
pub use text::Encoding;

/// What is read of a file, in its order.
pub type Rows<'a> = Box<dyn Iterator<Item = Result<Row, Refused>> + 'a>;
