//! What the edits of a message took out of effect and nobody has touched since: another edit may bring it back.

use serde_json::Value;

use super::{Reversal, Reversed};
use crate::{
    book::{each_row, row::BookRow},
    db::{Database, DatabaseError, binds},
    history::walk::{self, Item, PastChange},
    people::person::Person,
};

/// So many changes by edits of one message are looked through.
const REACH: i64 = 20;

/// The changes by which edits of a message struck rows out, the newest first; each as it would be taken back now, with
/// those of its rows that stand as it left them and would be in effect again.
pub async fn struck_by_edits(
    database: &Database,
    person: &Person,
    message_row_id: i64,
) -> Result<Vec<Reversal>, DatabaseError> {
    let sql = "SELECT c.id, c.number, c.user_id, c.message_id, c.kind, c.reverses, c.created_at, c.status FROM wa_messages m \
               JOIN changes c ON c.message_id = m.id WHERE m.parent_id = $1 AND m.direction = 'in' AND c.book_id = $2 \
               ORDER BY c.number DESC LIMIT $3";
    let changes: Vec<PastChange> =
        database.all(sql, binds![message_row_id, person.book.get(), REACH]).await?;
    let mut struck = Vec::new();
    for change in changes {
        let items = walk::items(database, change.id).await?;
        let mut reversal = super::read(database, person, change).await?;
        reversal.rows.retain(|row| items.iter().any(|item| is_struck_by(row, item)));
        if !reversal.rows.is_empty() {
            struck.push(reversal);
        }
    }
    Ok(struck)
}

macro_rules! is_struck_by {
    ($($file:ident::$row:ident),* $(,)?) => {
        /// Whether a row that this item was about is out of effect, stands as the item left it, and would be in effect again.
        fn is_struck_by(row: &Reversed, item: &Item) -> bool {
            match row {
                $(Reversed::$row(row) => is_left_by(&row.0, item) && row.0.is_gone() && !row.1.is_gone(),)*
                // Another amount strikes out nothing.
                Reversed::Day(_) => false,
            }
        }
    };
}
each_row!(is_struck_by);

fn is_left_by<R: BookRow>(now: &R, item: &Item) -> bool {
    let version = *now.clone().version().0;
    let left = item.after.get("version").and_then(Value::as_i64);
    item.table == R::TABLE && item.row_id == now.id() && left == Some(version)
}
