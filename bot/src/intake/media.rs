//! Media: how much of it is taken, and why a message holds no text that could be understood.

use ledger::messages::inbox::{InboxStatus, Message};

/// The largest media that is taken, in bytes.
pub const LARGEST_MEDIA: u64 = 16 * 1024 * 1024;

/// Why a message holds no text that could be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unheard {
    /// There is no sense for its kind.
    NoSense,
    /// It is larger than is taken.
    TooLarge,
    /// It could not be fetched, or is not what the message says.
    Unavailable,
    /// It was there, and no text could be made of it.
    Unclear,
}

impl Unheard {
    const WORDS: [(Self, &'static str); 4] = [
        (Self::NoSense, "no_sense"),
        (Self::TooLarge, "too_large"),
        (Self::Unavailable, "unavailable"),
        (Self::Unclear, "unclear"),
    ];

    /// The word that rows have for it.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(unheard, _)| *unheard == self).map_or("unclear", |(_, word)| word)
    }

    /// What the row says of a message without a text.
    pub fn of(message: &Message) -> Self {
        let noted = message.error.as_deref().filter(|_| message.status == InboxStatus::Perceived);
        let found = Self::WORDS.iter().find(|(_, word)| Some(*word) == noted);
        found.map_or(Self::NoSense, |(unheard, _)| *unheard)
    }
}
