//! Failure: why a command ended without having done its work, and the code that says so to whoever started it.

use std::fmt;

use super::data_folder::DataFolderError;

/// The code of whatever is neither a mistake of its caller nor somebody else's folder.
pub(crate) const FAILURE: u8 = 1;
const USAGE: u8 = 2;
const IN_USE: u8 = 3;

/// Why a command ended without having done its work.
pub(crate) enum Failure {
    /// The command or its settings are mistaken.
    Usage(String),
    /// Another engine uses the data folder.
    InUse(String),
    /// Anything else.
    Other(String),
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Other(error.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) | Self::InUse(text) | Self::Other(text) => f.write_str(text),
        }
    }
}

impl Failure {
    pub(crate) fn of_folder(error: &DataFolderError) -> Self {
        let text = error.to_string();
        match error {
            DataFolderError::InUse { .. } => Self::InUse(text),
            DataFolderError::Token { .. } => Self::Usage(text),
            DataFolderError::Io { .. } => Self::Other(text),
        }
    }

    /// What the process ends with.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => USAGE,
            Self::InUse(_) => IN_USE,
            Self::Other(_) => FAILURE,
        }
    }
}
