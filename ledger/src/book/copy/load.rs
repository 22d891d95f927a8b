//! An empty book filled from a copy, as one change in chunks. All rows are made before the first is written, so that a copy that
//! cannot be read leaves nothing; where writing fails on the way, what stands is taken back.

use std::sync::LazyLock;

use super::{Copy, CopyError, beside::Beside, inward::Loading, kinds::AnyRow, settled::settle};
use crate::{
    book::KINDS,
    db::{Batch, Database, DatabaseError, WriteError, binds},
    history::{
        change::{Author, Change, ChangeKind},
        chunked::{self, Chunked, Progress},
        reversal::{CHUNK, chunks},
        walk,
    },
    people::person::Person,
};

/// Fills the author's book, in which nothing may have been written yet. Answers how many rows there are.
pub async fn load(database: &Database, author: Author<'_>, copy: &Copy) -> Result<usize, CopyError> {
    let own = author.person.currency.code();
    if copy.currency != own {
        return Err(CopyError::Currency { theirs: copy.currency.clone(), own: own.to_owned() });
    }
    if !is_empty(database, author.person).await? {
        return Err(CopyError::NotEmpty);
    }
    let count = copy.lists.values().map(Vec::len).sum();
    let mut ids = database.ids(count + 1).await?;
    let filling = Filling { database, author, change_id: ids.take() };
    let (rows, beside) = Loading::of(copy, &mut ids)?.rows(author)?;
    if let Err(error) = filling.fill(&rows, &beside).await {
        filling.take_back(&beside).await?;
        return Err(error);
    }
    Ok(count)
}

/// Whether no row of any kind was ever written in the book of a person.
pub async fn is_empty(database: &Database, person: &Person) -> Result<bool, DatabaseError> {
    static SQL: LazyLock<String> = LazyLock::new(|| {
        let tables = KINDS.iter().map(|kind| kind.table);
        let any = tables.map(|table| format!("EXISTS (SELECT 1 FROM {table} WHERE book_id = $1)"));
        format!("SELECT {}", any.collect::<Vec<_>>().join(" OR "))
    });
    let found: Vec<(bool,)> = database.scan(SQL.as_str(), binds![person.book.get()]).await?;
    Ok(found.first().is_none_or(|(is_there,)| !is_there))
}

/// A book that is being filled.
struct Filling<'a> {
    database: &'a Database,
    author: Author<'a>,
    change_id: i64,
}

impl Filling<'_> {
    async fn fill(&self, rows: &[AnyRow], beside: &Beside) -> Result<(), CopyError> {
        let Self { database, author, change_id } = *self;
        beside.say(database, author.person).await?;
        let mut parts = rows.chunks(CHUNK);
        let Some(first) = parts.next() else { return Ok(()) };
        if let Err(error) = self.write_first(first).await {
            // Whoever wrote in it meanwhile was first.
            let is_late = matches!(error, WriteError::Stale(_)) && !is_empty(database, author.person).await?;
            return Err(if is_late { CopyError::NotEmpty } else { error.into() });
        }
        for chunk in parts {
            let mut batch = Batch::default();
            insert(Change::go_on(&mut batch, change_id, author, ChangeKind::Booking), chunk);
            database.write(batch).await?;
        }
        beside.note(database, author, change_id).await?;
        settle(database, author, change_id, rows).await?;
        chunked::close(database, change_id).await?;
        Ok(())
    }

    /// Writes the first rows; stale where the book has others by now.
    async fn write_first(&self, rows: &[AnyRow]) -> Result<(), WriteError> {
        // Behind the change's number, of which a book has each once: whoever was before it is seen here.
        static IS_FIRST: LazyLock<String> = LazyLock::new(|| {
            let tables: Vec<String> = KINDS.iter().map(|kind| format!("'{}'", kind.table)).collect();
            format!(
                "UPDATE changes SET status = 'open' WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM changes o \
                 JOIN change_items i ON i.change_id = o.id WHERE o.book_id = $2 AND o.id <> $1 AND i.table_name IN ({}))",
                tables.join(", ")
            )
        });
        let mut batch = Batch::default();
        insert(Change::open(&mut batch, self.change_id, self.author, ChangeKind::Booking), rows);
        batch.must(IS_FIRST.as_str(), binds![self.change_id, self.author.person.book.get()]);
        self.database.write(batch).await.map(drop)
    }

    /// Takes back what stands of a change that cannot be finished.
    async fn take_back(&self, beside: &Beside) -> Result<(), CopyError> {
        let Self { database, author, change_id } = *self;
        if let Some(begun) = walk::in_effect(database, author.person, change_id).await? {
            let id = database.ids(1).await?.take();
            let mut batch = Batch::default();
            chunks::begin(&mut batch, id, author, ChangeKind::Undo, &begun);
            database.write(batch).await?;
            if let Some(mut taking) = chunks::of_job(database, id).await? {
                while taking.step(database, author.now).await? == Progress::More {}
            }
        }
        Ok(beside.remove(database).await?)
    }
}

fn insert(mut change: Change<'_>, rows: &[AnyRow]) {
    for row in rows {
        row.insert(&mut change);
    }
    change.finish();
}
