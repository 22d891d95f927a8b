//! Who asks: the operator's bearer token.

use std::{collections::HashSet, fmt, str::FromStr, sync::Arc};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, header::AUTHORIZATION},
    middleware::Next,
    response::{IntoResponse, Response},
};
use subtle::ConstantTimeEq;

use crate::ApiError;

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

    fn is_in(&self, headers: &HeaderMap) -> bool {
        let sent = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let sent = sent
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        // How long a comparison takes must not tell how much of the token was right.
        sent.is_some_and(|(_, token)| token.trim().as_bytes().ct_eq(self.0.as_bytes()).into())
    }
}

/// Lets a request through that carries the token; counts those that do not.
pub async fn require_token(State(token): State<Token>, request: Request, next: Next) -> Response {
    if token.is_in(request.headers()) {
        return next.run(request).await;
    }
    metrics::counter!("catat_auth_failures_total").increment(1);
    ApiError::Unauthorized.into_response()
}
