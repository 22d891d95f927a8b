//! How budgets stand: what was spent in their periods, and what came over from the periods before.
//!
//! One statement sums all the periods that are needed; the rest is arithmetic. What counts are confirmed entries of the book's
//! currency and those converted to it. A refund lowers what was spent, on the day on which the money came back.

use chrono::NaiveDate;

use crate::{
    book::{
        budget::{
            self, Budget, Rewritten, Span,
            ahead::Coming,
            alert::{self, Told},
            allowance::{Allowance, Cover},
            standing::Standing,
            sums::{Moved, Sums, is_under},
        },
        category::Categories,
    },
    db::{Database, DatabaseError},
    people::person::Person,
    values::{
        money::{Currency, Money},
        month::Months,
        period::Period,
    },
};

/// What is left over is followed through so many past periods at most.
pub const MOST_CARRIED: usize = 60;

/// The budgets of a book as they stand on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budgets {
    /// Those that hold or held.
    rows: Vec<Budget>,
    sums: Sums,
    told: Vec<Told>,
    coming: Coming,
    today: NaiveDate,
    months: Months,
    currency: Currency,
    moved: Vec<Moved>,
}

impl Budgets {
    /// None.
    pub fn none(currency: Currency, today: NaiveDate) -> Self {
        Self {
            rows: Vec::new(),
            sums: Sums::default(),
            told: Vec::new(),
            coming: Coming::default(),
            today,
            months: Months::CALENDAR,
            currency,
            moved: Vec::new(),
        }
    }

    /// Those of the person's book, as they stand on a day. Where none runs, one question is asked.
    pub async fn read(database: &Database, person: &Person, today: NaiveDate) -> Result<Self, DatabaseError> {
        Self::read_with(database, person, today, &[]).await
    }

    /// The same, where others of these lengths may be set.
    pub async fn read_with(
        database: &Database,
        person: &Person,
        today: NaiveDate,
        spans: &[Span],
    ) -> Result<Self, DatabaseError> {
        let rows = budget::of(database, person).await?;
        let months = person.months.clone();
        let mut budgets = Self { rows, months, ..Self::none(person.currency, today) };
        let first = budgets.running().map(|budget| budgets.period(budget.period).from).min();
        if first.is_none() && spans.is_empty() {
            return Ok(budgets);
        }
        budgets.sums = Sums::read(database, person, &budgets.periods(spans)).await?;
        if let Some(first) = first {
            budgets.told = alert::told(database, person, first).await?;
        }
        if let Some(cover) = budgets.cover() {
            budgets.coming = Coming::read(database, person, (&cover, today)).await?;
        }
        Ok(budgets)
    }

    /// The same once one of them is rewritten.
    pub fn rewritten(&self, rewritten: &Rewritten) -> Self {
        Self { rows: rewritten.over(&self.rows), ..self.clone() }
    }

    /// The same as they stand once this has moved, and these days of what recurs are settled, each by its series.
    pub fn after(self, moved: Vec<Moved>, settled: &[(i64, NaiveDate)]) -> Self {
        Self { moved, coming: self.coming.without(settled), ..self }
    }

    /// What is about to move.
    pub fn moved(&self) -> &[Moved] {
        &self.moved
    }

    /// What was told of them in the periods that run.
    pub fn told(&self) -> &[Told] {
        &self.told
    }

    /// The day on which they are looked at.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The period of this length that runs then.
    fn period(&self, span: Span) -> Period {
        span.around(self.today, &self.months)
    }

    /// What those cover that may be spent of today.
    fn cover(&self) -> Option<Cover> {
        Cover::of(self.counting(), (self.today, &self.months))
    }

    /// Those that hold today.
    pub fn running(&self) -> impl Iterator<Item = &Budget> {
        self.rows.iter().filter(|budget| budget.holds_on(self.today))
    }

    /// Those of them that are in the book's currency: entries of another are not held against the others.
    fn counting(&self) -> impl Iterator<Item = &Budget> {
        self.running().filter(|budget| budget.limit().currency() == self.currency)
    }

    /// How those that run stand, except where the book's currency is another by now: those of everything first, then by
    /// category.
    pub fn standings(&self, categories: &Categories) -> Vec<Standing> {
        let mut standings: Vec<Standing> =
            self.counting().map(|budget| self.standing(budget, categories)).collect();
        standings.sort_by_key(|standing| (standing.budget.category.clone(), standing.budget.period));
        standings
    }

    /// How one that runs stands.
    pub fn standing(&self, budget: &Budget, categories: &Categories) -> Standing {
        let period = self.period(budget.period);
        let spent = self.spent(categories, &budget.category, period);
        Standing {
            carried: self.carried(budget, categories),
            spent: Money::from_sum(spent, self.currency),
            period,
            budget: budget.clone(),
        }
    }

    /// What may be spent today of the limits that cover a week or more; `None` where there is none.
    pub fn allowance(&self, categories: &Categories) -> Option<Allowance> {
        let cover = self.cover()?;
        let rows: Vec<&Budget> = self.counting().filter(|budget| cover.is_made_of(budget)).collect();
        let limit = rows.iter().map(|budget| budget.limit().minor()).sum();
        let carried = rows.iter().map(|budget| self.carried(budget, categories)).sum();
        let keys: Vec<&str> = rows.iter().map(|budget| &*budget.category).collect();
        let within = |period| self.spent_under(categories, &keys, period);
        let today = within(Period::day(self.today));
        Some(Allowance {
            limit,
            carried,
            before: within(cover.period).saturating_sub(today),
            today,
            ahead: self.coming.under(categories, &keys),
            day: self.today,
            currency: self.currency,
            cover,
        })
    }

    /// What came over from the periods before: followed back as long as a row that lets it over stood there, and forward from
    /// there.
    fn carried(&self, budget: &Budget, categories: &Categories) -> i64 {
        self.past(budget).into_iter().rev().fold(0, |carried: i64, (row, period)| {
            let spent = self.spent(categories, &row.category, period);
            carried.saturating_add(row.limit().minor()).saturating_sub(spent)
        })
    }

    /// The past periods from which something comes over, the newest first, each with the row that held then.
    fn past(&self, budget: &Budget) -> Vec<(&Budget, Period)> {
        let mut past = Vec::new();
        if !budget.rollover {
            return past;
        }
        let mut period = self.period(budget.period);
        while past.len() < MOST_CARRIED {
            let Some(before) = budget.period.before(period, &self.months) else { break };
            let held = self.rows.iter().find(|row| {
                (&row.category, row.period) == (&budget.category, budget.period)
                    && row.rollover
                    && row.limit().currency() == budget.limit().currency()
                    && row.holds_on(before.from)
            });
            let Some(row) = held else { break };
            past.push((row, before));
            period = before;
        }
        past
    }

    /// The periods that have to be summed, with those of these lengths that run.
    fn periods(&self, spans: &[Span]) -> Vec<Period> {
        let mut periods: Vec<Period> = Vec::new();
        let of_spans = spans.iter().map(|span| self.period(*span));
        // What is set anew may go on from one that was stopped.
        let stopped = self.rows.iter().filter(|row| row.rollover && spans.contains(&row.period));
        let of_each = self.counting().chain(stopped).flat_map(|budget| {
            let past = self.past(budget).into_iter().map(|(_, period)| period);
            std::iter::once(self.period(budget.period)).chain(past)
        });
        for period in std::iter::once(Period::day(self.today)).chain(of_spans).chain(of_each) {
            if !periods.contains(&period) {
                periods.push(period);
            }
        }
        periods
    }

    fn spent(&self, categories: &Categories, key: &str, period: Period) -> i64 {
        self.spent_under(categories, &[key], period)
    }

    /// What was spent under one of these keys, or what they are part of by now, each entry once.
    fn spent_under(&self, categories: &Categories, keys: &[&str], period: Period) -> i64 {
        let booked = self.sums.under(categories, keys, period);
        booked.saturating_add(self.moving_under(categories, keys, period))
    }

    /// What of that which is about to move moves in a budget's running period.
    pub fn moving_in(&self, standing: &Standing, categories: &Categories) -> i64 {
        self.moving_under(categories, &[&*standing.budget.category], standing.period)
    }

    fn moving_under(&self, categories: &Categories, keys: &[&str], period: Period) -> i64 {
        let within = self
            .moved
            .iter()
            .filter(|moved| period.contains(moved.day) && is_under(categories, keys, moved.category_id));
        within.map(|moved| moved.minor).fold(0, i64::saturating_add)
    }

    /// The one that runs for a category and a length; where none bears the key itself, one of what it is part of.
    pub fn running_for(&self, categories: &Categories, category: &str, span: Span) -> Option<&Budget> {
        let of_span = || self.running().filter(move |budget| budget.period == span);
        let same = of_span().find(|budget| budget.category == category);
        same.or_else(|| {
            let key = categories.standing_key(category);
            of_span().find(|budget| categories.standing_key(&budget.category) == key)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{
        budget::{of_test, sums::Given},
        category::{
            CategoryStatus,
            fold::{OwnRow, fold},
        },
    };
    use crate::values::direction::Direction;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn budgets(rows: Vec<Budget>, sums: &[(Period, &[Given])]) -> Budgets {
        Budgets { rows, sums: Sums::given(sums), ..Budgets::none(Currency::IDR, day("2026-11-20")) }
    }

    fn month(text: &str) -> Period {
        Span::Month.around(day(text), Months::calendar())
    }

    const OUT: Direction = Direction::Expense;
    const IN: Direction = Direction::Income;

    #[test]
    fn refunds_lower_what_was_spent_and_other_categories_do_not_count() {
        let sums: &[Given] = &[(OUT, 1, 410_000), (IN, 1, 10_000), (OUT, 2, 90_000), (IN, 17, 900_000)];
        let all = of_test("", Span::Month, 1_000_000, day("2026-11-01"));
        let food = of_test("makan", Span::Month, 500_000, day("2026-11-01"));
        let budgets = budgets(vec![food, all], &[(month("2026-11-20"), sums)]);
        let standings = budgets.standings(&fold(Vec::new()));
        let figures: Vec<(i64, i64, i64)> = standings
            .iter()
            .map(|standing| (standing.spent.minor() / 100, standing.left().minor() / 100, standing.percent()))
            .collect();
        assert_eq!(figures, [(490_000, 510_000, 49), (400_000, 100_000, 80)]);
        assert!(
            !standings[0].has_reached(80) && standings[1].has_reached(80) && !standings[1].has_reached(100)
        );
    }

    #[test]
    fn what_is_left_goes_over_and_what_was_overspent_too() {
        let mut budget = of_test("makan", Span::Month, 500_000, day("2026-08-01"));
        budget.rollover = true;
        let food = |units: i64| [(OUT, 1, units)];
        let (august, september, october) = (food(400_000), food(800_000), food(450_000));
        let sums: [(Period, &[Given]); 3] = [
            (month("2026-08-01"), &august),
            (month("2026-09-01"), &september),
            (month("2026-10-01"), &october),
        ];
        let categories = fold(Vec::new());
        // After August 100,000 are left over, after September 200,000 too much is spent, after October 150,000.
        let carried =
            |rows| budgets(rows, &sums).standings(&categories).last().expect("one runs").carried / 100;
        assert_eq!(carried(vec![budget.clone()]), -150_000);

        // A row that let nothing over ends the way back.
        let ended = Budget { ends_on: Some(day("2026-08-31")), rollover: false, ..budget.clone() };
        let since = Budget { id: 2, starts_on: day("2026-09-01"), ..budget.clone() };
        assert_eq!(carried(vec![ended, since]), -250_000);
        // Another amount from October on.
        let ended = Budget { ends_on: Some(day("2026-09-30")), ..budget.clone() };
        let more = Budget { id: 2, ..of_test("makan", Span::Month, 700_000, day("2026-10-01")) };
        let more = Budget { rollover: true, ..more };
        assert_eq!(carried(vec![ended.clone(), more.clone()]), 50_000);
        // Stopped for a month, and set anew.
        let anew = Budget { id: 2, starts_on: day("2026-11-01"), ..more };
        assert_eq!(carried(vec![ended, anew]), 0);
        assert_eq!(carried(vec![Budget { rollover: false, ..budget }]), 0);
    }

    #[test]
    fn the_way_back_is_bounded() {
        let mut budget = of_test("makan", Span::Day, 10_000, day("2020-01-01"));
        budget.rollover = true;
        let budgets = budgets(vec![budget], &[]);
        assert_eq!(budgets.periods(&[]).len(), MOST_CARRIED + 1);
        let standings = budgets.standings(&fold(Vec::new()));
        assert_eq!(standings[0].carried, i64::try_from(MOST_CARRIED).expect("few") * 1_000_000);
    }

    #[test]
    fn what_was_merged_counts_under_what_it_is_part_of() {
        let merged = OwnRow {
            id: 1000,
            key: "makan".to_owned(),
            direction: OUT,
            name: "Makan".to_owned(),
            keywords: String::new(),
            merged_into: Some("hiburan".to_owned()),
            status: CategoryStatus::Merged,
        };
        let categories = fold(vec![merged]);
        let sums: &[Given] = &[(OUT, 1, 100_000), (OUT, 10, 50_000)];
        let rows = ["makan", "hiburan"].map(|key| of_test(key, Span::Month, 500_000, day("2026-11-01")));
        let budgets = budgets(rows.to_vec(), &[(month("2026-11-20"), sums)]);
        let spent: Vec<i64> =
            budgets.standings(&categories).iter().map(|one| one.spent.minor() / 100).collect();
        assert_eq!(spent, [150_000, 150_000]);
        let allowance = budgets.allowance(&categories).expect("two of a month");
        assert_eq!(allowance.before, 15_000_000, "each entry counts once");
        let found = budgets.running_for(&categories, "makan", Span::Month).expect("its own");
        assert_eq!(found.category, "makan");
    }

    #[test]
    fn what_is_about_to_move_counts_in_its_own_period() {
        let budget = of_test("makan", Span::Month, 500_000, day("2026-11-01"));
        let sums: &[Given] = &[(OUT, 1, 390_000)];
        let moved = |day, units: i64| Moved { category_id: Some(1), day, minor: units * 100 };
        let budgets = budgets(vec![budget], &[(month("2026-11-20"), sums)])
            .after(vec![moved(day("2026-11-20"), 20_000), moved(day("2026-10-31"), 900_000)], &[]);
        let categories = fold(Vec::new());
        let standing = budgets.standings(&categories).remove(0);
        assert_eq!(
            (standing.spent.minor(), budgets.moving_in(&standing, &categories)),
            (41_000_000, 2_000_000)
        );
    }
}
