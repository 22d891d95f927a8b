//! One SQL text on SQLite and PostgreSQL.
//!
//! [`Database`] is the only place that knows one engine from the other. Reading answers records; writing takes a
//! [`Batch`], a unit of work as data, that is written whole or not at all.

mod batch;
mod bind;
mod column;
mod error;
pub mod faults;
mod ids;
mod postgres;
mod row;
mod sqlite;
pub(crate) mod word;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

pub(crate) use batch::Following;
pub use batch::{Batch, Witness};
pub use bind::{Bind, Sql, Values};
pub use column::{FromSqlite, ToSqlite};
pub use error::{DatabaseError, WriteError};
pub use ids::Ids;
pub use row::{Field, Record, Row};

pub(crate) use bind::{binds, json, of_list};
pub(crate) use row::record;
pub(crate) use word::{stored_as_text, stored_as_word};

/// Where the books are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// An SQLite file, made where it is missing.
    File(PathBuf),
    /// A PostgreSQL server: `postgres://…`.
    Server(String),
}

impl Location {
    /// The engine's name, for people.
    pub fn engine(&self) -> &'static str {
        match self {
            Self::File(_) => "sqlite",
            Self::Server(_) => "postgres",
        }
    }
}

/// An open database.
#[derive(Clone)]
pub struct Database {
    engine: Engine,
    ids: ids::Source,
}

#[derive(Clone)]
enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

impl Database {
    /// Opens the database and brings its schema up to date.
    pub(crate) async fn open(location: &Location) -> Result<Self, DatabaseError> {
        let engine = match location {
            Location::File(path) => Engine::Sqlite(sqlite::Sqlite::open(path).await?),
            Location::Server(url) => Engine::Postgres(postgres::Postgres::open(url).await?),
        };
        Ok(Self { engine, ids: ids::Source::in_blocks_of(ids::BLOCK) })
    }

    /// Opens an SQLite file whose schema is there for a simulator: every read and every step of the writer waits for
    /// `faults`, and happens on the caller's executor.
    pub fn simulated(path: &Path, faults: Arc<dyn faults::Faults>) -> Result<Self, DatabaseError> {
        let engine = Engine::Sqlite(sqlite::Sqlite::simulated(path, faults)?);
        Ok(Self { engine, ids: ids::Source::in_blocks_of(ids::SIMULATED_BLOCK) })
    }

    /// Whether several processes may share the work; SQLite has one engine.
    pub fn is_shared(&self) -> bool {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.is_shared(),
            Engine::Postgres(_) => true,
        }
    }

    /// Every record of a query that finds its few rows by an index.
    pub async fn all<T: Record>(&self, sql: impl Into<Sql>, values: Values) -> Result<Vec<T>, DatabaseError> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.all(sql.into(), values).await,
            Engine::Postgres(postgres) => postgres.all(sql.into(), &values).await,
        }
    }

    /// The first record of such a query.
    pub async fn first<T: Record>(
        &self,
        sql: impl Into<Sql>,
        values: Values,
    ) -> Result<Option<T>, DatabaseError> {
        Ok(self.all(sql, values).await?.into_iter().next())
    }

    /// Every record of a query that may take long: it holds up nobody else.
    pub async fn scan<T: Record>(
        &self,
        sql: impl Into<Sql>,
        values: Values,
    ) -> Result<Vec<T>, DatabaseError> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.scan(sql.into(), values).await,
            Engine::Postgres(postgres) => postgres.all(sql.into(), &values).await,
        }
    }

    /// Whether batches can still be written: what writes lives as long as nobody closed it.
    pub fn writes(&self) -> bool {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.writes(),
            Engine::Postgres(postgres) => postgres.writes(),
        }
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), DatabaseError> {
        if !self.writes() {
            return Err(DatabaseError::Closed);
        }
        self.first::<(i64,)>("SELECT next FROM id_blocks WHERE name = 'rows'", binds![]).await.map(drop)
    }

    /// Writes a batch whole or not at all; answers how many rows each statement touched, once they are on disk.
    pub async fn write(&self, mut batch: Batch) -> Result<Vec<u64>, WriteError> {
        batch.complete(self).await?;
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.write(batch).await,
            Engine::Postgres(postgres) => postgres.write(batch).await,
        }
    }

    /// Draws `count` fresh ids, so that the rows of one batch can name each other.
    pub async fn ids(&self, count: usize) -> Result<Ids, WriteError> {
        self.ids.draw(self, count).await
    }

    /// Lets whatever is being written end, and closes the connections.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.close().await,
            Engine::Postgres(postgres) => postgres.close().await,
        }
    }
}
