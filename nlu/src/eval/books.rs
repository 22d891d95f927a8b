//! What counts in somebody's books, as outcomes of conversations are held against it.

use ledger::{Direction, Money};

/// What counts in somebody's books.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Books {
    /// The confirmed entries.
    pub entries: Vec<BookedEntry>,
    /// The goals by name, with what lies in them.
    pub goals: Vec<(String, Money)>,
    /// The accounts by name whose balance is known, with it; one that is owed is below nought.
    pub balances: Vec<(String, Money)>,
    /// What each party owes the person, by currency; below nought where the person owes it.
    pub owes: Vec<(String, Money)>,
}

/// A confirmed entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookedEntry {
    /// Which way the money goes.
    pub direction: Direction,
    /// How much.
    pub money: Money,
    /// By name; `None` for transfers.
    pub category: Option<String>,
    /// Its day, as `2026-11-20`.
    pub day: String,
    /// Where the money comes from (for income: where it goes).
    pub account: Option<String>,
    /// Where a transfer goes.
    pub to_account: Option<String>,
}
