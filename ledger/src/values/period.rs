//! Periods are half-open ranges of days, and an instant becomes a day once: when an entry is booked.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A person's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Zone(pub Tz);

impl Zone {
    /// Where most of our people live, and what a new person gets.
    pub const JAKARTA: Self = Self(Tz::Asia__Jakarta);

    /// The instant as the person's clocks show it.
    pub fn local(self, instant: DateTime<Utc>) -> DateTime<Tz> {
        self.0.from_utc_datetime(&instant.naive_utc())
    }

    /// The person's day at that instant.
    pub fn day(self, instant: DateTime<Utc>) -> NaiveDate {
        self.local(instant).date_naive()
    }

    /// The instant at which the person's clocks show this: the first one where they show it twice, and where they skip it,
    /// the first one behind the gap.
    pub fn instant(self, local: NaiveDateTime) -> DateTime<Utc> {
        let shown = self.0.from_local_datetime(&local).earliest();
        shown.map_or_else(|| self.behind_gap(local), |shown| shown.to_utc())
    }

    /// The first instant at which clocks show a later time than this one, which they skip.
    fn behind_gap(self, local: NaiveDateTime) -> DateTime<Utc> {
        /// No place's clocks are further off from the world's, in seconds.
        const FURTHEST: i64 = 26 * 3_600;
        let at = |second| DateTime::from_timestamp(second, 0).unwrap_or(DateTime::<Utc>::MAX_UTC);
        let second = local.and_utc().timestamp();
        let (mut before, mut behind) = (second - FURTHEST, second + FURTHEST);
        while behind - before > 1 {
            let middle = before + (behind - before) / 2;
            if self.local(at(middle)).naive_local() < local {
                before = middle;
            } else {
                behind = middle;
            }
        }
        at(behind)
    }

    /// The instant at which a day begins: midnight, or where the clocks pass over it, the first moment behind.
    pub fn beginning(self, day: NaiveDate) -> DateTime<Utc> {
        self.instant(day.and_time(NaiveTime::MIN))
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name())
    }
}

impl FromStr for Zone {
    type Err = chrono_tz::ParseError;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        name.parse().map(Self)
    }
}

crate::db::stored_as_text!(Zone);

/// The days from `from` up to but not including `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last.
    pub until: NaiveDate,
}

impl Period {
    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Self { from: day, until: after(day, Days::new(1)) }
    }

    /// The Monday to Sunday that `day` falls in.
    pub fn week(day: NaiveDate) -> Self {
        let from = before(day, Days::new(day.weekday().num_days_from_monday().into()));
        Self { from, until: after(from, Days::new(7)) }
    }

    /// The calendar month that `day` falls in.
    pub fn month(day: NaiveDate) -> Self {
        let from = before(day, Days::new(day.day0().into()));
        Self { from, until: from.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX) }
    }

    /// Both days inclusive; `None` where the last comes before the first.
    pub fn inclusive(from: NaiveDate, to: NaiveDate) -> Option<Self> {
        (from <= to).then(|| Self { from, until: after(to, Days::new(1)) })
    }

    /// The last day.
    pub fn last_day(self) -> NaiveDate {
        before(self.until, Days::new(1))
    }

    /// Whether the day lies within.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day < self.until
    }
}

/// At the calendar's end a period ends with it.
fn after(day: NaiveDate, days: Days) -> NaiveDate {
    day.checked_add_days(days).unwrap_or(NaiveDate::MAX)
}

fn before(day: NaiveDate, days: Days) -> NaiveDate {
    day.checked_sub_days(days).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        text.parse().expect("a local time")
    }

    #[test]
    fn clocks_that_are_set_on_or_back_show_every_hour_once() {
        let berlin = Zone(Tz::Europe__Berlin);
        for (shown, instant) in [
            ("2027-03-28T01:59:00", "2027-03-28T00:59:00Z"),
            // From two o'clock they leap to three.
            ("2027-03-28T02:00:00", "2027-03-28T01:00:00Z"),
            ("2027-03-28T02:50:30", "2027-03-28T01:00:00Z"),
            ("2027-03-28T03:00:00", "2027-03-28T01:00:00Z"),
            // Half past two is shown twice.
            ("2027-10-31T02:30:00", "2027-10-31T00:30:00Z"),
            ("2027-10-31T03:00:00", "2027-10-31T02:00:00Z"),
        ] {
            let wanted: DateTime<Utc> = instant.parse().expect("an instant");
            assert_eq!(berlin.instant(local(shown)), wanted, "{shown}");
        }
        // A day that Samoa never had.
        let apia = Zone(Tz::Pacific__Apia);
        let wanted: DateTime<Utc> = "2011-12-30T10:00:00Z".parse().expect("an instant");
        assert_eq!(apia.instant(local("2011-12-30T09:00:00")), wanted);
    }
}
