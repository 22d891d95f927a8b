//! The rows of a change, as it found and left them, and whether any of them goes by it.

use serde_json::Value;
use sqlx::types::Json;

use crate::{
    book::lesson::LessonRow,
    db::{Database, DatabaseError, binds, record},
    history::stored::Stored,
};

/// A row as a change found and left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The table.
    pub table: String,
    /// The row.
    pub row_id: i64,
    /// `None` where the change made it.
    pub before: Option<Value>,
    /// As it was left.
    pub after: Value,
}

impl Item {
    /// Whether it is an entry that went, and that all of these words name, written small.
    pub(crate) fn is_gone_entry(&self, words: &[String]) -> bool {
        let text = |field: &str| self.after.get(field).and_then(Value::as_str).unwrap_or_default();
        let spoken = format!("{} {}", text("description"), text("merchant")).to_lowercase();
        let is_said =
            |word: &String| spoken.split(|letter: char| !letter.is_alphanumeric()).any(|said| said == word);
        self.table == "transactions" && text("status") == "deleted" && words.iter().all(is_said)
    }
}

/// Whether something that people know goes by these writes, and nothing of its kind comes in its place.
pub(crate) fn takes_away(items: &[Item]) -> bool {
    let status = |row: &Value| row.get("status").and_then(Value::as_str).map(str::to_owned);
    let is_out = |status: Option<&str>| status.is_some_and(|status| OUT_OF_USE.contains(&status));
    let turns = |item: &Item| {
        let (before, after) = (item.before.as_ref().and_then(status), status(&item.after));
        (before != after).then(|| (is_out(before.as_deref()), is_out(after.as_deref())))
    };
    let goes = |item: &&Item| item.table != LessonRow::TABLE && matches!(turns(item), Some((_, true)));
    let comes = |item: &Item| match turns(item) {
        Some((was_out, is_out)) => !is_out && (was_out || item.before.is_none()),
        None => false,
    };
    items.iter().filter(goes).any(|gone| !items.iter().any(|item| item.table == gone.table && comes(item)))
}

/// What rows are called that are in use no more, whatever they are rows of.
const OUT_OF_USE: [&str; 5] = ["deleted", "merged", "closed", "hidden", "ended"];

pub(super) struct ItemRow {
    table_name: String,
    row_id: i64,
    before: Option<Json<Value>>,
    after: Json<Value>,
}

record!(ItemRow: table_name, row_id, before, after);

impl From<ItemRow> for Item {
    fn from(row: ItemRow) -> Self {
        let (before, after) = (row.before.map(|json| json.0), row.after.0);
        Self { table: row.table_name, row_id: row.row_id, before, after }
    }
}

/// The rows of a change.
pub async fn items(database: &Database, change_id: i64) -> Result<Vec<Item>, DatabaseError> {
    first_items(database, change_id, usize::MAX).await
}

/// The first rows of a change.
pub(crate) async fn first_items(
    database: &Database,
    change_id: i64,
    most: usize,
) -> Result<Vec<Item>, DatabaseError> {
    let sql = "SELECT table_name, row_id, before, after FROM change_items WHERE change_id = $1 \
               ORDER BY table_name, row_id LIMIT $2";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows: Vec<ItemRow> = database.all(sql, binds![change_id, most]).await?;
    Ok(rows.into_iter().map(Item::from).collect())
}

/// The last rows of a change before a place, from the last on.
pub(crate) async fn items_before(
    database: &Database,
    change_id: i64,
    (table, row_id): (&str, i64),
    most: usize,
) -> Result<Vec<Item>, DatabaseError> {
    let sql = "SELECT table_name, row_id, before, after FROM change_items WHERE change_id = $1 \
               AND (table_name, row_id) < ($2, $3) ORDER BY table_name DESC, row_id DESC LIMIT $4";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows: Vec<ItemRow> = database.scan(sql, binds![change_id, table.to_owned(), row_id, most]).await?;
    Ok(rows.into_iter().map(Item::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_for_good_is_told_from_what_is_exchanged() {
        let item = |table: &str, before: Option<&str>, after: &str| Item {
            table: table.to_owned(),
            row_id: 1,
            before: before.map(|status| serde_json::json!({ "status": status })),
            after: serde_json::json!({ "status": after }),
        };
        let voided = item("transactions", Some("confirmed"), "deleted");
        let booked = item("transactions", None, "confirmed");
        let edited = item("transactions", Some("confirmed"), "confirmed");
        let untaught = item("lessons", Some("active"), "deleted");
        let hidden = item("categories", None, "hidden");
        assert!(takes_away(std::slice::from_ref(&voided)));
        assert!(takes_away(&[voided.clone(), edited.clone()]));
        assert!(takes_away(&[hidden]));
        assert!(!takes_away(&[voided, booked.clone()]));
        assert!(!takes_away(&[edited, untaught]));
        assert!(!takes_away(&[booked]));
    }
}
