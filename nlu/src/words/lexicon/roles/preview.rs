//! Words of wishing to see the entries before they are booked.

/// Words that ask for a summary before anything is booked, where "dulu" stands with them.
pub(crate) const SUM_UP: &[&str] = &[
    "rangkum",
    "rangkumin",
    "rangkumkan",
    "dirangkum",
    "rangkuman",
    "ringkas",
    "ringkasin",
    "ringkaskan",
    "ringkasan",
    "summarize",
    "summarise",
];
/// Words that ask for it by themselves.
pub(crate) const SHOW_FIRST: &[&str] = &["preview", "pratinjau", "previewin", "preview-in"];
/// Words that ask for it beside "jangan dicatat", or before a colon with "dulu".
pub(crate) const LOOK: &[&str] = &[
    "cek",
    "dicek",
    "lihat",
    "liat",
    "tampilkan",
    "tampilin",
    "tunjukin",
    "rekap",
    "rekapin",
    "hitung",
    "hitungin",
    "itung",
    "total",
    "totalin",
    "check",
    "show",
];
/// Words of booking that may be put off.
pub(crate) const BOOK: &[&str] =
    &["catat", "masukin", "simpan", "disimpan", "dibukukan", "booking", "book", "save"];
/// Words that may stand within such a phrase.
pub(crate) const WITHIN: &[&str] = &[
    "dulu", "dl", "dlu", "dulu2", "dong", "ya", "yah", "kak", "min", "bot", "aja", "saja", "deh", "langsung",
    "coba", "tolong", "please", "plis", "cuma", "first", "sih", "lah", "semua", "semuanya", "saya", "it",
    "them", "me", "buat", "untuk", "yet", "now", "anything",
];
/// For now.
pub(crate) const PUT_OFF: &[&str] = &["dulu", "dl", "dlu", "first"];
/// What words of such a phrase begin with.
pub(crate) const STEMS: &[&str] = &["rangkum", "ringkas", "dirangkum", "preview", "pratinjau", "summari"];
/// What may stand between the denial and the verb of booking.
pub(crate) const BEFORE_BOOK: &[&str] =
    &["dulu", "dl", "dlu", "langsung", "usah", "perlu", "sampai", "buru-buru", "di"];
/// What may stand before the word that asks for a summary.
pub(crate) const BEFORE_SUM_UP: &[&str] = &["coba", "tolong", "cuma", "minta", "mau", "saya", "please"];
/// Joints between such a phrase and the rest.
pub(crate) const JOINTS: &[&str] = &["tapi", "dan", "terus", "but", "and"];
