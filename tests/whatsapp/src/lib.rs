//! A WhatsApp server on loopback, and phones that are real clients of it.
//!
//! ```no_run
//! use std::sync::Arc;
//! use loopback::{Identity, Phone, Server};
//! use whatsapp_rust::prelude::SqliteStore;
//!
//! # async fn story() -> Result<(), Box<dyn std::error::Error>> {
//! let server = Server::start().await?;
//!
//! // What is under test: a store that looks as if it had been paired. Whoever opens it next, in this process
//! // or in another, logs in with `server.url()` and an HTTP client like `server.http_client()`.
//! let bot = Identity::new("6281100000001", "100000000000001", 5, "Bot");
//! let store = SqliteStore::new("/tmp/session.db").await?;
//! server.register(Arc::new(store), &bot).await?;
//!
//! // A person's phone.
//! let budi = Phone::connect(&server, Identity::numbered(1)).await?;
//! let id = budi.send_text(&bot.by_phone(), "kopi 15rb").await?;
//! budi.until_delivered(&id).await?;
//! let reply = budi.expect_text("Tercatat: kopi Rp15.000").await?;
//! budi.reply_quoting(&reply, "salah, 18rb").await?;
//!
//! // What went wrong, and what was seen of it.
//! server.faults().end_stream(&bot);
//! server.until_receiving(&bot, true).await?;
//! server.until_queue_is_empty(&bot).await?;
//! assert_eq!(server.messages_from(&bot).len(), 1);
//! # Ok(())
//! # }
//! ```
//!
//! The server's key is always the same: a store registered with one server logs in to another that knows the
//! account. Nothing here trusts or checks a certificate.

mod connection;
mod faults;
mod identity;
mod inbox;
mod keys;
mod link_code;
mod media;
mod noise;
mod pairing;
mod phone;
mod query;
mod received;
mod record;
mod redirect;
mod register;
mod routing;
mod server;
mod stanza;
mod world;

pub use faults::{Faults, Refusal};
pub use identity::{Addressing, DeviceName, Identity};
pub use media::MediaFault;
pub use noise::Handshake;
pub use phone::{Phone, PhoneError};
pub use received::{Reaction, Received};
pub use record::{Receipt, ReceiptKind, Record, Sent};
pub use redirect::Redirect;
pub use server::{PATIENCE, Server, ServerError};
