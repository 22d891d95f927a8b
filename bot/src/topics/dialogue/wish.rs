//! What is to be done with rows, while it is asked which of them are meant.

use chrono::NaiveDate;
use ledger::Direction;
use serde::{Deserialize, Serialize};

use super::Amount;

/// What is to be done with rows that are still to be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "wish", rename_all = "snake_case")]
pub enum Wish {
    /// Change these fields.
    Edit(EditWish),
    /// Take them out of effect.
    Void,
}

/// The fields to change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditWish {
    /// The new amount.
    pub amount: Option<Amount>,
    /// The new category's key.
    pub category: Option<String>,
    /// The new day.
    pub date: Option<NaiveDate>,
    /// The new account's name; of what becomes a transfer, the one that the money left.
    pub account: Option<String>,
    /// Of what becomes a transfer, the account that the money went to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_account: Option<String>,
    /// The new direction.
    pub direction: Option<Direction>,
    /// The new description.
    pub description: Option<String>,
    /// Who the debt is with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
}
