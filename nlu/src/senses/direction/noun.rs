//! Nouns of income, where no verb says the direction.

use crate::words::lexicon::roles::direction;
use ledger::Direction;

use super::Words;

/// Nouns of income, unless they are paid out: "gaji art", "bonus buat karyawan".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Direction> {
    let paid_out = words.has(direction::PAID_OUT_TO);
    let to_lender = words.0[at].is("setoran") && words.has(direction::LENDERS);
    if to_lender {
        return None;
    }
    let gift = words.0[at].is_any(direction::GIFTS);
    let from = words.has(direction::GIVERS) || words.0[at].is("setoran") && !words.has(&["motor", "ke"]);
    let ordered = words.0[at].is_any(&["orderan", "pesanan"]) && !words.has(direction::ORDERS_COMING);
    (words.0[at].is_any(direction::INCOME)
        && !ordered
        && (!paid_out || words.has(&["dari"]))
        && (!gift || from))
        .then_some(Direction::Income)
}
