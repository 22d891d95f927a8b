//! Answers to a rule that was tried on the past, or offered.

use ledger::{
    Reason,
    book::{filing_rule::MOST, transaction::Transaction},
    history::reversal::CHUNK,
};
use nlu::frame::{Command, FilingAnswer, Frame};

use super::{
    facts::Tried,
    write::{KeepRule, Past},
};
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
        let said = vec![self.rule_line(rule)];
        let facts = self.facts;
        let tried = facts.filing.tried(rule).filter(|_| answer == FilingAnswer::KeepAndRefile);
        let is_large = tried.is_some_and(|tried| tried.trial.found.len() > CHUNK);
        let rows = tried.map(|tried| self.refiled(&rule.category, tried)).unwrap_or_default();
        let (key, found, past) = match tried {
            Some(tried) if is_large => ("rule-kept-refiling", tried.trial.found.len(), Past::InChunks),
            _ if rows.is_empty() => {
                self.say(line("rule-kept").lines("rule", said));
                return self.act(KeepRule::alone(new));
            }
            _ => ("rule-kept-refiled", rows.len(), Past::Rows(rows)),
        };
        self.say(line(key).lines("rule", said).number("count", count(found)));
        self.act(KeepRule { new, past });
    }

    /// The old entries as they stand, and as the rule files them; what was written since it was tried stays.
    fn refiled(&self, category: &str, tried: &Tried) -> Vec<(Transaction, Transaction)> {
        let Some(category) = self.facts.names.categories.by_key(category) else { return Vec::new() };
        let rows = tried.old.iter();
        rows.filter_map(|row| {
            let found = tried.trial.found.iter().find(|found| found.is(row))?;
            let reason = Reason::Rule(found.word.clone());
            Some((row.clone(), row.clone().with_category(category.id, reason)))
        })
        .collect()
    }
}
