//! Money that goes back the way it came, right behind what was booked: it is new, and puts nothing right.

use ledger::{
    Direction,
    book::account::{PAYABLE, RECEIVABLE},
};
use nlu::frame::{Frame, Mark, Remark};

use crate::topics::deciding::Deciding;

impl Deciding<'_> {
    /// "Refund 165rb udah masuk" right behind a purchase of 165rb: what would change nothing and goes the other way is new.
    pub(super) fn is_way_back(&self, said: &[&Remark], frame: &Frame) -> bool {
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
        let is_plain = |remark: &&Remark| {
            remark.mark < Mark::Wrong
                && remark.direction.is_none()
                && remark.denied.is_none()
                && !remark.voids
        };
        goes_back && entry.amount == row.money() && said.iter().all(is_plain)
    }
}
