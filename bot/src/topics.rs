//! What the bot can do: what each message means for the books and for the conversation.
//!
//! A topic is a folder: what it reads, what it decides, what it writes. What all of them need stands beside the folders:
//! `facts` (what is read), `order` (in which a message is tried on), `deciding` (a decision in the making), `decision`
//! (what comes of it), `writing` (how acts are written), `act` (all of it as one batch).

mod account;
pub(crate) mod act;
mod booking;
pub(crate) mod budget;
mod category;
mod conversation;
pub(crate) mod correction;
pub(crate) mod debt;
pub mod decide;
mod deciding;
pub mod decision;
pub mod dialogue;
pub mod entrance;
pub mod export;
pub mod facts;
pub(crate) mod filing_rule;
pub mod importing;
mod lookup;
mod order;
pub(crate) mod own_data;
pub(crate) mod rate;
pub mod receipt;
pub(crate) mod recurring;
mod registration;
pub(crate) mod reminder;
pub(crate) mod report;
mod saving;
mod settings;
mod undo;
pub(crate) mod unheard;
pub(crate) mod writing;
