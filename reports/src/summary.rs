//! What came in and went out in a period.

use std::{collections::BTreeMap, iter::once};

use chrono::{DateTime, NaiveDate, Utc};
use ledger::{
    Currency, Direction, Money,
    book::{
        category::Categories,
        lookup::{self, Wanted},
        totals::{self, Total},
    },
    db::{Database, DatabaseError},
    name_key,
    people::user::Person,
    values::period::Period,
};
use serde::Serialize;
use utoipa::ToSchema;

/// What came in and went out in a period, in the book's own currency: entries of others count as what they were worth on
/// their day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The days it covers.
    pub period: Period,
    /// Everything that came in, but for refunds.
    pub total_income: Money,
    /// Everything that went out, less what was refunded of it: below nought where that is more.
    pub total_expense: Money,
    /// What went out by category less what was refunded, the largest first.
    pub category_breakdown: Vec<CategorySum>,
    /// What came in by category, the largest first.
    pub income_breakdown: Vec<CategorySum>,
    /// The month of the book that the period's last day falls in; this month, where that has not come yet.
    pub month: Period,
    /// Income less expense of that month.
    pub month_balance: Money,
    /// What the sums above hold of other currencies.
    pub converted: Vec<ConvertedSums>,
    /// Entries of other currencies without a rate, which no sum above counts.
    pub other_currencies: Vec<CurrencySums>,
    /// The day of the first of them, for each currency.
    pub uncounted_since: Vec<(Currency, NaiveDate)>,
}

/// What of another currency is in the sums.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ConvertedSums {
    /// ISO 4217.
    pub currency: Currency,
    /// Everything that came in, in this currency.
    pub total_income: Money,
    /// Everything that went out, in this currency.
    pub total_expense: Money,
    /// What came in, as it counts.
    pub counted_income: Money,
    /// What went out, as it counts.
    pub counted_expense: Money,
    #[serde(skip)]
    by_category: Vec<Converted>,
}

/// A sum as it was, and as it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Converted {
    direction: Direction,
    category: String,
    own: Money,
    counted: Money,
}

/// The sum of one category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CategorySum {
    /// The category's name in this book.
    pub category: String,
    /// How much.
    pub amount: Money,
}

/// The sums of one other currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CurrencySums {
    /// ISO 4217.
    pub currency: Currency,
    /// Everything that came in.
    pub total_income: Money,
    /// Everything that went out.
    pub total_expense: Money,
    /// What went out by category, the largest first.
    pub category_breakdown: Vec<CategorySum>,
    /// What came in by category, the largest first.
    pub income_breakdown: Vec<CategorySum>,
}

/// Sums up the days of a period.
pub async fn of(
    database: &Database,
    person: &Person,
    categories: &Categories,
    period: Period,
    today: NaiveDate,
) -> Result<Summary, DatabaseError> {
    let totals = totals::of(database, person, categories, period).await?;
    let month = person.months.closing(period, today);
    let month_totals = if month == period {
        totals.clone()
    } else {
        totals::of(database, person, categories, month).await?
    };
    let summary = summed((person, categories), (period, &totals), (month, &month_totals));
    dated(database, person, summary).await
}

/// Sums up periods of several people, each as [`of`] does, with one statement for all.
pub async fn of_several(
    database: &Database,
    wanted: &[(&Person, &Categories, Period)],
    now: DateTime<Utc>,
) -> Result<Vec<Summary>, DatabaseError> {
    let month = |(person, _, period): &(&Person, &Categories, Period)| {
        person.months.closing(*period, person.zone.day(now))
    };
    let wanted: Vec<_> = wanted.iter().map(|one| (*one, month(one))).collect();
    let both = wanted.iter().flat_map(|((person, categories, period), month)| {
        once((*person, *categories, *period)).chain((month != period).then_some((
            *person,
            *categories,
            *month,
        )))
    });
    let both: Vec<_> = both.collect();
    let mut totals = totals::of_several(database, &both).await?.into_iter();
    let mut summaries = Vec::with_capacity(wanted.len());
    for ((person, categories, period), month) in wanted {
        let Some(of_period) = totals.next() else { break };
        let of_month = if month == period { None } else { totals.next() };
        let of_month = of_month.as_ref().unwrap_or(&of_period);
        let summary = summed((person, categories), (period, &of_period), (month, of_month));
        summaries.push(dated(database, person, summary).await?);
    }
    Ok(summaries)
}

/// Sums up those entries of a period that are wanted, and says how many they are. They have no month: its balance is theirs.
pub async fn matching(
    database: &Database,
    (person, categories): (&Person, &Categories),
    wanted: &Wanted,
    period: Period,
) -> Result<(Summary, i64), DatabaseError> {
    let wanted = Wanted { period: Some(period), ..wanted.clone() };
    let matched = lookup::totals(database, (person, categories), &wanted).await?;
    let of_both = (period, &*matched.totals);
    let summary = summed((person, categories), of_both, of_both);
    Ok((dated(database, person, summary).await?, matched.count))
}

/// Sums up spans that follow each other without a gap, at most [`totals::MOST_PARTS`]. Each is a month by itself.
pub async fn series(
    database: &Database,
    (person, categories): (&Person, &Categories),
    parts: &[Period],
) -> Result<Vec<Summary>, DatabaseError> {
    let totals = totals::of_parts(database, person, categories, parts).await?;
    let summed = |(part, totals): (&Period, Vec<Total>)| {
        summed((person, categories), (*part, &totals), (*part, &totals))
    };
    Ok(parts.iter().zip(totals).map(summed).collect())
}

/// Sums up totals of a period that were read already. It is a month by itself.
pub fn of_totals((person, categories): (&Person, &Categories), period: Period, totals: &[Total]) -> Summary {
    summed((person, categories), (period, totals), (period, totals))
}

/// The same with the days since which entries count nowhere, where there are some.
async fn dated(database: &Database, person: &Person, summary: Summary) -> Result<Summary, DatabaseError> {
    if summary.other_currencies.is_empty() {
        return Ok(summary);
    }
    let uncounted_since = totals::first_uncounted(database, person, summary.period).await?;
    Ok(Summary { uncounted_since, ..summary })
}

fn summed(
    (person, categories): (&Person, &Categories),
    (period, totals): (Period, &[Total]),
    (month, month_totals): (Period, &[Total]),
) -> Summary {
    let (counted, month_counted) = (counted(totals), counted(month_totals));
    let uncounted: Vec<Total> = totals.iter().filter(|total| total.counted.is_none()).copied().collect();
    let sums = |direction| sum(&counted, person.currency, direction);
    let month_sum = |direction| sum(&month_counted, person.currency, direction).minor();
    Summary {
        period,
        total_income: sums(Direction::Income),
        total_expense: sums(Direction::Expense),
        category_breakdown: breakdown(&counted, person.currency, categories, Direction::Expense),
        income_breakdown: breakdown(&counted, person.currency, categories, Direction::Income),
        month,
        month_balance: Money::from_sum(
            month_sum(Direction::Income) - month_sum(Direction::Expense),
            person.currency,
        ),
        converted: converted(totals, person.currency, categories),
        other_currencies: other_currencies(&uncounted, person.currency, categories),
        uncounted_since: Vec::new(),
    }
}

/// The totals that count, as what they count as.
fn counted(totals: &[Total]) -> Vec<Total> {
    totals.iter().filter_map(|total| Some(Total { sum: total.counted?, ..*total })).collect()
}

impl Summary {
    /// Whether nothing came in and nothing went out, in any currency.
    pub fn is_empty(&self) -> bool {
        self.category_breakdown.is_empty()
            && self.income_breakdown.is_empty()
            && self.converted.is_empty()
            && self
                .other_currencies
                .iter()
                .all(|other| other.category_breakdown.is_empty() && other.income_breakdown.is_empty())
    }

    /// What came in, less what went out.
    pub fn left(&self) -> Money {
        let left = self.total_income.minor().saturating_sub(self.total_expense.minor());
        Money::from_sum(left, self.total_income.currency())
    }

    /// The sum of one direction, or of one category of it.
    pub fn sum(&self, direction: Direction, category: Option<&str>) -> Money {
        match (category, direction) {
            (Some(name), _) => self.of_category(direction, name),
            (None, Direction::Income) => self.total_income,
            (None, Direction::Expense | Direction::Transfer) => self.total_expense,
        }
    }

    /// The sum of one category of a direction; nought where it has no entry.
    pub fn of_category(&self, direction: Direction, name: &str) -> Money {
        let sums = match direction {
            Direction::Income => &self.income_breakdown,
            Direction::Expense | Direction::Transfer => &self.category_breakdown,
        };
        named(sums, name).unwrap_or(Money::from_sum(0, self.total_income.currency()))
    }

    /// What a sum of one direction, or of one category of it, leaves out: the same in other currencies.
    pub fn left_out(&self, direction: Direction, category: Option<&str>) -> Vec<Money> {
        let of_currency = |other: &CurrencySums| {
            let (total, sums) = match direction {
                Direction::Income => (other.total_income, &other.income_breakdown),
                Direction::Expense | Direction::Transfer => (other.total_expense, &other.category_breakdown),
            };
            category.map_or(Some(total), |name| named(sums, name)).filter(|sum| sum.minor() != 0)
        };
        self.other_currencies.iter().filter_map(of_currency).collect()
    }
}

impl Summary {
    /// What a sum of one direction, or of one category of it, holds of other currencies: each as it was, and as it counts.
    pub fn held(&self, direction: Direction, category: Option<&str>) -> Vec<(Money, Money)> {
        let of_currency = |sums: &ConvertedSums| {
            let Some(name) = category else {
                return match direction {
                    Direction::Income => (sums.total_income, sums.counted_income),
                    Direction::Expense | Direction::Transfer => (sums.total_expense, sums.counted_expense),
                };
            };
            let is_it =
                |sum: &&Converted| sum.direction == direction && name_key(&sum.category) == name_key(name);
            let nought =
                (Money::from_sum(0, sums.currency), Money::from_sum(0, self.total_income.currency()));
            sums.by_category
                .iter()
                .filter(is_it)
                .fold(nought, |(own, counted), sum| (own.plus(sum.own), counted.plus(sum.counted)))
        };
        self.converted.iter().map(of_currency).filter(|(own, _)| own.minor() != 0).collect()
    }
}

/// The categories of expenses of two summaries with both sums of each, those first of which they differ most.
pub fn moved<'s>(one: &'s Summary, other: &'s Summary) -> Vec<(&'s str, Money, Money)> {
    let nought = Money::from_sum(0, one.total_expense.currency());
    let mut both: BTreeMap<&str, (Money, Money)> = BTreeMap::new();
    for sum in &one.category_breakdown {
        both.entry(&sum.category).or_insert((nought, nought)).0 = sum.amount;
    }
    for sum in &other.category_breakdown {
        both.entry(&sum.category).or_insert((nought, nought)).1 = sum.amount;
    }
    let mut moved: Vec<(&str, Money, Money)> = both.into_iter().map(|(name, (a, b))| (name, a, b)).collect();
    moved.sort_by_key(|(_, a, b)| std::cmp::Reverse(a.minor().abs_diff(b.minor())));
    moved
}

fn named(sums: &[CategorySum], name: &str) -> Option<Money> {
    sums.iter().find(|sum| name_key(&sum.category) == name_key(name)).map(|sum| sum.amount)
}

fn sum(totals: &[Total], currency: Currency, direction: Direction) -> Money {
    let of_both = |total: &&Total| total.direction == direction && total.sum.currency() == currency;
    totals.iter().filter(of_both).fold(Money::from_sum(0, currency), |sum, total| sum.plus(total.sum))
}

fn breakdown(
    totals: &[Total],
    currency: Currency,
    categories: &Categories,
    direction: Direction,
) -> Vec<CategorySum> {
    let mut sums: Vec<CategorySum> = Vec::new();
    for total in
        totals.iter().filter(|total| total.direction == direction && total.sum.currency() == currency)
    {
        let Some(name) = total.category_id.and_then(|id| categories.name_of(id)) else { continue };
        // Merged ones show one name; one deleted and made anew is two that share theirs.
        match sums.iter_mut().find(|sum| name_key(&sum.category) == name_key(name)) {
            Some(sum) => sum.amount = sum.amount.plus(total.sum),
            None => sums.push(CategorySum { category: name.to_owned(), amount: total.sum }),
        }
    }
    sums.sort_by_key(|sum| std::cmp::Reverse(sum.amount.minor()));
    sums
}

/// The currencies of totals but for one, each once, in the order of their codes.
fn others<'t>(totals: impl Iterator<Item = &'t Total>, own: Currency) -> Vec<Currency> {
    let mut others: Vec<Currency> = totals.map(|total| total.sum.currency()).filter(|c| *c != own).collect();
    others.sort_by_key(|currency| currency.code());
    others.dedup();
    others
}

fn converted(totals: &[Total], own: Currency, categories: &Categories) -> Vec<ConvertedSums> {
    let moves = |total: &&Total| total.counted.is_some() && total.direction != Direction::Transfer;
    let sums = |currency| {
        let of_it: Vec<Total> =
            totals.iter().filter(moves).filter(|total| total.sum.currency() == currency).copied().collect();
        let as_counted = counted(&of_it);
        let by_category = of_it.iter().filter_map(|total| {
            let category = total.category_id.and_then(|id| categories.name_of(id))?.to_owned();
            Some(Converted { direction: total.direction, category, own: total.sum, counted: total.counted? })
        });
        ConvertedSums {
            currency,
            total_income: sum(&of_it, currency, Direction::Income),
            total_expense: sum(&of_it, currency, Direction::Expense),
            counted_income: sum(&as_counted, own, Direction::Income),
            counted_expense: sum(&as_counted, own, Direction::Expense),
            by_category: by_category.collect(),
        }
    };
    others(totals.iter().filter(moves), own).into_iter().map(sums).collect()
}

fn other_currencies(totals: &[Total], own: Currency, categories: &Categories) -> Vec<CurrencySums> {
    let sums = |currency| CurrencySums {
        currency,
        total_income: sum(totals, currency, Direction::Income),
        total_expense: sum(totals, currency, Direction::Expense),
        category_breakdown: breakdown(totals, currency, categories, Direction::Expense),
        income_breakdown: breakdown(totals, currency, categories, Direction::Income),
    };
    let moves = |total: &&Total| total.direction != Direction::Transfer;
    others(totals.iter().filter(moves), own).into_iter().map(sums).collect()
}
