//! What may safely be spent today: max(0, ⌊(L − S − B − G) / d⌋ − T).

use chrono::NaiveDate;

use crate::{
    book::budget::{Budget, Span},
    values::{
        money::{Currency, Money},
        month::Months,
        period::Period,
    },
};

/// Which limits are covered: that of everything where there is one, else those of categories; of both kinds those of the
/// shortest period of a week or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// How long the period is.
    pub span: Span,
    /// The period that runs.
    pub period: Period,
    /// The keys of the categories; none where everything is covered.
    pub categories: Vec<String>,
}

impl Cover {
    /// What budgets that run on a day cover; `None` where none of them is of a week or more.
    pub(crate) fn of<'b>(
        budgets: impl Iterator<Item = &'b Budget>,
        (today, months): (NaiveDate, &Months),
    ) -> Option<Self> {
        let long: Vec<&Budget> = budgets.filter(|budget| budget.period != Span::Day).collect();
        let shortest = |of_everything: bool| {
            let of_kind = long.iter().filter(|budget| budget.is_of_everything() == of_everything);
            of_kind.map(|budget| budget.period).min()
        };
        let all = shortest(true);
        let span = all.or_else(|| shortest(false))?;
        let of_span = long.iter().filter(|budget| all.is_none() && budget.period == span);
        let categories = of_span.map(|budget| budget.category.clone()).collect();
        Some(Self { span, period: span.around(today, months), categories })
    }

    /// Whether all that is spent is covered.
    pub fn is_of_everything(&self) -> bool {
        self.categories.is_empty()
    }

    /// Whether a budget is one of those that make it up.
    pub(crate) fn is_made_of(&self, budget: &Budget) -> bool {
        budget.period == self.span && budget.is_of_everything() == self.is_of_everything()
    }
}

/// What is still to come out of it, in minor units of the book's currency; none below nought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Bills of what recurs in the categories covered, due from today to the end of the period and not yet booked.
    pub bills: i64,
    /// What goals with a day still need in the period, where all that is spent is covered.
    pub goals: i64,
}

/// The terms of the sum, in minor units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// What it goes by.
    pub cover: Cover,
    /// The limits of the period, without what came over.
    pub limit: i64,
    /// What came over from the periods before: with `limit` it is L.
    pub carried: i64,
    /// S: what was spent in the period on other days than today.
    pub before: i64,
    /// T: what was spent today.
    pub today: i64,
    /// B and G: what is still to come out of it.
    pub ahead: Ahead,
    /// The day.
    pub day: NaiveDate,
    /// The book's currency.
    pub currency: Currency,
}

impl Allowance {
    /// d: how many days are left, with today.
    pub fn days(&self) -> i64 {
        (self.cover.period.until - self.day).num_days().max(1)
    }

    /// L − S − B − G: what is left for these days.
    pub fn rest(&self) -> Money {
        let less = [self.before, self.ahead.bills, self.ahead.goals];
        let limit = self.limit.saturating_add(self.carried);
        self.money(less.into_iter().fold(limit, i64::saturating_sub))
    }

    /// What that is a day, rounded down to the currency's step.
    pub fn a_day(&self) -> Money {
        let step = self.currency.step();
        self.money(self.rest().minor().div_euclid(self.days().saturating_mul(step)).saturating_mul(step))
    }

    /// What is left of today's; below nought where more was spent.
    pub fn left(&self) -> Money {
        self.money(self.a_day().minor().saturating_sub(self.today))
    }

    /// An amount of the book's currency.
    pub fn money(&self, minor: i64) -> Money {
        Money::from_sum(minor, self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::budget::of_test;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    /// Whole rupiah: the span, the day, then L without what came over, what came over, S, B, G, T; and what is left then.
    type Case = (Span, &'static str, [i64; 6], i64);

    const CASES: &[Case] = &[
        // A month of thirty days, on its first, in its middle and on its last.
        (Span::Month, "2026-11-01", [3_000_000, 0, 0, 0, 0, 0], 100_000),
        (Span::Month, "2026-11-01", [3_000_000, 0, 0, 0, 0, 20_000], 80_000),
        (Span::Month, "2026-11-16", [3_000_000, 0, 1_500_000, 0, 0, 0], 100_000),
        (Span::Month, "2026-11-21", [3_000_000, 0, 1_200_000, 0, 0, 20_000], 160_000),
        (Span::Month, "2026-11-30", [3_000_000, 0, 2_900_000, 0, 0, 0], 100_000),
        (Span::Month, "2026-11-30", [3_000_000, 0, 2_900_000, 0, 0, 100_000], 0),
        // Rounded down, to the rupiah; below nought as well.
        (Span::Month, "2026-11-28", [100_000, 0, 0, 0, 0, 0], 33_333),
        (Span::Month, "2026-11-28", [100_000, 0, 200_000, 0, 0, 0], -33_334),
        // More than today's share, then more than all there is.
        (Span::Month, "2026-11-21", [3_000_000, 0, 1_200_000, 0, 0, 200_000], -20_000),
        (Span::Month, "2026-11-21", [3_000_000, 0, 3_100_000, 0, 0, 50_000], -60_000),
        // Bills that are due, and what goals need.
        (Span::Month, "2026-11-21", [3_000_000, 0, 1_200_000, 800_000, 0, 0], 100_000),
        (Span::Month, "2026-11-21", [3_000_000, 0, 1_200_000, 800_000, 500_000, 0], 50_000),
        (Span::Month, "2026-11-21", [3_000_000, 0, 1_200_000, 1_800_000, 0, 10_000], -10_000),
        // What came over, either way.
        (Span::Month, "2026-11-21", [3_000_000, 200_000, 1_200_000, 0, 0, 0], 200_000),
        (Span::Month, "2026-11-21", [3_000_000, -800_000, 1_200_000, 0, 0, 0], 100_000),
        // More came back than was spent: before today, and today.
        (Span::Month, "2026-11-21", [3_000_000, 0, -200_000, 0, 0, 0], 320_000),
        (Span::Month, "2026-11-21", [3_000_000, 0, 1_200_000, 0, 0, -50_000], 230_000),
        // The last of February in a leap year, and a month of thirty-one days.
        (Span::Month, "2028-02-28", [290_000, 0, 90_000, 0, 0, 0], 100_000),
        (Span::Month, "2026-12-01", [3_100_000, 0, 0, 0, 0, 0], 100_000),
        // A week that goes over the month's end, on its Monday and its Sunday.
        (Span::Week, "2026-11-30", [700_000, 0, 0, 0, 0, 0], 100_000),
        (Span::Week, "2026-12-06", [700_000, 0, 650_000, 0, 0, 20_000], 30_000),
    ];

    #[test]
    fn what_may_be_spent_today() {
        for (span, today, [limit, carried, before, bills, goals, spent], wanted) in CASES {
            let day = day(today);
            let allowance = Allowance {
                cover: Cover {
                    span: *span,
                    period: span.around(day, Months::calendar()),
                    categories: Vec::new(),
                },
                limit: limit * 100,
                carried: carried * 100,
                before: before * 100,
                today: spent * 100,
                ahead: Ahead { bills: bills * 100, goals: goals * 100 },
                day,
                currency: Currency::IDR,
            };
            let what = format!("{span} {today} {limit} {carried} {before} {bills} {goals} {spent}");
            assert_eq!(allowance.left(), allowance.money(wanted * 100), "{what}");
        }
    }

    #[test]
    fn the_limit_of_everything_goes_first_then_the_shortest_of_a_week_or_more() {
        let today = day("2026-11-20");
        let of = |category, span| of_test(category, span, 100_000, day("2026-11-01"));
        let cover = |budgets: &[Budget]| {
            Cover::of(budgets.iter(), (today, Months::calendar()))
                .map(|cover| (cover.span, cover.categories.join(" ")))
        };
        let (daily, all) = (of("", Span::Day), of("", Span::Month));
        let (weekly, monthly, other) =
            (of("makan", Span::Week), of("transport", Span::Month), of("makan", Span::Month));
        assert_eq!(
            cover(std::slice::from_ref(&daily)),
            None,
            "a day's budget says by itself what is left of the day"
        );
        assert_eq!(cover(&[daily, all.clone(), weekly.clone()]), Some((Span::Month, String::new())));
        let wanted = Some((Span::Month, "makan transport".to_owned()));
        assert_eq!(cover(&[other, monthly.clone()]), wanted);
        assert_eq!(cover(&[monthly, weekly]), Some((Span::Week, "makan".to_owned())));
        assert_eq!(cover(&[all.clone(), of("", Span::Week)]), Some((Span::Week, String::new())));
    }
}
