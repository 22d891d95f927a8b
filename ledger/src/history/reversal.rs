//! Taking a change back: every row is set back, field by field, to what stood before.
//!
//! Only the fields that the change wrote are set, so that what other changes wrote stays. Where one of them stands
//! otherwise than the change left it, somebody has changed it since: then a person decides.

mod struck;

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::{
    book::{
        goal::Goal,
        holdings::{Flow, Holdings, Refusal},
        lesson::LessonRow,
        movement::Movement,
        own_category::OwnCategory,
        transaction::Transaction,
    },
    db::{Database, DatabaseError, binds},
    history::{
        change::{Change, ChangeKind},
        stored::{Stored, rows_of_change},
        walk::{self, Item, PastChange},
    },
    people::person::{Person, UserStatus},
};

pub use struck::struck_by_edits;

/// Fields that every write moves on, or that tell whose a row is.
const BOOKKEEPING: [&str; 5] = ["version", "updated_at", "user_id", "book_id", "message_id"];
/// Fields that tell whether a row counts.
const STANDING: [&str; 2] = ["status", "asked"];

/// A change and what taking it back does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversal {
    /// The change that is taken back.
    pub change: PastChange,
    /// Every row as it stands, and as it shall stand.
    pub rows: Vec<Reversed>,
    /// What stands against it; what a person may wave through comes last.
    pub obstacle: Option<Obstacle>,
}

impl Reversal {
    /// Whether it does something to goals.
    pub fn moves_goals(&self) -> bool {
        !flow(&self.rows).is_empty()
    }
}

/// A row as it stands, and as it shall stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reversed {
    /// An entry.
    Transaction(Box<(Transaction, Transaction)>),
    /// A goal.
    Goal(Box<(Goal, Goal)>),
    /// A movement of a goal.
    Movement(Box<(Movement, Movement)>),
    /// A category of the book's own, or a mask.
    Category(Box<(OwnCategory, OwnCategory)>),
    /// A lesson.
    Lesson(Box<(LessonRow, LessonRow)>),
}

/// Why a change cannot simply be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// One of its rows was changed since.
    ChangedSince,
    /// A name that it would bring back is taken.
    NameTaken(String),
    /// What it would take away is in use.
    InUse(String),
    /// The goal of this name would hold less than nothing.
    Overdrawn(String),
    /// The goal of this name was taken back, so nothing can be moved there.
    GoalGone(String),
}

impl From<Refusal> for Obstacle {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Overdrawn(name) => Self::Overdrawn(name),
            Refusal::Used(name) => Self::InUse(name),
            Refusal::Gone(name) => Self::GoalGone(name),
        }
    }
}

/// Reads what taking a change back does, as the rows stand now.
pub async fn read(
    database: &Database,
    person: &Person,
    change: PastChange,
) -> Result<Reversal, DatabaseError> {
    let mut items = walk::items(database, change.id).await?;
    follow_merges(database, person, &mut items).await?;
    let mut found = Found { person, rows: Vec::new(), obstacle: None };
    let is_undo = !matches!(change.kind, ChangeKind::Undo | ChangeKind::Void);
    let read = Read { database, person, change_id: change.id, is_undo };
    found.take(&items, read.rows::<Transaction>(TRANSACTIONS).await?, Reversed::Transaction);
    found.take(&items, read.rows::<Goal>(GOALS).await?, Reversed::Goal);
    found.take(&items, read.rows::<Movement>(MOVEMENTS).await?, Reversed::Movement);
    found.take(&items, read.rows::<OwnCategory>(CATEGORIES).await?, Reversed::Category);
    found.take(&items, read.rows::<LessonRow>(LESSONS).await?, Reversed::Lesson);
    let mut rows = Vec::with_capacity(found.rows.len());
    let mut hard = None;
    for row in found.rows {
        if read.is_superseded(&row).await? {
            continue;
        }
        if hard.is_none() {
            hard = read.obstacle(&row).await?;
        }
        rows.push(row);
    }
    let flow = flow(&rows);
    if hard.is_none() && !flow.is_empty() {
        hard = Holdings::of(database, person).await?.admits(&flow).err().map(Obstacle::from);
    }
    // What a person may wave through must not hide what nobody can.
    Ok(Reversal { change, rows, obstacle: hard.or(found.obstacle) })
}

/// Columns that name a row which may have gone into another.
const REFERENCES: [&str; 3] = ["account_id", "to_account_id", "savings_account_id"];

/// What the change named is found where it went to since.
async fn follow_merges(
    database: &Database,
    person: &Person,
    items: &mut [Item],
) -> Result<(), DatabaseError> {
    let sql = "SELECT id, merged_into FROM accounts WHERE book_id = $1 AND merged_into IS NOT NULL \
               UNION ALL SELECT id, merged_into FROM savings_accounts WHERE book_id = $1 AND merged_into IS NOT NULL";
    let heirs: Vec<(i64, i64)> = database.all(sql, binds![person.book.get()]).await?;
    let heirs: HashMap<i64, i64> = heirs.into_iter().collect();
    for row in items.iter_mut().flat_map(|item| item.before.iter_mut().chain([&mut item.after])) {
        for column in REFERENCES {
            let Some(named) = row.get_mut(column) else { continue };
            // Each merge is younger than the one before it, so there is an end.
            while let Some(heir) = named.as_i64().and_then(|id| heirs.get(&id)) {
                *named = (*heir).into();
            }
        }
    }
    Ok(())
}

/// Writes the rows as they shall stand; stale where somebody else was first.
pub fn write(change: &mut Change<'_>, holdings: &mut Holdings, rows: &[Reversed]) {
    for row in rows {
        match row {
            Reversed::Transaction(row) => drop(change.update(&row.0, row.1.clone())),
            Reversed::Category(row) => drop(change.update(&row.0, row.1.clone())),
            Reversed::Lesson(row) => drop(change.update(&row.0, row.1.clone())),
            Reversed::Goal(_) | Reversed::Movement(_) => {}
        }
    }
    holdings.write(change, flow(rows));
}

/// What a reversal does to goals.
fn flow(rows: &[Reversed]) -> Flow {
    rows.iter().fold(Flow::default(), |flow, row| match row {
        Reversed::Goal(row) => flow.and_goal(&row.0, row.1.clone()),
        Reversed::Movement(row) => flow.and_movement(Some(&row.0), row.1.clone()),
        Reversed::Transaction(_) | Reversed::Category(_) | Reversed::Lesson(_) => flow,
    })
}

const TRANSACTIONS: &str = rows_of_change!(Transaction);
const GOALS: &str = rows_of_change!(Goal);
const MOVEMENTS: &str = rows_of_change!(Movement);
const CATEGORIES: &str = rows_of_change!(OwnCategory);
const LESSONS: &str = rows_of_change!(LessonRow);

struct Found<'a> {
    person: &'a Person,
    rows: Vec<Reversed>,
    obstacle: Option<Obstacle>,
}

impl Found<'_> {
    fn take<R>(&mut self, items: &[Item], rows: Vec<R>, wrap: impl Fn(Box<(R, R)>) -> Reversed)
    where
        R: Stored + DeserializeOwned + PartialEq,
    {
        for row in rows {
            let item = items.iter().find(|item| item.table == R::TABLE && item.row_id == row.id());
            let Some(item) = item else { continue };
            let (Ok(Value::Object(now)), Value::Object(left)) = (serde_json::to_value(&row), &item.after)
            else {
                continue;
            };
            if !stands_as_left(&now, item.before.as_ref(), left) {
                self.obstacle.get_or_insert(Obstacle::ChangedSince);
            }
            let set_back = set_back(now, item.before.as_ref(), left, self.person.status);
            // A row that an older version wrote otherwise stays as it is, rather than being guessed at.
            let Ok(after) = serde_json::from_value::<R>(Value::Object(set_back)) else {
                self.obstacle.get_or_insert(Obstacle::ChangedSince);
                continue;
            };
            if after != row {
                self.rows.push(wrap(Box::new((row, after))));
            }
        }
    }
}

/// Whether the fields that the change wrote stand as it left them. A row that it made may have been confirmed since.
fn stands_as_left(now: &Map<String, Value>, before: Option<&Value>, left: &Map<String, Value>) -> bool {
    left.iter().filter(|(field, _)| !BOOKKEEPING.contains(&&***field)).all(|(field, value)| match before {
        Some(before) => before.get(field) == Some(value) || now.get(field) == Some(value),
        None => STANDING.contains(&&**field) || now.get(field) == Some(value),
    })
}

/// The row with the change's fields set back; one that the change made is taken out of effect.
fn set_back(
    mut now: Map<String, Value>,
    before: Option<&Value>,
    left: &Map<String, Value>,
    person: UserStatus,
) -> Map<String, Value> {
    match before {
        None => drop(now.insert("status".to_owned(), "deleted".into())),
        Some(before) => {
            for (field, value) in left.iter().filter(|(field, _)| !BOOKKEEPING.contains(&&***field)) {
                if let Some(then) = before.get(field).filter(|then| *then != value) {
                    now.insert(field.clone(), then.clone());
                }
            }
        }
    }
    let is_pending = now.get("status").is_some_and(|status| status == "pending");
    if now.contains_key("asked") && !is_pending {
        now.insert("asked".to_owned(), false.into());
    }
    // What waited for its writer's registration waits no longer once they are confirmed.
    let is_asked = now.get("asked").is_some_and(|asked| asked == true);
    if is_pending && !is_asked && person == UserStatus::Active {
        let counts = if now.contains_key("target_amount") { "active" } else { "confirmed" };
        now.insert("status".to_owned(), counts.into());
    }
    now
}

struct Read<'a> {
    database: &'a Database,
    person: &'a Person,
    change_id: i64,
    /// Whether it takes back what a person did, and does not bring it back.
    is_undo: bool,
}

impl Read<'_> {
    /// The rows of one table that the change is about, as they stand now.
    async fn rows<R: Stored + crate::db::Record>(&self, sql: &'static str) -> Result<Vec<R>, DatabaseError> {
        self.database.all(sql, binds![self.person.book.get(), self.change_id]).await
    }

    async fn obstacle(&self, row: &Reversed) -> Result<Option<Obstacle>, DatabaseError> {
        let book = self.person.book.get();
        match row {
            Reversed::Goal(row) => {
                let then = &row.1;
                let sql = "SELECT COUNT(*) FROM savings_accounts WHERE book_id = $1 AND name_key = $2 \
                           AND status <> 'deleted' AND id <> $3";
                let taken = self.counts(sql, binds![book, then.name_key.clone(), then.id]).await?;
                Ok((taken && !then.is_deleted()).then(|| Obstacle::NameTaken(then.name.clone())))
            }
            Reversed::Category(row) => {
                let (now, then) = &**row;
                let Some(name) = then.listed_name() else {
                    if self.is_key_taken(then).await? {
                        return Ok(Some(Obstacle::NameTaken(then.name().to_owned())));
                    }
                    // Merging or dropping it again leaves its entries where they went the first time.
                    let is_unmade = !now.is_deleted() && then.is_deleted() && self.is_undo;
                    let sql = "SELECT COUNT(*) FROM transactions t WHERE t.book_id = $3 AND t.category_id = $1 \
                               AND t.status <> 'deleted' AND NOT EXISTS (SELECT 1 FROM change_items i WHERE i.change_id = $2 \
                               AND i.table_name = 'transactions' AND i.row_id = t.id)";
                    let used = is_unmade && self.counts(sql, binds![now.id, self.change_id, book]).await?;
                    return Ok(used.then(|| Obstacle::InUse(now.name().to_owned())));
                };
                let sql = "SELECT COUNT(*) FROM categories WHERE COALESCE(book_id, 0) = $1 AND direction = $2 \
                           AND name_key = $3 AND status = 'active' AND id <> $4";
                let values = binds![book, then.direction(), crate::name_key(name), then.id];
                let taken = self.counts(sql, values).await? || self.is_key_taken(then).await?;
                Ok(taken.then(|| Obstacle::NameTaken(name.to_owned())))
            }
            Reversed::Transaction(_) | Reversed::Movement(_) | Reversed::Lesson(_) => Ok(None),
        }
    }

    /// Whether another row stands for the same category.
    async fn is_key_taken(&self, then: &OwnCategory) -> Result<bool, DatabaseError> {
        let sql = "SELECT COUNT(*) FROM categories WHERE COALESCE(book_id, 0) = $1 AND direction = $2 AND key = $3 \
                   AND status <> 'deleted' AND id <> $4";
        let values = binds![self.person.book.get(), then.direction(), then.key.clone(), then.id];
        Ok(!then.is_deleted() && self.counts(sql, values).await?)
    }

    /// Whether another lesson holds for the words of one that would hold again.
    async fn is_superseded(&self, row: &Reversed) -> Result<bool, DatabaseError> {
        let Reversed::Lesson(row) = row else { return Ok(false) };
        let then = &row.1;
        let sql = "SELECT COUNT(*) FROM lessons WHERE user_id = $1 AND direction = $2 AND phrase = $3 \
                   AND status = 'active' AND id <> $4";
        let values = binds![self.person.id, then.direction(), then.phrase().to_owned(), then.id];
        Ok(then.holds() && self.counts(sql, values).await?)
    }

    async fn counts(&self, sql: &'static str, values: crate::db::Values) -> Result<bool, DatabaseError> {
        let found: Vec<(i64,)> = self.database.scan(sql, values).await?;
        Ok(found.iter().any(|(count,)| *count > 0))
    }
}
