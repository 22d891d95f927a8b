//! What people set about themselves.

pub(super) mod decide;
pub(super) mod facts;
pub(super) mod register;
pub(super) mod write;
