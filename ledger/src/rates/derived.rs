//! What entries of another currency count as in their book's: their amount at the rate of their day. It is derived, so no
//! change records it and none takes it back; every write that sets amount, currency or day sets it in the same batch.

use async_trait::async_trait;
use chrono::NaiveDate;
use const_format::concatcp;

use crate::{
    book::BookId,
    db::{Batch, Database, DatabaseError, Following, Sql, Values, binds, json as as_json, record},
    people::person::Person,
    rates::{COUNTED, DayRate, Known, RateSource, Wanted},
    values::{
        money::{Currency, Money},
        rate::{Rate, Valued},
    },
};

/// What an entry counts as, and by which rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// The entry.
    pub id: i64,
    /// The currency that it was in.
    pub currency: Currency,
    book_currency: Currency,
    book_amount: i64,
    /// What one unit was worth.
    pub rate: Rate,
    /// The day that the rate was told of.
    pub rate_day: NaiveDate,
    /// Who told it.
    pub rate_source: RateSource,
}

record!(Conversion: id, currency, book_currency, book_amount, rate, rate_day, rate_source);

impl Conversion {
    /// What the entry counts as in its book's currency.
    pub fn money(&self) -> Money {
        Money::from_sum(self.book_amount, self.book_currency)
    }
}

/// What these entries of a book count as, those that have a rate.
pub async fn of(database: &Database, book: BookId, ids: &[i64]) -> Result<Vec<Conversion>, DatabaseError> {
    const COLUMNS: &str = "SELECT t.id, t.currency, b.currency AS book_currency, t.book_amount, t.rate, t.rate_day, \
        t.rate_source FROM transactions t JOIN books b ON b.id = t.book_id WHERE t.book_id = $1 AND t.book_amount IS NOT NULL \
        AND t.id IN (";
    // The engines have no way in common to pass a list.
    const SQL: Sql = Sql::split(
        concatcp!(COLUMNS, "SELECT value FROM json_each($2)) ORDER BY t.id"),
        concatcp!(COLUMNS, "SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text($2)) ORDER BY t.id"),
    );
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    database.all(SQL, binds![book.get(), as_json(&ids)]).await
}

/// The same of entries that are told with their currencies: those in the person's own count as themselves, and are passed over.
pub async fn of_foreign(
    database: &Database,
    person: &Person,
    entries: impl IntoIterator<Item = (i64, Currency)>,
) -> Result<Vec<Conversion>, DatabaseError> {
    let foreign = entries.into_iter().filter(|(_, currency)| *currency != person.currency);
    let ids: Vec<i64> = foreign.map(|(id, _)| id).collect();
    of(database, person.book, &ids).await
}

/// Whether one of the person's own entries of this day and currency counts as nothing yet, for want of a rate: whoever wrote
/// it was told so.
pub async fn has_uncounted(
    database: &Database,
    person: &Person,
    (currency, day): (Currency, NaiveDate),
) -> Result<bool, DatabaseError> {
    let sql = "SELECT COUNT(*) FROM transactions WHERE book_id = $1 AND tx_date = $2 AND user_id = $3 AND currency = $4 \
               AND status = 'confirmed' AND direction <> 'transfer' AND book_amount IS NULL";
    let found: Option<(i64,)> =
        database.first(sql, binds![person.book.get(), day, person.id, currency]).await?;
    Ok(found.is_some_and(|(count,)| count > 0))
}

/// Has the entry's derived columns follow what a batch writes of it: `before` and `after` are its amount and day.
pub(crate) fn follow(
    batch: &mut Batch,
    (id, book_id, book_currency): (i64, i64, Currency),
    before: Option<Valued>,
    after: Valued,
) {
    if before == Some(after) {
        return;
    }
    let was = before.map(|valued| (valued.money.currency(), valued.day));
    let currency = after.money.currency();
    if currency != book_currency {
        // A rate that was used once stays.
        let keeps_rate = was == Some((currency, after.day));
        let wanted = Wanted { book_id, base: currency, quote: book_currency, day: after.day };
        batch.follow(Box::new(Follow { id, wanted, money: after.money, keeps_rate }));
    } else if was.is_some_and(|(currency, _)| currency != book_currency) {
        batch.run(concatcp!(CLEAR, "WHERE id = $1"), binds![id]);
    }
}

/// Takes what everything counts as from a book whose currency changes; what is known of the new one is filled in later.
pub(crate) fn clear_book(batch: &mut Batch, book_id: i64) {
    batch.run(concatcp!(CLEAR, "WHERE book_id = $1 AND book_amount IS NOT NULL"), binds![book_id]);
}

/// Takes what entries count as that were counted by a rate of the house's, be it as it is, turned round or led through the
/// euro. What a person said for their own book stays, and so does what goes by another rate of that day that is still told.
pub(crate) fn clear_counted_by(batch: &mut Batch, of_day: &DayRate) {
    const SQL: &str = concatcp!(
        CLEAR,
        "WHERE book_amount IS NOT NULL AND rate_day = $3 AND rate_source <> 'hand' AND EXISTS (SELECT 1 FROM books b \
         WHERE b.id = transactions.book_id AND ((transactions.currency = $1 AND b.currency = $2) \
         OR (transactions.currency = $2 AND b.currency = $1) \
         OR ($1 = $4 AND $2 IN (transactions.currency, b.currency))) \
         AND NOT EXISTS (SELECT 1 FROM rates r WHERE r.base = transactions.currency AND r.quote = b.currency \
         AND r.day = $3 AND r.rate = transactions.rate AND r.status = 'active'))"
    );
    batch.run(SQL, binds![of_day.base, of_day.quote, of_day.day, Currency::EUR]);
}

const CLEAR: &str =
    "UPDATE transactions SET book_amount = NULL, rate = NULL, rate_day = NULL, rate_source = NULL ";
/// `$1` to `$6` are those of a [`Wanted`].
const SET: &str = "UPDATE transactions SET book_amount = $8, rate = $9, rate_day = $10, rate_source = $11 WHERE id = $7 \
    AND EXISTS (SELECT 1 FROM books WHERE id = $5 AND currency = $2) AND ";

struct Follow {
    id: i64,
    wanted: Wanted,
    money: Money,
    keeps_rate: bool,
}

#[derive(Debug, Clone)]
struct Used {
    rate: Rate,
    rate_day: NaiveDate,
    rate_source: RateSource,
}

record!(Used: rate, rate_day, rate_source);

#[async_trait]
impl Following for Follow {
    /// Stale where a rate came meanwhile, or the book's currency changed: read and decide again.
    async fn read(&self, database: &Database) -> Result<(&'static str, Values), DatabaseError> {
        const AS_READ: &str = concatcp!(SET, COUNTED, " = $12");
        let wanted = self.wanted;
        let used = if self.keeps_rate { self.used(database).await? } else { None };
        let known = Known::read(database, wanted).await?;
        let rate = used.or_else(|| known.best());
        let converted = rate.and_then(|of_day| {
            let money = of_day.rate.convert(self.money, wanted.quote)?;
            Some((money.minor(), of_day))
        });
        let mut values = wanted.values();
        values.extend(binds![
            self.id,
            converted.as_ref().map(|(minor, _)| *minor),
            converted.as_ref().map(|(_, of_day)| of_day.rate),
            converted.as_ref().map(|(_, of_day)| of_day.day),
            converted.as_ref().map(|(_, of_day)| of_day.source),
            known.count(),
        ]);
        Ok((AS_READ, values))
    }
}

impl Follow {
    async fn used(&self, database: &Database) -> Result<Option<DayRate>, DatabaseError> {
        const SQL: &str = "SELECT rate, rate_day, rate_source FROM transactions WHERE id = $1 AND currency = $2 \
            AND tx_date = $3 AND book_amount IS NOT NULL";
        let Wanted { base, quote, day, .. } = self.wanted;
        let used: Option<Used> = database.first(SQL, binds![self.id, base, day]).await?;
        Ok(used.map(|used| DayRate {
            day: used.rate_day,
            base,
            quote,
            rate: used.rate,
            source: used.rate_source,
        }))
    }
}
