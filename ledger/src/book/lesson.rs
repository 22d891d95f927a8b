//! Lessons: the category that a person's own choices have given a phrase.

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};

use crate::{
    db::{Database, DatabaseError, binds, stored_as_word},
    history::{
        change::Change,
        stored::{Stored, stored},
    },
    people::person::Person,
    values::direction::Direction,
};

/// So many lessons decide, the newest; a person who corrects more than this does not remember the older ones either.
pub const MOST_READ: usize = 500;

/// A lesson as it decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// Whether it is about money that comes in or goes out.
    pub direction: Direction,
    /// The words it is about.
    pub phrase: String,
    /// The category's key.
    pub category: String,
    /// When it was taught last.
    pub taught_at: DateTime<Utc>,
}

/// A choice of a category that is to be remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teaching {
    /// Whether it is about money that comes in or goes out.
    pub direction: Direction,
    /// The words it is about.
    pub phrase: String,
    /// The category's key.
    pub category: String,
}

/// Whether a lesson decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum LessonStatus {
    /// It does.
    Active,
    /// Its person has become one with another, who has a newer lesson for the phrase.
    Merged,
    /// The choice that taught it was taken back.
    Deleted,
}

stored_as_word!(LessonStatus: Active = "active", Merged = "merged", Deleted = "deleted");

/// A row of `lessons`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonRow {
    /// The row's id.
    pub id: i64,
    book_id: i64,
    user_id: i64,
    direction: Direction,
    phrase: String,
    category: String,
    taught: i64,
    status: LessonStatus,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

stored!(LessonRow in "lessons": id, book_id, user_id, direction, phrase, category, taught, status, version, created_at,
    updated_at);

impl LessonRow {
    /// Whether it is about the words of this teaching.
    pub fn is_about(&self, teaching: &Teaching) -> bool {
        self.direction == teaching.direction && self.phrase == teaching.phrase
    }

    /// Whether it is about the same words as another.
    pub(crate) fn is_about_the_words_of(&self, other: &Self) -> bool {
        (self.direction, &self.phrase) == (other.direction, &other.phrase)
    }

    /// Whether it was taught after another.
    pub(crate) fn is_newer_than(&self, other: &Self) -> bool {
        self.updated_at > other.updated_at
    }

    /// The same lesson where another about its words is newer.
    pub(crate) fn merged(self) -> Self {
        Self { status: LessonStatus::Merged, ..self }
    }

    /// Whether it decides.
    pub(crate) fn holds(&self) -> bool {
        self.status == LessonStatus::Active
    }

    /// The words it is about.
    pub(crate) fn phrase(&self) -> &str {
        &self.phrase
    }

    /// Whether it is about money that comes in or goes out.
    pub(crate) fn direction(&self) -> Direction {
        self.direction
    }

    /// How often the category was chosen, one time after the other.
    pub fn taught(&self) -> i64 {
        self.taught
    }
}

/// Remembers a choice: over the row that stands there for the phrase, else as a new row with this id.
pub fn teach(change: &mut Change<'_>, id: i64, known: Option<&LessonRow>, teaching: &Teaching) -> LessonRow {
    if let Some(before) = known {
        let is_same = before.category == teaching.category;
        let taught = if is_same { before.taught + 1 } else { 1 };
        let after = LessonRow { category: teaching.category.clone(), taught, ..before.clone() };
        return change.update(before, after);
    }
    let author = change.author();
    let row = LessonRow {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        direction: teaching.direction,
        phrase: teaching.phrase.clone(),
        category: teaching.category.clone(),
        taught: 1,
        status: LessonStatus::Active,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    change.insert(&row);
    row
}

/// The row that stands there for the phrase of a teaching, however old.
pub async fn known(
    database: &Database,
    person: &Person,
    teaching: &Teaching,
) -> Result<Option<LessonRow>, DatabaseError> {
    const SQL: &str = concatcp!(
        LessonRow::SELECT,
        "WHERE t.user_id = $1 AND t.direction = $2 AND t.phrase = $3 AND t.status = 'active'"
    );
    database.first(SQL, binds![person.id, teaching.direction, teaching.phrase.clone()]).await
}
