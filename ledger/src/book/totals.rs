//! Sums over the confirmed entries of a book. What went out is less the refunds of it.

use crate::{
    book::category::Categories,
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
    /// Which way the money went; that of a refund is an expense.
    pub direction: Direction,
    /// `None` for transfers.
    pub category_id: Option<i64>,
    /// How much; below nought where more of an expense came back than went out.
    pub sum: Money,
}

/// The totals of the days of a period. A refund counts in the days on which the money came back.
pub async fn of(
    database: &Database,
    person: &Person,
    categories: &Categories,
    period: Period,
) -> Result<Vec<Total>, DatabaseError> {
    let rows: Vec<(Currency, Direction, Option<i64>, i64)> = database
        .scan(
            // PostgreSQL sums BIGINT into NUMERIC: hence the cast.
            "SELECT currency, direction, category_id, CAST(SUM(amount) AS BIGINT) FROM transactions \
             WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 AND status = 'confirmed' \
             GROUP BY currency, direction, category_id ORDER BY 4 DESC, category_id",
            binds![person.book.get(), period.from, period.until],
        )
        .await?;
    let mut totals: Vec<Total> = Vec::with_capacity(rows.len());
    for (currency, direction, category_id, minor) in rows {
        let side = categories.side(direction, category_id);
        let minor = if side == direction { minor } else { -minor };
        let sum = Money::from_sum(minor, currency);
        let is_same = |total: &&mut Total| {
            (total.direction, total.category_id, total.sum.currency()) == (side, category_id, currency)
        };
        match totals.iter_mut().find(is_same) {
            Some(total) => total.sum = Money::from_sum(total.sum.minor() + minor, currency),
            None => totals.push(Total { direction: side, category_id, sum }),
        }
    }
    Ok(totals)
}
