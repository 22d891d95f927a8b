//! PostgreSQL: each batch is a transaction of its own.

use std::time::Duration;

use sqlx::{
    ConnectOptions, Connection, PgConnection, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use super::{
    DatabaseError, Record, Row, Sql, Values, Witness, WriteError,
    batch::Batch,
    bind::{binds, postgres_arguments},
};

const CONNECTIONS: u32 = 16;
/// How long a caller waits for a connection, and a new one for the server.
const PATIENCE: Duration = Duration::from_secs(5);
/// No statement takes longer, and whoever stops in the middle of a transaction, frozen or cut off, does not keep its rows
/// from the others for longer; in milliseconds, as PostgreSQL counts.
const LIMITS: [(&str, &str); 2] =
    [("statement_timeout", "20000"), ("idle_in_transaction_session_timeout", "10000")];
/// How often the same batch is sent while the server is away or others are in the way.
const TRIES: u32 = 8;

/// Brings the schema up to date over a connection of its own: an index over years of messages takes as long as it takes,
/// and so does waiting for another process that makes it. A pool only ever says that it timed out; one connection says why.
async fn migrate(options: &PgConnectOptions) -> Result<(), DatabaseError> {
    let unlimited = options.clone().options([("statement_timeout", "0")]);
    let mut connection = tokio::time::timeout(PATIENCE, PgConnection::connect_with(&unlimited))
        .await
        .map_err(|_| sqlx::Error::PoolTimedOut)??;
    sqlx::migrate!("../migrations").run(&mut connection).await?;
    Ok(connection.close().await?)
}

#[derive(Clone)]
pub(super) struct Postgres {
    pool: PgPool,
}

impl Postgres {
    pub(super) async fn open(url: &str) -> Result<Self, DatabaseError> {
        let options: PgConnectOptions = url.parse()?;
        let options = options.application_name("catat").disable_statement_logging();
        migrate(&options).await?;
        // What the URL itself sets stands.
        let set = options.get_options().unwrap_or_default().to_owned();
        let options = options.options(LIMITS.into_iter().filter(|(name, _)| !set.contains(name)));
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .min_connections(1)
            .acquire_timeout(PATIENCE)
            .test_before_acquire(false)
            .connect_with(options)
            .await?;
        Ok(Self { pool })
    }

    pub(super) async fn all<T: Record>(&self, sql: Sql, values: &Values) -> Result<Vec<T>, DatabaseError> {
        let sql = sql.expecting(values.len());
        for attempt in 1.. {
            let arguments = postgres_arguments(values)?;
            let error = match sqlx::query_with(sql.postgres, arguments).fetch_all(&self.pool).await {
                Ok(rows) => return rows.iter().map(|row| T::read(&Row::of_postgres(row))).collect(),
                Err(error) => DatabaseError::from(error),
            };
            if !error.is_connection_lost() || attempt == TRIES {
                return Err(error);
            }
            // Connections that died while they were idle are found out by their next users, one by one.
            tokio::time::sleep(Duration::from_millis(5 << attempt)).await;
        }
        unreachable!("the last try answers")
    }

    /// Sends the same batch again while nothing of it can have happened. After a lost connection nobody knows, so it
    /// looks whether the batch's own row is there, before each further try and when the batch seems stale.
    pub(super) async fn write(&self, batch: Batch) -> Result<Vec<u64>, WriteError> {
        let mut is_unsure = false;
        for attempt in 1.. {
            if is_unsure && self.is_written(&batch).await? {
                return Ok(batch.presumed_touched());
            }
            let error = match self.commit(&batch).await {
                // The commit that was under way when the connection broke may have come through meanwhile.
                Err(WriteError::Stale(_)) if is_unsure && self.is_written(&batch).await? => {
                    return Ok(batch.presumed_touched());
                }
                Err(WriteError::Database(error)) if attempt < TRIES => error,
                outcome => return outcome,
            };
            is_unsure |= error.is_connection_lost();
            if !error.is_connection_lost() && !error.is_transient() {
                return Err(error.into());
            }
            tracing::debug!(%error, attempt, "sending the same batch again");
            tokio::time::sleep(Duration::from_millis(10 << attempt)).await;
        }
        unreachable!("the last try answers")
    }

    async fn commit(&self, batch: &Batch) -> Result<Vec<u64>, WriteError> {
        let mut transaction = self.pool.begin().await?;
        let mut touched = Vec::with_capacity(batch.statements.len());
        for (nth, statement) in batch.statements.iter().enumerate() {
            let arguments = postgres_arguments(&statement.values)?;
            let rows = sqlx::query_with(statement.sql.postgres, arguments)
                .execute(&mut *transaction)
                .await
                .map_err(|error| WriteError::of_statement(error.into(), statement.sql.postgres))?
                .rows_affected();
            batch.check(nth, rows)?;
            touched.push(rows);
        }
        transaction.commit().await?;
        Ok(touched)
    }

    /// Asks until the server answers, for a while: to send the batch again unseen could book it twice.
    async fn is_written(&self, batch: &Batch) -> Result<bool, DatabaseError> {
        let Some((sql, id)) = batch.witness.map(Witness::lookup) else { return Ok(false) };
        for attempt in 1.. {
            match self.all::<(i64,)>(sql.into(), &binds![id]).await {
                Ok(rows) => return Ok(!rows.is_empty()),
                Err(error) if attempt == TRIES => return Err(error),
                Err(_) => tokio::time::sleep(Duration::from_millis(10 << attempt)).await,
            }
        }
        unreachable!("the last try answers")
    }

    pub(super) fn writes(&self) -> bool {
        !self.pool.is_closed()
    }

    pub(super) async fn close(&self) {
        self.pool.close().await;
    }
}
