//! What comes again, in words: a row, its rule, and the list of them.

use chrono::Datelike;
use ledger::{
    Direction,
    book::recurring::{Recurring, days::Turn},
    values::recurrence::{OnDay, Recurrence, Unit},
};

use crate::{
    out::say::{Line, Say, line},
    topics::deciding::{Deciding, capitalised},
};

impl Deciding<'_> {
    /// "Langganan apa aja": what goes on, and what was asked and not answered.
    pub(crate) fn list_recurring(&mut self) {
        let today = self.today();
        let facts = self.facts;
        let rows = facts.recurring.going(today);
        if rows.is_empty() {
            return self.say(line("recurring-none"));
        }
        let mut shown: Vec<&Recurring> = Vec::new();
        for row in &rows {
            // What it is to be from a later day on stands below it.
            let later = facts.recurring.series(row, today).filter(|other| other.starts_on > row.starts_on);
            shown.extend(std::iter::once(*row).chain(later));
        }
        let items = shown.iter().map(|row| self.recurring_item(row));
        let asked = rows.iter().flat_map(|row| {
            facts.recurring.calendar.asked(row).into_iter().map(move |day| {
                line("recurring-unanswered").text("name", capitalised(&row.name)).day("day", day)
            })
        });
        let lines = std::iter::once(line("recurring-list")).chain(items).chain(asked).collect();
        self.say(Say::Lines(lines));
    }

    /// A row in the list of them.
    pub(crate) fn recurring_item(&self, row: &Recurring) -> Line {
        let (today, calendar) = (self.today(), &self.facts.recurring.calendar);
        let item = |key| recurring_line(key, row);
        if row.is_paused(today) {
            return match row.paused_until {
                Some(until) => item("recurring-item-paused-until").day("until", until),
                None => item("recurring-item-paused"),
            };
        }
        match calendar.next_from(row, today) {
            Some(next) => item("recurring-item").day("next", next).text("mode", row.mode.name()),
            None => item("recurring-item-over"),
        }
    }
}

/// A message about a row: its name, amount and rule.
pub(crate) fn recurring_line(key: &'static str, row: &Recurring) -> Line {
    line(key)
        .text("name", capitalised(&row.name))
        .money("amount", row.money())
        .lines("rule", vec![rule_line(&row.rule())])
}

/// A rule in words: "tiap tanggal 5", "tiap 2 minggu, Jumat".
pub(crate) fn rule_line(rule: &Recurrence) -> Line {
    let key = match (rule.unit, rule.on) {
        (Unit::Day, _) => "recurring-rule-day",
        (Unit::Week, _) => "recurring-rule-week",
        (Unit::Month, OnDay::Anchor) => "recurring-rule-month",
        (Unit::Year, OnDay::Anchor) => "recurring-rule-year",
        (Unit::Month | Unit::Year, OnDay::Last) => "recurring-rule-last",
        (Unit::Month | Unit::Year, OnDay::LastWorking) => "recurring-rule-working",
    };
    let said = line(key).number("every", i64::from(rule.every));
    let (day, month) = (i64::from(rule.anchor.day()), i64::from(rule.anchor.month()));
    match key {
        "recurring-rule-week" => {
            said.number("weekday", i64::from(rule.anchor.weekday().number_from_monday()))
        }
        "recurring-rule-month" => said.number("day", day),
        "recurring-rule-year" => said.number("day", day).number("month", month),
        _ => said,
    }
}

/// A day that fell due, in a list.
pub(crate) fn turn_line(turn: &Turn) -> Line {
    line("due-item")
        .text("name", capitalised(&turn.recurring.name))
        .money("amount", turn.money)
        .day("day", turn.day)
}

/// Whether money comes in on it, as the catalogue asks.
pub(crate) fn side(row: &Recurring) -> &'static str {
    if row.direction == Direction::Income { "in" } else { "out" }
}
