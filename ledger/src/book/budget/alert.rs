//! What is told where a budget nears its end: at 80 and at 100 per cent, each once in a period, and again for another amount.

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::{
    db::{Batch, Database, DatabaseError, binds, record},
    people::person::Person,
};

/// The lines, in per cent; the higher one is said where both are crossed at once.
pub const THRESHOLDS: [i64; 2] = [100, 80];

/// For so many days it is kept what was told.
const KEPT_DAYS: u64 = 400;

/// What was told of a budget, or is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The budget's row.
    pub budget_id: i64,
    /// The first day of the period.
    pub period_start: NaiveDate,
    /// How many per cent.
    pub threshold: i64,
    /// Of which amount, in minor units, without what came over from the period before.
    pub amount: i64,
}

record!(Told: budget_id, period_start, threshold, amount);

/// What is told of the periods that begin on a day or later.
pub(crate) async fn told(
    database: &Database,
    person: &Person,
    since: NaiveDate,
) -> Result<Vec<Told>, DatabaseError> {
    const SQL: &str = "SELECT budget_id, period_start, threshold, amount FROM budget_alerts WHERE book_id = $1 AND period_start >= $2";
    database.all(SQL, binds![person.book.get(), since]).await
}

/// Writes that it is told. Stale where somebody else told it first: only who writes it says it.
pub fn note(batch: &mut Batch, id: i64, (book_id, user_id): (i64, i64), told: Told, now: DateTime<Utc>) {
    batch.must(
        "INSERT INTO budget_alerts (id, book_id, user_id, budget_id, period_start, threshold, amount, told_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (budget_id, period_start, threshold, amount) DO NOTHING",
        binds![id, book_id, user_id, told.budget_id, told.period_start, told.threshold, told.amount, now],
    );
    if let Some(day) = told.period_start.checked_sub_days(Days::new(KEPT_DAYS)) {
        batch.run(
            "DELETE FROM budget_alerts WHERE budget_id = $1 AND period_start < $2",
            binds![told.budget_id, day],
        );
    }
}
