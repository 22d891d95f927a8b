//! SQLite: one thread writes, a few connections read, and reads go on while a commit waits for the disk.
//!
//! The schema is kept by sqlx, as PostgreSQL's is. Its SQLite driver keeps each connection on a thread of its own, and a
//! trip there and back for each statement and each row costs more CPU than most statements; so the books themselves are
//! read and written through rusqlite, where a reader needs no other thread, and a batch one.

mod connection;
mod reads;
mod simulated;
mod writes;

use std::{path::Path, sync::Arc, thread};

use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, SqlSafeStr, SqliteConnection,
    migrate::{Migration, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use self::{
    connection::Purpose,
    reads::Readers,
    writes::{Orders, Writer},
};
use super::{DatabaseError, Record, Sql, Values, WriteError, batch::Batch, faults::Faults};

/// More readers than this side by side find nothing sooner.
const MOST_READERS: usize = 4;
/// How many scans run side by side.
const SCANS: u32 = 2;

#[derive(Clone)]
pub(super) struct Sqlite {
    readers: Arc<Readers>,
    scans: Arc<Readers>,
    writer: Orders,
    /// What befalls it, where a simulator drives it.
    faults: Option<Arc<dyn Faults>>,
}

impl Sqlite {
    pub(super) async fn open(path: &Path) -> Result<Self, DatabaseError> {
        make_private(path).map_err(sqlx::Error::Io)?;
        migrate(path).await?;
        let (writer, orders) = Orders::new();
        Writer::new(connection::open(path, Purpose::Write)?).start(orders)?;
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Ok(Self::with_readers(path, cores, writer, None))
    }

    /// The same for a simulator: nothing has a thread of its own, and the schema has to be there. The writer is a task.
    pub(super) fn simulated(path: &Path, faults: Arc<dyn Faults>) -> Result<Self, DatabaseError> {
        let (writer, orders) = Orders::new();
        let serving = Writer::new(connection::open(path, Purpose::Write)?);
        tokio::spawn(simulated::serve(serving, orders, faults.clone()));
        Ok(Self::with_readers(path, 1, writer, Some(faults)))
    }

    fn with_readers(path: &Path, cores: usize, writer: Orders, faults: Option<Arc<dyn Faults>>) -> Self {
        let most = u32::try_from(cores.min(MOST_READERS)).expect("a small number");
        let readers = |most| Readers::new(path.to_owned(), most);
        Self { readers: readers(most), scans: readers(SCANS), writer, faults }
    }

    pub(super) async fn all<T: Record>(&self, sql: Sql, values: Values) -> Result<Vec<T>, DatabaseError> {
        if let Some(faults) = &self.faults {
            faults.before_read().await?;
        }
        self.readers.read(sql.expecting(values.len()).sqlite, &values).await
    }

    pub(super) async fn scan<T: Record>(&self, sql: Sql, values: Values) -> Result<Vec<T>, DatabaseError> {
        if self.faults.is_some() {
            return self.all(sql, values).await;
        }
        self.scans.scan(sql.expecting(values.len()).sqlite, values).await
    }

    /// Whether other engines share the file, which only a simulator can have.
    pub(super) fn is_shared(&self) -> bool {
        self.faults.as_ref().is_some_and(|faults| faults.is_shared())
    }

    /// Returns once the whole batch is on disk, or none of it will ever be.
    pub(super) async fn write(&self, batch: Batch) -> Result<Vec<u64>, WriteError> {
        self.writer.write(batch).await
    }

    /// Whether batches are still written.
    pub(super) fn writes(&self) -> bool {
        self.writer.is_open()
    }

    pub(super) async fn close(&self) {
        // The writer last: with the last connection the log goes into the file.
        self.readers.close().await;
        self.scans.close().await;
        self.writer.close().await;
    }
}

async fn migrate(path: &Path) -> Result<(), DatabaseError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(connection::BUSY)
        .disable_statement_logging();
    let mut connection = SqliteConnection::connect_with(&options).await?;
    migrator().run(&mut connection).await?;
    Ok(connection.close().await?)
}

/// The migrations that both engines share, in SQLite's words for a whole number that is a key: only by this name is it the
/// row's own number, and needs no index beside the table.
fn migrator() -> Migrator {
    let in_our_words = |migration: &Migration| {
        let sql = migration.sql.as_str().replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY");
        Migration { sql: AssertSqlSafe(sql).into_sql_str(), ..migration.clone() }
    };
    Migrator::with_migrations(sqlx::migrate!("../migrations").iter().map(in_our_words).collect())
}

/// Makes the file, where it is missing, so that only its owner reads it; the log beside it follows.
fn make_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false).mode(0o600).open(path).map(drop)
}
