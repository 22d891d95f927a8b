//! How many confirmed entries of a period are in the sums of its categories.

use chrono::NaiveDate;

use crate::{
    db::{Database, DatabaseError, binds},
    people::person::Person,
    values::{direction::Direction, period::Period},
};

/// Each half touches an index alone, as the sums do: what is in the book's own currency, and what has a rate.
const COUNTS: &str = "SELECT direction, category_id, CAST(SUM(entries) AS BIGINT) FROM (\
    SELECT direction, category_id, COUNT(*) AS entries FROM transactions \
    WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 AND status >= 'confirmed' AND status <= 'confirmed' \
    AND currency = $4 AND direction <> 'transfer' GROUP BY direction, category_id \
    UNION ALL \
    SELECT direction, category_id, COUNT(*) AS entries FROM transactions \
    WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 AND status = 'confirmed' AND book_amount IS NOT NULL \
    AND currency <> $4 AND direction <> 'transfer' GROUP BY direction, category_id) AS halves \
    GROUP BY direction, category_id";

/// So many entries of a direction and category.
pub type Count = (Direction, Option<i64>, i64);

/// The counts of a period's days; transfers, and what has no rate, are in none.
pub async fn of(database: &Database, person: &Person, period: Period) -> Result<Vec<Count>, DatabaseError> {
    let (from, until): (NaiveDate, NaiveDate) = (period.from, period.until);
    database.scan(COUNTS, binds![person.book.get(), from, until, person.currency]).await
}
