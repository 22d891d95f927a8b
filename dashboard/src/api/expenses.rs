//! `/api/v1/expenses`: what went out, by pages; and a month of it by category.

use axum::{Json, extract::State, http::StatusCode};
use chrono::NaiveDate;
use ledger::{
    Currency, Direction, Money,
    book::{
        category::Categories,
        entry_counts::{self, Count},
        lookup::{self, Found, Wanted},
        names::{self, Names},
        totals::{self, Total},
        transaction::{EntryStatus, FIRST_DAY, LAST_DAY, Transaction},
    },
    people::user::Person,
    values::period::Period,
};
use reports::summary::{self, CurrencySums};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    all_within_calendar,
    booking::{Naming, NewEntry, answered, hour_of},
    entry_row::EntryRow,
    reports::Start,
    transactions::days,
    versions::Versioned,
};
use crate::{
    ApiError, Context,
    auth::Caller,
    body::{Amount, JsonBody, UrlPath, UrlQuery},
    who::Asked,
};

/// So many on a page where nobody says how many.
pub(crate) const USUAL_PAGE: i64 = 20;
/// Never more.
pub(crate) const LARGEST_PAGE: i64 = 100;
/// Nobody turns so many pages.
pub(crate) const LAST_PAGE: i64 = 1_000_000;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ListQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    start_date: Option<NaiveDate>,
    end_date: Option<NaiveDate>,
    category_id: Option<i64>,
    /// From 1.
    page: Option<i64>,
    page_size: Option<i64>,
}

/// An expense, or what came back of one.
#[derive(Serialize, ToSchema)]
struct ShownExpense {
    id: i64,
    /// Below nought where it came back.
    amount: Money,
    currency: Currency,
    date: NaiveDate,
    category_id: Option<i64>,
    category: Option<String>,
    description: Option<String>,
    status: EntryStatus,
    version: i64,
}

/// One page of them.
#[derive(Serialize, ToSchema)]
pub(super) struct Expenses {
    items: Vec<ShownExpense>,
    /// How many there are on all pages.
    total: i64,
    page: i64,
    page_size: i64,
    pages: i64,
}

/// What went out, the newest first.
pub(super) async fn list(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<ListQuery>,
) -> Result<Json<Expenses>, ApiError> {
    let person = Asked::of(caller, query.user_id, query.phone.clone()).find(&context.database).await?;
    let names = names::of(&context.database, &person).await?;
    let page = within("page", query.page.unwrap_or(1), LAST_PAGE)?;
    let page_size = within("page_size", query.page_size.unwrap_or(USUAL_PAGE), LARGEST_PAGE)?;
    let wanted = Wanted {
        category_ids: query.category_id.map(|id| ids_of(&names.categories, id)).transpose()?,
        direction: Some(Direction::Expense),
        period: days(("start_date", query.start_date), ("end_date", query.end_date))?,
        ..Wanted::default()
    };
    let place = ((page - 1) * page_size, page_size);
    let Found { rows, count, .. } =
        lookup::find(&context.database, (&person, &names.categories), &wanted, place).await?;
    let items = rows.iter().map(|row| shown(row, &names)).collect();
    let pages = count.saturating_add(page_size - 1) / page_size;
    Ok(Json(Expenses { items, total: count, page, page_size, pages }))
}

fn within(field: &str, said: i64, most: i64) -> Result<i64, ApiError> {
    if (1..=most).contains(&said) {
        return Ok(said);
    }
    Err(ApiError::Invalid(format!("{field}: from 1 to {most}")))
}

fn shown(row: &Transaction, names: &Names) -> ShownExpense {
    let came_back = row.direction == Direction::Income;
    ShownExpense {
        id: row.id,
        amount: if came_back { row.money().negated() } else { row.money() },
        currency: row.money().currency(),
        date: row.tx_date,
        category_id: row.category_id,
        category: row.category_id.and_then(|id| names.categories.name_of(id)).map(str::to_owned),
        description: row.description.clone(),
        status: row.status,
        version: row.version(),
    }
}

/// The ids of a category of expenses: its own, and of what became part of it.
fn ids_of(categories: &Categories, id: i64) -> Result<Vec<i64>, ApiError> {
    let none = || ApiError::Invalid("category_id: there is no such category of expenses".to_owned());
    let key = categories.key_of(id).ok_or_else(none)?;
    if categories.direction_of(key) != Some(Direction::Expense) {
        return Err(none());
    }
    let known = categories.iter().chain(categories.gone().map(|gone| &gone.category));
    let same = known.filter(|category| categories.key_of(category.id) == Some(key));
    Ok(same.map(|category| category.id).collect())
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewExpense {
    user_id: Option<i64>,
    phone: Option<String>,
    amount: Amount,
    currency: Option<String>,
    /// Today, unless said.
    date: Option<NaiveDate>,
    /// Read from the description, unless said.
    category_id: Option<i64>,
    description: Option<String>,
    account: Option<String>,
}

/// Books an expense.
pub(super) async fn book(
    State(context): State<Context>,
    asked: Asked,
    JsonBody(new): JsonBody<NewExpense>,
) -> Result<(StatusCode, Versioned<EntryRow>), ApiError> {
    let asked = asked.naming(new.user_id, new.phone.clone());
    let person = asked.find(&context.database).await?;
    let names = names::of(&context.database, &person).await?;
    let category = match new.category_id {
        Some(id) => {
            let category = names.categories.by_id(id).filter(|known| known.direction == Direction::Expense);
            let none = || ApiError::Invalid("category_id: there is no such category of expenses".to_owned());
            Some(category.ok_or_else(none)?.name.to_string())
        }
        None => None,
    };
    let at = hour_of("date", new.date, (&person, context.clock.now()))?;
    let NewExpense { amount, currency, description, account, .. } = new;
    let naming = Naming { category, account, to_account: None, description };
    let entry = NewEntry::of(Direction::Expense, (amount, currency), naming, at);
    answered(&context, &asked, &entry).await
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MonthQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    start: Option<Start>,
}

/// A month of a person's.
#[derive(Serialize, ToSchema)]
pub(super) struct ShownMonth {
    year: i32,
    month: u32,
    from: NaiveDate,
    to: NaiveDate,
    currency: Currency,
    total_expenses: Money,
    total_income: Money,
    /// How many entries the expenses are made of; what came back of one is among them.
    count: i64,
    category_breakdown: Vec<CategoryShare>,
    /// What has no rate, and is in no sum above.
    other_currencies: Vec<CurrencySums>,
}

/// What went out under a category.
#[derive(Serialize, ToSchema)]
struct CategoryShare {
    category_id: i64,
    category: String,
    total: Money,
    count: i64,
    /// Of all that went out, rounded down; null where more came back than went out.
    percentage: Option<i64>,
}

/// A month by category: of the calendar, unless the book's is asked for.
pub(super) async fn month(
    State(context): State<Context>,
    UrlPath((year, month)): UrlPath<(String, String)>,
    caller: Caller,
    UrlQuery(query): UrlQuery<MonthQuery>,
) -> Result<Json<ShownMonth>, ApiError> {
    let (year, month, first) = first_of(&year, &month)?;
    let person = Asked::of(caller, query.user_id, query.phone).find(&context.database).await?;
    let of_book = query.start == Some(Start::Book);
    let period = if of_book { person.months.named(first) } else { Period::month(first) };
    all_within_calendar("month", period)?;
    let (names, counts) = tokio::try_join!(
        names::of(&context.database, &person),
        entry_counts::of(&context.database, &person, period)
    )?;
    let categories = names.categories;
    let totals = totals::of(&context.database, &person, &categories, period).await?;
    let sums = summary::of_totals((&person, &categories), period, &totals);
    let breakdown = shares((&person, &categories), &totals, (&counts, sums.total_expense));
    Ok(Json(ShownMonth {
        year,
        month,
        from: period.from,
        to: period.last_day(),
        currency: person.currency,
        total_expenses: sums.total_expense,
        total_income: sums.total_income,
        count: breakdown.iter().map(|share| share.count).sum(),
        category_breakdown: breakdown,
        other_currencies: sums.other_currencies,
    }))
}

fn first_of(year: &str, month: &str) -> Result<(i32, u32, NaiveDate), ApiError> {
    let none = || ApiError::NotFound("there is no such month");
    let (year, month): (i32, u32) = (year.parse().map_err(|_| none())?, month.parse().map_err(|_| none())?);
    let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or_else(none)?;
    let is_kept = Period::month(first).last_day() <= LAST_DAY && first >= FIRST_DAY;
    if is_kept { Ok((year, month, first)) } else { Err(none()) }
}

/// The shares of categories, the largest first: what is merged counts under what it is part of.
fn shares(
    (person, categories): (&Person, &Categories),
    totals: &[Total],
    (counts, all): (&[Count], Money),
) -> Vec<CategoryShare> {
    let nought = Money::from_sum(0, person.currency);
    let mut shares: Vec<CategoryShare> = Vec::new();
    let mut add = |id: Option<i64>, total: Money, count: i64| {
        let Some((id, name)) = id.and_then(|id| Some((id, categories.name_of(id)?))) else { return };
        let id = categories.by_id(id).map_or(id, |heir| heir.id);
        let is_same = |share: &&mut CategoryShare| {
            share.category_id == id || ledger::name_key(&share.category) == ledger::name_key(name)
        };
        match shares.iter_mut().find(is_same) {
            Some(share) => (share.total, share.count) = (share.total.plus(total), share.count + count),
            None => shares.push(CategoryShare {
                category_id: id,
                category: name.to_owned(),
                total,
                count,
                percentage: None,
            }),
        }
    };
    for total in totals.iter().filter(|total| total.direction == Direction::Expense) {
        if let Some(counted) = total.counted {
            add(total.category_id, counted, 0);
        }
    }
    for (direction, category_id, count) in counts {
        if categories.side(*direction, *category_id) == Direction::Expense {
            add(*category_id, nought, *count);
        }
    }
    for share in &mut shares {
        let is_above = share.total.minor() >= 0 && all.is_positive();
        share.percentage = if is_above { share.total.percent_of(all) } else { None };
    }
    shares.sort_by_key(|share| std::cmp::Reverse(share.total.minor()));
    shares
}
