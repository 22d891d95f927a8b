//! Entries page by page, newest first, by whatever a reader narrows them by.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use const_format::concatcp;

use super::{EVERYTHING, MOST_WORDS, WORDS, listed, pattern};
use crate::{
    book::{
        account::with_its_parts,
        transaction::{EntryStatus, FIRST_DAY, LAST_DAY, PREDICTED, Place, Source, Transaction},
    },
    db::{Database, DatabaseError, Values, binds},
    history::stored::Stored,
    people::person::Person,
    values::{direction::Direction, money::Currency, period::Period},
};

/// What entries have to be; all of what is said holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only these days.
    pub period: Option<Period>,
    /// Only these categories.
    pub category_ids: Option<Vec<i64>>,
    /// Only which way the money went, as the entry has it.
    pub direction: Option<Direction>,
    /// Only those that came by this door.
    pub source: Option<Source>,
    /// Only those that name this account, be it as where the money went.
    pub account_id: Option<i64>,
    /// Only this status; `None`: confirmed and pending.
    pub status: Option<EntryStatus>,
    /// Only those whose category was read from their words and agreed to by nobody, or only the others.
    pub predicted: Option<bool>,
    /// Only amounts of this currency, of so many minor units at least and at most.
    pub within: Option<(Currency, i64, i64)>,
    /// Words that each stand in the description, merchant or note, in small letters; the first few count.
    pub words: Vec<String>,
}

/// An account, and those that became part of it.
const ACCOUNT: &str = with_its_parts!("$11");
/// The entries of the days that are asked for, from behind a moment on.
pub(super) const OF_DAYS: &str = "WHERE t.book_id = $1 AND t.tx_date >= $2 AND t.tx_date < $3 AND t.tx_datetime >= $4 \
    AND t.tx_datetime <= $5 AND (t.tx_datetime < $5 OR t.id < $6) ";
/// What else they have to be.
pub(super) const WANTED: &str = concatcp!(
    "AND (t.status = $7 OR ($7 = '' AND t.status <> 'deleted')) \
     AND ($8 = '' OR t.direction = $8) AND ($9 = '' OR t.source = $9) \
     AND ($10 = '' OR $10 LIKE '%,' || CAST(t.category_id AS TEXT) || ',%') \
     AND ($11 = 0 OR t.account_id IN ",
    ACCOUNT,
    " OR t.to_account_id IN ",
    ACCOUNT,
    ") AND ($12 = '' OR (t.currency = $12 AND t.amount >= $13 AND t.amount <= $14)) AND ($15 = '%' OR ",
    WORDS,
    " LIKE $15 ESCAPE '\\') AND ($16 = '%' OR ",
    WORDS,
    " LIKE $16 ESCAPE '\\') AND ($17 = '%' OR ",
    WORDS,
    " LIKE $17 ESCAPE '\\') AND ($18 = '%' OR ",
    WORDS,
    " LIKE $18 ESCAPE '\\') AND ($20 = '' OR ($20 = 'true') = ",
    PREDICTED,
    ") "
);
const SQL: &str =
    concatcp!(Transaction::SELECT, OF_DAYS, WANTED, "ORDER BY t.tx_datetime DESC, t.id DESC LIMIT $19");
/// Some of the book's entries, the newest first, from behind a place on.
pub async fn page(
    database: &Database,
    person: &Person,
    filter: &Filter,
    (after, limit): (Option<Place>, i64),
) -> Result<Vec<Transaction>, DatabaseError> {
    database.scan(SQL, wanted(person, filter, (after, limit))).await
}

/// The values of [`OF_DAYS`] and [`WANTED`], and how many are asked for.
pub(super) fn wanted(person: &Person, filter: &Filter, (after, limit): (Option<Place>, i64)) -> Values {
    let period = filter.period.unwrap_or(EVERYTHING);
    let (first, last) = moments(period);
    let from = after.unwrap_or(Place { at: last, id: i64::MAX });
    let of_any = |(currency, at_least, at_most): (Currency, i64, i64)| (currency.code(), at_least, at_most);
    let (currency, at_least, at_most) = filter.within.map_or(("", 0, i64::MAX), of_any);
    let mut values = binds![
        person.book.get(),
        period.from,
        period.until,
        first,
        from.at,
        from.id,
        filter.status.map_or("", EntryStatus::name),
        filter.direction.map_or("", Direction::name),
        filter.source.map_or("", Source::name),
        filter.category_ids.as_deref().map_or_else(String::new, listed),
        filter.account_id.unwrap_or(0),
        currency,
        at_least,
        at_most,
    ];
    for nth in 0..MOST_WORDS {
        values.extend(binds![filter.words.get(nth).map_or("%".to_owned(), |word| pattern(word))]);
    }
    values
        .extend(binds![limit, filter.predicted.map_or_else(String::new, |predicted| predicted.to_string())]);
    values
}

/// The moments between which all entries of a period lie, wherever in the world its days were: by these they are found from an
/// index, however long ago they were.
fn moments(period: Period) -> (DateTime<Utc>, DateTime<Utc>) {
    /// No day begins so far from the world's.
    const APART: Days = Days::new(2);
    let first = period.from.checked_sub_days(APART).map_or(FIRST_DAY, |day| day.max(FIRST_DAY));
    let last = period.until.checked_add_days(APART).map_or(LAST_DAY, |day| day.min(LAST_DAY));
    let midnight = NaiveTime::MIN;
    // A whole day more, as the last that can be stored has hours, too.
    let end = last.and_time(midnight) + TimeDelta::seconds(86_399);
    (first.and_time(midnight).and_utc(), end.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Location;

    /// However far back one turns, a page is found from where the one before ended.
    #[tokio::test]
    async fn a_page_is_searched_for_in_the_order_in_which_it_is_shown() {
        let folder = tempfile::tempdir().expect("a folder");
        let database = Database::open(&Location::File(folder.path().join("plans.db"))).await.expect("open");
        let sql: &'static str = format!("EXPLAIN QUERY PLAN {SQL}").leak();
        let mut values =
            binds![1_i64, "2026-01-01", "2027-01-01", "2025-12-30", "2026-06-01", 7_i64, "", "", "", ""];
        values.extend(binds![0_i64, "", 0_i64, 0_i64, "%", "%", "%", "%", 51_i64, ""]);
        let steps: Vec<(i64, i64, i64, String)> = database.all(sql, values).await.expect("explained");
        let told: Vec<&str> = steps.iter().map(|step| &*step.3).collect();
        let found =
            "SEARCH t USING INDEX transactions_by_time (book_id=? AND tx_datetime>? AND tx_datetime<?)";
        assert!(told.contains(&found), "{told:#?}");
        assert!(!told.iter().any(|step| step.contains("TEMP B-TREE FOR ORDER BY")), "{told:#?}");
        database.close().await;
    }

    #[test]
    fn every_day_lies_between_its_moments() {
        for (from, until) in [(FIRST_DAY, LAST_DAY), (FIRST_DAY, FIRST_DAY), (LAST_DAY, LAST_DAY)] {
            let (first, last) = moments(Period { from, until });
            assert!(
                first <= from.and_time(NaiveTime::MIN).and_utc()
                    && last >= until.and_time(NaiveTime::MIN).and_utc()
            );
        }
    }
}
