//! Savings goals as rows: what is saved for.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    book::row::{BookRow, Thing, Whose},
    db::{binds, stored_as_word},
    history::{
        obstacle::{Objection, Obstacle, Taken, Verdict},
        stored::stored,
    },
    values::money::{Currency, Money},
};

/// Whether a goal is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum GoalStatus {
    /// In use.
    Active,
    /// Opened by somebody who is not confirmed yet.
    Pending,
    /// Done with: it holds nothing any more, and keeps what moved in it.
    Closed,
    /// Taken back.
    Deleted,
}

stored_as_word!(GoalStatus: Active = "active", Pending = "pending", Closed = "closed", Deleted = "deleted");

/// A row of `savings_accounts`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// The row's id.
    pub id: i64,
    pub(super) book_id: i64,
    pub(super) user_id: i64,
    /// What the person calls it.
    pub name: String,
    /// The name, case-folded; unique in the book.
    pub name_key: String,
    pub(super) target_amount: Option<i64>,
    /// The day by which that is to be reached.
    #[serde(default)]
    pub target_day: Option<NaiveDate>,
    pub(super) currency: Currency,
    /// Whether it is in use.
    pub status: GoalStatus,
    pub(super) asked: bool,
    /// The message that opened it.
    pub message_id: Option<i64>,
    /// The goal of the same name that this one is part of since two people became one.
    #[serde(default)]
    pub(super) merged_into: Option<i64>,
    /// Moves on with every write.
    pub version: i64,
    pub(super) created_at: DateTime<Utc>,
    pub(super) updated_at: DateTime<Utc>,
}

impl Goal {
    /// What is aimed at; `None`: "tanpa target".
    pub fn target(&self) -> Option<Money> {
        self.target_amount.map(|minor| Money::from_sum(minor, self.currency))
    }

    /// The goal's currency.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// Whether it was taken back.
    pub fn is_deleted(&self) -> bool {
        self.status == GoalStatus::Deleted
    }

    /// Whether it was closed.
    pub fn is_closed(&self) -> bool {
        self.status == GoalStatus::Closed
    }

    /// Whether money may still move into it and out of it.
    pub fn is_in_use(&self) -> bool {
        matches!(self.status, GoalStatus::Active | GoalStatus::Pending)
    }

    /// The same goal with another aim, and by another day; without an aim there is no day.
    #[must_use]
    pub fn aimed(self, target: Option<Money>, day: Option<NaiveDate>) -> Self {
        Self { target_amount: target.map(Money::minor), target_day: day.filter(|_| target.is_some()), ..self }
    }

    /// The same goal, closed.
    #[must_use]
    pub fn closed(self) -> Self {
        Self { status: GoalStatus::Closed, ..self }
    }

    /// The same goal as part of another.
    pub(crate) fn merged_into(self, id: i64) -> Self {
        Self { status: GoalStatus::Deleted, merged_into: Some(id), ..self }
    }

    /// The same goal under another name.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        Self { name: name.to_owned(), name_key: crate::name_key(name), ..self }
    }
}

stored!(Goal in "savings_accounts": id, book_id, user_id, name, name_key, target_amount, target_day, currency, status,
    asked, message_id, merged_into, version, created_at, updated_at);

impl BookRow for Goal {
    const CALLED: &'static str = "goal";
    const WHOSE: Whose = Whose::Book;
    const LISTED_AS: Option<&'static str> = Some("goals");
    const WORDS: &'static [&'static str] = &["message_id"];
    const FALLS_TOGETHER: Option<&'static str> = Some("t.status NOT IN ('deleted', 'closed')");
    const HAS_HEIRS: bool = true;
    const NAMED: Option<&'static str> = Some("n.status NOT IN ('deleted', 'closed')");
    const IS_BOOKED: bool = true;
    const IS_HELD: bool = true;

    fn falls_into(&self, other: &Self) -> bool {
        self.id != other.id && self.is_in_use() && other.is_in_use() && self.name_key == other.name_key
    }

    fn fold_into(self, heir: Self) -> (Self, Self) {
        (self.merged_into(heir.id), heir)
    }

    fn heir(&self) -> Option<i64> {
        self.merged_into
    }

    fn is_gone(&self) -> bool {
        !self.is_in_use()
    }

    fn thing(&self) -> Option<Thing> {
        Some(Thing::Goal(self.name.clone()))
    }

    fn objections(&self, then: &Self, taken: Taken) -> Vec<Objection> {
        if !then.is_in_use() {
            return Vec::new();
        }
        vec![Objection {
            count: "SELECT COUNT(*) FROM savings_accounts WHERE book_id = $1 AND name_key = $2 \
                    AND status NOT IN ('deleted', 'closed') AND id <> $3",
            values: binds![taken.book_id, then.name_key.clone(), then.id],
            verdict: Verdict::Stops(Obstacle::NameTaken(then.name.clone())),
        }]
    }
}
