//! A bill that was offered to be asked about every month.

use serde::{Deserialize, Serialize};

use super::Amount;

/// What was offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// What it is called, case-folded.
    pub name: String,
    /// What it is filed under.
    pub category_id: Option<i64>,
    /// How much it was.
    pub amount: Amount,
}
