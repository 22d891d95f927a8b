//! What becomes of a wish about budgets.

use ledger::{
    Direction, Money,
    book::budget::{Budget, EVERYTHING, Rewritten, Span},
};
use nlu::frame::{self, Granularity, Shift};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        budget::{show, write::RewriteBudget},
        deciding::Deciding,
    },
};

impl<'a> Deciding<'a> {
    /// "budget makan 2jt sebulan", "ubah budget makan jadi 1,5jt", "budget makan pakai rollover".
    pub(crate) fn set_budget(&mut self, wish: &frame::Budget) {
        let facts = self.facts;
        let today = (facts.budgets.today(), &facts.person.months);
        let Some(category) = self.budgeted(wish) else { return };
        let Some(span) = span_of(wish) else { return self.say(line("budget-span")) };
        let running = self.running_budget(&category, span, wish.says_period);
        // "budget makan pakai rollover": the limit that stands.
        let stands = running.filter(|_| wish.rollover.is_some()).map(Budget::limit);
        let limit = match wish.amount.map(|amount| shifted(amount, wish.shift, running)).or(stands) {
            Some(limit) if limit.is_positive() => limit,
            None if wish.rollover.is_some() => {
                let none = show::named(&facts.names.categories, line("budget-none-of"), &category, span);
                return self.say(none);
            }
            _ => return self.say_budget_amount_missing(&category, span),
        };
        if limit.currency() != facts.person.currency {
            return self.say(line("budget-other-currency").text("currency", facts.person.currency.code()));
        }
        let rollover = wish.rollover.unwrap_or_else(|| running.is_some_and(|budget| budget.rollover));
        let rewritten = match running {
            Some(budget) => Rewritten::changing(budget, limit, rollover, today),
            None => Rewritten::beginning(&category, span, limit, rollover, today),
        };
        let (category, span) =
            running.map_or((&*category, span), |budget| (&*budget.category, budget.period));
        let after = facts.budgets.rewritten(&rewritten);
        let categories = &facts.names.categories;
        let standing =
            after.running_for(categories, category, span).map(|row| after.standing(row, categories));
        let key = match running {
            _ if rewritten.is_nothing() => "budget-same",
            Some(before) if before.limit() == limit => "budget-carries",
            Some(_) => "budget-changed",
            None => "budget-set",
        };
        let head = show::named(&facts.names.categories, line(key), category, span);
        let head = head
            .money("amount", limit)
            .money("from", running.map_or(limit, Budget::limit))
            .number("rollover", i64::from(rollover));
        let mut lines: Vec<Line> = vec![head];
        lines.extend(standing.iter().map(|standing| show::item(categories, standing)));
        self.say(Say::Lines(lines));
        if !rewritten.is_nothing() {
            // The reply tells how it stands, so no line that is crossed already is told once more.
            let told = standing.filter(|_| facts.counts()).map(|standing| standing.untold(after.told()));
            self.act(RewriteBudget { rewritten, told: told.unwrap_or_default() });
        }
    }

    /// "hapus budget makan".
    pub(crate) fn stop_budget(&mut self, wish: &frame::Budget) {
        let facts = self.facts;
        let Some(category) = self.budgeted(wish) else { return };
        let meant = self.running_budgets(&category, span_of(wish).filter(|_| wish.says_period));
        // "hapus budget", where there is but one.
        let only: Vec<&Budget> = facts.budgets.running().collect();
        let meant = if meant.is_empty() && category == EVERYTHING && only.len() == 1 { only } else { meant };
        match *meant {
            [] if category == EVERYTHING => self.show_budgets(None, None),
            [] => self.show_budgets(Some(&category), None),
            [budget] => {
                let stopped = show::named(
                    &facts.names.categories,
                    line("budget-stopped"),
                    &budget.category,
                    budget.period,
                );
                self.say(stopped);
                let today = (facts.budgets.today(), &facts.person.months);
                let rewritten = Rewritten::stopping(budget, today);
                self.act(RewriteBudget { rewritten, told: Vec::new() });
            }
            ref several => {
                let lines = several.iter().map(|budget| {
                    show::named(
                        &facts.names.categories,
                        line("budget-which-item"),
                        &budget.category,
                        budget.period,
                    )
                    .money("limit", budget.limit())
                });
                let lines = std::iter::once(line("budget-which")).chain(lines).collect();
                self.say(Say::Lines(lines));
            }
        }
    }

    /// "sisa budget makan", "budget bulan ini".
    pub(crate) fn show_budget(&mut self, wish: &frame::Budget) {
        let span = span_of(wish).filter(|_| wish.says_period);
        if wish.category.is_none() {
            return self.show_budgets(None, span);
        }
        if let Some(category) = self.budgeted(wish) {
            self.show_budgets(Some(&category), span);
        }
    }

    /// "set budget transport": nothing is written without an amount, and nothing is booked by one that follows.
    pub(crate) fn ask_budget_amount(&mut self, known: &frame::Known) {
        let wish = frame::Budget { category: known.category.clone(), ..frame::Budget::default() };
        let Some(category) = self.budgeted(&wish) else { return };
        self.say_budget_amount_missing(&category, Span::Month);
    }

    fn say_budget_amount_missing(&mut self, category: &str, span: Span) {
        let asked = show::named(&self.facts.names.categories, line("budget-amount-missing"), category, span);
        self.say(asked);
    }

    /// The key of the category that a wish is about; says so where that takes no expenses.
    fn budgeted(&mut self, wish: &frame::Budget) -> Option<String> {
        if let Some(thing) = &wish.unknown {
            self.say(line("budget-not-of").text("category", thing.as_str()));
            return None;
        }
        let Some(said) = &wish.category else { return Some(EVERYTHING.to_owned()) };
        let found = self.facts.names.categories.by_key(&said.key);
        let Some(category) = found.filter(|category| category.direction == Direction::Expense) else {
            let name = found.map_or(&*said.name, |category| &*category.name);
            self.say(line("budget-not-of").text("category", name));
            return None;
        };
        Some(category.key.to_string())
    }

    /// The one that runs for a category: of the length that is said, else the only one there is, else the one of a month.
    fn running_budget(&self, category: &str, span: Span, is_said: bool) -> Option<&'a Budget> {
        let any = self.running_budgets(category, None);
        match *any {
            [only] if !is_said => Some(only),
            _ => any.into_iter().find(|budget| budget.period == span),
        }
    }

    /// Those that run for a category, of the length that is said.
    fn running_budgets(&self, category: &str, said: Option<Span>) -> Vec<&'a Budget> {
        let facts = self.facts;
        Span::ALL
            .into_iter()
            .filter(|span| said.is_none_or(|said| said == *span))
            .filter_map(|span| facts.budgets.running_for(&facts.names.categories, category, span))
            .collect()
    }
}

/// What a limit comes to: "ditambah 100rb" moves the one that stands, and is one of its own where none does.
fn shifted(amount: Money, shift: Option<Shift>, running: Option<&Budget>) -> Money {
    let Some(limit) = running.map(Budget::limit).filter(|limit| limit.currency() == amount.currency()) else {
        return amount;
    };
    let by = match shift {
        Some(Shift::Up) => amount,
        Some(Shift::Down) => amount.negated(),
        None => return amount,
    };
    limit.checked_add(by).unwrap_or(limit)
}

/// How long a budget's periods shall be; `None` for what is none of them.
fn span_of(wish: &frame::Budget) -> Option<Span> {
    match wish.period.unwrap_or(Granularity::Month) {
        Granularity::Day => Some(Span::Day),
        Granularity::Week => Some(Span::Week),
        Granularity::Month => Some(Span::Month),
        Granularity::Year | Granularity::Custom => None,
    }
}
