//! What a row's words come to: what its entry is called, and under which category it is filed.

use chrono::{DateTime, Utc};
use ledger::{
    Direction, Reason,
    book::{category::catch_all, filing_rule::fit::Subject, names::Names},
    imports::{Filed, StagedRow},
    people::user::Person,
};
use nlu::Context;

use crate::vocabulary::Vocabulary;

/// Longer words are cut in what an entry is called, in letters.
const LONGEST: usize = 200;

/// What decides of rows, read once for a whole import.
pub(crate) struct Filing<'a> {
    person: &'a Person,
    names: &'a Names,
    vocabulary: Vocabulary,
    now: DateTime<Utc>,
}

impl<'a> Filing<'a> {
    /// By the names and lessons of a person.
    pub(crate) fn of(person: &'a Person, names: &'a Names, now: DateTime<Utc>) -> Self {
        Self { person, names, vocabulary: Vocabulary::of(names), now }
    }

    /// What a row comes to.
    pub(crate) fn file(&self, row: &StagedRow) -> Filed {
        let direction = row.direction();
        let context = self.vocabulary.context((self.person, self.names), self.now);
        let (category_id, reason) = self.category(row, direction, &context).unzip();
        let gives_back = match direction {
            Direction::Income => nlu::statement::given_back(&told(row)),
            Direction::Expense | Direction::Transfer => Vec::new(),
        };
        Filed { description: description(row), category_id, reason, gives_back }
    }

    /// Where the category of a row is decided: by what the file itself says, then by the person's rules, then by its words. `None`
    /// of a transfer.
    fn category(
        &self,
        row: &StagedRow,
        direction: Direction,
        context: &Context<'_>,
    ) -> Option<(i64, Reason)> {
        let categories = &self.names.categories;
        if direction == Direction::Transfer {
            return None;
        }
        let said = row.category.as_deref().and_then(|name| categories.by_name_in(direction, name));
        if let Some(category) = said {
            return Some((category.id, Reason::Said));
        }
        if let Some(filed) = self.names.filed_by_rule(&subject(row, direction)) {
            return Some(filed);
        }
        let filed = nlu::statement::filed(&words(row), direction, context)?;
        let found = categories.by_key(&filed.key).filter(|category| category.takes(direction));
        let id = found.map_or(catch_all(direction).id, |category| category.id);
        Some((id, filed.reason))
    }
}

/// A row as filing rules look at it.
fn subject(row: &StagedRow, direction: Direction) -> Subject<'_> {
    Subject {
        texts: [Some(&*row.text), row.counterpart.as_deref(), None],
        direction,
        money: row.absolute(),
        account_id: Some(row.account_id),
        category_id: None,
        reason: None,
    }
}

/// Everything that a row says.
fn words(row: &StagedRow) -> String {
    let parts = [row.counterpart.as_deref(), row.category.as_deref(), Some(&*row.text)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What the bank says of it.
fn told(row: &StagedRow) -> String {
    let parts = [row.counterpart.as_deref(), Some(&*row.text)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn description(row: &StagedRow) -> String {
    let said = if row.text.is_empty() { row.counterpart.as_deref().unwrap_or_default() } else { &*row.text };
    said.chars().take(LONGEST).collect()
}
