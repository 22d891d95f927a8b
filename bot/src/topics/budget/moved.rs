//! What entries do to what was spent: as they counted before a batch, and as they count after it.

use chrono::NaiveDate;
use ledger::{
    Direction, Money,
    book::{
        budget::Moved,
        transaction::{EntryStatus, Transaction},
    },
};

use crate::topics::{facts::Facts, rate::known::Worth};

/// What an entry of this category and amount does on a day; `None` where it is no expense and no refund, or nobody knows what it
/// counts as.
pub(crate) fn of_entry(
    facts: &Facts,
    (direction, category_id): (Direction, Option<i64>),
    money: Money,
    day: NaiveDate,
) -> Option<Moved> {
    if facts.names.categories.side(direction, category_id) != Direction::Expense {
        return None;
    }
    let minor = if money.currency() == facts.person.currency {
        money.minor()
    } else {
        match facts.rates.known.worth(money, day) {
            Worth::Known(worth, _) => worth.minor(),
            Worth::NoRate | Worth::Untold => return None,
        }
    };
    let minor = if direction == Direction::Expense { minor } else { minor.saturating_neg() };
    Some(Moved { category_id, day, minor })
}

/// What a row does as long as it stands so.
pub(crate) fn of_row(facts: &Facts, row: &Transaction) -> Option<Moved> {
    if row.status != EntryStatus::Confirmed {
        return None;
    }
    let known = of_entry(facts, (row.direction, row.category_id), row.money(), row.tx_date);
    known.or_else(|| {
        let conversion = facts.rates.conversions.iter().find(|conversion| conversion.id == row.id)?;
        of_entry(facts, (row.direction, row.category_id), conversion.money(), row.tx_date)
    })
}

/// What it does that a row stands otherwise than before; nothing where what was spent stays the same.
pub(crate) fn of_both(facts: &Facts, before: &Transaction, after: &Transaction) -> Vec<Moved> {
    let (before, after) = (of_row(facts, before), of_row(facts, after));
    if before == after {
        return Vec::new();
    }
    let taken = before.map(|moved| Moved { minor: moved.minor.saturating_neg(), ..moved });
    taken.into_iter().chain(after).collect()
}
