//! Whoever listens to what people say on the pages: it is taken as what they say by any channel, and messages are not worked on here.

use axum::extract::Request;
use futures_util::future::BoxFuture;
use ledger::messages::transcript::Said;

use crate::{ApiError, auth::Caller, outgoing::Outgoing};

/// Somebody who listens, and answers.
pub trait Listener: Send + Sync {
    /// What a message is known by that is still to be written: sent twice under it, it is taken once.
    fn draw_id(&self) -> String;

    /// Takes the message that stands in a form (`text`, `file` and the `id` that was drawn for it; `title` where it has no other words
    /// and no file), and waits a moment for what is answered, which stands in the transcript then. One that bears no id is known by
    /// the one that is given here.
    fn hear<'a>(
        &'a self,
        caller: &'a Caller,
        form: Request,
        id: Option<String>,
    ) -> BoxFuture<'a, Result<Heard, ApiError>>;

    /// What goes along with something that was said; `None` where nothing does, or it is kept no more.
    fn attachment<'a>(&'a self, said: &'a Said) -> BoxFuture<'a, Result<Option<Attachment>, ApiError>>;
}

/// What became of a message.
#[derive(Debug)]
pub enum Heard {
    /// It is kept, now or before.
    Kept,
    /// There was nothing in it.
    Nothing,
    /// It was not taken.
    Refused {
        /// Its words.
        text: String,
        /// Why.
        why: ApiError,
    },
}

/// A picture, a sound or a file that goes along with words.
#[derive(Debug)]
pub struct Attachment {
    /// What it is called.
    pub name: String,
    /// Its type, by its bytes.
    pub mime_type: &'static str,
    /// What it holds, open.
    pub file: Outgoing,
}
