//! What a picture shows, before anything is decided about it.

use ledger::Money;
use nlu::frame::Frame;

use super::write::Paper;

/// What a picture or document shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What that means: entries, or what is missing.
    pub frame: Frame,
    /// What sort of thing it is.
    pub sight: Sight,
}

/// What sort of thing is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// A paper or screen that says what was paid.
    Paid {
        /// The paper itself.
        paper: Box<Paper>,
        /// What its total may be instead.
        other: Option<Money>,
    },
    /// One whose total cannot be read.
    WithoutTotal,
    /// A payment that failed, or is still to come.
    Unpaid,
    /// A code to pay by, by itself: nobody can see whether it was.
    Code {
        /// Who would be paid.
        merchant: String,
    },
    /// Nothing that was paid.
    Nothing,
}
