//! Savings goals.

pub(super) mod decide;
pub(super) mod write;
