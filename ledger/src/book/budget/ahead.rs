//! What is still to come out of a budget before its period is over, beside what is spent day by day.

use chrono::NaiveDate;

use crate::{
    book::{
        budget::{
            EVERYTHING,
            allowance::{Ahead, Cover},
        },
        category::Categories,
        recurring::days::{Bill, due_between},
        saving::needed_in,
    },
    db::{Database, DatabaseError},
    people::person::Person,
};

/// What is to come in the period of a cover, whatever the categories are part of by now. Only what is in the book's currency:
/// nobody knows yet what the rest will come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Coming {
    /// Bills of what recurs, from today to the end of the period.
    bills: Vec<Bill>,
    /// What goals with a day still need in it, in minor units; nothing where not all that is spent is covered.
    goals: i64,
}

impl Coming {
    /// What is to come for the person's book, from today on.
    pub(super) async fn read(
        database: &Database,
        person: &Person,
        (cover, today): (&Cover, NaiveDate),
    ) -> Result<Self, DatabaseError> {
        let mut bills = due_between(database, person.book, today, cover.period.last_day()).await?;
        bills.retain(|bill| bill.money.currency() == person.currency);
        let mut goals = 0;
        if cover.is_of_everything() {
            let next = |day| cover.span.around(day, &person.months);
            let needs = needed_in(database, person, (today, cover.period), next).await?;
            let own = needs.iter().filter(|need| need.currency() == person.currency);
            goals = own.map(|need| need.minor()).fold(0, i64::saturating_add);
        }
        Ok(Self { bills, goals })
    }

    /// The same without what is settled, each by its series and day.
    pub(super) fn without(mut self, settled: &[(i64, NaiveDate)]) -> Self {
        self.bills.retain(|bill| !settled.contains(&(bill.series_id, bill.day)));
        self
    }

    /// What of it comes out of these keys, or what they are part of by now.
    pub(super) fn under(&self, categories: &Categories, keys: &[&str]) -> Ahead {
        let is_covered = |bill: &&Bill| {
            let key = categories.standing_key(&bill.category);
            keys.iter().any(|wanted| *wanted == EVERYTHING || categories.standing_key(wanted) == key)
        };
        let covered = self.bills.iter().filter(is_covered);
        let bills = covered.map(|bill| bill.money.minor()).fold(0, i64::saturating_add);
        Ahead { bills, goals: self.goals }
    }

    /// Bills that are given, each by its series, category and day with its whole units of a hundred.
    #[cfg(test)]
    pub(super) fn given(bills: &[(i64, &str, &str, i64)], goals: i64) -> Self {
        use crate::values::money::{Currency, Money};
        let bill = |(series_id, category, day, units): &(i64, &str, &str, i64)| Bill {
            series_id: *series_id,
            name: (*category).to_owned(),
            category: (*category).to_owned(),
            day: day.parse().expect("a day"),
            money: Money::from_sum(units * 100, Currency::IDR),
        };
        Self { bills: bills.iter().map(bill).collect(), goals: goals * 100 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        book::category::{
            CategoryStatus,
            fold::{OwnRow, fold},
        },
        values::direction::Direction,
    };

    #[test]
    fn bills_count_under_what_their_category_is_part_of_and_settled_ones_no_more() {
        let merged = OwnRow {
            id: 1000,
            key: "makan".to_owned(),
            direction: Direction::Expense,
            name: "Makan".to_owned(),
            keywords: String::new(),
            merged_into: Some("hiburan".to_owned()),
            status: CategoryStatus::Merged,
        };
        let (as_they_are, merged) = (fold(Vec::new()), fold(vec![merged]));
        let bills = [
            (1, "makan", "2026-11-25", 100_000),
            (2, "hiburan", "2026-11-28", 54_000),
            (2, "hiburan", "2026-11-30", 54_000),
        ];
        let coming = Coming::given(&bills, 300_000);
        let under = |categories: &Categories, keys: &[&str]| coming.under(categories, keys).bills / 100;
        assert_eq!(under(&as_they_are, &["makan"]), 100_000);
        assert_eq!(under(&as_they_are, &["hiburan", "makan"]), 208_000, "each counts once");
        assert_eq!(under(&as_they_are, &["transport"]), 0);
        assert_eq!(under(&merged, &["makan"]), 208_000);
        assert_eq!(under(&merged, &["hiburan"]), 208_000);
        let all = coming.under(&as_they_are, &[EVERYTHING]);
        assert_eq!((all.bills, all.goals), (20_800_000, 30_000_000));
        let day = |text: &str| text.parse().expect("a day");
        let left = coming.without(&[(2, day("2026-11-28")), (1, day("2026-11-30"))]);
        assert_eq!(left.under(&as_they_are, &[EVERYTHING]).bills, 15_400_000);
    }
}
