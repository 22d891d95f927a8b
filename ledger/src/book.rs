//! What a book keeps: its kinds of rows, and how they are read.

pub mod account;
pub mod category;
pub(crate) mod goal;
pub mod holdings;
pub mod lesson;
pub mod lookup;
mod membership;
pub(crate) mod movement;
pub mod names;
pub mod own_category;
pub mod rows;
pub mod saving;
pub mod totals;
pub mod transaction;

pub use membership::{BookId, BookRole};
