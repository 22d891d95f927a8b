//! Receipts: papers and screens that a picture shows.

pub mod decide;
pub mod facts;
pub mod seen;
pub mod write;
