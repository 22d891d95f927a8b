//! How goals have fared, and what those with a day still need of a span: counted from what lay in them when it began, so that
//! whatever is put in early counts, and no deposit makes the span's own part smaller.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    book::holdings::Holdings,
    db::{Database, DatabaseError, binds},
    people::person::Person,
    values::{money::Money, period::Period},
};

/// What lay in a goal at times, in minor units of its currency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Course {
    /// The most that ever did.
    pub highest: i64,
    /// When this month began.
    pub at_month: i64,
    /// When this week began.
    pub at_week: i64,
}

/// That of each goal of a book, by its id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Courses(BTreeMap<i64, Course>);

impl Courses {
    /// That of one goal; of one into which nothing moved there is nothing to tell.
    pub fn of(&self, goal_id: i64) -> Course {
        self.0.get(&goal_id).copied().unwrap_or_default()
    }
}

/// How the goals of the person's book have fared. A pending person's own pending movements count.
pub async fn courses(
    database: &Database,
    person: &Person,
    today: NaiveDate,
) -> Result<Courses, DatabaseError> {
    let (month, week) = (person.month(today), Period::week(today));
    let values = binds![
        person.book.get(),
        person.id,
        person.zone.beginning(month.from),
        person.zone.beginning(week.from),
    ];
    let rows: Vec<(i64, i64, i64, i64)> = database.scan(COURSES, values).await?;
    let course = |(id, highest, at_month, at_week)| (id, Course { highest, at_month, at_week });
    Ok(Courses(rows.into_iter().map(course).collect()))
}

/// PostgreSQL sums BIGINT into NUMERIC: hence the casts.
const COURSES: &str = "SELECT r.goal_id, CAST(MAX(r.total) AS BIGINT), \
    CAST(SUM(CASE WHEN r.occurred_at < $3 THEN r.signed ELSE 0 END) AS BIGINT), \
    CAST(SUM(CASE WHEN r.occurred_at < $4 THEN r.signed ELSE 0 END) AS BIGINT) FROM (\
    SELECT s.goal_id, s.occurred_at, s.signed, SUM(s.signed) OVER (PARTITION BY s.goal_id ORDER BY s.occurred_at, s.id) AS total \
    FROM (SELECT m.id, m.savings_account_id AS goal_id, m.occurred_at, \
    CASE WHEN m.direction = 'deposit' THEN m.amount ELSE -m.amount END AS signed FROM savings_accounts g \
    JOIN savings_transactions m ON m.savings_account_id = g.id WHERE g.book_id = $1 AND g.status NOT IN ('deleted', 'closed') \
    AND (m.status = 'confirmed' OR (m.status = 'pending' AND m.user_id = $2))) AS s) AS r GROUP BY r.goal_id";

/// What a goal that aims at so much by a day still needs in the span that holds `today`, rounded up to the currency's step;
/// nought where nothing more is needed in it. `at_start` lay in it when the span began, `current` does now, and `next` gives the
/// span that begins on a day. `None` where the day has passed.
///
/// What was left to save when the span began is shared evenly among the spans that begin before the day.
pub fn needed(
    (target, day): (Money, NaiveDate),
    (at_start, current): (Money, Money),
    (today, span): (NaiveDate, Period),
    next: impl Fn(NaiveDate) -> Period,
) -> Option<Money> {
    if day < today {
        return None;
    }
    let (mut spans, mut last) = (1, span);
    while last.until < day {
        (spans, last) = (spans + 1, next(last.until));
    }
    let step = target.currency().step();
    let unit = step * spans;
    let left = (target.minor() - at_start.minor()).max(0);
    let share = (left + unit - 1).div_euclid(unit) * step;
    let moved = current.minor() - at_start.minor();
    let missing = (target.minor() - current.minor()).max(0);
    Some(Money::from_sum((share - moved).clamp(0, missing), target.currency()))
}

/// What goals of the person's book with a day still need in the span that holds `today`, of each that needs anything; `next`
/// gives the span that begins on a day.
pub async fn needed_in(
    database: &Database,
    person: &Person,
    (today, span): (NaiveDate, Period),
    next: impl Fn(NaiveDate) -> Period,
) -> Result<Vec<Money>, DatabaseError> {
    const AT_START: &str = "SELECT m.savings_account_id, \
        CAST(SUM(CASE WHEN m.direction = 'deposit' THEN m.amount ELSE -m.amount END) AS BIGINT) FROM savings_accounts g \
        JOIN savings_transactions m ON m.savings_account_id = g.id WHERE g.book_id = $1 AND g.target_day >= $4 \
        AND (m.status = 'confirmed' OR (m.status = 'pending' AND m.user_id = $2)) AND m.occurred_at < $3 \
        GROUP BY m.savings_account_id";
    let holdings = Holdings::of(database, person).await?;
    if !holdings.in_use().any(|goal| goal.goal.target_day.is_some_and(|day| day >= today)) {
        return Ok(Vec::new());
    }
    let values = binds![person.book.get(), person.id, person.zone.beginning(span.from), today];
    let began: Vec<(i64, i64)> = database.scan(AT_START, values).await?;
    let began: BTreeMap<i64, i64> = began.into_iter().collect();
    let needs = holdings.in_use().filter_map(|goal| {
        let minor = began.get(&goal.goal.id).copied().unwrap_or_default();
        let at_start = Money::from_sum(minor, goal.goal.currency());
        let aim = goal.goal.target().zip(goal.goal.target_day)?;
        let needed = needed(aim, (at_start, goal.current), (today, span), &next)?;
        needed.is_positive().then_some(needed)
    });
    Ok(needs.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::{
        money::Currency,
        month::{MonthStart, Months},
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn idr(units: i64) -> Money {
        Money::from_units(units, Currency::IDR).expect("an amount")
    }

    /// What a goal of 2,400,000 by 1 June 2027 still needs in the month of a day, in rupiah.
    fn of_month(today: &str, (at_start, current): (i64, i64), months: &Months) -> Option<i64> {
        let aim = (idr(2_400_000), day("2027-06-01"));
        let span = months.month(day(today));
        let need = needed(aim, (idr(at_start), idr(current)), (day(today), span), |day| months.month(day));
        need.map(|need| need.minor() / 100)
    }

    #[test]
    fn what_is_put_in_early_counts_and_makes_no_new_average() {
        for (today, held, wanted) in [
            ("2027-04-01", (0, 0), Some(1_200_000)),
            ("2027-04-01", (0, 350_000), Some(850_000)),
            ("2027-04-30", (0, 174_500), Some(1_025_500)),
            // More than the month's part: the next month needs less.
            ("2027-04-20", (0, 1_500_000), Some(0)),
            ("2027-05-01", (1_500_000, 1_500_000), Some(900_000)),
            // Less than its part: the next month needs more.
            ("2027-05-31", (350_000, 350_000), Some(2_050_000)),
            // What was taken out in the month is missing, but never more than the whole.
            ("2027-05-10", (1_500_000, 1_000_000), Some(1_400_000)),
            ("2027-05-10", (2_400_000, 2_400_000), Some(0)),
            ("2027-06-01", (2_000_000, 2_000_000), Some(400_000)),
            ("2027-06-02", (2_000_000, 2_000_000), None),
            // Eleven months: a part that is no whole rupiah is rounded up.
            ("2026-07-15", (0, 0), Some(218_182)),
        ] {
            assert_eq!(of_month(today, held, &Months::CALENDAR), wanted, "{today} {held:?}");
        }
    }

    #[test]
    fn months_are_those_of_the_book() {
        // From 25 March, 25 April and 25 May.
        let months = Months::stored(MonthStart::Day(25), "");
        assert_eq!(of_month("2027-04-01", (0, 0), &months), Some(800_000));
        assert_eq!(of_month("2027-05-25", (1_600_000, 1_600_000), &months), Some(800_000));
    }

    #[test]
    fn cents_are_rounded_up_and_weeks_begin_on_monday() {
        let usd = |text: &str| Money::from_decimal(text, Currency::USD).expect("an amount");
        let (aim, today) = ((usd("0.50"), day("2027-04-14")), day("2027-04-01"));
        // The weeks from 29 March, 5 and 12 April.
        let need = needed(aim, (usd("0"), usd("0")), (today, Period::week(today)), Period::week);
        assert_eq!(need, Some(usd("0.17")));
    }
}
