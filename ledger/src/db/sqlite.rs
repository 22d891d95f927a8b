//! SQLite: a few connections read, one writer commits whoever waits together.
//!
//! Every trip into the driver costs some 30 us of CPU (it lives on a thread of its own), so a batch makes one trip, and
//! one fsync serves everybody who waits. WAL with `synchronous=FULL`: NORMAL loses acknowledged commits at a power cut.

use std::{collections::HashMap, path::Path, sync::Arc, time::Duration};

use futures_util::TryStreamExt;
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, Either, Executor, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::sync::{mpsc, oneshot};

use super::{
    Bind, DatabaseError, Record, Sql, WriteError,
    batch::{Batch, Statement},
    bind::sqlite_arguments,
};

/// At most so many batches share a commit: beyond this the fsync's share of a batch no longer matters.
const TOGETHER: usize = 128;
/// How many batches may wait for the writer before callers do.
const WAITING: usize = 1_024;
/// Another process (`catat users`, a backup) holds the write lock this long at most.
const BUSY: Duration = Duration::from_secs(10);
const READERS: u32 = 4;

type Answer = oneshot::Sender<Result<Vec<u64>, WriteError>>;

enum Order {
    Write(Batch, Answer),
    Close(oneshot::Sender<()>),
}

#[derive(Clone)]
pub(super) struct Sqlite {
    readers: SqlitePool,
    writer: mpsc::Sender<Order>,
}

impl Sqlite {
    pub(super) async fn open(path: &Path) -> Result<Self, DatabaseError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY)
            .statement_cache_capacity(256)
            .disable_statement_logging();
        let mut connection = SqliteConnection::connect_with(&options).await?;
        sqlx::migrate!("../migrations").run(&mut connection).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .min_connections(1)
            // A ping before each use would double the trips into the driver; the file does not go away.
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        let (writer, orders) = mpsc::channel(WAITING);
        tokio::spawn(Writer { connection, texts: HashMap::new() }.serve(orders));
        Ok(Self { readers, writer })
    }

    pub(super) async fn all<T: Record>(
        &self,
        sql: Sql,
        values: &[&dyn Bind],
    ) -> Result<Vec<T>, DatabaseError> {
        let sql = sql.expecting(values.len());
        let arguments = sqlite_arguments(values.iter().copied())?;
        Ok(sqlx::query_as_with(sql.sqlite, arguments).fetch_all(&self.readers).await?)
    }

    pub(super) async fn write(&self, batch: Batch) -> Result<Vec<u64>, WriteError> {
        let (answer, answered) = oneshot::channel();
        self.writer.send(Order::Write(batch, answer)).await.map_err(|_| DatabaseError::Closed)?;
        answered.await.map_err(|_| DatabaseError::Closed)?
    }

    pub(super) async fn close(&self) {
        let (closed, done) = oneshot::channel();
        if self.writer.send(Order::Close(closed)).await.is_ok() {
            let _ = done.await;
        }
        self.readers.close().await;
    }
}

struct Writer {
    connection: SqliteConnection,
    /// The joined text of each shape of batch, by the addresses of its statements.
    texts: HashMap<Vec<usize>, Arc<str>>,
}

impl Writer {
    async fn serve(mut self, mut orders: mpsc::Receiver<Order>) {
        let mut taken = Vec::with_capacity(TOGETHER);
        let mut closing = None;
        while closing.is_none() && orders.recv_many(&mut taken, TOGETHER).await > 0 {
            let mut waiting = Vec::with_capacity(taken.len());
            for order in taken.drain(..) {
                match order {
                    Order::Write(batch, answer) => waiting.push((batch, answer)),
                    Order::Close(closed) => closing = Some(closed),
                }
            }
            self.write_together(waiting).await;
        }
        if let Err(error) = self.connection.close().await {
            tracing::warn!(%error, "the database did not close cleanly");
        }
        if let Some(closed) = closing {
            let _ = closed.send(());
        }
    }

    /// Whoever fails leaves with its answer; the others are sent again together.
    async fn write_together(&mut self, mut waiting: Vec<(Batch, Answer)>) {
        while !waiting.is_empty() {
            match self.commit(&waiting).await {
                Ok(touched) => {
                    for ((_, answer), touched) in waiting.drain(..).zip(touched) {
                        let _ = answer.send(Ok(touched));
                    }
                }
                Err((nth, error)) => {
                    let (_, answer) = waiting.remove(nth);
                    let _ = answer.send(Err(error));
                }
            }
        }
    }

    /// All batches or none; tells which one failed (the last, where it was the commit itself).
    async fn commit(
        &mut self,
        waiting: &[(Batch, Answer)],
    ) -> Result<Vec<Vec<u64>>, (usize, WriteError)> {
        let last = waiting.len() - 1;
        let mut touched = Vec::with_capacity(waiting.len());
        // Dropped on an error, it rolls back before the next command.
        let mut transaction =
            self.connection.begin_with("BEGIN IMMEDIATE").await.map_err(|error| (last, error.into()))?;
        for (nth, (batch, _)) in waiting.iter().enumerate() {
            touched.push(run(&mut transaction, &mut self.texts, batch).await.map_err(|error| (nth, error))?);
        }
        transaction.commit().await.map_err(|error| (last, error.into()))?;
        Ok(touched)
    }
}

/// One trip into the driver for the whole batch.
async fn run(
    connection: &mut SqliteConnection,
    texts: &mut HashMap<Vec<usize>, Arc<str>>,
    batch: &Batch,
) -> Result<Vec<u64>, WriteError> {
    let values = batch.statements.iter().flat_map(|statement| statement.values.iter().map(|value| &**value));
    let arguments = sqlite_arguments(values)?;
    let shape = batch.statements.iter().map(|statement| statement.sql.sqlite.as_ptr() as usize).collect();
    let text = texts.entry(shape).or_insert_with(|| one_text(&batch.statements)).clone();
    // Several statements in one query is something only SQLite's driver can do. It calls that deprecated; should it go,
    // a trip a statement takes its place here.
    let mut results = Executor::fetch_many(connection, sqlx::query_with(AssertSqlSafe(text), arguments));
    let mut touched = Vec::with_capacity(batch.statements.len());
    loop {
        let nth = touched.len();
        let running = batch.statements.get(nth).map_or("COMMIT", |statement| statement.sql.sqlite);
        match results.try_next().await.map_err(|error| WriteError::of_statement(error, running))? {
            Some(Either::Left(done)) => {
                batch.check(nth, done.rows_affected())?;
                touched.push(done.rows_affected());
            }
            Some(Either::Right(_)) => {}
            None => return Ok(touched),
        }
    }
}

/// The driver numbers `$n` over the whole text, so each statement's placeholders move up by those before it.
fn one_text(statements: &[Statement]) -> Arc<str> {
    let (mut text, mut before) = (String::new(), 0);
    for statement in statements {
        let mut pieces = statement.sql.sqlite.split('$');
        text.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let digits = piece.len() - piece.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let number: usize = piece[..digits].parse().expect("a placeholder is $ and a number");
            text.push_str(&format!("${}{}", number + before, &piece[digits..]));
        }
        text.push_str(";\n");
        before += statement.values.len();
    }
    text.into()
}
