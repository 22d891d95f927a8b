//! What is read for a wish about all of the person's own data.

use chrono::{DateTime, Utc};

/// What a wish about all of the person's own data needs.
#[derive(Debug, Clone, Default)]
pub struct OwnData {
    /// A fresh code, where one is to be typed back.
    pub code: Option<String>,
    /// Whether everything can be written down, where that is wished.
    pub export: Option<Export>,
}

/// Whether everything of a person can be written down now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Export {
    /// It can; the files will lie in this folder of the data folder.
    Possible(String),
    /// That is being done.
    InWork,
    /// It was done a short while ago, and will be again from this moment on.
    TooSoon(DateTime<Utc>),
    /// There is more of it than is written down.
    TooMuch,
}
