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

/// The day of the first entry that counts; `None` where there is none.
pub async fn first_day(database: &Database, person: &Person) -> Result<Option<NaiveDate>, DatabaseError> {
    const SQL: &str = "SELECT tx_date FROM transactions WHERE book_id = $1 AND status = 'confirmed' ORDER BY tx_date LIMIT 1";
    let found: Option<(NaiveDate,)> = database.first(SQL, binds![person.book.get()]).await?;
    Ok(found.map(|(day,)| day))
}

/// The last day, up to this one, on which something came in of a category; `None` where there is none.
pub async fn last_income_day(
    database: &Database,
    person: &Person,
    (category_id, until): (i64, NaiveDate),
) -> Result<Option<NaiveDate>, DatabaseError> {
    const SQL: &str = "SELECT tx_date FROM transactions WHERE book_id = $1 AND status = 'confirmed' AND tx_date <= $3 \
        AND direction = 'income' AND category_id = $2 ORDER BY tx_date DESC LIMIT 1";
    let found: Option<(NaiveDate,)> =
        database.first(SQL, binds![person.book.get(), category_id, until]).await?;
    Ok(found.map(|(day,)| day))
}

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
