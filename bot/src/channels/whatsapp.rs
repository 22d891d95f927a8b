//! WhatsApp itself, by a client in this process. Nothing outside this folder knows the library.
//!
//! A session is a number that the bot answers under; its keys lie in a file of its own. Messages come in by the library's
//! durability hook, which is acknowledged only after they are kept.

mod address;
mod albums;
mod ear;
mod inbound;
mod missed;
mod network;
mod outbound;
pub mod qr;
mod session;
mod storable;
pub mod store;
mod votes;
mod watch;

use std::sync::Arc;

use async_trait::async_trait;
use ledger::messages::message::Channel;

use crate::{
    channels::{self, Open},
    engine::Engine,
    operator::config::Settings,
    out::channel::Pause,
};

pub use network::{Network, NetworkError};
pub use session::{Pairing, Session, SessionError, log_out, pair, paired, paired_jid};

/// What its sessions are known by, beside their names.
pub(crate) const CHANNEL: Channel = Channel::Whatsapp;

/// What opens its sessions.
pub(crate) struct Connector;

#[async_trait]
impl channels::Connector for Connector {
    fn channel(&self) -> Channel {
        CHANNEL
    }

    fn is_wanted(&self, settings: &Settings) -> bool {
        settings.whatsapp
    }

    fn sessions(&self, settings: &Settings) -> Vec<String> {
        let names = store::names(&settings.data_dir).unwrap_or_default();
        if names.is_empty() { vec![store::DEFAULT.to_owned()] } else { names }
    }

    async fn open(
        &self,
        engine: &Arc<Engine>,
        settings: &Settings,
        name: &str,
    ) -> Result<Box<dyn Open>, Pause> {
        match Session::start(engine, settings, name).await {
            Ok(session) => Ok(Box::new(session)),
            Err(SessionError::Held(pause)) => Err(pause),
            Err(error) => Err(Pause::NotStarted(error.to_string())),
        }
    }
}

#[async_trait]
impl Open for Session {
    async fn close(self: Box<Self>) {
        self.stop().await;
    }
}
