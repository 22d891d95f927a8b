//! `GET /reports/…`.

use axum::{Json, extract::State};
use chrono::NaiveDate;
use ledger::{
    Money,
    book::{names, transaction},
    people::user::Person,
    values::period::Period,
};
use reports::{
    Summary,
    summary::{self, CategorySum, ConvertedSums, CurrencySums},
};
use serde::{Deserialize, Serialize};

use super::Who;
use crate::{ApiError, Context, body::UrlQuery};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DailyQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    date: Option<NaiveDate>,
}

/// Which months are meant.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Start {
    /// Those of the calendar.
    Calendar,
    /// Those of the book, which may begin on payday.
    Book,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MonthlyQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    month: Option<String>,
    start: Option<Start>,
}

#[derive(Serialize)]
pub(super) struct Report {
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<String>,
    total_income: Money,
    total_expense: Money,
    category_breakdown: Vec<CategorySum>,
    month_balance: Money,
    converted: Vec<ConvertedSums>,
    other_currencies: Vec<CurrencySums>,
}

/// One day; today, unless said.
pub(super) async fn daily(
    State(context): State<Context>,
    UrlQuery(query): UrlQuery<DailyQuery>,
) -> Result<Json<Report>, ApiError> {
    let who = Who { user_id: query.user_id, phone: query.phone };
    let (summary, day) =
        summarise(&context, &who, |today, _| Ok(Period::day(query.date.unwrap_or(today)))).await?;
    Ok(Json(Report { date: Some(day), ..Report::of(summary) }))
}

/// One month, of the calendar unless the book's is asked for; this one, unless said.
pub(super) async fn monthly(
    State(context): State<Context>,
    UrlQuery(query): UrlQuery<MonthlyQuery>,
) -> Result<Json<Report>, ApiError> {
    let who = Who { user_id: query.user_id, phone: query.phone };
    let first_day = |today: NaiveDate| match &query.month {
        None => Ok(today),
        Some(month) => format!("{month}-01")
            .parse()
            .map_err(|_| ApiError::Invalid("month: not a month such as 2026-11".to_owned())),
    };
    let of_book = query.start == Some(Start::Book);
    let month = |today, person: &Person| {
        let day = first_day(today)?;
        Ok(match (&query.month, of_book) {
            (_, false) => Period::month(day),
            (None, true) => person.month(day),
            (Some(_), true) => person.months.named(day),
        })
    };
    let (summary, day) = summarise(&context, &who, month).await?;
    Ok(Json(Report { month: Some(day.format("%Y-%m").to_string()), ..Report::of(summary) }))
}

async fn summarise(
    context: &Context,
    who: &Who,
    period: impl FnOnce(NaiveDate, &Person) -> Result<Period, ApiError>,
) -> Result<(Summary, NaiveDate), ApiError> {
    let person = who.find(&context.database).await?;
    let today = person.zone.day(context.clock.now());
    let period = period(today, &person)?;
    if !(transaction::FIRST_DAY..=transaction::LAST_DAY).contains(&period.from) {
        return Err(ApiError::Invalid("the date is outside the calendar".to_owned()));
    }
    let names = names::of(&context.database, &person).await?;
    Ok((summary::of(&context.database, &person, &names.categories, period, today).await?, period.from))
}

impl Report {
    fn of(summary: Summary) -> Self {
        Self {
            date: None,
            month: None,
            total_income: summary.total_income,
            total_expense: summary.total_expense,
            category_breakdown: summary.category_breakdown,
            month_balance: summary.month_balance,
            converted: summary.converted,
            other_currencies: summary.other_currencies,
        }
    }
}
