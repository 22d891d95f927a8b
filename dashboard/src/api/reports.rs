//! `GET /reports/…`.

use axum::{Json, extract::State};
use chrono::NaiveDate;
use ledger::{Money, book::names, people::user::Person, values::period::Period};
use reports::{
    Summary,
    summary::{self, CategorySum, ConvertedSums, CurrencySums},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Asked, within_calendar};
use crate::{ApiError, Context, auth::Caller, body::UrlQuery};

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DailyQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    date: Option<NaiveDate>,
}

/// Which months are meant.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Start {
    /// Those of the calendar.
    Calendar,
    /// Those of the book, which may begin on payday.
    Book,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RangeQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    from: NaiveDate,
    to: NaiveDate,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MonthlyQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    month: Option<String>,
    start: Option<Start>,
}

#[derive(Serialize, ToSchema)]
pub(super) struct Report {
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<String>,
    /// The first day and the last, where neither a date nor a month of the calendar says so.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Days)]
    days: Option<Days>,
    total_income: Money,
    total_expense: Money,
    category_breakdown: Vec<CategorySum>,
    month_balance: Money,
    converted: Vec<ConvertedSums>,
    other_currencies: Vec<CurrencySums>,
}

#[derive(Serialize, ToSchema)]
struct Days {
    #[schema(required = false)]
    from: NaiveDate,
    #[schema(required = false)]
    to: NaiveDate,
}

impl From<Period> for Days {
    fn from(period: Period) -> Self {
        Self { from: period.from, to: period.last_day() }
    }
}

/// One day; today, unless said.
pub(super) async fn daily(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<DailyQuery>,
) -> Result<Json<Report>, ApiError> {
    let asked = Asked::of(caller, query.user_id, query.phone);
    let summary =
        summarise(&context, &asked, "date", |today, _| Ok(Period::day(query.date.unwrap_or(today)))).await?;
    Ok(Json(Report { date: Some(summary.period.from), ..Report::of(summary) }))
}

/// The week, Monday to Sunday, that a day lies in; this one, unless said.
pub(super) async fn weekly(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<DailyQuery>,
) -> Result<Json<Report>, ApiError> {
    let asked = Asked::of(caller, query.user_id, query.phone);
    let week = |today| {
        let week = Period::week(query.date.unwrap_or(today));
        within_calendar("date", week.last_day()).map(|()| week)
    };
    let summary = summarise(&context, &asked, "date", |today, _| week(today)).await?;
    Ok(Json(Report { days: Some(summary.period.into()), ..Report::of(summary) }))
}

/// Any days, the first and the last of them among them.
pub(super) async fn range(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<RangeQuery>,
) -> Result<Json<Report>, ApiError> {
    let asked = Asked::of(caller, query.user_id, query.phone);
    within_calendar("from", query.from)?;
    within_calendar("to", query.to)?;
    let backwards = || ApiError::Invalid("from: comes after to".to_owned());
    let period = Period::inclusive(query.from, query.to).ok_or_else(backwards)?;
    let summary = summarise(&context, &asked, "from", |_, _| Ok(period)).await?;
    Ok(Json(Report { days: Some(summary.period.into()), ..Report::of(summary) }))
}

/// One month, of the calendar unless the book's is asked for; this one, unless said.
pub(super) async fn monthly(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<MonthlyQuery>,
) -> Result<Json<Report>, ApiError> {
    let asked = Asked::of(caller, query.user_id, query.phone);
    let said: Option<NaiveDate> = query.month.as_deref().map(first_of).transpose()?;
    let of_book = query.start == Some(Start::Book);
    let month = |today, person: &Person| {
        Ok(match said {
            Some(first) if of_book => person.months.named(first),
            // By its name, too: what is asked for by it later is the same.
            None if of_book => person.months.named(person.month(today).from),
            _ => Period::month(said.unwrap_or(today)),
        })
    };
    let summary = summarise(&context, &asked, "month", month).await?;
    // A month of the book bears the name of the calendar month that it begins in.
    let named = said.unwrap_or(summary.period.from).format("%Y-%m").to_string();
    let days = of_book.then(|| summary.period.into());
    Ok(Json(Report { month: Some(named), days, ..Report::of(summary) }))
}

/// The first day of a month such as `2026-11`.
fn first_of(month: &str) -> Result<NaiveDate, ApiError> {
    let first = format!("{month}-01").parse();
    first.map_err(|_| ApiError::Invalid("month: not a month such as 2026-11".to_owned()))
}

async fn summarise(
    context: &Context,
    asked: &Asked,
    field: &str,
    period: impl FnOnce(NaiveDate, &Person) -> Result<Period, ApiError>,
) -> Result<Summary, ApiError> {
    let person = asked.find(&context.database).await?;
    let today = person.zone.day(context.clock.now());
    let period = period(today, &person)?;
    within_calendar(field, period.from)?;
    let names = names::of(&context.database, &person).await?;
    Ok(summary::of(&context.database, &person, &names.categories, period, today).await?)
}

impl Report {
    fn of(summary: Summary) -> Self {
        Self {
            date: None,
            month: None,
            days: None,
            total_income: summary.total_income,
            total_expense: summary.total_expense,
            category_breakdown: summary.category_breakdown,
            month_balance: summary.month_balance,
            converted: summary.converted,
            other_currencies: summary.other_currencies,
        }
    }
}
