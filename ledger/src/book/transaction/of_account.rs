//! The entries that move one account, oldest first: those of accounts that became part of it among them.

use chrono::NaiveDate;
use const_format::concatcp;

use super::Transaction;
use crate::{
    book::account::with_its_parts,
    db::{Database, DatabaseError, binds},
    history::stored::Stored,
    people::person::Person,
    values::money::Currency,
};

/// The account `$2` and those that became part of it.
const ACCOUNT: &str = with_its_parts!("$2");
const COUNTS: &str = "WHERE t.book_id = $1 AND t.status = 'confirmed' AND ";
/// Which of them move it; where `$2` is nought, those that do not say where the money lay.
const MOVES: &str = concatcp!(
    "(t.account_id IN ",
    ACCOUNT,
    " OR t.to_account_id IN ",
    ACCOUNT,
    " OR ($2 = 0 AND (t.account_id IS NULL OR (t.to_account_id IS NULL AND t.direction = 'transfer'))))"
);

/// Some of the entries that count and move an account, oldest first, from behind this one of that day; `None`: those that do not
/// say where the money lay.
pub async fn of_account(
    database: &Database,
    person: &Person,
    account: Option<i64>,
    (day, id): (NaiveDate, i64),
    limit: i64,
) -> Result<Vec<Transaction>, DatabaseError> {
    const SQL: &str = concatcp!(
        Transaction::SELECT,
        COUNTS,
        MOVES,
        " AND t.tx_date >= $3 AND (t.tx_date > $3 OR t.id > $4) ORDER BY t.tx_date, t.id LIMIT $5"
    );
    database.scan(SQL, binds![person.book.get(), account.unwrap_or(0), day, id, limit]).await
}

/// The day of the last entry that counts and moves an account.
pub async fn last_day_of(
    database: &Database,
    person: &Person,
    account: Option<i64>,
) -> Result<Option<NaiveDate>, DatabaseError> {
    const SQL: &str =
        concatcp!("SELECT t.tx_date FROM transactions t ", COUNTS, MOVES, " ORDER BY t.tx_date DESC LIMIT 1");
    let found: Vec<(NaiveDate,)> =
        database.scan(SQL, binds![person.book.get(), account.unwrap_or(0)]).await?;
    Ok(found.first().map(|(day,)| *day))
}

/// The currencies in which entries that count move an account, by their codes.
pub async fn currencies_of(
    database: &Database,
    person: &Person,
    account: Option<i64>,
) -> Result<Vec<Currency>, DatabaseError> {
    const SQL: &str = concatcp!(
        "SELECT t.currency FROM transactions t ",
        COUNTS,
        MOVES,
        " UNION SELECT t.to_currency FROM transactions t ",
        COUNTS,
        MOVES,
        " AND t.to_currency IS NOT NULL"
    );
    let found: Vec<(Currency,)> = database.scan(SQL, binds![person.book.get(), account.unwrap_or(0)]).await?;
    let mut currencies: Vec<Currency> = found.into_iter().map(|(currency,)| currency).collect();
    currencies.sort_by_key(|currency| currency.code());
    Ok(currencies)
}
