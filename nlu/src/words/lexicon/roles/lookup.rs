//! Words that look for entries, or ask whether something is booked.

use crate::words::list::List;

/// What stands between "cari" and the words to look for.
pub(crate) const BEFORE_WORDS: &List = &List::of(&["transaksi", "transaksinya", "catatan", "entri", "yang"]);
/// Verbs of looking for something, as written.
pub(crate) const SEARCHING: &List = &List::of(&["cari", "cariin", "carikan", "search", "find", "temukan"]);
/// Verbs of being in the books, as written.
pub(crate) const BOOKED: &List = &List::of(&[
    "kecatat",
    "kecatet",
    "tercatat",
    "tercatet",
    "dicatat",
    "dicatet",
    "kecatatkan",
    "ketulis",
    "kerekam",
    "terekam",
    "kesimpan",
    "tersimpan",
    "keinput",
    "terinput",
    "diinput",
    "kemasuk",
    "catat",
    "catet",
    "nyatet",
    "nyatat",
    "recorded",
]);
/// Verbs of what was done, for "udah bayar listrik belum?".
pub(crate) const DONE: &List = &List::of(&["bayar", "beli", "isi", "dibayar"]);
/// Words of such a question that name no thing.
pub(crate) const AROUND: &List = &List::of(&[
    "sudah",
    "belum",
    "apakah",
    "apa",
    "tidak",
    "kan",
    "cek",
    "lihat",
    "kamu",
    "transaksi",
    "catatan",
    "kemarin",
    "bulan",
    "minggu",
    "tahun",
    "hari",
    "lalu",
    "did",
    "you",
    "pembukuan",
    "buku",
    "masih",
    "semua",
    "kali",
    "gue",
]);
/// What says whose something is.
pub(crate) const POSSESSIVES: &List = &List::of(&["ku", "nya", "mu"]);
/// Beside a verb of booking: an order, a wish or a reminder.
pub(crate) const NOT_ASKED: &List = &List::of(&["jangan", "lupa", "tolong", "cara", "mau", "bisa"]);
/// Beside "sudah … belum": no question of what is booked.
pub(crate) const NOT_WHETHER: &List = &List::of(&["mau", "nanti", "tapi", ",", "yang"]);
