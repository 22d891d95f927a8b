//! A book's entries page by page: however many there are, so many stand in memory and no more.

use chrono::NaiveDate;
use ledger::{
    book::{
        lookup::{self, Wanted},
        transaction::{FIRST_DAY, Transaction},
    },
    db::{Database, DatabaseError},
    people::user::Person,
};

/// So many are read at once.
const PAGE: i64 = 5_000;

/// Entries that count page by page, the oldest day first; those of a day in the order in which they were booked.
pub(crate) struct Pages<'a> {
    database: &'a Database,
    person: &'a Person,
    wanted: &'a Wanted,
    from: (NaiveDate, i64),
}

impl<'a> Pages<'a> {
    /// Those that are wanted.
    pub(crate) fn of(database: &'a Database, person: &'a Person, wanted: &'a Wanted) -> Self {
        Self { database, person, wanted, from: (FIRST_DAY, 0) }
    }

    /// The next ones; none after the last.
    pub(crate) async fn next(&mut self) -> Result<Vec<Transaction>, DatabaseError> {
        let page = lookup::by_day(self.database, self.person, self.wanted, (self.from, PAGE)).await?;
        if let Some(last) = page.last() {
            self.from = (last.tx_date, last.id);
        }
        Ok(page)
    }
}
