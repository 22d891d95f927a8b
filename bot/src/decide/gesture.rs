//! Reactions to the bot's replies, and messages that are deleted for everyone.

use ledger::{
    rows::Rows,
    saving::MovementDirection,
    transaction::{EntryStatus, Transaction},
};

use nlu::frame::Frame;

use super::{Deciding, Verdict};
use crate::{
    dialogue::{Ask, Question},
    say::line,
};

impl Deciding<'_> {
    /// An emoji put to a reply: it answers the reply's question, or judges what the reply tells of.
    pub(super) fn take_reaction(&mut self, verdict: Verdict) {
        let facts = self.facts;
        let Some((subject, rows)) = facts.subject.as_ref().filter(|(subject, _)| subject.is_reply) else {
            return;
        };
        let question =
            facts.message.payload.target_id.as_deref().and_then(|id| self.dialogue.asked_by(id)).cloned();
        match (question, verdict) {
            (_, Verdict::Nothing) => {}
            (Some(question), verdict) => self.judge_question(&question, verdict),
            (None, Verdict::Wrong) => {
                // What the same message asked about has a reply of its own.
                let is_asked = |row: &Transaction| {
                    row.asked && self.dialogue.questions.iter().any(|q| q.message_id == subject.id)
                };
                let mut rows = rows.clone().in_effect();
                rows.transactions.retain(|row| !is_asked(row));
                self.void_all(rows);
            }
            (None, Verdict::Right) => {
                let mut rows = rows.transactions.clone();
                rows.retain(|row| row.status == EntryStatus::Pending && row.asked);
                if !rows.is_empty() {
                    self.settle_rows(rows, self.settled());
                }
            }
        }
    }

    /// A choice in a poll is the number of its list.
    pub(super) fn take_vote(&mut self, choice: Option<&Frame>) {
        let target = self.facts.message.payload.target_id.as_deref();
        let question = target.and_then(|id| self.dialogue.asked_by(id)).cloned();
        if let (Some(question), Some(choice)) = (question, choice) {
            self.take(&question, choice);
        }
    }

    fn judge_question(&mut self, question: &Question, verdict: Verdict) {
        match (&question.ask, verdict) {
            (Ask::Confirm, _) => {
                let rows = self.rows_asked_by(question);
                self.dialogue.close(question);
                let status = if verdict == Verdict::Right { self.settled() } else { EntryStatus::Deleted };
                if !rows.is_empty() {
                    self.settle_rows(rows, status);
                }
            }
            (Ask::Preview { drafts }, Verdict::Right) => self.book_preview(question, drafts),
            (_, Verdict::Wrong) => {
                self.dialogue.close(question);
                self.say(line("dropped"));
            }
            _ => {}
        }
    }

    /// Everything that a deleted message booked goes, and what it asked is no longer asked.
    pub(super) fn void_deleted(&mut self) {
        let Some((subject, rows)) = &self.facts.subject else { return };
        self.dialogue.close_of(subject.id);
        self.void_all(rows.clone().in_effect());
    }

    /// Takes rows out of effect, and says which.
    pub(super) fn void_all(&mut self, rows: Rows) {
        if rows.is_empty() {
            return;
        }
        for row in &rows.transactions {
            let voided = self.about("voided", row);
            self.say(voided);
        }
        for movement in &rows.movements {
            let is_out = i64::from(movement.direction == MovementDirection::Withdraw);
            self.say(line("voided-movement").money("amount", movement.money()).number("out", is_out));
        }
        for goal in &rows.goals {
            self.say(line("voided-goal").text("name", &goal.name));
        }
        self.acts.push(super::Act::Settle { rows, status: EntryStatus::Deleted, lessons: Vec::new() });
    }
}
