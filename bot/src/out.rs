//! The way out: replies to whoever waits, what channels send by themselves, and the words for it.

pub(crate) mod alarm;
pub mod channel;
pub mod courier;
pub mod deliver;
pub mod pace;
pub(crate) mod picture;
pub mod post;
pub mod say;
