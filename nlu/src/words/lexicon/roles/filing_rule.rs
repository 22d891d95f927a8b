//! Words of rules by which entries are filed.

mod answers;
mod keeping;
mod which;

use crate::words::list::List;

pub(crate) use answers::{BESIDE_KEEP, BESIDE_OLD, KEEP, NOT, OLD};
pub(crate) use keeping::{
    AHEAD, AROUND_LIST, AROUND_NAME, BECOMING, BOTTOM, CHANGE, DELETE, MOST, MOVE, NUMBER, TOP,
};
pub(crate) use which::{
    ABOVE, AMONG, AROUND_WORDS, BY_ACCOUNT, ENTRIES, EXPENSES, HOLDS, INCOME, OR, POINTING, THAT, THERE_IS,
};

/// A rule.
pub(crate) const RULE: &List =
    &List::of(&["aturan", "aturannya", "aturanku", "aturan2", "aturan-aturan", "rule", "rules", "rulenya"]);
/// What begins a condition.
pub(crate) const IF: &List = &List::of(&[
    "kalau",
    "kalo",
    "klo",
    "klu",
    "kl",
    "kalok",
    "jika",
    "jk",
    "bila",
    "apabila",
    "misal",
    "misalnya",
    "tiap",
    "setiap",
    "saben",
    "semua",
    "semuanya",
    "segala",
    "apapun",
    "if",
    "when",
    "whenever",
    "every",
    "each",
    "any",
    "anything",
    "everything",
    "all",
]);
/// What begins one before a word that says what entries hold: "yang ada pln". By itself it may point at one entry.
pub(crate) const WHICH: &List = &List::of(&["yang", "yg"]);
/// Of these words those that speak of many.
pub(crate) const ALL: &List = &List::of(&[
    "tiap",
    "setiap",
    "semua",
    "segala",
    "every",
    "each",
    "any",
    "all",
    "everything",
    "anything",
]);
/// From now on, and not this once.
pub(crate) const FROM_NOW_ON: &List = &List::of(&[
    "seterusnya",
    "selanjutnya",
    "kedepannya",
    "depannya",
    "selalu",
    "selamanya",
    "terus-terusan",
    "always",
    "forever",
    "onwards",
]);
/// The first and the last word of the same in several.
pub(crate) const STARTING: &List = &List::of(&["mulai", "mulei", "dari", "from", "starting", "sejak"]);
/// See [`STARTING`].
pub(crate) const NOW: &List = &List::of(&["sekarang", "skrg", "skrng", "skarang", "now"]);
/// Verbs of filing.
pub(crate) const FILE: &List = &List::of(&[
    "masuk",
    "masuknya",
    "masukin",
    "masukkan",
    "masukan",
    "masukkin",
    "dimasukin",
    "dimasukkan",
    "dimasukan",
    "taruh",
    "taro",
    "taruhin",
    "taroh",
    "simpan",
    "simpen",
    "anggap",
    "anggep",
    "dianggap",
    "dianggep",
    "kategorikan",
    "kategoriin",
    "dikategorikan",
    "dikategoriin",
    "kategorinya",
    "golongkan",
    "catat",
    "catet",
    "catatkan",
    "dicatat",
    "dicatet",
    "file",
    "filed",
    "put",
    "goes",
    "go",
    "count",
    "counts",
    "treat",
    "categorize",
    "categorise",
    "label",
    "tag",
    "=",
]);
/// Words that file only where it is said that they shall from now on.
pub(crate) const IS: &List =
    &List::of(&["itu", "tu", "tuh", "is", "are", "be", "artinya", "adalah", "berarti", ">", "\n"]);
/// Between the things and their category, where a condition stands before them.
pub(crate) const CATEGORY_IS: &List = &List::of(&["kategorinya", "katagorinya", "kategorinye"]);
/// What a category is called, where it stands between the things and its name.
pub(crate) const CATEGORY: &List = &List::of(&["kategori", "category"]);
/// Before the category.
pub(crate) const INTO: &List = &List::of(&[
    "ke",
    "sebagai",
    "sbg",
    "jadi",
    "di",
    "dalam",
    "into",
    "as",
    "under",
    "to",
    "in",
    "kategori",
    "kategorinya",
    "category",
    "the",
    "aja",
    "saja",
    "itu",
    "langsung",
    "otomatis",
    "ya",
    ":",
    ">",
    "\"",
    "'",
    "it",
    "them",
    "that",
    "those",
]);
/// Of these words those that stand between what is filed and where, behind a verb that begins the order.
pub(crate) const BETWEEN: &List =
    &List::of(&["ke", "sebagai", "sbg", "jadi", "into", "as", "under", "to", "in", "dalam"]);
/// Behind the category.
pub(crate) const BEHIND: &List = &List::of(&[
    "ya",
    "yah",
    "yaa",
    "dong",
    "deh",
    "aja",
    "saja",
    "juga",
    "kak",
    "min",
    "bot",
    "nih",
    "sih",
    "lah",
    "bro",
    "gan",
    "please",
    "plis",
    "tolong",
    "otomatis",
    "automatically",
    "terus",
    "mulai",
    "dari",
    "sekarang",
    "skrg",
    "ke",
    "depannya",
    "kedepannya",
    "seterusnya",
    "selanjutnya",
    "selalu",
    "from",
    "now",
    "on",
    "always",
    "category",
    "kategori",
    "sejak",
    "starting",
    "onwards",
    ".",
    "!",
    ",",
    "\"",
    "'",
    "\n",
]);
/// What stands before a rule and says nothing of it.
pub(crate) const BEFORE: &List = &List::of(&[
    "tolong",
    "please",
    "plis",
    "min",
    "bot",
    "kak",
    "dong",
    "ya",
    "coba",
    "mulai",
    "sekarang",
    "dari",
    "nanti",
    "next",
    "from",
    "now",
    "on",
    "buat",
    "bikin",
    "bikinin",
    "buatin",
    "buatkan",
    "tambah",
    "tambahin",
    "tambahkan",
    "add",
    "create",
    "make",
    "set",
    "new",
    "a",
    "baru",
    "aturan",
    "aturannya",
    "rule",
    "bahwa",
    "kedepannya",
    "seterusnya",
    "selanjutnya",
    "pokoknya",
    "ke",
    "depannya",
    "always",
    "selalu",
    ":",
    ",",
    ".",
    "-",
]);
/// Verbs of making a rule, and what says that it is a new one.
pub(crate) const MAKING: &List = &List::of(&[
    "buat",
    "bikin",
    "bikinin",
    "buatin",
    "buatkan",
    "tambah",
    "tambahin",
    "tambahkan",
    "add",
    "create",
    "make",
    "set",
    "new",
    "baru",
]);
/// What turns an order into its opposite.
pub(crate) const DENIALS: &List = &List::of(&[
    "jangan", "jgn", "jangn", "bukan", "tidak", "nggak", "ngga", "gak", "ga", "gk", "ojo", "don't", "dont",
    "not", "never",
]);
