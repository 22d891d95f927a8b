//! Words of asking about receipts and the goods on them, as written.

use crate::words::list::List;

/// A receipt.
pub(crate) const RECEIPT: &List = &List::of(&[
    "struk", "struknya", "strukku", "setruk", "nota", "notanya", "bon", "bonnya", "receipt", "receipts",
]);
/// What stands on one, or showing that.
pub(crate) const CONTENTS: &List = &List::of(&[
    "rincian",
    "rinciannya",
    "rincikan",
    "rinci",
    "perincian",
    "detail",
    "detailnya",
    "details",
    "isi",
    "isinya",
    "apa",
    "apaan",
    "what",
    "whats",
    "what's",
    "item",
    "items",
    "itemnya",
    "barang",
    "barangnya",
    "breakdown",
    "contents",
    "lihat",
    "liat",
    "tampilkan",
    "tampilin",
    "tunjukin",
    "tunjukkan",
    "show",
    "list",
]);
/// What may stand around either.
pub(crate) const AROUND: &List = &List::of(&[
    "tadi",
    "terakhir",
    "barusan",
    "kemarin",
    "itu",
    "ini",
    "yang",
    "yg",
    "di",
    "dari",
    "pada",
    "aku",
    "saya",
    "beli",
    "dibeli",
    "bought",
    "buy",
    "did",
    "i",
    "s",
    "me",
    "my",
    "the",
    "that",
    "this",
    "last",
    "latest",
    "on",
    "was",
    "were",
    "is",
    "are",
    "of",
    "in",
    "there",
    "from",
    "at",
    "all",
    "semua",
    "yesterday",
    "bisa",
]);
/// What stands before the name of a shop.
pub(crate) const AT: &List = &List::of(&["di", "dari", "from", "at", "of"]);
/// Parting a receipt.
pub(crate) const SPLITTING: &List = &List::of(&[
    "pisah",
    "pisahin",
    "pisahkan",
    "dipisah",
    "dipisahin",
    "pisah-pisah",
    "pecah",
    "pecahin",
    "pecahkan",
    "bagi",
    "bagiin",
    "split",
    "separate",
]);
/// By what it is parted.
pub(crate) const CATEGORY: &List =
    &List::of(&["kategori", "kategorinya", "kategorinye", "category", "categories"]);
/// What stands before that, or what is parted.
pub(crate) const PER: &List = &List::of(&[
    "per",
    "by",
    "into",
    "berdasarkan",
    "menurut",
    "sesuai",
    "jadi",
    "belanjaan",
    "belanjaannya",
    "it",
]);
/// A price.
pub(crate) const PRICE: &List = &List::of(&["harga", "harganya", "hrg", "price", "prices", "cost"]);
/// The last that is known.
pub(crate) const MEMORY: &List =
    &List::of(&["terakhir", "terakhirnya", "terakhirku", "last", "latest", "sebelumnya"]);
/// Asking for it, and what may stand around.
pub(crate) const ASKING: &List = &List::of(&[
    "berapa", "berapaan", "brp", "brapa", "how much", "how", "much", "what", "was", "is", "did", "the", "of",
    "for", "time", "i", "aku", "saya", "beli", "waktu", "kali", "yang", "yg", "itu", "di", "tau", "tahu",
    "gak", "ga", "know", "buat", "untuk", "pas",
]);
/// Prices going up or down.
pub(crate) const MOVING: &List = &List::of(&[
    "naik",
    "turun",
    "naikkah",
    "turunkah",
    "up",
    "down",
    "risen",
    "rise",
    "fallen",
    "cheaper",
    "expensive",
]);
/// What may stand before the thing whose price moves, or between the two.
pub(crate) const BEFORE_MOVING: &List = &List::of(&[
    "apa", "apakah", "harga", "harganya", "hrg", "price", "prices", "cost", "did", "has", "have", "is",
    "are", "the", "of", "go", "gone", "went", "got", "gotten", "more", "become", "itu", "lagi", "makin",
]);
/// English verbs that ask by standing first.
pub(crate) const ASKING_FIRST: &List = &List::of(&["did", "has", "have", "is", "are", "apa", "apakah"]);
/// What may stand behind it.
pub(crate) const AFTER_MOVING: &List = &List::of(&[
    "sekarang", "lagi", "apa", "atau", "or", "turun", "naik", "down", "up", "belum", "now", "again", "itu",
]);
/// What moves and is no good of a shop.
pub(crate) const NO_GOODS: &List = &List::of(&[
    "gaji",
    "saldo",
    "saldonya",
    "pengeluaran",
    "pengeluaranku",
    "pemasukan",
    "pemasukanku",
    "tabungan",
    "anggaran",
    "budget",
    "utang",
    "hutang",
    "belanja",
    "belanjaan",
    "uang",
    "jajan",
    "total",
    "omzet",
    "omset",
    "laba",
    "untung",
    "penjualan",
    "sales",
    "salary",
    "spending",
    "expenses",
    "income",
    "balance",
    "savings",
    "debt",
    "berat",
    "bb",
    "hujan",
    "kamu",
    "aku",
    "saya",
    "dia",
    "gue",
    "we",
    "you",
    "i",
    "it",
]);
/// The person's own part, in a word.
pub(crate) const MY_SHARE: &List = &List::of(&["bagianku", "punyaku", "jatahku", "porsiku"]);
/// A part, before or behind a word that says whose.
pub(crate) const SHARE: &List = &List::of(&["bagian", "punya", "jatah", "porsi", "share", "part", "portion"]);
/// Whose it is.
pub(crate) const MINE: &List = &List::of(&["aku", "saya", "gue", "gua", "gw", "my"]);
/// What joins a part to its goods, or counts them.
pub(crate) const LINKING: &List = &List::of(&[
    "adalah", "itu", "cuma", "cuman", "hanya", "yang", "yg", "is", "was", "are", "were", "just", "only",
    "the", "a", "an", "porsi", "gelas", "buah", "x",
]);
/// What stands between goods.
pub(crate) const BETWEEN: &List =
    &List::of(&["sama", "dan", "ama", "sm", "and", "plus", "with", "terus", ",", "+", "&", ";"]);
/// With these it is something else that is said of a part: how large it is, or what became of it.
pub(crate) const NO_SHARE: &List = &List::of(&[
    "setengah",
    "setengahnya",
    "separo",
    "separoh",
    "separuh",
    "sepertiga",
    "seperempat",
    "seperlima",
    "half",
    "third",
    "quarter",
    "rata",
    "semua",
    "semuanya",
    "sendiri",
    "all",
    "sudah",
    "udah",
    "belum",
    "tidak",
    "dibayar",
    "bayar",
    "bayarin",
    "dibayarin",
    "paid",
    "dicatat",
    "catat",
    "ditanggung",
    "mau",
    "nanti",
    "ganti",
    "hapus",
    "batal",
    "salah",
    "berapa",
    "brp",
    "mana",
    "kapan",
    "apa",
    "siapa",
]);
