//! What both engines can store and yield.

use serde_json::value::{RawValue, to_raw_value};
use sqlx::{
    Arguments, Encode, FromRow, Postgres, Sqlite, Type,
    error::BoxDynError,
    postgres::{PgArguments, PgRow},
    sqlite::{SqliteArguments, SqliteRow},
};

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

    /// Both drivers ignore a value too many; a debug build must not.
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
    /// Adds the value to SQLite's arguments.
    fn sqlite(&self, arguments: &mut SqliteArguments) -> Result<(), BoxDynError>;
    /// Adds the value to PostgreSQL's arguments.
    fn postgres(&self, arguments: &mut PgArguments) -> Result<(), BoxDynError>;
}

impl<T> Bind for T
where
    T: Send + Sync + Type<Sqlite> + Type<Postgres>,
    for<'a> T: Encode<'a, Sqlite> + Encode<'a, Postgres>,
{
    fn sqlite(&self, arguments: &mut SqliteArguments) -> Result<(), BoxDynError> {
        arguments.add(self)
    }

    fn postgres(&self, arguments: &mut PgArguments) -> Result<(), BoxDynError> {
        arguments.add(self)
    }
}

/// The values of one statement, in the order of its placeholders.
pub type Values = Vec<Box<dyn Bind>>;

/// A record that both engines can yield; `#[derive(sqlx::FromRow)]` is enough.
pub trait Record:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static
{
}
impl<T> Record for T where
    T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static
{
}

/// [`Values`] of anything that both engines can store.
macro_rules! binds {
    ($($value:expr),* $(,)?) => { vec![$(Box::new($value) as Box<dyn $crate::db::Bind>),*] };
}
pub(crate) use binds;

/// A value stored as JSON.
pub(crate) fn json<T: serde::Serialize>(value: &T) -> sqlx::types::Json<Box<RawValue>> {
    sqlx::types::Json(to_raw_value(value).expect("our own types are JSON"))
}

pub(super) fn sqlite_arguments<'a>(
    values: impl IntoIterator<Item = &'a Box<dyn Bind>>,
) -> sqlx::Result<SqliteArguments> {
    let mut arguments = SqliteArguments::default();
    values.into_iter().try_for_each(|value| value.sqlite(&mut arguments)).map_err(sqlx::Error::Encode)?;
    Ok(arguments)
}

pub(super) fn postgres_arguments<'a>(
    values: impl IntoIterator<Item = &'a Box<dyn Bind>>,
) -> sqlx::Result<PgArguments> {
    let mut arguments = PgArguments::default();
    values.into_iter().try_for_each(|value| value.postgres(&mut arguments)).map_err(sqlx::Error::Encode)?;
    Ok(arguments)
}
