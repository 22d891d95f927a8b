//! What came in and went out day by day.

use chrono::NaiveDate;

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

/// What came in and went out on one day, as it counts in the book's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayTotal {
    /// The day.
    pub day: NaiveDate,
    /// Everything that came in, but for refunds.
    pub income: Money,
    /// Everything that went out, less what was refunded on that day: below nought where that is more.
    pub expense: Money,
}

/// The days of a period on which anything counts, the first one first. Together they come to what [`super::totals::of`] counts.
pub async fn of(
    database: &Database,
    person: &Person,
    categories: &Categories,
    period: Period,
) -> Result<Vec<DayTotal>, DatabaseError> {
    let values = binds![person.book.get(), period.from, period.until, person.currency];
    let rows: Vec<Row> = database.scan(DAYS, values).await?;
    let nought = Money::from_sum(0, person.currency);
    let mut days: Vec<DayTotal> = Vec::new();
    for (day, currency, direction, category_id, minor, counted) in rows {
        let counts = counted.or((currency == person.currency).then_some(minor));
        let counts = counts.filter(|_| direction != Direction::Transfer);
        let Some(minor) = counts else { continue };
        if days.last().is_none_or(|last| last.day != day) {
            days.push(DayTotal { day, income: nought, expense: nought });
        }
        let Some(last) = days.last_mut() else { continue };
        let (side, sign) = categories.counts_on(direction, category_id);
        let sum = Money::from_sum(sign * minor, person.currency);
        match side {
            Direction::Income => last.income = last.income.plus(sum),
            Direction::Expense => last.expense = last.expense.plus(sum),
            Direction::Transfer => {}
        }
    }
    Ok(days)
}

/// A sum of one day, and what it counts as where it is of another currency.
type Row = (NaiveDate, Currency, Direction, Option<i64>, i64, Option<i64>);

/// All of each day, and what of other currencies has a rate; each half touches an index alone, and the first sums in its order
/// (for which its status is asked for as [`super::totals`] says). PostgreSQL sums BIGINT into NUMERIC: hence the casts.
const DAYS: &str = "SELECT tx_date, currency, direction, category_id, CAST(SUM(amount) AS BIGINT), CAST(NULL AS BIGINT) \
    FROM transactions WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 AND status >= 'confirmed' AND status <= 'confirmed' \
    GROUP BY tx_date, status, currency, direction, category_id \
    UNION ALL \
    SELECT tx_date, currency, direction, category_id, CAST(SUM(amount) AS BIGINT), CAST(SUM(book_amount) AS BIGINT) \
    FROM transactions WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 AND status = 'confirmed' AND currency <> $4 \
    AND book_amount IS NOT NULL GROUP BY tx_date, currency, direction, category_id ORDER BY 1";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Location;

    /// Days of many entries touch no entry: each half is summed from an index that holds all that is read, and of the first none is
    /// sorted.
    #[tokio::test]
    async fn both_halves_are_summed_from_an_index_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let database = Database::open(&Location::File(folder.path().join("plans.db"))).await.expect("open");
        let sql: &'static str = format!("EXPLAIN QUERY PLAN {DAYS}").leak();
        let values = binds![1_i64, "2026-03-01", "2026-04-01", "IDR"];
        let steps: Vec<(i64, i64, i64, String)> = database.all(sql, values).await.expect("explained");
        let searched: Vec<&str> =
            steps.iter().map(|step| &*step.3).filter(|step| step.contains("transactions")).collect();
        let is_covered = |index: &str| {
            let begins = format!("SEARCH transactions USING COVERING INDEX {index} ");
            searched.iter().any(|step| step.starts_with(&begins))
        };
        assert!(
            steps.iter().filter(|step| step.3.contains("FOR GROUP BY")).count() == 1
                && searched.len() == 2
                && is_covered("transactions_by_day")
                && is_covered("transactions_foreign"),
            "{steps:#?}"
        );
        database.close().await;
    }
}
