//! From a message to its answer: accept, perceive, understand, decide, act, deliver.

pub mod books;
pub mod channels;
pub mod engine;
mod importing;
pub mod intake;
mod jobs;
pub mod operator;
pub mod out;
pub mod random;
pub mod topics;
mod vocabulary;
