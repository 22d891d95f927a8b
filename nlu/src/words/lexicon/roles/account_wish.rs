//! Words by which people open, name and close accounts, and tell what lies in them; as written, where no other is said.

use crate::words::list::List;

pub(crate) use super::account_balance::{
    AROUND_BALANCE, ASIDE, BEFORE_PLACES, BELOW_NOUGHT, BILLS, EMPTY, EMPTY_OF, KEPT_IN, LOOKING,
    NO_BALANCES, NOW, OPENINGS, PLACES, PUTTING_RIGHT, STILL, UNRECORDED,
};

/// Opening one, at the head.
pub(crate) const OPENING: &List = &List::of(&[
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
]);
/// Heads that are said of so much else that only "akun" behind them tells what is meant.
pub(crate) const ALSO_OTHERWISE: &List = &List::of(&["tambah", "tambahin", "tambahkan", "buat", "add"]);
/// An account, whatever it is; no part of its name.
pub(crate) const NOUNS: &List = &List::of(&["rekening", "rek", "akun", "account", "acc"]);
/// Before the noun or the name.
pub(crate) const BEFORE_NOUN: &List = &List::of(&[
    "baru", "new", "satu", "a", "an", "another", "my", "lagi", "dong", "namanya", "bernama", "di", "called",
    "nama", "the",
]);
/// A wallet in a telephone; no part of its name.
pub(crate) const WALLETS: &List =
    &List::of(&["e-wallet", "ewallet", "wallet", "e-money", "emoney", "dompet-digital"]);
/// A credit card, by its first word.
pub(crate) const CARDS: &List = &List::of(&["cc", "kartu", "credit"]);
/// Buy now, pay later.
pub(crate) const PAYLATERS: &List =
    &List::of(&["paylater", "spaylater", "gopaylater", "kredivo", "akulaku", "atome", "indodana"]);
/// Loans.
pub(crate) const LOANS: &List = &List::of(&["pinjaman", "kta", "kpr", "kur", "pinjol", "loan", "mortgage"]);
/// Savings pockets.
pub(crate) const POCKETS: &List = &List::of(&["kantong", "kantung", "pocket"]);
/// Shares, funds, gold.
pub(crate) const INVESTMENTS: &List = &List::of(&[
    "reksadana",
    "saham",
    "emas",
    "deposito",
    "investasi",
    "kripto",
    "crypto",
    "stocks",
    "obligasi",
]);
/// Notes and coins.
pub(crate) const CASH: &List = &List::of(&["dompet", "tunai", "cash", "kas"]);
/// What ends the name of one that is opened.
pub(crate) const ENDS_NAME: &List = &List::of(&[
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
]);
/// Before the most that may be owed, which is no balance.
pub(crate) const LIMITS: &List = &List::of(&["limit", "limitnya", "plafon", "plafond"]);
/// What stands at either end of a name and is no part of it.
pub(crate) const AROUND_NAME: &List = &List::of(&[
    "saya", "aku", "ku", "gue", "my", "ya", "dong", "aja", "saja", "min", "deh", "nih", "sih", "itu", "ini",
    "tadi", "lagi", "yang", "di", "the", "please", "tolong", "rekening", "rek", "akun", "account", "namanya",
    "nama", "bernama", "uang", "duit", "tagihan", "baru", "kak", "punya", "ubah", "set", "atur", "ganti",
    "catat", "money",
]);

/// Closing one.
pub(crate) const CLOSING: &List = &List::of(&[
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
]);
/// Closing, and nothing else.
pub(crate) const CLOSED: &List = &List::of(&["ditutup", "kututup", "closed", "nonaktif", "dinonaktifkan"]);
/// The one that is meant where none is named.
pub(crate) const DEFAULTS: &List =
    &List::of(&["default", "defaultnya", "bawaan", "utama", "utamaku", "utamanya"]);
/// That none is named.
pub(crate) const NAMING: &List = &List::of(&[
    "kusebut", "disebut", "sebut", "nyebut", "ngomong", "bilang", "ditulis", "tulis", "kutulis", "specify",
    "say", "mention",
]);
/// What may stand with a default.
pub(crate) const AROUND_DEFAULT: &List = &List::of(&[
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
]);
/// No default any more.
pub(crate) const NO_MORE: &List = &List::of(&[
    "hapus",
    "tanpa",
    "jangan",
    "matikan",
    "hilangkan",
    "remove",
    "no",
    "clear",
    "batalkan",
    "stop",
]);

/// When a card's month closes.
pub(crate) const STATEMENTS: &List =
    &List::of(&["buku", "cetak", "statement", "closing", "cutoff", "cut-off"]);
/// By when it has to be paid.
pub(crate) const DUE: &List = &List::of(&["tempo", "due", "jatuhtempo", "deadline"]);
/// Before the day of the month.
pub(crate) const BEFORE_DAYS: &List = &List::of(&[
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
]);
/// Before the days of a card's month.
pub(crate) const BEFORE_CARD_DAYS: &List = &List::of(&[
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
]);
/// Beside an account these are nobody else's.
pub(crate) const NO_STRANGERS: &List = &List::of(&["saya", "kantor", "orang"]);
