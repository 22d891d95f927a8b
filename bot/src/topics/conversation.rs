//! The conversation: which open question a message answers, in words or by a gesture, and what came late.

pub(super) mod answer;
pub(super) mod asking;
pub(super) mod doubted;
pub(super) mod expired;
pub(super) mod gesture;
pub(super) mod together;
