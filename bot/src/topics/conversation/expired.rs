//! What came late: questions that nobody answered in time, mentioned once in the next reply, and old messages.

use chrono::TimeDelta;
use ledger::Money;

use crate::{
    out::say::{Line, line},
    topics::{
        deciding::{Deciding, capitalised},
        dialogue::{Ask, Draft},
    },
};

/// What was written longer ago than this is booked on a day that its writer may not have in mind.
const OLD: TimeDelta = TimeDelta::days(30);

impl Deciding<'_> {
    /// Names the day of a message that came long after it was written, where something was booked by it.
    pub(crate) fn mention_age(&mut self) {
        let (sent_at, came_at) = (self.facts.now(), self.facts.message.created_at);
        if came_at - sent_at <= OLD || !self.acts.iter().any(|act| act.as_write().books()) {
            return;
        }
        if let Some(last) = self.says.pop() {
            let day = self.facts.person.zone.day(sent_at);
            self.says.push(last.with(line("booked-long-ago").day("day", day)));
        }
    }

    /// Where nothing is said they are kept for the next reply.
    pub(crate) fn mention_expired(&mut self) {
        let expired = std::mem::take(&mut self.dialogue.expired);
        let Some(mut last) = self.says.pop() else {
            self.dialogue.questions.extend(expired);
            return;
        };
        for mention in expired.iter().filter_map(|question| mention(&question.ask)) {
            last = last.with(mention);
        }
        self.says.push(last);
    }
}

fn mention(ask: &Ask) -> Option<Line> {
    match ask {
        Ask::Category { draft } | Ask::Amount { draft } | Ask::Paid { draft } | Ask::Known { draft, .. } => {
            Some(line("expired-draft").text("thing", thing(draft)))
        }
        Ask::Either { first, .. } => {
            first.first().map(|draft| line("expired-draft").text("thing", thing(draft)))
        }
        Ask::Confirm => Some(line("expired-confirm")),
        Ask::Target { name, .. } | Ask::NewGoal { name, .. } => {
            Some(line("expired-target").text("name", name))
        }
        Ask::Preview { .. } => Some(line("expired-preview")),
        Ask::Rows { .. } => Some(line("expired-rows")),
        Ask::Statement { .. } | Ask::Import { .. } => Some(line("expired-import")),
        Ask::Due { bills } => {
            let names: Vec<String> = bills.iter().map(|bill| capitalised(&bill.name)).collect();
            Some(line("expired-due").text("names", names.join(", ")))
        }
        Ask::Goal { amount, .. } => {
            Some(line("expired-draft").text("thing", reports::words::money_text(Money::from(*amount))))
        }
        Ask::Which { .. }
        | Ask::Amend { .. }
        | Ask::WhichCategory { .. }
        | Ask::Topups { .. }
        | Ask::Reverse { .. }
        | Ask::NewAccount { .. }
        | Ask::CloseGoal { .. }
        | Ask::Balance { .. }
        | Ask::Rate { .. }
        | Ask::Reminder { .. }
        | Ask::Purchase { .. }
        | Ask::Recurring { .. }
        | Ask::FilingRule { .. }
        | Ask::Offer { .. }
        | Ask::Erase { .. } => None,
    }
}

fn thing(draft: &Draft) -> String {
    let amount = || draft.amount.map(|amount| reports::words::money_text(Money::from(amount)));
    let said = || draft.raw_text.clone();
    draft.description.as_deref().map(capitalised).or_else(amount).or_else(said).unwrap_or_default()
}
