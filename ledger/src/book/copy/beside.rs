//! What a copy holds beside the rows that changes record: the rates that people said for the book, by which entries count, and
//! what became of the days of what comes again, or is to become of them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{
    Fields,
    kinds::{CopiedKind, PAGE, fields},
};
use crate::{
    book::{
        recurring::{Recurring, days::DayStatus},
        transaction::Transaction,
    },
    db::{Batch, Database, DatabaseError, Values, WriteError, binds, record},
    history::{
        change::{Author, Change, ChangeKind},
        reversal::CHUNK,
        stored::Stored,
    },
    people::person::Person,
    rates::{self, DayRate, RateSource},
    values::{money::Currency, rate::Rate},
};

const RATES: &str = "book_rates";
const DAYS: &str = "recurring_days";

/// The lists of it, as those of rows: the rates, and the days with what they belong to and made.
pub(super) fn kinds() -> impl Iterator<Item = &'static CopiedKind> {
    const KINDS: &[CopiedKind] = &[
        CopiedKind { list: "rates", table: RATES, references: &[], has_heirs: false },
        CopiedKind {
            list: DAYS,
            table: DAYS,
            references: &[("recurring_id", Recurring::TABLE), ("transaction_id", Transaction::TABLE)],
            has_heirs: false,
        },
    ];
    KINDS.iter()
}

/// A rate as somebody said it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct SaidRate {
    id: i64,
    base: Currency,
    quote: Currency,
    day: NaiveDate,
    rate: String,
    created_at: DateTime<Utc>,
}

record!(SaidRate: id, base, quote, day, rate, created_at);

/// A day of a series.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct NotedDay {
    id: i64,
    recurring_id: i64,
    day: NaiveDate,
    status: DayStatus,
    amount: Option<i64>,
    /// The series', where there is an amount.
    currency: Option<Currency>,
    transaction_id: Option<i64>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

record!(NotedDay: id, recurring_id, day, status, amount, currency, transaction_id, created_at, updated_at);

/// Rows of one of its tables from behind this id on, as they are stored.
pub(super) async fn page(
    database: &Database,
    person: &Person,
    table: &str,
    from: i64,
) -> Result<Vec<Fields>, DatabaseError> {
    const SAID: &str = "SELECT r.id, r.base, r.quote, r.day, r.rate, r.created_at FROM book_rates r \
        WHERE r.book_id = $1 AND r.id > $2 ORDER BY r.id LIMIT $3";
    const NOTED: &str = "SELECT d.id, d.recurring_id, d.day, d.status, d.amount, CASE WHEN d.amount IS NOT NULL THEN \
        (SELECT r.currency FROM recurring r WHERE r.series_id = d.recurring_id ORDER BY r.id DESC LIMIT 1) END AS currency, \
        d.transaction_id, d.created_at, d.updated_at FROM recurring_days d \
        WHERE d.book_id = $1 AND d.user_id = $2 AND d.id > $3 ORDER BY d.id LIMIT $4";
    if table == RATES {
        let said: Vec<SaidRate> = database.scan(SAID, binds![person.book.get(), from, PAGE]).await?;
        return Ok(said.iter().map(fields).collect());
    }
    let noted: Vec<NotedDay> = database.scan(NOTED, binds![person.book.get(), person.id, from, PAGE]).await?;
    Ok(noted.iter().map(fields).collect())
}

/// What was read of it from a copy.
#[derive(Debug, Default)]
pub(super) struct Beside {
    rates: Vec<(i64, DayRate, DateTime<Utc>)>,
    days: Vec<NotedDay>,
}

impl Beside {
    /// Takes the row of a table, if it is one of these; the columns otherwise.
    pub fn take(&mut self, table: &str, columns: Fields) -> Result<Option<Fields>, String> {
        match table {
            RATES => {
                let said: SaidRate = read(columns)?;
                let rate: Rate = said.rate.parse().map_err(|error| format!("`rate`: {error}"))?;
                let SaidRate { id, base, quote, day, created_at, .. } = said;
                let of_day = DayRate { day, base, quote, rate, source: RateSource::Hand };
                self.rates.push((id, of_day, created_at));
            }
            DAYS => self.days.push(read(columns)?),
            _ => return Ok(Some(columns)),
        }
        Ok(None)
    }

    /// Writes the rates: before the entries that count by them.
    pub async fn say(&self, database: &Database, person: &Person) -> Result<(), WriteError> {
        for chunk in self.rates.chunks(CHUNK) {
            let mut batch = Batch::default();
            for (id, of_day, at) in chunk {
                rates::say(&mut batch, *id, (person.book, person.id), of_day, *at);
            }
            database.write(batch).await?;
        }
        Ok(())
    }

    /// Writes the days, as part of an open change.
    pub async fn note(
        &self,
        database: &Database,
        author: Author<'_>,
        change_id: i64,
    ) -> Result<(), WriteError> {
        const SQL: &str = "INSERT INTO recurring_days (id, book_id, user_id, recurring_id, day, status, amount, transaction_id, \
            created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        let values = |day: &NotedDay| -> Values {
            binds![
                day.id,
                author.person.book.get(),
                author.person.id,
                day.recurring_id,
                day.day,
                day.status,
                day.amount,
                day.transaction_id,
                day.created_at,
                day.updated_at,
            ]
        };
        for chunk in self.days.chunks(CHUNK) {
            let mut batch = Batch::default();
            let mut change = Change::go_on(&mut batch, change_id, author, ChangeKind::Booking);
            for day in chunk {
                change.must(SQL, values(day));
            }
            change.finish();
            database.write(batch).await?;
        }
        Ok(())
    }

    /// Takes away what is written of it: no change does.
    pub async fn remove(&self, database: &Database) -> Result<(), WriteError> {
        let rates = self.rates.iter().map(|(id, ..)| ("DELETE FROM book_rates WHERE id = $1", *id));
        let days = self.days.iter().map(|day| ("DELETE FROM recurring_days WHERE id = $1", day.id));
        let all: Vec<(&'static str, i64)> = rates.chain(days).collect();
        for chunk in all.chunks(CHUNK) {
            let mut batch = Batch::default();
            for (sql, id) in chunk {
                batch.run(*sql, binds![*id]);
            }
            database.write(batch).await?;
        }
        Ok(())
    }
}

fn read<T: DeserializeOwned>(columns: Fields) -> Result<T, String> {
    serde_json::from_value(Value::Object(columns)).map_err(|error| error.to_string())
}
