//! What a message quotes.

use ledger::{
    book::rows::{self, Rows},
    db::{Database, DatabaseError},
    messages::inbox::{self, Message},
    people::user::Person,
};

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
    /// Reads what a person's message quotes.
    pub(super) async fn read(
        database: &Database,
        person: &Person,
        message: &Message,
    ) -> Result<Self, DatabaseError> {
        let Some(reply_id) = message.quote_id.clone() else { return Ok(Self::Nothing) };
        let Some(subject) = inbox::subject(database, message, &reply_id).await? else {
            return Ok(Self::Unknown);
        };
        let rows = rows::of_message(database, person, subject.id).await?;
        let ids = rows.transactions.iter().map(|row| row.id);
        let ids = ids.chain(rows.movements.iter().map(|movement| movement.id)).collect();
        Ok(Self::Message { reply_id, rows: rows.in_effect(), ids })
    }

    /// The rows in effect of what it quotes, where that is known.
    pub(super) fn rows(&self) -> Option<&Rows> {
        match self {
            Self::Message { rows, .. } => Some(rows),
            Self::Nothing | Self::Unknown => None,
        }
    }

    /// Whether what is meant needs no question: it quotes nothing, or something of which rows are in effect.
    pub(crate) fn is_clear(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Unknown => false,
            Self::Message { rows, .. } => !rows.is_empty(),
        }
    }
}
