//! How budgets are shown: a bar for each, a line where one nears its end, and the sum behind what may be spent today.

use ledger::{
    Money,
    book::{
        budget::{Budget, EVERYTHING, Span, Standing, allowance::Allowance},
        category::Categories,
    },
};
use reports::words::bar;

use crate::{
    out::say::{Line, Say, line},
    topics::deciding::Deciding,
};

/// A line that names a budget by its category and how long it is.
pub(super) fn named(categories: &Categories, line: Line, category: &str, span: Span) -> Line {
    let name = categories.shown_name(category).unwrap_or(category);
    line.text("category", name).number("all", i64::from(category == EVERYTHING)).text("period", span.name())
}

fn of_budget(categories: &Categories, key: &'static str, budget: &Budget) -> Line {
    named(categories, line(key), &budget.category, budget.period)
}

/// A line with the figures of one that runs.
fn with_figures(line: Line, standing: &Standing) -> Line {
    let (left, carried) = (standing.left(), standing.carried);
    line.money("spent", standing.spent)
        .money("limit", standing.limit())
        .money("left", absolute(left))
        .number("over", i64::from(left.minor() < 0))
        .number("percent", standing.percent())
        .number("carries", carried.signum())
        .money("carried", absolute(Money::from_sum(carried, left.currency())))
}

fn absolute(money: Money) -> Money {
    if money.minor() < 0 { money.negated() } else { money }
}

/// One budget with its bar.
pub(super) fn item(categories: &Categories, standing: &Standing) -> Line {
    let line = of_budget(categories, "budget-item", &standing.budget);
    with_figures(line, standing).text("bar", bar(standing.percent()))
}

/// That one has crossed a line.
pub(super) fn alert(categories: &Categories, standing: &Standing, threshold: i64) -> Line {
    let key = if threshold < 100 { "budget-alert" } else { "budget-alert-over" };
    with_figures(of_budget(categories, key, &standing.budget), standing)
}

/// "Jatah aman hari ini".
pub(super) fn allowance(allowance: &Allowance) -> Line {
    let left = allowance.left();
    let key = if left.minor() < 0 { "allowance-over" } else { "allowance" };
    line(key).money("left", absolute(left))
}

impl Deciding<'_> {
    /// A budget in a list of what was changed.
    pub(crate) fn budget_thing(&self, category: &str, limit: Money) -> Line {
        named(&self.facts.names.categories, line("history-budget"), category, Span::Month)
            .money("limit", limit)
    }

    /// What becomes of a budget where a change of it is taken back.
    pub(crate) fn reversed_budget(&self, now: &Budget, then: &Budget) -> Line {
        let holds = |budget: &Budget| budget.holds_on(self.today());
        let key = if holds(then) || !holds(now) { "reversed-budget-back" } else { "reversed-budget-gone" };
        of_budget(&self.facts.names.categories, key, then).money("limit", then.limit())
    }

    /// How the budgets stand: of one category, or of all.
    pub(crate) fn show_budgets(&mut self, category: Option<&str>, span: Option<Span>) {
        let (facts, categories) = (self.facts, &self.facts.names.categories);
        let key = category.map(|key| categories.standing_key(key));
        let is_meant =
            |budget: &Budget| key.is_none_or(|key| categories.standing_key(&budget.category) == key);
        let mut standings = facts.budgets.standings(categories);
        standings.retain(|standing| is_meant(&standing.budget));
        if span.is_some_and(|span| standings.iter().any(|standing| standing.budget.period == span)) {
            standings.retain(|standing| Some(standing.budget.period) == span);
        }
        let is_other = |budget: &&Budget| budget.limit().currency() != facts.person.currency;
        let resting = facts.budgets.running().filter(is_other).filter(|budget| is_meant(budget));
        let resting: Vec<Line> = resting
            .map(|budget| of_budget(categories, "budget-resting", budget).money("limit", budget.limit()))
            .collect();
        let items = standings.iter().map(|standing| item(categories, standing)).chain(resting);
        let mut lines: Vec<Line> = items.collect();
        if lines.is_empty() {
            let none = match category {
                Some(key) => named(categories, line("budget-none-of"), key, Span::Month),
                None => line("budget-none"),
            };
            return self.say(none);
        }
        if category.is_none() {
            lines.insert(0, line("budget-list"));
            lines.extend(facts.budgets.allowance(categories).map(|found| allowance(&found)));
        }
        self.say(Say::Lines(lines));
    }

    /// "kenapa jatah?": the sum, line by line.
    pub(crate) fn explain_allowance(&mut self) {
        let facts = self.facts;
        let Some(found) = facts.budgets.allowance(&facts.names.categories) else {
            return self.say(line("allowance-none"));
        };
        let names: Vec<&str> = found
            .cover
            .categories
            .iter()
            .map(|key| facts.names.categories.shown_name(key).unwrap_or(key))
            .collect();
        let head = line("allowance-why")
            .number("all", i64::from(found.cover.is_of_everything()))
            .text("names", names.join(", "))
            .text("period", found.cover.span.name());
        let part = |key, minor| line(key).money("amount", found.money(minor));
        let mut lines = vec![head, part("allowance-why-limit", found.limit)];
        // What is nought says nothing.
        let parts = [
            ("allowance-why-carried", found.carried),
            ("allowance-why-before", found.before),
            ("allowance-why-bills", found.ahead.bills),
            ("allowance-why-goals", found.ahead.goals),
        ];
        let told = parts.into_iter().filter(|(key, minor)| *minor != 0 || *key == "allowance-why-before");
        lines.extend(told.map(|(key, minor)| part(key, minor)));
        lines.push(
            line("allowance-why-rest")
                .money("rest", found.rest())
                .number("days", found.days())
                .money("share", found.a_day()),
        );
        lines.push(part("allowance-why-today", found.today));
        lines.push(allowance(&found));
        self.say(Say::Lines(lines));
    }
}
