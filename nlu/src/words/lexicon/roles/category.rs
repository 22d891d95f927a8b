//! Words about categories themselves.

use crate::words::list::List;

/// A category, or all of them.
pub(crate) const CATEGORY: &List =
    &List::of(&["kategori", "kategorinya", "kategoriku", "kategorine", "category", "categories"]);
/// What all of a category is called in English.
pub(crate) const IN_ENGLISH: &List = &List::of(&[
    "food",
    "groceries",
    "grocery",
    "shopping",
    "bills",
    "utilities",
    "housing",
    "health",
    "medical",
    "education",
    "entertainment",
    "donations",
    "charity",
    "family",
    "transportation",
    "fees",
]);
/// Verbs of making one.
pub(crate) const MAKE: &List = &List::of(&[
    "tambah",
    "tambahin",
    "tambahkan",
    "nambah",
    "buat",
    "bikin",
    "bikinin",
    "buatin",
    "buatkan",
    "add",
    "create",
]);
/// What may stand between "kategori" and the name.
pub(crate) const BEFORE_NAME: &List = &List::of(&["baru", "bernama", "namanya", "nama", "new"]);
/// Words of somebody who wants to see the categories.
pub(crate) const SHOW: &List = &List::of(&[
    "apa",
    "apaan",
    "aja",
    "saja",
    "daftar",
    "list",
    "lihat",
    "liat",
    "cek",
    "tampilkan",
    "semua",
    "ada",
    "yang",
    "yg",
    "punya",
    "punyaku",
    "aku",
    "saya",
    "ku",
    "di",
    "sini",
    "show",
]);
/// Politeness that may stand around an order about categories.
pub(crate) const POLITE: &List = &List::of(&[
    "dong", "deh", "ya", "yah", "kak", "min", "bot", "tolong", "please", "plis", "nih", "sih", "coba", "mau",
]);
/// Verbs of changing one.
pub(crate) const CHANGE: &List =
    &List::of(&["diganti", "diubah", "ganti", "ubah", "gantiin", "ubahin", "edit", "change", "update"]);
/// What is changed of one.
pub(crate) const NAME: &List = &List::of(&["nama", "namanya", "name"]);
/// Verbs of giving one another name.
pub(crate) const RENAME: &List = &List::of(&["rename", "renamein"]);
/// Verbs of making one of two.
pub(crate) const MERGE: &List = &List::of(&[
    "gabung",
    "digabung",
    "gabungin",
    "gabungkan",
    "satukan",
    "satuin",
    "merge",
    "leburkan",
    "lebur",
    "leburin",
]);
/// Verbs of deleting one.
pub(crate) const DELETE: &List = &List::of(&[
    "hapus",
    "dihapus",
    "hapusin",
    "hapuskan",
    "hps",
    "apus",
    "delete",
    "remove",
    "buang",
    "hilangkan",
    "hilangin",
]);
/// What stands between the old name and the new one.
pub(crate) const INTO: &List = &List::of(&["jadi", "menjadi", "ke", "to", "jd", "into", "dengan"]);
/// Into the second of two categories.
pub(crate) const INTO_ANOTHER: &List = &List::of(&["ke", "into", "to", "kedalam"]);
/// Together with it.
pub(crate) const WITH_ANOTHER: &List = &List::of(&["sama", "dengan", "dgn", "sm", "with"]);
/// The one and the other.
pub(crate) const AND_ANOTHER: &List = &List::of(&["dan", "and", "&"]);
/// What stands before a place, which decides less than a thing.
pub(crate) const BEFORE_PLACES: &List = &List::of(&[
    "ke", "di", "dari", "ka", "dekat", "deket", "depan", "kantin", "samping", "belakang", "seberang", "area",
    "lobi", "pinggir", "sebelah",
]);
/// Taking somebody along: where to decides less than how.
pub(crate) const TAKING: &List =
    &List::of(&["antar", "anter", "nganter", "nganterin", "anterin", "jemput", "ngejemput", "antar-jemput"]);
/// Verbs by which money is given to somebody.
pub(crate) const HANDED: &List = &List::of(&["transfer", "kirim", "kasih"]);
/// Between such a verb and who gets it.
pub(crate) const BEFORE_RECEIVER: &List = &List::of(&["uang", "ke", "untuk", "si", "buat"]);
