//! Which way money goes.

use serde::{Deserialize, Serialize};

/// Which way the money of an entry goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "lowercase")]
#[sqlx(type_name = "text", rename_all = "lowercase")]
pub enum Direction {
    /// Money comes in.
    Income,
    /// Money goes out.
    Expense,
    /// Money moves between the person's own accounts: neither income nor expense.
    Transfer,
}

impl Direction {
    /// The word in JSON and in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Income => "income",
            Self::Expense => "expense",
            Self::Transfer => "transfer",
        }
    }
}
