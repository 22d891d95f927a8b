//! `/api/v1/rates`: what currencies were worth, for everybody's books. Only those who look after the bot write them.

use axum::{Json, extract::State, http::StatusCode};
use chrono::{Days, NaiveDate};
use ledger::{
    Currency, Rate,
    db::{Batch, WriteError},
    rates::{self, DayRate, RateSource, fill},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Page, TRIES, page_limit, transactions::invalid};
use crate::{
    ApiError, Context,
    auth::Caller,
    body::{Amount, JsonBody, Nothing, UrlPath, UrlQuery},
};

/// A day further ahead is a slip.
const FURTHEST: Days = Days::new(3 * 366);

#[derive(Deserialize, ToSchema)]
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
    parsed().ok_or_else(ApiError::cursor)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewRate {
    day: Option<NaiveDate>,
    base: String,
    quote: String,
    rate: Amount,
}

/// Sets a rate; one of the same day and pair is replaced. Entries that have none are counted by it soon after.
pub(super) async fn set(
    State(context): State<Context>,
    caller: Caller,
    _: UrlQuery<Nothing>,
    JsonBody(new): JsonBody<NewRate>,
) -> Result<(StatusCode, Json<DayRate>), ApiError> {
    caller.needs_admin()?;
    let now = context.clock.now();
    let of_day = validated(&new, now.date_naive())?;
    write(&context, |batch| rates::set(batch, &of_day, now)).await?;
    Ok((StatusCode::CREATED, Json(of_day)))
}

/// The place of a rate in a URL: its day, and the two currencies.
type Place = (String, String, String);

/// The rate of one day and pair.
pub(super) async fn show(
    State(context): State<Context>,
    UrlPath(place): UrlPath<Place>,
    _: UrlQuery<Nothing>,
) -> Result<Json<DayRate>, ApiError> {
    find(&context, &place).await.map(Json)
}

/// Withdraws a rate; what was counted by it is counted soon after by the one that stands then.
pub(super) async fn withdraw(
    State(context): State<Context>,
    caller: Caller,
    UrlPath(place): UrlPath<Place>,
    _: UrlQuery<Nothing>,
) -> Result<Json<DayRate>, ApiError> {
    caller.needs_admin()?;
    let of_day = find(&context, &place).await?;
    write(&context, |batch| rates::withdraw(batch, &of_day)).await?;
    Ok(Json(of_day))
}

async fn find(context: &Context, (day, base, quote): &Place) -> Result<DayRate, ApiError> {
    let day: NaiveDate = day.parse().map_err(invalid("day"))?;
    let base: Currency = base.parse().map_err(invalid("base"))?;
    let quote: Currency = quote.parse().map_err(invalid("quote"))?;
    let found = rates::of_day(&context.database, (base, quote), day).await?;
    found.ok_or(ApiError::NotFound("there is no such rate"))
}

/// Writes of rates, with the promise that entries without one are counted.
async fn write(context: &Context, write: impl Fn(&mut Batch)) -> Result<(), ApiError> {
    for _ in 0..TRIES {
        let mut ids = match context.database.ids(1).await {
            Ok(ids) => ids,
            Err(WriteError::Stale(_)) => continue,
            Err(error) => return Err(error.into()),
        };
        let mut batch = Batch::default();
        write(&mut batch);
        fill::promise(&mut batch, ids.take(), context.clock.now());
        match context.database.write(batch).await {
            Ok(_) => return Ok(()),
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
