//! What can go wrong with a database.

use std::sync::Arc;

use rusqlite::{
    ErrorCode,
    ffi::{
        SQLITE_CONSTRAINT, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE, SQLITE_ERROR,
        SQLITE_MISMATCH, SQLITE_TOOBIG,
    },
};

/// The database did not do what it was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum DatabaseError {
    /// PostgreSQL's own error, or that of opening a database.
    #[error("database: {0}")]
    Postgres(Arc<sqlx::Error>),
    /// SQLite's own error.
    #[error("database: {0}")]
    Sqlite(Arc<rusqlite::Error>),
    /// A row holds what no row should.
    #[error("database: column {column} cannot be read: {reason}")]
    Unreadable {
        /// The column's name.
        column: Arc<str>,
        /// What is wrong with its value.
        reason: Arc<str>,
    },
    /// The schema could not be brought up to date.
    #[error("the database's schema could not be brought up to date: {0}")]
    Migration(Arc<sqlx::migrate::MigrateError>),
    /// Writing the batch panicked.
    #[error("writing the batch panicked")]
    Panicked,
    /// The database is being closed.
    #[error("the database is closed")]
    Closed,
}

impl DatabaseError {
    pub(crate) fn unreadable(column: &str, reason: &str) -> Self {
        Self::Unreadable { column: column.into(), reason: reason.into() }
    }

    /// The connection was lost: what was sent may or may not have been done.
    pub(super) fn is_connection_lost(&self) -> bool {
        let Self::Postgres(error) = self else { return false };
        match &**error {
            sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => true,
            // Class 57P: the server is shutting down or was told to end the session.
            sqlx::Error::Database(error) => error.code().is_some_and(|code| code.starts_with("57P")),
            _ => false,
        }
    }

    /// Nothing happened, and the same once more may well succeed: busy, a deadlock, a serialisation failure.
    pub(super) fn is_transient(&self) -> bool {
        match self {
            Self::Postgres(error) => match &**error {
                sqlx::Error::PoolTimedOut => true,
                sqlx::Error::Database(error) => {
                    error.code().is_some_and(|code| matches!(&*code, "40001" | "40P01"))
                }
                _ => false,
            },
            Self::Sqlite(error) => error
                .sqlite_error_code()
                .is_some_and(|code| matches!(code, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)),
            _ => false,
        }
    }

    /// The values themselves are at fault: a constraint, a sum too large, a row that cannot be decoded. The same once more
    /// fails again, whoever tries it.
    pub fn is_of_the_values(&self) -> bool {
        match self {
            Self::Unreadable { .. } | Self::Panicked => true,
            Self::Postgres(error) => match &**error {
                sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::Encode(_) => true,
                // Class 22 is a wrong value, 23 a constraint.
                sqlx::Error::Database(error) => {
                    error.code().is_some_and(|code| code.starts_with("22") || code.starts_with("23"))
                }
                _ => false,
            },
            Self::Sqlite(error) => error.sqlite_error().is_some_and(|error| {
                // The low byte is the primary code; SQLITE_ERROR is a failed expression.
                [SQLITE_ERROR, SQLITE_TOOBIG, SQLITE_CONSTRAINT, SQLITE_MISMATCH]
                    .contains(&(error.extended_code & 0xff))
            }),
            _ => false,
        }
    }

    /// A sum came to more than an amount can be, of either engine: no row is at fault, only all of them together.
    pub fn is_sum_too_large(&self) -> bool {
        match self {
            Self::Postgres(error) => {
                // What SUM makes a NUMERIC of is cast to BIGINT, and lies outside of it.
                error
                    .as_database_error()
                    .and_then(sqlx::error::DatabaseError::code)
                    .is_some_and(|code| code == "22003")
            }
            Self::Sqlite(error) => match &**error {
                rusqlite::Error::SqliteFailure(_, Some(text)) => text == "integer overflow",
                _ => false,
            },
            _ => false,
        }
    }

    pub(super) fn is_unique_violation(&self) -> bool {
        match self {
            Self::Postgres(error) => {
                error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
            }
            Self::Sqlite(error) => error.sqlite_error().is_some_and(|error| {
                [SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY].contains(&error.extended_code)
            }),
            _ => false,
        }
    }
}

impl From<sqlx::Error> for DatabaseError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolClosed => Self::Closed,
            error => Self::Postgres(Arc::new(error)),
        }
    }
}

impl From<rusqlite::Error> for DatabaseError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(Arc::new(error))
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
    pub(super) fn of_statement(error: DatabaseError, sql: &'static str) -> Self {
        match error {
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
