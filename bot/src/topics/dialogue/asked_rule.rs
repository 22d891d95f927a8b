//! A filing rule, while it is asked whether it is to be kept.

use ledger::book::filing_rule::{Condition, NewFilingRule};
use serde::{Deserialize, Serialize};

/// A rule that is not kept yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedRule {
    /// Which entries it files.
    pub condition: Condition,
    /// Only entries of this account.
    pub account_id: Option<i64>,
    /// The key of the category that it files under.
    pub category: String,
    /// It was offered after corrections, and not tried on the past.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_offer: bool,
}

impl AskedRule {
    /// The rule as it is made, in this place.
    pub fn made_at(&self, position: i64) -> NewFilingRule {
        let Self { condition, account_id, category, .. } = self.clone();
        NewFilingRule { condition, account_id, category, position }
    }
}
