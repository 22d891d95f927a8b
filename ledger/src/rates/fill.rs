//! Rates that come late: entries that had none are counted from then on, a page at a time.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;
use serde_json::json;

use crate::{
    book::BookId,
    db::{Batch, Database, DatabaseError, WriteError, binds, record},
    jobs::{self, JobKind, NewJob},
    rates::{DayRate, Known, RateSource, Wanted},
    values::{
        money::{Currency, Money},
        rate::Rate,
    },
};

/// So many entries are counted in one batch.
pub const CHUNK: usize = 200;

/// An entry of another currency than its book's.
#[derive(Debug, Clone)]
struct Foreign {
    id: i64,
    book_id: i64,
    book_currency: Currency,
    currency: Currency,
    amount: i64,
    tx_date: NaiveDate,
    version: i64,
    book_amount: Option<i64>,
}

record!(Foreign: id, book_id, book_currency, currency, amount, tx_date, version, book_amount);

impl Foreign {
    fn wanted(&self) -> Wanted {
        Wanted { book_id: self.book_id, base: self.currency, quote: self.book_currency, day: self.tx_date }
    }

    fn money(&self) -> Money {
        Money::from_sum(self.amount, self.currency)
    }

    /// Counts it by a rate, unless it was written since it was read.
    fn count(&self, batch: &mut Batch, of_day: &DayRate) -> bool {
        const SQL: &str = "UPDATE transactions SET book_amount = $3, rate = $4, rate_day = $5, rate_source = $6 \
            WHERE id = $1 AND version = $2 AND EXISTS (SELECT 1 FROM books b WHERE b.id = transactions.book_id \
            AND b.currency = $7)";
        let Some(money) = of_day.rate.convert(self.money(), self.book_currency) else { return false };
        let values = binds![
            self.id,
            self.version,
            money.minor(),
            of_day.rate,
            of_day.day,
            of_day.source,
            self.book_currency
        ];
        batch.run(SQL, values);
        true
    }
}

const FOREIGN: &str = "SELECT t.id, t.book_id, b.currency AS book_currency, t.currency, t.amount, t.tx_date, t.version, \
    t.book_amount FROM transactions t JOIN books b ON b.id = t.book_id WHERE t.currency <> b.currency AND ";

/// How far a filling is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filling {
    /// The last entry that was looked at.
    behind: i64,
    /// Only this book's; 0: all.
    book_id: i64,
    /// Whether also those are counted anew that have a rate.
    is_anew: bool,
    /// How many entries were counted so far.
    pub counted: u64,
}

impl Filling {
    /// Of every book: the entries that have no rate.
    pub fn of_all() -> Self {
        Self::default()
    }

    /// Of one book: the entries that have no rate, or where they are to be counted anew, all.
    pub fn of_book(book_id: i64, is_anew: bool) -> Self {
        Self { book_id, is_anew, ..Self::default() }
    }

    /// The same from an entry on that was looked at before.
    pub fn behind(self, behind: i64) -> Self {
        Self { behind, ..self }
    }

    /// The last entry that was looked at.
    pub fn last(&self) -> i64 {
        self.behind
    }

    /// Counts the next entries by the rates that are known; `false` where none are left.
    pub async fn step(&mut self, database: &Database) -> Result<bool, WriteError> {
        const WITHOUT: &str = concatcp!(
            FOREIGN,
            "t.book_amount IS NULL AND t.id > $1 AND ($2 = 0 OR t.book_id = $2) ORDER BY t.id LIMIT 200"
        );
        const ANEW: &str = concatcp!(FOREIGN, "t.id > $1 AND t.book_id = $2 ORDER BY t.id LIMIT 200");
        let sql = if self.is_anew { ANEW } else { WITHOUT };
        let rows: Vec<Foreign> = database.scan(sql, binds![self.behind, self.book_id]).await?;
        let Some(last) = rows.last().map(|row| row.id) else { return Ok(false) };
        let is_full = rows.len() == CHUNK;
        let (mut batch, mut known) = (Batch::default(), HashMap::new());
        for row in &rows {
            let wanted = row.wanted();
            let best = if let Some(best) = known.get(&wanted) {
                best
            } else {
                let best = Known::read(database, wanted).await?.best();
                known.entry(wanted).or_insert(best)
            };
            // Where no rate is known any more, the one that was used stays.
            if let Some(of_day) = best {
                row.count(&mut batch, of_day);
            }
        }
        if !batch.is_empty() {
            self.counted += database.write(batch).await?.into_iter().sum::<u64>();
        }
        self.behind = last;
        Ok(is_full)
    }
}

/// Promises that entries without a rate are counted by those that this batch writes: a job of the house's own.
pub fn promise(batch: &mut Batch, id: i64, now: DateTime<Utc>) {
    jobs::enqueue(batch, job(id, now), now);
}

/// Promises that a book's entries are counted: those without a rate, or all of them anew.
pub fn promise_book(
    batch: &mut Batch,
    id: i64,
    (book, user_id): (BookId, i64),
    is_anew: bool,
    now: DateTime<Utc>,
) {
    let payload = json!({ "book": book.get(), "anew": is_anew });
    let new = NewJob { user_id: Some(user_id), book_id: Some(book.get()), payload, ..job(id, now) };
    jobs::enqueue(batch, new, now);
}

/// Each promise has a job of its own: one that is under way may have passed what the next one reaches.
fn job(id: i64, now: DateTime<Utc>) -> NewJob {
    NewJob { key: format!("rates:{id}"), ..NewJob::of_house(id, JobKind::Rates, now) }
}

/// What a rate that a person says does to the entries of their book.
#[derive(Debug, Clone, Default)]
pub struct Effect {
    rows: Vec<Foreign>,
    /// How many entries of the currency have no rate all the same.
    pub left: i64,
    /// The day of the first of them.
    pub first_left: Option<NaiveDate>,
}

impl PartialEq for Effect {
    fn eq(&self, other: &Self) -> bool {
        let ids = |effect: &Self| effect.rows.iter().map(|row| (row.id, row.version)).collect::<Vec<_>>();
        (ids(self), self.left, self.first_left) == (ids(other), other.left, other.first_left)
    }
}

impl Eq for Effect {}

impl Effect {
    /// Reads which entries a rate reaches: those of its days that have none, and those that went by what the person had said
    /// of the same day.
    pub async fn read(database: &Database, book: BookId, of_day: &DayRate) -> Result<Self, DatabaseError> {
        const REACHED: &str = concatcp!(
            FOREIGN,
            "t.book_id = $1 AND t.currency = $2 AND t.status <> 'deleted' AND ((t.book_amount IS NULL AND t.tx_date >= $3 \
             AND t.tx_date <= $4) OR (t.rate_source = 'hand' AND t.rate_day = $3)) ORDER BY t.id LIMIT 200"
        );
        const LEFT: &str = "SELECT COUNT(*), MIN(t.tx_date) FROM transactions t WHERE t.book_id = $1 AND t.currency = $2 \
            AND t.status <> 'deleted' AND t.book_amount IS NULL AND (t.tx_date < $3 OR t.tx_date > $4)";
        let until = of_day.day.checked_add_signed(super::HOLDS).unwrap_or(NaiveDate::MAX);
        let values = || binds![book.get(), of_day.base, of_day.day, until];
        let rows: Vec<Foreign> = database.scan(REACHED, values()).await?;
        let left: Vec<(i64, Option<NaiveDate>)> = database.scan(LEFT, values()).await?;
        let (left, first_left) = left.into_iter().next().unwrap_or_default();
        Ok(Self { rows, left, first_left })
    }

    /// How many entries it reaches.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// How many of them had another rate before.
    pub fn recounted(&self) -> usize {
        self.rows.iter().filter(|row| row.book_amount.is_some()).count()
    }

    /// Counts them by it.
    pub fn write(&self, batch: &mut Batch, of_day: &DayRate) {
        for row in &self.rows {
            row.count(batch, of_day);
        }
    }
}

/// An entry that counts otherwise than its amount at its rate.
#[derive(Debug, Clone)]
pub(crate) struct Counted {
    foreign: Foreign,
    rate: Option<Rate>,
    rate_day: Option<NaiveDate>,
    rate_source: Option<String>,
}

record!(Counted: rate, rate_day, rate_source; foreign);

impl Counted {
    /// The next entries behind an id that count as something.
    pub(crate) async fn page(database: &Database, behind: i64) -> Result<Vec<Self>, DatabaseError> {
        const SQL: &str = "SELECT t.id, t.book_id, b.currency AS book_currency, t.currency, t.amount, t.tx_date, t.version, \
            t.book_amount, t.rate, t.rate_day, t.rate_source FROM transactions t JOIN books b ON b.id = t.book_id \
            WHERE t.id > $1 AND (t.book_amount IS NOT NULL OR t.rate IS NOT NULL) ORDER BY t.id LIMIT 1000";
        database.scan(SQL, binds![behind]).await
    }

    pub(crate) fn id(&self) -> i64 {
        self.foreign.id
    }

    /// What is wrong with it; `None` where nothing is.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        let Self { foreign, rate, rate_day, rate_source } = self;
        let (Some(rate), Some(day), Some(source)) = (rate, rate_day, rate_source) else {
            return Some("no rate");
        };
        if foreign.currency == foreign.book_currency {
            return Some("its currency is the book's");
        }
        if source.parse::<RateSource>().is_err() {
            return Some("nobody told its rate");
        }
        if *day > foreign.tx_date || foreign.tx_date - *day > super::HOLDS {
            return Some("its rate is of another day");
        }
        let counted = rate.convert(foreign.money(), foreign.book_currency).map(Money::minor);
        (counted != foreign.book_amount).then_some("another amount")
    }
}
