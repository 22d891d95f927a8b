//! What an entry that was there becomes when a row of a bank's file turns out to be it.

use super::row::StagedRow;
use crate::{book::transaction::Transaction, values::direction::Direction};

/// The entry as it stands with what the row tells: the account that nobody had said, or the other side of what turns out to be a
/// transfer. `None` where the row tells nothing new.
pub(super) fn merged(entry: &Transaction, row: &StagedRow) -> Option<Transaction> {
    let (goes_out, here) = (row.money().minor() < 0, Some(row.account_id));
    let mut after = entry.clone();
    let is_opposite = match entry.direction {
        Direction::Income => goes_out,
        Direction::Expense => !goes_out,
        Direction::Transfer => false,
    };
    match (entry.direction, entry.account_id) {
        (Direction::Transfer, _) if !goes_out => after.to_account_id = after.to_account_id.or(here),
        (_, Some(other)) if is_opposite => {
            let (from, to) = if goes_out { (row.account_id, other) } else { (other, row.account_id) };
            after.direction = Direction::Transfer;
            (after.account_id, after.to_account_id) = (Some(from), Some(to));
            (after.category_id, after.category_reason) = (None, None);
        }
        _ => after.account_id = after.account_id.or(here),
    }
    (after != *entry).then_some(after)
}
