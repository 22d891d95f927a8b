//! Who asks: the operator's bearer token.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, header::AUTHORIZATION},
    middleware::Next,
    response::{IntoResponse, Response},
};
use subtle::ConstantTimeEq;

use crate::ApiError;

/// The operator's bearer token.
#[derive(Clone)]
pub struct Token(Arc<str>);

impl Token {
    /// A token as it is set.
    pub fn new(text: &str) -> Self {
        Self(text.into())
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
