//! The commands, one file each.

pub mod doctor;
pub mod messages;
pub mod serve;
pub mod users;
