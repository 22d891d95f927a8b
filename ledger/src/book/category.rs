//! Categories: the defaults everybody has, and the names in effect in one book.
//!
//! A default never changes. Renaming, hiding or merging one is a *mask*: a row of the book with the same key.

pub(crate) mod fold;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{db::stored_as_word, values::direction::Direction};

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

/// Whether a category is in effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum CategoryStatus {
    /// It is.
    Active,
    /// A default that the book does not want to see.
    Hidden,
    /// Part of another now.
    Merged,
    /// An own one that is not wanted any more; a mask that was taken off.
    Deleted,
}

stored_as_word!(CategoryStatus: Active = "active", Hidden = "hidden", Merged = "merged", Deleted = "deleted");

/// The category of money that comes back of nothing that anybody named.
pub const REFUNDS: &Default = &DEFAULTS[21];

/// The default with this key.
pub fn default(key: &str) -> Option<&'static Default> {
    DEFAULTS.iter().find(|category| category.key == key)
}

/// The category of whatever fits no other of its direction.
pub fn catch_all(direction: Direction) -> &'static Default {
    let key = if direction == Direction::Income { "pemasukan_lain" } else { "lainnya" };
    default(key).expect("a default")
}

/// A category of one book.
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
    /// Names and words of the categories merged into it, as far as they lead nowhere else.
    pub inherited: Vec<String>,
    /// Whether the book made or renamed it, so that the name is its own.
    pub is_own: bool,
}

/// A category that is listed no more: merged into another, hidden or deleted. Rows may still carry it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// As it was last.
    pub category: Category,
    /// The key of the one in effect that it leads to; `None`: what would be filed under it fits nowhere now.
    pub into: Option<Cow<'static, str>>,
    /// What the rows that carry it show.
    pub shown_as: Cow<'static, str>,
}

/// The categories of one book: those in effect, and those that were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Categories {
    pub(crate) in_effect: Vec<Category>,
    pub(crate) gone: Vec<Gone>,
}

impl Category {
    /// Whether what moves in a direction may be filed under it: money that comes in also under a category of expenses, as a
    /// refund that lowers it.
    pub fn takes(&self, direction: Direction) -> bool {
        self.direction == direction || direction == Direction::Income && self.direction == Direction::Expense
    }

    /// Whether this is the category of whatever fits no other of its direction.
    pub fn is_catch_all(&self) -> bool {
        self.key == catch_all(self.direction).key
    }

    /// Whether its name is one that the book gave it.
    pub fn has_own_name(&self) -> bool {
        default(&self.key).is_none_or(|default| default.name != self.name)
    }

    /// Whether it is called this, in either case.
    pub fn is_named(&self, name: &str) -> bool {
        crate::name_key(&self.name) == crate::name_key(name)
    }

    /// All words that lead to it: its own, then those of what was merged into it.
    pub fn words(&self) -> impl Iterator<Item = &String> {
        self.keywords.iter().chain(&self.inherited)
    }
}

impl Categories {
    /// Gives the defaults that the book has not renamed other names, by their keys.
    pub fn call_defaults(&mut self, name_of: impl Fn(&str) -> Option<String>) {
        for category in &mut self.in_effect {
            if category.has_own_name() {
                continue;
            }
            if let Some(name) = name_of(&category.key) {
                category.name = name.into();
            }
        }
    }

    /// Those in effect, defaults first.
    pub fn iter(&self) -> impl Iterator<Item = &Category> {
        self.in_effect.iter()
    }

    /// Those that are listed no more.
    pub fn gone(&self) -> impl Iterator<Item = &Gone> {
        self.gone.iter()
    }

    /// The category in effect that a key leads to.
    pub fn by_key(&self, key: &str) -> Option<&Category> {
        let of_key = |key: &str| self.in_effect.iter().find(|category| category.key == key);
        of_key(key).or_else(|| {
            let gone = self.gone.iter().find(|gone| gone.category.key == key)?;
            gone.into.as_deref().and_then(of_key)
        })
    }

    /// The same for money of a direction: where the key leads to a category of the other, the one that shares its name.
    pub fn by_key_for(&self, direction: Direction, key: &str) -> Option<&Category> {
        let found = self.by_key(key)?;
        let of_direction = (found.direction != direction).then(|| self.by_name_in(direction, &found.name));
        Some(of_direction.flatten().unwrap_or(found))
    }

    /// The category in effect that an id, as rows carry it, leads to.
    pub fn by_id(&self, id: i64) -> Option<&Category> {
        self.in_effect.iter().find(|category| category.id == id).or_else(|| {
            let gone = self.gone.iter().find(|gone| gone.category.id == id)?;
            gone.into.as_deref().and_then(|key| self.by_key(key))
        })
    }

    /// The category in effect of this name, in either case.
    pub fn by_name(&self, name: &str) -> Option<&Category> {
        self.in_effect.iter().find(|category| category.is_named(name))
    }

    /// The category in effect of this name and direction, in either case.
    pub fn by_name_in(&self, direction: Direction, name: &str) -> Option<&Category> {
        self.in_effect.iter().find(|category| category.direction == direction && category.is_named(name))
    }

    /// The one category in effect of this direction whose name has this word in it.
    pub fn by_part(&self, direction: Direction, word: &str) -> Option<&Category> {
        let word = crate::name_key(word);
        let has_it = |category: &&Category| {
            let name = crate::name_key(&category.name);
            category.direction == direction
                && name.split(|c: char| !c.is_alphanumeric()).any(|part| part == word)
        };
        let mut found = self.in_effect.iter().filter(has_it);
        found.next().filter(|_| found.next().is_none())
    }

    /// The name that rows with this id show: what is merged shows what it is part of, what is hidden its last name.
    pub fn name_of(&self, id: i64) -> Option<&str> {
        let name = self.in_effect.iter().find(|category| category.id == id).map(|category| &*category.name);
        name.or_else(|| self.gone.iter().find(|gone| gone.category.id == id).map(|gone| &*gone.shown_as))
    }

    /// The key that a key stands for: that of what it is part of by now; what leads nowhere stands for itself.
    pub fn standing_key<'k>(&'k self, key: &'k str) -> &'k str {
        self.by_key(key).map_or(key, |category| &*category.key)
    }

    /// The same of an id, as rows carry it.
    pub fn key_of(&self, id: i64) -> Option<&str> {
        let gone = || self.gone.iter().find(|gone| gone.category.id == id).map(|gone| &*gone.category.key);
        self.by_id(id).map(|category| &*category.key).or_else(gone)
    }

    /// The name that a key is shown by, whatever became of it.
    pub fn shown_name(&self, key: &str) -> Option<&str> {
        let gone = || self.gone.iter().find(|gone| gone.category.key == key).map(|gone| &*gone.shown_as);
        self.by_key(key).map(|category| &*category.name).or_else(gone)
    }

    /// Which way the money of a key goes, whether it is in effect or not.
    pub fn direction_of(&self, key: &str) -> Option<Direction> {
        let known = self.in_effect.iter().chain(self.gone.iter().map(|gone| &gone.category));
        known.into_iter().find(|category| category.key == key).map(|category| category.direction)
    }

    /// The direction whose sums money counts in: what came in under a category of expenses is a refund, which counts in
    /// those of expenses, below nought.
    pub fn side(&self, direction: Direction, category_id: Option<i64>) -> Direction {
        let mut known = self.in_effect.iter().chain(self.gone.iter().map(|gone| &gone.category));
        let of_expenses = known
            .any(|category| category_id == Some(category.id) && category.direction == Direction::Expense);
        if direction == Direction::Income && of_expenses { Direction::Expense } else { direction }
    }

    /// The side that money counts on, and with which sign there: a refund lowers it.
    pub(crate) fn counts_on(&self, direction: Direction, category_id: Option<i64>) -> (Direction, i64) {
        let side = self.side(direction, category_id);
        (side, if side == direction { 1 } else { -1 })
    }

    /// Whether money that stands under one category may be filed under another at a word: what comes back also under the
    /// expenses that it lowers; what else comes in does not become a refund on the quiet.
    pub fn may_move(&self, (direction, from): (Direction, Option<i64>), to: &Category) -> bool {
        let comes_back = from == Some(REFUNDS.id) || self.side(direction, from) != direction;
        to.direction == direction || comes_back && to.takes(direction)
    }

    /// The ids whose rows show this name, in either case.
    pub fn ids_showing(&self, name: &str) -> Vec<i64> {
        let name = crate::name_key(name);
        let shown = self.in_effect.iter().map(|category| (category.id, &category.name));
        let shown = shown.chain(self.gone.iter().map(|gone| (gone.category.id, &gone.shown_as)));
        shown.filter(|(_, shown)| crate::name_key(shown) == name).map(|(id, _)| id).collect()
    }
}

/// The words that a row's text names, each once.
pub(crate) fn keywords(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(',').map(str::trim).filter(|word| !word.is_empty()) {
        if !words.iter().any(|known| crate::name_key(known) == crate::name_key(word)) {
            words.push(word.to_owned());
        }
    }
    words
}
