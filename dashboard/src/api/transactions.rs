//! `GET /transactions`, and how what is said of an entry is read.

use axum::{Json, extract::State};
use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        lookup::page::{self as listing, Filter},
        names::{self, Names},
        transaction::{self, EntryStatus, Place},
    },
    rates::derived,
    values::period::Period,
};
use serde::Deserialize;
use serde_json::value::RawValue;
use utoipa::ToSchema;

use super::{Page, entry_row::EntryRow, moment_of, page_limit, within_calendar};
use crate::{
    ApiError, Context,
    auth::Caller,
    body::{UrlQuery, without_nul},
    who::Asked,
};

pub(crate) const LONGEST_DESCRIPTION: usize = 1_000;
pub(super) const LONGEST_ACCOUNT: usize = 60;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ListQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    category: Option<String>,
    status: Option<EntryStatus>,
    /// Only those whose category was read from their words, or only the others.
    predicted: Option<bool>,
    limit: Option<i64>,
    cursor: Option<String>,
}

/// The entries of a person's book, newest first.
pub(super) async fn list(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<ListQuery>,
) -> Result<Json<Page<EntryRow>>, ApiError> {
    without_nul("category", query.category.as_deref())?;
    let person = Asked::of(caller, query.user_id, query.phone.clone()).find(&context.database).await?;
    let names = names::of(&context.database, &person).await?;
    let limit = page_limit(query.limit)?;
    let category_ids = query.category.as_deref().map(|name| showing(&names, name)).transpose()?;
    let filter = Filter {
        period: days(("from", query.from), ("to", query.to))?,
        category_ids,
        status: query.status,
        predicted: query.predicted,
        ..Filter::default()
    };
    let after = query.cursor.as_deref().map(place).transpose()?;
    // One more than asked for tells whether there is a next page.
    let rows = listing::page(&context.database, &person, &filter, (after, limit + 1)).await?;
    let page = Page::of(rows, limit, |row| cursor(Place { at: row.tx_datetime, id: row.id }));
    let in_currency = page.items.iter().map(|row| (row.id, row.money().currency()));
    let conversions = derived::of_foreign(&context.database, &person, in_currency).await?;
    let shown = page.items.iter().map(|row| EntryRow::of(row, (&person, &names), &conversions));
    Ok(Json(Page { items: shown.collect(), next: page.next }))
}

/// The days from one to another, both inclusive, each named by its field; `None` where neither is said.
pub(super) fn days(
    (first, from): (&str, Option<NaiveDate>),
    (last, to): (&str, Option<NaiveDate>),
) -> Result<Option<Period>, ApiError> {
    if from.is_none() && to.is_none() {
        return Ok(None);
    }
    for (field, day) in [(first, from), (last, to)] {
        day.map_or(Ok(()), |day| within_calendar(field, day))?;
    }
    let period =
        Period::inclusive(from.unwrap_or(transaction::FIRST_DAY), to.unwrap_or(transaction::LAST_DAY));
    period.map(Some).ok_or_else(|| ApiError::Invalid(format!("{first}: comes after {last}")))
}

/// The last row of a page, in a form that survives a URL.
pub(crate) fn cursor(place: Place) -> String {
    format!("{}.{}", place.at.timestamp_micros(), place.id)
}

pub(crate) fn place(cursor: &str) -> Result<Place, ApiError> {
    let parsed =
        cursor.split_once('.').and_then(|(at, id)| Some(Place { at: moment_of(at)?, id: id.parse().ok()? }));
    parsed.ok_or_else(ApiError::cursor)
}

/// Refuses a day on which, or on whose morrow, nothing can be booked.
pub(super) fn within_days(field: &str, day: NaiveDate) -> Result<(), ApiError> {
    if (transaction::FIRST_DAY..transaction::LAST_DAY).contains(&day) {
        return Ok(());
    }
    Err(ApiError::outside_calendar(field))
}

/// Words that will stand in replies, on one line; nothing where there are none.
pub(super) fn words(field: &str, text: Option<&str>, longest: usize) -> Result<Option<String>, ApiError> {
    without_nul(field, text)?;
    if text.is_some_and(|text| text.len() > longest) {
        return Err(ApiError::Invalid(format!("{field}: longer than {longest} bytes")));
    }
    let line = text.map(|text| ledger::one_line(text.trim()).into_owned());
    Ok(line.filter(|line| !line.is_empty()))
}

pub(super) fn invalid<E: std::fmt::Display>(field: &'static str) -> impl Fn(E) -> ApiError {
    move |error| ApiError::Invalid(format!("{field}: {error}"))
}

/// An amount above nought.
pub(super) fn valid_amount(amount: &RawValue, currency: Currency) -> Result<Money, ApiError> {
    valid_amount_in("amount", amount, currency)
}

/// The same, in another field.
pub(super) fn valid_amount_in(
    field: &'static str,
    amount: &RawValue,
    currency: Currency,
) -> Result<Money, ApiError> {
    let money = Money::from_decimal(amount.get(), currency).map_err(invalid(field))?;
    if money.is_positive() {
        return Ok(money);
    }
    Err(ApiError::Invalid(format!("{field}: must be above nought")))
}

/// The ids whose entries show this name: of the category, of what was merged into it, of one that is gone.
fn showing(names: &Names, name: &str) -> Result<Vec<i64>, ApiError> {
    let ids = names.categories.ids_showing(name);
    if ids.is_empty() {
        return Err(ApiError::none_called("category", "category", name));
    }
    Ok(ids)
}

/// The id of the category of this name for a direction.
pub(crate) fn category(names: &Names, name: &str, direction: Direction) -> Result<i64, ApiError> {
    let categories = &names.categories;
    let refunded = || categories.by_name(name).filter(|category| category.takes(direction));
    categories
        .by_name_in(direction, name)
        .or_else(refunded)
        .map(|category| category.id)
        .ok_or_else(|| ApiError::none_called("category", "category of this direction", name))
}
