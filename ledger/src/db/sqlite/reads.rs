//! Reading: a few connections, each lent to one reader at a time.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{
    super::{DatabaseError, Record, Row, Values},
    connection::{self, Purpose, bound},
};

/// Connections that read only, opened when they are first needed.
pub(super) struct Readers {
    path: PathBuf,
    most: u32,
    idle: Mutex<Vec<Connection>>,
    places: Arc<Semaphore>,
}

impl Readers {
    /// At most so many readers side by side.
    pub(super) fn new(path: PathBuf, most: u32) -> Arc<Self> {
        let places = Arc::new(Semaphore::new(most as usize));
        Arc::new(Self { path, most, idle: Mutex::default(), places })
    }

    /// Reads on the caller's own thread: to find a few rows by an index takes less time than to wake another one.
    pub(super) async fn read<T: Record>(
        self: &Arc<Self>,
        sql: &'static str,
        values: &Values,
    ) -> Result<Vec<T>, DatabaseError> {
        self.lend().await?.records(sql, values)
    }

    /// Reads on a thread where it may take long.
    pub(super) async fn scan<T: Record>(
        self: &Arc<Self>,
        sql: &'static str,
        values: Values,
    ) -> Result<Vec<T>, DatabaseError> {
        let lent = self.lend().await?;
        match tokio::task::spawn_blocking(move || lent.records(sql, &values)).await {
            Ok(records) => records,
            Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
            Err(_) => Err(DatabaseError::Closed),
        }
    }

    async fn lend(self: &Arc<Self>) -> Result<Lent, DatabaseError> {
        let place = self.places.clone().acquire_owned().await.map_err(|_| DatabaseError::Closed)?;
        let idle = self.idle.lock().expect(POISONED).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connection::open(&self.path, Purpose::Read)?,
        };
        Ok(Lent { connection: Some(connection), readers: self.clone(), _place: place })
    }

    /// Lets whoever reads end, and closes the connections.
    pub(super) async fn close(&self) {
        let _all = self.places.acquire_many(self.most).await;
        self.places.close();
        self.idle.lock().expect(POISONED).clear();
    }
}

const POISONED: &str = "nothing panics while the connections are held";

/// A connection that goes back when it is dropped.
struct Lent {
    connection: Option<Connection>,
    readers: Arc<Readers>,
    _place: OwnedSemaphorePermit,
}

impl Lent {
    fn records<T: Record>(&self, sql: &str, values: &Values) -> Result<Vec<T>, DatabaseError> {
        let connection = self.connection.as_ref().ok_or(DatabaseError::Closed)?;
        let mut statement = bound(connection, sql, values)?;
        let mut rows = statement.raw_query();
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(T::read(&Row::of_sqlite(row, records.is_empty()))?);
        }
        Ok(records)
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        self.readers.idle.lock().expect(POISONED).extend(self.connection.take());
    }
}
