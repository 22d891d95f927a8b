//! Refunds: the expenses that money which comes back may be of.

use chrono::{Days, NaiveDate};
use const_format::concatcp;

use crate::{
    book::{
        lookup::{WORDS, pattern},
        transaction::Transaction,
    },
    db::{Database, DatabaseError, binds, record},
    people::person::Person,
    values::money::Money,
};

/// So far back an expense is looked for.
const REACH: Days = Days::new(180);
/// Words beyond this many are not looked for.
const MOST_WORDS: usize = 6;
/// Of more expenses than this nobody can tell which is meant.
const MOST_FOUND: i64 = 200;

/// Whether one of some words stands in the entry.
macro_rules! any {
    ($first:literal $(, $place:literal)*) => {
        concatcp!(WORDS, " LIKE $", $first, " ESCAPE '\\'" $(, " OR ", WORDS, " LIKE $", $place, " ESCAPE '\\'")*)
    };
}

/// An expense of which money may come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refundable {
    /// The expense.
    pub expense: Transaction,
    refunded: i64,
}

record!(Refundable: refunded; expense);

impl Refundable {
    /// What has not come back of it yet: refunds that wait for an answer count as those that stand.
    pub fn left(&self) -> Money {
        let money = self.expense.money();
        Money::from_sum(money.minor() - self.refunded, money.currency())
    }
}

/// The person's confirmed expenses up to a day that hold one of these words, the newest first; none where there are too many.
pub async fn refundable(
    database: &Database,
    person: &Person,
    words: &[String],
    until: NaiveDate,
) -> Result<Vec<Refundable>, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT t.*, (SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM transactions r \
         WHERE r.refund_of = t.id AND r.status <> 'deleted') AS refunded FROM transactions t \
         WHERE t.book_id = $1 AND t.user_id = $2 AND t.direction = 'expense' AND t.status = 'confirmed' \
         AND t.tx_date >= $3 AND t.tx_date <= $4 AND (",
        any!("5", "6", "7", "8", "9", "10"),
        ") ORDER BY t.tx_datetime DESC, t.id DESC LIMIT $11"
    );
    let from = until.checked_sub_days(REACH).unwrap_or(until);
    let mut values = binds![person.book.get(), person.id, from, until];
    for nth in 0..MOST_WORDS {
        // No entry's words are empty, so an empty pattern finds none.
        values.extend(binds![words.get(nth).map_or_else(String::new, |word| pattern(word))]);
    }
    values.extend(binds![MOST_FOUND + 1]);
    let found: Vec<Refundable> = database.scan(SQL, values).await?;
    Ok(if i64::try_from(found.len()).is_ok_and(|count| count <= MOST_FOUND) { found } else { Vec::new() })
}
