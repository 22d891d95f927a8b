//! Money, time, people, their books, and all the SQL. Nothing here knows of chat, language or HTML.

pub mod book;
pub mod db;
pub mod history;
pub mod invariants;
pub mod messages;
pub mod people;
pub mod values;

pub use values::{
    direction::Direction,
    money::{Currency, Money},
    reason::Reason,
    text::{name_key, one_line},
};
