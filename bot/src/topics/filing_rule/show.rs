//! Filing rules in words.

use ledger::{
    Direction, Money,
    book::filing_rule::{Condition, FilingRule},
};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::{Deciding, count},
        dialogue::AskedRule,
    },
};

impl Deciding<'_> {
    /// "Daftar aturan": all of them, in the order in which they are asked.
    pub(super) fn list_rules(&mut self) {
        let rows = &self.facts.filing.rows;
        if rows.is_empty() {
            return self.say(line("rule-none"));
        }
        let items = rows.iter().map(|row| {
            let key = if self.is_in_effect(row) { "rule-item" } else { "rule-item-resting" };
            self.filled(line(key), (row.condition(), row.account_id), &row.category)
        });
        let list = Say::List {
            head: line("rule-list"),
            items: items.collect(),
            foot: line("rule-list-hint").number("last", count(rows.len())),
        };
        self.say(list);
    }

    /// Whether a rule's category is in effect, or part of one that is.
    pub(super) fn is_in_effect(&self, row: &FilingRule) -> bool {
        self.facts.names.categories.by_key(&row.category).is_some()
    }

    /// A rule that is not kept yet.
    pub(super) fn rule_line(&self, rule: &AskedRule) -> Line {
        self.filled(line("rule-item"), (&rule.condition, rule.account_id), &rule.category)
    }

    /// A message about a rule of the list, with its number.
    pub(super) fn nth_rule(&self, key: &'static str, nth: usize, row: &FilingRule) -> Line {
        let rule = self.filled(line("rule-item"), (row.condition(), row.account_id), &row.category);
        line(key).number("nth", count(nth + 1)).lines("rule", vec![rule])
    }

    /// What becomes of a rule where a change of it is taken back.
    pub(crate) fn reversed_rule(&self, now: &FilingRule, then: &FilingRule) -> Line {
        let key = match (now.is_active(), then.is_active()) {
            (true, true) => "reversed-rule",
            (false, true) => "reversed-rule-back",
            (_, false) => "reversed-rule-gone",
        };
        let rule = self.filled(line("rule-item"), (then.condition(), then.account_id), &then.category);
        line(key).lines("rule", vec![rule])
    }

    fn filled(&self, said: Line, (condition, account_id): (&Condition, Option<i64>), category: &str) -> Line {
        let names = &self.facts.names;
        let (least, most) = condition.bounds();
        let account = account_id.and_then(|id| names.account_name(id));
        let limits: Vec<Line> = [
            condition.direction.map(|way| line("rule-limit-direction").text("way", way_name(way))),
            account.map(|name| line("rule-limit-account").text("name", name)),
            least.map(|least| limit(least, ("rule-limit-least", "rule-limit-above"), -1)),
            most.map(|most| limit(most, ("rule-limit-most", "rule-limit-below"), 1)),
        ]
        .into_iter()
        .flatten()
        .collect();
        said.text("words", condition.words.join(" / "))
            .number("limited", count(limits.len()))
            .lines("limits", limits)
            .text("category", names.categories.shown_name(category).unwrap_or(category))
    }
}

/// A bound as people say it: what is one part of a unit beside a whole amount came of "di atas 12rb", and is that.
fn limit(bound: Money, (with, without): (&'static str, &'static str), step: i64) -> Line {
    let said = Money::from_sum(bound.minor() + step, bound.currency());
    let per_unit = bound.currency().minor_per_unit();
    let is_beside = per_unit > 1 && said.minor() % per_unit == 0;
    line(if is_beside { without } else { with }).money("amount", if is_beside { said } else { bound })
}

/// A direction, as the catalogue asks for it.
fn way_name(direction: Direction) -> &'static str {
    if direction == Direction::Income { "in" } else { "out" }
}
