//! Words by which people ask how debts stand, say that they are settled, and tell what is paid in equal parts.

use crate::words::list::List;

pub(crate) use super::debt_settled::{
    ALL, AROUND_OFFSET, AROUND_SETTLED, OFFSETTING, PRONOUNS, SETTLED, STILL, UNSETTLED,
};

/// Debts, in English, as written.
pub(crate) const OWING: &List = &List::of(&["owe", "owes", "owed", "owing", "debt", "debts"]);
/// Asking how they stand.
pub(crate) const ASKING: &List = &List::of(&[
    "berapa",
    "siapa",
    "sopo",
    "saha",
    "sinten",
    "sapa",
    "daftar",
    "list",
    "cek",
    "lihat",
    "sisa",
    "total",
    "apa",
    "rekap",
    "mana",
    "who",
    "what",
    "how",
    "show",
    "catatan",
    "info",
    "status",
    "tampilkan",
    "tampilin",
    "laporan",
    "piro",
]);
/// Who.
pub(crate) const WHO: &List = &List::of(&["siapa", "sopo", "saha", "sinten", "sapa", "who"]);
/// What may stand with them and names nobody.
pub(crate) const AROUND: &List = &List::of(&[
    "utang",
    "piutang",
    "ngutang",
    "pinjam",
    "masih",
    "belum",
    "saya",
    "aku",
    "ku",
    "ke",
    "sama",
    "dari",
    "dengan",
    "punya",
    "pu",
    "yang",
    "sekarang",
    "semua",
    "wae",
    "sing",
    "isih",
    "still",
    "me",
    "i",
    "my",
    "do",
    "does",
    "did",
    "money",
    "uang",
    "nya",
    "is",
    "are",
    "the",
    "to",
    "of",
    "pada",
    "saat",
    "ini",
    "tinggal",
    "kari",
    "balikin",
    "kembali",
    "kembalikan",
    "bayar",
    "total",
    "dan",
    "much",
    "any",
    "all",
    "list",
    "hitung",
    "kasih",
    "tahu",
    "tau",
    "ada",
    "orang",
    "lagi",
    "coba",
    "per",
    "nama",
    "jumlah",
    "kurang",
    "sisa",
    "sisanya",
    "kurangnya",
    "kah",
    "toh",
    "left",
    "outstanding",
    "tidak",
]);
/// Before whom they are with.
pub(crate) const TOWARDS: &List = &List::of(&["ke", "sama", "dari", "dengan", "kepada", "to"]);

/// What is paid in parts, as written.
pub(crate) const PARTS: &List = &List::of(&[
    "cicilan",
    "cicilanku",
    "cicilannya",
    "cicil",
    "nyicil",
    "kucicil",
    "dicicil",
    "mencicil",
    "angsuran",
    "angsuranku",
    "ngangsur",
    "kredit",
    "kreditan",
    "installment",
    "installments",
    "instalment",
    "instalments",
]);
/// The same, as a noun that may be asked about.
pub(crate) const PARTS_ASKED: &List = &List::of(&[
    "cicilan",
    "cicilanku",
    "cicilannya",
    "angsuran",
    "angsuranku",
    "installment",
    "installments",
    "instalment",
    "instalments",
]);
/// Times that something is paid.
pub(crate) const TIMES: &List =
    &List::of(&["x", "kali", "bulan", "bln", "months", "month", "times", "*", "tahun", "minggu", "weeks"]);
/// Times alone, between an amount and how often it is paid.
pub(crate) const BY: &List = &List::of(&["x", "kali", "*", "selama", "for", "tenor", "times"]);
/// Behind an amount: it is paid so each time.
pub(crate) const EACH: &List = &List::of(&[
    "per",
    "perbulan",
    "sebulan",
    "tiap",
    "setiap",
    "bulanan",
    "monthly",
    "/",
    "@",
    "each",
    "a",
    "seminggu",
    "perminggu",
]);
/// The first day.
pub(crate) const STARTING: &List =
    &List::of(&["mulai", "mule", "starting", "start", "starts", "from", "sejak", "per"]);
/// Before a day of every month.
pub(crate) const BEFORE_DAYS: &List =
    &List::of(&["tanggal", "tgl", "tiap", "setiap", "on", "the", "tggl", "dari", "hari"]);
/// What ends the name of what is paid in parts.
pub(crate) const ENDS_NAME: &List = &List::of(&[
    "mulai", "selama", "tenor", "per", "tiap", "setiap", "pakai", "sebulan", "total", "dp", "starting",
    "for", "dengan", "bunga", "sebesar", "start", "via", "lewat", "tanggal", "from",
]);
/// What stands before such a thing, at the head.
pub(crate) const BEFORE_PARTS: &List = &List::of(&[
    "beli", "ambil", "saya", "mulai", "catat", "ada", "punya", "tambah", "buat", "baru", "i", "bikin", "my",
]);
/// What is no plan: it was paid, is wished for, or told by others.
pub(crate) const NO_PLANS: &List = &List::of(&[
    "bayar",
    "dibayar",
    "kubayar",
    "lunas",
    "terima",
    "jual",
    "mau",
    "rencana",
    "andai",
    "kalau",
    "mungkin",
    "belum",
    "tidak",
    "kata",
    "katanya",
    "bisa",
    "boleh",
    "promo",
    "simulasi",
    "ditawarin",
    "brosur",
    "sales",
    "misal",
    "nanti",
    "jangan",
    "bukan",
    "budget",
    "anggaran",
    "paid",
    "dari",
    "would",
    "masih",
    "lagi",
    "sisa",
    "tinggal",
]);
/// What is left of one, and until when.
pub(crate) const LEFT: &List =
    &List::of(&["sisa", "sisanya", "tinggal", "kurang", "kapan", "masih", "left", "remaining", "when"]);
/// All of them.
pub(crate) const LISTED: &List =
    &List::of(&["daftar", "list", "lihat", "cek", "show", "apa", "tampilkan", "semua"]);
/// What may stand with such a question.
pub(crate) const AROUND_PLANS: &List = &List::of(&[
    "berapa", "lagi", "kali", "bulan", "lunas", "selesai", "kelar", "beres", "habis", "my", "saya", "x",
    "are", "is", "done", "paid", "off", "the", "on", "many", "how", "much", "ada", "punya", "of", "end",
    "does", "sampai", "total", "yang",
]);
/// A span of days, of which a report tells.
pub(crate) const SPANS: &List =
    &List::of(&["ini", "lalu", "kemarin", "depan", "minggu", "tahun", "hari", "this", "last"]);
/// Kin by marriage and birth, behind "kakak", and whence one knows friends.
pub(crate) const WHICH_OF_THEM: &List = &List::of(&[
    "ipar", "kandung", "sepupu", "angkat", "tiri", "bungsu", "sulung", "kos", "kost", "kosan", "kantor",
    "kampus", "sekolah", "kerja", "kuliah", "sd", "smp", "sma", "rt", "rw", "haji", "lurah", "guru", "kades",
]);
/// What may stand with whoever is right, where that is put right.
pub(crate) const AROUND_PARTY: &List = &List::of(&[
    "melainkan",
    "ke",
    "sama",
    "dari",
    "buat",
    "untuk",
    "yang",
    "itu",
    "tadi",
    "si",
    "namanya",
    "pinjam",
    "minjem",
    "utang",
    "ngutang",
    "orangnya",
    "to",
    "with",
    "was",
    "is",
    "it",
    "the",
    "ternyata",
    "tapi",
    "bukan",
    "maksudku",
    "dengan",
    "harusnya",
    "orang",
    "org",
    "bayar",
    "balikin",
    "kembalikan",
    "nyaur",
    "talangin",
    "minjemin",
    "nyilih",
    "ganti",
    "paid",
    "lent",
    "borrowed",
    "from",
    "back",
    "for",
    "me",
    "who",
    "barusan",
    "kembali",
    "by",
    "ditalangin",
    "dibayarin",
]);
/// Before the number of one part: "ke-3 dari 12", "3/12".
pub(crate) const BEFORE_PLACES_OF_ONE: &List = &List::of(&["ke", "dari", "/"]);
