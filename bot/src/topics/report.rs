//! Reports.

mod compare;
pub(super) mod decide;
pub(super) mod facts;
