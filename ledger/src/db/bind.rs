//! Statements, and the values that both engines store.

use rusqlite::types::ToSqlOutput;
use serde_json::value::{RawValue, to_raw_value};
use sqlx::{Arguments, Encode, Postgres, Type, error::BoxDynError, postgres::PgArguments};

use super::column::ToSqlite;

/// A statement with `$1` placeholders: usually one text, two where the engines truly differ.
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    pub(super) sqlite: &'static str,
    pub(super) postgres: &'static str,
}

impl Sql {
    /// A pair, for a statement that cannot be one text; say why beside it.
    pub const fn split(sqlite: &'static str, postgres: &'static str) -> Self {
        Self { sqlite, postgres }
    }

    /// Both engines ignore a value too many; a debug build must not.
    pub(super) fn expecting(self, values: usize) -> Self {
        for text in [self.sqlite, self.postgres] {
            debug_assert_eq!(highest_placeholder(text), values, "placeholders and values differ in: {text}");
        }
        self
    }
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self::split(text, text)
    }
}

fn highest_placeholder(text: &str) -> usize {
    let number = |rest: &str| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok();
    text.split('$').skip(1).filter_map(number).max().unwrap_or(0)
}

/// A value that both engines can store.
pub trait Bind: Send + Sync {
    /// The value as it stands in an SQLite column.
    fn sqlite(&self) -> ToSqlOutput<'_>;
    /// Adds the value to PostgreSQL's arguments.
    fn postgres(&self, arguments: &mut PgArguments) -> Result<(), BoxDynError>;
}

impl<T> Bind for T
where
    T: Send + Sync + ToSqlite + Type<Postgres>,
    for<'a> T: Encode<'a, Postgres>,
{
    fn sqlite(&self) -> ToSqlOutput<'_> {
        self.to_sqlite()
    }

    fn postgres(&self, arguments: &mut PgArguments) -> Result<(), BoxDynError> {
        arguments.add(self)
    }
}

/// The values of one statement, in the order of its placeholders.
pub type Values = Vec<Box<dyn Bind>>;

/// [`Values`] of anything that both engines can store.
macro_rules! binds {
    ($($value:expr),* $(,)?) => { vec![$(Box::new($value) as Box<dyn $crate::db::Bind>),*] };
}
pub(crate) use binds;

/// A statement with a list of numbers, stored as JSON under a placeholder, between its beginning, which ends with `IN `, and its
/// end: the engines have no way in common to pass one.
macro_rules! of_list {
    ($begin:expr, $place:literal, $end:expr) => {
        $crate::db::Sql::split(
            const_format::concatcp!($begin, "(SELECT value FROM json_each(", $place, "))", $end),
            const_format::concatcp!(
                $begin,
                "(SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text(",
                $place,
                "))",
                $end
            ),
        )
    };
}
pub(crate) use of_list;

/// A value stored as JSON.
pub(crate) fn json<T: serde::Serialize>(value: &T) -> sqlx::types::Json<Box<RawValue>> {
    sqlx::types::Json(to_raw_value(value).expect("our own types are JSON"))
}

pub(super) fn postgres_arguments<'a>(
    values: impl IntoIterator<Item = &'a Box<dyn Bind>>,
) -> sqlx::Result<PgArguments> {
    let mut arguments = PgArguments::default();
    values.into_iter().try_for_each(|value| value.postgres(&mut arguments)).map_err(sqlx::Error::Encode)?;
    Ok(arguments)
}
