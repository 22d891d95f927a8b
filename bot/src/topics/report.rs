//! Reports.

mod compare;
pub(super) mod decide;
pub(super) mod facts;
mod file;
pub(super) mod parcel;
pub(crate) mod since;
pub(super) mod write;
