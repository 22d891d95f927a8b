//! `GET /api/v1/rates` and `POST /api/v1/rates`: what currencies were worth, for everybody's books. The operator's alone.

use axum::{Json, extract::State, http::StatusCode};
use chrono::{Days, NaiveDate};
use ledger::{
    Currency, Rate,
    db::{Batch, WriteError},
    rates::{self, DayRate, RateSource, fill},
};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    Page, page_limit,
    transactions::{TRIES, invalid},
};
use crate::{
    ApiError, Context,
    body::{JsonBody, UrlQuery},
};

/// A day further ahead is a slip.
const FURTHEST: Days = Days::new(3 * 366);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListQuery {
    limit: Option<i64>,
    cursor: Option<String>,
}

/// The rates, the newest day first.
pub(super) async fn list(
    State(context): State<Context>,
    UrlQuery(query): UrlQuery<ListQuery>,
) -> Result<Json<Page<DayRate>>, ApiError> {
    let limit = page_limit(query.limit)?;
    let after = query.cursor.as_deref().map(place).transpose()?;
    let rates = rates::list(&context.database, after.as_ref(), limit + 1).await?;
    let cursor = |DayRate { day, base, quote, .. }: &DayRate| format!("{day}.{base}.{quote}");
    Ok(Json(Page::of(rates, limit, cursor)))
}

/// The last rate of a page, as its cursor names it.
fn place(cursor: &str) -> Result<DayRate, ApiError> {
    let parsed = || {
        let mut parts = cursor.split('.');
        let (day, base, quote) = (parts.next()?, parts.next()?, parts.next()?);
        let rate = "1".parse().ok()?;
        let (day, base, quote) = (day.parse().ok()?, base.parse().ok()?, quote.parse().ok()?);
        parts.next().is_none().then_some(DayRate { day, base, quote, rate, source: RateSource::Api })
    };
    parsed().ok_or_else(|| ApiError::Invalid("cursor: not one that a page gave".to_owned()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewRate {
    day: Option<NaiveDate>,
    base: String,
    quote: String,
    rate: Box<RawValue>,
}

/// Sets a rate; one of the same day and pair is replaced. Entries that have none are counted by it soon after.
pub(super) async fn set(
    State(context): State<Context>,
    JsonBody(new): JsonBody<NewRate>,
) -> Result<(StatusCode, Json<DayRate>), ApiError> {
    let now = context.clock.now();
    let of_day = validated(&new, now.date_naive())?;
    for _ in 0..TRIES {
        let mut ids = match context.database.ids(1).await {
            Ok(ids) => ids,
            Err(WriteError::Stale(_)) => continue,
            Err(error) => return Err(error.into()),
        };
        let mut batch = Batch::default();
        rates::set(&mut batch, &of_day, now);
        fill::promise(&mut batch, ids.take(), now);
        match context.database.write(batch).await {
            Ok(_) => return Ok((StatusCode::CREATED, Json(of_day))),
            Err(WriteError::Stale(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ApiError::Conflict)
}

fn validated(new: &NewRate, today: NaiveDate) -> Result<DayRate, ApiError> {
    let day = new.day.unwrap_or(today);
    if day > today.checked_add_days(FURTHEST).unwrap_or(today) {
        return Err(ApiError::Invalid("day: years ahead".to_owned()));
    }
    let base: Currency = new.base.parse().map_err(invalid("base"))?;
    let quote: Currency = new.quote.parse().map_err(invalid("quote"))?;
    if base == quote {
        return Err(ApiError::Invalid("quote: the same as base".to_owned()));
    }
    // Decimal text in quotes is as good as a number.
    let text = new.rate.get().trim_matches('"');
    let rate: Rate = text.parse().map_err(invalid("rate"))?;
    Ok(DayRate { day, base, quote, rate, source: RateSource::Api })
}
