//! Words of whose money it is.

use crate::words::list::List;

/// Money, as written.
pub(crate) const MONEY: &List = &List::of(&["money", "cash", "cuan", "arto", "artane"]);
/// Before money: it was paid with it, as meant or as written.
pub(crate) const PAID_WITH: &List =
    &List::of(&["pakai", "dengan", "nganggo", "ngangge", "gawe", "make", "mangke", "jo", "pakek", "dari"]);
/// The same in English.
pub(crate) const WITH: &List = &List::of(&["with", "using", "from"]);
/// Between money and whose it is: where they keep it.
pub(crate) const POT: &List =
    &List::of(&["kas", "punya", "milik", "tabungan", "belanja", "jajan", "pribadi"]);
/// Between the money and whom it came from.
pub(crate) const FROM: &List = &List::of(&["dari", "punya", "milik", "titipan", "from"]);
