//! Writing: one thread, and group commit. Batches that wait together share one fsync.

use std::{
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
};

use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use super::{
    super::{DatabaseError, WriteError, batch::Batch},
    connection::bound,
};

/// How many batches may wait before callers do.
const WAITING: usize = 1_024;
/// At most so many batches are written together: beyond this the fsync's share of one no longer matters.
pub(super) const TOGETHER: usize = 256;
/// How often a transaction that cannot begin is begun again, each time after the engine's own patience.
const BUSY_TRIES: u32 = 3;

/// The way to whoever writes.
#[derive(Clone)]
pub(super) struct Orders {
    sender: mpsc::Sender<Order>,
}

pub(super) enum Order {
    Write(Write),
    Close(oneshot::Sender<()>),
}

pub(super) type Answer = oneshot::Sender<Result<Vec<u64>, WriteError>>;

/// A batch that waits to be written.
pub(super) struct Write {
    pub(super) batch: Batch,
    pub(super) answer: Answer,
}

impl Orders {
    /// The way to a writer, and the writer's end of it.
    pub(super) fn new() -> (Self, mpsc::Receiver<Order>) {
        let (sender, taken) = mpsc::channel(WAITING);
        (Self { sender }, taken)
    }

    /// Returns once the whole batch is on disk, or none of it will ever be.
    pub(super) async fn write(&self, batch: Batch) -> Result<Vec<u64>, WriteError> {
        let (answer, answered) = oneshot::channel();
        let order = Order::Write(Write { batch, answer });
        self.sender.send(order).await.map_err(|_| DatabaseError::Closed)?;
        answered.await.map_err(|_| DatabaseError::Closed)?
    }

    /// Whether the thread takes orders.
    pub(super) fn is_open(&self) -> bool {
        !self.sender.is_closed()
    }

    /// Lets what is being written end, and closes the connection.
    pub(super) async fn close(&self) {
        let (closed, done) = oneshot::channel();
        if self.sender.send(Order::Close(closed)).await.is_ok() {
            let _ = done.await;
        }
    }
}

/// Serves whoever waits, all at once.
pub(super) struct Writer {
    connection: Connection,
}

impl Writer {
    pub(super) fn new(connection: Connection) -> Self {
        Self { connection }
    }

    /// Gives the writer a thread of its own.
    pub(super) fn start(self, orders: mpsc::Receiver<Order>) -> Result<(), DatabaseError> {
        let thread = std::thread::Builder::new().name("ledger-writer".to_owned());
        thread.spawn(move || self.serve(orders)).map(drop).map_err(|error| sqlx::Error::Io(error).into())
    }

    fn serve(mut self, mut orders: mpsc::Receiver<Order>) {
        let mut taken = Vec::with_capacity(TOGETHER);
        while orders.blocking_recv_many(&mut taken, TOGETHER) > 0 {
            if let ControlFlow::Break(closed) = self.turn(&mut taken) {
                return self.close(closed);
            }
        }
    }

    /// One step: everything that was taken is written together, and answered. Breaks where it is told to close.
    pub(super) fn turn(&mut self, taken: &mut Vec<Order>) -> ControlFlow<oneshot::Sender<()>> {
        let mut writes = Vec::with_capacity(taken.len());
        let mut closing = ControlFlow::Continue(());
        for order in taken.drain(..) {
            match order {
                Order::Write(write) => writes.push(write),
                Order::Close(closed) => closing = ControlFlow::Break(closed),
            }
        }
        self.write_together(writes);
        closing
    }

    /// Closes the connection, and says so.
    pub(super) fn close(self, closed: oneshot::Sender<()>) {
        if let Err((_, error)) = self.connection.close() {
            tracing::warn!(%error, "the database did not close cleanly");
        }
        let _ = closed.send(());
    }

    /// A panic is the fault of one batch: the others are written without it, and the thread goes on.
    fn write_together(&mut self, mut waiting: Vec<Write>) {
        let mut refused = Vec::new();
        let written = catch_unwind(AssertUnwindSafe(|| self.write_all(&mut waiting, &mut refused)));
        // What stood in their way may have come with the others: told before that is on disk, they would not find it.
        for (answer, error) in refused {
            let _ = answer.send(Err(error));
        }
        if written.is_ok() {
            return;
        }
        tracing::error!(batches = waiting.len(), "writing panicked");
        if let [_] = waiting[..] {
            let _ = waiting.remove(0).answer.send(Err(DatabaseError::Panicked.into()));
        }
        for write in waiting {
            self.write_together(vec![write]);
        }
    }

    /// Whoever fails leaves, to be answered when the others, which are written again together, are on disk.
    fn write_all(&mut self, waiting: &mut Vec<Write>, refused: &mut Vec<(Answer, WriteError)>) {
        let mut busy = 0;
        while !waiting.is_empty() {
            match self.commit(waiting) {
                Ok(touched) => {
                    for (write, touched) in waiting.drain(..).zip(touched) {
                        let _ = write.answer.send(Ok(touched));
                    }
                }
                Err(Refused::One(nth, error)) => {
                    refused.push((waiting.remove(nth).answer, error));
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
    fn commit(&mut self, waiting: &[Write]) -> Result<Vec<Vec<u64>>, Refused> {
        let mut touched = Vec::with_capacity(waiting.len());
        if !self.connection.is_autocommit() {
            // The one before could not be rolled back; that must not be the fault of these.
            self.connection.execute_batch("ROLLBACK")?;
        }
        // Dropped on an error, it rolls back.
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (nth, write) in waiting.iter().enumerate() {
            touched.push(write_batch(&transaction, &write.batch).map_err(|error| Refused::One(nth, error))?);
        }
        transaction.commit()?;
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

impl From<rusqlite::Error> for Refused {
    fn from(error: rusqlite::Error) -> Self {
        Self::All(error.into())
    }
}

fn write_batch(connection: &Connection, batch: &Batch) -> Result<Vec<u64>, WriteError> {
    let mut touched = Vec::with_capacity(batch.len());
    for (nth, statement) in batch.statements.iter().enumerate() {
        let sql = statement.sql.sqlite;
        let rows = bound(connection, sql, &statement.values)
            .and_then(|mut statement| statement.raw_execute())
            .map_err(|error| WriteError::of_statement(error.into(), sql))?;
        let rows = u64::try_from(rows).unwrap_or(u64::MAX);
        batch.check(nth, rows)?;
        touched.push(rows);
    }
    Ok(touched)
}

#[cfg(test)]
mod tests {
    use rusqlite::types::ToSqlOutput;
    use sqlx::{error::BoxDynError, postgres::PgArguments};

    use super::*;
    use crate::db::{Bind, binds};

    /// A value that nobody can write.
    struct Broken;

    impl Bind for Broken {
        fn sqlite(&self) -> ToSqlOutput<'_> {
            panic!("a value that breaks the writing thread")
        }

        fn postgres(&self, _: &mut PgArguments) -> Result<(), BoxDynError> {
            unreachable!("it is for SQLite")
        }
    }

    fn writer() -> Writer {
        let connection = Connection::open_in_memory().expect("a database");
        connection.execute_batch("CREATE TABLE kept (id INTEGER PRIMARY KEY)").expect("a table");
        Writer { connection }
    }

    fn write(value: Box<dyn Bind>) -> (Write, oneshot::Receiver<Result<Vec<u64>, WriteError>>) {
        let mut batch = Batch::default();
        batch.run("INSERT INTO kept (id) VALUES ($1)", vec![value]);
        let (answer, answered) = oneshot::channel();
        (Write { batch, answer }, answered)
    }

    #[test]
    fn a_batch_that_panics_is_refused_alone_and_writing_goes_on() {
        let mut writer = writer();
        let (first, first_answer) = write(binds![1_i64].remove(0));
        let (broken, broken_answer) = write(Box::new(Broken));
        let (last, last_answer) = write(binds![2_i64].remove(0));
        writer.write_together(vec![first, broken, last]);
        assert!(matches!(first_answer.blocking_recv(), Ok(Ok(touched)) if touched == [1]));
        let refused = broken_answer.blocking_recv().expect("it is answered");
        assert!(matches!(refused, Err(WriteError::Database(error)) if error.is_of_the_values()));
        assert!(matches!(last_answer.blocking_recv(), Ok(Ok(touched)) if touched == [1]));
        let kept: i64 =
            writer.connection.query_row("SELECT COUNT(*) FROM kept", [], |row| row.get(0)).expect("counted");
        assert_eq!(kept, 2);
    }
}
