//! Rows against the last change that wrote each: what a change records of a row stands as that change left it.
//!
//! A row's version moves on with every change, so its last change is the one that left the highest. A field that is missing
//! there was not recorded, because the column came later or an erasure took its words; it is passed over.

use const_format::concatcp;
use serde_json::Value;
use sqlx::types::Json;

use crate::{
    book::{self, each_row, row::BookRow},
    db::{Database, DatabaseError, Record, Row, binds},
    history::stored::Stored,
    people::person::User,
};

/// Whose a row is and when it was written: this moves on by itself where two people become one.
const IDENTITY: [&str; 5] = ["id", "book_id", "user_id", "created_at", "updated_at"];

/// A kind of row that changes record.
pub(crate) trait Kept: Stored + Record {
    /// What must hold of each, as a sentence.
    const RULE: &'static str;
    /// Whether the row comes into being by a change.
    const IS_MADE_BY_A_CHANGE: bool = true;
    /// Columns that are written without a change.
    const UNRECORDED: &'static [&'static str] = &[];
    /// The next rows behind the id `$1`, of all books. Of somebody who is being erased the words go one after the other, so
    /// theirs are left out.
    const PAGE: &'static str;
    /// The same of the book `$2`.
    const PAGE_OF_BOOK: &'static str;
    /// The row `$1` as people find it.
    const NAMED: &'static str;
}

macro_rules! page {
    ($row:ty, $owner:literal, $of:literal) => {
        concatcp!(
            "SELECT t.*, (SELECT i.after FROM change_items i WHERE i.row_id = t.id AND i.table_name = '",
            <$row as Stored>::TABLE,
            "' ORDER BY CAST(i.after ->> 'version' AS BIGINT) DESC LIMIT 1) AS left_so FROM ",
            <$row as Stored>::TABLE,
            " t WHERE t.id > $1 AND ",
            $of,
            " AND t.status <> 'erased' AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.finished_at IS NULL \
              AND e.user_id = t.",
            $owner,
            ") ORDER BY t.id LIMIT 1000"
        )
    };
}

macro_rules! kept {
    ($row:ty, of $owner:literal, $rule:expr $(, $name:ident: $type:ty = $value:expr)*) => {
        impl Kept for $row {
            const RULE: &'static str = $rule;
            $(const $name: $type = $value;)*
            const PAGE: &'static str = page!($row, $owner, "t.book_id IS NOT NULL");
            const PAGE_OF_BOOK: &'static str = page!($row, $owner, "t.book_id = $2");
            const NAMED: &'static str = concatcp!(
                "SELECT '",
                <$row as Stored>::TABLE,
                " ' || t.id AS what, u.id AS user_id, u.name, u.phone FROM ",
                <$row as Stored>::TABLE,
                " t LEFT JOIN users u ON u.id = t.",
                $owner,
                " WHERE t.id = $1"
            );
        }
    };
}

macro_rules! rows_are_kept {
    ($($file:ident::$row:ident),* $(,)?) => {
        $(kept!(
            book::$file::$row,
            of "user_id",
            concatcp!("every ", book::$file::$row::CALLED, " stands as its last change left it")
        );)*
    };
}
each_row!(rows_are_kept);
// The version also moves on as a guard, and a number that is learnt later is a label.
kept!(User, of "id", "everybody stands as the last change of them left them",
    IS_MADE_BY_A_CHANGE: bool = false, UNRECORDED: &'static [&'static str] = &["version", "phone"]);

/// A row as it stands, and as its last change left it.
#[derive(Debug)]
pub(crate) struct Standing<R> {
    /// The row's id.
    pub id: i64,
    /// The row, where it can be read.
    pub row: Result<R, DatabaseError>,
    /// As it was left; `None` where no change wrote it.
    pub left: Option<Value>,
}

impl<R: Record> Record for Standing<R> {
    fn read(row: &Row<'_>) -> Result<Self, DatabaseError> {
        let left: Option<Json<Value>> = row.get("left_so")?;
        Ok(Self { id: row.get("id")?, row: R::read(row), left: left.map(|json| json.0) })
    }
}

impl<R: Kept> Standing<R> {
    /// What is wrong with the row: the fields that stand otherwise than they were left. `None` where nothing is.
    pub fn fault(&self) -> Option<String> {
        let Some(Value::Object(left)) = &self.left else {
            return R::IS_MADE_BY_A_CHANGE.then(|| "no change made it".to_owned());
        };
        let Ok(Ok(Value::Object(now))) = self.row.as_ref().map(serde_json::to_value) else {
            return Some("it cannot be read".to_owned());
        };
        let is_compared = |field: &str| {
            !IDENTITY.contains(&field) && !R::UNRECORDED.contains(&field) && now.contains_key(field)
        };
        let is_other = |(field, value): &(&String, &Value)| is_compared(field) && now[*field] != **value;
        let fields: Vec<&str> = left.iter().filter(is_other).map(|(field, _)| &**field).collect();
        (!fields.is_empty()).then(|| fields.join(", "))
    }
}

/// The next rows behind an id, in the order of the ids; of one book, or of all. None are left where it is empty.
pub(crate) async fn page<R: Kept>(
    database: &Database,
    behind: i64,
    book_id: Option<i64>,
) -> Result<Vec<Standing<R>>, DatabaseError> {
    match book_id {
        Some(book_id) => database.scan(R::PAGE_OF_BOOK, binds![behind, book_id]).await,
        None => database.scan(R::PAGE, binds![behind]).await,
    }
}
