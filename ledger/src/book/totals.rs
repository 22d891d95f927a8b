//! Sums over the confirmed entries of a book.

use crate::{
    db::{Database, DatabaseError, binds},
    people::person::Person,
    values::{
        direction::Direction,
        money::{Currency, Money},
        period::Period,
    },
};

/// The sum of one currency, direction and category. Sums never cross currencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// Which way the money went.
    pub direction: Direction,
    /// `None` for transfers.
    pub category_id: Option<i64>,
    /// How much.
    pub sum: Money,
}

/// The totals of the days of a period.
pub async fn of(database: &Database, person: &Person, period: Period) -> Result<Vec<Total>, DatabaseError> {
    let rows: Vec<(Currency, Direction, Option<i64>, i64)> = database
        .scan(
            // PostgreSQL sums BIGINT into NUMERIC: hence the cast.
            "SELECT currency, direction, category_id, CAST(SUM(amount) AS BIGINT) FROM transactions \
             WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 AND status = 'confirmed' \
             GROUP BY currency, direction, category_id ORDER BY 4 DESC, category_id",
            binds![person.book.get(), period.from, period.until],
        )
        .await?;
    let total = |(currency, direction, category_id, sum)| Total {
        direction,
        category_id,
        sum: Money::from_sum(sum, currency),
    };
    Ok(rows.into_iter().map(total).collect())
}
