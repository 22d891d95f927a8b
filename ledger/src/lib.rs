//! Money, time, people, their books, and all the SQL. Nothing here knows of chat, language or HTML.

pub mod account;
pub mod ai_audit;
pub mod book;
pub mod category;
pub mod change;
pub mod clock;
pub mod db;
pub mod delivery;
pub mod dialogue;
pub mod direction;
pub mod erasure;
pub mod export;
mod fold;
pub mod history;
pub mod holdings;
pub mod inbox;
pub mod invariants;
pub mod join;
pub mod lane;
pub mod lesson;
pub mod lookup;
pub mod message;
pub mod money;
pub mod names;
pub mod outbox;
pub mod own_category;
pub mod period;
mod plain;
pub mod preferences;
pub mod reason;
pub mod registration;
pub mod reversal;
pub mod rows;
pub mod saving;
pub mod session;
mod standing;
mod stored;
pub mod totals;
pub mod transaction;
mod upgrade;
pub mod user;

pub use direction::Direction;
pub use money::{Currency, Money};
pub use plain::one_line;
pub use reason::Reason;

/// A name as unique indexes compare it: case-folded, with single spaces.
pub fn name_key(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
