//! An entry that is not booked yet, as the state of a conversation keeps it.

use chrono::{DateTime, FixedOffset};
use ledger::{Currency, Direction, Money, Reason};
use serde::{Deserialize, Serialize};

/// An entry of which something is still missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// How much.
    pub amount: Option<Amount>,
    /// What comes of it in another currency, where money is changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Amount>,
    /// The thing in the person's words.
    pub description: Option<String>,
    /// The category's key.
    pub category: Option<String>,
    /// Why it is this one.
    pub category_reason: Option<Reason>,
    /// The account's name.
    pub account: Option<String>,
    /// Where a transfer goes.
    #[serde(default)]
    pub to_account: Option<String>,
    /// The shop or payee.
    #[serde(default)]
    pub merchant: Option<String>,
    /// Which way the money goes, where the words said so.
    pub direction: Option<Direction>,
    /// When: the first message's time.
    pub at: DateTime<FixedOffset>,
    /// When it was if the day that was named is not to come; to be asked before it is booked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub past: Option<DateTime<FixedOffset>>,
    /// What else was said.
    pub note: Option<String>,
    /// The words it was read from.
    pub raw_text: Option<String>,
}

impl Draft {
    /// An entry of which nothing is known but when it was.
    pub fn at(at: DateTime<FixedOffset>) -> Self {
        Self {
            amount: None,
            received: None,
            description: None,
            category: None,
            category_reason: None,
            account: None,
            to_account: None,
            merchant: None,
            direction: None,
            at,
            past: None,
            note: None,
            raw_text: None,
        }
    }

    /// Whether it says what the money was for: a thing, or at least a category.
    pub fn names_thing(&self) -> bool {
        self.description.is_some() || self.category.is_some()
    }
}

/// An amount as the state keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    minor: i64,
    currency: Currency,
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self { minor: money.minor(), currency: money.currency() }
    }
}

impl From<Amount> for Money {
    fn from(amount: Amount) -> Self {
        Self::from_sum(amount.minor, amount.currency)
    }
}
