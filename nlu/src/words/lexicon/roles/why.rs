//! Words of asking why an entry has its category.

/// For what reason.
pub(crate) const WHY: &[&str] =
    &["kenapa", "knapa", "knp", "napa", "ngapa", "mengapa", "kenape", "kok", "why", "alasannya", "alasan"];
/// What stands before the name of a category, or says that one is meant.
pub(crate) const INTO: &[&str] = &[
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
];
/// Words of these that leave no doubt that a category is meant.
pub(crate) const CATEGORY: &[&str] =
    &["kategori", "kategorinya", "dikategorikan", "dikategoriin", "category"];
/// Words that may stand anywhere.
pub(crate) const AROUND: &[&str] = &[
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
];
