//! The names that a message may use: read in one query, because every message needs them.

use crate::{
    category::{self, Categories},
    db::{Database, DatabaseError},
    direction::Direction,
    user::Person,
};

/// The names in use in one book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// The categories in effect.
    pub categories: Categories,
    /// The accounts.
    pub accounts: Vec<Named>,
    /// The savings goals.
    pub goals: Vec<Named>,
}

/// A row and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The row's id.
    pub id: i64,
    /// Its name.
    pub name: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    kind: String,
    id: i64,
    name: String,
    key: String,
    direction: Option<Direction>,
    keywords: String,
    merged_into: Option<String>,
    status: String,
}

/// The names in use in the person's book.
pub async fn of(database: &Database, person: &Person) -> Result<Names, DatabaseError> {
    let rows: Vec<Row> = database
        .all(
            "SELECT 'category' AS kind, id, name, key, direction, keywords, merged_into, status FROM categories \
             WHERE book_id = $1 AND status <> 'deleted' \
             UNION ALL SELECT 'account', id, name, '', NULL, '', NULL, status FROM accounts \
             WHERE book_id = $1 AND status = 'active' \
             UNION ALL SELECT 'goal', id, name, '', NULL, '', NULL, status FROM savings_accounts \
             WHERE book_id = $1 AND status <> 'deleted' ORDER BY 2",
            &[&person.book.get()],
        )
        .await?;
    let (mut own, mut accounts, mut goals) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        match (&*row.kind, row.direction) {
            ("category", Some(direction)) => own.push(category::OwnRow {
                id: row.id,
                key: row.key,
                direction,
                name: row.name,
                keywords: row.keywords,
                is_in_use: row.status == "active" && row.merged_into.is_none(),
            }),
            ("account", _) => accounts.push(Named { id: row.id, name: row.name }),
            _ => goals.push(Named { id: row.id, name: row.name }),
        }
    }
    Ok(Names { categories: Categories::masked_by(own), accounts, goals })
}

impl Names {
    /// The account of this name, in either case.
    pub fn account(&self, name: &str) -> Option<&Named> {
        by_name(&self.accounts, name)
    }

    /// The name of the account with this id.
    pub fn account_name(&self, id: i64) -> Option<&str> {
        self.accounts.iter().find(|account| account.id == id).map(|account| &*account.name)
    }

    /// The goal of this name, in either case.
    pub fn goal(&self, name: &str) -> Option<&Named> {
        by_name(&self.goals, name)
    }
}

fn by_name<'a>(names: &'a [Named], name: &str) -> Option<&'a Named> {
    let key = crate::name_key(name);
    names.iter().find(|named| crate::name_key(&named.name) == key)
}
