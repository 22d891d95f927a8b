//! Words of what people set about themselves.

use crate::words::list::List;

/// Indonesian, as written.
pub(crate) const INDONESIAN: &List = &List::of(&["indonesia", "indonesian", "indo"]);
/// Javanese, as written.
pub(crate) const JAVANESE: &List = &List::of(&["jawa", "javanese", "jowo"]);
/// Beside the name of a language: it is to be spoken.
pub(crate) const LANGUAGE: &List =
    &List::of(&["bahasa", "language", "boso", "basa", "speak", "please", "bhs", "switch", "dong"]);
/// Languages that are learnt, bought or taught.
pub(crate) const LEARNING: &List = &List::of(&[
    "les", "kursus", "buku", "bayar", "beli", "kamus", "guru", "makan", "belajar", "cara", "pr", "tugas",
]);
/// What may stand before and behind the words for a currency.
pub(crate) const AROUND_CURRENCY: &List = &List::of(&[
    "ganti", "ubah", "pakai", "set", "atur", "pilih", "saya", "jadi", "ke", "menjadi", "dalam", "utama",
    "default", "change", "switch", "use", "mau", "bisa", "tolong", "adalah", "is", "buku", "catatan", "kamu",
    "di",
]);
/// Words of somebody who asks, or speaks of money in general.
pub(crate) const ASKING_CURRENCY: &List =
    &List::of(&["apa", "berapa", "kurs", "naik", "turun", "asing", "kenapa", "gimana", "siapa"]);
/// The person.
pub(crate) const ME: &List = &List::of(&["saya", "me", "my", "ku"]);
/// What may stand between the words of calling and the name.
pub(crate) const BEFORE_NAME: &List = &List::of(&[
    "adalah", "itu", "is", "jadi", "ke", "menjadi", "dengan", "sebagai", "pakai", "nama", "aja", "saja",
    "sekarang", "ganti", "ubah", "jadinya", "to", "sebutan", "lagi",
]);
/// What may stand behind it.
pub(crate) const BEHIND_NAME: &List = &List::of(&[
    "ya",
    "yah",
    "yaa",
    "dong",
    "aja",
    "saja",
    "deh",
    "kak",
    "min",
    "bot",
    "please",
    "plis",
    "sekarang",
    "nih",
    "lah",
    "sih",
    "mulai",
    "terima-kasih",
    "tolong",
    "lagi",
    "gan",
]);
/// Greetings that may stand before it all.
pub(crate) const OPENING: &List = &List::of(&[
    "halo",
    "hai",
    "hi",
    "hello",
    "hey",
    "hei",
    "kenalin",
    "kenalkan",
    "perkenalkan",
    "tolong",
    "please",
    "coba",
    "oh",
    "eh",
    "oke",
    "ok",
    "ya",
    "kak",
    "min",
    "bot",
    "bisa",
    "boleh",
    "kamu",
    "dong",
    "pagi",
    "siang",
    "sore",
    "malam",
    "selamat",
    "mulai",
    "sekarang",
    "just",
]);
/// Words that are in no name: the message says something else.
pub(crate) const NO_NAME: &List = &List::of(&[
    "siapa", "apa", "kalau", "nanti", "tidak", "bukan", "belum", "yang", "untuk", "dan", "mau", "sudah",
    "kenapa", "berapa", "ada", "di", "dari", "karena", "who", "what", "when", "if", "later", "jangan",
    "kapan", "terus", "tapi", "taksi", "tukang", "kembali", "pulang", "back", "tadi", "saya", "kamu", "lupa",
    "salah", "dengan", "sopan", "formal", "santai", "akrab", "anda", "politely", "formally",
]);
/// Verbs of calling somebody by name.
pub(crate) const CALLING: &List = &List::of(&["panggil", "panggilin", "sebut", "call", "panggilan"]);
/// The person's name, in one word.
pub(crate) const MY_NAME: &List = &List::of(&["namaku", "namaq", "panggilanku", "namakuu"]);
/// Words that ask instead of setting.
pub(crate) const ASKING_ZONE: &List = &List::of(&["apa", "mana", "berapa", "kenapa", "gimana"]);
/// Words beside a bare WIB, WITA or WIT that leave no doubt.
pub(crate) const CHANGING_ZONE: &List =
    &List::of(&["ganti", "ubah", "pakai", "set", "atur", "zona", "pindah"]);
/// Words that end something.
pub(crate) const OFF: &List = &List::of(&[
    "matikan",
    "matiin",
    "mati",
    "stop",
    "setop",
    "hentikan",
    "hentiin",
    "berhenti",
    "nonaktifkan",
    "nonaktifin",
    "nonaktif",
    "off",
    "disable",
    "unsubscribe",
    "jangan",
    "hapus",
    "hilangkan",
    "tanpa",
    "cancel",
    "batalkan",
    "dimatikan",
    "dimatiin",
    "dihentikan",
    "distop",
    "bisukan",
    "bisuin",
    "senyapkan",
    "mute",
    "pause",
    "jeda",
]);
/// Words that take something away, be it a file.
pub(crate) const TAKING_AWAY: &List =
    &List::of(&["hapus", "hilangkan", "tanpa", "cancel", "batalkan", "delete"]);
/// Words that begin something.
pub(crate) const ON: &List = &List::of(&[
    "aktifkan",
    "aktifin",
    "nyalakan",
    "nyalain",
    "hidupkan",
    "hidupin",
    "enable",
    "on",
    "langganan",
    "otomatis",
]);
/// Words that say that it goes on.
pub(crate) const EVERY: &List = &List::of(&["tiap", "setiap", "every", "each"]);
/// What else may be said of a report that is sent.
pub(crate) const AROUND_REPORT: &List = &List::of(&[
    "laporan",
    "jam",
    "kirim",
    "kirimi",
    "saya",
    "ke",
    "mau",
    "minta",
    "ubah",
    "ganti",
    "set",
    "atur",
    "jadwal",
    "jadwalkan",
    "jadi",
    "pada",
    "di",
    "untuk",
    "lagi",
    "wib",
    "wita",
    "wit",
    "pengeluaran",
    "keuangan",
    "tanggal",
    "pagi",
    "siang",
    "sore",
    "malam",
    "subuh",
    "am",
    "pm",
    "setengah",
    "hari",
    "minggu",
    "bulan",
    "harian",
    "mingguan",
    "bulanan",
    "daily",
    "weekly",
    "monthly",
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "sabtu",
    "sekarang",
    "terus",
    "turn",
    "akhir",
    "awal",
    "perhari",
    "kan",
    "in",
    "bisa",
    "tidak",
    "kasih",
    "pakai",
    "pindah",
    "pindahin",
    "pindahkan",
    "geser",
    "undur",
    "undurkan",
    "mundurkan",
    "mundurin",
    "majukan",
    "majuin",
    "move",
    "pukul",
    "report",
    "reports",
    "the",
    "my",
    "more",
    "no",
    "time",
    "sending",
    "evening",
    "morning",
    "at",
    "to",
    "laporannya",
    "semua",
    "semuanya",
    "all",
    "any",
]);
/// All of them.
pub(crate) const ALL: &List = &List::of(&["semua", "semuanya", "all", "every"]);
/// What else may be said where all reports are meant.
pub(crate) const OF_ALL_REPORTS: &List = &List::of(&[
    "laporan", "reports", "semua", "semuanya", "all", "any", "kirim", "kirimi", "kirimin", "saya", "ke",
    "lagi", "otomatis", "the", "turn", "sending", "more", "no", "mau", "tidak", "apa", "di", "itu", "my",
    "udah", "sudah", "berhenti", "mulai",
]);
/// Words that ask when something comes.
pub(crate) const WHEN: &List = &List::of(&[
    "kapan",
    "berapa",
    "when",
    "what",
    "do",
    "you",
    "kamu",
    "is",
    "are",
    "dikirim",
    "dikirimnya",
    "dikasih",
    "datang",
    "sent",
    "keluar",
    "biasanya",
    "itu",
    "mana",
    "apa",
]);
/// Words of sending.
pub(crate) const SENDING: &List =
    &List::of(&["kirim", "dikirim", "dikirimnya", "datang", "sent", "keluar", "dikasih"]);
/// Reports that come again and again.
pub(crate) const COMING_OFTEN: &List = &List::of(&["mingguan", "bulanan", "weekly", "monthly"]);
/// What says so behind "tiap".
pub(crate) const BEHIND_EVERY_DAY: &List = &List::of(&["hari", "malam", "pagi", "sore", "day"]);
/// What says so behind "tiap".
pub(crate) const BEHIND_EVERY_WEEK: &List =
    &List::of(&["minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "week"]);
/// What says so behind "tiap".
pub(crate) const BEHIND_EVERY_MONTH: &List = &List::of(&["bulan", "tanggal", "month"]);
/// Hours, before the word for quiet.
pub(crate) const HOURS: &List = &List::of(&["jam", "mode", "waktu"]);
/// Quiet, behind them.
pub(crate) const QUIET: &List = &List::of(&["tenang", "tenangnya", "hening", "senyap", "sunyi"]);
/// Hours, behind "quiet".
pub(crate) const QUIET_IN_ENGLISH: &List = &List::of(&["hours", "hour", "mode"]);
/// What the bot is not to do by night.
pub(crate) const DISTURBING: &List = &List::of(&[
    "ganggu", "gangguin", "diganggu", "chat", "notif", "berisik", "kirim", "disturb", "hubungi", "bunyi",
]);
/// Denials before that.
pub(crate) const NOT: &List = &List::of(&["jangan", "not", "tidak"]);
/// Time, behind "zona".
pub(crate) const TIME: &List = &List::of(&["waktu", "waktunya", "waktuku"]);
/// Verbs of choosing another language or name.
pub(crate) const CHANGING: &List = &List::of(&["ganti", "ubah", "pilih", "gantiin"]);
/// Months as they are counted.
pub(crate) const MONTHS: &List = &List::of(&["bulan", "bulanku", "bulannya", "month", "months"]);
/// Where they begin.
pub(crate) const BEGINNING: &List =
    &List::of(&["mulai", "mulainya", "dimulai", "start", "starts", "begin", "begins"]);
/// On their last day.
pub(crate) const LAST: &List = &List::of(&["terakhir", "akhir", "last"]);
/// All the words of such a wish.
pub(crate) const OF_MONTH_START: &List = &List::of(&[
    "bulan", "bulanku", "bulannya", "month", "months", "mulai", "mulainya", "dimulai", "start", "starts",
    "begin", "begins", "awal", "tanggal", "tgl", "tiap", "setiap", "dari", "pada", "di", "jadi", "itu",
    "hari", "kerja", "terakhir", "akhir", "last", "working", "day", "on", "the", "my", "saya", "aku", "set",
    "atur", "ubah", "ganti", "st", "nd", "rd", "th",
]);
