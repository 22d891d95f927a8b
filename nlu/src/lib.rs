//! From a message's text to a [`Frame`]: what the person wants, and the entries named.
//!
//! Nothing here acts or touches a database, and nothing fails: what cannot be read is a clarification or smalltalk.

pub mod frame;

pub use frame::Frame;
