//! Corrections: of entries that are booked, of what is not booked yet, and of messages that were edited.

pub(super) mod edit;
pub(super) mod edited;
pub(super) mod reread;
pub(super) mod targets;
pub(super) mod unbooked;
pub(super) mod write;
