//! How values stand in SQLite's columns: whole numbers, texts and bytes. Times are RFC 3339 in UTC.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::types::{FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::types::Json;

/// A value that SQLite stores.
pub trait ToSqlite {
    /// The value as it stands in a column.
    fn to_sqlite(&self) -> ToSqlOutput<'_>;
}

/// A value that SQLite yields.
pub trait FromSqlite: Sized {
    /// The value that stands in a column.
    fn from_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self>;
}

fn text(text: String) -> ToSqlOutput<'static> {
    ToSqlOutput::Owned(Value::Text(text))
}

fn wrong(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> FromSqlError {
    FromSqlError::Other(error.into())
}

impl ToSqlite for i64 {
    fn to_sqlite(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(Value::Integer(*self))
    }
}

impl FromSqlite for i64 {
    fn from_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64()
    }
}

impl ToSqlite for bool {
    fn to_sqlite(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(Value::Integer((*self).into()))
    }
}

impl FromSqlite for bool {
    fn from_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(|number| number != 0)
    }
}

impl ToSqlite for &'static str {
    fn to_sqlite(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_bytes()))
    }
}

impl ToSqlite for String {
    fn to_sqlite(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_bytes()))
    }
}

impl FromSqlite for String {
    fn from_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl ToSqlite for Vec<u8> {
    fn to_sqlite(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(self))
    }
}

impl FromSqlite for Vec<u8> {
    fn from_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_blob().map(<[u8]>::to_vec)
    }
}

impl ToSqlite for DateTime<Utc> {
    fn to_sqlite(&self) -> ToSqlOutput<'_> {
        text(self.to_rfc3339_opts(SecondsFormat::AutoSi, false))
    }
}

impl FromSqlite for DateTime<Utc> {
    fn from_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        DateTime::parse_from_rfc3339(value.as_str()?).map(|time| time.to_utc()).map_err(wrong)
    }
}

impl ToSqlite for NaiveDate {
    fn to_sqlite(&self) -> ToSqlOutput<'_> {
        text(self.to_string())
    }
}

impl FromSqlite for NaiveDate {
    fn from_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(wrong)
    }
}

impl<T: Serialize> ToSqlite for Json<T> {
    fn to_sqlite(&self) -> ToSqlOutput<'_> {
        text(serde_json::to_string(&self.0).expect("our own types are JSON"))
    }
}

impl<T: DeserializeOwned> FromSqlite for Json<T> {
    fn from_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Json).map_err(wrong)
    }
}

impl<T: ToSqlite> ToSqlite for Option<T> {
    fn to_sqlite(&self) -> ToSqlOutput<'_> {
        self.as_ref().map_or(ToSqlOutput::Owned(Value::Null), T::to_sqlite)
    }
}

impl<T: FromSqlite> FromSqlite for Option<T> {
    fn from_sqlite(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(None),
            value => T::from_sqlite(value).map(Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use rusqlite::{Connection, types::ToSql};

    use super::*;

    struct Stored<T>(T);

    impl<T: ToSqlite> ToSql for Stored<T> {
        fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
            Ok(self.0.to_sqlite())
        }
    }

    /// Through a real column and back; answers how it stands there.
    fn through<T: ToSqlite + FromSqlite + PartialEq + Debug + Clone>(value: &T) -> String {
        let connection = Connection::open_in_memory().expect("memory");
        let sql = "SELECT $1, typeof($1) || ':' || COALESCE($1, '')";
        connection
            .query_row(sql, [Stored(value.clone())], |row| {
                assert_eq!(&T::from_sqlite(row.get_ref(0)?).expect("what was stored is read"), value);
                row.get(1)
            })
            .expect("a row")
    }

    #[test]
    fn values_come_back_as_they_were() {
        let time: DateTime<Utc> = "2026-02-03T04:05:06.000789Z".parse().expect("a time");
        assert_eq!(through(&time), "text:2026-02-03T04:05:06.000789+00:00");
        assert_eq!(through(&time.date_naive()), "text:2026-02-03");
        assert_eq!(through(&i64::MIN), format!("integer:{}", i64::MIN));
        assert_eq!(through(&true), "integer:1");
        assert_eq!(through(&"Rp8.000 \u{1f35c}".to_owned()), "text:Rp8.000 \u{1f35c}");
        assert_eq!(through(&b"ab".to_vec()), "blob:ab");
        assert_eq!(through(&Json(vec![Some(1), None])), "text:[1,null]");
        assert_eq!(through(&None::<String>), "null:");
    }

    #[test]
    fn what_is_something_else_is_refused() {
        i64::from_sqlite(ValueRef::Real(1.0)).expect_err("no number of ours is broken");
        i64::from_sqlite(ValueRef::Text(b"1")).expect_err("a text is no number");
        String::from_sqlite(ValueRef::Null).expect_err("nothing is no text");
        NaiveDate::from_sqlite(ValueRef::Text(b"2026-02-30")).expect_err("no such day");
        DateTime::<Utc>::from_sqlite(ValueRef::Integer(0)).expect_err("times are texts");
    }
}
