//! People: who they are, what is theirs as a whole, and its end.

pub mod erasure;
pub mod export;
pub mod join;
pub(crate) mod person;
pub mod personal_tables;
pub mod preferences;
pub mod registration;
pub mod user;
