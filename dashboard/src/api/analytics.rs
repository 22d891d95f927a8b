//! `/api/v1/analytics/…`: spans side by side, and month by month.

use axum::{Json, extract::State};
use chrono::NaiveDate;
use ledger::{
    Money,
    book::{names, totals::MOST_PARTS},
    people::user::Person,
    values::period::Period,
};
use reports::{
    Summary,
    summary::{self, CurrencySums},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Asked, all_within_calendar, reports::Start};
use crate::{ApiError, Context, auth::Caller, body::UrlQuery};

/// So many months where nobody says how many.
pub(crate) const USUAL_MONTHS: usize = 6;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CompareQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    /// A month, `2026-11`, or days, `2026-11-01..2026-11-15`.
    a: String,
    /// Another, in the same way.
    b: String,
    start: Option<Start>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TrendQuery {
    user_id: Option<i64>,
    phone: Option<String>,
    months: Option<usize>,
    start: Option<Start>,
}

/// The sums of a span, both days inclusive.
#[derive(Serialize, ToSchema)]
pub(super) struct SpanSums {
    from: NaiveDate,
    to: NaiveDate,
    total_income: Money,
    total_expense: Money,
    other_currencies: Vec<CurrencySums>,
}

#[derive(Serialize, ToSchema)]
pub(super) struct Comparison {
    a: SpanSums,
    b: SpanSums,
    /// What `a` has more of each than `b`.
    difference: Difference,
    categories: Vec<CategoryDifference>,
}

#[derive(Serialize, ToSchema)]
struct Difference {
    total_income: Money,
    total_expense: Money,
}

/// The expense of one category in both spans; the one that moved most comes first.
#[derive(Serialize, ToSchema)]
struct CategoryDifference {
    category: String,
    a: Money,
    b: Money,
    difference: Money,
}

#[derive(Serialize, ToSchema)]
pub(super) struct Trend {
    items: Vec<SpanSums>,
}

/// Two spans side by side, each a month such as `2026-11`, or days such as `2026-11-01..2026-11-15`.
pub(super) async fn compare(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<CompareQuery>,
) -> Result<Json<Comparison>, ApiError> {
    let asked = Asked::of(caller, query.user_id, query.phone);
    let person = asked.find(&context.database).await?;
    let today = person.zone.day(context.clock.now());
    let names = names::of(&context.database, &person).await?;
    let of = async |field, said: &str| {
        let period = span(field, said, query.start, &person)?;
        let sums = summary::of(&context.database, &person, &names.categories, period, today).await?;
        Ok::<Summary, ApiError>(sums)
    };
    let (a, b) = (of("a", &query.a).await?, of("b", &query.b).await?);
    let less = |one: Money, other: Money| one.plus(other.negated());
    let difference = Difference {
        total_income: less(a.total_income, b.total_income),
        total_expense: less(a.total_expense, b.total_expense),
    };
    let moved = summary::moved(&a, &b).into_iter();
    let categories = moved
        .map(|(category, a, b)| CategoryDifference {
            category: category.to_owned(),
            a,
            b,
            difference: less(a, b),
        })
        .collect();
    Ok(Json(Comparison { a: SpanSums::of(&a), b: SpanSums::of(&b), difference, categories }))
}

/// The months up to this one, the oldest first.
pub(super) async fn trend(
    State(context): State<Context>,
    caller: Caller,
    UrlQuery(query): UrlQuery<TrendQuery>,
) -> Result<Json<Trend>, ApiError> {
    let count = query.months.unwrap_or(USUAL_MONTHS);
    if !(1..=MOST_PARTS).contains(&count) {
        return Err(ApiError::Invalid(format!("months: from 1 to {MOST_PARTS}")));
    }
    let asked = Asked::of(caller, query.user_id, query.phone);
    let person = asked.find(&context.database).await?;
    let month = |day: NaiveDate| match query.start {
        Some(Start::Book) => person.month(day),
        Some(Start::Calendar) | None => Period::month(day),
    };
    let mut months = vec![month(person.zone.day(context.clock.now()))];
    while months.len() < count
        && let Some(before) = months.last().and_then(|month| month.from.pred_opt())
    {
        months.push(month(before));
    }
    months.reverse();
    let names = names::of(&context.database, &person).await?;
    let series = summary::series(&context.database, (&person, &names.categories), &months).await?;
    Ok(Json(Trend { items: series.iter().map(SpanSums::of).collect() }))
}

impl SpanSums {
    fn of(summary: &Summary) -> Self {
        Self {
            from: summary.period.from,
            to: summary.period.last_day(),
            total_income: summary.total_income,
            total_expense: summary.total_expense,
            other_currencies: summary.other_currencies.clone(),
        }
    }
}

/// A month such as `2026-11`, or days such as `2026-11-01..2026-11-15`.
fn span(field: &str, said: &str, start: Option<Start>, person: &Person) -> Result<Period, ApiError> {
    let wrong = || {
        ApiError::Invalid(format!(
            "{field}: not a month such as 2026-11, nor days such as 2026-11-01..2026-11-15"
        ))
    };
    let period = if let Some((from, to)) = said.split_once("..") {
        let days = from.parse().ok().zip(to.parse().ok());
        days.and_then(|(from, to)| Period::inclusive(from, to)).ok_or_else(wrong)?
    } else {
        let first = format!("{said}-01").parse().map_err(|_| wrong())?;
        if start == Some(Start::Book) { person.months.named(first) } else { Period::month(first) }
    };
    all_within_calendar(field, period)
}
