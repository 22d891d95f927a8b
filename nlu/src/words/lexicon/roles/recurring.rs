//! Words of what comes again.

use crate::words::list::List;

/// Every.
pub(crate) const EVERY: &List =
    &List::of(&["tiap", "setiap", "saben", "unggal", "every", "each", "tiap2", "tiap-tiap", "tiep"]);
/// Behind a length of time: it comes again after that.
pub(crate) const ONCE_IN: &List = &List::of(&["sekali", "pisan", "sakali"]);
/// Lengths of time with their one in them.
pub(crate) const ONE_DAY: &List = &List::of(&["sehari", "hari", "harian", "daily", "day", "dino", "dina"]);
/// A week.
pub(crate) const ONE_WEEK: &List =
    &List::of(&["seminggu", "sepekan", "minggu", "mingguan", "weekly", "week", "pekan"]);
/// A month.
pub(crate) const ONE_MONTH: &List =
    &List::of(&["sebulan", "bulan", "bulanan", "perbulan", "monthly", "month", "wulan", "sasi", "sasih"]);
/// Three months.
pub(crate) const ONE_QUARTER: &List = &List::of(&["triwulan", "kuartal", "kwartal", "quarter", "quarterly"]);
/// Half a year.
pub(crate) const HALF_A_YEAR: &List = &List::of(&["semester", "semesteran"]);
/// A year.
pub(crate) const ONE_YEAR: &List =
    &List::of(&["setahun", "tahun", "tahunan", "pertahun", "yearly", "annually", "year", "taun"]);
/// Before a length of time: for each.
pub(crate) const PER: &List = &List::of(&["per", "a", "dalam"]);
/// The end of something.
pub(crate) const END: &List = &List::of(&["akhir", "ujung", "penghujung", "end"]);
/// Its beginning.
pub(crate) const BEGINNING: &List = &List::of(&["awal", "beginning", "start"]);
/// The last one.
pub(crate) const LAST: &List = &List::of(&["terakhir", "last", "pungkasan"]);
/// Behind or before "hari", of days on which people work.
pub(crate) const WORKING: &List = &List::of(&["kerja", "working", "business"]);
/// Before a day.
pub(crate) const BEFORE_DAY: &List =
    &List::of(&["pada", "di", "on", "the", "of", "hari", "tiap", "setiap", "every"]);
/// The days of the week in English, from Monday.
pub(crate) const WEEKDAYS: [&List; 7] = [
    &List::of(&["monday", "mondays", "senen"]),
    &List::of(&["tuesday", "tuesdays", "slasa"]),
    &List::of(&["wednesday", "wednesdays", "rebo"]),
    &List::of(&["thursday", "thursdays", "kemis"]),
    &List::of(&["friday", "fridays", "jum'at", "jumaat"]),
    &List::of(&["saturday", "saturdays", "setu"]),
    &List::of(&["sunday", "sundays", "ahad"]),
];
/// What one pays for again and again.
pub(crate) const SUBSCRIBED: &List = &List::of(&[
    "langganan",
    "langgananku",
    "berlangganan",
    "langganannya",
    "subscription",
    "subscriptions",
    "subscribe",
    "subs",
    "recurring",
    "berulang",
    "rutin",
    "rutinan",
    "terjadwal",
    "berkala",
]);
/// By itself.
pub(crate) const AUTOMATIC: &List = &List::of(&[
    "otomatis",
    "automatically",
    "automatic",
    "otomatisin",
    "otomatiskan",
    "autopilot",
    "autodebet",
]);
/// Asking first.
pub(crate) const ASKING: &List =
    &List::of(&["tanya", "tanyain", "tanyakan", "ditanya", "ask", "konfirmasi", "konfirm"]);
/// Orders to record, which are no part of a name.
pub(crate) const RECORDING: &List = &List::of(&[
    "catat",
    "catet",
    "catatin",
    "catetin",
    "catatkan",
    "dicatat",
    "masukin",
    "masukkan",
    "input",
    "jadwalkan",
    "jadwalin",
    "record",
    "log",
    "schedule",
    "set",
    "pasang",
    "tambah",
    "tambahin",
    "tambahkan",
    "buat",
    "bikin",
    "atur",
    "add",
]);
/// Before the name of what comes again.
pub(crate) const OPENERS: &List = &List::of(&[
    "langganan",
    "berlangganan",
    "bayar",
    "bayarin",
    "byr",
    "mbayar",
    "beli",
    "pay",
    "buy",
    "subscribe",
    "subscription",
    "rutin",
    "dapat",
    "dapet",
    "terima",
    "aku",
    "saya",
    "gue",
    "gw",
    "catat",
    "catet",
    "buat",
    "untuk",
    "ada",
    "keluar",
    "i",
]);
/// It was paid, or it is told of somebody's habits, wishes and thoughts: no order.
pub(crate) const NO_ORDER: &List = &List::of(&[
    "tadi",
    "barusan",
    "kemarin",
    "kmrn",
    "udah",
    "sudah",
    "udh",
    "sdh",
    "dah",
    "uwis",
    "wis",
    "semalam",
    "already",
    "paid",
    "done",
    "kalau",
    "kalo",
    "klo",
    "kl",
    "andai",
    "andaikan",
    "seandainya",
    "misal",
    "misalnya",
    "umpama",
    "pengen",
    "pengin",
    "ingin",
    "rencana",
    "rencananya",
    "biasanya",
    "biasane",
    "janji",
    "katanya",
    "harusnya",
    "if",
    "would",
    "usually",
    "enak",
    "dulunya",
    "ingetin",
    "ingatkan",
    "ingatin",
    "ingetkan",
    "remind",
    "budget",
    "anggaran",
    "limit",
    "maksimal",
    "maks",
    "jatah",
    "nabung",
    "menabung",
    "tabung",
    "tabungan",
    "celengan",
    "sisihkan",
    "laporan",
    "lapor",
    "belum",
    "blm",
    "jangan",
]);
/// Who tells of themselves.
pub(crate) const OWN: &List = &List::of(&["aku", "saya", "gue", "gw", "gua", "awak", "i", "kita", "kami"]);
/// Up to.
pub(crate) const UNTIL: &List = &List::of(&["sampai", "sampe", "hingga", "until", "till", "ampe", "s/d"]);
/// For so long.
pub(crate) const FOR_SO_LONG: &List = &List::of(&["selama", "for"]);
/// Pausing.
pub(crate) const PAUSING: &List =
    &List::of(&["jeda", "jedain", "jedakan", "pause", "pausekan", "liburkan", "bekukan", "istirahatkan"]);
/// Pausing, where it is said of a subscription.
pub(crate) const PAUSING_SUBSCRIBED: &List =
    &List::of(&["tunda", "tahan", "hold", "nonaktifkan", "nonaktifin"]);
/// Going on.
pub(crate) const RESUMING: &List =
    &List::of(&["lanjutkan", "lanjutin", "teruskan", "terusin", "aktifkan", "aktifin", "resume", "unpause"]);
/// Ending.
pub(crate) const ENDING: &List =
    &List::of(&["stop", "setop", "stopin", "hentikan", "hentiin", "berhentiin", "berhentikan"]);
/// Ending, where it is said of a subscription.
pub(crate) const ENDING_SUBSCRIBED: &List = &List::of(&[
    "berhenti",
    "akhiri",
    "end",
    "unsubscribe",
    "batalkan",
    "batalin",
    "cancel",
    "cabut",
    "putus",
]);
/// The same, which otherwise takes an entry out of the books.
pub(crate) const DELETING: &List =
    &List::of(&["hapus", "hapusin", "hapuskan", "buang", "hilangkan", "delete", "remove"]);
/// Leaving one out.
pub(crate) const SKIPPING: &List = &List::of(&["lewati", "lewatin", "lewatkan", "skip", "loncati"]);
/// Becoming another amount.
pub(crate) const BECOMING: &List = &List::of(&[
    "jadi", "menjadi", "naik", "turun", "berubah", "ganti", "ubah", "naikin", "turunin", "naikkan",
    "turunkan", "becomes", "change", "update",
]);
/// Right before an amount: it is by how much, not what it becomes.
pub(crate) const BY: &List = &List::of(&["naik", "turun", "naikin", "turunin", "naikkan", "turunkan"]);
/// From then on.
pub(crate) const FROM_NOW_ON: &List = &List::of(&["seterusnya", "selanjutnya", "onwards", "onward"]);
/// From.
pub(crate) const STARTING: &List = &List::of(&["mulai", "starting", "from"]);
/// Behind them: some time that begins now or soon.
pub(crate) const NOW_OR_SOON: &List =
    &List::of(&["sekarang", "now", "besok", "bulan", "minggu", "tahun", "hari"]);
/// Behind [`STARTING`]: at once.
pub(crate) const TODAY: &List = &List::of(&["sekarang", "skrg", "skrng", "now", "today"]);
/// Moving to another day.
pub(crate) const MOVING: &List = &List::of(&[
    "pindah",
    "pindahin",
    "pindahkan",
    "dipindah",
    "dipindahin",
    "geser",
    "geserin",
    "digeser",
    "mundur",
    "mundurin",
    "mundurkan",
    "maju",
    "majuin",
    "majukan",
    "move",
    "shift",
    "reschedule",
]);
/// Before the day that something is moved to, or what it becomes.
pub(crate) const TOWARDS: &List = &List::of(&["ke", "jadi", "menjadi", "to", "becomes"]);
/// Right before the amount that something becomes.
pub(crate) const TOWARDS_AMOUNTS: &List = &List::of(&["jadi", "menjadi", "becomes"]);
/// How often, in a word.
pub(crate) const PERIODICAL: &List = &List::of(&[
    "harian",
    "mingguan",
    "bulanan",
    "tahunan",
    "semesteran",
    "daily",
    "weekly",
    "monthly",
    "quarterly",
    "yearly",
    "annually",
]);
/// The day itself, which is none of a name.
pub(crate) const DAYS: &List = &List::of(&[
    "tanggal",
    "tanggalnya",
    "hari",
    "harinya",
    "jadwal",
    "jadwalnya",
    "jatuh",
    "tempo",
    "temponya",
    "due",
    "date",
]);
/// Around the name of what comes again.
pub(crate) const AROUND_NAME: &List = &List::of(&[
    "yang",
    "itu",
    "ini",
    "nya",
    "dulu",
    "aja",
    "saja",
    "lagi",
    "ya",
    "dong",
    "deh",
    "tolong",
    "please",
    "pls",
    "min",
    "kak",
    "bot",
    "tagihan",
    "untuk",
    "buat",
    "dari",
    "ke",
    "di",
    "the",
    "my",
    "ku",
    "harga",
    "harganya",
    "biaya",
    "biayanya",
    "depan",
    "bulan",
    "minggu",
    "kali",
    "tahun",
    "sekarang",
    "mulai",
    "now",
    "on",
    "from",
    "starting",
    "next",
    "this",
    "month",
    "week",
    "seterusnya",
    "selanjutnya",
    "langsung",
    "secara",
    "transaksi",
    "pembayaran",
    "sementara",
    "kembali",
    "again",
    "me",
    "first",
    "ga",
    "gak",
    "nggak",
    "mau",
    "aku",
    "saya",
    "gw",
    "gue",
    "gua",
    "i",
    "bisa",
    "apa",
    "apakah",
    "cara",
    "caranya",
    "gimana",
]);
/// Around a look at what comes again.
pub(crate) const AROUND_LIST: &List = &List::of(&[
    "apa",
    "aja",
    "saja",
    "daftar",
    "list",
    "lihat",
    "liat",
    "cek",
    "tampilkan",
    "tampilin",
    "show",
    "what",
    "are",
    "my",
    "semua",
    "all",
    "punya",
    "ku",
    "aku",
    "saya",
    "gue",
    "gw",
    "ada",
    "yang",
    "bulan",
    "ini",
    "tagihan",
    "tagihanku",
    "transaksi",
    "pengeluaran",
    "pemasukan",
    "entries",
    "jadwal",
    "ya",
    "dong",
    "sih",
    "min",
    "kak",
    "mana",
    "berapa",
    "the",
    "active",
    "aktif",
    "kirim",
    "minta",
    "catatan",
    "pembayaran",
    "apaan",
    "siapa",
]);
/// Behind a length of time: the one that runs.
pub(crate) const THIS: &List = &List::of(&["ini", "iki", "ieu"]);
