//! An entry as lists, JSON and CSV show it.

use chrono::{DateTime, FixedOffset};
use ledger::{
    Currency, Direction, Money,
    book::{
        names::Names,
        saving::GoalBalance,
        transaction::{EntryStatus, Transaction},
    },
    people::user::Person,
};
use serde::Serialize;

/// An entry with the names of its category and accounts, at the person's hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownEntry {
    /// The row's id.
    pub id: i64,
    /// Which way the money goes.
    pub direction: Direction,
    /// How much, in the currency's unit.
    pub amount: Money,
    /// ISO 4217.
    pub currency: Currency,
    /// `None` for transfers.
    pub category: Option<String>,
    /// The thing in the person's words.
    pub description: Option<String>,
    /// When, with the person's offset.
    pub datetime: DateTime<FixedOffset>,
    /// Where the money comes from (for income: where it goes).
    pub account: Option<String>,
    /// Where a transfer goes.
    pub to_account: Option<String>,
    /// Whether it counts.
    pub status: EntryStatus,
}

impl ShownEntry {
    /// The row with its names.
    pub fn of(row: &Transaction, person: &Person, names: &Names) -> Self {
        let account = |id: Option<i64>| id.and_then(|id| names.account_name(id)).map(str::to_owned);
        Self {
            id: row.id,
            direction: row.direction,
            amount: row.money(),
            currency: row.money().currency(),
            category: row.category_id.and_then(|id| names.categories.name_of(id)).map(str::to_owned),
            description: row.description.clone(),
            datetime: person.zone.local(row.tx_datetime).fixed_offset(),
            account: account(row.account_id),
            to_account: account(row.to_account_id),
            status: row.status,
        }
    }
}

/// A savings goal as JSON shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownGoal {
    /// What the person calls it.
    pub name: String,
    /// What lies in it.
    pub current: Money,
    /// What is aimed at.
    pub target: Option<Money>,
    /// ISO 4217.
    pub currency: Currency,
}

impl From<&GoalBalance> for ShownGoal {
    fn from(balance: &GoalBalance) -> Self {
        Self {
            name: balance.goal.name.clone(),
            current: balance.current,
            target: balance.goal.target(),
            currency: balance.goal.currency(),
        }
    }
}
