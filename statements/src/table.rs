//! Cells in rows: of a text with something between them, or of a workbook.

use crate::{FileError, Hints, ReadSeek, Rows, Survey};

/// Looks at a text.
pub(crate) fn survey_of_lines(_file: &mut dyn ReadSeek, _hints: &Hints) -> Result<Survey, FileError> {
    Err(FileError::Unknown)
}

/// The rows of a text.
pub(crate) fn rows_of_lines<'a>(
    _file: &'a mut dyn ReadSeek,
    _hints: &Hints,
    _survey: &Survey,
) -> Result<Rows<'a>, FileError> {
    Err(FileError::Unknown)
}

/// Looks at a workbook.
pub(crate) fn survey_of_sheets(_bytes: &[u8], _hints: &Hints) -> Result<Survey, FileError> {
    Err(FileError::Unknown)
}

/// The rows of a workbook.
pub(crate) fn rows_of_sheets<'a>(
    _bytes: &[u8],
    _hints: &Hints,
    _survey: &Survey,
) -> Result<Rows<'a>, FileError> {
    Err(FileError::Unknown)
}
