//! What became of each number of a message, for whoever asks.

use crate::context::Context;
pub use crate::pieces::accounting::Part;
use crate::pieces::accounting::parts;
use crate::pieces::clause;
use crate::pieces::message::Message;
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
    if normalise::is_too_long(text) {
        return Vec::new();
    }
    let cleaned = normalise::clean(text);
    let message = Message::read(&cleaned, context, Trace::OFF);
    let (clauses, _) = clause::read(&message.pieces, &message.tokens);
    let booking = clauses.iter().filter(|clause| clause.amount.is_some());
    let number = |(part, words)| Number { words, part };
    booking
        .flat_map(|clause| parts(clause, &message))
        .map(|(part, piece)| (part, written(&message.tokens[piece.tokens.clone()])))
        .map(number)
        .collect()
}
