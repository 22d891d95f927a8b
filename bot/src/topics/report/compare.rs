//! Spans and categories side by side: which is more, by how much, and what moved most.

use chrono::NaiveDate;
use ledger::{Direction, Money};
use nlu::frame::Granularity;
use reports::{Summary, summary, words::bar};

use crate::{
    out::say::{Line, Say, line},
    topics::deciding::Deciding,
};

/// What a sum is of.
#[derive(Debug, Clone)]
pub(super) struct Of {
    /// Which way the money went.
    pub direction: Direction,
    /// Only the category of this name.
    pub category: Option<String>,
    /// Only what went over the account of this name.
    pub account: Option<String>,
    /// The person's day.
    pub today: NaiveDate,
}

impl Of {
    /// A line that names the account, where one is meant.
    fn over_account(&self, line: Line) -> Line {
        line.number("by", i64::from(self.account.is_some()))
            .text("account", self.account.as_deref().unwrap_or_default())
    }
}

/// So many categories are named that moved most.
const MOST_MOVED: usize = 3;

/// A span and another.
pub(super) struct Compared<'a> {
    /// The later one, which is asked about.
    pub summary: &'a Summary,
    /// The other one.
    pub other: &'a Summary,
    /// As many days of the other as have passed of the later one, where that is not over.
    pub same: Option<&'a Summary>,
}

impl Deciding<'_> {
    /// Both sums, by how much they differ, and the categories that moved most.
    pub(super) fn compare(&mut self, compared: &Compared<'_>, direction: Option<Direction>, of: &Of) {
        let mut lines = compared.lines(of);
        if direction.is_none() {
            let incomes = [compared.summary, compared.other].map(|summary| summary.total_income);
            if incomes.iter().any(|income| income.minor() != 0) {
                let of_income = Of { direction: Direction::Income, category: None, ..of.clone() };
                lines.extend(compared.lines(&of_income));
            }
        }
        // What the sums leave out is said of each span below them all.
        let both = [(lines, compared.summary), (Vec::new(), compared.other)];
        let said = both.map(|(lines, summary)| noted(lines, summary, of.clone()));
        self.say(Say::Stacked(said.into()));
    }

    /// Two categories of the same days.
    pub(super) fn say_beside(&mut self, summary: &Summary, of: &Of, other: &str) {
        let one = of.category.clone().unwrap_or_default();
        let sum = |name: &str| summary.of_category(Direction::Expense, name);
        let (first, second) = (sum(&one), sum(other));
        let of_all = |sum: Money| {
            let percent = sum.percent_of(summary.total_expense);
            line("report-part")
                .number("known", i64::from(percent.is_some()))
                .number("percent", percent.unwrap_or(0))
        };
        let item = |name: &str, sum: Money| {
            line("report-beside").text("category", name).money("amount", sum).lines("part", vec![of_all(sum)])
        };
        let (more, less) = if first.minor() >= second.minor() { (&*one, other) } else { (other, &*one) };
        let difference = first.apart_from(second);
        let verdict = if difference.is_positive() {
            line("report-beside-more").text("more", more).text("less", less).money("amount", difference)
        } else {
            line("report-beside-same")
        };
        let head = of.over_account(line("report-beside-head").days("days", summary.period));
        let lines = vec![head, item(&one, first), item(other, second), verdict];
        let of = Of { direction: Direction::Expense, category: None, ..of.clone() };
        self.say(noted(lines, summary, of));
    }

    /// What the days come to in a day, a week or a month.
    pub(super) fn say_average(&mut self, summary: &Summary, of: Of, unit: Granularity) {
        let period = summary.period;
        let days = (period.until - period.from).num_days().max(1);
        let (parts, whole, span) = match unit {
            Granularity::Week => (7, days, "week"),
            Granularity::Month => (1, self.months_in(summary), "month"),
            _ => (1, days, "day"),
        };
        let total = summary.sum(of.direction, of.category.as_deref());
        let average = total.portion(parts.into(), whole.into()).unwrap_or(total);
        let key = if of.direction == Direction::Income {
            "report-average-income"
        } else {
            "report-average-expense"
        };
        let said = of
            .over_account(line(key))
            .number("named", i64::from(of.category.is_some()))
            .text("category", of.category.clone().unwrap_or_default())
            .text("span", span)
            .days("days", period)
            .money("average", average)
            .money("total", total)
            .number("count", if unit == Granularity::Month { whole } else { days });
        self.say(noted(vec![said], summary, of));
    }

    /// How many months of the book the days of a summary touch.
    fn months_in(&self, summary: &Summary) -> i64 {
        let (mut months, mut month) = (1, self.facts.person.month(summary.period.from));
        while month.until < summary.period.until {
            (months, month) = (months + 1, self.facts.person.month(month.until));
        }
        months
    }

    /// The part that a category has in all.
    pub(super) fn say_share(&mut self, summary: &Summary, of: Of) {
        let (part, whole) =
            (summary.sum(of.direction, of.category.as_deref()), summary.sum(of.direction, None));
        let percent = part.percent_of(whole);
        let key = match (percent.is_some(), of.direction) {
            (false, _) => "report-share-of-nothing",
            (true, Direction::Income) => "report-share-income",
            (true, _) => "report-share-expense",
        };
        let said = line(key)
            .text("category", of.category.clone().unwrap_or_default())
            .days("days", summary.period)
            .money("part", part)
            .money("whole", whole)
            .number("percent", percent.unwrap_or(0));
        self.say(noted(vec![said], summary, of));
    }

    /// What is left of what came in, or how much more went out.
    pub(super) fn say_left(&mut self, summary: &Summary, of: Of) {
        let left = summary.left();
        let is_loss = left.minor() < 0;
        let said = line(if is_loss { "report-loss" } else { "report-left" })
            .days("days", summary.period)
            .money("left", if is_loss { left.negated() } else { left })
            .money("income", summary.total_income)
            .money("expense", summary.total_expense);
        self.say(noted(vec![said], summary, of));
    }

    /// The part that an account has in all; of a category, what went over the account, as a part of either.
    pub(super) fn say_share_of_account(&mut self, summary: &Summary, over_account: &Summary, of: Of) {
        let account = of.account.clone().unwrap_or_default();
        let is_income = of.direction == Direction::Income;
        let said = |key, percent, whole| {
            line(key)
                .text("account", &account)
                .text("category", of.category.clone().unwrap_or_default())
                .number("percent", percent)
                .money("whole", whole)
        };
        let part = over_account.sum(of.direction, of.category.as_deref());
        let whole = summary.sum(of.direction, of.category.as_deref());
        let of_whole = part.percent_of(whole);
        let lines = match (&of.category, of_whole) {
            (None, Some(percent)) => {
                let key =
                    if is_income { "report-share-account-income" } else { "report-share-account-expense" };
                vec![said(key, percent, whole).money("part", part).days("days", summary.period)]
            }
            (Some(_), Some(percent)) => {
                let all_of_account = over_account.sum(of.direction, None);
                let key = if is_income {
                    "report-share-of-account-income"
                } else {
                    "report-share-of-account-expense"
                };
                let of_account = part.percent_of(all_of_account);
                let head = line("report-share-both")
                    .text("account", &account)
                    .text("category", of.category.clone().unwrap_or_default())
                    .money("part", part)
                    .days("days", summary.period);
                let of_account = of_account.map(|percent| said(key, percent, all_of_account));
                let of_category = said("report-share-of-category", percent, whole);
                [Some(head), of_account, Some(of_category)].into_iter().flatten().collect()
            }
            (_, None) => {
                vec![line("report-share-of-nothing").text("category", account).days("days", summary.period)]
            }
        };
        self.say(noted(lines, over_account, of));
    }

    /// Month by month, each with a bar beside the largest.
    pub(super) fn say_trend(&mut self, summary: &Summary, series: &[Summary], of: Of) {
        let sums: Vec<Money> =
            series.iter().map(|month| month.sum(of.direction, of.category.as_deref())).collect();
        let most = sums.iter().map(|sum| sum.minor()).max().unwrap_or(0);
        let key =
            if of.direction == Direction::Income { "report-trend-income" } else { "report-trend-expense" };
        let head = of
            .over_account(line(key))
            .number("named", i64::from(of.category.is_some()))
            .text("category", of.category.clone().unwrap_or_default());
        let items = series.iter().zip(&sums).map(|(month, sum)| {
            let percent = sum.percent_of(Money::from_sum(most, sum.currency())).unwrap_or(0);
            line("report-trend-item")
                .days("days", month.period)
                .text("bar", bar(percent))
                .money("amount", *sum)
        });
        let lines = std::iter::once(head).chain(items).collect();
        self.say(noted(lines, summary, of));
    }
}

/// Lines about a sum, with what it holds and leaves out below them.
pub(super) fn noted(lines: Vec<Line>, summary: &Summary, of: Of) -> Say {
    let Of { direction, category, today, .. } = of;
    Say::Noted { lines, summary: Box::new(summary.clone()), direction, category, today }
}

impl Compared<'_> {
    fn lines(&self, of: &Of) -> Vec<Line> {
        let (direction, category) = (of.direction, of.category.as_deref());
        let (now, then) = (self.summary.sum(direction, category), self.other.sum(direction, category));
        let key = match (category.is_some(), direction) {
            (true, Direction::Income) => "report-compared-category-income",
            (true, _) => "report-compared-category-expense",
            (false, Direction::Income) => "report-compared-income",
            (false, _) => "report-compared-expense",
        };
        let head = of
            .over_account(line(key))
            .text("category", category.unwrap_or_default())
            .days("days", self.summary.period)
            .money("amount", now);
        let other = line("report-compared-other").days("days", self.other.period).money("amount", then);
        let mut lines = vec![head, other, difference(now, then)];
        if category.is_none() && direction == Direction::Expense {
            let moved = self.moved();
            if !moved.is_empty() {
                lines.push(line("report-moved").lines("moved", moved));
            }
        }
        if let Some(same) = self.same {
            let sum = same.sum(direction, category);
            lines.push(line("report-compared-same").days("days", same.period).money("amount", sum));
        }
        lines
    }

    /// The categories of expenses whose sums differ most.
    fn moved(&self) -> Vec<Line> {
        let moved = summary::moved(self.summary, self.other).into_iter();
        let moved = moved.map(|(name, now, then)| (name, now.plus(then.negated())));
        let moved = moved.filter(|(_, difference)| difference.minor() != 0).take(MOST_MOVED);
        let told = moved.map(|(name, difference)| {
            line("report-moved-category")
                .text("category", name)
                .text("sign", if difference.is_positive() { "+" } else { "−" })
                .money("amount", Money::from_sum(difference.minor().abs(), difference.currency()))
        });
        told.collect()
    }
}

/// By how much the one sum is more or less than the other, and how many per cent of that.
fn difference(now: Money, then: Money) -> Line {
    let difference = now.apart_from(then);
    let key = match now.minor().cmp(&then.minor()) {
        std::cmp::Ordering::Greater => "report-more",
        std::cmp::Ordering::Less => "report-less",
        std::cmp::Ordering::Equal => return line("report-same"),
    };
    let percent = difference.percent_of(then);
    line(key)
        .money("amount", difference)
        .number("known", i64::from(percent.is_some()))
        .number("percent", percent.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use ledger::Currency;

    use super::*;

    #[test]
    fn a_difference_is_told_in_money_and_in_whole_per_cent_of_what_was() {
        let catalogue = crate::out::say::catalogue();
        let words = catalogue.of(ledger::people::user::Locale::Id);
        let idr = |units| Money::from_units(units, Currency::IDR).expect("an amount");
        for (now, then, said) in [
            (1_200_000, 1_000_000, "Naik Rp200.000 (20%)."),
            (999_999, 1_000_000, "Turun Rp1 (0%)."),
            (1_000_000, 3_000_000, "Turun Rp2.000.000 (66%)."),
            (5_000, 5_000, "Sama saja."),
            // Of nothing, or of what came back, there are no per cent.
            (5_000, 0, "Naik Rp5.000."),
            (5_000, -5_000, "Naik Rp10.000."),
        ] {
            assert_eq!(difference(idr(now), idr(then)).render(words), said);
        }
    }
}
