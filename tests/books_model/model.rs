//! Books in memory: rows as postings, each of which takes from one place what it gives to another.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledger::{Direction, Money};

/// Where money comes from or goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Account(usize),
    Category(i64),
    /// Nobody said.
    Unknown,
}

#[derive(Debug, Clone)]
pub struct Row {
    pub direction: Direction,
    pub money: Money,
    pub day: NaiveDate,
    pub category: Option<i64>,
    pub from: Option<usize>,
    pub to: Option<usize>,
    pub party: Option<usize>,
    pub is_alive: bool,
}

impl Row {
    pub fn flow(
        direction: Direction,
        money: Money,
        day: NaiveDate,
        category: i64,
        account: Option<usize>,
    ) -> Self {
        let category = Some(category);
        Self { direction, money, day, category, from: account, to: None, party: None, is_alive: true }
    }

    pub fn transfer(
        money: Money,
        day: NaiveDate,
        (from, to): (Option<usize>, Option<usize>),
        party: Option<usize>,
    ) -> Self {
        Self { direction: Direction::Transfer, money, day, category: None, from, to, party, is_alive: true }
    }

    /// What it gives, and what it takes.
    fn postings(&self) -> [(Place, i64); 2] {
        let account = |place: Option<usize>| place.map_or(Place::Unknown, Place::Account);
        let category = Place::Category(self.category.unwrap_or(0));
        let (to, from) = match self.direction {
            Direction::Expense => (category, account(self.from)),
            Direction::Income => (account(self.from), category),
            Direction::Transfer => (account(self.to), account(self.from)),
        };
        [(to, self.money.minor()), (from, -self.money.minor())]
    }
}

#[derive(Debug, Clone, Default)]
pub struct Model {
    pub rows: BTreeMap<i64, Row>,
    pub openings: BTreeMap<usize, (Money, NaiveDate)>,
}

type Sums<K> = BTreeMap<K, i64>;

impl Model {
    fn alive(&self) -> impl Iterator<Item = &Row> {
        self.rows.values().filter(|row| row.is_alive)
    }

    /// What lies in an account, by currency.
    pub fn balance(&self, account: usize) -> Sums<&'static str> {
        let mut sums = Sums::new();
        let opened = self.openings.get(&account);
        if let Some((money, _)) = opened {
            sums.insert(money.currency().code(), money.minor());
        }
        for row in self.alive().filter(|row| opened.is_none_or(|(_, day)| row.day >= *day)) {
            for (place, minor) in row.postings() {
                if place == Place::Account(account) {
                    *sums.entry(row.money.currency().code()).or_default() += minor;
                }
            }
        }
        sums.retain(|_, minor| *minor != 0);
        sums
    }

    /// What is left of debts, by party, whether the person owes it, and currency.
    pub fn debts(&self, (receivable, payable): (usize, usize)) -> Sums<(Option<usize>, bool, &'static str)> {
        let mut sums = Sums::new();
        for row in self.alive() {
            for (place, minor) in row.postings() {
                let (is_owed, minor) = match place {
                    Place::Account(account) if account == receivable => (false, minor),
                    Place::Account(account) if account == payable => (true, -minor),
                    _ => continue,
                };
                *sums.entry((row.party, is_owed, row.money.currency().code())).or_default() += minor;
            }
        }
        sums.retain(|_, minor| *minor != 0);
        sums
    }

    /// What each category comes to, by currency: what was spent under it less what came back, or what was earned.
    pub fn categories(&self) -> Sums<(Option<i64>, &'static str)> {
        /// Where the categories of income begin.
        const FIRST_INCOME: i64 = 17;
        let mut sums = Sums::new();
        for row in self.alive() {
            for (place, minor) in row.postings() {
                let Place::Category(category) = place else { continue };
                let minor = if category >= FIRST_INCOME { -minor } else { minor };
                *sums.entry((Some(category), row.money.currency().code())).or_default() += minor;
            }
        }
        sums.retain(|_, minor| *minor != 0);
        sums
    }
}
