//! Budgets: setting and stopping them, how they stand, what is told where one nears its end, and what may be spent today.

pub(super) mod decide;
pub(super) mod facts;
pub(super) mod moved;
pub(crate) mod show;
pub(crate) mod tell;
pub(super) mod write;
