//! What comes again: the days of a rule, each counted from the first, never from the one before.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// No rule leaves out more turns than this.
pub const MOST_EVERY: u32 = 366;
/// So many years back a month is looked for that has a day of some number: every leap day has one before it by then.
const YEARS_BACK: u32 = 8;

/// What a rule counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

crate::db::stored_as_word!(Unit: Day = "day", Week = "week", Month = "month", Year = "year");

impl Unit {
    /// How many days it has, about.
    pub(super) fn length(self) -> u32 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::Year => 365,
        }
    }
}

/// Which day of a month it is; of days and weeks it is always the anchor's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnDay {
    /// The day of the anchor's number; where the month has none, its last.
    Anchor,
    /// The last.
    Last,
    /// The last from Monday to Friday.
    LastWorking,
}

crate::db::stored_as_word!(OnDay: Anchor = "anchor", Last = "last", LastWorking = "last_working");

/// A rule for days that come again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Recurrence {
    /// Every so many units, from 1 to [`MOST_EVERY`].
    pub every: u32,
    /// What it counts in.
    pub unit: Unit,
    /// Which day of the month it is.
    pub on: OnDay,
    /// The day that all are counted from; it may lie before the first that counts.
    pub anchor: NaiveDate,
}

impl Recurrence {
    /// Every so many units, on the day that this one is.
    pub fn from(every: u32, unit: Unit, anchor: NaiveDate) -> Self {
        Self { every: every.clamp(1, MOST_EVERY), unit, on: OnDay::Anchor, anchor }
    }

    /// Every so many weeks on this weekday: the next one on or after `today`.
    pub fn weekly(every: u32, weekday: Weekday, today: NaiveDate) -> Self {
        let ahead = weekday.days_since(today.weekday());
        Self::from(every, Unit::Week, today.checked_add_days(Days::new(ahead.into())).unwrap_or(today))
    }

    /// Every so many months on the day of this number, the next one on or after `today`. Where a month has none of it, it is
    /// the last; so the anchor is a month that has one.
    pub fn monthly(every: u32, day: u32, today: NaiveDate) -> Self {
        let first = first_of_month(today);
        let is_over = on_or_last(first, day) < today;
        let next = if is_over { first.checked_add_months(Months::new(1)).unwrap_or(first) } else { first };
        let every = every.clamp(1, MOST_EVERY);
        let back = |turns: u32| next.checked_sub_months(Months::new(turns.saturating_mul(every)));
        let anchor = (0..=YEARS_BACK * 12).map_while(back).find_map(|month| month.with_day(day));
        Self::from(every, Unit::Month, anchor.unwrap_or_else(|| on_or_last(next, day)))
    }

    /// Every year on a day of this number and month, the next one on or after `today`; 29 February is the 28th in other years.
    pub fn yearly(day: u32, month: u32, today: NaiveDate) -> Option<Self> {
        let this = NaiveDate::from_ymd_opt(today.year(), month, 1)?;
        let is_over = on_or_last(this, day) < today;
        let next = if is_over { NaiveDate::from_ymd_opt(today.year() + 1, month, 1)? } else { this };
        let back = |years: u32| next.checked_sub_months(Months::new(12 * years));
        let anchor = (0..=YEARS_BACK).filter_map(back).find_map(|month| month.with_day(day))?;
        Some(Self::from(1, Unit::Year, anchor))
    }

    /// Every so many months on the last day, or the last working day, from this month on.
    pub fn at_the_end(every: u32, on: OnDay, today: NaiveDate) -> Self {
        Self { on, ..Self::from(every, Unit::Month, today) }
    }

    /// The n-th day, the anchor's turn being number nought; `None` beyond the calendar.
    pub fn nth(&self, n: u32) -> Option<NaiveDate> {
        let turns = n.checked_mul(self.every)?;
        match self.unit {
            Unit::Day => self.anchor.checked_add_days(Days::new(turns.into())),
            Unit::Week => self.anchor.checked_add_days(Days::new(u64::from(turns) * 7)),
            Unit::Month => self.in_month(turns),
            Unit::Year => self.in_month(turns.checked_mul(12)?),
        }
    }

    fn in_month(&self, months: u32) -> Option<NaiveDate> {
        let months = Months::new(months);
        match self.on {
            OnDay::Anchor => self.anchor.checked_add_months(months),
            OnDay::Last => last_of_month(self.anchor.checked_add_months(months)?),
            OnDay::LastWorking => {
                let last = last_of_month(self.anchor.checked_add_months(months)?)?;
                let back = last.weekday().number_from_monday().saturating_sub(5);
                last.checked_sub_days(Days::new(back.into()))
            }
        }
    }

    /// The first day on or after this one.
    pub fn first_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.turns_near(day).find(|turn| *turn >= day)
    }

    /// The days from one to another, both inclusive.
    pub fn days(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> + use<> {
        self.turns_near(from).skip_while(move |day| *day < from).take_while(move |day| *day <= to)
    }

    /// All days from a turn on that is at or shortly before this day.
    fn turns_near(&self, day: NaiveDate) -> impl Iterator<Item = NaiveDate> + use<> {
        let rule = *self;
        let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        let (passed, step) = match self.unit {
            Unit::Day => ((day - self.anchor).num_days(), 1),
            Unit::Week => ((day - self.anchor).num_days(), 7),
            Unit::Month => (months(day) - months(self.anchor), 1),
            Unit::Year => (months(day) - months(self.anchor), 12),
        };
        let first = (passed / (step * i64::from(self.every))).max(0);
        (u32::try_from(first).unwrap_or(u32::MAX)..u32::MAX).map_while(move |n| rule.nth(n))
    }
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    first_of_month(day).checked_add_months(Months::new(1))?.pred_opt()
}

/// The day of this number in the month that begins here; where it has none, its last.
fn on_or_last(month: NaiveDate, day: u32) -> NaiveDate {
    (1..=day.min(31)).rev().find_map(|day| month.with_day(day)).unwrap_or(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn shown(rule: Recurrence, from: &str, to: &str) -> String {
        let days: Vec<String> =
            rule.days(day(from), day(to)).map(|day| day.format("%y%m%d").to_string()).collect();
        days.join(" ")
    }

    #[test]
    fn a_month_end_is_clamped_and_comes_back() {
        for (number, wanted) in [
            (
                31,
                "270131 270228 270331 270430 270531 270630 270731 270831 270930 271031 271130 271231 280131 280229",
            ),
            (
                30,
                "270130 270228 270330 270430 270530 270630 270730 270830 270930 271030 271130 271230 280130 280229",
            ),
            (
                29,
                "270129 270228 270329 270429 270529 270629 270729 270829 270929 271029 271129 271229 280129 280229",
            ),
        ] {
            let rule = Recurrence::monthly(1, number, day("2027-01-20"));
            assert_eq!(shown(rule, "2027-01-01", "2028-03-01"), wanted);
            assert_eq!(
                shown(Recurrence::monthly(1, number, day("2027-02-10")), "2027-02-10", "2028-03-01"),
                wanted[7..]
            );
        }
    }

    #[test]
    fn rules_have_these_days() {
        let today = day("2026-11-20");
        let leap = Recurrence::yearly(29, 2, day("2028-02-29")).expect("a day that exists");
        assert_eq!(shown(leap, "2028-01-01", "2033-01-01"), "280229 290228 300228 310228 320229");
        let leap = Recurrence::yearly(29, 2, today).expect("a day that exists");
        assert_eq!(shown(leap, "2026-11-20", "2028-12-31"), "270228 280229");
        assert_eq!(Recurrence::yearly(31, 2, today), None);
        for (rule, wanted) in [
            (Recurrence::monthly(1, 5, today), "261205 270105 270205"),
            (Recurrence::monthly(1, 20, today), "261120 261220 270120 270220"),
            (Recurrence::monthly(3, 31, day("2026-02-03")), "261130 270228"),
            (Recurrence::weekly(1, Weekday::Fri, day("2027-02-01")), "270205 270212 270219 270226"),
            (
                Recurrence::weekly(2, Weekday::Fri, today),
                "261120 261204 261218 270101 270115 270129 270212 270226",
            ),
            (Recurrence::at_the_end(1, OnDay::Last, today), "261130 261231 270131 270228"),
            (Recurrence::at_the_end(1, OnDay::LastWorking, today), "261130 261231 270129 270226"),
            (Recurrence::from(40, Unit::Day, today), "261120 261230 270208"),
            (Recurrence::from(1, Unit::Year, today), "261120"),
        ] {
            assert_eq!(shown(rule, "2026-11-20", "2027-02-28"), wanted, "{rule:?}");
        }
    }

    #[test]
    fn days_only_go_forward_and_none_is_left_out() {
        let start = day("2023-12-25");
        for (unit, on) in [
            (Unit::Day, OnDay::Anchor),
            (Unit::Week, OnDay::Anchor),
            (Unit::Month, OnDay::Anchor),
            (Unit::Month, OnDay::Last),
            (Unit::Month, OnDay::LastWorking),
            (Unit::Year, OnDay::Anchor),
        ] {
            for (every, ahead) in [(1, 0), (2, 6), (3, 37), (7, 65), (12, 67)] {
                let anchor = start.checked_add_days(Days::new(ahead)).expect("a day");
                let rule = Recurrence { on, ..Recurrence::from(every, unit, anchor) };
                let all: Vec<NaiveDate> = (0..60).map_while(|n| rule.nth(n)).collect();
                assert!(all.is_sorted_by(|one, next| one < next), "{rule:?}: {all:?}");
                let last = *all.last().expect("days");
                assert_eq!(rule.days(all[0], last).collect::<Vec<_>>(), all, "{rule:?}");
                for (nth, one) in all.iter().enumerate().skip(1) {
                    let before = one.pred_opt().expect("a day");
                    assert_eq!(rule.first_from(*one), Some(*one), "{rule:?}");
                    assert_eq!(rule.first_from(before).map(|day| day >= before), Some(true));
                    let between = all[nth - 1].succ_opt().expect("a day");
                    assert_eq!(rule.first_from(between), Some(*one), "{rule:?} behind {}", all[nth - 1]);
                }
            }
        }
    }

    #[test]
    fn a_rule_ends_with_the_calendar() {
        let rule = Recurrence::from(MOST_EVERY, Unit::Year, NaiveDate::MAX);
        assert_eq!(rule.nth(1), None);
        assert_eq!(rule.nth(u32::MAX), None);
        assert_eq!(rule.first_from(NaiveDate::MAX), Some(NaiveDate::MAX));
    }
}
