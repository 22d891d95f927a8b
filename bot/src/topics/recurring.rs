//! What comes again: opened, listed, changed, paused and ended by words, and booked or asked about on its day.

pub(super) mod change;
pub(super) mod due;
pub(super) mod facts;
pub(super) mod open;
pub(super) mod show;
pub(super) mod write;
