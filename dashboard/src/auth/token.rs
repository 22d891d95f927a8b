//! The operator's bearer token.

use std::{collections::HashSet, fmt, str::FromStr, sync::Arc};

use subtle::ConstantTimeEq;

/// The fewest characters of a token.
const SHORTEST: usize = 16;
/// A token of fewer different characters was typed, not drawn.
const FEWEST_DIFFERENT: usize = 8;

/// The operator's bearer token.
#[derive(Clone)]
pub struct Token(Arc<str>);

/// Why a text is no token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAToken {
    /// It could not be sent in a header.
    #[error("only visible ASCII characters without spaces can be sent")]
    NotVisible,
    /// It could be guessed.
    #[error("it has fewer than {SHORTEST} characters; `openssl rand -hex 32` makes a good one")]
    TooShort,
}

impl FromStr for Token {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(NotAToken::NotVisible);
        }
        if text.len() < SHORTEST {
            return Err(NotAToken::TooShort);
        }
        Ok(Self(text.into()))
    }
}

/// Nothing of it is told: settings are printed in logs and panics.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    /// Whether it looks as if somebody had typed it.
    pub fn is_weak(&self) -> bool {
        self.0.bytes().collect::<HashSet<u8>>().len() < FEWEST_DIFFERENT
    }

    /// Whether somebody sent this very token.
    pub(super) fn is(&self, sent: &str) -> bool {
        // How long a comparison takes must not tell how much of the token was right.
        sent.as_bytes().ct_eq(self.0.as_bytes()).into()
    }
}
