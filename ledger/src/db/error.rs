//! What can go wrong with a database.

use std::sync::Arc;

/// The database did not do what it was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum DatabaseError {
    /// The engine's own error.
    #[error("database: {0}")]
    Engine(Arc<sqlx::Error>),
    /// The schema could not be brought up to date.
    #[error("the database's schema could not be brought up to date: {0}")]
    Migration(Arc<sqlx::migrate::MigrateError>),
    /// The database is being closed.
    #[error("the database is closed")]
    Closed,
}

impl DatabaseError {
    /// The connection was lost: what was sent may or may not have been done.
    pub(super) fn is_connection_lost(&self) -> bool {
        let Self::Engine(error) = self else { return false };
        match &**error {
            sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => true,
            // Class 57P: the server is shutting down or was told to end the session.
            sqlx::Error::Database(error) => error.code().is_some_and(|code| code.starts_with("57P")),
            _ => false,
        }
    }

    /// Nothing happened, and the same once more may well succeed: busy, a deadlock, a serialisation failure.
    pub(super) fn is_transient(&self) -> bool {
        let Self::Engine(error) = self else { return false };
        if matches!(**error, sqlx::Error::PoolTimedOut) {
            return true;
        }
        let Some(error) = error.as_database_error() else { return false };
        // SQLite: 5 is SQLITE_BUSY, 517 SQLITE_BUSY_SNAPSHOT, 6 SQLITE_LOCKED.
        error.code().is_some_and(|code| matches!(&*code, "5" | "6" | "517" | "40001" | "40P01"))
    }

    /// The values themselves are at fault: a constraint, a sum too large, a row that cannot be decoded. The same once more
    /// fails again, whoever tries it.
    pub fn is_of_the_values(&self) -> bool {
        let Self::Engine(error) = self else { return false };
        match &**error {
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::Encode(_) => true,
            sqlx::Error::Database(error) => error.code().is_some_and(|code| match code.parse::<i64>() {
                // SQLite: the low byte is the primary code; 1 is a failed expression, 19 a constraint, 20 a mismatch.
                Ok(code) if code < 10_000 => matches!(code & 0xff, 1 | 18..=20),
                // PostgreSQL: class 22 is a wrong value, 23 a constraint.
                _ => code.starts_with("22") || code.starts_with("23"),
            }),
            _ => false,
        }
    }

    pub(super) fn is_unique_violation(&self) -> bool {
        let Self::Engine(error) = self else { return false };
        error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
    }
}

impl From<sqlx::Error> for DatabaseError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolClosed => Self::Closed,
            error => Self::Engine(Arc::new(error)),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for DatabaseError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        Self::Migration(Arc::new(error))
    }
}

/// Why a batch was not written.
#[derive(Debug, Clone, thiserror::Error)]
pub enum WriteError {
    /// A guard did not hold, or a unique index was hit: what was read is no longer so. Read and decide again.
    #[error("what was read has changed meanwhile ({0})")]
    Stale(&'static str),
    /// The database's own trouble.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl WriteError {
    /// A unique index that is hit means that somebody else was first.
    pub(super) fn of_statement(error: sqlx::Error, sql: &'static str) -> Self {
        match DatabaseError::from(error) {
            error if error.is_unique_violation() => Self::Stale(sql),
            error => Self::Database(error),
        }
    }
}

impl From<sqlx::Error> for WriteError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error.into())
    }
}
