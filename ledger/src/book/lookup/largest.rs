//! Entries page by page, the largest first by what each counts as in the currency of its book.
//!
//! Of a long book only a page's worth is looked at: what is of the book's own currency stands in an index by its amount, and
//! few entries are of another.

use const_format::concatcp;

use super::{
    EVERYTHING,
    page::{Filter, OF_DAYS, WANTED, wanted},
};
use crate::{
    book::transaction::Transaction,
    db::{Database, DatabaseError, Sql, binds, record},
    people::person::Person,
    values::period::Period,
};

/// Of days with fewer entries than this it is quicker to sort them all than to look for them among all amounts.
const FEW: i64 = 2_000;

/// A row's place among the largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// How much it counts as, in minor units of the currency of its book; nought where it has no rate.
    pub size: i64,
    /// The row's id.
    pub id: i64,
}

struct Ranked {
    row: Transaction,
    size: i64,
}

record!(Ranked: size; row);

/// Those of the book's own currency, of these days.
macro_rules! own {
    ($($of:expr),+) => {
        concatcp!(
            "SELECT t.*, t.amount AS size FROM transactions t ",
            $($of,)+
            WANTED,
            "AND t.currency = $21 AND t.amount <= $22 AND (t.amount < $22 OR t.id < $23) \
             ORDER BY t.amount DESC, t.id DESC LIMIT $19"
        )
    };
}

/// Those of others that have a rate, found in an index of few.
macro_rules! rated {
    ($index:literal) => {
        concatcp!(
            "SELECT t.*, t.book_amount AS size FROM transactions t ",
            $index,
            OF_DAYS,
            WANTED,
            "AND t.currency <> $21 AND t.book_amount > 0 AND t.book_amount <= $22 \
             AND (t.book_amount < $22 OR t.id < $23) ORDER BY t.book_amount DESC, t.id DESC LIMIT $19"
        )
    };
}

macro_rules! both {
    ($own:expr, $rated:expr) => {
        concatcp!(
            "SELECT * FROM (",
            $own,
            ") AS own UNION ALL SELECT * FROM (",
            $rated,
            ") AS rated ORDER BY size DESC, id DESC LIMIT $19"
        )
    };
}

/// By the days. SQLite, which counts no rows beforehand, is told which index holds few; PostgreSQL knows.
const OF_FEW: Sql = Sql::split(
    both!(own!(OF_DAYS), rated!("INDEXED BY transactions_foreign ")),
    both!(own!(OF_DAYS), rated!("")),
);
/// By the amounts: neither engine is to take an index of days for it, and each is told so in a way of its own.
const OF_MANY: Sql = Sql::split(OF_MANY_ON_SQLITE, both!(own!(APART_FROM_DAYS), rated!("")));
const OF_MANY_ON_SQLITE: &str = both!(
    own!("INDEXED BY transactions_by_amount WHERE t.book_id = $1 AND t.tx_date >= $2 AND t.tx_date < $3 "),
    rated!("INDEXED BY transactions_foreign ")
);
const APART_FROM_DAYS: &str = "WHERE t.book_id = $1 AND t.tx_date + 0 >= $2 AND t.tx_date + 0 < $3 ";
/// Those of others that have no rate, which come last.
const UNRATED: &str = concatcp!(
    "SELECT t.*, CAST(0 AS BIGINT) AS size FROM transactions t ",
    OF_DAYS,
    WANTED,
    "AND t.currency <> $21 AND COALESCE(t.book_amount, 0) = 0 AND ($22 > 0 OR t.id < $23) ORDER BY t.id DESC LIMIT $19"
);

/// Some of the book's entries, the largest first, from behind a rank on, each with its own.
pub async fn largest(
    database: &Database,
    person: &Person,
    filter: &Filter,
    (after, limit): (Option<Rank>, i64),
) -> Result<Vec<(Transaction, Rank)>, DatabaseError> {
    let from = after.unwrap_or(Rank { size: i64::MAX, id: i64::MAX });
    let values = |left| {
        let mut values = wanted(person, filter, (None, left));
        values.extend(binds![person.currency.code(), from.size, from.id]);
        values
    };
    let sql = if are_few(database, person, filter.period).await? { OF_FEW } else { OF_MANY };
    let mut found: Vec<Ranked> = database.scan(sql, values(limit)).await?;
    let left = limit - i64::try_from(found.len()).unwrap_or(limit);
    if left > 0 {
        found.extend(database.scan::<Ranked>(UNRATED, values(left)).await?);
    }
    let ranked = |Ranked { row, size }: Ranked| {
        let rank = Rank { size, id: row.id };
        (row, rank)
    };
    Ok(found.into_iter().map(ranked).collect())
}

/// Whether the days have few entries.
async fn are_few(
    database: &Database,
    person: &Person,
    period: Option<Period>,
) -> Result<bool, DatabaseError> {
    const SQL: &str = "SELECT COUNT(*) FROM (SELECT 1 FROM transactions WHERE book_id = $1 AND tx_date >= $2 AND tx_date < $3 \
        LIMIT $4) AS found";
    let Period { from, until } = period.unwrap_or(EVERYTHING);
    let found: Option<(i64,)> = database.first(SQL, binds![person.book.get(), from, until, FEW]).await?;
    Ok(found.is_none_or(|(count,)| count < FEW))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Location;

    /// Of many entries a page's worth is looked at, in the order in which they are shown.
    #[tokio::test]
    async fn a_page_is_searched_for_among_the_amounts() {
        let folder = tempfile::tempdir().expect("a folder");
        let database = Database::open(&Location::File(folder.path().join("plans.db"))).await.expect("open");
        let sql: &'static str = format!("EXPLAIN QUERY PLAN {OF_MANY_ON_SQLITE}").leak();
        let mut values =
            binds![1_i64, "2026-01-01", "2027-01-01", "2025-12-30", "2026-06-01", 7_i64, "", "", "", ""];
        values.extend(binds![0_i64, "", 0_i64, 0_i64, "%", "%", "%", "%", 51_i64, "", "IDR", 9_i64, 9_i64]);
        let steps: Vec<(i64, i64, i64, String)> = database.all(sql, values).await.expect("explained");
        let told: Vec<&str> = steps.iter().map(|step| &*step.3).collect();
        for found in [
            "SEARCH t USING INDEX transactions_by_amount (book_id=? AND amount<?)",
            "SEARCH t USING INDEX transactions_foreign (book_id=? AND tx_date>? AND tx_date<?)",
        ] {
            assert!(told.contains(&found), "{told:#?}");
        }
        database.close().await;
    }
}
