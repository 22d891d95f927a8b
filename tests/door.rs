//! Who may come in, over HTTP against the real program: links, passwords, sessions, tokens and keys, and what every answer says.

mod callers;
mod connections;
mod description;
mod headers;
pub mod house;
mod idempotency;
mod links;
mod matrix;
mod passwords;
mod sessions;
mod strangers;
mod tokens;
