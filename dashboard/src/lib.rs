//! The API over the books. It never sends a message, and whoever asks is checked before anything is read.

pub mod api;
pub mod auth;
pub mod body;
pub mod error;
pub mod reader;

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
}

impl FromRef<Context> for auth::Token {
    fn from_ref(context: &Context) -> Self {
        context.token.clone()
    }
}
