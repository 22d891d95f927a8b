//! Corrections: of entries that are booked, of what is not booked yet, and of messages that were edited.

pub(super) mod edit;
pub(super) mod edited;
mod folded;
pub(crate) mod given_back;
mod moved;
mod numbered;
mod pointed;
mod put_right;
pub(crate) mod recent;
pub(super) mod remark;
pub(super) mod reread;
mod returned;
pub(super) mod targets;
pub(super) mod unbooked;
pub(super) mod whether;
pub(super) mod write;
