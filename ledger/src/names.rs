//! The names that a message may use: read in one query, because every message needs them.

use const_format::concatcp;

use crate::{
    category::{self, Categories},
    db::{Database, DatabaseError, binds},
    direction::Direction,
    inbox::OPEN,
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

/// The query, with `$book` standing for the book's id.
macro_rules! names {
    ($book:expr) => {
        concatcp!(
            "SELECT 'category' AS kind, id, name, key, direction, keywords, merged_into, status FROM categories ",
            "WHERE COALESCE(book_id, 0) = ", $book, " AND status <> 'deleted' ",
            "UNION ALL SELECT 'account', id, name, '', NULL, '', NULL, status FROM accounts ",
            "WHERE book_id = ", $book, " AND status = 'active' ",
            "UNION ALL SELECT 'goal', id, name, '', NULL, '', NULL, status FROM savings_accounts ",
            "WHERE book_id = ", $book, " AND status <> 'deleted'"
        )
    };
}

/// The names in use in the person's book.
pub async fn of(database: &Database, person: &Person) -> Result<Names, DatabaseError> {
    let rows = database.all(names!("$1"), binds![person.book.get()]).await?;
    Ok(Names::read(rows))
}

/// The names in use in the book of whoever wrote the lane's oldest open message: read beside that message, not after it.
pub async fn of_head(database: &Database, lane: &str) -> Result<Names, DatabaseError> {
    const SQL: &str = names!(concatcp!(
        "(SELECT u.book_id FROM wa_messages m JOIN users u ON u.id = m.user_id WHERE m.lane = $1 AND ",
        OPEN,
        " ORDER BY m.seq LIMIT 1)"
    ));
    let rows = database.all(SQL, binds![lane.to_owned()]).await?;
    Ok(Names::read(rows))
}

impl Names {
    fn read(mut rows: Vec<Row>) -> Self {
        rows.sort_by_key(|row| row.id);
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
        Self { categories: Categories::masked_by(own), accounts, goals }
    }

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
