//! A session of WhatsApp's without a network: whatever comes by it is its own media, and nothing goes out.

use std::{
    fs::File,
    io::Write,
    sync::atomic::{AtomicUsize, Ordering},
};

use bot::out::channel::{Adapter, FetchError, SendError};
use ledger::messages::delivery::Outgoing;
use whatsapp_rust::async_trait;

/// A session whose messages are their own media, and how often one was fetched.
#[derive(Default)]
pub struct Shelf(AtomicUsize);

impl Shelf {
    pub fn fetched(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

#[async_trait]
impl Adapter for Shelf {
    fn is_online(&self) -> bool {
        false
    }

    async fn send(&self, _: &Outgoing) -> Result<(), SendError> {
        unreachable!("nobody is online")
    }

    async fn attend(&self, _: &Outgoing) {}

    async fn show_typing(&self, _: &str) {}

    async fn fetch(&self, raw: &[u8], mut file: File, _: u64) -> Result<(), FetchError> {
        self.0.fetch_add(1, Ordering::Relaxed);
        file.write_all(raw).map_err(|_| FetchError::Unavailable)
    }
}
