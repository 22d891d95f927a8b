//! Looking things up.

pub(super) mod decide;
pub(super) mod facts;
