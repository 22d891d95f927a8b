//! WhatsApp itself, by a client in this process. Nothing outside this folder knows the library.
//!
//! A session is a number that the bot answers under; its keys lie in a file of its own. Messages come in by the library's
//! durability hook, which is acknowledged only after they are kept.

mod address;
mod ear;
mod inbound;
mod network;
mod outbound;
pub mod qr;
mod session;
mod storable;
pub mod store;
mod votes;
mod watch;

pub use network::{Network, NetworkError};
pub use session::{Pairing, Session, SessionError, log_out, pair, paired, paired_jid};
