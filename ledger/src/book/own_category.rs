//! Writing a book's own categories: new ones, the words that lead to one, and what becomes of one.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use const_format::concatcp;
use serde::{Deserialize, Serialize};

use crate::{
    book::{
        category::{self, Category, CategoryStatus},
        row::{BookRow, Thing, Whose},
    },
    db::{Database, DatabaseError, binds},
    history::{
        change::Change,
        obstacle::{Objection, Obstacle, Taken, Verdict},
        stored::{Stored, stored},
    },
    people::person::Person,
    values::direction::Direction,
};

/// More categories of its own a book does not get; nobody keeps so many apart.
pub const MOST_CATEGORIES: usize = 100;
/// The longest name, in letters.
pub const LONGEST_NAME: usize = 40;
/// More words do not lead to one category.
pub const MOST_KEYWORDS: usize = 50;
/// The longest of these words, in letters.
pub const LONGEST_KEYWORD: usize = 40;

/// What becomes of a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It bears another name.
    Renamed(String),
    /// It is part of the category with this key.
    Merged(String),
    /// It is listed no more.
    Dropped,
    /// A default that was hidden is there again.
    Back {
        /// Its name.
        name: String,
        /// The words that lead to it.
        keywords: Vec<String>,
    },
}

/// A row of `categories` that a book wrote itself: a category of its own, or a mask over a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnCategory {
    /// The row's id.
    pub id: i64,
    book_id: Option<i64>,
    user_id: Option<i64>,
    /// What lexicon and code call it.
    pub key: String,
    direction: Direction,
    name: String,
    name_key: String,
    keywords: String,
    merged_into: Option<String>,
    status: CategoryStatus,
    version: i64,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl OwnCategory {
    /// What the book calls it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether money comes in or goes out under it.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// Moves on with every write.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// Whether it is not wanted any more, or a mask that was taken off.
    pub fn is_deleted(&self) -> bool {
        self.status == CategoryStatus::Deleted
    }

    /// The same row where it falls into another. Entries of an own category find the other through it; those of a default
    /// never carried its mask.
    pub(crate) fn folded_into(self, other: &Self) -> Self {
        if category::default(&self.key).is_some() {
            return Self { status: CategoryStatus::Deleted, ..self };
        }
        Self { merged_into: Some(other.key.clone()), status: CategoryStatus::Merged, ..self }
    }

    /// Lets the words of another lead here too.
    pub(crate) fn take_words_of(&mut self, other: &Self) {
        if self.status == CategoryStatus::Active && other.status == CategoryStatus::Active {
            let words = category::keywords(&format!("{},{}", self.keywords, other.keywords));
            self.keywords = as_text(&words);
        }
    }

    /// What is listed because of this row, if anything; a mask that was taken off shows the default's own name.
    pub fn listed_name(&self) -> Option<&str> {
        match self.status {
            CategoryStatus::Active if self.merged_into.is_none() => Some(&self.name),
            CategoryStatus::Deleted => category::default(&self.key).map(|default| default.name),
            _ => None,
        }
    }
}

stored!(OwnCategory in "categories": id, book_id, user_id, key, direction, name, name_key, keywords, merged_into, status,
    version, created_at, updated_at);

impl BookRow for OwnCategory {
    const CALLED: &'static str = "category of a book's own";
    const WHOSE: Whose = Whose::Book;
    const LISTED_AS: Option<&'static str> = Some("categories");
    const ERASED_AT_ONCE: usize = 5;
    const FALLS_TOGETHER: Option<&'static str> = Some("t.status <> 'deleted'");

    /// Both are for one category, or bear one name.
    fn falls_into(&self, other: &Self) -> bool {
        let is_active = |row: &Self| row.status == CategoryStatus::Active;
        self.id != other.id
            && self.direction == other.direction
            && (self.key == other.key
                || self.name_key == other.name_key && is_active(self) && is_active(other))
    }

    /// An own category becomes part of the other. A mask falls away beside one for the same default, or a category of its
    /// name. Their words lead there then.
    fn fold_into(self, mut heir: Self) -> (Self, Self) {
        heir.take_words_of(&self);
        (self.folded_into(&heir), heir)
    }

    fn thing(&self) -> Option<Thing> {
        Some(Thing::Named(self.name.clone()))
    }

    fn objections(&self, then: &Self, taken: Taken) -> Vec<Objection> {
        let key_taken = || (!then.is_deleted()).then(|| then.key_taken(taken));
        match then.listed_name() {
            Some(name) => [then.name_taken(name, taken)].into_iter().chain(key_taken()).collect(),
            None => key_taken().into_iter().chain(self.in_use(then, taken)).collect(),
        }
    }
}

/// What stands against a row standing so again.
impl OwnCategory {
    /// Another category is called so.
    fn name_taken(&self, name: &str, taken: Taken) -> Objection {
        Objection {
            count: "SELECT COUNT(*) FROM categories WHERE COALESCE(book_id, 0) = $1 AND direction = $2 \
                    AND name_key = $3 AND status = 'active' AND id <> $4",
            values: binds![taken.book_id, self.direction, crate::name_key(name), self.id],
            verdict: Verdict::Stops(Obstacle::NameTaken(name.to_owned())),
        }
    }

    /// Another row stands for the same category.
    fn key_taken(&self, taken: Taken) -> Objection {
        Objection {
            count: "SELECT COUNT(*) FROM categories WHERE COALESCE(book_id, 0) = $1 AND direction = $2 AND key = $3 \
                    AND status <> 'deleted' AND id <> $4",
            values: binds![taken.book_id, self.direction, self.key.clone(), self.id],
            verdict: Verdict::Stops(Obstacle::NameTaken(self.listed_name().unwrap_or(&self.name).to_owned())),
        }
    }

    /// Entries that the change itself does not touch carry it. Merging or dropping it again leaves its entries where they
    /// went the first time.
    fn in_use(&self, then: &Self, taken: Taken) -> Option<Objection> {
        let is_unmade = !self.is_deleted() && then.is_deleted() && taken.is_undo;
        is_unmade.then(|| Objection {
            count: "SELECT COUNT(*) FROM transactions t WHERE t.book_id = $3 AND t.category_id = $1 \
                    AND t.status <> 'deleted' AND NOT EXISTS (SELECT 1 FROM change_items i WHERE i.change_id = $2 \
                    AND i.table_name = 'transactions' AND i.row_id = t.id)",
            values: binds![self.id, taken.change_id, taken.book_id],
            verdict: Verdict::Stops(Obstacle::InUse(self.name.clone())),
        })
    }
}

/// The name that a mask bears: a default that was not renamed may be shown in another language.
fn stored_name(category: &Category) -> &str {
    let default = category::default(&category.key).filter(|_| !category.is_own);
    default.map_or(&category.name, |default| default.name)
}

/// The key of a category of the book's own.
pub fn key_of(id: i64) -> String {
    format!("c{id}")
}

/// Makes a category. Stale where the name is taken meanwhile.
pub fn create(
    change: &mut Change<'_>,
    id: i64,
    direction: Direction,
    name: &str,
    keywords: &[String],
) -> OwnCategory {
    insert(change, id, key_of(id), direction, name, keywords)
}

/// Writes which words lead to a category: over the book's own row for it, else, for a default, as a mask with this id.
pub fn set_keywords(
    change: &mut Change<'_>,
    id: i64,
    category: &Category,
    row: Option<&OwnCategory>,
    keywords: &[String],
) -> OwnCategory {
    match row {
        Some(before) => {
            let after = OwnCategory { keywords: as_text(keywords), ..before.clone() };
            change.update(before, after)
        }
        None => {
            insert(change, id, category.key.to_string(), category.direction, stored_name(category), keywords)
        }
    }
}

/// Writes what becomes of a category: over the book's own row for it, else, for a default, as a mask with this id.
/// No other row changes: entries and lessons find their way when they are read.
pub fn decide_fate(
    change: &mut Change<'_>,
    id: i64,
    category: &Category,
    row: Option<&OwnCategory>,
    fate: &Fate,
) -> OwnCategory {
    if let Some(before) = row {
        return change.update(before, before.clone().after(fate));
    }
    let mask =
        new(change, id, category.key.to_string(), category.direction, stored_name(category), &[]).after(fate);
    change.insert(&mask);
    mask
}

impl OwnCategory {
    fn after(self, fate: &Fate) -> Self {
        match fate {
            Fate::Renamed(name) => Self { name: name.clone(), name_key: crate::name_key(name), ..self },
            Fate::Merged(into) => {
                Self { merged_into: Some(into.clone()), status: CategoryStatus::Merged, ..self }
            }
            Fate::Dropped => {
                let is_default = category::default(&self.key).is_some();
                let status = if is_default { CategoryStatus::Hidden } else { CategoryStatus::Deleted };
                Self { status, ..self }
            }
            Fate::Back { name, keywords } => Self {
                name: name.clone(),
                name_key: crate::name_key(name),
                keywords: as_text(keywords),
                status: CategoryStatus::Active,
                ..self
            },
        }
    }
}

fn insert(
    change: &mut Change<'_>,
    id: i64,
    key: String,
    direction: Direction,
    name: &str,
    keywords: &[String],
) -> OwnCategory {
    let row = new(change, id, key, direction, name, keywords);
    change.insert(&row);
    row
}

fn new(
    change: &Change<'_>,
    id: i64,
    key: String,
    direction: Direction,
    name: &str,
    keywords: &[String],
) -> OwnCategory {
    let author = change.author();
    OwnCategory {
        id,
        book_id: Some(author.person.book.get()),
        user_id: Some(author.person.id),
        key,
        direction,
        name: name.to_owned(),
        name_key: crate::name_key(name),
        keywords: as_text(keywords),
        merged_into: None,
        status: CategoryStatus::Active,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    }
}

/// The book's own row for a category, where it has one.
pub async fn of_key(
    database: &Database,
    person: &Person,
    category: &Category,
) -> Result<Option<OwnCategory>, DatabaseError> {
    const SQL: &str = concatcp!(
        OwnCategory::SELECT,
        "WHERE COALESCE(t.book_id, 0) = $1 AND t.direction = $2 AND t.key = $3 AND t.status <> 'deleted'"
    );
    database.first(SQL, binds![person.book.get(), category.direction, category.key.to_string()]).await
}

/// The versions of categories, each by its direction and key.
pub type Versions = HashMap<(Direction, String), i64>;

/// The versions of those that a book wrote something of, or of the one with this key: those of all its rows together, which
/// move on when a row is taken away, and when another takes its place.
pub async fn versions(
    database: &Database,
    person: &Person,
    key: Option<&str>,
) -> Result<Versions, DatabaseError> {
    let sql = "SELECT direction, key, CAST(SUM(version) AS BIGINT) FROM categories WHERE book_id = $1 \
               AND ($2 = '' OR key = $2) GROUP BY direction, key";
    let values = binds![person.book.get(), key.unwrap_or_default().to_owned()];
    let rows: Vec<(Direction, String, i64)> = database.all(sql, values).await?;
    Ok(rows.into_iter().map(|(direction, key, version)| ((direction, key), version)).collect())
}

fn as_text(keywords: &[String]) -> String {
    keywords.join(",")
}
