//! The API over the books, and the pages by which people come in. It never sends a message, and whoever asks is checked before
//! anything is read.

pub mod api;
mod assets;
pub mod auth;
pub mod body;
pub mod error;
mod escaped;
pub mod front;
pub mod importer;
pub mod keeper;
pub mod listener;
mod live;
pub mod openapi;
pub mod outgoing;
pub mod pages;
pub mod papers;
mod places;
pub mod reader;
mod who;

use std::sync::Arc;

use axum::extract::FromRef;
use ledger::{db::Database, values::clock::Clock};

pub use error::ApiError;

/// What every handler reaches for.
#[derive(Clone)]
pub struct Context {
    /// The books.
    pub database: Database,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The operator's token.
    pub token: auth::Token,
    /// Whoever reads words.
    pub reader: Arc<dyn reader::Reader>,
    /// Whoever keeps the bot running.
    pub keeper: Arc<dyn keeper::Keeper>,
    /// Whoever takes files of banks in.
    pub importer: Arc<dyn importer::Importer>,
    /// Whoever keeps pictures and sounds.
    pub papers: Arc<dyn papers::Papers>,
    /// Whoever listens to what is said on the pages.
    pub listener: Arc<dyn listener::Listener>,
    /// Who is let in, and how.
    pub door: Door,
}

/// What stands at the door of a process: there is one, whoever comes.
#[derive(Clone)]
pub struct Door {
    /// How the server is reached.
    pub front: Arc<front::Front>,
    /// What the house's settings say of people.
    pub house: Arc<dyn auth::house::House>,
    passwords: Arc<auth::passwords::Passwords>,
    limits: Arc<front::limits::Limits>,
    live: Arc<live::Live>,
}

impl Door {
    /// One through which nobody has come yet.
    pub fn new(front: front::Front, house: Arc<dyn auth::house::House>) -> Self {
        let front = Arc::new(front);
        Self { front, house, passwords: Arc::default(), limits: Arc::default(), live: Arc::default() }
    }

    /// Ends what stays open as long as somebody looks at a page: nothing is left to wait for when the process stops.
    pub fn close(&self) {
        self.live.close();
    }
}

impl FromRef<Context> for Door {
    fn from_ref(context: &Context) -> Self {
        context.door.clone()
    }
}
