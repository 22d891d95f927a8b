//! A bank's file that somebody sends: what only they know is asked, what would be booked is shown, and at their word it is.

mod answer;
pub mod decide;
pub mod facts;
pub mod look;
pub mod show;
pub mod write;
