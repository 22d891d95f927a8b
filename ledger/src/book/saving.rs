//! Savings goals and what goes into and out of them. A movement is a savings row only: no expense.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};

use crate::{
    book::{
        holdings::{Flow, Holdings},
        transaction::{EntryStatus, Source},
    },
    db::{Database, DatabaseError, binds, stored_as_word},
    history::{
        change::Change,
        stored::{Stored, rows_of_change, rows_of_message, stored},
    },
    people::user::Person,
    values::money::{Currency, Money},
};

/// Whether a goal is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GoalStatus {
    /// In use.
    Active,
    /// Opened by somebody who is not confirmed yet.
    Pending,
    /// Taken back.
    Deleted,
}

stored_as_word!(GoalStatus: Active = "active", Pending = "pending", Deleted = "deleted");

/// The longest name of a goal, in letters.
pub const LONGEST_NAME: usize = crate::book::own_category::LONGEST_NAME;

/// A row of `savings_accounts`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    /// What the person calls it.
    pub name: String,
    /// The name, case-folded; unique in the book.
    pub name_key: String,
    target_amount: Option<i64>,
    currency: Currency,
    /// Whether it is in use.
    pub status: GoalStatus,
    asked: bool,
    /// The message that opened it.
    pub message_id: Option<i64>,
    /// The goal of the same name that this one is part of since two people became one.
    #[serde(default)]
    merged_into: Option<i64>,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
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

    /// The goal that this one is part of.
    pub(crate) fn heir(&self) -> Option<i64> {
        self.merged_into
    }

    /// Whether it cannot stand beside this other in one book.
    pub(crate) fn falls_into(&self, other: &Self) -> bool {
        self.id != other.id && !self.is_deleted() && !other.is_deleted() && self.name_key == other.name_key
    }

    /// The same goal as part of another.
    pub(crate) fn merged_into(self, id: i64) -> Self {
        Self { status: GoalStatus::Deleted, merged_into: Some(id), ..self }
    }

    /// The same goal under another name.
    pub(crate) fn named(self, name: &str) -> Self {
        Self { name: name.to_owned(), name_key: crate::name_key(name), ..self }
    }
}

stored!(Goal in "savings_accounts": id, book_id, user_id, name, name_key, target_amount, currency, status, asked,
    message_id, merged_into, version, created_at, updated_at);

/// A goal and what lies in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalBalance {
    /// The goal.
    pub goal: Goal,
    /// The sum of the movements that count.
    pub current: Money,
}

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
    book_id: i64,
    /// The goal's row.
    pub savings_account_id: i64,
    user_id: i64,
    /// Which way it goes.
    pub direction: MovementDirection,
    amount: i64,
    currency: Currency,
    account_id: Option<i64>,
    note: Option<String>,
    occurred_at: DateTime<Utc>,
    source: Source,
    /// Whether it counts.
    pub status: EntryStatus,
    /// Pending with a question of its own.
    pub asked: bool,
    /// The message that first named it.
    pub message_id: Option<i64>,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
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

/// A movement to be booked.
#[derive(Debug, Clone)]
pub struct NewMovement {
    /// The goal's row.
    pub goal_id: i64,
    /// Which way it goes.
    pub direction: MovementDirection,
    /// How much; above nought.
    pub money: Money,
    /// When.
    pub at: DateTime<Utc>,
    /// Which door it came by.
    pub source: Source,
    /// Whether it counts at once.
    pub status: EntryStatus,
}

/// The book's goals with what lies in them, by name. A pending person's own pending movements count.
pub async fn goals(database: &Database, person: &Person) -> Result<Vec<GoalBalance>, DatabaseError> {
    Ok(Holdings::of(database, person).await?.in_use().cloned().collect())
}

/// The goals that a message opened or moved money of.
pub async fn goals_of_message(
    database: &Database,
    person: &Person,
    message_id: i64,
) -> Result<Vec<GoalBalance>, DatabaseError> {
    let touched: Vec<(i64,)> = database
        .all(
            "SELECT COALESCE(m.savings_account_id, i.row_id) AS goal_id FROM changes c \
             JOIN change_items i ON i.change_id = c.id \
             LEFT JOIN savings_transactions m ON m.id = i.row_id AND i.table_name = 'savings_transactions' \
             WHERE c.book_id = $1 AND c.message_id = $2 AND i.table_name IN ('savings_accounts', 'savings_transactions')",
            binds![person.book.get(), message_id],
        )
        .await?;
    if touched.is_empty() {
        return Ok(Vec::new());
    }
    let mut goals = goals(database, person).await?;
    goals.retain(|balance| touched.contains(&(balance.goal.id,)));
    Ok(goals)
}

/// The person's goals and movements that wait for their registration.
pub async fn pending(
    database: &Database,
    person: &Person,
) -> Result<(Vec<Goal>, Vec<Movement>), DatabaseError> {
    const WHERE: &str = "WHERE t.book_id = $1 AND t.user_id = $2 AND t.status = 'pending' \
        AND t.status <> 'deleted' ORDER BY t.id";
    const GOALS: &str = concatcp!(Goal::SELECT, WHERE);
    const MOVEMENTS: &str = concatcp!(Movement::SELECT, WHERE);
    let goals = database.all(GOALS, binds![person.book.get(), person.id]).await?;
    let movements = database.all(MOVEMENTS, binds![person.book.get(), person.id]).await?;
    Ok((goals, movements))
}

/// Opens a goal, with a target or without.
pub fn open(
    change: &mut Change<'_>,
    holdings: &mut Holdings,
    id: i64,
    (name, target): (&str, Option<Money>),
    status: GoalStatus,
) -> Goal {
    let author = change.author();
    let goal = Goal {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        name: name.to_owned(),
        name_key: crate::name_key(name),
        target_amount: target.map(Money::minor),
        currency: target.map_or(author.person.currency, Money::currency),
        status,
        asked: false,
        message_id: author.message_id,
        merged_into: None,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&goal);
    holdings.add(goal.clone());
    goal
}

/// Books a movement.
pub fn book(change: &mut Change<'_>, holdings: &mut Holdings, id: i64, new: &NewMovement) -> Movement {
    let author = change.author();
    let movement = Movement {
        id,
        book_id: author.person.book.get(),
        savings_account_id: new.goal_id,
        user_id: author.person.id,
        direction: new.direction,
        amount: new.money.minor(),
        currency: new.money.currency(),
        account_id: None,
        note: None,
        occurred_at: new.at,
        source: new.source,
        status: new.status,
        asked: false,
        message_id: author.message_id,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    holdings.write(change, Flow::default().and_movement(None, movement.clone()));
    movement
}

/// Writes a movement's new fields over what was read; stale where somebody else was first.
pub fn amend(change: &mut Change<'_>, holdings: &mut Holdings, before: &Movement, after: Movement) {
    holdings.write(change, Flow::default().and_movement(Some(before), after));
}

/// The movements that a message named first, or changed, and the goals it opened; as they stand now.
pub async fn of_message(
    database: &Database,
    person: &Person,
    message_id: i64,
) -> Result<(Vec<Goal>, Vec<Movement>), DatabaseError> {
    const GOALS: &str = rows_of_message!(Goal);
    const MOVEMENTS: &str = rows_of_message!(Movement);
    let goals = database.all(GOALS, binds![person.book.get(), message_id]).await?;
    let movements = database.all(MOVEMENTS, binds![person.book.get(), message_id]).await?;
    Ok((goals, movements))
}

/// The movements that a change is about, as they stand now.
pub async fn of_change(
    database: &Database,
    person: &Person,
    change_id: i64,
) -> Result<Vec<Movement>, DatabaseError> {
    const SQL: &str = rows_of_change!(Movement);
    database.all(SQL, binds![person.book.get(), change_id]).await
}

/// What gives goals and movements another status, and ends their questions.
pub fn settling(goals: &[Goal], movements: &[Movement], status: EntryStatus) -> Flow {
    let of_goals = match status {
        EntryStatus::Confirmed => GoalStatus::Active,
        EntryStatus::Pending => GoalStatus::Pending,
        EntryStatus::Deleted => GoalStatus::Deleted,
    };
    let flow = goals
        .iter()
        .fold(Flow::default(), |flow, goal| flow.and_goal(goal, Goal { status: of_goals, ..goal.clone() }));
    movements.iter().fold(flow, |flow, movement| {
        flow.and_movement(Some(movement), Movement { status, asked: false, ..movement.clone() })
    })
}
