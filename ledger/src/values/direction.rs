//! Which way money goes.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Which way the money of an entry goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Money comes in.
    Income,
    /// Money goes out.
    Expense,
    /// Money moves between the person's own accounts: neither income nor expense.
    Transfer,
}

crate::db::stored_as_word!(Direction: Income = "income", Expense = "expense", Transfer = "transfer");
