//! A whole book as one JSON text, and an empty book filled from it: every kind of row that a book keeps (`each_row!`), each
//! named by what it is called and never by its id, so that a copy of a copy is the same, byte for byte.
//!
//! Rows keep their order: a list is written in the order in which its rows were, and read in it again. What people have that is
//! no row of a book is left out; each such table stands in the copy with its reason.

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
    db::{Database, DatabaseError},
    history::stored::Stored,
    people::{
        person::Person,
        personal_tables::{Exported, PERSONAL_TABLES},
    },
};

use keys::Keys;
use kinds::in_order;

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

/// Writes the book that a person writes in, row by row.
pub async fn write<E: From<DatabaseError> + From<std::io::Error>>(
    database: &Database,
    person: &Person,
    out: &mut (dyn Write + Send),
) -> Result<(), E> {
    let keys = Keys::of(database, person).await?;
    writeln!(out, "{{\n\"format\": {},\n\"version\": {VERSION},", json!(FORMAT))?;
    writeln!(out, "\"book\": {},", sorted(&head(person)))?;
    write!(out, "\"left_out\": {}", sorted(&left_out()))?;
    for kind in in_order() {
        write!(out, ",\n{}: [", json!(kind.list))?;
        let mut is_first = true;
        let mut from = Place::FIRST;
        loop {
            let page = if kind.table == Transaction::TABLE {
                rows::entries(database, person, from).await?
            } else {
                kinds::page(database, person, kind.table, from.id).await?
            };
            let Some(last) = page.last() else { break };
            from = Place::of(last);
            for row in page {
                out.write_all(if is_first { b"\n" } else { b",\n" })?;
                is_first = false;
                out.write_all(sorted(&keys.outward(kind, &row)).as_bytes())?;
            }
        }
        out.write_all(if is_first { b"]" } else { b"\n]" })?;
    }
    writeln!(out, "\n}}")?;
    Ok(out.flush()?)
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
    let tables = PERSONAL_TABLES.iter().map(|table| match table.exported {
        Exported::As(_) => (table.name, "in the export of all of one's own data"),
        Exported::Not(reason) => (table.name, reason),
    });
    let all = tables.chain(COLUMNS_LEFT_OUT);
    all.map(|(name, reason)| (name.to_owned(), json!(reason))).collect()
}

/// Fields as one line of JSON, in the order of their names.
fn sorted(fields: &Fields) -> String {
    ordered(&Value::Object(fields.clone())).to_string()
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
