//! Money that goes back the way it came, right behind what was booked: it is new, and puts nothing right.

use ledger::{
    Direction,
    book::{
        account::{PAYABLE, RECEIVABLE},
        transaction::Transaction,
    },
};
use nlu::frame::{Entry, Frame, Mark, Remark};

use crate::topics::deciding::Deciding;

impl Deciding<'_> {
    /// "Refund 165rb udah masuk" right behind a purchase of 165rb: what would change nothing and goes the other way is new.
    pub(super) fn is_way_back(&self, said: &[&Remark], frame: &Frame) -> bool {
        let is_plain = |remark: &&Remark| {
            remark.mark < Mark::Wrong
                && remark.direction.is_none()
                && remark.denied.is_none()
                && !remark.voids
        };
        if !said.iter().all(is_plain) {
            return false;
        }
        if self.is_beside_loan(frame) {
            return true;
        }
        let ([entry], [row]) = (frame.entries(), &self.facts.recent.last()[..]) else { return false };
        let named = |id: Option<i64>| id.and_then(|id| self.facts.names.account_name(id));
        let is_repaid = |side: &str| {
            entry.account.as_deref() == Some(side) && named(row.to_account_id) == Some(side)
                || entry.to_account.as_deref() == Some(side) && named(row.account_id) == Some(side)
        };
        let goes_back = match (row.direction, entry.direction) {
            (Direction::Expense, Direction::Income) => true,
            (Direction::Transfer, Direction::Transfer) => [PAYABLE, RECEIVABLE].into_iter().any(is_repaid),
            _ => false,
        };
        goes_back && entry.amount == row.money()
    }

    /// Right behind a loan: "yoga udah balikin 250rb" pays it back, and of "pinjam 500rb buat uang sekolah" the school that is paid
    /// is another thing, though the loan names it.
    fn is_beside_loan(&self, frame: &Frame) -> bool {
        let (rows, entries) = (self.facts.recent.last(), frame.entries());
        let is_of =
            |id: Option<i64>, side: &str| id.and_then(|id| self.facts.names.account_name(id)) == Some(side);
        let is_lent = rows.iter().any(|row: &&Transaction| is_of(row.to_account_id, RECEIVABLE));
        let is_owed = rows.iter().any(|row| is_of(row.account_id, PAYABLE));
        let is_moved = rows.iter().all(|row| row.direction == Direction::Transfer);
        let is_paid = |entry: &Entry| {
            let theirs = entry.account.as_deref() == Some(RECEIVABLE) && is_lent;
            let mine = entry.to_account.as_deref() == Some(PAYABLE) && is_owed;
            let is_used = entry.direction == Direction::Expense && !entry.ambiguous;
            theirs || mine || is_used && is_moved && (is_lent || is_owed)
        };
        !entries.is_empty() && !rows.is_empty() && entries.iter().all(is_paid)
    }
}
