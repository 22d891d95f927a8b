//! Money, time, people, their books, and all the SQL. Nothing here knows of chat, language or HTML.

pub mod category;
pub mod clock;
pub mod direction;
pub mod money;

pub use direction::Direction;
pub use money::{Currency, Money};
