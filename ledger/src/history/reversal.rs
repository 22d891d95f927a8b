//! Taking a change back: every row is set back, field by field, to what stood before.
//!
//! Only the fields that the change wrote are set, so that what other changes wrote stays. Where one of them stands
//! otherwise than the change left it, somebody has changed it since: then a person decides.

pub mod chunks;
mod struck;

use std::{collections::HashMap, sync::LazyLock};

use serde_json::{Map, Value};

use crate::{
    book::{
        self, KINDS, each_row,
        holdings::{Flow, Holdings, Refusal},
        recurring::days::{self, DayAlone},
        refund::{self, Exceeded},
        row::{BookRow, Heirs},
        transaction::Transaction,
    },
    db::{Database, DatabaseError, Sql, binds, json},
    history::{
        change::{Change, ChangeKind, ChangeStatus},
        items::takes_away,
        obstacle::{Objection, Taken, Verdict},
        stored::rows_of_ids,
        walk::{self, Item, PastChange},
    },
    people::person::{Person, UserStatus},
};

pub use super::obstacle::Obstacle;
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
    /// It is about more rows than one batch holds, so it is taken back by [`chunks`], and `rows` holds none.
    pub is_in_chunks: bool,
    /// All that taking it back does is to bring back what the change took away: that is not restored, as nothing is gone.
    pub brings_back: bool,
}

/// So many rows one batch takes back at most.
pub const CHUNK: usize = 500;

impl Reversal {
    /// Whether it does something to goals.
    pub fn moves_goals(&self) -> bool {
        !flow(&self.rows).is_empty()
    }
}

macro_rules! reversed {
    ($($file:ident::$row:ident),* $(,)?) => {
        /// A row as it stands, and as it shall stand.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Reversed {
            $(
                #[doc = concat!("One of ", stringify!($file), ".")]
                $row(Box<(book::$file::$row, book::$file::$row)>),
            )*
            /// The amount of a day alone of something that comes again.
            Day(Box<(DayAlone, DayAlone)>),
        }

        impl Reversed {
            /// Whether it is for [`Holdings`] to write.
            fn is_held(&self) -> bool {
                match self {
                    $(Self::$row(_) => book::$file::$row::IS_HELD,)*
                    Self::Day(_) => false,
                }
            }

            /// Writes the row as it shall stand.
            fn write(&self, change: &mut Change<'_>) {
                match self {
                    $(Self::$row(row) => drop(change.update(&row.0, row.1.clone())),)*
                    Self::Day(day) => days::set_back(change, &day.0, &day.1),
                }
            }

            fn objections(&self, taken: Taken) -> Vec<Objection> {
                match self {
                    $(Self::$row(row) => row.0.objections(&row.1, taken),)*
                    Self::Day(_) => Vec::new(),
                }
            }
        }

        impl Found<'_> {
            /// Takes the rows of every kind that the change is about.
            async fn take_all(&mut self, database: &Database) -> Result<(), DatabaseError> {
                $({
                    const SQL: Sql = rows_of_ids!(book::$file::$row);
                    self.take::<book::$file::$row>(database, SQL, Reversed::$row).await?;
                })*
                self.take_days(database).await
            }
        }
    };
}
each_row!(reversed);

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
    let items = walk::first_items(database, change.id, CHUNK + 1).await?;
    let is_running = is_running(database, person, &change).await?;
    let brings_back = takes_away(&items);
    if change.status == ChangeStatus::Open || items.len() > CHUNK {
        let obstacle = if is_running {
            Some(Obstacle::Running)
        } else {
            is_changed_since(database, change.id).await?.then_some(Obstacle::ChangedSince)
        };
        return Ok(Reversal { change, rows: Vec::new(), obstacle, is_in_chunks: true, brings_back });
    }
    let Considered { rows, held, exceeded, soft } = consider(database, person, &change, items).await?;
    let (rows, against): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    // What a person may wave through must not hide what nobody can.
    let hard = is_running.then_some(Obstacle::Running).or_else(|| against.into_iter().flatten().next());
    let exceeded = exceeded.first().map(|found| Obstacle::GivenBack(found.thing().to_owned()));
    let obstacle = hard.or(held).or(exceeded).or(soft);
    Ok(Reversal { change, rows, obstacle, is_in_chunks: false, brings_back })
}

/// Whether the change is just being taken back, or shares a row with another one that is open.
async fn is_running(
    database: &Database,
    person: &Person,
    change: &PastChange,
) -> Result<bool, DatabaseError> {
    const OTHERS: &str = "SELECT o.id FROM changes o WHERE o.book_id = $1 AND o.status = 'open' AND o.id <> $2 \
        AND EXISTS (SELECT 1 FROM change_items a JOIN change_items b ON b.row_id = a.row_id \
        AND b.table_name = a.table_name WHERE a.change_id = $2 AND b.change_id IN (o.id, o.reverses)) LIMIT 1";
    if change.status == ChangeStatus::Open && change.reverses.is_some() {
        return Ok(true);
    }
    let others: Vec<(i64,)> = database.scan(OTHERS, binds![person.book.get(), change.id]).await?;
    Ok(!others.is_empty())
}

/// Whether a row of a change was written since: its version is another.
async fn is_changed_since(database: &Database, change_id: i64) -> Result<bool, DatabaseError> {
    static SQL: LazyLock<String> = LazyLock::new(|| {
        let kinds = KINDS.iter().map(|kind| {
            let table = kind.table;
            format!(
                "EXISTS (SELECT 1 FROM change_items i JOIN {table} t ON t.id = i.row_id WHERE i.change_id = $1 \
                 AND i.table_name = '{table}' AND t.version <> CAST(i.after ->> 'version' AS BIGINT))"
            )
        });
        format!("SELECT {}", kinds.collect::<Vec<_>>().join(" OR "))
    });
    let found: Vec<(bool,)> = database.scan(SQL.as_str(), binds![change_id]).await?;
    Ok(found.first().is_some_and(|(is_changed,)| *is_changed))
}

/// Some rows of a change, each with what stands against it.
struct Considered {
    rows: Vec<(Reversed, Option<Obstacle>)>,
    /// What stands against what they do to goals.
    held: Option<Obstacle>,
    /// The expenses of which more would come back by them than they were.
    exceeded: Vec<Exceeded>,
    /// What a person may wave through.
    soft: Option<Obstacle>,
}

async fn consider(
    database: &Database,
    person: &Person,
    change: &PastChange,
    mut items: Vec<Item>,
) -> Result<Considered, DatabaseError> {
    follow_merges(database, person, &mut items).await?;
    let is_undo = !matches!(change.kind, ChangeKind::Undo | ChangeKind::Void);
    let taken = Taken { book_id: person.book.get(), user_id: person.id, change_id: change.id, is_undo };
    let mut found = Found { person, taken, items, rows: Vec::new(), obstacle: None };
    found.take_all(database).await?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for row in found.rows {
        match verdict(database, row.objections(taken)).await? {
            Some(Verdict::Stays) => {}
            Some(Verdict::Stops(obstacle)) => rows.push((row, Some(obstacle))),
            None => rows.push((row, None)),
        }
    }
    let flow = flow(rows.iter().map(|(row, _)| row));
    let held = if flow.is_empty() {
        None
    } else {
        Holdings::of(database, person).await?.admits(&flow).err().map(Obstacle::from)
    };
    let exceeded = refund::exceeded(database, person, &entries(rows.iter().map(|(row, _)| row))).await?;
    Ok(Considered { rows, held, exceeded, soft: found.obstacle })
}

/// The entries among rows, each as it stands and as it shall.
fn entries<'a>(rows: impl Iterator<Item = &'a Reversed>) -> Vec<(&'a Transaction, &'a Transaction)> {
    rows.filter_map(|row| match row {
        Reversed::Transaction(row) => Some((&row.0, &row.1)),
        _ => None,
    })
    .collect()
}

/// What the first objection that holds leads to.
async fn verdict(database: &Database, objections: Vec<Objection>) -> Result<Option<Verdict>, DatabaseError> {
    for objection in objections {
        let found: Vec<(i64,)> = database.scan(objection.count, objection.values).await?;
        if found.iter().any(|(count,)| *count > 0) {
            return Ok(Some(objection.verdict));
        }
    }
    Ok(None)
}

/// Where the rows of a book `$1` went that fell together with others.
static HEIRS: LazyLock<String> = LazyLock::new(|| {
    let kinds = KINDS.iter().filter(|kind| kind.has_heirs).map(|kind| {
        let table = kind.table;
        format!("SELECT id, merged_into FROM {table} WHERE book_id = $1 AND merged_into IS NOT NULL")
    });
    kinds.collect::<Vec<_>>().join(" UNION ALL ")
});

/// What the change named is found where it went to since.
async fn follow_merges(
    database: &Database,
    person: &Person,
    items: &mut [Item],
) -> Result<(), DatabaseError> {
    let heirs: Vec<(i64, i64)> = database.all(HEIRS.as_str(), binds![person.book.get()]).await?;
    let heirs: Heirs = heirs.into_iter().collect();
    for item in items {
        let kind = KINDS.iter().find(|kind| kind.table == item.table);
        let references = kind.map_or(&[][..], |kind| kind.references);
        for row in item.before.iter_mut().chain([&mut item.after]) {
            for (column, _) in references {
                let Some(named) = row.get_mut(*column) else { continue };
                if let Some(id) = named.as_i64() {
                    *named = heirs.of(id).into();
                }
            }
        }
    }
    Ok(())
}

/// Writes the rows as they shall stand; stale where somebody else was first.
pub fn write(change: &mut Change<'_>, holdings: &mut Holdings, rows: &[Reversed]) {
    for row in rows.iter().filter(|row| !row.is_held()) {
        row.write(change);
    }
    holdings.write(change, flow(rows));
}

/// What a reversal does to goals.
fn flow<'a>(rows: impl IntoIterator<Item = &'a Reversed>) -> Flow {
    rows.into_iter().fold(Flow::default(), |flow, row| match row {
        Reversed::Goal(row) => flow.and_goal(&row.0, row.1.clone()),
        Reversed::Movement(row) => flow.and_movement(Some(&row.0), row.1.clone()),
        _ => flow,
    })
}

struct Found<'a> {
    person: &'a Person,
    taken: Taken,
    items: Vec<Item>,
    rows: Vec<Reversed>,
    obstacle: Option<Obstacle>,
}

impl Found<'_> {
    /// Takes the days that the change gave an amount of their own.
    async fn take_days(&mut self, database: &Database) -> Result<(), DatabaseError> {
        let items = self.items.iter();
        let items = items.map(|item| (&*item.table, item.row_id, item.before.as_ref(), &item.after));
        let (days, is_changed) = days::taken_back(database, self.taken.book_id, items).await?;
        if is_changed {
            self.obstacle.get_or_insert(Obstacle::ChangedSince);
        }
        self.rows.extend(days.into_iter().map(|day| Reversed::Day(Box::new(day))));
        Ok(())
    }

    /// Takes the rows of one kind, as they stand now, where the change is about any.
    async fn take<R: BookRow>(
        &mut self,
        database: &Database,
        sql: Sql,
        wrap: impl Fn(Box<(R, R)>) -> Reversed,
    ) -> Result<(), DatabaseError> {
        let items = self.items.iter().filter(|item| item.table == R::TABLE);
        let items: HashMap<i64, &Item> = items.map(|item| (item.row_id, item)).collect();
        if items.is_empty() {
            return Ok(());
        }
        let ids: Vec<i64> = items.keys().copied().collect();
        for row in database.all::<R>(sql, binds![self.taken.book_id, json(&ids)]).await? {
            let Some(item) = items.get(&row.id()) else { continue };
            let (Ok(Value::Object(now)), Value::Object(left)) = (serde_json::to_value(&row), &item.after)
            else {
                continue;
            };
            if !stands_as_left::<R>(&now, item.before.as_ref(), left) {
                self.obstacle.get_or_insert(Obstacle::ChangedSince);
            }
            let set_back = set_back::<R>(now, item.before.as_ref(), left, self.person.status);
            // A row that an older version wrote otherwise stays as it is, rather than being guessed at.
            let Ok(after) = serde_json::from_value::<R>(Value::Object(set_back)) else {
                self.obstacle.get_or_insert(Obstacle::ChangedSince);
                continue;
            };
            if after != row {
                self.rows.push(wrap(Box::new((row, after))));
            }
        }
        Ok(())
    }
}

/// Whether the fields that the change wrote stand as it left them. A row that it made, or left waiting, may have been
/// confirmed since.
fn stands_as_left<R: BookRow>(
    now: &Map<String, Value>,
    before: Option<&Value>,
    left: &Map<String, Value>,
) -> bool {
    let is_confirmed = left.get("status").is_some_and(|status| status == "pending")
        && now.get("status").is_some_and(|status| status == R::IN_EFFECT);
    left.iter().filter(|(field, _)| !BOOKKEEPING.contains(&&***field)).all(|(field, value)| {
        let is_free = STANDING.contains(&&**field) && (before.is_none() || is_confirmed);
        let is_written = before.is_none_or(|before| before.get(field) != Some(value));
        is_free || !is_written || now.get(field) == Some(value)
    })
}

/// The row with the change's fields set back; one that the change made is taken out of effect.
fn set_back<R: BookRow>(
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
        now.insert("status".to_owned(), R::IN_EFFECT.into());
    }
    now
}
