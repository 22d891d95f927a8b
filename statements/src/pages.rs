//! The text of a PDF statement's pages.

use ledger::messages::perceived::Page;

use crate::{FileError, Hints, whole::Whole};

/// Reads a whole document.
pub(crate) fn read(_pages: &[Page], _hints: &Hints) -> Result<Whole, FileError> {
    Err(FileError::Unknown)
}
