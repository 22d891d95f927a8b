//! Reports: sums of a span of days, in all, of one direction or of one category, and what else is asked about them.

use ledger::Direction;
use nlu::frame::{Category, Report, View};
use reports::Summary;

use crate::{
    out::say::{Say, line},
    topics::{
        deciding::Deciding,
        lookup::facts::{direction, words},
        report::{
            compare::{Compared, Of, noted},
            facts::Viewed,
        },
    },
};

impl Deciding<'_> {
    /// What the month has left, where nobody knows what lies in the accounts.
    pub(crate) fn say_what_is_left(&mut self) {
        let Some(summary) = &self.facts.summary else { return self.say(line("balance-of-month")) };
        let summary = Box::new(summary.clone());
        let today = self.today();
        self.say(Say::Below(line("balance-of-month"), Box::new(Say::Summary { summary, today })));
    }

    pub(crate) fn report(&mut self, report: &Report) {
        self.report_sums(report);
        // Sums of a book that a file is just being booked into are on their way.
        if self.facts.importing.is_running
            && let Some(said) = self.says.pop()
        {
            self.says.push(said.with(line("import-running")));
        }
    }

    fn report_sums(&mut self, report: &Report) {
        if matches!(report.view, View::File(_)) {
            return self.send_file();
        }
        if self.facts.lookup.is_some() {
            return self.show_lookup();
        }
        let facts = self.facts;
        let Some(summary) = &facts.summary else { return self.say(line("ask-meaning")) };
        if !summary.converted.is_empty() {
            self.dialogue.report_days = Some((summary.period.from, summary.period.last_day()));
        }
        let today = self.today();
        let category = report.category.as_ref().map(|category| self.name_of(category));
        let direction = direction(report, &facts.names);
        let account = report.account.clone();
        let of = Of { direction: direction.unwrap_or(Direction::Expense), category, account, today };
        match (&report.view, &facts.viewed) {
            (View::Sums, Some(Viewed::Matching(matching, count))) => {
                self.say_matching(report, (summary, matching), *count, &of);
            }
            (View::Against { .. }, Some(Viewed::Against(other, same))) => {
                let compared = Compared { summary, other, same: same.as_deref() };
                self.compare(&compared, direction, &of);
            }
            (View::Beside(other), _) => {
                let other = self.name_of(other);
                self.say_beside(summary, &of, &other);
            }
            (View::Average(unit), _) => self.say_average(summary, of, *unit),
            (View::Share, Some(Viewed::Matching(over_account, _))) => {
                self.say_share_of_account(summary, over_account, of);
            }
            (View::Share, _) => self.say_share(summary, of),
            (View::Left, _) => self.say_left(summary, of),
            (View::Trend, Some(Viewed::Trend(series))) => self.say_trend(summary, series, of),
            _ => self.say(match direction {
                Some(direction) => {
                    let summary = Box::new(summary.clone());
                    Say::Sum { summary, direction, category: of.category, today }
                }
                None => Say::summary(summary.clone(), facts.beside_summary.clone(), today),
            }),
        }
    }

    /// The category as this person calls it.
    fn name_of(&self, category: &Category) -> String {
        let known = self.facts.names.categories.by_key(&category.key);
        known.map_or_else(|| category.name.clone(), |known| known.name.to_string())
    }

    /// What entries that hold some words, or name an account, come to; below it all of their category.
    fn say_matching(
        &mut self,
        report: &Report,
        (whole, matching): (&Summary, &Summary),
        count: i64,
        of: &Of,
    ) {
        let named = words(report).or(of.category.as_deref());
        let key = match (report.account.is_some(), named.is_some(), of.direction) {
            (true, true, Direction::Income) => "report-account-words-income",
            (true, true, _) => "report-account-words-expense",
            (true, false, Direction::Income) => "report-account-income",
            (true, false, _) => "report-account-expense",
            (false, _, Direction::Income) => "report-words-income",
            (false, _, _) => "report-words-expense",
        };
        let said = |key| {
            line(key)
                .text("account", report.account.clone().unwrap_or_default())
                .text("words", named.unwrap_or_default())
                .days("days", matching.period)
        };
        let sum = matching.sum(of.direction, None);
        let both = report.account.is_some() && direction(report, &self.facts.names).is_none();
        let mut lines = vec![if count == 0 {
            said(if report.account.is_some() { "report-account-nothing" } else { "report-words-nothing" })
        } else if both {
            said("report-account")
                .money("income", matching.total_income)
                .money("expense", matching.total_expense)
                .number("count", count)
        } else {
            said(key).money("amount", sum).number("count", count)
        }];
        if report.account.is_none() {
            let sum = whole.sum(of.direction, of.category.as_deref());
            lines.push(match &of.category {
                Some(category) => {
                    line("report-whole-category").text("category", category).money("amount", sum)
                }
                None => line("report-whole").money("amount", sum),
            });
        }
        self.say(noted(lines, matching, Of { category: None, ..of.clone() }));
    }
}
