//! Periods are half-open ranges of days, and an instant becomes a day once: when an entry is booked.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, TimeZone, Utc};
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

    /// The instant at which a day begins: midnight, or where the clocks pass over it, the first moment behind.
    pub fn beginning(self, day: NaiveDate) -> DateTime<Utc> {
        let first = |hour| {
            let local = day.and_hms_opt(hour, 0, 0)?;
            self.0.from_local_datetime(&local).earliest()
        };
        let found = (0..24).find_map(first);
        found.map_or_else(|| day.and_time(chrono::NaiveTime::MIN).and_utc(), |local| local.to_utc())
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
