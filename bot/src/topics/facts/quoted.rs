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

impl Quoted {
    /// Whether what is meant needs no question: it quotes nothing, or something of which rows are in effect.
    pub(crate) fn is_clear(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Unknown => false,
            Self::Message { rows, .. } => !rows.is_empty(),
        }
    }
}
