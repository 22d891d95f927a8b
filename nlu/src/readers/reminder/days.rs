//! Days to come, counted from a moment: the next of a number, of a weekday, of a date.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// The day of this number in the month of another day, or the last one of a shorter month.
pub(super) fn in_month(of: NaiveDate, number: u32) -> NaiveDate {
    (1..=number).rev().find_map(|number| of.with_day(number)).unwrap_or(of)
}

/// The next day of this number whose hour is still to come.
pub(super) fn next_number(now: NaiveDateTime, number: u32, hour: NaiveTime) -> NaiveDate {
    let first = now.date().with_day(1).unwrap_or(now.date());
    let this = in_month(first, number);
    if this.and_time(hour) > now {
        return this;
    }
    in_month(months_on(first, 1), number)
}

/// The next day of this name whose hour is still to come.
pub(super) fn next_weekday(now: NaiveDateTime, weekday: Weekday, hour: NaiveTime) -> NaiveDate {
    let today = now.date();
    let ahead = (7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    let day = days_on(today, ahead.into());
    if day.and_time(hour) > now { day } else { days_on(day, 7) }
}

/// Today where the hour is still to come, else tomorrow.
pub(super) fn next_hour(now: NaiveDateTime, hour: NaiveTime) -> NaiveDate {
    let today = now.date();
    if today.and_time(hour) > now { today } else { days_on(today, 1) }
}

/// The next day of this number and month; in the year that was said, where one was.
pub(super) fn next_date(now: NaiveDateTime, (number, month): (u32, u32), year: Option<i32>) -> NaiveDate {
    let today = now.date();
    let in_year = |year: i32| NaiveDate::from_ymd_opt(year, month, 1).map(|first| in_month(first, number));
    let this = in_year(year.unwrap_or(today.year())).unwrap_or(today);
    if year.is_some() || this >= today { this } else { in_year(today.year() + 1).unwrap_or(this) }
}

pub(super) fn days_on(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

pub(super) fn months_on(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}
