//! Words by which people open, name and close accounts, and tell what lies in them; as written, where no other is said.

/// Opening one, at the head.
pub(crate) const OPENING: &[&str] = &[
    "tambah",
    "tambahin",
    "tambahkan",
    "buat",
    "bikin",
    "buatin",
    "buatkan",
    "bikinin",
    "bikinkan",
    "buka",
    "bukain",
    "bukakan",
    "daftarin",
    "daftarkan",
    "gawe",
    "gawekno",
    "jieun",
    "add",
    "open",
    "create",
    "new",
    "punya",
];
/// Heads that are said of so much else that only "akun" behind them tells what is meant.
pub(crate) const ALSO_OTHERWISE: &[&str] = &["tambah", "tambahin", "tambahkan", "buat", "add"];
/// An account, whatever it is; no part of its name.
pub(crate) const NOUNS: &[&str] = &["rekening", "rek", "akun", "account", "acc"];
/// Before the noun or the name.
pub(crate) const BEFORE_NOUN: &[&str] = &[
    "baru", "new", "satu", "a", "an", "another", "my", "lagi", "dong", "namanya", "bernama", "di", "called",
    "nama", "the",
];
/// A wallet in a telephone; no part of its name.
pub(crate) const WALLETS: &[&str] = &["e-wallet", "ewallet", "wallet", "e-money", "emoney", "dompet-digital"];
/// A credit card, by its first word.
pub(crate) const CARDS: &[&str] = &["cc", "kartu", "credit"];
/// Buy now, pay later.
pub(crate) const PAYLATERS: &[&str] =
    &["paylater", "spaylater", "gopaylater", "kredivo", "akulaku", "atome", "indodana"];
/// Loans.
pub(crate) const LOANS: &[&str] = &["pinjaman", "kta", "kpr", "kur", "pinjol", "loan", "mortgage"];
/// Savings pockets.
pub(crate) const POCKETS: &[&str] = &["kantong", "kantung", "pocket"];
/// Shares, funds, gold.
pub(crate) const INVESTMENTS: &[&str] =
    &["reksadana", "saham", "emas", "deposito", "investasi", "kripto", "crypto", "stocks", "obligasi"];
/// Notes and coins.
pub(crate) const CASH: &[&str] = &["dompet", "tunai", "cash", "kas"];
/// What ends the name of one that is opened.
pub(crate) const ENDS_NAME: &[&str] = &[
    "saldo",
    "saldonya",
    "balance",
    "isi",
    "isinya",
    "limit",
    "limitnya",
    "dengan",
    "with",
    "awal",
    "sisa",
    "sisanya",
    "sebesar",
    "tutup",
    "cetak",
    "jatuh",
    "statement",
    "due",
    "tanggal",
    "tgl",
    "buat",
    "untuk",
    "for",
    "currency",
    "mata",
    "yang",
    "plafon",
    "plafond",
    "atas",
];
/// Before the most that may be owed, which is no balance.
pub(crate) const LIMITS: &[&str] = &["limit", "limitnya", "plafon", "plafond"];
/// What stands at either end of a name and is no part of it.
pub(crate) const AROUND_NAME: &[&str] = &[
    "saya", "aku", "ku", "gue", "my", "ya", "dong", "aja", "saja", "min", "deh", "nih", "sih", "itu", "ini",
    "tadi", "lagi", "yang", "di", "the", "please", "tolong", "rekening", "rek", "akun", "account", "namanya",
    "nama", "bernama", "uang", "duit", "tagihan", "baru", "kak", "punya", "ubah", "set", "atur", "ganti",
    "catat", "money",
];

/// What was in it at the beginning.
pub(crate) const OPENINGS: &[&str] = &["awal", "opening", "pembuka", "starting", "awalnya"];
/// What is in it now.
pub(crate) const NOW: &[&str] = &[
    "sekarang",
    "skrg",
    "saat",
    "sakniki",
    "saiki",
    "ayeuna",
    "now",
    "currently",
    "current",
    "sebenarnya",
    "sebenernya",
    "aslinya",
    "asli",
    "terakhir",
];
/// How much there still is.
pub(crate) const STILL: &[&str] =
    &["sisa", "sisanya", "tinggal", "tinggale", "ada", "isinya", "masih", "tangan", "hand", "left", "kari"];
/// Verbs of putting it right.
pub(crate) const PUTTING_RIGHT: &[&str] = &[
    "koreksi",
    "perbaiki",
    "benerin",
    "betulin",
    "betulkan",
    "ubah",
    "ganti",
    "update",
    "set",
    "sesuaikan",
    "sesuaiin",
    "samakan",
    "samain",
    "catat",
    "jadi",
    "menjadi",
];
/// What is owed on a card.
pub(crate) const BILLS: &[&str] = &["tagihan", "tagihannya", "outstanding", "utang", "hutang"];
/// What may stand with a balance and says nothing else of it.
pub(crate) const AROUND_BALANCE: &[&str] = &[
    "saldo", "saldonya", "saldoku", "balance", "rekening", "rek", "akun", "account", "uang", "duit", "isi",
    "is", "are", "in", "on", "have", "i", "my", "money", "the", "saya", "ku", "adalah", "itu", "ini", "cuma",
    "total", "per", "tanggal", "tgl", "hari", "ke", "di", "dalam", "ini-hari", "sudah", "bulan", "punya",
    "as", "of", "at", "now", "e-wallet", "rincian", "atm", "posisi",
];
/// Balances that are conditions or gifts, and nobody's own.
pub(crate) const NO_BALANCES: &[&str] = &[
    "minimal",
    "minimum",
    "min.",
    "mengendap",
    "maksimal",
    "limit",
    "bonus",
    "cashback",
    "promo",
    "gratis",
    "voucher",
];
/// Nothing is left in it.
pub(crate) const EMPTY: &[&str] = &["0", "nol", "kosong"];

/// Closing one.
pub(crate) const CLOSING: &[&str] = &[
    "tutup",
    "ditutup",
    "kututup",
    "nutup",
    "tutupin",
    "nonaktifkan",
    "nonaktifin",
    "hapus",
    "hapuskan",
    "hapusin",
    "arsipkan",
    "close",
    "delete",
    "remove",
    "deactivate",
    "archive",
];
/// Closing, and nothing else.
pub(crate) const CLOSED: &[&str] = &["ditutup", "kututup", "closed", "nonaktif", "dinonaktifkan"];
/// The one that is meant where none is named.
pub(crate) const DEFAULTS: &[&str] = &["default", "defaultnya", "bawaan", "utama", "utamaku", "utamanya"];
/// That none is named.
pub(crate) const NAMING: &[&str] = &[
    "kusebut", "disebut", "sebut", "nyebut", "ngomong", "bilang", "ditulis", "tulis", "kutulis", "specify",
    "say", "mention",
];
/// What may stand with a default.
pub(crate) const AROUND_DEFAULT: &[&str] = &[
    "pakai",
    "pake",
    "bayar",
    "terus",
    "selalu",
    "kalau",
    "tidak",
    "saya",
    "berarti",
    "artinya",
    "ya",
    "jadikan",
    "jadiin",
    "jadi",
    "set",
    "ke",
    "to",
    "my",
    "as",
    "the",
    "rekening",
    "akun",
    "account",
    "if",
    "i",
    "don't",
    "always",
    "use",
    "dari",
    "anggap",
    "itu",
    "mulai",
    "sekarang",
    "ganti",
    "is",
    "it",
    "maka",
    "pembayaran",
    "apa-apa",
    "akunnya",
    "rekeningnya",
    "dompetnya",
    "atur",
    "ubah",
    "adalah",
    "yang",
    "dipakai",
    "untuk",
    "mana",
];
/// No default any more.
pub(crate) const NO_MORE: &[&str] =
    &["hapus", "tanpa", "jangan", "matikan", "hilangkan", "remove", "no", "clear", "batalkan", "stop"];

/// When a card's month closes.
pub(crate) const STATEMENTS: &[&str] = &["buku", "cetak", "statement", "closing", "cutoff", "cut-off"];
/// By when it has to be paid.
pub(crate) const DUE: &[&str] = &["tempo", "due", "jatuhtempo", "deadline"];
/// Before the day of the month.
pub(crate) const BEFORE_DAYS: &[&str] = &[
    "tanggal",
    "tgl",
    "tiap",
    "setiap",
    "date",
    "day",
    "on",
    "the",
    "hari",
    "bulan",
    "tagihan",
    "nya",
    "tagihannya",
    "tanggalnya",
    "ke",
    "of",
    "every",
    "jadi",
    "is",
];
/// Before the days of a card's month.
pub(crate) const BEFORE_CARD_DAYS: &[&str] = &[
    "tutup",
    "jatuh",
    "cetak",
    "closing",
    "statement",
    "due",
    "tanggal",
    "tgl",
    "cutoff",
    "cut-off",
    "jatuhtempo",
    "deadline",
];
/// Beside an account these are nobody else's.
pub(crate) const NO_STRANGERS: &[&str] = &["saya", "kantor", "orang"];
