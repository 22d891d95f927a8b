//! Undo ("batal"): taking changes back, bringing them back, and the list of what was changed.

pub(super) mod decide;
pub(super) mod facts;
pub(super) mod write;
