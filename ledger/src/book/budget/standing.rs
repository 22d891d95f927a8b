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
