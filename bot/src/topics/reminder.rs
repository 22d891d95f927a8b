//! Reminders: what a person wants to be told of, on which days, and how things stand then. They go to the person alone.

pub(super) mod decide;
pub(super) mod facts;
pub(crate) mod promise;
pub(crate) mod standing;
pub(super) mod write;
