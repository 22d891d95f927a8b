//! Which entries a rule files: what they hold, of which account, between which bounds.

use crate::words::list::List;

/// What comes in.
pub(crate) const INCOME: &List = &List::of(&["pemasukan", "income"]);
/// What goes out.
pub(crate) const EXPENSES: &List = &List::of(&["pengeluaran", "expense", "expenses", "spending"]);
/// That words stand in an entry.
pub(crate) const HOLDS: &List = &List::of(&[
    "ada",
    "terdapat",
    "mengandung",
    "berisi",
    "isinya",
    "tulisan",
    "tulisannya",
    "kata",
    "kata-kata",
    "katanya",
    "teks",
    "keyword",
    "contain",
    "contains",
    "containing",
    "has",
    "have",
    "says",
    "say",
    "mention",
    "mentions",
    "word",
    "words",
    "write",
    "type",
    "tulis",
    "nulis",
    "ketik",
    "sebut",
    "bilang",
]);
/// Of these words those that may say only that something is there.
pub(crate) const THERE_IS: &List = &List::of(&["ada", "terdapat", "has", "have", "write", "type", "tulis"]);
/// What entries are called, where they begin a condition.
pub(crate) const ENTRIES: &List = &List::of(&[
    "transaksi",
    "catatan",
    "pengeluaran",
    "pemasukan",
    "transaction",
    "transactions",
    "entries",
    "expenses",
]);
/// Between these and what they hold.
pub(crate) const THAT: &List = &List::of(&["yang", "yg", "that", "which"]);
/// Around the words of a rule, and none of them.
pub(crate) const AROUND_WORDS: &List = &List::of(&[
    "yang",
    "yg",
    "itu",
    "nya",
    "transaksi",
    "transaksinya",
    "catatan",
    "catatannya",
    "entri",
    "pengeluaran",
    "pemasukan",
    "transaction",
    "transactions",
    "entry",
    "entries",
    "expense",
    "expenses",
    "spending",
    "income",
    "nama",
    "namanya",
    "from",
    "dari",
    "di",
    "ke",
    "at",
    "the",
    "with",
    "dengan",
    "aku",
    "saya",
    "gue",
    "gw",
    "ku",
    "i",
    "my",
    "beli",
    "bayar",
    "belanja",
    "buy",
    "pay",
    "maka",
    "langsung",
    "otomatis",
    "tolong",
    "mohon",
    "nanti",
    "ya",
    "harus",
    "should",
    "then",
    "it",
    "always",
    "selalu",
    "please",
    "is",
    "of",
    "about",
    "dibuat",
    "lewat",
    "pakai",
    "via",
    "using",
    "untuk",
    "buat",
    "for",
    ",",
    ":",
    ".",
    "-",
    "\"",
    "'",
    "\n",
]);
/// What points at one entry is no word of a rule.
pub(crate) const POINTING: &List = &List::of(&[
    "tadi",
    "barusan",
    "ini",
    "itu",
    "terakhir",
    "kemarin",
    "semalam",
    "last",
    "this",
    "that",
    "yesterday",
]);
/// Between words of which one is enough.
pub(crate) const OR: &List =
    &List::of(&["atau", "ato", "atw", "or", "dan", "and", "maupun", "sama", ",", "/", ";"]);
/// Before the account of a rule.
pub(crate) const BY_ACCOUNT: &List =
    &List::of(&["pakai", "pake", "lewat", "via", "dari", "from", "using", "dengan", "on", "dr"]);
/// Before an amount: more than this.
pub(crate) const ABOVE: &List =
    &List::of(&["atas", "diatas", "lebih", "over", "above", "more", "exceeding", "melebihi"]);
/// Before two amounts.
pub(crate) const AMONG: &List = &List::of(&["antara", "between"]);
