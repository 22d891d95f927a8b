//! Whether something is done, said by itself as the answer to a question.

use crate::words::list::List;

/// It is.
pub(crate) const DONE: &List = &List::of(&["sudah", "udah", "already", "paid", "done", "lunas"]);
/// It is not, or not yet.
pub(crate) const NOT_YET: &List = &List::of(&["belum", "not"]);
/// What may stand beside.
pub(crate) const BESIDE: &List = &List::of(&[
    "bayar", "dibayar", "masuk", "diterima", "kubayar", "terbayar", "ya", "iya", "kok", "dong", "tadi",
    "barusan", "saja", "aja", "yet", "it", "is", "yes", "saya", "aku", "i", "nih", "ini", "kak", "min",
    "lah",
]);
