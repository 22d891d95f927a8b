//! What came before an expense that may come again: expenses of about as much.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta};

use crate::{
    db::{Database, DatabaseError, binds, record},
    people::person::Person,
    values::{money::Money, recurrence::Recurrence},
};

/// So many days earlier or later it is still the same day of another month.
pub const NEAR: u64 = 4;
/// Before this the month after the last one has not come.
const APART: Days = Days::new(20);
/// More expenses of about as much as this are no bill.
const MOST: i64 = 64;

/// An expense of about as much as another, before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The day.
    pub day: NaiveDate,
    /// How much, in minor units.
    pub amount: i64,
    /// What it is filed under.
    pub category_id: Option<i64>,
    /// The thing in the person's words.
    pub description: Option<String>,
    /// The shop or payee.
    pub merchant: Option<String>,
}

record!(Earlier: day, amount, category_id, description, merchant);

/// Whether a book that has entries since a day may have one of two months before another.
pub fn may_repeat(since: NaiveDate, day: NaiveDate) -> bool {
    months_before(day, 2).checked_add_days(Days::new(NEAR)).is_some_and(|latest| since <= latest)
}

/// The first day on which something is looked for that came in the two months before `day`.
fn first_day(day: NaiveDate) -> NaiveDate {
    months_before(day, 2).checked_sub_days(Days::new(NEAR)).unwrap_or(day)
}

fn months_before(day: NaiveDate, count: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(count)).unwrap_or(day)
}

/// A person's confirmed expenses that differ from `money` by a tenth of the larger at most, of the two months up to a day. What a
/// series made, and the parts of plans, are none of them.
pub async fn about_as_much(
    database: &Database,
    person: &Person,
    (money, day): (Money, NaiveDate),
) -> Result<Vec<Earlier>, DatabaseError> {
    const SQL: &str = "SELECT t.tx_date AS day, t.amount, t.category_id, t.description, t.merchant FROM transactions t \
        WHERE t.book_id = $1 AND t.tx_date >= $2 AND t.tx_date <= $3 AND t.status = 'confirmed' AND t.currency = $4 \
        AND t.direction = 'expense' AND t.amount >= $5 AND t.amount <= $6 AND t.user_id = $7 \
        AND t.source <> 'recurring' AND t.plan_id IS NULL ORDER BY t.tx_date DESC LIMIT $8";
    let minor = money.minor();
    let (least, most) = (minor - minor / 10, minor.saturating_add(minor / 9));
    let values =
        binds![person.book.get(), first_day(day), day, money.currency(), least, most, person.id, MOST,];
    database.scan(SQL, values).await
}

/// The rule of what came on these days, the newest first, and then on `day`, in three months one after the other: the next turn,
/// and those behind it. The day is the middle one of the three. `None` where it came more often, less often, or on other days.
pub fn monthly(earlier: &[NaiveDate], day: NaiveDate) -> Option<(Recurrence, NaiveDate)> {
    let [one, two] = earlier else { return None };
    let off = |came: NaiveDate, months| (came - months_before(day, months)).num_days();
    let (one, two) = (off(*one, 1), off(*two, 2));
    if one.unsigned_abs() > NEAR || two.unsigned_abs() > NEAR {
        return None;
    }
    let middle = one.max(two).min(0).max(one.min(two));
    let usual = day.checked_add_signed(TimeDelta::days(middle))?;
    let starts_on = day.checked_add_days(APART)?;
    Some((Recurrence::monthly(1, usual.day(), starts_on), starts_on))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    /// When the next turn comes; `None` where it is no rule.
    fn next(earlier: &[&str], on: &str) -> Option<NaiveDate> {
        let earlier: Vec<NaiveDate> = earlier.iter().map(|text| day(text)).collect();
        let (rule, starts_on) = monthly(&earlier, day(on))?;
        rule.first_from(starts_on)
    }

    #[test]
    fn three_months_in_a_row_are_a_rule_about_the_same_day() {
        for (earlier, on, wanted) in [
            (&["2026-10-05", "2026-09-05"][..], "2026-11-05", Some("2026-12-05")),
            // The middle one of 5, 5 and 6.
            (&["2026-10-05", "2026-09-05"], "2026-11-06", Some("2026-12-05")),
            (&["2026-10-05", "2026-09-09"], "2026-11-01", None),
            (&["2026-10-09", "2026-09-05"], "2026-11-05", Some("2026-12-05")),
            (&["2026-10-01", "2026-09-09"], "2026-11-05", Some("2026-12-05")),
            // Short months.
            (&["2026-12-31", "2026-11-30"], "2027-01-31", Some("2027-02-28")),
            (&["2027-02-28", "2027-01-31"], "2027-03-31", Some("2027-04-30")),
            (&["2027-01-29", "2026-12-31"], "2027-03-01", Some("2027-03-28")),
            // Once a month, each month.
            (&["2026-10-10", "2026-09-05"], "2026-11-05", None),
            (&["2026-09-05", "2026-08-05"], "2026-11-05", None),
            (&["2026-10-05"], "2026-11-05", None),
            (&["2026-11-03", "2026-10-05", "2026-09-05"], "2026-11-05", None),
            (&[], "2026-11-05", None),
        ] {
            assert_eq!(next(earlier, on), wanted.map(day), "{earlier:?} and {on}");
        }
    }
}
