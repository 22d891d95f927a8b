//! Categories: the defaults everybody has, and the names in effect in one book.
//!
//! A default never changes. Renaming, hiding or merging one is a *mask*: a row of the book with the same key.

use std::borrow::Cow;

use crate::{direction::Direction, own_category};

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

/// The category of whatever fits no other of its direction.
pub fn catch_all(direction: Direction) -> &'static Default {
    let key = if direction == Direction::Income { "pemasukan_lain" } else { "lainnya" };
    default(key).expect("a default")
}

/// A category as it is in effect in one book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// What transactions carry: the default's id, or the own category's.
    pub id: i64,
    /// What lexicon and code call it.
    pub key: Cow<'static, str>,
    /// Whether money comes in or goes out under it.
    pub direction: Direction,
    /// What this book calls it.
    pub name: Cow<'static, str>,
    /// The words that mean it, beyond the lexicon's.
    pub keywords: Vec<String>,
    /// Whether the book made or renamed it, so that the name is its own.
    pub is_own: bool,
}

/// The categories in effect in one book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Categories(Vec<Category>);

/// A category that the book wrote itself: its own, or a mask over a default.
pub(crate) struct OwnRow {
    pub(crate) id: i64,
    pub(crate) key: String,
    pub(crate) direction: Direction,
    pub(crate) name: String,
    pub(crate) keywords: String,
    /// Neither hidden nor merged into another.
    pub(crate) is_in_use: bool,
}

impl Categories {
    /// The defaults, with the book's own rows over them.
    pub(crate) fn masked_by(rows: Vec<OwnRow>) -> Self {
        let mut categories: Vec<Category> = DEFAULTS
            .iter()
            .map(|default| Category {
                id: default.id,
                key: default.key.into(),
                direction: default.direction,
                name: default.name.into(),
                keywords: Vec::new(),
                is_own: false,
            })
            .collect();
        for row in rows {
            let place = categories.iter().position(|category| category.key == row.key);
            let category = Category {
                id: place.map_or(row.id, |place| categories[place].id),
                key: row.key.into(),
                direction: row.direction,
                name: row.name.into(),
                keywords: own_category::keywords(&row.keywords),
                is_own: true,
            };
            match (place, row.is_in_use) {
                (Some(place), true) => categories[place] = category,
                (Some(place), false) => drop(categories.remove(place)),
                (None, true) => categories.push(category),
                (None, false) => {}
            }
        }
        Self(categories)
    }

    /// Gives the defaults that the book has not renamed other names, by their keys.
    pub fn call_defaults(&mut self, name_of: impl Fn(&str) -> Option<String>) {
        for category in self.0.iter_mut().filter(|category| !category.is_own) {
            if let Some(name) = name_of(&category.key) {
                category.name = name.into();
            }
        }
    }

    /// All of them, defaults first.
    pub fn iter(&self) -> impl Iterator<Item = &Category> {
        self.0.iter()
    }

    /// The category with this key.
    pub fn by_key(&self, key: &str) -> Option<&Category> {
        self.0.iter().find(|category| category.key == key)
    }

    /// The category whose id rows carry.
    pub fn by_id(&self, id: i64) -> Option<&Category> {
        self.0.iter().find(|category| category.id == id)
    }

    /// The category of this name, in either case.
    pub fn by_name(&self, name: &str) -> Option<&Category> {
        let key = crate::name_key(name);
        self.0.iter().find(|category| crate::name_key(&category.name) == key)
    }

    /// The name of the category that rows with this id show.
    pub fn name_of(&self, id: i64) -> Option<&str> {
        let name = self.by_id(id).map(|category| &*category.name);
        // A hidden default keeps its name on the rows that carry it.
        name.or_else(|| DEFAULTS.iter().find(|default| default.id == id).map(|default| default.name))
    }
}
