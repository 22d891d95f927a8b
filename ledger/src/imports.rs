//! From the rows of a bank's file to the entries of a book.
//!
//! An import goes three ways. Its rows are staged as they are read, each with what shall become of it ([`Staging`]): nothing in
//! the books changes by that. Then a person looks at what would happen ([`preview`]) and decides what only they can know. What
//! they saw is then booked, a chunk at a time ([`Booking`]).
//!
//! The staged rows stay: by them the same file once more adds nothing, an overlapping one adds what is new, and what was taken
//! out of the books by hand stays out. They are a trace that no change records; what undo takes back are the entries and the
//! row of `imports`, and rows of an import that was taken back stand for nothing.

mod account;
mod booking;
mod candidates;
mod chunk;
mod entry;
mod found;
mod given_back;
mod key;
mod known;
mod likeness;
mod meeting;
pub mod preview;
mod refresh;
mod row;
mod staging;
mod words;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use const_format::concatcp;

use crate::{
    book::BookId,
    db::{Batch, Database, DatabaseError, binds},
    jobs,
};

pub use crate::book::import::{Counts, Import, NewImport, accounts_by_number, by_id, newest};
pub use account::FileAccount;
pub use booking::{Booking, Progress};
pub use chunk::{Filed, Files};
pub use key::text_key;
pub use likeness::FURTHEST;
pub use preview::{Offer, Preview};
pub use refresh::{has_to_wait, is_taken_back};
pub use row::{CHUNK, NewRow, Planned, RefusedRow, StagedRow};
pub use staging::{Staging, discard, sweep};
pub use words::{Reads, Spoken};

/// Calls off an import of which nothing is booked yet: its job ends, and whoever is just about to book its first rows finds them
/// decided. Stale where some are booked.
pub fn call_off(batch: &mut Batch, (job_id, import_id): (i64, i64), now: DateTime<Utc>) {
    const UNBEGUN: &str =
        concatcp!(jobs::CALL_OFF, " AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.id = $3)");
    batch.must(UNBEGUN, binds![job_id, now, import_id]);
    batch.run(
        "UPDATE import_rows SET became = 'withdrawn' WHERE import_id = $1 AND place < $2 AND became IS NULL",
        binds![import_id, 2 * i64::try_from(CHUNK).unwrap_or(i64::MAX)],
    );
}

/// Whether something of an import is booked, or was.
pub async fn is_begun(database: &Database, import_id: i64) -> Result<bool, DatabaseError> {
    let sql = "SELECT COUNT(*) > 0 FROM changes WHERE id = $1";
    let found: Option<(bool,)> = database.first(sql, binds![import_id]).await?;
    Ok(found.is_some_and(|(is_begun,)| is_begun))
}

/// The imports that are being booked into a book at this moment, each with when it began.
pub async fn running(database: &Database, book: BookId) -> Result<Vec<(i64, DateTime<Utc>)>, DatabaseError> {
    let sql = "SELECT id, created_at FROM changes WHERE book_id = $1 AND status = 'open' AND kind = 'import' ORDER BY id";
    database.all(sql, binds![book.get()]).await
}
