//! From the ledger to answers: data first, words second. Nothing here knows who asked or where the answer goes.

pub mod entry;
pub mod exports;
pub mod files;
pub mod journal;
mod pages;
pub mod picture;
pub mod rendered;
mod scale;
pub mod summary;
pub mod text;
pub mod words;

pub use summary::Summary;
pub use words::{Catalogue, Words};
