//! Open changes: those over more rows than one batch holds, which are written chunk by chunk and closed behind the last.

use chrono::{DateTime, Utc};

use crate::{
    db::{Batch, Database, DatabaseError, WriteError, binds},
    history::{
        change::{self, ChangeStatus},
        walk::PastChange,
    },
};

/// What a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// A chunk is written; there may be more.
    More,
    /// Nothing is left.
    Finished,
}

/// An open change that goes on chunk by chunk.
pub trait Chunked: Send {
    /// Writes the next chunk. Stale where another process was first, or one of the rows is just being changed.
    fn step(
        &mut self,
        database: &Database,
        now: DateTime<Utc>,
    ) -> impl Future<Output = Result<Progress, WriteError>> + Send;
}

/// The change of this id.
pub(crate) async fn change_of(database: &Database, id: i64) -> Result<Option<PastChange>, DatabaseError> {
    let sql = "SELECT id, number, user_id, message_id, kind, reverses, created_at, status FROM changes WHERE id = $1";
    database.first(sql, binds![id]).await
}

/// The change of this id, as long as it is open.
pub(crate) async fn open_change(database: &Database, id: i64) -> Result<Option<PastChange>, DatabaseError> {
    Ok(change_of(database, id).await?.filter(|change| change.status == ChangeStatus::Open))
}

/// Closes a change of which nothing is left.
pub(crate) async fn close(database: &Database, change_id: i64) -> Result<Progress, WriteError> {
    let mut batch = Batch::default();
    change::close(&mut batch, change_id);
    database.write(batch).await?;
    Ok(Progress::Finished)
}
