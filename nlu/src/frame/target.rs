//! Which entry a message is about.

/// Which booked entry is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The one written last.
    Last,
    /// The one these words pick: "yang bensin tadi".
    Words(String),
}
