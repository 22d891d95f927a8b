//! How long the periods of a budget are, and where they begin.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    db::stored_as_word,
    values::{month::Months, period::Period},
};

/// How long a budget's periods are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = BudgetPeriod)]
pub enum Span {
    /// One day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A month of the book.
    Month,
}

stored_as_word!(Span: Day = "day", Week = "week", Month = "month");

impl Span {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// The period that a day falls in, where these are the book's months.
    pub fn around(self, day: NaiveDate, months: &Months) -> Period {
        match self {
            Self::Day => Period::day(day),
            Self::Week => Period::week(day),
            Self::Month => months.month(day),
        }
    }

    /// The period before another; `None` where the calendar begins with that.
    pub fn before(self, period: Period, months: &Months) -> Option<Period> {
        period.from.checked_sub_days(Days::new(1)).map(|day| self.around(day, months))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::month::MonthStart;

    #[test]
    fn periods_follow_each_other_without_a_gap() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let on_payday = Months::CALENDAR.beginning(MonthStart::Day(25), day("2026-11-10"));
        for months in [Months::CALENDAR, on_payday] {
            for span in Span::ALL {
                let mut period = span.around(day("2028-03-01"), &months);
                for _ in 0..60 {
                    let before = span.before(period, &months).expect("a period");
                    assert_eq!(before.until, period.from, "{span}");
                    assert_eq!(span.around(before.last_day(), &months), before, "{span}");
                    period = before;
                }
            }
        }
        assert_eq!(Span::Day.before(Period::day(NaiveDate::MIN), Months::calendar()), None);
    }
}
