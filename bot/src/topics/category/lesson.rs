//! Lessons: what a person's choice of a category teaches, and why an entry has the one it has.

use ledger::{
    Direction, Reason,
    book::{
        category,
        lesson::Teaching,
        transaction::{EntryStatus, Transaction},
    },
    name_key,
};

use crate::{
    out::say::{Line, Say, line},
    topics::deciding::{Deciding, capitalised},
};

/// More entries are not explained at once.
const MOST_EXPLAINED: usize = 9;

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
        let phrase = nlu::lesson::phrase(thing?)?;
        let category = self.facts.names.categories.by_id(category_id?)?;
        Some(Teaching { direction, phrase, category: category.key.to_string() })
    }

    /// What a "ya" teaches about the rows that it confirms. That nothing fitted is no choice.
    pub(crate) fn lessons_of_confirmed(&self, rows: &[Transaction], status: EntryStatus) -> Vec<Teaching> {
        if status == EntryStatus::Deleted {
            return Vec::new();
        }
        let lessons = rows.iter().filter_map(|row| self.lesson(row));
        lessons.filter(|lesson| lesson.category != category::catch_all(lesson.direction).key).collect()
    }

    /// "kenapa?": why the entries have their categories.
    pub(crate) fn explain(&mut self) {
        let rows = &self.facts.targets.transactions;
        let rows = &rows[..rows.len().min(MOST_EXPLAINED)];
        let explained = match rows {
            [] => line("nothing-to-edit").into(),
            [row] => self.reason(row).into(),
            [first, rest @ ..] => {
                let item = |row| {
                    let thing = self.facts.thing_name(row);
                    line("why-item").text("thing", capitalised(thing)).lines("why", vec![self.reason(row)])
                };
                rest.iter().fold(Say::from(item(first)), |said, row| said.with(item(row)))
            }
        };
        self.say(explained);
    }

    fn reason(&self, row: &Transaction) -> Line {
        if row.direction == Direction::Transfer {
            return line("transfer-has-no-category");
        }
        let category = self.facts.category_name(row);
        let said = match &row.category_reason {
            Some(Reason::Said) => line("why-said"),
            Some(Reason::Keyword(word)) if name_key(word) == name_key(category) => {
                line("why-name").text("word", word)
            }
            Some(Reason::Keyword(word)) => line("why-keyword").text("word", word),
            Some(Reason::Lesson { phrase, day }) => {
                line("why-lesson").text("phrase", phrase).day("day", *day)
            }
            Some(Reason::Lexicon(word)) => line("why-lexicon").text("word", word),
            Some(Reason::Model) => line("why-model"),
            Some(Reason::Nothing) => line("why-nothing"),
            None => line("why-unknown"),
        };
        said.text("category", category)
    }
}
