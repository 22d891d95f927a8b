//! All rows of all tables, as text.

use ledger::db::Location;
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, Row, postgres::PgConnectOptions, sqlite::SqliteConnectOptions,
};

/// Rows that change by themselves.
const PASSING: [&str; 3] = ["id_blocks ", "lanes ", "_sqlx_migrations "];
/// What the house has to do, which says nothing of anybody.
const OF_THE_HOUSE: [&str; 2] = ["\"kind\": \"housekeeping\"", "\"kind\": \"erasure\""];

/// Each row as its table's name and its columns as JSON; bytes as hexadecimal digits.
pub struct Dump {
    pub rows: Vec<String>,
}

impl Dump {
    pub async fn of(location: &Location) -> Self {
        let mut rows = match location {
            Location::File(path) => sqlite(path).await,
            Location::Server(url) => postgres(url).await,
        };
        rows.retain(|row| !PASSING.iter().any(|table| row.starts_with(table)));
        rows.retain(|row| !row.starts_with("jobs ") || !OF_THE_HOUSE.iter().any(|kind| row.contains(kind)));
        rows.sort();
        Self { rows }
    }

    /// The rows that hold a word, in either case or as bytes.
    pub fn with(&self, word: &str) -> Vec<String> {
        let hexadecimal: Vec<String> = word.bytes().map(|byte| format!("{byte:02x}")).collect();
        let (word, hexadecimal) = (word.to_lowercase(), hexadecimal.concat());
        let holds = |row: &&String| {
            let row = row.to_lowercase();
            row.contains(&word) || row.contains(&hexadecimal)
        };
        self.rows.iter().filter(holds).cloned().collect()
    }

    /// How many rows a table has.
    pub fn of_table(&self, table: &str) -> usize {
        self.rows.iter().filter(|row| row.split(' ').next() == Some(table)).count()
    }

    /// The rows that the other does not have just so.
    pub fn without(&self, other: &Self) -> Vec<String> {
        self.rows.iter().filter(|row| !other.rows.contains(row)).cloned().collect()
    }
}

/// Does what no part of the program does.
pub async fn execute(location: &Location, sql: &str) {
    let sql = AssertSqlSafe(sql.to_owned());
    match location {
        Location::File(path) => {
            let mut connection =
                SqliteConnectOptions::new().filename(path).connect().await.expect("a connection");
            sqlx::raw_sql(sql).execute(&mut connection).await.expect("done");
            connection.close().await.expect("closed");
        }
        Location::Server(url) => {
            let options: PgConnectOptions = url.parse().expect("a URL");
            let mut connection = options.connect().await.expect("a connection");
            sqlx::raw_sql(sql).execute(&mut connection).await.expect("done");
            connection.close().await.expect("closed");
        }
    }
}

async fn sqlite(path: &std::path::Path) -> Vec<String> {
    let mut connection = SqliteConnectOptions::new().filename(path).connect().await.expect("a connection");
    let tables = "SELECT m.name, group_concat(printf('''%s'', CASE typeof(%s) WHEN ''blob'' THEN hex(%s) ELSE %s END', \
        c.name, c.name, c.name, c.name)) FROM sqlite_master m JOIN pragma_table_info(m.name) c \
        WHERE m.type = 'table' GROUP BY m.name";
    let tables: Vec<(String, String)> =
        sqlx::query_as(tables).fetch_all(&mut connection).await.expect("tables");
    let mut rows = Vec::new();
    for (table, columns) in tables {
        let sql = AssertSqlSafe(format!("SELECT json_object({columns}) FROM {table}"));
        for row in sqlx::query(sql).fetch_all(&mut connection).await.expect("rows") {
            rows.push(written(&table, &row.get::<String, _>(0)));
        }
    }
    connection.close().await.expect("closed");
    rows
}

async fn postgres(url: &str) -> Vec<String> {
    let options: PgConnectOptions = url.parse().expect("a URL");
    let mut connection = options.connect().await.expect("a connection");
    let tables =
        "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = 'public'";
    let tables: Vec<(String,)> = sqlx::query_as(tables).fetch_all(&mut connection).await.expect("tables");
    let mut rows = Vec::new();
    for (table,) in tables {
        let sql = AssertSqlSafe(format!("SELECT CAST(row_to_json(t) AS TEXT) FROM {table} t"));
        for row in sqlx::query(sql).fetch_all(&mut connection).await.expect("rows") {
            rows.push(written(&table, &row.get::<String, _>(0)));
        }
    }
    connection.close().await.expect("closed");
    rows
}

/// The same shape from both engines.
fn written(table: &str, json: &str) -> String {
    let row: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let fields = row.as_object().expect("a row").iter();
    let fields: Vec<String> = fields.map(|(name, value)| format!("\"{name}\": {value}")).collect();
    format!("{table} {{{}}}", fields.join(", "))
}
