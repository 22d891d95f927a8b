//! Why there is no text.

/// Why a message holds no text that could be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unheard {
    /// There is no sense for its kind.
    NoSense,
    /// It is larger than is taken.
    TooLarge,
    /// It could not be fetched, or is not what the message says.
    Unavailable,
    /// It could not be kept, or what was kept cannot be had.
    Unkept,
    /// It was there, and no text could be made of it.
    Unclear,
    /// It is of a kind that is known, and not read.
    Unsupported,
    /// It is a photo as some phones keep it, and not as they send it.
    Heic,
    /// It opens by a password.
    Locked,
}

impl Unheard {
    /// The word that a message's row keeps.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoSense => "no_sense",
            Self::TooLarge => "too_large",
            Self::Unavailable => "unavailable",
            Self::Unkept => "unkept",
            Self::Unclear => "unclear",
            Self::Unsupported => "unsupported",
            Self::Heic => "heic",
            Self::Locked => "locked",
        }
    }

    /// What a word of [`Unheard::word`] says; `None` for any other.
    pub fn of(word: &str) -> Option<Self> {
        let all = [
            Self::NoSense,
            Self::TooLarge,
            Self::Unavailable,
            Self::Unkept,
            Self::Unclear,
            Self::Unsupported,
            Self::Heic,
            Self::Locked,
        ];
        all.into_iter().find(|unheard| unheard.word() == word)
    }
}
