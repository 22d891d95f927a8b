//! The conversation: which open question a message answers, in words or by a gesture, and what came late.

pub(super) mod amount;
pub(super) mod answer;
pub(super) mod asking;
mod choice;
pub(super) mod doubted;
pub(super) mod expired;
pub(super) mod gesture;
pub(super) mod together;
mod unit;
