//! Where the months of a book begin: on the 1st, or on another day, such as payday.

use std::{fmt, str::FromStr};

use chrono::{Datelike, Days, Months as CalendarMonths, NaiveDate, Weekday};

use super::period::Period;

/// The day on which each month of a book begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthStart {
    /// This day, from 1 to 31; in a shorter calendar month its last day stands for those that it has not.
    Day(u8),
    /// The last day.
    Last,
    /// The last day from Monday to Friday.
    LastWorking,
}

/// The text is no day on which a month may begin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not 1 to 31, last or last_working")]
pub struct NotAMonthStart;

impl MonthStart {
    /// A day of the month; `None` where no month has it.
    pub fn on(day: u32) -> Option<Self> {
        u8::try_from(day).ok().filter(|day| (1..=31).contains(day)).map(Self::Day)
    }

    /// The day on which the month begins that begins in the calendar month of `day`.
    pub fn in_month_of(self, day: NaiveDate) -> NaiveDate {
        let month = Period::month(day);
        let last = month.last_day();
        match self {
            Self::Day(number) => day.with_day(number.into()).unwrap_or(last),
            Self::Last => last,
            Self::LastWorking => {
                let back = match last.weekday() {
                    Weekday::Sat => 1,
                    Weekday::Sun => 2,
                    _ => 0,
                };
                last.checked_sub_days(Days::new(back)).unwrap_or(last)
            }
        }
    }

    /// The month that holds a day.
    fn month(self, day: NaiveDate) -> Period {
        let this = self.in_month_of(day);
        let first = day.with_day(1).unwrap_or(day);
        let beside = |month: Option<NaiveDate>| month.map(|month| self.in_month_of(month));
        if day < this {
            let before = beside(first.checked_sub_months(CalendarMonths::new(1)));
            Period { from: before.unwrap_or(NaiveDate::MIN), until: this }
        } else {
            let next = beside(first.checked_add_months(CalendarMonths::new(1)));
            Period { from: this, until: next.unwrap_or(NaiveDate::MAX) }
        }
    }
}

impl fmt::Display for MonthStart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Last => f.write_str("last"),
            Self::LastWorking => f.write_str("last_working"),
        }
    }
}

impl FromStr for MonthStart {
    type Err = NotAMonthStart;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "last" => Ok(Self::Last),
            "last_working" => Ok(Self::LastWorking),
            day => day.parse().ok().and_then(Self::on).ok_or(NotAMonthStart),
        }
    }
}

crate::db::stored_as_text!(MonthStart);

/// The months of a book. Each day lies in one of them, and they follow each other without a gap. A month bears the name of
/// the calendar month that it begins in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Months {
    start: MonthStart,
    /// What held before, in the order of time, each with the day from which on it held no more.
    before: Vec<(MonthStart, NaiveDate)>,
}

impl Months {
    /// Those of the calendar.
    pub const CALENDAR: Self = Self { start: MonthStart::Day(1), before: Vec::new() };

    /// Those of the calendar, for whoever borrows them.
    pub fn calendar() -> &'static Self {
        static CALENDAR: Months = Months::CALENDAR;
        &CALENDAR
    }

    /// As they are stored: the start, and those before it as [`Months::before`] writes them. What cannot be read counts as
    /// not said.
    pub(crate) fn stored(start: MonthStart, before: &str) -> Self {
        let earlier = before.split(',').filter_map(|one| {
            let (start, until) = one.split_once(':')?;
            Some((start.parse().ok()?, until.parse().ok()?))
        });
        Self { start, before: earlier.collect() }
    }

    /// The day on which months begin, or will from the next one on.
    pub fn start(&self) -> MonthStart {
        self.start
    }

    /// What held before, as it is stored.
    pub(crate) fn before(&self) -> String {
        self.before.iter().map(|(start, until)| format!("{start}:{until}")).collect::<Vec<_>>().join(",")
    }

    /// The month that holds a day.
    pub fn month(&self, day: NaiveDate) -> Period {
        let mut from = NaiveDate::MIN;
        for (start, until) in &self.before {
            if day < *until {
                return within(start.month(day), from, *until);
            }
            from = *until;
        }
        within(self.start.month(day), from, NaiveDate::MAX)
    }

    /// What bears the name of the calendar month of `day`: the month that begins in it. One always does; two or more where
    /// the start was moved back meanwhile, and the name is then that of them together, so that no day is without one.
    pub fn named(&self, day: NaiveDate) -> Period {
        let calendar = Period::month(day);
        let mut named = self.month(calendar.last_day());
        while let Some(before) = named.from.pred_opt().filter(|before| calendar.contains(*before)) {
            let earlier = self.month(before);
            if !calendar.contains(earlier.from) {
                break;
            }
            named.from = earlier.from;
        }
        named
    }

    /// The month whose balance a report of a period ends with: its last day's, or today's where that lies ahead.
    pub fn closing(&self, period: Period, today: NaiveDate) -> Period {
        self.month(if period.contains(today) { today } else { period.last_day() })
    }

    /// The same with another start, from the next day on that it names; the month that runs `today` ends there.
    #[must_use]
    pub fn beginning(&self, start: MonthStart, today: NaiveDate) -> Self {
        let mut before = self.before.clone();
        // One that has not begun yet never held.
        let pending = before.last().is_some_and(|(_, until)| today < *until);
        let now = match before.pop_if(|_| pending) {
            Some((running, _)) => running,
            None => self.start,
        };
        if now != start {
            before.push((now, start.month(today).until));
        }
        Self { start, before }
    }
}

/// The part of a month that its start held for.
fn within(month: Period, from: NaiveDate, until: NaiveDate) -> Period {
    Period { from: month.from.max(from), until: month.until.min(until) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn months_run_from_their_day_to_the_next() {
        for (start, of, from, last) in [
            ("1", "2026-11-20", "2026-11-01", "2026-11-30"),
            ("25", "2026-11-24", "2026-10-25", "2026-11-24"),
            ("25", "2026-11-25", "2026-11-25", "2026-12-24"),
            ("31", "2027-02-27", "2027-01-31", "2027-02-27"),
            ("31", "2027-02-28", "2027-02-28", "2027-03-30"),
            ("30", "2028-02-29", "2028-02-29", "2028-03-29"),
            ("last", "2027-04-30", "2027-04-30", "2027-05-30"),
            // The 31st is a Sunday: Friday the 29th.
            ("last_working", "2027-01-29", "2027-01-29", "2027-02-25"),
            ("last_working", "2027-01-28", "2026-12-31", "2027-01-28"),
        ] {
            let months = Months::stored(start.parse().expect("a start"), "");
            let month = months.month(day(of));
            assert_eq!((month.from, month.last_day()), (day(from), day(last)), "{of} from {start}");
        }
    }

    #[test]
    fn a_month_is_called_by_the_calendar_month_that_it_begins_in() {
        let months = Months::stored(MonthStart::Day(25), "");
        let october = months.named(day("2026-10-01"));
        assert_eq!((october.from, october.last_day()), (day("2026-10-25"), day("2026-11-24")));
        assert_eq!(months.named(day("2026-10-31")), october);
    }

    #[test]
    fn a_name_takes_in_all_that_begin_in_its_calendar_month() {
        let mut months = Months::CALENDAR;
        for (start, today) in [(25, "2026-11-10"), (28, "2026-11-26"), (1, "2026-12-29")] {
            months = months.beginning(MonthStart::on(start).expect("a day of a month"), day(today));
        }
        for (of, from, last) in [
            ("2026-10-15", "2026-10-01", "2026-10-31"),
            // The 1st to the 24th, and from the 25th on.
            ("2026-11-15", "2026-11-01", "2026-12-27"),
            ("2026-12-15", "2026-12-28", "2026-12-31"),
            ("2027-01-15", "2027-01-01", "2027-01-31"),
        ] {
            let named = months.named(day(of));
            assert_eq!((named.from, named.last_day()), (day(from), day(last)), "{of}");
        }
    }

    #[test]
    fn a_new_start_holds_from_its_next_day_on() {
        let months = Months::CALENDAR.beginning(MonthStart::Day(25), day("2026-11-10"));
        let of = |text| {
            let month = months.month(day(text));
            (month.from, month.last_day())
        };
        assert_eq!(of("2026-10-20"), (day("2026-10-01"), day("2026-10-31")), "what is past stays");
        assert_eq!(
            of("2026-11-10"),
            (day("2026-11-01"), day("2026-11-24")),
            "the one that runs ends where the next begins"
        );
        assert_eq!(of("2026-11-25"), (day("2026-11-25"), day("2026-12-24")));
        assert_eq!(Months::stored(months.start(), &months.before()), months);
        // Thought better of before it held: as if nothing had been said.
        assert_eq!(months.beginning(MonthStart::Day(1), day("2026-11-11")), Months::CALENDAR);
        let other = months.beginning(MonthStart::Day(28), day("2026-11-11"));
        assert_eq!(other, Months::CALENDAR.beginning(MonthStart::Day(28), day("2026-11-11")));
        // Once it holds, both stay.
        let later = months.beginning(MonthStart::Last, day("2026-12-01"));
        assert_eq!(later.before(), "1:2026-11-25,25:2026-12-31");
    }

    #[test]
    fn what_is_no_start_is_refused() {
        for text in ["", "0", "32", "-1", "first", "LAST", "1.5"] {
            assert_eq!(text.parse::<MonthStart>(), Err(NotAMonthStart), "{text}");
        }
    }
}
