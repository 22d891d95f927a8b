//! Registration: whoever is not confirmed yet.

pub(super) mod decide;
pub(super) mod write;
