//! Words of being reminded.

use crate::words::list::List;

/// Asking to be reminded.
pub(crate) const REMINDING: &List = &List::of(&[
    "ingetin",
    "ingatkan",
    "ingatin",
    "ingetkan",
    "remind",
    "reminding",
    "reminder",
    "reminders",
    "pengingat",
    "pengingatku",
    "elingke",
    "elingno",
    "ngelingke",
    "emutan",
    "pangelingke",
    "alarm",
]);
/// What reminds, as a thing: it is bought too, and listed.
pub(crate) const REMINDERS: &List =
    &List::of(&["pengingat", "pengingatku", "reminder", "reminders", "alarm"]);
/// Somebody reminded the person: no order.
pub(crate) const REMINDED: &List = &List::of(&["diingetin", "diingatkan", "udah", "sudah"]);
/// Before the word for it: no more of it.
pub(crate) const STOPPING: &List = &List::of(&[
    "jangan",
    "stop",
    "setop",
    "hentikan",
    "hentiin",
    "berhenti",
    "matikan",
    "matiin",
    "nonaktifkan",
    "hapus",
    "hapusin",
    "batalkan",
    "batalin",
    "cancel",
    "delete",
    "don't",
    "dont",
    "ojo",
    "ojok",
    "ulah",
]);
/// What may stand around a list of reminders that is asked for.
pub(crate) const AROUND_LIST: &List = &List::of(&[
    "apa",
    "aja",
    "saja",
    "yang",
    "ada",
    "semua",
    "daftar",
    "list",
    "lihat",
    "liat",
    "cek",
    "tampilkan",
    "tampilin",
    "tunjukin",
    "tunjukkan",
    "show",
    "my",
    "all",
    "what",
    "which",
    "are",
    "there",
    "do",
    "have",
    "saya",
    "berapa",
    "masih",
    "aktif",
    "jalan",
    "sekarang",
]);
/// Every one of them.
pub(crate) const ALL: &List = &List::of(&["semua", "semuanya", "all", "everything"]);
/// Between the order and what it is about.
pub(crate) const BEFORE_THING: &List = &List::of(&[
    "saya",
    "kami",
    "kita",
    "ku",
    "untuk",
    "soal",
    "tentang",
    "mengenai",
    "perihal",
    "masalah",
    "kalau",
    "supaya",
    "agar",
    "biar",
    "to",
    "about",
    "that",
    "for",
    "of",
    "the",
    "ka",
    "atuh",
    "dong",
    "ya",
    "nih",
    "lagi",
    "jangan-lupa",
    "anymore",
]);
/// Behind it.
pub(crate) const BEHIND_THING: &List = &List::of(&[
    "ya", "yah", "yaa", "y", "dong", "deh", "lagi", "aja", "saja", "please", "plis", "tolong", "kak", "min",
    "bot", "makasih", "thanks", "anymore", "nih", "oke", "ok",
]);
/// Before a day or an hour.
pub(crate) const BEFORE_TIMES: &List =
    &List::of(&["pada", "di", "on", "at", "by", "mulai", "setelah", "sekitar", "jelang"]);
/// Once in it.
pub(crate) const ONCE_A: &List = &List::of(&["sehari", "seminggu", "sebulan", "setahun"]);
/// What is owed to the person is to be had.
pub(crate) const CLAIMING: &List =
    &List::of(&["tagih", "nagih", "tagihin", "menagih", "tagihkan", "minta", "collect", "ambil", "terima"]);
/// What the person owes is to be paid.
pub(crate) const OWING: &List = &List::of(&[
    "bayar",
    "balikin",
    "kembalikan",
    "kembaliin",
    "lunasi",
    "lunasin",
    "pulangin",
    "ganti",
    "pay",
    "repay",
    "return",
    "setor",
    "nyicil",
]);
/// Minutes, and one of them.
pub(crate) const MINUTES: &List = &List::of(&["menit", "semenit", "minute", "minutes"]);
/// Hours.
pub(crate) const HOURS: &List = &List::of(&["jam", "sejam", "hour", "hours"]);
/// Days.
pub(crate) const DAYS: &List = &List::of(&["hari", "sehari", "day", "days"]);
/// Weeks.
pub(crate) const WEEKS: &List = &List::of(&["minggu", "seminggu", "week", "weeks"]);
/// Months.
pub(crate) const MONTHS: &List = &List::of(&["bulan", "sebulan", "month", "months"]);
/// One of them, in one word.
pub(crate) const ONE_OF: &List = &List::of(&["semenit", "sejam", "sehari", "seminggu", "sebulan"]);
