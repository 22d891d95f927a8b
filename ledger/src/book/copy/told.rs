//! A copy as it is told: read from its JSON, with whatever is wrong with it.

use std::{
    collections::BTreeMap,
    io::{BufReader, Read},
};

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Copy, FORMAT, VERSION, all_kinds};
use crate::db::{DatabaseError, WriteError};

/// More rows are no book of one person's.
pub(super) const MOST_ROWS: usize = 1_000_000;

/// Why a book is not filled from a copy.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// It is no JSON, or none of ours.
    #[error("it is no copy of a book: {0}")]
    NotACopy(#[from] serde_json::Error),
    /// It is something else.
    #[error("it says that it is `{}`, and a copy of a book is `{}`", .0, FORMAT)]
    Format(String),
    /// A later version wrote it, in another shape.
    #[error("it has the shape {}, and this version reads {}", .0, VERSION)]
    Version(u64),
    /// It has a list that is not known.
    #[error("it has a list `{0}`, which this version does not know")]
    List(String),
    /// It has more rows than are read.
    #[error("it has more than {} rows", MOST_ROWS)]
    TooMany,
    /// The books count in different currencies.
    #[error("it is of a book that counts in {theirs}, and this one counts in {own}")]
    Currency {
        /// The copy's.
        theirs: String,
        /// The book's.
        own: String,
    },
    /// Something is in the book.
    #[error("the book is not empty: a copy fills only one in which nothing has ever been written")]
    NotEmpty,
    /// A row cannot be read.
    #[error("the row {nth} of `{list}`: {why}")]
    Row {
        /// In which list.
        list: String,
        /// Which one, from 1.
        nth: usize,
        /// Why.
        why: String,
    },
    /// The database's trouble.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// It was not written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

#[derive(Deserialize)]
struct Told {
    format: String,
    version: u64,
    book: Head,
    #[serde(flatten)]
    lists: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
struct Head {
    currency: String,
}

/// Reads a copy that [`write`](super::write()) wrote.
pub fn read(json: impl Read) -> Result<Copy, CopyError> {
    let told: Told = serde_json::from_reader(BufReader::new(json))?;
    if told.format != FORMAT {
        return Err(CopyError::Format(told.format));
    }
    if told.version != VERSION {
        return Err(CopyError::Version(told.version));
    }
    let mut lists: BTreeMap<String, Vec<Map<String, Value>>> = BTreeMap::new();
    for (name, rows) in told.lists {
        if name == "left_out" {
            continue;
        }
        if !all_kinds().any(|kind| kind.list == name) {
            return Err(CopyError::List(name));
        }
        lists.insert(name, serde_json::from_value(rows)?);
    }
    if lists.values().map(Vec::len).sum::<usize>() > MOST_ROWS {
        return Err(CopyError::TooMany);
    }
    Ok(Copy { currency: told.book.currency, lists })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_copy_is_refused_in_words() {
        let told = |text: &str| read(text.as_bytes()).map(drop).expect_err(text).to_string();
        assert!(told("[]").starts_with("it is no copy of a book"));
        assert!(told("{\"format\": \"catat-book\"").starts_with("it is no copy of a book"));
        let with = |rest: &str| {
            told(&format!("{{\"format\":\"catat-book\",\"book\":{{\"currency\":\"IDR\"}},{rest}}}"))
        };
        assert_eq!(with("\"version\":9"), "it has the shape 9, and this version reads 1");
        assert_eq!(
            with("\"version\":1,\"dreams\":[]"),
            "it has a list `dreams`, which this version does not know"
        );
    }
}
