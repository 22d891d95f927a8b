//! What a copy reads of entries beyond a page of them: their own order, and the places of those that others name.

use std::sync::LazyLock;

use chrono::NaiveDate;
use const_format::concatcp;

use super::{
    Fields, Place,
    kinds::{PAGE, fields},
};
use crate::{
    book::{KINDS, transaction::Transaction},
    db::{Database, DatabaseError, binds},
    history::stored::Stored,
    people::person::Person,
};

/// Entries, be they taken back, from behind this place on: by day, and of a day as they were booked.
pub(super) async fn entries(
    database: &Database,
    person: &Person,
    from: Place,
) -> Result<Vec<Fields>, DatabaseError> {
    const SQL: &str = concatcp!(
        Transaction::SELECT,
        "WHERE t.book_id = $1 AND t.tx_date >= $2 AND (t.tx_date > $2 OR t.id > $3) \
         ORDER BY t.tx_date, t.id LIMIT $4"
    );
    let rows: Vec<Transaction> =
        database.scan(SQL, binds![person.book.get(), from.day, from.id, PAGE]).await?;
    Ok(rows.iter().map(fields).collect())
}

/// The entries that rows of the book name, each with its day and which one of that day it is.
pub(super) async fn named_entries(
    database: &Database,
    person: &Person,
) -> Result<Vec<(i64, NaiveDate, i64)>, DatabaseError> {
    static SQL: LazyLock<String> = LazyLock::new(|| {
        let columns = KINDS.iter().flat_map(|kind| {
            let named = kind.references.iter().filter(|(_, table)| *table == Transaction::TABLE);
            named.map(|(column, _)| (kind.table, *column))
        });
        let named = columns.map(|(table, column)| {
            format!("SELECT r.{column} FROM {table} r WHERE r.book_id = $1 AND r.{column} IS NOT NULL")
        });
        let made = "SELECT d.transaction_id FROM recurring_days d WHERE d.book_id = $1 AND d.user_id = $2 \
                    AND d.transaction_id IS NOT NULL";
        let named = named.chain([made.to_owned()]);
        format!(
            "SELECT t.id, t.tx_date, (SELECT COUNT(*) FROM transactions u WHERE u.book_id = $1 \
             AND u.tx_date = t.tx_date AND u.id <= t.id) FROM transactions t WHERE t.book_id = $1 AND t.id IN ({})",
            named.collect::<Vec<_>>().join(" UNION ")
        )
    });
    database.scan(SQL.as_str(), binds![person.book.get(), person.id]).await
}
