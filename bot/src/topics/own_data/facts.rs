//! What is read for a wish about all of the person's own data.

use chrono::{DateTime, Utc};

use crate::topics::export::Exported;

/// What a wish about all of the person's own data needs.
#[derive(Debug, Clone, Default)]
pub struct OwnData {
    /// A fresh code, where one is to be typed back.
    pub code: Option<String>,
    /// What was written down, where that is wished.
    pub export: Option<Export>,
}

/// What became of writing everything down.
#[derive(Debug, Clone)]
pub enum Export {
    /// The files are there.
    Written {
        /// They.
        files: Exported,
        /// When they were wished for, by the engine's clock.
        at: DateTime<Utc>,
    },
    /// It was done a short while ago, and will be again from this moment on.
    TooSoon(DateTime<Utc>),
    /// There is more of it than is written down.
    TooMuch,
    /// The disk did not take them.
    Failed,
}
