//! An entry as lists, JSON and CSV show it.

use chrono::{DateTime, FixedOffset, NaiveDate};
use ledger::{
    Currency, Direction, Money, Rate,
    book::{
        names::Names,
        saving::GoalBalance,
        transaction::{EntryStatus, Transaction},
    },
    people::user::Person,
    rates::{RateSource, derived::Conversion},
};
use serde::Serialize;
use utoipa::ToSchema;

/// An entry with the names of its category and accounts, at the person's hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
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
    /// What it counts as, where that was looked up and its currency is not the book's.
    #[serde(flatten)]
    #[schema(value_type = Counted)]
    pub counted: Option<Counted>,
}

/// What an entry of another currency counts as, and by which rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Counted {
    /// In the book's currency.
    #[schema(required = false)]
    pub book_amount: Money,
    /// What one unit was worth.
    #[schema(required = false)]
    pub rate: Rate,
    /// The day that the rate was told of.
    #[schema(required = false)]
    pub rate_day: NaiveDate,
    /// Who told it.
    #[schema(required = false)]
    pub rate_source: RateSource,
}

impl From<&Conversion> for Counted {
    fn from(conversion: &Conversion) -> Self {
        let Conversion { rate, rate_day, rate_source, .. } = *conversion;
        Self { book_amount: conversion.money(), rate, rate_day, rate_source }
    }
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
            counted: None,
        }
    }

    /// The same with what it counts as, if that is among these.
    pub fn counted(self, conversions: &[Conversion]) -> Self {
        let found = conversions.iter().find(|conversion| conversion.id == self.id);
        Self { counted: found.map(Counted::from), ..self }
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
