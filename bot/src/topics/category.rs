//! Categories: a book's own ones, what becomes of them, and what choosing them teaches.

pub(super) mod changes;
pub(super) mod commands;
pub(super) mod facts;
pub(super) mod lesson;
pub(super) mod names;
pub(super) mod unknown;
pub(super) mod why;
pub(super) mod write;
