//! The rates of currencies: what one was worth, what is known, and by which rates a report was counted.

pub(crate) mod decide;
pub(crate) mod facts;
pub(crate) mod known;
pub(crate) mod write;
