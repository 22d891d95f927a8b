//! What an undo or a restore takes back, and the history that people read.

use chrono::{DateTime, Utc};
use ledger::{
    book::Thing,
    db::{Database, DatabaseError},
    history::{
        change::{ChangeKind, ChangeStatus},
        reversal::{self, Reversal},
        walk::{self, PastChange, Wanted},
    },
    people::user::Person,
};

/// So many changes a history shows.
const SHOWN: usize = 10;

/// A change as the history shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Its number in the book.
    pub number: i64,
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Whether it is in effect.
    pub is_in_effect: bool,
    /// Whether it is being written, or taken back, at this moment.
    pub is_running: bool,
    /// What it was about; of many rows the first.
    pub things: Vec<Thing>,
    /// How many there are.
    pub count: usize,
}

/// The person's change that is next to be taken back.
pub(crate) async fn next(
    database: &Database,
    person: &Person,
    wanted: Wanted,
) -> Result<Option<Reversal>, DatabaseError> {
    reversal_of(database, person, walk::newest(database, person, wanted).await?).await
}

/// The newest undo or void of one of these rows that has not been taken back.
pub(crate) async fn restore_of(
    database: &Database,
    person: &Person,
    row_ids: &[i64],
) -> Result<Option<Reversal>, DatabaseError> {
    let change = walk::newest_about(database, person, Wanted::ToRestore, row_ids).await?;
    reversal_of(database, person, change).await
}

/// The change with this id, as it would be taken back now.
pub(crate) async fn of(
    database: &Database,
    person: &Person,
    change_id: i64,
) -> Result<Option<Reversal>, DatabaseError> {
    reversal_of(database, person, walk::in_effect(database, person, change_id).await?).await
}

async fn reversal_of(
    database: &Database,
    person: &Person,
    change: Option<PastChange>,
) -> Result<Option<Reversal>, DatabaseError> {
    match change {
        Some(change) => reversal::read(database, person, change).await.map(Some),
        None => Ok(None),
    }
}

/// The newest changes of the book.
pub(crate) async fn history(
    database: &Database,
    person: &Person,
) -> Result<Vec<HistoryEntry>, DatabaseError> {
    let mut entries = Vec::with_capacity(SHOWN);
    for (change, is_in_effect) in walk::latest(database, person, SHOWN).await? {
        let (things, count) = walk::things(database, change.id).await?;
        entries.push(HistoryEntry {
            number: change.number,
            kind: change.kind,
            at: change.created_at,
            is_in_effect,
            is_running: change.status == ChangeStatus::Open,
            things,
            count,
        });
    }
    Ok(entries)
}
