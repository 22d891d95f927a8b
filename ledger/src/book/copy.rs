//! A whole book as one JSON text, and an empty book filled from it: every kind of row that a book keeps (`each_row!`), each
//! named by what it is called and never by its id, so that a copy of a copy is the same, byte for byte.
//!
//! Rows keep their order: a list is written in the order in which its rows were, and read in it again. Behind them stands what
//! decides how they count and go on and is no row that changes record (`beside.rs`). What people have else is left out; each such
//! table stands in the copy with its reason.

pub mod amounts;
mod beside;
mod inward;
mod keys;
mod kinds;
mod load;
mod names;
mod rows;
mod settled;
mod told;

use std::{collections::BTreeMap, io::Write};

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value, json};

use crate::{
    book::transaction::{FIRST_DAY, Transaction},
    db::{Database, DatabaseError, binds, record},
    history::stored::Stored,
    people::{
        person::Person,
        personal_tables::{Exported, PERSONAL_TABLES, PersonalTable},
    },
};

use keys::Keys;
use kinds::{CopiedKind, in_order};

pub use load::{is_empty, load};
pub use told::{CopyError, read};

/// What the text is called, so that nothing else is taken for one.
pub const FORMAT: &str = "catat-book";
/// Which shape it has; it grows where an older reader would lose something.
pub const VERSION: u64 = 1;

/// A row without its ids: what it says of itself, and the keys of those that it names.
type Fields = Map<String, Value>;

/// A book as it was read from a copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copy {
    /// ISO 4217.
    pub currency: String,
    /// The rows, list by list.
    pub lists: BTreeMap<String, Vec<Map<String, Value>>>,
}

/// Why columns are in no list: what they lead to is none of a book's.
const COLUMNS_LEFT_OUT: [(&str, &str); 2] = [
    ("message_id", "messages are not part of a book"),
    ("media_id", "pictures and sounds are not part of a book"),
];

/// Why a book is not copied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsettled {
    /// What was read of it may be from before and after a change.
    #[error("somebody wrote in the book while it was read: try again")]
    Changed,
    /// A row names another that is not in the book.
    #[error("a row of `{list}` names one that is not in the book, as `{column}`")]
    Dangling {
        /// In which list.
        list: &'static str,
        /// In which column.
        column: String,
    },
}

/// Every kind of list that there is, in the order of the text.
fn all_kinds() -> impl Iterator<Item = &'static CopiedKind> {
    in_order().iter().chain(beside::kinds())
}

/// Writes the book that a person writes in, row by row. Where somebody writes in it meanwhile, the text is left without its end.
pub async fn write<E: From<DatabaseError> + From<std::io::Error> + From<Unsettled>>(
    database: &Database,
    person: &Person,
    out: &mut (dyn Write + Send),
) -> Result<(), E> {
    let begun = Moment::of(database, person).await?;
    let keys = Keys::of(database, person).await?;
    writeln!(out, "{{\n\"format\": {},\n\"version\": {VERSION},", json!(FORMAT))?;
    writeln!(out, "\"book\": {},", sorted(head(person)))?;
    write!(out, "\"left_out\": {}", sorted(left_out()))?;
    for kind in all_kinds() {
        write!(out, ",\n{}: [", json!(kind.list))?;
        let mut is_first = true;
        let mut from = Place::FIRST;
        loop {
            let page = page(database, person, kind, from).await?;
            let Some(last) = page.last() else { break };
            from = Place::of(last);
            for row in page {
                let row = match keys.outward(kind, row) {
                    Ok(row) => row,
                    Err(_) if Moment::of(database, person).await? != begun => {
                        return Err(Unsettled::Changed.into());
                    }
                    Err(dangling) => return Err(dangling.into()),
                };
                out.write_all(if is_first { b"\n" } else { b",\n" })?;
                is_first = false;
                out.write_all(sorted(row).as_bytes())?;
            }
        }
        out.write_all(if is_first { b"]" } else { b"\n]" })?;
    }
    if Moment::of(database, person).await? != begun {
        return Err(Unsettled::Changed.into());
    }
    writeln!(out, "\n}}")?;
    Ok(out.flush()?)
}

async fn page(
    database: &Database,
    person: &Person,
    kind: &CopiedKind,
    from: Place,
) -> Result<Vec<Fields>, DatabaseError> {
    if kind.table == Transaction::TABLE {
        rows::entries(database, person, from).await
    } else if beside::kinds().any(|beside| beside.table == kind.table) {
        beside::page(database, person, kind.table, from.id).await
    } else {
        kinds::page(database, person, kind.table, from.id).await
    }
}

/// How far a book has come: by its last change, and what is written of open ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moment {
    number: i64,
    written: i64,
}

record!(Moment: number, written);

impl Moment {
    async fn of(database: &Database, person: &Person) -> Result<Option<Self>, DatabaseError> {
        const SQL: &str = "SELECT COALESCE(MAX(c.number), 0) AS number, (SELECT COUNT(*) FROM changes o \
            JOIN change_items i ON i.change_id = o.id WHERE o.book_id = $1 AND o.status = 'open') AS written \
            FROM changes c WHERE c.book_id = $1";
        database.first(SQL, binds![person.book.get()]).await
    }
}

/// Where a list goes on: entries by their days, all else by id.
#[derive(Debug, Clone, Copy)]
struct Place {
    day: NaiveDate,
    id: i64,
}

impl Place {
    const FIRST: Self = Self { day: FIRST_DAY, id: 0 };

    fn of(row: &Fields) -> Self {
        let day = row.get("tx_date").and_then(Value::as_str).and_then(|day| day.parse().ok());
        Self { day: day.unwrap_or(FIRST_DAY), id: row.get("id").and_then(Value::as_i64).unwrap_or(i64::MAX) }
    }
}

/// What holds for the book as a whole.
fn head(person: &Person) -> Fields {
    let zone = serde_json::to_value(person.zone).unwrap_or_default();
    let fields = [
        ("currency", json!(person.currency.code())),
        ("month_start", json!(person.months.start().to_string())),
        ("timezone", zone),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// What is left out, and why.
fn left_out() -> Fields {
    let is_left_out = |table: &&PersonalTable| !beside::kinds().any(|kind| kind.table == table.name);
    let tables = PERSONAL_TABLES.iter().filter(is_left_out).map(|table| match table.exported {
        Exported::As(_) => (table.name, "in the export of all of one's own data"),
        Exported::Not(reason) => (table.name, reason),
    });
    let all = tables.chain(COLUMNS_LEFT_OUT);
    all.map(|(name, reason)| (name.to_owned(), json!(reason))).collect()
}

/// Fields as one line of JSON, in the order of their names.
fn sorted(fields: Fields) -> String {
    ordered(&Value::Object(fields)).to_string()
}

/// The same value, with the fields of every object in it in the order of their names.
fn ordered(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let sorted: BTreeMap<&String, &Value> = fields.iter().collect();
            sorted.into_iter().map(|(name, value)| (name.clone(), ordered(value))).collect()
        }
        Value::Array(values) => values.iter().map(ordered).collect(),
        other => other.clone(),
    }
}

/// The moment of a row that says none.
fn instant(at: DateTime<Utc>) -> Value {
    serde_json::to_value(at).unwrap_or_default()
}
