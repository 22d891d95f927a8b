//! Where the amounts of entries have to lie that are looked up.

use serde::{Deserialize, Serialize};

use super::Amount;

/// Where amounts have to lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limited {
    /// On which side of the amount.
    pub side: Side,
    /// The amount.
    pub amount: Amount,
}

/// On which side of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// More than it.
    Above,
    /// As much or more.
    AtLeast,
    /// Less than it.
    Below,
    /// As much or less.
    AtMost,
    /// Just as much.
    Exactly,
}
