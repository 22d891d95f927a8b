//! Whoever keeps the bot running, as those who look after it ask: how its numbers stand, whether its work is done, who is let in.

use futures_util::future::BoxFuture;

use crate::ApiError;

/// What the running bot tells of itself, and does about people.
pub trait Keeper: Send + Sync {
    /// The numbers that this process answers under, by name.
    fn sessions(&self) -> Vec<Session>;

    /// Whether work that goes on by itself is not done.
    fn is_failing(&self) -> bool;

    /// Gives the person with this id a standing, on the word of the one who looks after the bot.
    fn settle(&self, by: i64, id: i64, standing: Standing) -> BoxFuture<'_, Result<(), ApiError>>;
}

/// Whether somebody is let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They are, with all that waits.
    LetIn,
    /// They are not.
    TurnedAway,
}

/// A number that the bot answers under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// What it is called.
    pub name: String,
    /// How it stands.
    pub state: SessionState,
    /// How many messages of the last day were acknowledged and reached nobody.
    pub unheard: i64,
}

/// How a number stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionState {
    /// Connecting, or connecting again.
    Connecting,
    /// Waits for a phone to scan this code.
    Pairing(Option<Squares>),
    /// Not connected for a while. It goes on trying.
    Away,
    /// Takes and sends messages.
    Connected,
    /// Does nothing until somebody looks after it, for this reason.
    Paused(String),
}

/// A code as it is drawn: which of its squares are dark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Squares {
    /// How many a side has.
    pub side: usize,
    /// The dark ones as a path, as SVG has it.
    pub path: String,
}
