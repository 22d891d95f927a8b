//! Answers to a rule that was tried on the past, or offered.

use ledger::{
    Reason,
    book::{filing_rule::MOST, transaction::Transaction},
    history::reversal::CHUNK,
};
use nlu::frame::{Command, FilingAnswer, Frame};

use super::write::{KeepRule, Past};
use crate::{
    out::say::line,
    topics::{
        deciding::{Deciding, count},
        dialogue::{AskedRule, OpenQuestion},
    },
};

impl Deciding<'_> {
    /// "Simpan? Ubah juga yang lama?"; a rule that was offered is kept by "ya" alone.
    pub(crate) fn take_rule(&mut self, question: &OpenQuestion, rule: &AskedRule, frame: &Frame) -> bool {
        let said = self.facts.message.words().and_then(nlu::filing_answer);
        let answer = match frame.command() {
            Some(Command::Yes) => Some(FilingAnswer::Keep),
            _ if rule.is_offer => said.filter(|answer| *answer == FilingAnswer::Keep),
            Some(Command::Choice(1)) => Some(FilingAnswer::Keep),
            Some(Command::Choice(2) | Command::All) => Some(FilingAnswer::KeepAndRefile),
            Some(Command::Choice(3)) => {
                self.dialogue.close(question);
                self.say(line("dropped"));
                return true;
            }
            Some(Command::Choice(_)) => {
                self.say(line("choose-from-list").number("last", 3));
                self.dialogue.repeat(question.message_id);
                return true;
            }
            _ => said,
        };
        let Some(answer) = answer else { return false };
        self.dialogue.close(question);
        if self.facts.filing.rows.len() >= MOST {
            self.say(line("rule-many").number("most", count(MOST)));
        } else {
            self.keep_rule(rule, answer);
        }
        true
    }

    fn keep_rule(&mut self, rule: &AskedRule, answer: FilingAnswer) {
        let new = rule.made_at(self.place_behind());
        let found = self.facts.filing.trial.found.len();
        let said = vec![self.rule_line(rule)];
        if answer == FilingAnswer::Keep || found == 0 {
            self.say(line("rule-kept").lines("rule", said));
            return self.act(KeepRule::alone(new));
        }
        let is_large = found > CHUNK;
        let key = if is_large { "rule-kept-refiling" } else { "rule-kept-refiled" };
        self.say(line(key).lines("rule", said).number("count", count(found)));
        let past = if is_large { Past::InChunks } else { Past::Rows(self.refiled(&rule.category)) };
        self.act(KeepRule { new, past });
    }

    /// The old entries as they stand, and as the rule files them.
    fn refiled(&self, category: &str) -> Vec<(Transaction, Transaction)> {
        let facts = self.facts;
        let Some(category) = facts.names.categories.by_key(category) else { return Vec::new() };
        let rows = facts.filing.old.iter();
        rows.filter_map(|row| {
            let found = facts.filing.trial.found.iter().find(|found| found.id == row.id)?;
            let reason = Reason::Rule(found.word.clone());
            Some((row.clone(), row.clone().with_category(category.id, reason)))
        })
        .collect()
    }
}
