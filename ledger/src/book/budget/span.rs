//! How long the periods of a budget are, and where they begin.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{db::stored_as_word, values::period::Period};

/// How long a budget's periods are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Span {
    /// One day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A month; see [`month`].
    Month,
}

stored_as_word!(Span: Day = "day", Week = "week", Month = "month");

impl Span {
    /// The period that a day falls in.
    pub fn around(self, day: NaiveDate) -> Period {
        match self {
            Self::Day => Period::day(day),
            Self::Week => Period::week(day),
            Self::Month => month(day),
        }
    }

    /// The period before another; `None` where the calendar begins with that.
    pub fn before(self, period: Period) -> Option<Period> {
        period.from.checked_sub_days(Days::new(1)).map(|day| self.around(day))
    }
}

/// The month of a budget that a day falls in. Whatever of budgets asks for a month asks here, so that a book's months may begin
/// on another day than the first.
pub fn month(day: NaiveDate) -> Period {
    Period::month(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_follow_each_other_without_a_gap() {
        for span in [Span::Day, Span::Week, Span::Month] {
            let mut period = span.around(NaiveDate::from_ymd_opt(2028, 3, 1).expect("a day"));
            for _ in 0..60 {
                let before = span.before(period).expect("a period");
                assert_eq!(before.until, period.from, "{span}");
                assert_eq!(span.around(before.last_day()), before, "{span}");
                period = before;
            }
        }
        assert_eq!(Span::Day.before(Period::day(NaiveDate::MIN)), None);
    }
}
