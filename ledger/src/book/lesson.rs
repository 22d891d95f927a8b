//! Lessons: the category that a person's own choices have given a phrase.

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};

use crate::{
    book::row::{BookRow, Whose},
    db::{Database, DatabaseError, binds, stored_as_word},
    history::{
        change::Change,
        obstacle::{Objection, Taken, Verdict},
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

    /// How often the category was chosen, one time after the other.
    pub fn taught(&self) -> i64 {
        self.taught
    }
}

impl BookRow for LessonRow {
    const CALLED: &'static str = "lesson";
    const WHOSE: Whose = Whose::Person;
    const LISTED_AS: Option<&'static str> = Some("lessons");
    const WORDS: &'static [&'static str] = &["phrase"];
    const FALLS_TOGETHER: Option<&'static str> = Some("t.status = 'active'");

    fn falls_into(&self, other: &Self) -> bool {
        (self.direction, &self.phrase) == (other.direction, &other.phrase)
    }

    /// Of two about the same words the newer stays.
    fn fold_into(self, heir: Self) -> (Self, Self) {
        let merged = |row| Self { status: LessonStatus::Merged, ..row };
        if self.updated_at > heir.updated_at { (self, merged(heir)) } else { (merged(self), heir) }
    }

    /// Another may hold for the words by now.
    fn objections(&self, then: &Self, taken: Taken) -> Vec<Objection> {
        if then.status != LessonStatus::Active {
            return Vec::new();
        }
        vec![Objection {
            count: "SELECT COUNT(*) FROM lessons WHERE user_id = $1 AND direction = $2 AND phrase = $3 \
                    AND status = 'active' AND id <> $4",
            values: binds![taken.user_id, then.direction, then.phrase.clone(), then.id],
            verdict: Verdict::Stays,
        }]
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
