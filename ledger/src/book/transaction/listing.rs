//! Entries page by page, newest first.

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;

use super::{EntryStatus, Transaction, predicted::PREDICTED};
use crate::{
    db::{Database, DatabaseError, binds},
    history::stored::Stored,
    people::person::Person,
    values::period::Period,
};

/// What to list.
#[derive(Debug, Clone)]
pub struct Listing {
    /// Only these days.
    pub period: Option<Period>,
    /// Only these categories.
    pub category_ids: Option<Vec<i64>>,
    /// Only this status; `None`: confirmed and pending.
    pub status: Option<EntryStatus>,
    /// Only those whose category is predicted, or only the others.
    pub predicted: Option<bool>,
    /// Only what comes after this row.
    pub after: Option<Place>,
    /// At most so many.
    pub limit: i64,
}

/// A row's place in a listing: newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The row's id.
    pub id: i64,
}

/// The book's entries, newest first.
pub async fn list(
    database: &Database,
    person: &Person,
    listing: &Listing,
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = concatcp!(
        Transaction::SELECT,
        "WHERE t.book_id = $1 AND t.tx_date >= $2 AND t.tx_date < $3 \
         AND ($4 = '' OR $4 LIKE '% ' || CAST(t.category_id AS TEXT) || ' %') \
         AND (t.status = $5 OR ($5 = '' AND t.status <> 'deleted')) \
         AND (t.tx_datetime < $6 OR (t.tx_datetime = $6 AND t.id < $7)) \
         AND ($9 = '' OR ($9 = 'true') = ",
        PREDICTED,
        ") ORDER BY t.tx_datetime DESC, t.id DESC LIMIT $8"
    );
    let everything = Period { from: FIRST_DAY, until: LAST_DAY };
    let period = listing.period.unwrap_or(everything);
    let status = listing.status.map_or("", EntryStatus::name);
    let after = listing.after.unwrap_or(Place { at: END_OF_TIME, id: 0 });
    database
        .scan(
            SQL,
            binds![
                person.book.get(),
                period.from,
                period.until,
                listing.category_ids.as_deref().map_or_else(String::new, listed),
                status,
                after.at,
                after.id,
                listing.limit,
                listing.predicted.map_or_else(String::new, |predicted| predicted.to_string()),
            ],
        )
        .await
}

/// Ids as one text with a space around each, because neither engine's lists are the other's.
fn listed(ids: &[i64]) -> String {
    ids.iter().fold(" ".to_owned(), |listed, id| listed + &id.to_string() + " ")
}

/// The first day that both engines can store.
pub const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1, 1, 1).expect("a day");
/// The last day whose morrow both engines can store.
pub const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 30).expect("a day");
const END_OF_TIME: DateTime<Utc> = LAST_DAY.and_hms_opt(23, 59, 59).expect("an hour").and_utc();

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
