//! Receipts: papers and screens that a picture shows.

mod album;
mod code;
pub mod decide;
pub mod facts;
pub mod list;
mod named;
pub mod papers;
mod part;
pub mod seen;
mod share;
mod show;
mod split;
pub mod write;
