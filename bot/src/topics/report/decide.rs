//! Reports: sums of a span of days, in all, of one direction or of one category.

use chrono::NaiveDate;
use ledger::{Direction, Reason};
use nlu::frame::Report;
use reports::Summary;

use crate::{
    out::say::{Picture, Say, line},
    topics::deciding::Deciding,
};

impl Deciding<'_> {
    /// What the month has left, where nobody knows what lies in the accounts.
    pub(crate) fn say_what_is_left(&mut self) {
        let Some(summary) = &self.facts.summary else { return self.say(line("balance-of-month")) };
        let summary = Box::new(summary.clone());
        let today = self.facts.person.zone.day(self.facts.now());
        self.say(Say::Below(line("balance-of-month"), Box::new(Say::Summary { summary, today })));
    }

    /// The summary as a picture, where people would rather look at it.
    fn picture(&self, summary: &Summary, today: NaiveDate) -> Option<Picture> {
        let beside = self.facts.beside_summary.clone()?;
        Some(Picture { summary: summary.clone(), beside, today })
    }

    pub(crate) fn report(&mut self, report: &Report) {
        if self.facts.lookup.is_some() {
            return self.show_lookup();
        }
        let Some(summary) = &self.facts.summary else { return self.say(line("ask-meaning")) };
        if !summary.converted.is_empty() {
            self.dialogue.report_days = Some((summary.period.from, summary.period.last_day()));
        }
        let summary = Box::new(summary.clone());
        let category = report.category.as_ref().map(|category| {
            let known = self.facts.names.categories.by_key(&category.key);
            known.map_or_else(|| category.name.clone(), |known| known.name.to_string())
        });
        let of_category = report.category.as_ref().map(|category| {
            self.facts.names.categories.direction_of(&category.key).unwrap_or(Direction::Expense)
        });
        let direction = report.direction.or(of_category);
        let today = self.facts.person.zone.day(self.facts.now());
        if let Some(direction) = direction {
            self.say(Say::Sum { summary, direction, category, today });
        } else {
            let picture = self.picture(&summary, today);
            let said = Say::Summary { summary, today };
            self.say(match picture {
                Some(picture) => Say::Drawn(Box::new(said), Box::new(picture)),
                None => said,
            });
        }
        let by_thing = report.category.as_ref().and_then(|category| match &category.reason {
            Reason::Lexicon(thing) => Some(line("report-not-by-thing").text("thing", thing.clone())),
            _ => None,
        });
        let not_compared = report.compare.then(|| line("report-not-compared"));
        for remark in by_thing.into_iter().chain(not_compared) {
            if let Some(said) = self.says.pop() {
                self.says.push(said.with(remark));
            }
        }
    }
}
