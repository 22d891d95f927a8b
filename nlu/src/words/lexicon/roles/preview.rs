//! Words of wishing to see the entries before they are booked.

use crate::words::list::List;

/// Words that ask for a summary before anything is booked, where "dulu" stands with them.
pub(crate) const SUM_UP: &List = &List::of(&[
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
]);
/// Words that ask for it by themselves.
pub(crate) const SHOW_FIRST: &List = &List::of(&["preview", "pratinjau", "previewin", "preview-in"]);
/// Words that ask for it beside "jangan dicatat", or before a colon with "dulu".
pub(crate) const LOOK: &List = &List::of(&[
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
]);
/// Words of booking that may be put off.
pub(crate) const BOOK: &List =
    &List::of(&["catat", "masukin", "simpan", "disimpan", "dibukukan", "booking", "book", "save"]);
/// Words that may stand within such a phrase.
pub(crate) const WITHIN: &List = &List::of(&[
    "dulu", "dl", "dlu", "dulu2", "dong", "ya", "yah", "kak", "min", "bot", "aja", "saja", "deh", "langsung",
    "coba", "tolong", "please", "plis", "cuma", "first", "sih", "lah", "semua", "semuanya", "saya", "it",
    "them", "me", "buat", "untuk", "yet", "now", "anything",
]);
/// For now.
pub(crate) const PUT_OFF: &List = &List::of(&["dulu", "dl", "dlu", "first"]);
/// What words of such a phrase begin with.
pub(crate) const STEMS: &List =
    &List::of(&["rangkum", "ringkas", "dirangkum", "preview", "pratinjau", "summari"]);
/// What may stand between the denial and the verb of booking.
pub(crate) const BEFORE_BOOK: &List =
    &List::of(&["dulu", "dl", "dlu", "langsung", "usah", "perlu", "sampai", "buru-buru", "di"]);
/// What may stand before the word that asks for a summary.
pub(crate) const BEFORE_SUM_UP: &List =
    &List::of(&["coba", "tolong", "cuma", "minta", "mau", "saya", "please"]);
/// Joints between such a phrase and the rest.
pub(crate) const JOINTS: &List = &List::of(&["tapi", "dan", "terus", "but", "and"]);
