//! CAMT.053.

use crate::{FileError, Hints, whole::Whole};

/// Reads a whole file.
pub(crate) fn read(_text: &str, _hints: &Hints) -> Result<Whole, FileError> {
    Err(FileError::Unknown)
}
