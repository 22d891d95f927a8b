//! One row behind the other: balances are held against amounts, and what a row alone does not tell is found beside it.

use std::collections::VecDeque;

use chrono::NaiveDate;
use ledger::Money;

use super::reading::{Line, Moved, Sign};
use crate::{Reason, Refused, amount::Side};

/// A row that is settled: where it stands, what moved, and what else was made of it.
#[derive(Debug, Clone)]
pub(crate) struct Settled<T> {
    pub(crate) line: u64,
    pub(crate) moved: Moved,
    pub(crate) side: Side,
    pub(crate) extra: T,
}

/// Goes over the rows of a table.
pub(crate) struct Walk<T> {
    sign: Sign,
    /// The day that holds for rows without one.
    pub(crate) above: Option<NaiveDate>,
    pub(crate) chain: Chain,
    held: Option<(u64, Moved, T)>,
    /// Whether the row before may have more words below it.
    may_grow: bool,
    /// What is settled and not taken yet.
    pub(crate) done: VecDeque<Result<Settled<T>, Refused>>,
    /// What the table's own lines say that the account held.
    pub(crate) opening: Option<Money>,
    pub(crate) closing: Option<Money>,
}

impl<T> Walk<T> {
    /// Begins a table; `opening` is what the file says elsewhere that the account held before it.
    pub(crate) fn new(sign: Sign, opening: Option<Money>) -> Self {
        Self {
            sign,
            above: None,
            chain: Chain::new(opening),
            held: None,
            may_grow: false,
            done: VecDeque::new(),
            opening: None,
            closing: None,
        }
    }

    /// The row whose words may go on below it.
    pub(crate) fn growing(&mut self) -> Option<&mut T> {
        self.held.as_mut().filter(|_| self.may_grow).map(|(_, _, extra)| extra)
    }

    /// Takes the next row.
    pub(crate) fn step(&mut self, at: u64, line: Line, extra: impl FnOnce() -> T) {
        let is_more = line == Line::More;
        match line {
            Line::Nothing | Line::More => {}
            Line::Day(day) => self.above = Some(day),
            Line::Opening(held) => {
                self.opening = self.opening.or(Some(held));
                self.chain.open(held);
            }
            Line::Closing(held) => self.closing = Some(held),
            Line::Refused(reason) => {
                // What moves nothing breaks no chain of balances.
                if reason != Reason::Nought {
                    self.release(None);
                }
                self.done.push_back(Err(Refused { line: at, reason }));
            }
            Line::Moved(moved) => {
                self.above = Some(moved.day);
                self.release(moved.balance);
                self.held = Some((at, moved, extra()));
                self.may_grow = true;
                return;
            }
        }
        self.may_grow &= is_more;
    }

    /// Settles what is still held: the table is at its end. `opening` is what the account held before its first row.
    pub(crate) fn end(&mut self, opening: Option<Money>) {
        self.release(opening);
    }

    /// Settles the row that is held; `below` is the balance of the row below it.
    fn release(&mut self, below: Option<Money>) {
        let Some((line, moved, extra)) = self.held.take() else { return };
        let side = match (self.sign, moved.side) {
            (Sign::Balance { runs_back }, _) => self.chain.side(&moved, below, runs_back),
            (_, side) => side,
        };
        // A shop may be called so, and does not cost what all rows above come to.
        if moved.may_sum && self.chain.comes_to(moved.amount) {
            return;
        }
        if let Some(side) = side {
            self.chain.add(&moved, side);
            self.done.push_back(Ok(Settled { line, moved, side, extra }));
        } else {
            self.chain.pass(&moved, below.is_some());
            self.done.push_back(Err(Refused { line, reason: Reason::NoSign }));
        }
    }
}

/// Balances held against amounts, from the top down and from the bottom up.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chain {
    /// What the account held by the row above; where the rows run on in time, or back.
    above: Option<i128>,
    above_back: Option<i128>,
    /// What moved since.
    since: i128,
    since_back: i128,
    /// How often the sum came to the balance, and how often not: where rows run on, and back.
    pub(crate) on: Links,
    pub(crate) back: Links,
    /// Balance and signed amount of the first row, and the balance of the last one.
    first: Option<(i128, i128)>,
    last: Option<(i128, i128)>,
    /// Of all that moved.
    pub(crate) sum: i128,
    /// What went out and what came in, each in all, and in how many rows.
    moved: [(i128, u64); 2],
}

/// How often a balance is what it should be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Links {
    pub(crate) held: u64,
    pub(crate) broken: u64,
}

impl Links {
    fn count(&mut self, holds: bool) {
        if holds {
            self.held += 1;
        } else {
            self.broken += 1;
        }
    }

    /// Counts those of another one too.
    pub(crate) fn add(&mut self, other: Self) {
        self.held += other.held;
        self.broken += other.broken;
    }

    /// Whether balances bear a reading out.
    pub(crate) fn prove(self) -> bool {
        self.held > 0 && self.held >= 4 * self.broken
    }
}

impl Chain {
    fn new(opening: Option<Money>) -> Self {
        Self { above: opening.map(minor), ..Self::default() }
    }

    fn open(&mut self, held: Money) {
        if self.first.is_none() && self.last.is_none() {
            self.above = Some(minor(held));
        }
    }

    fn add(&mut self, moved: &Moved, side: Side) {
        let signed = minor(moved.amount) * if side == Side::Out { -1 } else { 1 };
        self.sum += signed;
        self.since += signed;
        let (all, rows) = &mut self.moved[usize::from(side == Side::In)];
        (*all, *rows) = (*all + signed.abs(), *rows + 1);
        if let Some(balance) = moved.balance.map(minor) {
            if let Some(above) = self.above {
                self.on.count(above + self.since == balance);
            }
            if let Some(above) = self.above_back {
                self.back.count(above - self.since_back == balance);
            }
            (self.above, self.above_back) = (Some(balance), Some(balance));
            (self.since, self.since_back) = (0, 0);
            self.first = self.first.or(Some((balance, signed)));
            self.last = Some((balance, signed));
        }
        self.since_back += signed;
    }

    /// Whether an amount is that of several rows on one side, or of both.
    fn comes_to(&self, amount: Money) -> bool {
        let amount = minor(amount);
        let rows: u64 = self.moved.iter().map(|(_, rows)| rows).sum();
        let is_of_side = self.moved.iter().any(|(all, rows)| *rows > 1 && *all == amount);
        is_of_side || rows > 1 && self.sum.abs() == amount
    }

    /// A row that moved nobody knows which way. Where nothing stands above it, or below, that is no wonder.
    fn pass(&mut self, moved: &Moved, is_below: bool) {
        self.on.broken += u64::from(self.above.is_some());
        self.back.broken += u64::from(is_below);
        self.above = moved.balance.map(minor);
        self.above_back = self.above;
        (self.since, self.since_back) = (0, 0);
    }

    /// Which way a row moved by what the account held before and after.
    fn side(&self, moved: &Moved, below: Option<Money>, runs_back: bool) -> Option<Side> {
        let after = minor(moved.balance?);
        let before = if runs_back { below.map(minor)? } else { self.above.filter(|_| self.since == 0)? };
        let difference = after - before;
        (difference.abs() == minor(moved.amount)).then_some(if difference < 0 { Side::Out } else { Side::In })
    }

    /// Better of both directions.
    pub(crate) fn best(&self) -> Links {
        if self.runs_back() { self.back } else { self.on }
    }

    /// Whether the balances say that the rows run back in time.
    pub(crate) fn runs_back(&self) -> bool {
        let quality = |links: Links| i128::from(links.held) - i128::from(links.broken);
        quality(self.back) > quality(self.on)
    }

    /// What the account held before the first row in time and after the last one, by its balances.
    pub(crate) fn ends(&self) -> Option<(i128, i128)> {
        let (first, last) = self.first.zip(self.last)?;
        let (earliest, latest) = if self.runs_back() { (last, first) } else { (first, last) };
        Some((earliest.0 - earliest.1, latest.0))
    }
}

/// Minor units, of which there may be many.
pub(crate) fn minor(money: Money) -> i128 {
    i128::from(money.minor())
}
