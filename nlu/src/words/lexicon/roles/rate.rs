//! Words of the rates of currencies.

use crate::words::list::List;

/// What a currency is worth.
pub(crate) const RATE: &List = &List::of(&["kurs", "kursnya", "rate", "rates", "ratenya"]);
/// What may stand before it: a wish to set or to see one.
pub(crate) const BEFORE: &List = &List::of(&[
    "set", "atur", "ubah", "ganti", "catat", "update", "pakai", "pake", "cek", "lihat", "liat", "berapa",
    "brp", "brapa", "tanya", "tolong", "coba", "info", "nilai", "the", "what", "is", "whats", "what's",
    "exchange", "show", "use",
]);
/// What may stand anywhere beside it.
pub(crate) const AROUND: &List = &List::of(&[
    "ini", "itu", "sekarang", "skrg", "skrng", "jadi", "adalah", "ke", "per", "untuk", "buat", "berapa",
    "brp", "brapa", "berapaan", "ya", "yah", "dong", "sih", "aja", "nya", "tanggal", "tgl", "pada", "mata",
    "uang", "satu", "dengan", "terhadap", "sama", "is", "now", "today", "at", "for", "to", "in", "of", "the",
    "on", "hari", "hr", "tengah", "beli", "jual", "adl", "equals", "one", "currency", "vs",
]);
/// Counting once more.
pub(crate) const COUNTING: &List = &List::of(&["hitung", "itung", "recount", "recalculate", "recompute"]);
/// What may stand beside that.
pub(crate) const ANEW: &List = &List::of(&[
    "ulang", "lagi", "semua", "semuanya", "again", "all", "anew", "dengan", "pakai", "pake", "yang",
    "terbaru", "baru", "catatan",
]);
/// Marks that say nothing of a rate.
pub(crate) const MARKS: &List = &List::of(&["=", ":", "/", "?", ".", "!", "~", "→", ",", "@", "≈"]);
