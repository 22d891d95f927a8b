//! Whether something is done, said by itself as the answer to a question.

/// It is.
pub(crate) const DONE: &[&str] = &["sudah", "udah", "already", "paid", "done", "lunas"];
/// It is not, or not yet.
pub(crate) const NOT_YET: &[&str] = &["belum", "not"];
/// What may stand beside.
pub(crate) const BESIDE: &[&str] = &[
    "bayar", "dibayar", "kubayar", "terbayar", "ya", "iya", "kok", "dong", "tadi", "barusan", "saja", "aja",
    "yet", "it", "is", "yes", "saya", "aku", "i", "nih", "ini", "kak", "min", "lah",
];
