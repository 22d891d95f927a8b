//! How goals stand, in words: what lies in them, what those with a day still need, and that one is reached.

use chrono::NaiveDate;
use ledger::{
    Money,
    book::saving::{Course, Goal, GoalBalance, needed},
    values::period::Period,
};
use reports::words::bar;

use crate::{
    out::say::{Line, Say, line},
    topics::deciding::Deciding,
};

impl Deciding<'_> {
    /// Says what became of a goal, with what it still needs below, and where it has just been reached, that.
    pub(super) fn say_progress(&mut self, said: Line, balance: &GoalBalance, before: Money) {
        let reached = self.is_just_reached(balance, before);
        let reached = reached.then(|| line("saving-reached").text("name", &balance.goal.name));
        let lines: Vec<Line> = [Some(said), self.need(balance), reached].into_iter().flatten().collect();
        match <[Line; 1]>::try_from(lines) {
            Ok([only]) => self.say(only),
            Err(lines) => self.say(Say::Lines(lines)),
        }
    }

    /// Whether what lies there reaches the target, and never did before.
    fn is_just_reached(&self, balance: &GoalBalance, before: Money) -> bool {
        let course = self.facts.courses.of(balance.goal.id);
        balance.goal.target().is_some_and(|target| {
            let reaches = |minor: i64| minor >= target.minor();
            reaches(balance.current.minor()) && !reaches(before.minor()) && !reaches(course.highest)
        })
    }

    /// What a goal that is just being opened will need.
    pub(super) fn need_of_new(&self, target: Money, day: NaiveDate) -> Option<Line> {
        self.need_by((target, day), Money::from_sum(0, target.currency()), Course::default())
    }

    /// What a goal with a day still needs this month, in the month of its day this week, and in its last week at all.
    pub(super) fn need(&self, balance: &GoalBalance) -> Option<Line> {
        let aim = balance.goal.target().zip(balance.goal.target_day)?;
        self.need_by(aim, balance.current, self.facts.courses.of(balance.goal.id))
    }

    fn need_by(&self, aim: (Money, NaiveDate), current: Money, course: Course) -> Option<Line> {
        let (target, day) = aim;
        let left = Money::from_sum(target.minor() - current.minor(), target.currency());
        if !left.is_positive() {
            return None;
        }
        let person = &self.facts.person;
        let today = person.zone.day(self.facts.now());
        if day < today {
            return Some(line("saving-day-passed").day("day", day).money("amount", left));
        }
        let (month, week) = (person.month(today), Period::week(today));
        let at = |minor| Money::from_sum(minor, target.currency());
        let (span, need) = if day <= week.until {
            return Some(line("saving-need-rest").day("day", day).money("amount", left));
        } else if day <= month.until {
            ("week", needed(aim, (at(course.at_week), current), (today, week), Period::week)?)
        } else {
            ("month", needed(aim, (at(course.at_month), current), (today, month), |day| person.month(day))?)
        };
        let has_begun = course != Course::default() || current.minor() != 0;
        let key = match (has_begun, need.is_positive()) {
            (false, _) => "saving-need-each",
            (true, true) => "saving-need-now",
            (true, false) => "saving-need-nothing",
        };
        Some(line(key).day("day", day).text("span", span).money("amount", need))
    }

    /// All goals, those of several each with a bar; or the one of this name.
    pub(crate) fn show_goals(&mut self, name: Option<&str>) {
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            return match self.goal(name) {
                Some(balance) => {
                    let said = progress("saving-stands", balance.current, &balance.goal);
                    self.say_progress(said, balance, balance.current);
                }
                None => self.say(line("saving-unknown").text("name", name)),
            };
        }
        let goals: Vec<&GoalBalance> = self.facts.holdings.in_use().collect();
        let key = match goals.len() {
            0 => return self.say(line("saving-none")),
            1 => "saving-item",
            _ => "saving-item-bar",
        };
        let item = |balance: &&GoalBalance| progress(key, balance.current, &balance.goal);
        let items = goals.iter().map(item).collect();
        self.say(Say::List { head: line("saving-list"), items, foot: line("saving-list-hint") });
    }
}

/// A line about money that moved, and how the goal stands then.
pub(super) fn moved(key: &'static str, amount: Money, goal: (&str, Option<Money>), current: Money) -> Line {
    with_target(line(key).money("amount", amount).text("name", goal.0), current, goal.1)
}

/// A line about how a goal stands.
pub(super) fn progress(key: &'static str, current: Money, goal: &Goal) -> Line {
    with_target(line(key).text("name", goal.name.clone()), current, goal.target())
}

/// "Progress 500.000/15.000.000 (3%)", or the sum alone where there is no target.
fn with_target(line: Line, current: Money, target: Option<Money>) -> Line {
    let line = line.bare_money("current", current);
    match target {
        Some(target) => {
            let percent = current.percent_of(target).unwrap_or(0);
            line.number("aimed", 1)
                .bare_money("target", target)
                .number("percent", percent)
                .text("bar", bar(percent))
        }
        None => line.number("aimed", 0).text("target", "").number("percent", 0).text("bar", ""),
    }
}
