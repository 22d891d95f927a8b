//! Erasing a person: the one real DELETE.
//!
//! [`begin`] is part of the batch that answers the wish: from then on the person is nobody, and whoever writes from one
//! of their addresses is new. What they left is taken away afterwards, a chunk a batch: each [`Erasure::step`] looks for
//! the first rows that are still there, so that a stop anywhere loses nothing and the next step of any process goes on.
//! The message that asked and its answer, the goodbye, go last, once the goodbye was read or could be. Of messages the
//! hashes of their ids are left, for some days.
//!
//! A book without another member goes whole. In one that others share, the person's rows stay under the erased user with
//! amount, day and category, and lose every word; accounts, goals and categories are the book's and keep their names.
//!
//! Two places are not the ledger's: the machine owner's backups, which keep copies until their retention ends, and
//! WhatsApp's own session file, which keeps the keys of its conversations by the number they are held with, but no words.

mod begun;
mod files;
mod forgotten;
mod rows;
mod shared;

use std::io;

use chrono::{DateTime, TimeDelta, Utc};
use const_format::concatcp;
use serde_json::{Map, Value};

use crate::{
    db::{Batch, Database, DatabaseError, WriteError, binds, json, record},
    jobs::{self, JobKind, NewJob},
    messages::message::{NewMessage, lane_of},
};

pub use begun::{begin, begin_unasked};
pub use files::{RemoveFile, Removing};
use forgotten::Gone;
pub use forgotten::{is_forgotten, sweep};
use rows::{Chunk, OF_BOOK, OF_PERSON, OfIds};

/// How long a goodbye is kept in channels where whoever waits for it comes and reads it.
pub const READING_TIME: TimeDelta = TimeDelta::minutes(10);
/// A goodbye that could not be sent within this time is never sent.
pub const SENDING_TIME: TimeDelta = TimeDelta::days(3);

/// An erasure that is not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// The row's id.
    pub id: i64,
    /// Who is erased.
    pub user_id: i64,
    asked_at: DateTime<Utc>,
    /// The message that asked; `None` for somebody who had become one with the person.
    message_id: Option<i64>,
    /// How many rows are gone or emptied. Every chunk moves it on, so of two processes at one erasure one gives way.
    rows: i64,
    /// Not stored: another process looks for itself.
    seen: Seen,
}

record!(Erasure: id, user_id, asked_at, message_id, rows, ..seen);

/// What this process has found to be gone, so that no step looks there again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Seen {
    /// Nothing is left of the person but books and the goodbye.
    is_person_cleared: bool,
    /// So many chunks of the first book are empty.
    chunks: usize,
    /// The changes of the first book up to this number hold no words of the person.
    changes: i64,
}

/// What a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// A chunk is gone; there may be more.
    More,
    /// Nothing is left but the goodbye, which is still to be read.
    Waiting,
    /// Nothing is left.
    Finished,
}

/// Why a step was not done; it is done again later.
#[derive(Debug, thiserror::Error)]
pub enum ErasureError {
    /// The database's trouble, or somebody else was first.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// A file could not be removed.
    #[error("a file could not be removed: {0}")]
    File(#[from] io::Error),
}

impl From<DatabaseError> for ErasureError {
    fn from(error: DatabaseError) -> Self {
        Self::Write(error.into())
    }
}

/// The row stays, so that rows of shared books name somebody.
fn empty_user(batch: &mut Batch, user_id: i64, now: DateTime<Utc>) {
    batch.must(
        "UPDATE users SET status = 'erased', name = '', phone = NULL, password_hash = NULL, role = 'user', admitted = NULL, \
         locale = 'id', timezone = 'Asia/Jakarta', settings = $2, version = version + 1, updated_at = $3 \
         WHERE id = $1 AND status <> 'erased'",
        binds![user_id, json(&Map::new()), now],
    );
}

/// Notes an erasure, and queues the job that does it. The job bears the erasure's id and nobody's name.
fn note(batch: &mut Batch, id: i64, user_id: i64, message_id: Option<i64>, asked_at: DateTime<Utc>) {
    let (kind, payload) = (JobKind::Erasure, Value::Object(Map::new()));
    let job = NewJob { id, kind, key: job_key(id), user_id: None, book_id: None, payload, due_at: asked_at };
    jobs::enqueue(batch, job, asked_at);
    batch.run(
        "INSERT INTO erasures (id, user_id, asked_at, finished_at, rows, message_id) VALUES ($1, $2, $3, NULL, 0, $4)",
        binds![id, user_id, asked_at, message_id],
    );
}

fn job_key(id: i64) -> String {
    format!("erasure:{id}")
}

const UNFINISHED: &str =
    "SELECT id, user_id, asked_at, message_id, rows FROM erasures WHERE finished_at IS NULL";

/// Every erasure that is not finished, the oldest first.
pub async fn open(database: &Database) -> Result<Vec<Erasure>, DatabaseError> {
    database.scan(concatcp!(UNFINISHED, " ORDER BY id"), binds![]).await
}

/// The erasure that a job of this id is to do; `None` where it is finished.
pub async fn of_job(database: &Database, job_id: i64) -> Result<Option<Erasure>, DatabaseError> {
    database.first(concatcp!(UNFINISHED, " AND id = $1"), binds![job_id]).await
}

/// The message that began an erasure and is handed in again, because its goodbye did not arrive: its row, and whose it
/// was. By then nobody is known by its address.
pub async fn asked_by(database: &Database, new: &NewMessage) -> Result<Option<(i64, i64)>, DatabaseError> {
    const SQL: &str = "SELECT m.id, m.user_id FROM erasures e JOIN wa_messages m ON m.id = e.message_id \
        WHERE e.finished_at IS NULL AND m.channel = $1 AND m.session = $2 AND m.message_id = $3 AND m.wa_from = $4 \
        AND m.kind = $5 AND COALESCE(m.wa_body, '') = $6";
    let text = new.text.clone().unwrap_or_default();
    let (session, message_id, from) = (new.session.clone(), new.message_id.clone(), new.from.clone());
    database.first(SQL, binds![new.channel, session, message_id, from, new.kind, text]).await
}

impl Erasure {
    /// Takes away the first chunk of what is left.
    pub async fn step(
        &mut self,
        database: &Database,
        remove_file: RemoveFile<'_>,
        now: DateTime<Utc>,
    ) -> Result<Progress, ErasureError> {
        let books = self.books(database).await?;
        // A membership goes when the rest is gone: without one, only the goodbye is left.
        if let Some(book) = books.first() {
            let is_more_of_person = !self.seen.is_person_cleared
                && (self.take_joined(database, now).await?
                    || self.clear_person(database, remove_file, true, now).await?);
            self.seen.is_person_cleared = !is_more_of_person;
            if !is_more_of_person {
                self.clear_book(database, book).await?;
            }
            return Ok(Progress::More);
        }
        if self.has_unread_goodbye(database, now).await? {
            return Ok(Progress::Waiting);
        }
        if self.clear_person(database, remove_file, false, now).await? {
            return Ok(Progress::More);
        }
        let mut batch = Batch::default();
        batch.must(
            "UPDATE erasures SET finished_at = $3 WHERE id = $1 AND rows = $2 AND finished_at IS NULL",
            binds![self.id, self.rows, now],
        );
        batch.run("DELETE FROM lanes WHERE lane = $1", binds![lane_of(self.user_id)]);
        batch.run("DELETE FROM jobs WHERE key = $1", binds![job_key(self.id)]);
        database.write(batch).await?;
        Ok(Progress::Finished)
    }

    /// Whoever had become one with the person is erased with them: each by an erasure of their own, begun before the
    /// changes that tell of it are gone.
    async fn take_joined(&mut self, database: &Database, now: DateTime<Utc>) -> Result<bool, ErasureError> {
        const SQL: &str = "SELECT DISTINCT u.id FROM book_members b \
            JOIN changes c ON c.book_id = b.book_id AND c.user_id = b.user_id AND c.kind = 'join' \
            JOIN change_items i ON i.change_id = c.id AND i.table_name = 'users' \
            JOIN users u ON u.id = i.row_id WHERE b.user_id = $1 AND u.status = 'joined' LIMIT 100";
        let joined: Vec<(i64,)> = database.scan(SQL, binds![self.user_id]).await?;
        if joined.is_empty() {
            return Ok(false);
        }
        let mut ids = database.ids(joined.len()).await?;
        let mut batch = self.batch(0);
        for (user_id,) in joined {
            empty_user(&mut batch, user_id, now);
            note(&mut batch, ids.take(), user_id, None, self.asked_at);
        }
        self.write(database, batch, 0).await?;
        Ok(true)
    }

    /// Takes a chunk of what is the person's own; `false` where nothing is left of it.
    async fn clear_person(
        &mut self,
        database: &Database,
        remove_file: RemoveFile<'_>,
        keeps_goodbye: bool,
        now: DateTime<Utc>,
    ) -> Result<bool, ErasureError> {
        let kept = self.message_id.filter(|_| keeps_goodbye).unwrap_or(0);
        if self.clear_media(database, remove_file).await? || self.clear_messages(database, kept, now).await? {
            return Ok(true);
        }
        for chunk in OF_PERSON.iter() {
            if self.clear(database, chunk, self.user_id, kept).await? {
                return Ok(true);
            }
        }
        self.clear_dialogues(database).await
    }

    /// A file goes before the row that names it.
    async fn clear_media(
        &mut self,
        database: &Database,
        remove_file: RemoveFile<'_>,
    ) -> Result<bool, ErasureError> {
        let sql = "SELECT id, location FROM media_assets WHERE user_id = $1 LIMIT 100";
        let media: Vec<(i64, String)> = database.scan(sql, binds![self.user_id]).await?;
        let ids: Vec<i64> = media.iter().map(|(id, _)| *id).collect();
        for (_, location) in media {
            remove_file(location).await?;
        }
        self.change_rows(database, &rows::DELETE_MEDIA, &ids).await
    }

    /// A message is known by its hash from the moment on at which it is gone.
    async fn clear_messages(
        &mut self,
        database: &Database,
        kept: i64,
        now: DateTime<Utc>,
    ) -> Result<bool, ErasureError> {
        for find in rows::MESSAGES {
            let found: Vec<Gone> = database.scan(find, binds![self.user_id, kept]).await?;
            if found.is_empty() {
                continue;
            }
            let mut batch = self.batch(found.len());
            forgotten::remember(&mut batch, &found, now);
            let ids: Vec<i64> = found.iter().map(|message| message.id).collect();
            batch.run(rows::DELETE_MESSAGES.sql(), binds![json(&ids)]);
            self.write(database, batch, ids.len()).await?;
            return Ok(true);
        }
        Ok(false)
    }

    async fn clear_dialogues(&mut self, database: &Database) -> Result<bool, ErasureError> {
        let sql = "SELECT lane FROM dialogues WHERE user_id = $1 LIMIT 500";
        let lanes: Vec<(String,)> = database.scan(sql, binds![self.user_id]).await?;
        if lanes.is_empty() {
            return Ok(false);
        }
        let gone = lanes.len();
        let mut batch = self.batch(gone);
        for (lane,) in lanes {
            batch.run("DELETE FROM dialogues WHERE lane = $1 AND user_id = $2", binds![lane, self.user_id]);
        }
        self.write(database, batch, gone).await?;
        Ok(true)
    }

    /// Takes a chunk of a book, or of what the person wrote in it; at the end the membership.
    async fn clear_book(&mut self, database: &Database, book: &Membership) -> Result<(), ErasureError> {
        if book.is_shared {
            return self.leave_shared(database, book).await;
        }
        for chunk in &OF_BOOK[self.seen.chunks..] {
            if self.clear(database, chunk, book.id, 0).await? {
                return Ok(());
            }
            self.seen.chunks += 1;
        }
        let mut batch = self.batch(2);
        batch.run("DELETE FROM book_members WHERE book_id = $1", binds![book.id]);
        batch.run("DELETE FROM books WHERE id = $1", binds![book.id]);
        self.write(database, batch, 2).await?;
        (self.seen.chunks, self.seen.changes) = (0, 0);
        Ok(())
    }

    /// Takes one chunk; `false` where there was nothing.
    async fn clear(
        &mut self,
        database: &Database,
        chunk: &'static Chunk,
        of: i64,
        kept: i64,
    ) -> Result<bool, ErasureError> {
        let found: Vec<(i64,)> = database.scan(chunk.find.as_str(), binds![of, kept]).await?;
        let ids: Vec<i64> = found.into_iter().map(|(id,)| id).collect();
        self.change_rows(database, &chunk.write, &ids).await
    }

    async fn change_rows(
        &mut self,
        database: &Database,
        statements: &'static [OfIds],
        ids: &[i64],
    ) -> Result<bool, ErasureError> {
        if ids.is_empty() {
            return Ok(false);
        }
        let mut batch = self.batch(ids.len());
        for sql in statements {
            batch.run(sql.sql(), binds![json(&ids)]);
        }
        self.write(database, batch, ids.len()).await?;
        Ok(true)
    }

    /// A batch that takes `gone` rows; stale where another process took some meanwhile.
    fn batch(&self, gone: usize) -> Batch {
        let mut batch = Batch::default();
        let after = self.rows + i64::try_from(gone).unwrap_or(i64::MAX);
        batch.must(
            "UPDATE erasures SET rows = $3 WHERE id = $1 AND rows = $2 AND finished_at IS NULL",
            binds![self.id, self.rows, after],
        );
        batch
    }

    async fn write(&mut self, database: &Database, batch: Batch, gone: usize) -> Result<(), WriteError> {
        database.write(batch).await?;
        self.rows += i64::try_from(gone).unwrap_or(i64::MAX);
        Ok(())
    }

    /// The books that the person is still a member of.
    async fn books(&self, database: &Database) -> Result<Vec<Membership>, DatabaseError> {
        const SQL: &str = "SELECT m.book_id AS id, m.role = 'owner' AS is_owner, EXISTS (\
                SELECT 1 FROM book_members o JOIN users u ON u.id = o.user_id \
                WHERE o.book_id = m.book_id AND o.user_id <> m.user_id AND u.status <> 'erased') AS is_shared \
            FROM book_members m WHERE m.user_id = $1 ORDER BY m.book_id";
        database.scan(SQL, binds![self.user_id]).await
    }

    /// Whether the goodbye is still to be sent, or was written so lately that whoever waits for it may not have read it.
    async fn has_unread_goodbye(
        &self,
        database: &Database,
        now: DateTime<Utc>,
    ) -> Result<bool, DatabaseError> {
        const SQL: &str = "SELECT COUNT(*) FROM wa_messages WHERE parent_id = $1 AND direction = 'out' AND (\
            (session <> '' AND status IN ('queued', 'sending') AND created_at > $2) \
            OR (session = '' AND created_at > $3))";
        let Some(message_id) = self.message_id else { return Ok(false) };
        let (unsent, unread) = (now - SENDING_TIME, now - READING_TIME);
        let found: Vec<(i64,)> = database.scan(SQL, binds![message_id, unsent, unread]).await?;
        Ok(found.first().is_some_and(|(count,)| *count > 0))
    }
}

/// A book that the person is a member of.
#[derive(Debug)]
struct Membership {
    id: i64,
    is_owner: bool,
    /// Somebody else is a member too.
    is_shared: bool,
}

record!(Membership: id, is_owner, is_shared);
