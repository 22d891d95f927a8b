//! A provider of rates, asked once a day for those of the day. Which one it is stands behind a trait; so far there is the
//! European Central Bank. Off unless its address is set.

mod ecb;
pub(crate) mod web;

use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use ledger::{
    db::{Batch, WriteError},
    jobs::{self, JobKind, NewJob},
    rates::{self, DayRate, RateSource, fill},
};

use crate::{
    books::Books,
    jobs::outcome::{Done, JobError},
};

/// New rates are there on working days from about this hour on, UTC.
const PUBLISHED: NaiveTime = NaiveTime::from_hms_opt(15, 30, 0).expect("an hour");
/// Where nothing new has come, on a holiday or late in the day, the next look is after so long.
const NOTHING_NEW: TimeDelta = TimeDelta::hours(6);

/// Whoever tells what currencies are worth.
#[async_trait]
pub(super) trait Provider: Send + Sync {
    /// Who that is, for each rate.
    fn source(&self) -> RateSource;

    /// The rates of the newest day that it tells of; why not, where it does not.
    async fn newest(&self) -> Result<Vec<DayRate>, String>;
}

/// Has the rates asked for, unless that is promised already.
pub(super) async fn queue(books: &Books) -> Result<(), WriteError> {
    if books.rates_from.is_none() {
        return Ok(());
    }
    let now = books.clock.now();
    let new = NewJob::of_house(books.id().await?, JobKind::FetchRates, now);
    let mut batch = Batch::default();
    jobs::enqueue(&mut batch, new, now);
    books.database.write(batch).await.map(drop)
}

/// Asks for the newest rates and keeps them, then waits for the next ones.
pub(super) async fn run(books: &Books) -> Result<Done, JobError> {
    let Some(address) = &books.rates_from else { return Ok(Done::Finished) };
    let provider = ecb::Ecb::at(address.clone());
    let told = provider.newest().await.map_err(JobError::Failed)?;
    let is_new = keep(books, &provider, &told).await?;
    Ok(Done::Later(pause(books.clock.machine(), is_new)))
}

/// Keeps rates that are newer than what this provider told before; `false` where they are not.
async fn keep(books: &Books, provider: &dyn Provider, told: &[DayRate]) -> Result<bool, JobError> {
    let known = rates::newest_of(&books.database, provider.source()).await?;
    let Some(newest) = told.first().map(|rate| rate.day).filter(|day| known.is_none_or(|known| *day > known))
    else {
        return Ok(false);
    };
    if newest > books.clock.machine().date_naive() + TimeDelta::days(1) {
        return Err(JobError::Failed(format!("rates of {newest}, which has not come")));
    }
    let now = books.clock.now();
    let mut batch = Batch::default();
    for of_day in told {
        rates::set(&mut batch, of_day, now);
    }
    fill::promise(&mut batch, books.id().await?, now);
    books.database.write(batch).await?;
    tracing::info!(day = %newest, rates = told.len(), "rates of the day have come");
    Ok(true)
}

/// How long until the next look: until the next ones are published, or a while where nothing new has come.
fn pause(now: DateTime<Utc>, is_new: bool) -> Duration {
    if !is_new {
        return NOTHING_NEW.to_std().unwrap_or_default();
    }
    let today = now.date_naive().and_time(PUBLISHED).and_utc();
    let next = if now < today { today } else { today + TimeDelta::days(1) };
    (next - now).to_std().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_look_is_when_the_next_ones_are_there() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("a time");
        let hours = |hours| Duration::from_hours(hours);
        assert_eq!(pause(at("2026-11-20T16:30:00Z"), true), hours(23));
        assert_eq!(pause(at("2026-11-20T09:30:00Z"), true), hours(6));
        assert_eq!(pause(at("2026-11-21T16:30:00Z"), false), hours(6));
    }
}
