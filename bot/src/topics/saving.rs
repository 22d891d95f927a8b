//! Savings goals.

pub(super) mod change;
pub(super) mod decide;
pub(super) mod facts;
pub(super) mod progress;
pub(super) mod write;
