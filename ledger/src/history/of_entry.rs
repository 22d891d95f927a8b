//! What was done to one entry.

use super::{
    items::{Item, ItemRow},
    walk::{PastChange, reversed},
};
use crate::{
    db::{Database, DatabaseError, Record, Row, binds},
    people::person::Person,
};

/// A change, and the row as it found and left it.
struct About(PastChange, ItemRow);

impl Record for About {
    fn read(row: &Row<'_>) -> Result<Self, DatabaseError> {
        Ok(Self(Record::read(row)?, Record::read(row)?))
    }
}

/// The newest changes that an entry of the person's book is part of, each with whether it is in effect, and how it found and left
/// the entry.
pub async fn changes(
    database: &Database,
    person: &Person,
    (entry_id, most): (i64, i64),
) -> Result<Vec<(PastChange, bool, Item)>, DatabaseError> {
    let sql = "SELECT c.id, c.number, c.user_id, c.message_id, c.kind, c.reverses, c.created_at, c.status, i.table_name, \
               i.row_id, i.before, i.after FROM change_items i JOIN changes c ON c.id = i.change_id \
               WHERE i.row_id = $1 AND i.table_name = 'transactions' AND c.book_id = $2 ORDER BY c.number DESC LIMIT $3";
    let rows: Vec<About> = database.all(sql, binds![entry_id, person.book.get(), most]).await?;
    let reversed = reversed(database, person).await?;
    let told = |About(change, item)| {
        let is_in_effect = !reversed.contains(&change.id);
        (change, is_in_effect, item.into())
    };
    Ok(rows.into_iter().map(told).collect())
}
