//! Reports.

pub(super) mod decide;
pub(super) mod facts;
