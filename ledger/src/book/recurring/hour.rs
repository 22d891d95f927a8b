//! The hour at which what comes again falls due, by the person's clock and outside their quiet hours.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::people::person::Person;

/// The hour, where it is not a quiet one.
const HOUR: NaiveTime = NaiveTime::from_hms_opt(8, 0, 0).expect("an hour");

/// When a day falls due.
pub fn due_at(person: &Person, day: NaiveDate) -> DateTime<Utc> {
    person.preferences.out_of_quiet(hour_of(person, day), person.zone)
}

/// A moment of a day: now where it is today, else its hour, be it a quiet one.
pub fn moment_of(person: &Person, day: NaiveDate, now: DateTime<Utc>) -> DateTime<Utc> {
    if person.zone.day(now) == day { now } else { hour_of(person, day) }
}

fn hour_of(person: &Person, day: NaiveDate) -> DateTime<Utc> {
    person.zone.instant(day.and_time(HOUR))
}
