//! A connection, and the statements that are kept prepared on it.

use std::{path::Path, time::Duration};

use rusqlite::{
    CachedStatement, Connection, OpenFlags,
    config::DbConfig,
    types::{ToSql, ToSqlOutput},
};

use super::super::{Bind, Values};

/// Another process (`catat users`, a backup) holds the write lock this long at most.
pub(super) const BUSY: Duration = Duration::from_secs(10);
/// In a log that is written ahead, readers wait for nobody but a process that mends it after a crash.
const BUSY_READING: Duration = Duration::from_millis(500);
/// How many statements are kept prepared. The common messages need some forty.
const PREPARED: usize = 64;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Read,
    Write,
}

/// WAL with `synchronous=FULL`: NORMAL loses acknowledged commits at a power cut.
///
/// The cache is in KiB; four times as much made no difference to a hundred busy people. The log is copied into the file at
/// 16 MiB: at 6 the same busy pages were copied so often that a message cost an eighth more, beyond 16 nothing is gained.
const SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
     PRAGMA cache_size = -2000; PRAGMA wal_autocheckpoint = 4000;";

/// Opens the file, which has to be there.
pub(super) fn open(path: &Path, purpose: Purpose) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(if purpose == Purpose::Read { BUSY_READING } else { BUSY })?;
    connection.execute_batch(SETTINGS)?;
    // Otherwise a statement is planned anew whenever a value is bound that a partial index might turn on.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    if purpose == Purpose::Read {
        connection.execute_batch("PRAGMA query_only = ON")?;
    }
    connection.set_prepared_statement_cache_capacity(PREPARED);
    Ok(connection)
}

/// Prepares the statement, or finds it prepared, and binds its values.
pub(super) fn bound<'a>(
    connection: &'a Connection,
    sql: &str,
    values: &Values,
) -> rusqlite::Result<CachedStatement<'a>> {
    let mut statement = connection.prepare_cached(sql)?;
    for place in 1..=statement.parameter_count() {
        // SQLite counts placeholders by first mention; the name says which value one stands for.
        let name = statement.parameter_name(place).unwrap_or_default();
        let number = name.strip_prefix('$').and_then(|number| number.parse::<usize>().ok());
        let value = number
            .and_then(|number| values.get(number.checked_sub(1)?))
            .ok_or_else(|| rusqlite::Error::InvalidParameterName(name.to_owned()))?;
        statement.raw_bind_parameter(place, Bound(&**value))?;
    }
    Ok(statement)
}

struct Bound<'a>(&'a dyn Bind);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.sqlite())
    }
}
