//! Where entries stand in a list, the days that they can be of, and those that count, day by day.

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;

use super::Transaction;
use crate::{
    db::{Database, DatabaseError, binds},
    history::stored::Stored,
    people::person::Person,
};

/// A row's place in a listing: newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The row's id.
    pub id: i64,
}

/// The first day that both engines can store.
pub const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1, 1, 1).expect("a day");
/// The last day whose morrow both engines can store.
pub const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 30).expect("a day");

/// Some of the entries that count, oldest first, from behind this one of that day.
pub async fn by_day(
    database: &Database,
    person: &Person,
    (day, id): (NaiveDate, i64),
    limit: i64,
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = concatcp!(
        Transaction::SELECT,
        "WHERE t.book_id = $1 AND t.status = 'confirmed' AND (t.tx_date > $2 OR (t.tx_date = $2 AND t.id > $3)) \
         ORDER BY t.tx_date, t.id LIMIT $4"
    );
    database.scan(SQL, binds![person.book.get(), day, id, limit]).await
}
