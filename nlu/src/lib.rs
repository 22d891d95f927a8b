//! From a message's text to a [`Frame`]: what the person wants, and the entries named.
//!
//! Nothing here acts or touches a database, and nothing fails: what cannot be read is a clarification or smalltalk.

mod alone;
mod context;
pub mod eval;
pub mod frame;
pub mod hunch;
mod json;
pub mod model;
pub mod numbers;
pub mod ollama;
mod picked;
mod pieces;
mod readers;
pub mod receipt;
mod senses;
pub mod speech;
pub mod statement;
mod trace;
mod understand;
mod values;
mod words;

pub use alone::{
    Said, account_answered, amount, amount_of_field, currency, day, done, purchase_booked, speaks_of_charges,
};
pub use context::{Context, GoneCategory, NamedCategory};
pub use frame::Frame;
pub use ledger::book::lesson::Lesson;
pub use picked::{Picked, picked, says_all};
pub use pieces::parties::untitled as untitled_name;
pub use readers::anew::said_anew;
pub use readers::creditor::paid_to;
pub use readers::debts::{speaks_of_parts, speaks_of_paying};
pub use readers::filing_rule::filing_answer;
pub use readers::onward::{Onward, carried_on, goes_on, in_units, once_more, says_more, unit_alone};
pub use readers::recurring::{becoming, turn, without_opener};
pub use readers::remark::pointed::deeds_of;
pub use readers::remark::remarks;
pub use readers::reminder::{USUAL as USUAL_HOUR, told_time as reminder_time};
pub use readers::setting::day_of_report;
pub use senses::lesson;
pub use trace::Step;
pub use understand::{explain, rules, understand};
