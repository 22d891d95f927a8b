//! What a message quotes.

use ledger::book::rows::Rows;

/// The message that another quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quoted {
    /// It quotes none.
    Nothing,
    /// It quotes one that nobody knows.
    Unknown,
    /// It quotes this one.
    Message {
        /// Its id.
        reply_id: String,
        /// The rows in effect that it, or the message that it answers, named or changed.
        rows: Rows,
        /// The ids of all of them, in effect or not.
        ids: Vec<i64>,
    },
}
