//! Refunds: the expenses that money which comes back may be of, and that no more comes back of one than it was.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use const_format::concatcp;

use crate::{
    book::{
        lookup::{WORDS, pattern},
        transaction::{EntryStatus, Transaction},
    },
    db::{Database, DatabaseError, Sql, binds, json, of_list, record},
    people::person::Person,
    values::{
        direction::Direction,
        money::{Currency, Money},
    },
};

/// So far back an expense is looked for.
const REACH: Days = Days::new(180);
/// Words beyond this many are not looked for.
const MOST_WORDS: usize = 6;
/// Of more expenses than this nobody can tell which is meant.
const MOST_FOUND: i64 = 200;

/// An entry `t`, and what has come back of it: refunds that wait for an answer count as those that stand.
const WITH_REFUNDS: &str = "SELECT t.*, (SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM transactions r \
    WHERE r.refund_of = t.id AND r.status <> 'deleted') AS refunded FROM transactions t ";

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
        WITH_REFUNDS,
        "WHERE t.book_id = $1 AND t.user_id = $2 AND t.direction = 'expense' AND t.status = 'confirmed' \
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

/// An expense of which more would come back than it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exceeded {
    /// The expense as it would stand.
    pub expense: Transaction,
    /// What would come back of it in all.
    pub given_back: Money,
}

impl Exceeded {
    /// What the expense is called; empty where it is called nothing.
    pub fn thing(&self) -> &str {
        self.expense.description.as_deref().or(self.expense.merchant.as_deref()).unwrap_or_default()
    }

    /// Whether an entry is the expense, or gives some of it back.
    pub fn concerns(&self, row: &Transaction) -> bool {
        row.id == self.expense.id || row.refund_of == Some(self.expense.id)
    }
}

/// The expenses of which more would come back than they are, were some entries to stand otherwise: each as it stands, and as it
/// would. Where more came back before, it is none as long as that grows no worse.
pub async fn exceeded(
    database: &Database,
    person: &Person,
    rows: &[(&Transaction, &Transaction)],
) -> Result<Vec<Exceeded>, DatabaseError> {
    const SQL: Sql =
        of_list!(concatcp!(WITH_REFUNDS, "WHERE t.book_id = $1 AND t.id IN "), "$2", " ORDER BY t.id");
    let about: BTreeSet<i64> = rows.iter().flat_map(|(now, then)| may_exceed(now, then)).collect();
    if about.is_empty() {
        return Ok(Vec::new());
    }
    let expenses: Vec<Refundable> = database.all(SQL, binds![person.book.get(), json(&about)]).await?;
    let exceeded = expenses.into_iter().filter_map(|Refundable { expense: now, refunded }| {
        let currency = now.money().currency();
        let moved =
            rows.iter().map(|(now_of_row, then)| given_of(then, now.id) - given_of(now_of_row, now.id));
        let given = refunded + moved.sum::<i64>();
        let then = rows.iter().find(|(_, then)| then.id == now.id).map_or(&now, |(_, then)| *then);
        let before = refunded.saturating_sub(room(&now, currency));
        let after = given.saturating_sub(room(then, currency));
        let is_worse = given > 0 && after > before.max(0);
        is_worse.then(|| Exceeded { expense: then.clone(), given_back: Money::from_sum(given, currency) })
    });
    Ok(exceeded.collect())
}

/// The expenses of which more may come back than they are once an entry stands so: most entries give nothing back, and nothing
/// less is spent by them.
fn may_exceed(now: &Transaction, then: &Transaction) -> impl Iterator<Item = i64> {
    let currency = now.money().currency();
    let given = then.refund_of.filter(|id| given_of(then, *id) > given_of(now, *id));
    let spent = (room(then, currency) < room(now, currency)).then_some(then.id);
    [given, spent].into_iter().flatten()
}

/// What an entry gives back of an expense.
fn given_of(row: &Transaction, expense_id: i64) -> i64 {
    let gives = row.status != EntryStatus::Deleted && row.refund_of == Some(expense_id);
    if gives { row.money().minor() } else { 0 }
}

/// So much of an entry may come back in a currency. What is taken out holds back nothing.
fn room(row: &Transaction, currency: Currency) -> i64 {
    let money = row.money();
    match row.status {
        EntryStatus::Deleted => i64::MAX,
        _ if row.direction == Direction::Expense && money.currency() == currency => money.minor(),
        _ => 0,
    }
}
