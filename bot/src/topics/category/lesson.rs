//! Lessons: what a person's choice of a category teaches.

use ledger::{
    Direction,
    book::{
        category,
        lesson::Teaching,
        transaction::{EntryStatus, Transaction},
    },
};

use crate::topics::deciding::Deciding;

impl Deciding<'_> {
    /// What a row's category teaches about its words; `None` where they say nothing.
    pub(crate) fn lesson(&self, row: &Transaction) -> Option<Teaching> {
        self.teaching(row.direction, row.category_id, row.description.as_deref())
    }

    /// What a category teaches about a thing.
    pub(crate) fn teaching(
        &self,
        direction: Direction,
        category_id: Option<i64>,
        thing: Option<&str>,
    ) -> Option<Teaching> {
        let categories = &self.facts.names.categories;
        let (side, category) = (categories.side(direction, category_id), categories.by_id(category_id?)?);
        let phrase = phrase((direction, side), thing?)?;
        Some(Teaching { direction: side, phrase, category: category.key.to_string() })
    }

    /// What a "ya" teaches about the rows that it confirms. That nothing fitted is no choice.
    pub(crate) fn lessons_of_confirmed(&self, rows: &[Transaction], status: EntryStatus) -> Vec<Teaching> {
        if status == EntryStatus::Deleted {
            return Vec::new();
        }
        let lessons = rows.iter().filter_map(|row| self.lesson(row));
        lessons.filter(|lesson| lesson.category != category::catch_all(lesson.direction).key).collect()
    }
}

/// The words that money of a direction teaches something about, by the side of the sums that it counts in: a refund is about
/// its thing, whose purchases belong where it does.
pub(crate) fn phrase((direction, side): (Direction, Direction), thing: &str) -> Option<String> {
    if side == direction { nlu::lesson::phrase(thing) } else { nlu::lesson::refunded(thing) }
}
