//! Words of the rows of a bank's statement.

use crate::words::list::List;

/// Money that goes from one account to another, whosever they are: how banks write that.
pub(crate) const TRANSFERS: &List = &List::of(&[
    "transfer",
    "trsf",
    "trf",
    "trfdn",
    "tf",
    "tfr",
    "bifast",
    "rtgs",
    "skn",
    "pindah",
    "pindahan",
    "pemindahbukuan",
    "pemindahan",
    "overbooking",
    "topup",
    "top-up",
    "setor",
    "setoran",
    "tarik",
    "tarikan",
    "penarikan",
    "withdrawal",
]);

/// And how they write it in two words.
pub(crate) const TRANSFERS_IN_TWO: &[(&str, &str)] =
    &[("bi", "fast"), ("isi", "saldo"), ("kirim", "uang"), ("terima", "uang")];

/// Money is drawn from a bank.
pub(crate) const DRAWN: &List =
    &List::of(&["tarik", "tarikan", "penarikan", "withdrawal", "withdraw", "wdl", "ambil"]);

/// In notes.
pub(crate) const CASH: &List = &List::of(&["tunai", "cash", "atm", "cdm", "crm", "cardless"]);

/// Money is put into a wallet.
pub(crate) const FILLED: &List = &List::of(&["topup", "top-up"]);

/// And in two words.
pub(crate) const FILLED_IN_TWO: &[(&str, &str)] = &[("top", "up"), ("isi", "saldo"), ("isi", "ulang")];

/// What is filled up and is no wallet.
pub(crate) const FILLED_ELSEWHERE: &List = &List::of(&[
    "pulsa", "paket", "kuota", "token", "listrik", "pln", "tol", "toll", "emoney", "e-money", "e-toll",
    "flazz", "brizzi", "tapcash", "game", "diamond", "voucher", "bensin",
]);

/// What came back by a row's words, and was spent before: what it was spent on is lowered.
pub(crate) const RETURNED: &List = &List::of(&["refund", "refunded", "reversal", "retur", "chargeback"]);

/// And in two words.
pub(crate) const RETURNED_IN_TWO: &[(&str, &str)] =
    &[("pengembalian", "dana"), ("pengembalian", "transaksi"), ("dana", "kembali"), ("uang", "kembali")];

/// What banks call the parts of an account that have names of their own.
pub(crate) const POCKETS: &List = &List::of(&["kantong", "kantung", "pocket", "saku", "celengan"]);

/// The part that is the account itself.
pub(crate) const MAIN_POCKETS: &List = &List::of(&["utama", "main", "inti"]);

/// What moves money between them.
pub(crate) const MOVED: &List = &List::of(&[
    "pindah",
    "pindahan",
    "pindahkan",
    "pemindahan",
    "transfer",
    "trf",
    "isi",
    "tarik",
    "setor",
    "tabung",
    "nabung",
    "move",
    "moved",
    "topup",
    "top-up",
    "ambil",
]);

/// Where to, and where from.
pub(crate) const TO_PLACES: &List = &List::of(&["ke", "to", "into"]);
pub(crate) const FROM_PLACES: &List = &List::of(&["dari", "from"]);

/// What a bank takes for its work.
pub(crate) const CHARGES: &List = &List::of(&["biaya", "fee", "admin", "adm", "charge"]);

/// How money went, and through which bank's door: words beside those of transfers that name nobody.
pub(crate) const ROUTES: &List = &List::of(&[
    "kantong", "kantung", "pocket", "saku", "celengan", "utama", "main", "antar", "atm", "bank", "banking",
    "bif", "cash", "dari", "debet", "ebanking", "fast", "from", "ibanking", "internet", "isi", "kirim",
    "mbanking", "mobile", "online", "realtime", "rupiah", "saldo", "sendiri", "terima", "top", "tunai",
    "uang", "via",
]);

/// What names no thing on a statement, though it does elsewhere: by which means it was paid, and whose accounts.
pub(crate) const MEANS: &List = &List::of(&[
    "kartu",
    "debit",
    "kredit",
    "db",
    "cr",
    "card",
    "edc",
    "qris",
    "qr",
    "transaksi",
    "trx",
    "pembayaran",
    "pembelian",
    "payment",
    "purchase",
    "switching",
    "otomatis",
    "ref",
    "rek",
    "rekening",
    "idr",
    "tanggal",
    "tgl",
    "jam",
    "wib",
]);

/// All rows of a list are what they may be.
pub(crate) const AS_SUGGESTED: &List =
    &List::of(&["sesuai", "sama", "cocok", "benar", "bener", "betul", "same", "suggested", "match"]);

/// All of them are something new.
pub(crate) const ANEW: &List = &List::of(&["baru", "beda", "berbeda", "new", "different"]);

/// It is recorded all the same.
pub(crate) const KEPT: &List =
    &List::of(&["tetap", "tetep", "catat", "catet", "lain", "another", "record", "keep", "anyway"]);

/// What stands around the name of an account below a file: what the file is, whose, of when.
pub(crate) const AROUND_ACCOUNT: &List = &List::of(&[
    "ini",
    "itu",
    "nih",
    "mutasi",
    "mutasinya",
    "rekening",
    "rekeningku",
    "rek",
    "koran",
    "file",
    "berkas",
    "dokumen",
    "statement",
    "e-statement",
    "estatement",
    "dari",
    "punya",
    "punyaku",
    "milik",
    "milikku",
    "ku",
    "saya",
    "aku",
    "gue",
    "gw",
    "bank",
    "akun",
    "akunku",
    "account",
    "my",
    "mine",
    "this",
    "is",
    "the",
    "for",
    "from",
    "of",
    "here",
    "please",
    "ya",
    "yah",
    "dong",
    "deh",
    "tolong",
    "catat",
    "catet",
    "import",
    "impor",
    "masukin",
    "masukkan",
    "transaksi",
    "transactions",
    "riwayat",
    "history",
    "bulan",
    "bulanan",
    "tahun",
    "lalu",
    "terakhir",
    "buat",
    "untuk",
    "data",
]);

/// What people answer with where they know no name.
pub(crate) const NO_NAMES: &List = &List::of(&[
    "apa",
    "apaan",
    "apanya",
    "mana",
    "lupa",
    "tidak",
    "gak",
    "ga",
    "nggak",
    "ngga",
    "gk",
    "enggak",
    "tau",
    "tahu",
    "kurang",
    "entah",
    "bingung",
    "halo",
    "hai",
    "hi",
    "hello",
    "hey",
    "pagi",
    "siang",
    "sore",
    "malam",
    "makasih",
    "terima",
    "kasih",
    "trims",
    "thanks",
    "thank",
    "you",
    "ok",
    "oke",
    "okay",
    "sip",
    "siap",
    "ya",
    "iya",
    "yang",
    "itu",
    "ini",
    "maksudnya",
    "maksud",
    "gimana",
    "bagaimana",
    "kenapa",
    "what",
    "which",
    "dunno",
    "know",
    "forgot",
    "idk",
    "don't",
    "i",
    "not",
    "sure",
    "nanti",
    "tunggu",
    "bentar",
    "sebentar",
    "dulu",
    "wait",
    "later",
    "aku",
    "saya",
    "min",
    "kak",
    "bot",
]);
