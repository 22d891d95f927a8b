//! What the staged rows of an import may be in the books, read a year of the file at a time, and what was decided of it.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use const_format::concatcp;

use super::{
    meeting::{self, Entry, Met, Opposite, Relation, Row, Taken},
    row::{CHUNK, Planned, stands},
};
use crate::{
    book::row::Heirs,
    db::{Batch, Database, DatabaseError, Sql, WriteError, binds, json, record},
    people::person::Person,
    values::direction::Direction,
};

/// So many days of a file are looked at together.
const SPAN: Days = Days::new(366);

/// Whether words speak of money that goes from one account to another.
pub type SpeaksOfTransfers<'a> = &'a (dyn Fn(&str) -> bool + Sync);

/// An import whose rows are staged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Staged<'a> {
    pub(super) import_id: i64,
    pub(super) format: &'a str,
    pub(super) days: (NaiveDate, NaiveDate),
}

struct Pair {
    row_id: i64,
    row_account_id: i64,
    signed: i64,
    day: NaiveDate,
    said_account_id: Option<i64>,
    text: String,
    entry_id: i64,
    direction: Direction,
    account_id: Option<i64>,
    to_account_id: Option<i64>,
    tx_date: NaiveDate,
    raw_text: Option<String>,
}

record!(Pair: row_id, row_account_id, signed, day, said_account_id, text, entry_id, direction, account_id, to_account_id,
    tx_date, raw_text);

macro_rules! pairs {
    ($from:literal, $until:literal) => {
        concat!(
            "SELECT s.id AS row_id, s.account_id AS row_account_id, s.amount AS signed, s.day AS day, \
             s.to_account_id AS said_account_id, s.text AS text, e.id AS entry_id, e.direction AS direction, \
             e.account_id AS account_id, e.to_account_id AS to_account_id, e.tx_date AS tx_date, \
             COALESCE(e.raw_text, e.description) AS raw_text FROM import_rows s CROSS JOIN transactions e \
             WHERE s.import_id = $1 AND s.planned = 'new' AND s.became IS NULL AND s.day >= $3 AND s.day < $4 \
             AND e.book_id = $2 AND e.amount = ABS(s.amount) AND e.currency = s.currency AND e.status <> 'deleted' \
             AND e.tx_date >= ",
            $from,
            " AND e.tx_date <= ",
            $until
        )
    };
}

// The engines count days in ways of their own. A bank books what somebody told of, or another bank sent, three days before or
// after at most.
const PAIRS: Sql =
    Sql::split(pairs!("date(s.day, '-3 days')", "date(s.day, '+3 days')"), pairs!("s.day - 3", "s.day + 3"));

struct Legs {
    from_id: i64,
    from_account_id: i64,
    from_day: NaiveDate,
    from_said: Option<i64>,
    from_text: String,
    to_id: i64,
    to_account_id: i64,
    to_day: NaiveDate,
    to_said: Option<i64>,
    to_text: String,
    signed: i64,
}

record!(Legs: from_id, from_account_id, from_day, from_said, from_text, to_id, to_account_id, to_day, to_said, to_text, signed);

macro_rules! legs {
    ($from:literal, $until:literal) => {
        concat!(
            "SELECT s.id AS from_id, s.account_id AS from_account_id, s.day AS from_day, s.to_account_id AS from_said, \
             s.text AS from_text, o.id AS to_id, o.account_id AS to_account_id, o.day AS to_day, \
             o.to_account_id AS to_said, o.text AS to_text, s.amount AS signed FROM import_rows s CROSS JOIN import_rows o \
             WHERE s.import_id = $1 AND s.planned = 'new' AND s.became IS NULL AND s.amount < 0 AND s.day >= $2 \
             AND s.day < $3 AND o.import_id = $1 AND o.amount = -s.amount AND o.planned = 'new' AND o.became IS NULL \
             AND o.account_id <> s.account_id AND o.currency = s.currency AND o.day >= ",
            $from,
            " AND o.day <= ",
            $until
        )
    };
}

const LEGS: Sql =
    Sql::split(legs!("date(s.day, '-3 days')", "date(s.day, '+3 days')"), legs!("s.day - 3", "s.day + 3"));

macro_rules! claims {
    ($list:literal) => {
        concat!(
            "SELECT r.transaction_id, r.account_id, i.format = $2 FROM import_rows r \
             JOIN imports i ON i.id = r.import_id AND i.status = 'active' WHERE ",
            stands!("r"),
            " AND r.transaction_id IN (",
            $list,
            ")"
        )
    };
}

const CLAIMS: Sql = Sql::split(
    claims!("SELECT value FROM json_each($1)"),
    claims!("SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($1)"),
);

/// Finds what the rows are that are no repeats, and writes it to them.
pub(super) async fn meet(
    database: &Database,
    person: &Person,
    staged: Staged<'_>,
    speaks: SpeaksOfTransfers<'_>,
) -> Result<(), WriteError> {
    let heirs: Heirs = merged(database, person).await?.into_iter().collect();
    let (mut first, last) = staged.days;
    let mut taken = Taken::default();
    while first <= last {
        let until = first.checked_add_days(SPAN).unwrap_or(NaiveDate::MAX);
        let mut pairs = pairs(database, person, (staged.import_id, first, until), (&heirs, speaks)).await?;
        let claims = claims(database, staged.format, &pairs, &heirs).await?;
        meeting::with_claims(&mut pairs, &claims);
        let opposites = opposites(database, (staged.import_id, first, until), speaks).await?;
        let met = meeting::meet(&pairs, &opposites, &mut taken);
        for chunk in met.chunks(CHUNK) {
            let mut batch = Batch::default();
            for met in chunk {
                note(&mut batch, *met);
            }
            database.write(batch).await?;
        }
        first = until;
    }
    Ok(())
}

/// The accounts of the book that became part of others, each with where it went.
pub(super) async fn merged(database: &Database, person: &Person) -> Result<Vec<(i64, i64)>, DatabaseError> {
    let sql = "SELECT id, merged_into FROM accounts WHERE book_id = $1 AND merged_into IS NOT NULL";
    database.all(sql, binds![person.book.get()]).await
}

async fn pairs(
    database: &Database,
    person: &Person,
    (import_id, first, until): (i64, NaiveDate, NaiveDate),
    (heirs, speaks): (&Heirs, SpeaksOfTransfers<'_>),
) -> Result<Vec<(Row, Entry)>, DatabaseError> {
    let values = binds![import_id, person.book.get(), first, until];
    let found: Vec<Pair> = database.scan(PAIRS, values).await?;
    let pair = |pair: Pair| {
        let row = Row {
            id: pair.row_id,
            account_id: pair.row_account_id,
            amount: pair.signed,
            day: pair.day,
            to_account_id: pair.said_account_id,
            is_transfer: speaks(&pair.text),
        };
        let entry = Entry {
            id: pair.entry_id,
            direction: pair.direction,
            account_id: pair.account_id.map(|id| heirs.of(id)),
            to_account_id: pair.to_account_id.map(|id| heirs.of(id)),
            day: pair.tx_date,
            is_transfer: pair.raw_text.as_deref().is_some_and(speaks),
            claims: Vec::new(),
        };
        (row, entry)
    };
    Ok(found.into_iter().map(pair).collect())
}

/// Whose rows entries are by now, and whether those are of files of this format.
async fn claims(
    database: &Database,
    format: &str,
    pairs: &[(Row, Entry)],
    heirs: &Heirs,
) -> Result<HashMap<i64, Vec<(i64, bool)>>, DatabaseError> {
    let mut ids: Vec<i64> = pairs.iter().map(|(_, entry)| entry.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut claims: HashMap<i64, Vec<(i64, bool)>> = HashMap::new();
    for chunk in ids.chunks(CHUNK) {
        let values = binds![json(&chunk), format.to_owned()];
        let found: Vec<(i64, i64, bool)> = database.scan(CLAIMS, values).await?;
        for (entry_id, account_id, is_of_format) in found {
            claims.entry(entry_id).or_default().push((heirs.of(account_id), is_of_format));
        }
    }
    Ok(claims)
}

async fn opposites(
    database: &Database,
    (import_id, first, until): (i64, NaiveDate, NaiveDate),
    speaks: SpeaksOfTransfers<'_>,
) -> Result<Vec<Opposite>, DatabaseError> {
    let found: Vec<Legs> = database.scan(LEGS, binds![import_id, first, until]).await?;
    let opposite = |legs: Legs| Opposite {
        from: Row {
            id: legs.from_id,
            account_id: legs.from_account_id,
            amount: legs.signed,
            day: legs.from_day,
            to_account_id: legs.from_said,
            is_transfer: speaks(&legs.from_text),
        },
        to: Row {
            id: legs.to_id,
            account_id: legs.to_account_id,
            amount: -legs.signed,
            day: legs.to_day,
            to_account_id: legs.to_said,
            is_transfer: speaks(&legs.to_text),
        },
    };
    Ok(found.into_iter().map(opposite).collect())
}

const MEANS: &str =
    "UPDATE import_rows SET planned = $2, transaction_id = $3 WHERE id = $1 AND became IS NULL";

/// Of two legs that from which the money went stands for both; the other names it.
fn note(batch: &mut Batch, met: Met) {
    const STANDS: &str =
        "UPDATE import_rows SET to_account_id = $2, matched_id = $3 WHERE id = $1 AND became IS NULL";
    const JOINS: &str = concatcp!(
        "UPDATE import_rows SET planned = 'leg', to_account_id = $2, matched_id = $3 ",
        "WHERE id = $1 AND became IS NULL"
    );
    match met {
        Met::Entry { row_id, entry_id, relation } => {
            let planned = match relation {
                Relation::Same => Planned::Matched,
                Relation::Leg => Planned::Leg,
                Relation::Perhaps => Planned::Offered,
            };
            batch.must(MEANS, binds![row_id, planned, entry_id]);
        }
        Met::Legs { from, to } => {
            batch.must(STANDS, binds![from.0, to.1, to.0]);
            batch.must(JOINS, binds![to.0, from.1, from.0]);
        }
    }
}
