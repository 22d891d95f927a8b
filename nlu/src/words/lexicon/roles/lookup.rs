//! Words that look for entries, or ask whether something is booked.

/// What stands between "cari" and the words to look for.
pub(crate) const BEFORE_WORDS: &[&str] = &["transaksi", "transaksinya", "catatan", "entri", "yang"];
/// Verbs of looking for something, as written.
pub(crate) const SEARCHING: &[&str] = &["cari", "cariin", "carikan", "search", "find", "temukan"];
/// Verbs of being in the books, as written.
pub(crate) const BOOKED: &[&str] = &[
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
];
/// Verbs of what was done, for "udah bayar listrik belum?".
pub(crate) const DONE: &[&str] = &["bayar", "beli", "isi", "dibayar"];
/// Words of such a question that name no thing.
pub(crate) const AROUND: &[&str] = &[
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
];
/// What says whose something is.
pub(crate) const POSSESSIVES: &[&str] = &["ku", "nya", "mu"];
/// Beside a verb of booking: an order, a wish or a reminder.
pub(crate) const NOT_ASKED: &[&str] = &["jangan", "lupa", "tolong", "cara", "mau", "bisa"];
/// Beside "sudah … belum": no question of what is booked.
pub(crate) const NOT_WHETHER: &[&str] = &["mau", "nanti", "tapi", ",", "yang"];
