//! Why a file is not read at all.

use std::io;

/// Why a file is not read at all. What is wrong with a single row is a [`crate::Refused`].
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Its bytes cannot be had.
    #[error("the file cannot be read: {0}")]
    Io(#[from] io::Error),
    /// It is of no kind that is read.
    #[error("this is no statement that can be read")]
    Unknown,
    /// It has not one row with a day and an amount.
    #[error("there is no row with a day and an amount in it")]
    Empty,
    /// It is larger than is read, packed or unpacked.
    #[error("it is larger than {0} MiB")]
    TooLarge(u64),
    /// It is a workbook with more rows than are read.
    #[error("it has more than {0} rows")]
    TooManyRows(u64),
    /// It is a workbook or document behind a password.
    #[error("it is behind a password")]
    Locked,
    /// It breaks off, or is not what it says.
    #[error("it is damaged: {0}")]
    Damaged(String),
}
