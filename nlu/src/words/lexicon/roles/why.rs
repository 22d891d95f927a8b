//! Words of asking why an entry has its category.

use crate::words::list::List;

/// For what reason.
pub(crate) const WHY: &List = &List::of(&[
    "kenapa",
    "knapa",
    "knp",
    "napa",
    "ngapa",
    "mengapa",
    "kenape",
    "kok",
    "why",
    "alasannya",
    "alasan",
]);
/// What stands before the name of a category, or says that one is meant.
pub(crate) const INTO: &List = &List::of(&[
    "masuk",
    "masuknya",
    "dimasukin",
    "dimasukkan",
    "dimasukan",
    "masukin",
    "kategori",
    "kategorinya",
    "dikategorikan",
    "dikategoriin",
    "jadi",
    "jadinya",
    "ke",
    "sebagai",
    "category",
]);
/// Words of these that leave no doubt that a category is meant.
pub(crate) const CATEGORY: &List =
    &List::of(&["kategori", "kategorinya", "dikategorikan", "dikategoriin", "category"]);
/// Words that may stand anywhere.
pub(crate) const AROUND: &List = &List::of(&[
    "itu",
    "ini",
    "tadi",
    "yang",
    "yg",
    "sih",
    "ya",
    "dong",
    "bot",
    "min",
    "kak",
    "lho",
    "loh",
    "bisa",
    "kamu",
    "milih",
    "pilih",
    "dipilih",
    "gitu",
    "begitu",
    "apa",
    "barusan",
    "transaksi",
    "terakhir",
    "di",
]);
