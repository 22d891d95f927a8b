//! How money came and went in a period, as two lines of a picture that the stylesheet colours.

use ledger::{Money, book::day_totals::DayTotal, values::period::Period};
use reports::{
    Summary,
    picture::{self, Reached},
    text,
    words::Value,
};

use super::words::Spoken;

const WIDTH: i64 = 1_000;
const HEIGHT: i64 = 300;
/// Of more days than these some are told only.
const MOST_DAYS: usize = 62;

/// Two lines over the same days.
pub(super) struct Course {
    pub(super) came: String,
    pub(super) went: String,
    /// What the second line encloses with the ground.
    pub(super) area: String,
    /// Where lines across are drawn.
    pub(super) grid: Vec<i64>,
    /// What stands beside them, the highest first.
    pub(super) marks: Vec<String>,
    /// The first day and the last.
    pub(super) ends: (String, String),
    /// What both lines end at, in words.
    pub(super) legend: (String, String),
    /// The picture in words.
    pub(super) told: String,
    /// Its days in words, for whoever points at them or hears the page.
    pub(super) days: Vec<Day>,
}

/// A day of a course.
pub(super) struct Day {
    /// Where it lies.
    pub(super) x: i64,
    /// How much had come and gone by its end.
    pub(super) told: String,
}

impl Course {
    /// That of a period that a summary is of, as far as it has come. `None` where there is nothing to draw.
    pub(super) fn of(
        words: Spoken,
        summary: &Summary,
        (days, period): (&[DayTotal], Period),
    ) -> Option<Self> {
        if days.is_empty() {
            return None;
        }
        let course = picture::course(words.words(), (days, period), summary.total_income.currency())?;
        let top = course.marks.iter().map(|(height, _)| *height).max().unwrap_or_default().max(1);
        let across = |nth: usize| across(nth, course.points.len());
        let line = |height: fn(&Reached) -> i64| {
            let point = |(nth, at): (usize, &Reached)| format!("{},{}", across(nth), down(height(at), top));
            course.points.iter().enumerate().map(point).collect::<Vec<_>>().join(" ")
        };
        let went = line(|at| at.went);
        let last = course.points.last()?;
        let currency = summary.total_income.currency();
        let day = |(nth, at): (usize, &Reached)| {
            let money = |minor| Some(Value::Money(Money::from_minor(minor, currency).ok()?));
            let values = [
                ("day", Value::Text(words.day(at.day).into())),
                ("income", money(at.came)?),
                ("expense", money(at.went)?),
            ];
            Some(Day { x: across(nth), told: words.fill("page-course-day", &values) })
        };
        let apart = course.points.len().div_ceil(MOST_DAYS).max(1);
        let days = course.points.iter().enumerate().step_by(apart).filter_map(day).collect();
        let value = |key: &str, money| words.fill(key, &[("amount", Value::Money(money))]);
        let told = [
            ("income", Value::Money(summary.total_income)),
            ("expense", Value::Money(summary.total_expense)),
            ("days", Value::Text(text::days(words.words(), period).into())),
        ];
        Some(Self {
            came: line(|at| at.came),
            area: format!("0,{HEIGHT} {went} {WIDTH},{HEIGHT}"),
            went,
            grid: course.marks.iter().map(|(height, _)| down(*height, top)).collect(),
            marks: course.marks.iter().rev().map(|(_, text)| text.clone()).collect(),
            ends: (words.day(period.from), words.day(last.day)),
            legend: (
                value("page-course-came", summary.total_income),
                value("page-course-went", summary.total_expense),
            ),
            told: words.fill("page-course-told", &told),
            days,
        })
    }
}

/// How far to the right the nth of so many days lies.
fn across(nth: usize, count: usize) -> i64 {
    let last = i64::try_from(count).unwrap_or(1).max(2) - 1;
    i64::try_from(nth).unwrap_or_default() * WIDTH / last
}

/// How far a height lies below the top.
fn down(height: i64, top: i64) -> i64 {
    let above = i128::from(height) * i128::from(HEIGHT) / i128::from(top.max(1));
    HEIGHT - i64::try_from(above.clamp(0, i128::from(HEIGHT))).unwrap_or(HEIGHT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_lie_from_the_left_edge_to_the_right() {
        let wanted = [(0, 31, 0), (15, 31, 500), (30, 31, WIDTH), (0, 1, 0), (0, 0, 0)];
        for (nth, count, x) in wanted {
            assert_eq!(across(nth, count), x, "{nth} of {count}");
        }
    }

    #[test]
    fn heights_stay_within_the_picture() {
        for (height, top, wanted) in
            [(0, 10, 300), (10, 10, 0), (5, 10, 150), (20, 10, 0), (-5, 10, 300), (1, 0, 0)]
        {
            assert_eq!(down(height, top), wanted, "{height} of {top}");
        }
    }
}
