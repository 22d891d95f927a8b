//! What is changed of something that comes again.

use chrono::NaiveDate;
use ledger::{
    book::recurring::{Mode, Recurring},
    values::recurrence::{OnDay, Recurrence, Unit},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::{transactions::valid_amount, within_calendar};
use super::{Known, valid_category, valid_rule};
use crate::{
    ApiError,
    body::{Amount, told},
};

#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecurringPatch {
    #[serde(default, deserialize_with = "told")]
    pub(crate) name: Option<String>,
    /// From the next day on of which nothing is made yet.
    #[serde(default, deserialize_with = "told")]
    pub(crate) amount: Option<Amount>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) category: Option<String>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) mode: Option<Mode>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) ends_on: Option<DayOrNone>,
    /// Not before today; null ends the pause.
    #[serde(default, deserialize_with = "told")]
    pub(crate) paused_from: Option<DayOrNone>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) paused_until: Option<DayOrNone>,
    /// Other days, from today on: every so many units.
    #[serde(default, deserialize_with = "told")]
    pub(crate) every: Option<u32>,
    #[serde(default, deserialize_with = "told")]
    pub(crate) unit: Option<Unit>,
    /// Of months and years alone.
    #[serde(default, deserialize_with = "told")]
    pub(crate) on: Option<OnDay>,
    /// The day that all are counted from.
    #[serde(default, deserialize_with = "told")]
    pub(crate) anchor: Option<NaiveDate>,
}

/// A day, or null for none.
#[derive(Clone, Copy, Deserialize, ToSchema)]
pub(crate) struct DayOrNone(pub(crate) Option<NaiveDate>);

/// One as it is to be.
pub(super) fn amended(
    fields: &RecurringPatch,
    before: &Recurring,
    known: &Known,
) -> Result<Recurring, ApiError> {
    let mut after = before.clone();
    if let Some(name) = &fields.name {
        after = after.named(&known.free_name(name, Some(before.id))?);
    }
    if let Some(amount) = &fields.amount {
        after = after.with_money(valid_amount(amount, before.money().currency())?);
    }
    if let Some(name) = &fields.category {
        after.category_id = valid_category(known, before.direction, Some(name))?;
    }
    if let Some(rule) = moved(fields, before.rule())? {
        // One that has not begun begins on its new day.
        if before.starts_on > known.today && fields.anchor.is_some() {
            after.starts_on = rule.anchor.max(known.today);
        }
        after = after.by_rule(rule);
    }
    after.mode = fields.mode.unwrap_or(after.mode);
    after.ends_on = fields.ends_on.map_or(after.ends_on, |DayOrNone(day)| day);
    if let Some(DayOrNone(from)) = fields.paused_from {
        if from.is_some_and(|from| from < known.today) {
            return Err(ApiError::Invalid("paused_from: has passed".to_owned()));
        }
        (after.paused_from, after.paused_until) = (from, None);
    }
    after.paused_until = fields.paused_until.map_or(after.paused_until, |DayOrNone(day)| day);
    for (field, day) in
        [("ends_on", after.ends_on), ("paused_from", after.paused_from), ("paused_until", after.paused_until)]
    {
        day.map_or(Ok(()), |day| within_calendar(field, day))?;
    }
    let says_days = fields.ends_on.is_some() || fields.anchor.is_some();
    if says_days && after.ends_on.is_some_and(|ends_on| ends_on < after.starts_on) {
        return Err(ApiError::Invalid("ends_on: comes before starts_on".to_owned()));
    }
    let is_backward = match (after.paused_from, after.paused_until) {
        (Some(from), Some(until)) => until <= from,
        (None, Some(_)) => true,
        _ => false,
    };
    if is_backward {
        return Err(ApiError::Invalid("paused_until: comes not after paused_from".to_owned()));
    }
    Ok(after)
}

/// The rule of the days that are said; `None` where none are.
fn moved(fields: &RecurringPatch, stands: Recurrence) -> Result<Option<Recurrence>, ApiError> {
    let says_any = fields.every.is_some() || fields.unit.is_some() || fields.on.is_some();
    if !says_any && fields.anchor.is_none() {
        return Ok(None);
    }
    let unit = fields.unit.unwrap_or(stands.unit);
    // Days and weeks have no last one.
    let stays = if matches!(unit, Unit::Month | Unit::Year) { stands.on } else { OnDay::Anchor };
    valid_rule(Recurrence {
        every: fields.every.unwrap_or(stands.every),
        unit,
        on: fields.on.unwrap_or(stays),
        anchor: fields.anchor.unwrap_or(stands.anchor),
    })
    .map(Some)
}
