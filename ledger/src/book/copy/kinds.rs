//! The kinds of rows, as a copy treats them: what their lists are called, in which order they stand, and how rows are read and
//! made without knowing their kind.

use std::sync::LazyLock;

use const_format::concatcp;
use serde::Serialize;
use serde_json::Value;

use super::Fields;
use crate::{
    book::{
        self, KINDS, each_row,
        row::{BookRow, Kind, Whose},
    },
    db::{Database, DatabaseError, binds},
    history::{change::Change, stored::Stored},
    people::person::Person,
};

/// So many rows are read at once.
pub(super) const PAGE: i64 = 1_000;

/// A kind of row, and what its list is called.
#[derive(Debug, Clone, Copy)]
pub(super) struct CopiedKind {
    /// What its list is called.
    pub list: &'static str,
    /// Its table.
    pub table: &'static str,
    /// The columns that name rows, each with their table.
    pub references: &'static [(&'static str, &'static str)],
    /// Whether one may have become part of another, which `merged_into` names.
    pub has_heirs: bool,
}

/// The name of the list of a kind that the export shows in a way of its own.
const ENTRIES: &str = "entries";

macro_rules! kinds {
    ($($file:ident::$row:ident),* $(,)?) => {
        const LISTS: &[&str] = &[$(match <book::$file::$row as BookRow>::LISTED_AS {
            Some(list) => list,
            None => ENTRIES,
        }),*];

        /// A row of any kind.
        #[derive(Debug, Clone)]
        pub(super) enum AnyRow {
            $(
                #[doc = concat!("One of ", stringify!($file), ".")]
                $row(Box<book::$file::$row>),
            )*
        }

        impl AnyRow {
            /// The row of a table that these columns are.
            pub(super) fn read(table: &str, columns: Fields) -> serde_json::Result<Self> {
                let columns = Value::Object(columns);
                $(if table == <book::$file::$row as Stored>::TABLE {
                    return Ok(Self::$row(Box::new(serde_json::from_value(columns)?)));
                })*
                unreachable!("each kind is asked for by its own table")
            }

            /// Writes it as a new one.
            pub(super) fn insert(&self, change: &mut Change<'_>) {
                match self {
                    $(Self::$row(row) => change.insert(&**row),)*
                }
            }
        }

        /// Rows of a table from behind this id on, as they are stored.
        pub(super) async fn page(
            database: &Database,
            person: &Person,
            table: &str,
            from: i64,
        ) -> Result<Vec<Fields>, DatabaseError> {
            $(if table == <book::$file::$row as Stored>::TABLE {
                const SQL: &str = concatcp!(
                    <book::$file::$row as Stored>::SELECT,
                    of(<book::$file::$row as BookRow>::WHOSE),
                    " AND t.id > $3 ORDER BY t.id LIMIT $4"
                );
                let values = binds![person.book.get(), person.id, from, PAGE];
                let rows: Vec<book::$file::$row> = database.scan(SQL, values).await?;
                return Ok(rows.iter().map(fields).collect());
            })*
            unreachable!("each kind is asked for by its own table")
        }
    };
}
each_row!(kinds);

/// Which rows are copied: all that are the book's, and of those that are a person's alone their own.
const fn of(whose: Whose) -> &'static str {
    match whose {
        Whose::Book | Whose::Writer => "WHERE t.book_id = $1",
        Whose::Person => "WHERE t.book_id = $1 AND t.user_id = $2",
    }
}

/// A row's columns.
pub(super) fn fields<R: Serialize>(row: &R) -> Fields {
    match serde_json::to_value(row) {
        Ok(Value::Object(fields)) => fields,
        _ => Fields::default(),
    }
}

/// The kinds, each behind those that it names.
pub(super) fn in_order() -> &'static [CopiedKind] {
    static ORDER: LazyLock<Vec<CopiedKind>> = LazyLock::new(|| {
        let mut left: Vec<(&Kind, &'static str)> = KINDS.iter().zip(LISTS.iter().copied()).collect();
        let mut order = Vec::with_capacity(left.len());
        while !left.is_empty() {
            let names_none_left = |(kind, _): &(&Kind, &str)| {
                !left.iter().any(|(other, _)| other.table != kind.table && kind.names(other))
            };
            // Kinds that name each other would leave none; then the first goes on.
            let next = left.iter().position(names_none_left).unwrap_or_default();
            let (kind, list) = left.remove(next);
            let Kind { table, references, has_heirs, .. } = *kind;
            order.push(CopiedKind { list, table, references, has_heirs });
        }
        order
    });
    &ORDER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_stands_once_behind_those_that_it_names() {
        let order = in_order();
        assert_eq!(order.len(), KINDS.len());
        for (at, kind) in order.iter().enumerate() {
            let named = kind.references.iter().filter(|(_, table)| *table != kind.table);
            for (column, table) in named {
                let place = order.iter().position(|other| other.table == *table);
                assert!(place.is_some_and(|place| place < at), "{}.{column} names {table}", kind.table);
            }
        }
        let mut lists: Vec<&str> = order.iter().map(|kind| kind.list).collect();
        lists.sort_unstable();
        lists.dedup();
        assert_eq!(lists.len(), KINDS.len(), "each list has a name of its own");
    }
}
