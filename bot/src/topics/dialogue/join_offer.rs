//! A code that was offered to be acted on: the bot has said whose it is.

use serde::{Deserialize, Serialize};

/// What was offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinOffer {
    /// The code.
    pub digits: String,
    /// Whose it was then.
    pub user_id: i64,
}
