//! Taking back a change over more rows than one batch holds: a chunk a batch, from its last row on.
//!
//! It is a change of its own that is open until nothing is left to take back; the rows that it wrote say how far it has
//! come, so that any process goes on after a stop. Whether what was changed since shall go too was asked before it began; a
//! row that cannot be taken back stays.

use chrono::{DateTime, Utc};

use serde_json::{Map, Value};

use super::{CHUNK, Considered, Reversed};
use crate::{
    book::holdings::Holdings,
    db::{Batch, Database, DatabaseError, WriteError},
    history::{
        change::{self, Author, Change, ChangeKind, ChangeStatus},
        chunked::{Chunked, Progress, change_of, close, open_change},
        walk::{self, PastChange},
    },
    jobs::{self, JobKind, NewJob},
    people::user,
};

/// A change that takes back another, and is open.
#[derive(Debug, Clone)]
pub struct TakingBack {
    change: PastChange,
    /// What is behind this place has been taken back, or stays.
    place: Option<(String, i64)>,
}

/// Begins to take a change back, and queues the job that does it, which bears the id too. One that is being written is
/// written no further.
pub fn begin(batch: &mut Batch, id: i64, author: Author<'_>, kind: ChangeKind, taken: &PastChange) {
    if taken.status == ChangeStatus::Open {
        change::close(batch, taken.id);
    }
    let mut change = Change::open(batch, id, author, kind);
    change.reverse(taken.id);
    change.finish();
    let job = NewJob {
        id,
        kind: JobKind::Undo,
        key: format!("undo:{id}"),
        user_id: Some(author.person.id),
        book_id: Some(author.person.book.get()),
        payload: Value::Object(Map::new()),
        due_at: author.now,
    };
    jobs::enqueue(batch, job, author.now);
}

/// What a job of this id is to take back; `None` where nothing is left.
pub async fn of_job(database: &Database, job_id: i64) -> Result<Option<TakingBack>, DatabaseError> {
    let change = open_change(database, job_id).await?;
    Ok(change.map(|change| TakingBack { change, place: None }))
}

impl Chunked for TakingBack {
    async fn step(&mut self, database: &Database, now: DateTime<Utc>) -> Result<Progress, WriteError> {
        let place = self.place(database).await?;
        let (Some(taken), Some(person)) =
            (self.taken(database).await?, user::by_id(database, self.change.user_id).await?)
        else {
            return close(database, self.change.id).await;
        };
        let items = walk::items_before(database, taken.id, (&place.0, place.1), CHUNK).await?;
        let Some(last) = items.last() else { return close(database, self.change.id).await };
        let behind = (last.table.clone(), last.row_id);
        let rows = those_that_may(super::consider(database, &person, &taken, items).await?);
        if !rows.is_empty() {
            let mut holdings = Holdings::default();
            if rows.iter().any(Reversed::is_held) {
                holdings = Holdings::of(database, &person).await?;
            }
            let mut batch = Batch::default();
            let author = Author { person: &person, message_id: self.change.message_id, now };
            let mut change = Change::go_on(&mut batch, self.change.id, author, self.change.kind);
            super::write(&mut change, &mut holdings, &rows);
            change.finish();
            database.write(batch).await?;
        }
        self.place = Some(behind);
        Ok(Progress::More)
    }
}

impl TakingBack {
    async fn taken(&self, database: &Database) -> Result<Option<PastChange>, DatabaseError> {
        match self.change.reverses {
            Some(taken) => change_of(database, taken).await,
            None => Ok(None),
        }
    }

    /// Where what is left ends: before the first of the rows that it wrote itself.
    async fn place(&self, database: &Database) -> Result<(String, i64), DatabaseError> {
        if let Some(place) = &self.place {
            return Ok(place.clone());
        }
        let first = walk::first_items(database, self.change.id, 1).await?.pop();
        Ok(first.map_or_else(behind_all, |item| (item.table, item.row_id)))
    }
}

/// A place behind every row: no table's name begins so.
fn behind_all() -> (String, i64) {
    ("zzz".to_owned(), i64::MAX)
}

/// The rows against which nothing stands that nobody could wave through.
fn those_that_may(chunk: Considered) -> Vec<Reversed> {
    let rows = chunk.rows.into_iter().filter(|(_, against)| against.is_none()).map(|(row, _)| row);
    let exceeds = |row: &Reversed| match row {
        Reversed::Transaction(row) => chunk.exceeded.iter().any(|found| found.concerns(&row.1)),
        _ => false,
    };
    rows.filter(|row| (chunk.held.is_none() || !row.is_held()) && !exceeds(row)).collect()
}
