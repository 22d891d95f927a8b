//! Categories: the defaults everybody has, and the names in effect in one book.
//!
//! A default never changes. Renaming, hiding or merging one is a *mask*: a row of the book with the same key.

use crate::direction::Direction;

/// A category that everybody has. Its id and key are fixed; the first migration writes the same rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Default {
    /// The row's id.
    pub id: i64,
    /// What lexicon and code call it.
    pub key: &'static str,
    /// Whether money comes in or goes out under it.
    pub direction: Direction,
    /// What people call it, in Indonesian.
    pub name: &'static str,
}

const fn expense(id: i64, key: &'static str, name: &'static str) -> Default {
    Default { id, key, direction: Direction::Expense, name }
}

const fn income(id: i64, key: &'static str, name: &'static str) -> Default {
    Default { id, key, direction: Direction::Income, name }
}

/// The default categories, in the order in which lists show them.
pub const DEFAULTS: [Default; 24] = [
    expense(1, "makan", "Makan"),
    expense(2, "transport", "Transport"),
    expense(3, "belanja_harian", "Belanja Harian"),
    expense(4, "belanja", "Belanja"),
    expense(5, "pulsa_data", "Pulsa & Data"),
    expense(6, "tagihan", "Tagihan"),
    expense(7, "tempat_tinggal", "Tempat Tinggal"),
    expense(8, "kesehatan", "Kesehatan"),
    expense(9, "pendidikan", "Pendidikan"),
    expense(10, "hiburan", "Hiburan"),
    expense(11, "perawatan_diri", "Perawatan Diri"),
    expense(12, "sosial_donasi", "Sosial & Donasi"),
    expense(13, "keluarga", "Keluarga"),
    expense(14, "cicilan_utang", "Cicilan & Utang"),
    expense(15, "biaya_pajak", "Biaya & Pajak"),
    expense(16, "lainnya", "Lainnya"),
    income(17, "gaji", "Gaji"),
    income(18, "bonus_thr", "Bonus & THR"),
    income(19, "usaha", "Usaha"),
    income(20, "honor_freelance", "Honor & Freelance"),
    income(21, "hadiah", "Hadiah & Pemberian"),
    income(22, "refund_cashback", "Refund & Cashback"),
    income(23, "investasi", "Investasi"),
    income(24, "pemasukan_lain", "Pemasukan Lain"),
];

/// The default with this key.
pub fn default(key: &str) -> Option<&'static Default> {
    DEFAULTS.iter().find(|category| category.key == key)
}
