//! Whether a rule that was tried is kept, and for what.

use crate::words::list::List;

/// Agreement to keep a rule.
pub(crate) const KEEP: &List = &List::of(&[
    "simpan", "simpen", "save", "keep", "ya", "iya", "yap", "yes", "yup", "oke", "ok", "okay", "okey",
    "boleh", "sip", "setuju", "lanjut", "gas", "mau",
]);
/// Beside it.
pub(crate) const BESIDE_KEEP: &List = &List::of(&[
    "it",
    "the",
    "rule",
    "aturan",
    "aturannya",
    "dan",
    "and",
    "terus",
    "sekalian",
    "aja",
    "saja",
    "dong",
    "deh",
    "please",
    "tolong",
    "min",
    "kak",
    "nya",
]);
/// That the past shall be filed too.
pub(crate) const OLD: &List = &List::of(&[
    "lama",
    "ubah",
    "ubahin",
    "diubah",
    "semua",
    "semuanya",
    "dua-duanya",
    "dua2nya",
    "duanya",
    "keduanya",
    "both",
    "old",
    "ones",
    "existing",
    "change",
    "update",
    "past",
    "sebelumnya",
    "kemarin",
    "dulu",
    "all",
    "them",
]);
/// Beside these.
pub(crate) const BESIDE_OLD: &List = &List::of(&[
    "juga",
    "too",
    "yang",
    "yg",
    "catatan",
    "transaksi",
    "also",
    "sekalian",
    "catatannya",
    ",",
    ".",
]);
/// That the past shall stay.
pub(crate) const NOT: &List = &List::of(&[
    "jangan", "jgn", "tidak", "nggak", "ngga", "gak", "ga", "gk", "tanpa", "don't", "not", "without", "tapi",
    "but", "usah", "biarkan", "biarin", "leave", "dont", "perlu",
]);
