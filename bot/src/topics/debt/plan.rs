//! Plans: what is paid in equal parts, how far it has come, and which entry pays a part.

use chrono::NaiveDate;
use ledger::{
    Direction, Money,
    book::plan::{MOST_PARTS, Progress},
};

use crate::{
    out::say::{Line, Say, line},
    topics::{account::facts::pays_part, debt::write::OpenPlan, deciding::Deciding},
};

impl<'a> Deciding<'a> {
    pub(crate) fn open_plan(&mut self, name: &str, (part, count): (Money, u32), first_day: NaiveDate) {
        if let Some(known) = self.plan(name) {
            let stands = plan_line("plan-exists", known);
            return self.say(stands);
        }
        let is_too_large = part.checked_mul(i64::from(count)).is_err();
        if is_too_large || !(2..=MOST_PARTS).contains(&count) {
            return self.say(line("plan-out-of-bounds").number("most", i64::from(MOST_PARTS)));
        }
        let opened =
            line("plan-opened").text("name", name).money("part", part).number("count", i64::from(count));
        let last = first_day.checked_add_months(chrono::Months::new(count - 1)).unwrap_or(first_day);
        self.say(opened.day("first", first_day).day("last", last));
        self.act(OpenPlan { name: name.to_owned(), part, count, first_day });
    }

    fn plan(&self, name: &str) -> Option<&'a Progress> {
        let key = ledger::name_key(name);
        self.facts.position.plans.iter().find(|progress| progress.plan.name_key == key)
    }

    pub(crate) fn show_plans(&mut self, name: Option<&str>) {
        let plans = &self.facts.position.plans;
        if plans.is_empty() {
            return self.say(line("plan-none"));
        }
        let named = name.map(ledger::name_key);
        let is_named = |progress: &&Progress| {
            named.as_ref().is_none_or(|key| {
                progress.plan.name_key.contains(&**key) || key.contains(&*progress.plan.name_key)
            })
        };
        let mut shown: Vec<Line> =
            plans.iter().filter(is_named).map(|progress| plan_line("plan-item", progress)).collect();
        if shown.is_empty() {
            shown = plans.iter().map(|progress| plan_line("plan-item", progress)).collect();
        }
        let lines = std::iter::once(line("plan-list")).chain(shown);
        self.say(Say::Lines(lines.collect()));
    }

    /// The plan that an entry pays a part of: the one whose name an instalment's words hold.
    pub(crate) fn plan_of(
        &self,
        direction: Direction,
        category: Option<&str>,
        description: Option<&str>,
    ) -> Option<i64> {
        if direction != Direction::Expense || !pays_part(category, description) {
            return None;
        }
        let words = ledger::name_key(description?);
        let holds = |progress: &&Progress| {
            progress
                .plan
                .name_key
                .split_whitespace()
                .all(|word| words.split_whitespace().any(|said| said == word))
        };
        let mut named = self.facts.position.plans.iter().filter(holds);
        match (named.next(), named.next()) {
            (Some(only), None) => Some(only.plan.id),
            _ => None,
        }
    }
}

fn plan_line(key: &'static str, progress: &Progress) -> Line {
    line(key)
        .text("name", &*progress.plan.name)
        .number("paid", progress.paid)
        .number("open", (i64::from(progress.plan.count()) - progress.paid).max(0))
        .number("count", i64::from(progress.plan.count()))
        .money("part", progress.plan.part())
        .money("left", progress.left())
        .day("last", progress.plan.last_day())
}
