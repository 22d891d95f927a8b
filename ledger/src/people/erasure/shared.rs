//! A book that others share: the person's rows lose their words, and the book gets another owner where it was theirs.

use serde_json::Value;
use sqlx::types::Json;

use super::{Erasure, ErasureError, Membership, rows::OF_SHARED};
use crate::{
    book::KINDS,
    db::{Database, DatabaseError, binds, record},
};

/// So many changes are looked through at once.
const CHANGES_AT_ONCE: i64 = 100;

/// What a person's own row says of them.
const OF_PERSON: [&str; 3] = ["name", "phone", "settings"];

/// A change item with the number of its change.
struct Item {
    change_id: i64,
    table_name: String,
    row_id: i64,
    before: Option<Json<Value>>,
    after: Option<Json<Value>>,
}

record!(Item: change_id, table_name, row_id, before, after);

impl Erasure {
    /// Takes a chunk of the person's words out of a book; at the end, the person.
    pub(super) async fn leave_shared(
        &mut self,
        database: &Database,
        book: &Membership,
    ) -> Result<(), ErasureError> {
        for chunk in OF_SHARED.iter() {
            if self.clear(database, chunk, self.user_id, book.id).await? {
                return Ok(());
            }
        }
        if self.empty_items(database, book.id).await? {
            return Ok(());
        }
        self.leave(database, book).await
    }

    /// Takes the words out of what changes keep of the person's rows, whoever changed them, and of what the person
    /// changed; `false` where none are left.
    async fn empty_items(&mut self, database: &Database, book_id: i64) -> Result<bool, ErasureError> {
        while let Some(last) = last_of_page(database, book_id, self.seen.changes).await? {
            let items = self.items(database, book_id, self.seen.changes, last).await?;
            let emptied: Vec<Item> = items.into_iter().filter_map(emptied).collect();
            if emptied.is_empty() {
                self.seen.changes = last;
                continue;
            }
            let gone = emptied.len();
            let mut batch = self.batch(gone);
            for item in emptied {
                batch.run(
                    "UPDATE change_items SET before = $4, after = $5 \
                     WHERE change_id = $1 AND table_name = $2 AND row_id = $3",
                    binds![item.change_id, item.table_name, item.row_id, item.before, item.after],
                );
            }
            self.write(database, batch, gone).await?;
            return Ok(true);
        }
        Ok(false)
    }

    async fn items(
        &self,
        database: &Database,
        book_id: i64,
        after: i64,
        last: i64,
    ) -> Result<Vec<Item>, DatabaseError> {
        // The row's own JSON says whose it is. `->>` yields a number on one engine and a text on the other.
        const SQL: &str = "SELECT i.change_id, i.table_name, i.row_id, i.before, i.after FROM changes c \
            JOIN change_items i ON i.change_id = c.id WHERE c.book_id = $1 AND c.number > $2 AND c.number <= $3 \
            AND (c.user_id = $4 OR CAST(COALESCE(i.after, i.before) ->> 'user_id' AS BIGINT) = $4)";
        database.scan(SQL, binds![book_id, after, last, self.user_id]).await
    }

    /// Whoever joined first becomes the owner, and the book is called by their name, as every book is at first.
    async fn leave(&mut self, database: &Database, book: &Membership) -> Result<(), ErasureError> {
        const HEIR: &str = "SELECT m.user_id, u.name FROM book_members m JOIN users u ON u.id = m.user_id \
            WHERE m.book_id = $1 AND m.user_id <> $2 AND u.status <> 'erased' ORDER BY m.joined_at, m.user_id LIMIT 1";
        let heir: Vec<(i64, String)> = database.scan(HEIR, binds![book.id, self.user_id]).await?;
        let mut batch = self.batch(1);
        if let (true, Some((heir, name))) = (book.is_owner, heir.into_iter().next()) {
            batch.must(
                "UPDATE book_members SET role = 'owner' WHERE book_id = $1 AND user_id = $2",
                binds![book.id, heir],
            );
            batch.run("UPDATE books SET name = $2 WHERE id = $1", binds![book.id, name]);
        }
        batch.run(
            "DELETE FROM book_members WHERE book_id = $1 AND user_id = $2",
            binds![book.id, self.user_id],
        );
        self.write(database, batch, 1).await?;
        self.seen.changes = 0;
        Ok(())
    }
}

/// The number that a page of changes after `after` ends with; `None` where there are no more.
async fn last_of_page(database: &Database, book_id: i64, after: i64) -> Result<Option<i64>, DatabaseError> {
    const SQL: &str = "SELECT MAX(number) FROM (SELECT number FROM changes WHERE book_id = $1 AND number > $2 \
        ORDER BY number LIMIT $3) AS page";
    let last: Vec<(Option<i64>,)> = database.scan(SQL, binds![book_id, after, CHANGES_AT_ONCE]).await?;
    Ok(last.into_iter().find_map(|(last,)| last))
}

/// The item without its words; `None` where it has none.
fn emptied(mut item: Item) -> Option<Item> {
    let kind = KINDS.iter().find(|kind| kind.table == item.table_name);
    let words = match kind {
        Some(kind) => kind.words,
        None if item.table_name == "users" => &OF_PERSON,
        None => return None,
    };
    let sides = [&mut item.before, &mut item.after].into_iter().flatten();
    let had_words = sides.fold(false, |had, side| empty(&mut side.0, words) | had);
    had_words.then_some(item)
}

/// Takes words out of a row as a change keeps it, as if they had never been recorded; `false` where it has none.
fn empty(row: &mut Value, words: &[&str]) -> bool {
    let Some(fields) = row.as_object_mut() else { return false };
    let count = fields.len();
    fields.retain(|name, _| !words.contains(&&**name));
    fields.len() < count
}
