//! The message as a row of pieces, the arithmetic between them, and where it is cut into clauses.

pub(crate) mod accounting;
pub(crate) mod clause;
pub(crate) mod combine;
pub(crate) mod message;
pub(crate) mod parties;
pub(crate) mod piece;
mod trip;
