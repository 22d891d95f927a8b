//! From a message's text to a [`Frame`]: what the person wants, and the entries named.
//!
//! Nothing here acts or touches a database, and nothing fails: what cannot be read is a clarification or smalltalk.

mod account;
mod alone;
mod amount;
mod balance;
mod budget;
mod category;
mod category_command;
mod clause;
mod combine;
mod command;
mod context;
mod date;
mod direction;
mod edit;
mod entry;
pub mod eval;
pub mod frame;
mod json;
pub mod lesson;
mod lexicon;
mod listing;
mod message;
mod modality;
pub mod model;
mod normalise;
mod numeral;
pub mod ollama;
mod phrase;
mod piece;
mod preview;
mod report;
mod saving;
mod setting;
mod token;
mod understand;
mod why;

pub use alone::{Said, amount, currency, day};
pub use context::{Context, GoneCategory, NamedCategory};
pub use frame::Frame;
pub use ledger::lesson::Lesson;
pub use understand::understand;
