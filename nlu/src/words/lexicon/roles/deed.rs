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
/// Between that and the account by which it was done.
pub(crate) const BY: &List = &List::of(&[
    "pakai", "pake", "dengan", "di", "ke", "dari", "lewat", "via", "akun", "rekening", "on", "with", "by",
    "to", "yang", "dicatat", "masuk",
]);
/// What a loan costs beside its parts.
pub(crate) const CHARGES: &List = &List::of(&[
    "bunga", "denda", "admin", "biaya", "provisi", "asuransi", "interest", "fee", "fees", "penalty", "fine",
]);
/// Written down in the books.
pub(crate) const RECORDED: &List = &List::of(&[
    "dicatat", "dicatet", "kecatat", "kecatet", "tercatat", "kucatat", "catat", "catet", "recorded",
    "booked", "logged",
]);
/// Not.
pub(crate) const NOT: &List = &List::of(&["tidak", "bukan", "didn't", "haven't"]);
/// Beside a unit that answers, as meant or as written.
pub(crate) const BESIDE_UNIT: &List = &List::of(&[
    "semua",
    "semuanya",
    "maksudnya",
    "yup",
    "iya",
    "ya",
    "yes",
    "i",
    "mean",
    "dalam",
    "in",
    "itu",
]);
