//! What was given up, messages coming in and going out and work that was due, and putting it back to work.

use chrono::{DateTime, Utc};

use super::{
    delivery::{self, Undelivered},
    inbox::{self, DeadMessage},
};
use crate::{
    db::{Batch, Database, DatabaseError, WriteError},
    jobs,
};

/// What was given up, each the oldest first.
#[derive(Debug)]
pub struct GivenUp {
    /// Messages that came in.
    pub incoming: Vec<DeadMessage>,
    /// Messages that were to go out.
    pub outgoing: Vec<Undelivered>,
    /// Work that was due.
    pub work: Vec<jobs::Listed>,
}

impl GivenUp {
    /// Whether nothing was.
    pub fn is_empty(&self) -> bool {
        self.incoming.is_empty() && self.outgoing.is_empty() && self.work.is_empty()
    }
}

/// All of it.
pub async fn all(database: &Database) -> Result<GivenUp, DatabaseError> {
    Ok(GivenUp {
        incoming: inbox::dead(database).await?,
        outgoing: delivery::undelivered(database).await?,
        work: jobs::dead(database).await?,
    })
}

/// Puts what has this id back to work, or all where none is named; answers how many there were. A running engine takes them up
/// within a second.
pub async fn requeue(database: &Database, id: Option<i64>, now: DateTime<Utc>) -> Result<u64, WriteError> {
    let mut batch = Batch::default();
    inbox::requeue(&mut batch, id, now);
    // Its last statement tells how many.
    let taken = batch.len() - 1;
    delivery::requeue(&mut batch, id, now);
    jobs::requeue(&mut batch, id, now);
    let touched = database.write(batch).await?;
    Ok(touched[taken..].iter().sum())
}
