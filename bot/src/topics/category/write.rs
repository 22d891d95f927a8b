//! What is written of a book's own categories.

use ledger::{
    Direction, Reason,
    book::{
        category::Category,
        lesson::Teaching,
        own_category::{self, Fate, OwnCategory},
        transaction::{self, Transaction},
    },
    history::change::ChangeKind,
};

use crate::topics::writing::{Write, Writing};

/// Make a category of the book's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MakeCategory {
    /// Which way its money goes.
    pub direction: Direction,
    /// Its name.
    pub name: String,
    /// The words that lead to it.
    pub keywords: Vec<String>,
    /// Rows to be filed under it at once.
    pub rows: Vec<Transaction>,
    /// What filing them teaches; the category is known once it is made.
    pub lessons: Vec<Teaching>,
}

impl Write for MakeCategory {
    fn ids(&self) -> usize {
        2 + self.lessons.len()
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let id = writing.id();
        // Made for rows, it is one change with filing them.
        let kind = if self.rows.is_empty() { ChangeKind::Category } else { ChangeKind::Edit };
        let of_it = |lesson: &Teaching| Teaching { category: own_category::key_of(id), ..lesson.clone() };
        let lessons: Vec<Teaching> = self.lessons.iter().map(of_it).collect();
        writing.teach(kind, &lessons, |change, _| {
            let made = own_category::create(change, id, self.direction, &self.name, &self.keywords);
            for row in &self.rows {
                transaction::amend(change, row, row.clone().with_category(made.id, Reason::Said));
            }
        });
    }

    fn teaches(&self) -> Vec<&Teaching> {
        self.lessons.iter().collect()
    }
}

/// Write which words lead to a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetKeywords {
    /// The category.
    pub category: Category,
    /// The book's own row for it, as it was read; a default may have none.
    pub row: Option<Box<OwnCategory>>,
    /// All the words.
    pub keywords: Vec<String>,
}

impl Write for SetKeywords {
    fn ids(&self) -> usize {
        2
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let id = writing.id();
        writing.record(ChangeKind::Category, |change, _| {
            own_category::set_keywords(change, id, &self.category, self.row.as_deref(), &self.keywords);
        });
    }
}

/// Write what becomes of a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecideFate {
    /// The category.
    pub category: Box<Category>,
    /// The book's own row for it, as it was read; a default may have none.
    pub row: Option<Box<OwnCategory>>,
    /// What becomes of it.
    pub fate: Fate,
}

impl Write for DecideFate {
    fn ids(&self) -> usize {
        2
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let id = writing.id();
        writing.record(ChangeKind::Category, |change, _| {
            own_category::decide_fate(change, id, &self.category, self.row.as_deref(), &self.fate);
        });
    }
}
