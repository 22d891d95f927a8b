//! Movements as rows: what goes into a savings goal and out of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    book::{
        account::Account,
        goal::Goal,
        row::{BookRow, Thing, Whose, references},
        transaction::{EntryStatus, Source},
    },
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
    /// The account that it comes from, or goes back to; `None` means not said.
    pub account_id: Option<i64>,
    pub(super) note: Option<String>,
    /// When it happened.
    pub occurred_at: DateTime<Utc>,
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

impl BookRow for Movement {
    const CALLED: &'static str = "savings movement";
    const WHOSE: Whose = Whose::Writer;
    const LISTED_AS: Option<&'static str> = Some("goal_movements");
    const IN_EFFECT: &'static str = EntryStatus::Confirmed.name();
    const WORDS: &'static [&'static str] = &["note", "message_id"];
    const IS_BOOKED: bool = true;
    const IS_HELD: bool = true;
    references!(savings_account_id => Goal, account_id => Account);

    fn is_gone(&self) -> bool {
        self.status == EntryStatus::Deleted
    }

    fn thing(&self) -> Option<Thing> {
        Some(Thing::Movement { is_out: self.direction == MovementDirection::Withdraw, money: self.money() })
    }
}
