//! The names that a message may use, and what the person has taught of them: read in one query, because every message
//! needs them.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use chrono::{DateTime, Utc};

use crate::{
    book::{
        KINDS,
        account::{Account, AccountStatus},
        category::{
            Categories, CategoryStatus,
            fold::{OwnRow, fold},
        },
        filing_rule::{
            Condition,
            fit::{Filing, Subject},
        },
        goal::Goal,
        lesson::{self, Lesson},
        party::Party,
        row::BookRow,
    },
    db::{Database, DatabaseError, Sql, binds, json, record},
    people::person::Person,
    values::{direction::Direction, reason::Reason},
};

/// The names in use in one book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// The categories.
    pub categories: Categories,
    /// What else has a name, by its table.
    named: HashMap<String, Vec<Named>>,
    /// The person's newest lessons, as far as their categories are in effect or part of one that is; newest first.
    pub lessons: Vec<Lesson>,
    /// The person's filing rules, as far as their categories are in effect or part of one that is; in their order.
    pub rules: Vec<Filing>,
}

/// A row and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The row's id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Whether the name may be used for it: it is in use, and not part of another.
    is_in_use: bool,
    /// The row that it is part of.
    heir: Option<i64>,
}

impl Named {
    /// A row that is in use.
    pub fn in_use(id: i64, name: String) -> Self {
        Self { id, name, is_in_use: true, heir: None }
    }
}

struct Row {
    kind: String,
    id: i64,
    name: String,
    key: String,
    direction: Option<Direction>,
    keywords: String,
    merged_into: Option<String>,
    status: String,
    updated_at: DateTime<Utc>,
}

record!(Row: kind, id, name, key, direction, keywords, merged_into, status, updated_at);

/// Whether the book `u.book_id` has names of its own, or the person `u.id` has taught any. Most have none.
pub(crate) static HAS_NAMES: LazyLock<String> = LazyLock::new(|| {
    let named = named().map(|(table, condition)| {
        format!(" OR EXISTS (SELECT 1 FROM {table} n WHERE n.book_id = u.book_id AND {condition})")
    });
    format!(
        "(EXISTS (SELECT 1 FROM categories n WHERE n.book_id = u.book_id){} \
         OR EXISTS (SELECT 1 FROM lessons n WHERE n.user_id = u.id AND n.status = 'active') \
         OR EXISTS (SELECT 1 FROM filing_rules n WHERE n.user_id = u.id AND n.status = 'active'))",
        named.collect::<String>()
    )
});

/// The tables whose rows are known by a name alone, and which of them are.
fn named() -> impl Iterator<Item = (&'static str, &'static str)> {
    KINDS.iter().filter_map(|kind| Some((kind.table, kind.named?)))
}

static NAMES: LazyLock<String> = LazyLock::new(|| {
    let named = named().map(|(table, condition)| {
        format!(
            " UNION ALL SELECT '{table}', n.id, n.name, '', NULL, '', CAST(n.merged_into AS TEXT), n.status, n.updated_at \
             FROM {table} n WHERE n.book_id = $1 AND {condition}"
        )
    });
    format!(
        "SELECT 'categories' AS kind, id, name, key, direction, keywords, merged_into, status, updated_at FROM categories \
         WHERE book_id = $1{} UNION ALL SELECT 'lessons', id, phrase, category, direction, '', NULL, status, updated_at FROM (\
         SELECT * FROM lessons WHERE user_id = $2 AND book_id = $1 AND status = 'active' \
         ORDER BY updated_at DESC, id DESC LIMIT {}) AS newest \
         UNION ALL SELECT 'filing_rules', id, CAST(condition AS TEXT), category, NULL, CAST(position AS TEXT), \
         CAST(account_id AS TEXT), status, updated_at FROM filing_rules \
         WHERE user_id = $2 AND book_id = $1 AND status = 'active'",
        named.collect::<String>(),
        lesson::MOST_READ
    )
});

/// The names in use in the person's book.
pub async fn of(database: &Database, person: &Person) -> Result<Names, DatabaseError> {
    let rows = database.all(NAMES.as_str(), binds![person.book.get(), person.id]).await?;
    Ok(Names::read(rows))
}

/// Which of these people use names beside the defaults: their book has some, or they have taught any. Most do not.
pub async fn with_own(database: &Database, people: &[&Person]) -> Result<HashSet<i64>, DatabaseError> {
    static SQL: LazyLock<(String, String)> = LazyLock::new(|| {
        let among =
            |list| format!("SELECT u.id FROM users u WHERE u.id IN (SELECT {list}) AND {}", *HAS_NAMES);
        (among("value FROM json_each($1)"), among("CAST(value AS BIGINT) FROM jsonb_array_elements_text($1)"))
    });
    let (sqlite, postgres) = &*SQL;
    let ids: Vec<i64> = people.iter().map(|person| person.id).collect();
    let found: Vec<(i64,)> = database.scan(Sql::split(sqlite, postgres), binds![json(&ids)]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

impl Names {
    /// The names of a book that has none of its own.
    pub fn defaults() -> Self {
        Self::read(Vec::new())
    }

    fn read(mut rows: Vec<Row>) -> Self {
        rows.sort_by_key(|row| row.id);
        let (mut own, mut lessons, mut rules) = (Vec::new(), Vec::new(), Vec::new());
        let mut named: HashMap<String, Vec<Named>> = HashMap::new();
        for row in rows {
            match (&*row.kind, row.direction) {
                ("categories", Some(direction)) => own.push(OwnRow {
                    id: row.id,
                    key: row.key,
                    direction,
                    name: row.name,
                    keywords: row.keywords,
                    merged_into: row.merged_into,
                    status: category_status(&row.status),
                }),
                ("lessons", Some(direction)) => lessons.push(Lesson {
                    direction,
                    phrase: row.name,
                    category: row.key,
                    taught_at: row.updated_at,
                }),
                ("filing_rules", _) => rules.push(row),
                _ => {
                    let heir = row.merged_into.and_then(|id| id.parse().ok());
                    let is_in_use = heir.is_none() && row.status != AccountStatus::Closed.name();
                    let row_of = Named { id: row.id, name: row.name, is_in_use, heir };
                    named.entry(row.kind).or_default().push(row_of);
                }
            }
        }
        let categories = fold(own);
        lessons.retain_mut(|lesson| is_in_effect(lesson, &categories));
        lessons.sort_by_key(|lesson| std::cmp::Reverse(lesson.taught_at));
        let mut read = Self { categories, named, lessons, rules: Vec::new() };
        read.rules = rules.into_iter().filter_map(|row| read.filing(row)).collect();
        read.rules.sort_by_key(|rule| (rule.position, rule.id));
        read
    }

    /// A rule as it decides; `None` where its category is in effect no more.
    fn filing(&self, row: Row) -> Option<Filing> {
        let condition = serde_json::from_str(&row.name).ok()?;
        let account_id = row.merged_into.and_then(|id| id.parse().ok());
        self.filing_of((row.id, row.keywords.parse().ok()?), (condition, account_id), &row.key)
    }

    /// The same of a rule that is to be made, or changed.
    pub fn filing_of(
        &self,
        place: (i64, i64),
        (condition, account_id): (Condition, Option<i64>),
        category: &str,
    ) -> Option<Filing> {
        let category = self.categories.by_key(category)?;
        let account_id = account_id.map(|id| self.account_id(id).unwrap_or(id));
        Some(Filing::new(place, (condition, account_id), (category.id, category.direction)))
    }

    /// The first of some rules that fits an entry, and the word for which it does; whether the person chose the entry's
    /// category is not asked.
    pub(crate) fn fitting<'r>(
        &self,
        rules: &'r [Filing],
        subject: &Subject<'_>,
    ) -> Option<(&'r Filing, &'r str)> {
        if rules.is_empty() || subject.direction == Direction::Transfer {
            return None;
        }
        let side = self.categories.side(subject.direction, subject.category_id);
        let account_id = subject.account_id.map(|id| self.account_id(id).unwrap_or(id));
        let (subject, text) = (Subject { account_id, ..*subject }, subject.folded());
        rules.iter().find_map(|rule| Some((rule, rule.fits(&subject, &text, side)?)))
    }

    /// Whether the person themselves named the category that an entry stands under: no rule goes before that.
    pub fn is_chosen(&self, subject: &Subject<'_>) -> bool {
        self.is_chosen_for(subject.category_id, subject.reason)
    }

    /// The same of a category that an entry stands under for a reason.
    pub(crate) fn is_chosen_for(&self, category_id: Option<i64>, reason: Option<&Reason>) -> bool {
        match reason {
            Some(Reason::Said) => true,
            Some(Reason::Keyword(word)) => {
                let name = category_id.and_then(|id| self.categories.name_of(id));
                name.is_some_and(|name| crate::name_key(name) == crate::name_key(word))
            }
            _ => false,
        }
    }

    /// What a rule files an entry under, and why; `None` where none fits, or the person chose the category.
    pub fn filed_by_rule(&self, subject: &Subject<'_>) -> Option<(i64, Reason)> {
        if self.is_chosen(subject) {
            return None;
        }
        let (rule, word) = self.fitting(&self.rules, subject)?;
        Some((rule.category_id, Reason::Rule(word.to_owned())))
    }

    fn of_kind<R: BookRow>(&self) -> &[Named] {
        self.named.get(R::TABLE).map_or(&[], Vec::as_slice)
    }

    /// The rows of a kind that are in use and known by a name.
    fn in_use<R: BookRow>(&self) -> impl Iterator<Item = &Named> {
        self.of_kind::<R>().iter().filter(|named| named.is_in_use)
    }

    /// The row of a kind with this id, or the one that it is part of by now.
    fn by_id<R: BookRow>(&self, id: i64) -> Option<&Named> {
        let find = |id: i64| self.of_kind::<R>().iter().find(|named| named.id == id);
        let mut found = find(id)?;
        while let Some(heir) = found.heir.and_then(find) {
            found = heir;
        }
        Some(found)
    }

    /// The accounts in use.
    pub fn accounts(&self) -> impl Iterator<Item = &Named> {
        self.in_use::<Account>()
    }

    /// How many accounts the book has, in use or not.
    pub fn accounts_kept(&self) -> usize {
        self.of_kind::<Account>().len()
    }

    /// The savings goals.
    pub fn goals(&self) -> impl Iterator<Item = &Named> {
        self.in_use::<Goal>()
    }

    /// Those with whom there are debts.
    pub fn parties(&self) -> impl Iterator<Item = &Named> {
        self.in_use::<Party>()
    }

    /// The account of this name, in either case.
    pub fn account(&self, name: &str) -> Option<&Named> {
        by_name(self.accounts(), name)
    }

    /// The account with this id, or the one that it is part of.
    pub fn account_id(&self, id: i64) -> Option<i64> {
        self.by_id::<Account>(id).map(|account| account.id)
    }

    /// The name of the account with this id, or of the one that it is part of.
    pub fn account_name(&self, id: i64) -> Option<&str> {
        self.by_id::<Account>(id).map(|account| &*account.name)
    }

    /// The party of this name, in either case.
    pub fn party(&self, name: &str) -> Option<&Named> {
        by_name(self.parties(), name)
    }

    /// The party with this id, be it closed, or the one that it is part of.
    pub fn party_id(&self, id: i64) -> Option<i64> {
        self.by_id::<Party>(id).map(|party| party.id)
    }

    /// The name of the party with this id.
    pub fn party_name(&self, id: i64) -> Option<&str> {
        self.by_id::<Party>(id).map(|party| &*party.name)
    }

    /// The goal of this name, in either case.
    pub fn goal(&self, name: &str) -> Option<&Named> {
        by_name(self.goals(), name)
    }
}

/// Whether a lesson's category is in effect, or part of one that is, which the lesson is about then.
fn is_in_effect(lesson: &mut Lesson, categories: &Categories) -> bool {
    let category = categories.by_key(&lesson.category);
    let Some(category) = category.filter(|category| category.direction == lesson.direction) else {
        return false;
    };
    if lesson.category != category.key {
        lesson.category = category.key.to_string();
    }
    true
}

fn category_status(word: &str) -> CategoryStatus {
    match word {
        "active" => CategoryStatus::Active,
        "hidden" => CategoryStatus::Hidden,
        "merged" => CategoryStatus::Merged,
        _ => CategoryStatus::Deleted,
    }
}

fn by_name<'a>(mut names: impl Iterator<Item = &'a Named>, name: &str) -> Option<&'a Named> {
    let key = crate::name_key(name);
    names.find(|named| crate::name_key(&named.name) == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(kind: &str, id: i64, key: &str, direction: Option<Direction>) -> Row {
        Row {
            kind: kind.to_owned(),
            id,
            name: format!("{kind} {id}"),
            key: key.to_owned(),
            direction,
            keywords: String::new(),
            merged_into: None,
            status: "active".to_owned(),
            updated_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_lesson_counts_as_long_as_its_category_is_in_effect() {
        let category = |id, key: &str| row("categories", id, key, Some(Direction::Expense));
        let lesson = |id, key: &str| row("lessons", id, key, Some(Direction::Expense));
        let hidden = |row: Row| Row { status: "hidden".to_owned(), ..row };
        let names = Names::read(vec![
            category(1, "c1"),
            hidden(category(2, "c2")),
            Row { merged_into: Some("c1".to_owned()), ..category(3, "c3") },
            hidden(category(4, "makan")),
            lesson(10, "c1"),
            lesson(11, "c2"),
            lesson(12, "c3"),
            lesson(13, "makan"),
            lesson(14, "transport"),
            lesson(15, "c5"),
            lesson(16, "gaji"),
            row("lessons", 17, "gaji", Some(Direction::Income)),
        ]);
        let phrases: Vec<&str> = names.lessons.iter().map(|lesson| &*lesson.phrase).collect();
        assert_eq!(phrases, ["lessons 10", "lessons 12", "lessons 14", "lessons 17"]);
        // A lesson follows a merge.
        assert_eq!(names.lessons[1].category, "c1");
    }
}
