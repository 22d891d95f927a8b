//! What became of each number of a message, for whoever asks.

use crate::context::Context;
pub use crate::pieces::accounting::Part;
use crate::pieces::accounting::parts;
use crate::pieces::clause;
use crate::pieces::message::Message;
use crate::pieces::piece::Piece;
pub use crate::pieces::piece::Use;
use crate::trace::Trace;
use crate::words::normalise;
use crate::words::token::written;

/// A number of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// As it was written, with what makes one number with it: "2rb 3x".
    pub words: String,
    /// Its part in what is booked.
    pub part: Part,
}

/// The numbers that went into a booking of these words, or were seen not to belong to it; of what names no amount, none.
pub fn numbers(text: &str, context: &Context<'_>) -> Vec<Number> {
    let Some(cleaned) = normalise::readable(text) else { return Vec::new() };
    let message = Message::read(&cleaned, context, Trace::OFF);
    let (clauses, _) = clause::read(&message.pieces, &message.tokens);
    let booking = clauses.iter().filter(|clause| clause.amount.is_some());
    let written = |piece: &Piece| written(&message.tokens[piece.tokens.clone()]);
    booking
        .flat_map(|clause| parts(clause, &message))
        .map(|(part, piece)| Number { words: written(piece), part })
        .collect()
}
