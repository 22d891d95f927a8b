//! Movements as rows: what goes into a savings goal and out of it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    book::transaction::{EntryStatus, Source},
    db::stored_as_word,
    history::stored::stored,
    values::money::{Currency, Money},
};

/// Which way a movement goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MovementDirection {
    /// Into the goal.
    Deposit,
    /// Out of it.
    Withdraw,
}

stored_as_word!(MovementDirection: Deposit = "deposit", Withdraw = "withdraw");

impl MovementDirection {
    /// What an amount adds to the goal; less than nothing where it goes out.
    pub fn signed(self, minor: i64) -> i64 {
        match self {
            Self::Deposit => minor,
            Self::Withdraw => -minor,
        }
    }
}

/// A row of `savings_transactions`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Movement {
    /// The row's id.
    pub id: i64,
    pub(super) book_id: i64,
    /// The goal's row.
    pub savings_account_id: i64,
    pub(super) user_id: i64,
    /// Which way it goes.
    pub direction: MovementDirection,
    pub(super) amount: i64,
    pub(super) currency: Currency,
    pub(super) account_id: Option<i64>,
    pub(super) note: Option<String>,
    pub(super) occurred_at: DateTime<Utc>,
    pub(super) source: Source,
    /// Whether it counts.
    pub status: EntryStatus,
    /// Pending with a question of its own.
    pub asked: bool,
    /// The message that first named it.
    pub message_id: Option<i64>,
    pub(super) version: i64,
    pub(super) created_at: DateTime<Utc>,
    pub(super) updated_at: DateTime<Utc>,
}

impl Movement {
    /// How much.
    pub fn money(&self) -> Money {
        Money::from_sum(self.amount, self.currency)
    }

    /// The same movement where goals and accounts went to others.
    pub(crate) fn following(mut self, heirs: &HashMap<i64, i64>) -> Self {
        self.savings_account_id =
            heirs.get(&self.savings_account_id).copied().unwrap_or(self.savings_account_id);
        self.account_id = self.account_id.map(|id| heirs.get(&id).copied().unwrap_or(id));
        self
    }

    /// Who wrote it.
    pub(crate) fn user_id(&self) -> i64 {
        self.user_id
    }

    /// The same movement with another amount, above nought.
    pub fn with_money(mut self, money: Money) -> Self {
        (self.amount, self.currency) = (money.minor(), money.currency());
        self
    }
}

stored!(Movement in "savings_transactions": id, book_id, savings_account_id, user_id, direction, amount, currency,
    account_id, note, occurred_at, source, status, asked, message_id, version, created_at, updated_at);
