//! A day of something that comes again, while it is asked whether it was paid.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Amount;

/// A day that fell due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bill {
    /// The row of what comes again.
    pub recurring_id: i64,
    /// What it is.
    pub name: String,
    /// The day.
    pub day: NaiveDate,
    /// How much it is.
    pub amount: Amount,
}
