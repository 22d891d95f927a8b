//! Why something was not drawn.

/// Why a page became no picture or file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DrawError {
    /// It is higher than a picture may be.
    #[error("a picture of {0} pixels is higher than is drawn")]
    TooHigh(i32),
    /// The library that draws or writes did not take it.
    #[error("could not be drawn: {0}")]
    Failed(String),
}
