//! Accounts: opening, renaming, closing them, and what lies in them.

pub(super) mod decide;
pub(super) mod facts;
pub(super) mod show;
pub(super) mod topups;
pub(super) mod write;
