//! Rates of currencies: the house's, which everybody's books go by, and those that a person said, which go for their book
//! alone. What entries count as by them is derived: `derived.rs`, and later, where a rate comes late, `fill.rs`.

pub mod derived;
pub mod fill;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use const_format::concatcp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    book::BookId,
    db::{Batch, Database, DatabaseError, binds, record, stored_as_word},
    values::{money::Currency, rate::Rate},
};

/// For so many days behind its own a rate holds: over weekends and holidays.
pub const HOLDS: TimeDelta = TimeDelta::days(10);

/// Who says what a rate was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum RateSource {
    /// A person, for their own book.
    Hand,
    /// A file that the operator imported.
    File,
    /// The operator, over HTTP.
    Api,
    /// The European Central Bank.
    Ecb,
}

stored_as_word!(RateSource: Hand = "hand", File = "file", Api = "api", Ecb = "ecb");

/// What one unit of a currency was worth in another on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DayRate {
    /// The day.
    pub day: NaiveDate,
    /// The currency of which one unit is told.
    pub base: Currency,
    /// The currency that tells what it is worth.
    pub quote: Currency,
    /// How much.
    pub rate: Rate,
    /// Who says so.
    pub source: RateSource,
}

record!(DayRate: day, base, quote, rate, source);

/// Writes a rate for everybody's books. One of that day that is there is replaced; what was counted by it stays.
pub fn set(batch: &mut Batch, of_day: &DayRate, now: DateTime<Utc>) {
    batch.run(
        "INSERT INTO rates (base, quote, day, rate, source, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (base, quote, day) DO UPDATE SET rate = $4, source = $5, created_at = $6, status = 'active'",
        binds![of_day.base, of_day.quote, of_day.day, of_day.rate, of_day.source, now],
    );
}

/// Takes a rate that was wrong from everybody's books. What was counted by it has none from then on, until it is counted
/// anew as [`fill::promise`] says. Stale where it is not told any more, or told otherwise.
pub fn withdraw(batch: &mut Batch, of_day: &DayRate) {
    batch.must(
        "UPDATE rates SET status = 'deleted' WHERE base = $1 AND quote = $2 AND day = $3 AND rate = $4 AND status = 'active'",
        binds![of_day.base, of_day.quote, of_day.day, of_day.rate],
    );
    derived::clear_counted_by(batch, of_day);
}

/// Who says a rate for a book of their own: the book and the person.
pub type Sayer = (BookId, i64);

/// Writes a rate that a person says, for their book alone. Of one day the last one holds.
pub fn say(batch: &mut Batch, id: i64, (book, user_id): Sayer, of_day: &DayRate, now: DateTime<Utc>) {
    batch.run(
        "INSERT INTO book_rates (id, book_id, user_id, base, quote, day, rate, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        binds![id, book.get(), user_id, of_day.base, of_day.quote, of_day.day, of_day.rate, now],
    );
}

/// The house's rate of a pair on this very day.
pub async fn of_day(
    database: &Database,
    (base, quote): (Currency, Currency),
    day: NaiveDate,
) -> Result<Option<DayRate>, DatabaseError> {
    const SQL: &str = "SELECT day, base, quote, rate, source FROM rates WHERE base = $1 AND quote = $2 AND day = $3 \
        AND status = 'active'";
    database.first(SQL, binds![base, quote, day]).await
}

/// A page of the house's rates, the newest day first.
pub async fn list(
    database: &Database,
    after: Option<&DayRate>,
    limit: i64,
) -> Result<Vec<DayRate>, DatabaseError> {
    const FIRST: &str = "SELECT day, base, quote, rate, source FROM rates WHERE status = 'active' \
        ORDER BY day DESC, base, quote LIMIT $1";
    const NEXT: &str = "SELECT day, base, quote, rate, source FROM rates WHERE status = 'active' AND (day < $1 \
        OR (day = $1 AND (base > $2 OR (base = $2 AND quote > $3)))) ORDER BY day DESC, base, quote LIMIT $4";
    match after {
        None => database.scan(FIRST, binds![limit]).await,
        Some(last) => database.scan(NEXT, binds![last.day, last.base, last.quote, limit]).await,
    }
}

/// The newest day of which a source told rates, be they withdrawn: what it told once it is not asked for again.
pub async fn newest_of(database: &Database, source: RateSource) -> Result<Option<NaiveDate>, DatabaseError> {
    let sql = "SELECT day FROM rates WHERE source = $1 ORDER BY day DESC LIMIT 1";
    let found: Vec<(NaiveDate,)> = database.scan(sql, binds![source]).await?;
    Ok(found.first().map(|(day,)| *day))
}

/// A pair of currencies in a book, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// The book's id.
    pub(crate) book_id: i64,
    /// The currency of which one unit is to be told.
    pub(crate) base: Currency,
    /// The book's.
    pub(crate) quote: Currency,
    /// On which day.
    pub(crate) day: NaiveDate,
}

impl Wanted {
    /// What one unit of `base` is worth in the book's currency on a day.
    pub fn new(book: BookId, (base, quote): (Currency, Currency), day: NaiveDate) -> Self {
        Self { book_id: book.get(), base, quote, day }
    }
}

/// The rates that may tell of a pair: `$1` base, `$2` quote, `$3` and `$4` the first day and the last, `$5` the book, `$6` the
/// currency that leads from any to any.
const TELLING: &str = "FROM rates r WHERE r.status = 'active' AND r.day >= $3 AND r.day <= $4 AND ((r.base = $1 AND r.quote = $2) \
    OR (r.base = $2 AND r.quote = $1) OR (r.base = $6 AND r.quote IN ($1, $2)))";
const TELLING_IN_BOOK: &str = "FROM book_rates r WHERE r.book_id = $5 AND r.day >= $3 AND r.day <= $4 \
    AND ((r.base = $1 AND r.quote = $2) OR (r.base = $2 AND r.quote = $1))";
/// How many there are, as a value of a statement.
pub(crate) const COUNTED: &str =
    concatcp!("((SELECT COUNT(*) ", TELLING, ") + (SELECT COUNT(*) ", TELLING_IN_BOOK, "))");

#[derive(Debug, Clone)]
struct Telling {
    is_own: bool,
    at: DateTime<Utc>,
    of_day: DayRate,
}

record!(Telling: is_own, at; of_day);

/// What is known of a pair on a day.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    wanted: Wanted,
    rates: Vec<Telling>,
}

impl Known {
    pub(crate) async fn read(database: &Database, wanted: Wanted) -> Result<Self, DatabaseError> {
        const COLUMNS: &str = "r.created_at AS at, r.day, r.base, r.quote, r.rate, ";
        const SQL: &str = concatcp!(
            "SELECT FALSE AS is_own, ",
            COLUMNS,
            "r.source ",
            TELLING,
            " UNION ALL SELECT TRUE, ",
            COLUMNS,
            "'hand' ",
            TELLING_IN_BOOK
        );
        Ok(Self { wanted, rates: database.all(SQL, wanted.values()).await? })
    }

    /// How many rates may tell of it.
    pub(crate) fn count(&self) -> i64 {
        i64::try_from(self.rates.len()).unwrap_or(i64::MAX)
    }

    /// The rate that holds: the last one, be it said of the pair itself or led through the euro; of one day the book's own
    /// goes first. Only where there is none, one the other way round.
    pub(crate) fn best(&self) -> Option<DayRate> {
        let Wanted { base, quote, .. } = self.wanted;
        let said = self.last(base, quote);
        let led = self.through_euro();
        match (said, led) {
            (Some(said), Some(led)) if led.day > said.day => Some(led),
            (Some(said), _) => Some(said),
            (None, Some(led)) => Some(led),
            (None, None) => {
                let other = self.last(quote, base)?;
                Some(DayRate { base, quote, rate: other.rate.inverse()?, ..other })
            }
        }
    }

    fn last(&self, base: Currency, quote: Currency) -> Option<DayRate> {
        let of_pair = self.rates.iter().filter(|rate| (rate.of_day.base, rate.of_day.quote) == (base, quote));
        of_pair.max_by_key(|rate| (rate.of_day.day, rate.is_own, rate.at)).map(|rate| rate.of_day.clone())
    }

    /// From what one euro was worth in both on one day.
    fn through_euro(&self) -> Option<DayRate> {
        let Wanted { base, quote, .. } = self.wanted;
        if [base, quote].contains(&Currency::EUR) {
            return None;
        }
        let of_euro = |in_what: Currency| {
            let house = self.rates.iter().filter(|rate| !rate.is_own && rate.of_day.base == Currency::EUR);
            house.map(|rate| &rate.of_day).filter(move |of_day| of_day.quote == in_what)
        };
        let both = of_euro(quote).filter_map(|to| Some((to, of_euro(base).find(|from| from.day == to.day)?)));
        let (to, from) = both.max_by_key(|(to, _)| to.day)?;
        Some(DayRate { base, quote, rate: to.rate.over(from.rate)?, ..to.clone() })
    }
}

impl Wanted {
    /// The values of [`TELLING`].
    fn values(self) -> crate::db::Values {
        let from = self.day.checked_sub_signed(HOLDS).unwrap_or(NaiveDate::MIN);
        binds![self.base, self.quote, from, self.day, self.book_id, Currency::EUR]
    }
}

/// The rate that holds for a pair on a day, for the book.
pub async fn holding(database: &Database, wanted: Wanted) -> Result<Option<DayRate>, DatabaseError> {
    Ok(Known::read(database, wanted).await?.best())
}

/// The rate that is nearest to a day, however long ago or ahead it is: what a new one is held against.
pub async fn nearest(database: &Database, wanted: Wanted) -> Result<Option<DayRate>, DatabaseError> {
    const BEFORE: &str = "SELECT r.day, r.base, r.quote, r.rate, r.source FROM rates r WHERE r.base = $1 AND r.quote = $2 \
        AND r.status = 'active' AND r.day <= $3 ORDER BY r.day DESC LIMIT 1";
    const BEHIND: &str = "SELECT r.day, r.base, r.quote, r.rate, r.source FROM rates r WHERE r.base = $1 AND r.quote = $2 \
        AND r.status = 'active' AND r.day > $3 ORDER BY r.day LIMIT 1";
    const SAID: &str = "SELECT r.day, r.base, r.quote, r.rate, 'hand' AS source FROM book_rates r WHERE r.book_id = $3 \
        AND r.base = $1 AND r.quote = $2 ORDER BY r.day DESC, r.created_at DESC LIMIT 50";
    let Wanted { base, quote, day, book_id } = wanted;
    let mut found: Vec<DayRate> = database.all(SAID, binds![base, quote, book_id]).await?;
    for sql in [BEFORE, BEHIND] {
        found.extend(database.all::<DayRate>(sql, binds![base, quote, day]).await?);
    }
    let led = Known::read(database, wanted).await?;
    found.extend(led.through_euro());
    Ok(found.into_iter().min_by_key(|of_day| (of_day.day - day).num_days().abs()))
}
