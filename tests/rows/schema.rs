//! The tables as the database itself knows them, and a row of any of them.

use std::collections::BTreeMap;

use ledger::{
    db::{Database, Sql},
    people::user::Person,
};

/// What nobody else says.
pub const WORD: &str = "zulaikha";
/// Words of columns that are read as one of a few on the way.
const OF_COLUMNS: [(&str, &str); 15] = [
    ("status", "deleted"),
    ("source", "api"),
    ("currency", "IDR"),
    ("to_currency", "IDR"),
    ("kind", "bank"),
    ("period", "month"),
    ("channel", "http"),
    ("category_reason", "said"),
    ("base", "USD"),
    ("quote", "IDR"),
    ("rate", "16400"),
    ("rate_source", "hand"),
    ("unit", "month"),
    ("on_day", "anchor"),
    ("mode", "ask"),
];

/// A table.
#[derive(Default)]
pub struct Table {
    /// Each column with its type, in small letters.
    pub columns: Vec<(String, String)>,
    /// Columns that name a row, each with its table.
    references: Vec<(String, String)>,
    /// What may stand in it, as the engine tells.
    checks: Vec<String>,
}

/// Every table by its name.
pub struct Schema(pub BTreeMap<String, Table>);

impl Schema {
    pub async fn of(database: &Database) -> Self {
        const COLUMNS: Sql = Sql::split(
            "SELECT m.name, c.name, LOWER(c.type) FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'",
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT), CAST(data_type AS TEXT) \
             FROM information_schema.columns WHERE table_schema = 'public'",
        );
        const REFERENCES: Sql = Sql::split(
            "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f \
             WHERE m.type = 'table'",
            "SELECT CAST(CAST(c.conrelid AS REGCLASS) AS TEXT), CAST(a.attname AS TEXT), \
             CAST(CAST(c.confrelid AS REGCLASS) AS TEXT) FROM pg_constraint c \
             JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f'",
        );
        const CHECKS: Sql = Sql::split(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table'",
            "SELECT CAST(CAST(conrelid AS REGCLASS) AS TEXT), pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' \
             AND conrelid <> 0",
        );
        let mut tables: BTreeMap<String, Table> = BTreeMap::new();
        let columns: Vec<(String, String, String)> = database.all(COLUMNS, vec![]).await.expect("columns");
        for (table, column, kind) in columns {
            tables.entry(table).or_default().columns.push((column, kind));
        }
        let references: Vec<(String, String, String)> =
            database.all(REFERENCES, vec![]).await.expect("references");
        for (table, column, named) in references {
            tables.entry(table).or_default().references.push((column, named));
        }
        let checks: Vec<(String, String)> = database.all(CHECKS, vec![]).await.expect("checks");
        for (table, check) in checks {
            tables.entry(table).or_default().checks.extend(check.lines().map(str::to_owned));
        }
        Self(tables)
    }

    /// The tables with such a column.
    pub fn with(&self, column: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(_, table)| table.has(column)).map(|(name, _)| &**name)
    }

    /// A row of each of these tables for a person, as statements; each behind those that it names.
    pub fn rows(&self, tables: &[&str], person: &Person) -> Vec<String> {
        let ids: BTreeMap<&str, i64> = tables.iter().copied().zip(900_000..).collect();
        let mut left = tables.to_vec();
        let mut statements = Vec::new();
        while !left.is_empty() {
            let names_none = |name: &&str| {
                let references = &self.0[*name].references;
                !references.iter().any(|(_, named)| named != name && left.contains(&&**named))
            };
            let place = left.iter().position(names_none).expect("the tables name each other in a circle");
            let name = left.remove(place);
            statements.push(self.0[name].row(name, &ids, person));
        }
        statements
    }
}

impl Table {
    fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|(name, _)| name == column)
    }

    fn row(&self, name: &str, ids: &BTreeMap<&str, i64>, person: &Person) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(column, _)| &**column).collect();
        let values: Vec<String> =
            self.columns.iter().map(|(column, kind)| self.value((name, column, kind), ids, person)).collect();
        format!("INSERT INTO {name} ({}) VALUES ({})", names.join(", "), values.join(", "))
    }

    fn value(
        &self,
        (table, column, kind): (&str, &str, &str),
        ids: &BTreeMap<&str, i64>,
        person: &Person,
    ) -> String {
        let named = self.references.iter().find(|(name, _)| name == column).map(|(_, named)| &**named);
        let by_name = column.strip_suffix("_id").map(|one| format!("{one}s"));
        match (named, column, kind) {
            (Some("users"), ..) | (_, "user_id", _) => person.id.to_string(),
            (Some("books"), ..) | (_, "book_id", _) => person.book.get().to_string(),
            (Some(named), ..) => ids[named].to_string(),
            (_, "id", "bigint" | "integer") => ids[table].to_string(),
            (.., "bigint") => by_name.and_then(|named| ids.get(&*named)).unwrap_or(&7).to_string(),
            (.., "boolean") => "TRUE".to_owned(),
            (.., "date") => "'2026-11-20'".to_owned(),
            (.., "timestamptz" | "timestamp with time zone") => "'2026-11-20T03:00:00+00:00'".to_owned(),
            (.., "jsonb") => format!("'{{\"said\": \"{WORD}\"}}'"),
            // The same text on one engine, its bytes on the other.
            (.., "blob" | "bytea") => format!("'{WORD}'"),
            (.., "text") => format!("'{}'", self.word(column)),
            _ => panic!("{table}.{column} is of the type {kind}, which no migration may use"),
        }
    }

    /// One that the column takes.
    fn word(&self, column: &str) -> &str {
        let check = self
            .checks
            .iter()
            .find(|check| check.contains("CHECK") && check.contains(&format!("({column} ")));
        let checked = check.and_then(|check| check.split('\'').nth(1));
        let known = OF_COLUMNS.iter().find(|(name, _)| *name == column).map(|(_, word)| *word);
        checked.or(known).unwrap_or(WORD)
    }
}
