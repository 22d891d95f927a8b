//! Savings goals.

pub(super) mod decide;
pub(super) mod facts;
pub(super) mod write;
