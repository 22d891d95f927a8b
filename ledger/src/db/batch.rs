//! A unit of work as data: statements with guards.

use async_trait::async_trait;

use super::{
    Database,
    bind::{Sql, Values},
    error::{DatabaseError, WriteError},
};

/// One statement of a batch, and how many rows it must touch.
pub(super) struct Statement {
    pub(super) sql: Sql,
    pub(super) values: Values,
    pub(super) must_touch: Option<u64>,
}

/// A row that the batch itself inserts. After a lost connection it tells whether the batch was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Witness {
    /// A row of `wa_messages`.
    Message(i64),
    /// A row of `changes`.
    Change(i64),
}

impl Witness {
    pub(super) fn lookup(self) -> (&'static str, i64) {
        match self {
            Self::Message(id) => ("SELECT id FROM wa_messages WHERE id = $1", id),
            Self::Change(id) => ("SELECT id FROM changes WHERE id = $1", id),
        }
    }
}

/// A statement whose values follow from what is read just before the batch is written. Nobody whose rows need none of this
/// waits for a read.
#[async_trait]
pub(crate) trait Following: Send + Sync {
    /// The statement, which must touch exactly one row: it guards what was read, too.
    async fn read(&self, database: &Database) -> Result<(&'static str, Values), DatabaseError>;
}

/// Statements that are written together or not at all.
#[derive(Default)]
pub struct Batch {
    pub(super) statements: Vec<Statement>,
    pub(super) witness: Option<Witness>,
    following: Vec<Box<dyn Following>>,
}

impl Batch {
    /// Adds a statement that may touch any number of rows.
    pub(crate) fn run(&mut self, sql: impl Into<Sql>, values: Values) {
        self.add(sql.into(), values, None);
    }

    /// Adds a guard, or a write that must touch exactly one row; otherwise the batch is stale and nothing happens.
    ///
    /// Never a SELECT: SQLite counts for one what the statement before it touched.
    pub(crate) fn must(&mut self, sql: impl Into<Sql>, values: Values) {
        self.add(sql.into(), values, Some(1));
    }

    /// Adds, behind all others, a guarded statement whose values are read last.
    pub(crate) fn follow(&mut self, following: Box<dyn Following>) {
        self.following.push(following);
    }

    /// Reads what its last statements follow from.
    pub(super) async fn complete(&mut self, database: &Database) -> Result<(), DatabaseError> {
        for following in std::mem::take(&mut self.following) {
            let (sql, values) = following.read(database).await?;
            self.must(sql, values);
        }
        Ok(())
    }

    /// Names a row that this batch inserts for certain.
    pub(crate) fn witnessed_by(&mut self, row: Witness) {
        self.witness = Some(row);
    }

    /// How many statements there are.
    pub fn len(&self) -> usize {
        self.statements.len()
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    fn add(&mut self, sql: Sql, values: Values, must_touch: Option<u64>) {
        debug_assert!(
            !sql.sqlite.trim_start().to_ascii_uppercase().starts_with("SELECT"),
            "a SELECT guards nothing: {}",
            sql.sqlite
        );
        self.statements.push(Statement { sql: sql.expecting(values.len()), values, must_touch });
    }

    pub(super) fn check(&self, nth: usize, rows: u64) -> Result<(), WriteError> {
        match self.statements[nth].must_touch {
            Some(must) if must != rows => Err(WriteError::Stale(self.statements[nth].sql.sqlite)),
            _ => Ok(()),
        }
    }

    /// What the statements touched, where the batch is known to be written but its answer was lost.
    pub(super) fn presumed_touched(&self) -> Vec<u64> {
        self.statements.iter().map(|statement| statement.must_touch.unwrap_or(1)).collect()
    }
}
