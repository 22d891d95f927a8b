//! Booking: new entries, and what is asked where something is missing or doubtful.

pub(super) mod counted;
pub(super) mod decide;
pub(super) mod draft;
pub(super) mod either;
pub(super) mod facts;
pub(super) mod known;
pub(super) mod preview;
pub(super) mod refund;
pub(super) mod report;
pub(super) mod write;
