//! What a simulator lets befall a database.

use std::sync::Arc;

use async_trait::async_trait;
use rusqlite::{Error, ffi};

use super::DatabaseError;

/// Decides how long a simulated database takes, and what goes wrong with it.
#[async_trait]
pub trait Faults: Send + Sync {
    /// Whether several engines share the database.
    fn is_shared(&self) -> bool;

    /// Before something is read.
    async fn before_read(&self) -> Result<(), DatabaseError>;

    /// Before so many batches are written together.
    async fn before_turn(&self, batches: usize) -> Fault;

    /// After they were written or not. What they came to may not have been told yet.
    async fn after_turn(&self);
}

/// What befalls batches that are written together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// Another process holds the lock: none is written.
    Busy,
    /// A statement of the nth one fails, for no fault of its own.
    Statement(usize),
    /// They are written, and whoever waits is told otherwise.
    LostAnswer,
}

/// Another process holds the lock.
pub fn busy() -> DatabaseError {
    of_code(ffi::SQLITE_BUSY)
}

/// The disk does not do its part.
pub fn disk() -> DatabaseError {
    of_code(ffi::SQLITE_IOERR)
}

fn of_code(code: i32) -> DatabaseError {
    let why = Some("as the simulator has it".to_owned());
    DatabaseError::Sqlite(Arc::new(Error::SqliteFailure(ffi::Error::new(code), why)))
}
