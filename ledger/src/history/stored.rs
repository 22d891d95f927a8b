//! Rows that changes record: each names its columns once, and the statements follow from that.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{db::Bind, values::rate::Valued};

/// A row with an id and a version, as a change writes and records it.
pub(crate) trait Stored: Serialize + Clone {
    /// The table's name.
    const TABLE: &'static str;
    /// `SELECT t.id, … FROM table t `, to be continued.
    const SELECT: &'static str;

    /// The row's id.
    fn id(&self) -> i64;
    /// What moves on with every write.
    fn version(&mut self) -> (&mut i64, &mut DateTime<Utc>);
    /// The columns' values, in their order.
    fn values(&self) -> Vec<Box<dyn Bind>>;
    /// What it was worth when, for rows that count in their book's currency.
    fn valued(&self) -> Option<Valued> {
        None
    }
    /// Writes a new row from [`Stored::values`].
    fn insert_sql() -> &'static str;
    /// Writes the row anew from [`Stored::values`], guarded by the version before it.
    fn update_sql() -> &'static str;
}

/// Implements [`Stored`] for a type whose fields are the columns; `id` first, `version` and `updated_at` among them. Behind a
/// `;` stands the method that says what it was worth, where it counts in its book's currency.
macro_rules! stored {
    ($type:ident in $table:literal: id $(, $column:ident)* $(,)? $(; $valued:ident)?) => {
        $crate::db::record!($type: id $(, $column)*);

        impl $crate::history::stored::Stored for $type {
            const TABLE: &'static str = $table;
            const SELECT: &'static str =
                concat!("SELECT t.id" $(, ", t.", stringify!($column))*, " FROM ", $table, " t ");

            fn id(&self) -> i64 {
                self.id
            }

            fn version(&mut self) -> (&mut i64, &mut ::chrono::DateTime<::chrono::Utc>) {
                (&mut self.version, &mut self.updated_at)
            }

            $(fn valued(&self) -> Option<$crate::values::rate::Valued> {
                Some(self.$valued())
            })?

            fn values(&self) -> Vec<Box<dyn $crate::db::Bind>> {
                $crate::db::binds![self.id $(, self.$column.clone())*]
            }

            fn insert_sql() -> &'static str {
                static SQL: ::std::sync::LazyLock<String> =
                    ::std::sync::LazyLock::new(|| $crate::history::stored::insert_sql($table, &["id" $(, stringify!($column))*]));
                &SQL
            }

            fn update_sql() -> &'static str {
                static SQL: ::std::sync::LazyLock<String> =
                    ::std::sync::LazyLock::new(|| $crate::history::stored::update_sql($table, &["id" $(, stringify!($column))*]));
                &SQL
            }
        }
    };
}
pub(crate) use stored;

/// The rows of a table that the change `$2` of the book `$1` is about, as they stand now.
macro_rules! rows_of_change {
    ($row:ty) => {
        ::const_format::concatcp!(
            <$row as $crate::history::stored::Stored>::SELECT,
            "JOIN change_items i ON i.row_id = t.id WHERE t.book_id = $1 AND i.change_id = $2 AND i.table_name = '",
            <$row as $crate::history::stored::Stored>::TABLE,
            "' ORDER BY t.id"
        )
    };
}
pub(crate) use rows_of_change;

/// The rows of a table in the book `$1` whose ids stand in `$2`. The engines have no way in common to pass a list.
macro_rules! rows_of_ids {
    ($row:ty) => {
        $crate::db::Sql::split(
            $crate::history::stored::rows_of_ids!($row, "SELECT value FROM json_each($2)"),
            $crate::history::stored::rows_of_ids!(
                $row,
                "SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($2)"
            ),
        )
    };
    ($row:ty, $ids:literal) => {
        ::const_format::concatcp!(
            <$row as $crate::history::stored::Stored>::SELECT,
            // The plus keeps SQLite from reading the whole book.
            "WHERE +t.book_id = $1 AND t.id IN (",
            $ids,
            ") ORDER BY t.id"
        )
    };
}
pub(crate) use rows_of_ids;

/// The rows of a table that the message `$2` named first, or that its changes were about; the last may be narrowed down.
macro_rules! rows_of_message {
    ($row:ty) => {
        $crate::history::stored::rows_of_message!($row, "")
    };
    ($row:ty, $narrower:literal) => {
        ::const_format::concatcp!(
            <$row as $crate::history::stored::Stored>::SELECT,
            // The plus keeps SQLite from reading the whole book: it has an index for either side of the OR.
            "WHERE +t.book_id = $1 AND (t.message_id = $2 OR t.id IN (SELECT i.row_id FROM changes c \
             JOIN change_items i ON i.change_id = c.id WHERE c.message_id = $2 AND i.table_name = '",
            <$row as $crate::history::stored::Stored>::TABLE,
            "'",
            $narrower,
            ")) ORDER BY t.id"
        )
    };
}
pub(crate) use rows_of_message;

pub(crate) fn insert_sql(table: &str, columns: &[&str]) -> String {
    let places: Vec<String> = (1..=columns.len()).map(|place| format!("${place}")).collect();
    format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), places.join(", "))
}

pub(crate) fn update_sql(table: &str, columns: &[&str]) -> String {
    let version = 1 + columns.iter().position(|column| *column == "version").expect("rows carry a version");
    let sets: Vec<String> = columns
        .iter()
        .enumerate()
        .skip(1)
        .map(|(place, column)| format!("{column} = ${}", place + 1))
        .collect();
    format!("UPDATE {table} SET {} WHERE id = $1 AND version = ${version} - 1", sets.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        book::{goal::Goal, movement::Movement, transaction::Transaction},
        db::{Database, Location, binds},
    };

    /// The steps by which SQLite would answer a query of two values.
    async fn plan(database: &Database, sql: &str) -> Vec<String> {
        let sql: &'static str = format!("EXPLAIN QUERY PLAN {sql}").leak();
        let steps: Vec<(i64, i64, i64, String)> =
            database.all(sql, binds![1_i64, 1_i64]).await.expect("explained");
        steps.into_iter().map(|(.., step)| step).collect()
    }

    /// Not by reading the book: these run on threads that have other things to do.
    #[tokio::test]
    async fn the_rows_of_a_message_and_of_a_change_are_found_by_their_ids() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = Location::File(folder.path().join("plans.db"));
        let database = Database::open(&file).await.expect("open");
        for sql in [
            rows_of_message!(Transaction),
            rows_of_message!(Goal),
            rows_of_message!(Movement),
            rows_of_change!(Transaction),
            rows_of_change!(Goal),
            rows_of_change!(Movement),
        ] {
            let steps = plan(&database, sql).await;
            let reads_much = |step: &String| {
                step.starts_with("SCAN") || step.starts_with("SEARCH t") && step.contains("book_id")
            };
            assert!(!steps.iter().any(reads_much), "{sql}\nis answered by {steps:#?}");
            assert!(steps.iter().any(|step| step.starts_with("SEARCH t USING")), "{steps:#?}");
        }
        database.close().await;
    }

    #[test]
    fn statements_follow_from_the_columns() {
        let columns = ["id", "name", "version"];
        assert_eq!(insert_sql("t", &columns), "INSERT INTO t (id, name, version) VALUES ($1, $2, $3)");
        assert_eq!(
            update_sql("t", &columns),
            "UPDATE t SET name = $2, version = $3 WHERE id = $1 AND version = $3 - 1"
        );
    }
}
