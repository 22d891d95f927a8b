//! What an entry that was there becomes when a row of a bank's file turns out to be it.

use super::{known::Family, row::StagedRow};
use crate::{
    book::transaction::{EntryStatus, Transaction},
    values::direction::Direction,
};

/// Whether a row still can be an entry as it stands: of the same amount, in an account and of a way that go with the row's.
pub(super) fn fits(entry: &Transaction, row: &StagedRow, family: &Family) -> bool {
    if entry.status == EntryStatus::Deleted || entry.money() != row.absolute() {
        return false;
    }
    let here = family.heir(row.account_id);
    let of = |account: Option<i64>| account.map(|id| family.heir(id));
    let (from, to) = (of(entry.account_id), of(entry.to_account_id));
    let is_same_way = match entry.direction {
        Direction::Transfer => {
            let (side, other) = if row.goes_out() { (from, to) } else { (to, from) };
            return side.is_none_or(|id| id == here) && other != Some(here);
        }
        Direction::Expense => row.goes_out(),
        Direction::Income => !row.goes_out(),
    };
    if is_same_way { from.is_none_or(|id| id == here) } else { from.is_some_and(|id| id != here) }
}

/// The entry as it stands with what the row tells: the account that nobody had said, or the other side of what turns out to be a
/// transfer. As it was where the row tells nothing new.
pub(super) fn merged(entry: &Transaction, row: &StagedRow) -> Transaction {
    let (goes_out, here) = (row.goes_out(), Some(row.account_id));
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
            after = after.into_transfer();
            (after.account_id, after.to_account_id) = (Some(from), Some(to));
        }
        _ => after.account_id = after.account_id.or(here),
    }
    after
}
