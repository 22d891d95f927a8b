//! How one budget stands in its running period.

use crate::{
    book::budget::{
        Budget,
        alert::{THRESHOLDS, Told},
    },
    values::{money::Money, period::Period},
};

/// How one budget stands in its running period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The budget.
    pub budget: Budget,
    /// The period.
    pub period: Period,
    /// What came over from the periods before, in minor units; below nought where more was spent than there was.
    pub carried: i64,
    /// What was spent in the period; below nought where more came back.
    pub spent: Money,
}

impl Standing {
    /// What may be spent in the period, with what came over from those before; nought or less where that eats it all.
    pub fn limit(&self) -> Money {
        let limit = self.budget.limit();
        Money::from_sum(limit.minor().saturating_add(self.carried), limit.currency())
    }

    /// What is left of it; below nought where more was spent.
    pub fn left(&self) -> Money {
        let limit = self.limit();
        Money::from_sum(limit.minor().saturating_sub(self.spent.minor()), limit.currency())
    }

    /// How many per cent are spent, rounded down, never less than nought; where there is nothing to spend, all of it is.
    pub fn percent(&self) -> i64 {
        self.spent.percent_of(self.limit()).map_or(100, |percent| percent.max(0))
    }

    /// Whether something was spent, and so many per cent or more.
    pub fn has_reached(&self, percent: i64) -> bool {
        let (spent, limit) = (i128::from(self.spent.minor()), i128::from(self.limit().minor()));
        spent > 0 && spent * 100 >= limit * i128::from(percent)
    }

    /// The lines that it has crossed and nobody was told of, the highest first; none where a higher one was told of.
    pub fn untold(&self, told: &[Told]) -> Vec<Told> {
        let crossed = THRESHOLDS.into_iter().filter(|threshold| self.has_reached(*threshold));
        let crossed = crossed.map(|threshold| Told {
            budget_id: self.budget.id,
            period_start: self.period.from,
            threshold,
            amount: self.budget.limit().minor(),
        });
        crossed.take_while(|one| !told.contains(one)).collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{
        book::budget::{Span, of_test},
        values::money::Currency,
    };

    #[test]
    fn a_line_is_told_once_and_of_two_the_higher() {
        let first = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
        let told = |threshold: &i64| Told {
            budget_id: 1,
            period_start: first,
            threshold: *threshold,
            amount: 50_000_000,
        };
        for (units, already, wanted) in [
            (390_000, &[][..], &[][..]),
            (400_000, &[], &[80]),
            (420_000, &[80], &[]),
            (510_000, &[80], &[100]),
            (510_000, &[], &[100, 80]),
            (510_000, &[80, 100], &[]),
            (410_000, &[80, 100], &[]),
            (600_000, &[100], &[]),
        ] {
            let standing = Standing {
                budget: of_test("makan", Span::Month, 500_000, first),
                period: Period::month(first),
                carried: 0,
                spent: Money::from_sum(units * 100, Currency::IDR),
            };
            let already: Vec<Told> = already.iter().map(told).collect();
            let untold: Vec<i64> = standing.untold(&already).iter().map(|one| one.threshold).collect();
            assert_eq!(untold, wanted, "{units} {already:?}");
        }
    }
}
