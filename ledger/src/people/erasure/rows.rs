//! Which rows an erasure takes: those of a book by its kinds ([`KINDS`]), all else by [`PERSONAL_TABLES`], in an order in
//! which nothing is named by what is gone already. No statement touches more than some 500 rows, so that the one writer of
//! SQLite is never held long.

use std::sync::LazyLock;

use crate::{
    book::{
        KINDS,
        row::{Kind, Whose},
    },
    db::Sql,
    people::personal_tables::{Erased, PERSONAL_TABLES},
};

/// Rows that go together.
pub(super) struct Chunk {
    /// Finds some of them: `$1` is whose, `$2` a book, or the message that is kept with its answers, or 0.
    pub(super) find: String,
    /// What is written; `$1` holds the ids found, as a JSON array.
    pub(super) write: Vec<OfIds>,
}

/// A statement about the rows whose ids stand in `$1`. The engines have no way in common to pass a list.
pub(super) struct OfIds {
    sqlite: String,
    postgres: String,
}

impl OfIds {
    /// What is done to those whose `column` is one of the ids.
    fn new(statement: &str, column: &str) -> Self {
        Self {
            sqlite: format!("{statement} WHERE {column} IN (SELECT value FROM json_each($1))"),
            postgres: format!(
                "{statement} WHERE {column} IN (SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($1))"
            ),
        }
    }

    fn delete(table: &str) -> Self {
        Self::new(&format!("DELETE FROM {table}"), "id")
    }

    pub(super) fn sql(&'static self) -> Sql {
        Sql::split(&self.sqlite, &self.postgres)
    }
}

impl Chunk {
    /// Rows of a table that are deleted, so many at once.
    fn deleted(table: &str, of: &str, at_once: usize) -> Self {
        Self {
            find: format!("SELECT id FROM {table} WHERE {of} = $1 AND id <> $2 LIMIT {at_once}"),
            write: vec![OfIds::delete(table)],
        }
    }

    /// Rows of the person `$1` in the book `$2` that lose these columns.
    fn emptied(table: &str, words: &[&str]) -> Self {
        let each = |what: &str, between: &str| {
            words.iter().map(|column| format!("{column} {what}")).collect::<Vec<_>>().join(between)
        };
        let (holds, loses) = (each("IS NOT NULL", " OR "), each("= NULL", ", "));
        Self {
            find: format!(
                "SELECT id FROM {table} WHERE user_id = $1 AND book_id = $2 AND ({holds}) LIMIT 500"
            ),
            write: vec![OfIds::new(&format!("UPDATE {table} SET {loses}"), "id")],
        }
    }
}

/// Rows of media, whose files went before.
pub(super) static DELETE_MEDIA: LazyLock<Vec<OfIds>> = LazyLock::new(|| vec![OfIds::delete("media_assets")]);
pub(super) static DELETE_MESSAGES: LazyLock<OfIds> = LazyLock::new(|| OfIds::delete("wa_messages"));

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

/// What else is the person's own.
pub(super) static OF_PERSON: LazyLock<Vec<Chunk>> = LazyLock::new(|| {
    let personal = PERSONAL_TABLES.iter().filter_map(|table| match table.erased {
        Erased::Rows(at_once) => Some(Chunk::deleted(table.name, "user_id", at_once)),
        Erased::Apart(_) | Erased::Stays(_) => None,
    });
    let own = KINDS.iter().filter(|kind| kind.whose == Whose::Person);
    personal.chain(own.map(|kind| Chunk::deleted(kind.table, "user_id", kind.erased_at_once))).collect()
});

/// What is a book's. Of changes the newest go first: a change may name an older one. Rows go before them, because every
/// one stands as its last change left it.
pub(super) static OF_BOOK: LazyLock<Vec<Chunk>> = LazyLock::new(|| {
    let personal = PERSONAL_TABLES.iter().filter_map(|table| match table.erased {
        Erased::Rows(at_once) if table.is_about_books => Some(Chunk::deleted(table.name, "book_id", at_once)),
        _ => None,
    });
    let rows = referring_first().map(|kind| Chunk::deleted(kind.table, "book_id", kind.erased_at_once));
    let changes = Chunk {
        find: "SELECT id FROM changes WHERE book_id = $1 AND id <> $2 ORDER BY number DESC LIMIT 100"
            .to_owned(),
        write: vec![OfIds::new("DELETE FROM change_items", "change_id"), OfIds::delete("changes")],
    };
    personal.chain(rows).chain([changes]).collect()
});

/// Every kind before those whose rows its own name.
fn referring_first() -> impl Iterator<Item = &'static Kind> {
    let mut left: Vec<&Kind> = KINDS.iter().collect();
    std::iter::from_fn(move || {
        let is_named = |kind: &Kind| left.iter().any(|other| other.table != kind.table && other.names(kind));
        let next = left.iter().position(|kind| !is_named(kind)).unwrap_or(0);
        (!left.is_empty()).then(|| left.remove(next))
    })
}

/// Rows of a book that others share, which lose their words.
pub(super) static OF_SHARED: LazyLock<Vec<Chunk>> = LazyLock::new(|| {
    let stay = KINDS.iter().filter(|kind| kind.whose != Whose::Person && !kind.words.is_empty());
    let rows = stay.map(|kind| Chunk::emptied(kind.table, kind.words));
    rows.chain([Chunk::emptied("changes", &["message_id"])]).collect()
});
