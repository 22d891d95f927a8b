//! Debts: who owes whom, what was paid back, and what is paid in parts.

pub(crate) mod creditor;
pub(super) mod decide;
pub(super) mod plan;
pub(super) mod write;
