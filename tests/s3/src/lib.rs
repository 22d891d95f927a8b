//! A server that speaks S3 on loopback, and fails as real ones do. Without the feature `s3` nothing is here.

#[cfg(feature = "s3")]
mod server;

#[cfg(feature = "s3")]
pub use server::{ACCESS_KEY_ID, Fault, Rule, SECRET_ACCESS_KEY, Server};
