//! Group commit: batches that wait together share one fsync, and batches of one shape make one trip.

use sqlx::{Connection, SqliteConnection};
use tokio::sync::oneshot;

use super::{
    super::{DatabaseError, WriteError, batch::Batch},
    Desk,
    joined::{MOST_JOINED, Part, Texts, Yield, run, run_lengths},
};

/// How often a transaction that cannot begin is begun again, each time after the engine's own patience.
const BUSY_TRIES: u32 = 3;

/// A batch that waits to be written.
pub(super) struct Write {
    pub(super) batch: Batch,
    pub(super) answer: oneshot::Sender<Result<Vec<u64>, WriteError>>,
}

impl Desk {
    /// Whoever fails leaves with its answer; the others are sent again together.
    pub(super) async fn write_together(&mut self, mut waiting: Vec<Write>) {
        waiting.sort_by(|one, other| one.batch.shape().cmp(other.batch.shape()));
        let mut busy = 0;
        while !waiting.is_empty() {
            match self.commit(&waiting).await {
                Ok(touched) => {
                    for (write, touched) in waiting.drain(..).zip(touched) {
                        let _ = write.answer.send(Ok(touched));
                    }
                }
                Err(Refused::One(nth, error)) => {
                    let _ = waiting.remove(nth).answer.send(Err(error));
                }
                // Another process holds the lock: nobody's fault, and the same once more may well succeed.
                Err(Refused::All(error)) if error.is_transient() && busy < BUSY_TRIES => busy += 1,
                Err(Refused::All(error)) => {
                    for write in waiting.drain(..) {
                        let _ = write.answer.send(Err(error.clone().into()));
                    }
                }
            }
        }
    }

    /// All batches or none.
    async fn commit(&mut self, waiting: &[Write]) -> Result<Vec<Vec<u64>>, Refused> {
        let mut touched = Vec::with_capacity(waiting.len());
        // Dropped on an error, it rolls back before the next command.
        let mut transaction = self.connection.begin_with("BEGIN IMMEDIATE").await?;
        let mut begun = 0;
        for equal in waiting.chunk_by(|one, other| one.batch.shape().eq(other.batch.shape())) {
            let together = (MOST_JOINED / equal[0].batch.len().max(1)).max(1);
            for length in run_lengths(equal.len(), 1 << together.ilog2()) {
                let trip: Vec<&Batch> =
                    waiting[begun..begun + length].iter().map(|write| &write.batch).collect();
                let written = write_trip(&mut transaction, &mut self.texts, &trip).await;
                touched.extend(written.map_err(|(nth, error)| Refused::One(begun + nth, error))?);
                begun += length;
            }
        }
        transaction.commit().await?;
        Ok(touched)
    }
}

/// Whose batch was not written, and why.
enum Refused {
    /// That of one: its guard, or its statement.
    One(usize, WriteError),
    /// Everybody's: the transaction could not begin or end.
    All(DatabaseError),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::All(error.into())
    }
}

/// One trip for batches of one shape; tells which one failed.
async fn write_trip(
    connection: &mut SqliteConnection,
    texts: &mut Texts,
    batches: &[&Batch],
) -> Result<Vec<Vec<u64>>, (usize, WriteError)> {
    let each = batches[0].len();
    let statements = || batches.iter().flat_map(|batch| &batch.statements);
    let parts: Vec<Part<'_>> =
        statements().map(|statement| Part { sql: statement.sql.sqlite, values: &statement.values }).collect();
    let mut touched = vec![Vec::with_capacity(each); batches.len()];
    let outcome = run(connection, texts, &parts, |yielded| -> Result<(), Trouble> {
        if let Yield::Done(place, rows) = yielded {
            batches[place / each].check(place % each, rows).map_err(Trouble::Guard)?;
            touched[place / each].push(rows);
        }
        Ok(())
    })
    .await;
    match outcome {
        Ok(()) => Ok(touched),
        Err((place, trouble)) => {
            let place = place.min(parts.len() - 1);
            let error = match trouble {
                Trouble::Guard(error) => error,
                Trouble::Engine(error) => WriteError::of_statement(error, parts[place].sql),
            };
            Err((place / each, error))
        }
    }
}

enum Trouble {
    Guard(WriteError),
    Engine(sqlx::Error),
}

impl From<sqlx::Error> for Trouble {
    fn from(error: sqlx::Error) -> Self {
        Self::Engine(error)
    }
}
