//! Rows as records, from both engines by one rule: a field has its column's name.

use std::cell::Cell;

use sqlx::{Decode, Postgres, Row as _, Type, postgres::PgRow};

use super::{DatabaseError, column::FromSqlite};

/// A value that both engines yield.
pub trait Field: FromSqlite + Type<Postgres> + for<'r> Decode<'r, Postgres> {}
impl<T> Field for T where T: FromSqlite + Type<Postgres> + for<'r> Decode<'r, Postgres> {}

/// A record that is read from a row.
pub trait Record: Sized + Send + 'static {
    /// Takes the record's fields out of the row.
    fn read(row: &Row<'_>) -> Result<Self, DatabaseError>;
}

/// A row that an engine yields.
pub struct Row<'r>(Engine<'r>);

enum Engine<'r> {
    Sqlite {
        row: &'r rusqlite::Row<'r>,
        /// The column to look at first: fields are mostly asked for in the columns' order.
        next: Cell<usize>,
        /// Whether it is the first of a query, whose columns are looked at.
        is_first: bool,
    },
    Postgres(&'r PgRow),
}

impl<'r> Row<'r> {
    pub(super) fn of_sqlite(row: &'r rusqlite::Row<'r>, is_first: bool) -> Self {
        Self(Engine::Sqlite { row, next: Cell::new(0), is_first })
    }

    pub(super) fn of_postgres(row: &'r PgRow) -> Self {
        Self(Engine::Postgres(row))
    }

    /// The value of the column with this name.
    pub(crate) fn get<T: Field>(&self, column: &str) -> Result<T, DatabaseError> {
        match &self.0 {
            Engine::Sqlite { row, next, is_first } => {
                debug_assert!(!is_first || next.get() > 0 || names_differ(row), "two columns bear one name");
                let place = place_of(row, column, next.get())?;
                next.set(place + 1);
                of_sqlite(row, place)
            }
            Engine::Postgres(row) => Ok(row.try_get(column)?),
        }
    }

    /// The value of the column at this place, from 0.
    pub(crate) fn at<T: Field>(&self, place: usize) -> Result<T, DatabaseError> {
        match &self.0 {
            Engine::Sqlite { row, .. } => of_sqlite(row, place),
            Engine::Postgres(row) => Ok(row.try_get(place)?),
        }
    }
}

/// Whether every column can be told by its name.
fn names_differ(row: &rusqlite::Row<'_>) -> bool {
    let names = row.as_ref().column_names();
    (1..names.len()).all(|place| !names[..place].contains(&names[place]))
}

fn place_of(row: &rusqlite::Row<'_>, column: &str, first: usize) -> Result<usize, DatabaseError> {
    let statement = row.as_ref();
    let count = statement.column_count();
    (first..count)
        .chain(0..first.min(count))
        .find(|place| statement.column_name(*place).is_ok_and(|name| name == column))
        .ok_or_else(|| DatabaseError::unreadable(column, "there is no such column"))
}

fn of_sqlite<T: Field>(row: &rusqlite::Row<'_>, place: usize) -> Result<T, DatabaseError> {
    let column = row.as_ref().column_name(place).unwrap_or("?");
    let value = row.get_ref(place).map_err(|error| DatabaseError::unreadable(column, &error.to_string()))?;
    T::from_sqlite(value).map_err(|error| DatabaseError::unreadable(column, &error.to_string()))
}

/// Implements [`Record`] for a type whose fields bear their columns' names. A field behind a `;` is a record itself, of the
/// same row; one behind `..` stands in no column and is left empty.
macro_rules! record {
    ($type:ident: $($field:ident),+ $(; $nested:ident)? $(, ..$empty:ident)?) => {
        impl $crate::db::Record for $type {
            fn read(row: &$crate::db::Row<'_>) -> Result<Self, $crate::db::DatabaseError> {
                Ok(Self {
                    $($nested: $crate::db::Record::read(row)?,)?
                    $($field: row.get(stringify!($field))?,)+
                    $($empty: Default::default(),)?
                })
            }
        }
    };
}
pub(crate) use record;

/// Tuples are read by place.
macro_rules! tuples {
    ($(($($field:ident $place:literal),+))+) => { $(
        impl<$($field: Field + Send + 'static),+> Record for ($($field,)+) {
            fn read(row: &Row<'_>) -> Result<Self, DatabaseError> {
                Ok(($(row.at::<$field>($place)?,)+))
            }
        }
    )+ };
}
tuples! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
}
