//! Every write is a change: how it is made, found again, and taken back.

pub mod change;
pub mod chunked;
pub(crate) mod items;
pub(crate) mod obstacle;
pub mod of_entry;
pub mod reversal;
pub(crate) mod stored;
pub(crate) mod upgrade;
pub mod walk;
