//! Lists of entries that were shown: what was asked for, how much of it was shown, and by which numbers.

use chrono::{DateTime, NaiveDate, Utc};
use ledger::Direction;
use serde::{Deserialize, Serialize};

use super::Limited;

/// Entries that were shown with numbers, all pages of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbered {
    /// The entries' ids: the first is number 1.
    pub rows: Vec<i64>,
    /// When they were shown, by the message's own now.
    pub at: DateTime<Utc>,
}

/// A list of entries, and how much of it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// What was asked for.
    pub query: Query,
    /// How many entries were shown.
    pub shown: i64,
    /// How many stand on a page.
    pub size: i64,
}

/// What entries are listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "list", rename_all = "snake_case")]
pub enum Query {
    /// The newest.
    Latest,
    /// Those that hold these words.
    Search {
        /// The words.
        words: String,
    },
    /// Those of some days, both inclusive.
    Days {
        /// Only this direction.
        direction: Option<Direction>,
        /// Only the category of this key.
        category: Option<String>,
        /// Only those that name this account.
        #[serde(default)]
        account: Option<String>,
        /// Only those of which the amount lies within.
        #[serde(default)]
        limit: Option<Limited>,
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
    },
    /// The smallest of some days.
    Smallest(Among),
    /// The largest of some days.
    Largest(Among),
    /// Whether one with these words is booked.
    Check {
        /// The words.
        words: String,
    },
}

/// Of which entries the largest or smallest are listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Among {
    /// Only this direction.
    pub direction: Direction,
    /// Only the category of this key.
    #[serde(default)]
    pub category: Option<String>,
    /// Only those that hold these words.
    #[serde(default)]
    pub words: Option<String>,
    /// Only those that name this account.
    #[serde(default)]
    pub account: Option<String>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: NaiveDate,
}

impl Query {
    /// The account that all of them are of, as the head of the list says.
    pub fn account(&self) -> Option<&str> {
        match self {
            Self::Days { account, limit: None, .. }
            | Self::Smallest(Among { account, .. })
            | Self::Largest(Among { account, .. }) => account.as_deref(),
            Self::Days { .. } | Self::Latest | Self::Search { .. } | Self::Check { .. } => None,
        }
    }
}
