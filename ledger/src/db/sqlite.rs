//! SQLite: one connection where reads wait together, one where writes do, and a few that scan.
//!
//! The driver keeps each connection on a thread of its own, and every trip there and back costs some 30 us of CPU: more
//! than most statements. So reads that wait together make one trip, batches that wait together make few, and one fsync
//! serves them all. Reads go on while a commit waits for the disk, or for another process that holds the write lock. WAL with `synchronous=FULL`: NORMAL loses acknowledged commits at a power cut.

mod joined;
mod reads;
mod writes;

use std::{path::Path, time::Duration};

use sqlx::{
    ConnectOptions, Connection, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::sync::{mpsc, oneshot};

use self::{joined::Texts, reads::Read, writes::Write};
use super::{DatabaseError, Record, Sql, Values, WriteError, batch::Batch, bind::sqlite_arguments};

/// Another process (`catat users`, a backup) holds the write lock this long at most.
const BUSY: Duration = Duration::from_secs(10);
/// How many scans run side by side.
const SCANS: u32 = 2;
/// How many orders may wait at the desk before callers do.
const WAITING: usize = 1_024;
/// At most so many orders are served together: beyond this the fsync's share of one no longer matters.
const TOGETHER: usize = 256;
/// The writing connection's page cache, in KiB. Three times as much made no difference to a hundred busy people.
const WRITE_CACHE: &str = "-2000";
/// Pages in the log before they are copied into the file, 6 MiB. More would copy busy pages less often, and hold up everybody
/// longer while it is done.
const CHECKPOINT_PAGES: &str = "1500";

#[derive(Clone)]
pub(super) struct Sqlite {
    reads: mpsc::Sender<Order>,
    writes: mpsc::Sender<Order>,
    scans: SqlitePool,
}

enum Order {
    Read(Read),
    Write(Write),
    Close(oneshot::Sender<()>),
}

impl Sqlite {
    pub(super) async fn open(path: &Path) -> Result<Self, DatabaseError> {
        make_private(path).map_err(sqlx::Error::Io)?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY)
            .statement_cache_capacity(64)
            .disable_statement_logging();
        let writing =
            options.clone().pragma("cache_size", WRITE_CACHE).pragma("wal_autocheckpoint", CHECKPOINT_PAGES);
        let mut connection = SqliteConnection::connect_with(&writing).await?;
        sqlx::migrate!("../migrations").run(&mut connection).await?;
        let scans = SqlitePoolOptions::new()
            .max_connections(SCANS)
            // A ping before each use would double the trips into the driver; the file does not go away.
            .test_before_acquire(false)
            .connect_lazy_with(options.clone().pragma("query_only", "ON"));
        let reading = SqliteConnection::connect_with(&options.pragma("query_only", "ON")).await?;
        Ok(Self { reads: Desk::open(reading), writes: Desk::open(connection), scans })
    }

    pub(super) async fn all<T: Record>(&self, sql: Sql, values: Values) -> Result<Vec<T>, DatabaseError> {
        let (read, answered) = Read::new(sql.expecting(values.len()).sqlite, values);
        self.reads.send(Order::Read(read)).await.map_err(|_| DatabaseError::Closed)?;
        answered.await.map_err(|_| DatabaseError::Closed)?
    }

    pub(super) async fn scan<T: Record>(&self, sql: Sql, values: Values) -> Result<Vec<T>, DatabaseError> {
        let sql = sql.expecting(values.len());
        let arguments = sqlite_arguments(&values)?;
        Ok(sqlx::query_as_with(sql.sqlite, arguments).fetch_all(&self.scans).await?)
    }

    /// Returns once the whole batch is on disk, or none of it will ever be.
    pub(super) async fn write(&self, batch: Batch) -> Result<Vec<u64>, WriteError> {
        let (answer, answered) = oneshot::channel();
        self.writes.send(Order::Write(Write { batch, answer })).await.map_err(|_| DatabaseError::Closed)?;
        answered.await.map_err(|_| DatabaseError::Closed)?
    }

    pub(super) async fn close(&self) {
        for desk in [&self.writes, &self.reads] {
            let (closed, done) = oneshot::channel();
            if desk.send(Order::Close(closed)).await.is_ok() {
                let _ = done.await;
            }
        }
        self.scans.close().await;
    }
}

/// Makes the file, where it is missing, so that only its owner reads it; the log beside it follows.
fn make_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false).mode(0o600).open(path).map(drop)
}

/// Serves whoever waits, all at once.
struct Desk {
    connection: SqliteConnection,
    texts: Texts,
}

impl Desk {
    fn open(connection: SqliteConnection) -> mpsc::Sender<Order> {
        let (desk, orders) = mpsc::channel(WAITING);
        tokio::spawn(Self { connection, texts: Texts::default() }.serve(orders));
        desk
    }

    async fn serve(mut self, mut orders: mpsc::Receiver<Order>) {
        let mut taken = Vec::with_capacity(TOGETHER);
        let mut closing = None;
        while closing.is_none() && orders.recv_many(&mut taken, TOGETHER).await > 0 {
            let (mut reads, mut writes) = (Vec::new(), Vec::new());
            for order in taken.drain(..) {
                match order {
                    Order::Read(read) => reads.push(read),
                    Order::Write(write) => writes.push(write),
                    Order::Close(closed) => closing = Some(closed),
                }
            }
            self.read_together(reads).await;
            self.write_together(writes).await;
        }
        if let Err(error) = self.connection.close().await {
            tracing::warn!(%error, "the database did not close cleanly");
        }
        if let Some(closed) = closing {
            let _ = closed.send(());
        }
    }
}
