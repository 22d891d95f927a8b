//! The routes over the books.

pub(crate) mod accounts;
mod analytics;
mod auth;
pub(crate) mod booking;
pub(crate) mod budgets;
pub(crate) mod category;
mod category_words;
pub(crate) mod changes;
mod download;
pub(crate) mod entry;
pub(crate) mod entry_patch;
pub(crate) mod entry_row;
mod entry_write;
mod expenses;
pub(crate) mod goals;
pub(crate) mod logins;
pub(crate) mod movements;
pub(crate) mod moves;
mod one;
mod page;
pub(crate) mod parties;
mod rates;
pub(crate) mod recurring;
mod reports;
pub(crate) mod rules;
pub(crate) mod several;
pub(crate) mod summary;
mod table;
pub(crate) mod transactions;
pub(crate) mod users;
mod versions;

use chrono::{DateTime, NaiveDate, Utc};
use ledger::{
    book::transaction::{FIRST_DAY, LAST_DAY},
    db::Batch,
    history::change::{Author, Change, ChangeKind},
    people::user::Person,
    values::period::Period,
};

pub use crate::who::Who;
use crate::{
    ApiError, Context,
    body::without_nul,
    front::once::{EACH_TIME, Once},
    who::Asked,
};
pub(crate) use analytics::USUAL_MONTHS;
pub(crate) use expenses::{LARGEST_PAGE, LAST_PAGE, USUAL_PAGE};
pub(crate) use one::{One, Over};
pub use page::page_limit;
pub(crate) use page::{LARGEST_LIMIT, LIMIT, Listed, Page, PartQuery};
pub use table::{open, routes, versioned};
pub(crate) use versions::{IfMatch, Versioned, tag};

/// How often what somebody does is tried again because somebody else wrote at the same moment.
const TRIES: usize = 8;
/// So many accounts, parties and goals a book may come to have over HTTP, of each, closed ones among them: all are read wherever
/// a name is.
const MOST_NAMED: usize = 500;

/// The id that a path names; `None` where it can be none.
fn id_in(path: &str) -> Option<i64> {
    path.parse().ok()
}

/// A name that something shall bear, on one line.
fn valid_name(said: &str, longest: usize) -> Result<String, ApiError> {
    without_nul("name", Some(said))?;
    let name = ledger::one_line(said.trim()).into_owned();
    if name.is_empty() || name.chars().count() > longest {
        return Err(ApiError::Invalid(format!("name: from 1 to {longest} letters")));
    }
    Ok(name)
}

/// The moment that a cursor names in microseconds; `None` where none of a book's rows can have it.
fn moment_of(micros: &str) -> Option<DateTime<Utc>> {
    let at = DateTime::from_timestamp_micros(micros.parse().ok()?)?;
    (FIRST_DAY..=LAST_DAY).contains(&at.date_naive()).then_some(at)
}

/// Refuses one more of what a book has so many of, called by its plural.
fn room_for_one(kept: usize, what: &str) -> Result<(), ApiError> {
    if kept < MOST_NAMED {
        return Ok(());
    }
    Err(ApiError::at_most(MOST_NAMED, what))
}

/// Refuses a day on which nothing is booked.
fn within_calendar(field: &str, day: NaiveDate) -> Result<(), ApiError> {
    if (FIRST_DAY..=LAST_DAY).contains(&day) {
        return Ok(());
    }
    Err(ApiError::outside_calendar(field))
}

/// The same of days that follow one another: refused where any of them is outside.
fn all_within_calendar(field: &str, days: Period) -> Result<Period, ApiError> {
    within_calendar(field, days.from)?;
    within_calendar(field, days.last_day()).map(|()| days)
}

/// Writes what a person does to accounts and parties, as one change that they may take back.
pub(crate) async fn record<T>(
    context: &Context,
    person: &Person,
    write: impl FnOnce(&mut Change<'_>) -> T,
) -> Result<T, ApiError> {
    record_as(context, person, ChangeKind::Accounts, write).await
}

/// Writes what a person does to their book, as one change of this kind.
pub(crate) async fn record_as<T>(
    context: &Context,
    person: &Person,
    kind: ChangeKind,
    write: impl FnOnce(&mut Change<'_>) -> T,
) -> Result<T, ApiError> {
    record_once(context, person, (kind, &EACH_TIME, 0), write).await
}

/// The same as a request that makes a row of this id, once.
pub(crate) async fn record_once<T>(
    context: &Context,
    person: &Person,
    (kind, once, made): (ChangeKind, &Once, i64),
    write: impl FnOnce(&mut Change<'_>) -> T,
) -> Result<T, ApiError> {
    let mut ids = context.database.ids(2).await?;
    let mut batch = Batch::default();
    let author = Author { person, message_id: None, now: context.clock.now() };
    once.keep(&mut batch, ids.take(), made, author.now);
    let mut change = Change::begin(&mut batch, ids.take(), author, kind);
    let written = write(&mut change);
    change.finish();
    context.database.write(batch).await?;
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_has_room_until_it_has_the_most() {
        assert!(room_for_one(MOST_NAMED - 1, "accounts").is_ok());
        let refused = room_for_one(MOST_NAMED, "accounts").expect_err("it is full");
        assert_eq!((refused.code(), &*refused.to_string()), ("refused", "a book has at most 500 accounts"));
    }
}
