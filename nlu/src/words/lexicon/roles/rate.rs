//! Words of the rates of currencies.

/// What a currency is worth.
pub(crate) const RATE: &[&str] = &["kurs", "kursnya", "rate", "rates", "ratenya"];
/// What may stand before it: a wish to set or to see one.
pub(crate) const BEFORE: &[&str] = &[
    "set", "atur", "ubah", "ganti", "catat", "update", "pakai", "pake", "cek", "lihat", "liat", "berapa",
    "brp", "brapa", "tanya", "tolong", "coba", "info", "nilai", "the", "what", "is", "whats", "what's",
    "exchange", "show", "use",
];
/// What may stand anywhere beside it.
pub(crate) const AROUND: &[&str] = &[
    "ini", "itu", "sekarang", "skrg", "skrng", "jadi", "adalah", "ke", "per", "untuk", "buat", "berapa",
    "brp", "brapa", "berapaan", "ya", "yah", "dong", "sih", "aja", "nya", "tanggal", "tgl", "pada", "mata",
    "uang", "satu", "dengan", "terhadap", "sama", "is", "now", "today", "at", "for", "to", "in", "of", "the",
    "on", "hari", "hr", "tengah", "beli", "jual", "adl", "equals", "one", "currency", "vs",
];
/// Counting once more.
pub(crate) const COUNTING: &[&str] = &["hitung", "itung", "recount", "recalculate", "recompute"];
/// What may stand beside that.
pub(crate) const ANEW: &[&str] = &[
    "ulang", "lagi", "semua", "semuanya", "again", "all", "anew", "dengan", "pakai", "pake", "yang",
    "terbaru", "baru", "catatan",
];
/// Marks that say nothing of a rate.
pub(crate) const MARKS: &[&str] = &["=", ":", "/", "?", ".", "!", "~", "→", ",", "@", "≈"];
