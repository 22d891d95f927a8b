//! What comes again: opened, listed, changed, paused and ended by words, and booked or asked about on its day; and offered where it has come by itself.

pub(super) mod change;
pub(super) mod due;
pub(super) mod facts;
pub(crate) mod offer;
pub(super) mod open;
pub(crate) mod otherwise;
pub(super) mod show;
pub(super) mod write;
