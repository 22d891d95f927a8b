//! What is taken away, in an order in which nothing is named by what is gone already. No statement touches more than
//! some 500 rows, so that the one writer of SQLite is never held long.

use crate::db::Sql;

/// Rows that go together.
pub(super) struct Chunk {
    /// Finds some of them: `$1` is whose, `$2` the message that is kept with its answers, or 0.
    pub(super) find: &'static str,
    /// What is written; `$1` holds the ids found, as a JSON array.
    pub(super) write: &'static [Sql],
}

/// A statement about the rows whose ids stand in `$1`. The engines have no way in common to pass a list.
macro_rules! of_ids {
    ($statement:literal, $column:literal) => {
        Sql::split(
            concat!($statement, " WHERE ", $column, " IN (SELECT value FROM json_each($1))"),
            concat!(
                $statement,
                " WHERE ",
                $column,
                " IN (SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($1))"
            ),
        )
    };
}
pub(super) use of_ids;

macro_rules! delete_ids {
    ($table:literal) => {
        Sql::split(
            concat!("DELETE FROM ", $table, " WHERE id IN (SELECT value FROM json_each($1))"),
            concat!(
                "DELETE FROM ",
                $table,
                " WHERE id IN (SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($1))"
            ),
        )
    };
}

/// Rows of a table that are deleted.
macro_rules! delete {
    ($table:literal where $condition:literal limit $limit:literal) => {
        Chunk {
            find: concat!("SELECT id FROM ", $table, " WHERE ", $condition, " AND id <> $2 LIMIT ", $limit),
            write: &[delete_ids!($table)],
        }
    };
}

/// Rows of media, whose files went before.
pub(super) const DELETE_MEDIA: [Sql; 1] = [delete_ids!("media_assets")];

/// Finds messages of the person, as [`Chunk::find`] does, with what a repeat of them names again.
macro_rules! messages {
    (where $condition:literal) => {
        concat!(
            "SELECT id, direction = 'in' AS came_in, channel, session, wa_from, message_id FROM wa_messages WHERE ",
            $condition,
            " AND COALESCE(parent_id, -1) <> $2 AND id <> $2 LIMIT 500"
        )
    };
}

/// Messages in the lane of their own, and those in groups.
pub(super) const MESSAGES: [&str; 2] = [
    messages!(where "lane = 'user:' || CAST($1 AS TEXT)"),
    messages!(where "user_id = $1 AND lane <> 'user:' || CAST(user_id AS TEXT)"),
];
pub(super) const DELETE_MESSAGES: Sql = delete_ids!("wa_messages");

/// What else is the person's own.
pub(super) const OF_PERSON: [Chunk; 2] =
    [delete!("ai_audit" where "user_id = $1" limit 500), delete!("lessons" where "user_id = $1" limit 500)];

/// What is a book's. Of changes the newest go first: a change may name an older one. Entries go before them, because
/// every entry stands as its last change left it.
pub(super) const OF_BOOK: [Chunk; 7] = [
    delete!("transactions" where "book_id = $1" limit 500),
    delete!("savings_transactions" where "book_id = $1" limit 500),
    delete!("lessons" where "book_id = $1" limit 500),
    delete!("savings_accounts" where "book_id = $1" limit 500),
    // Nothing leads from these to the entries that may name them, so the engine looks through all entries for each.
    delete!("accounts" where "book_id = $1" limit 5),
    delete!("categories" where "book_id = $1" limit 5),
    Chunk {
        find: "SELECT id FROM changes WHERE book_id = $1 AND id <> $2 ORDER BY number DESC LIMIT 100",
        write: &[of_ids!("DELETE FROM change_items", "change_id"), delete_ids!("changes")],
    },
];
