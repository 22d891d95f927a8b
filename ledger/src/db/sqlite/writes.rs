//! Group commit: batches that wait together share one fsync, and batches of one shape make one trip.

use sqlx::{Connection, SqliteConnection};
use tokio::sync::oneshot;

use super::{
    super::{WriteError, batch::Batch},
    Desk,
    joined::{Part, Texts, Yield, run, run_lengths},
};

/// At most so many batches of one shape make a trip: more would only keep more statements prepared.
const A_TRIP: usize = 8;

/// A batch that waits to be written.
pub(super) struct Write {
    pub(super) batch: Batch,
    pub(super) answer: oneshot::Sender<Result<Vec<u64>, WriteError>>,
}

impl Desk {
    /// Whoever fails leaves with its answer; the others are sent again together.
    pub(super) async fn write_together(&mut self, mut waiting: Vec<Write>) {
        waiting.sort_by_cached_key(|write| write.batch.shape());
        while !waiting.is_empty() {
            match self.commit(&waiting).await {
                Ok(touched) => {
                    for (write, touched) in waiting.drain(..).zip(touched) {
                        let _ = write.answer.send(Ok(touched));
                    }
                }
                Err((nth, error)) => {
                    let _ = waiting.remove(nth).answer.send(Err(error));
                }
            }
        }
    }

    /// All batches or none; tells which one failed (the last, where it was the commit itself).
    async fn commit(&mut self, waiting: &[Write]) -> Result<Vec<Vec<u64>>, (usize, WriteError)> {
        let last = waiting.len() - 1;
        let mut touched = Vec::with_capacity(waiting.len());
        // Dropped on an error, it rolls back before the next command.
        let mut transaction =
            self.connection.begin_with("BEGIN IMMEDIATE").await.map_err(|error| (last, error.into()))?;
        let mut begun = 0;
        for equal in waiting.chunk_by(|one, other| one.batch.shape() == other.batch.shape()) {
            for length in run_lengths(equal.len(), A_TRIP) {
                let trip: Vec<&Batch> =
                    waiting[begun..begun + length].iter().map(|write| &write.batch).collect();
                let written = write_trip(&mut transaction, &mut self.texts, &trip).await;
                touched.extend(written.map_err(|(nth, error)| (begun + nth, error))?);
                begun += length;
            }
        }
        transaction.commit().await.map_err(|error| (last, error.into()))?;
        Ok(touched)
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
