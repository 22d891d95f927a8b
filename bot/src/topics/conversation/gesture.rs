//! Reactions to the bot's replies, and messages that are deleted for everyone.

use ledger::book::{
    holdings::Refusal,
    rows::Rows,
    saving,
    transaction::{EntryStatus, Transaction},
};

use nlu::frame::{Command, Frame};

use crate::{
    out::say::line,
    topics::{
        correction::write::Settle,
        deciding::Deciding,
        decision::Verdict,
        dialogue::{Ask, Draft, OpenQuestion},
    },
};

impl Deciding<'_> {
    /// An emoji put to a reply: it answers the reply's question, or judges what the reply tells of.
    /// `answered` is what the reply answers, where that matters.
    pub(crate) fn take_reaction(&mut self, verdict: Verdict, answered: Option<&Frame>) {
        let facts = self.facts;
        let Some((subject, rows)) = facts.subject.as_ref().filter(|(subject, _)| subject.is_reply) else {
            return;
        };
        let question = facts.message.payload.target_id.as_deref().and_then(|id| self.dialogue.asked_by(id));
        // What is offered beside what was booked is answered in words.
        let question = question.filter(|question| !matches!(question.ask, Ask::Offer { .. })).cloned();
        match (question, verdict) {
            (_, Verdict::Nothing) => {}
            (Some(question), verdict) => self.judge_question(&question, verdict),
            (None, Verdict::Wrong) => {
                // What the same message asked about has a reply of its own.
                let is_asked = |row: &Transaction| row.asked && self.dialogue.asks_about(subject.id);
                let mut rows = rows.clone().in_effect();
                rows.transactions.retain(|row| !is_asked(row));
                self.void_all(rows);
            }
            // Every reply to somebody who is not confirmed asks for their "ya", unless it answers a "tidak". In a group
            // they see replies to others too.
            (None, Verdict::Right) if facts.is_pending() => {
                let is_refused = answered.is_some_and(|frame| frame.command() == Some(&Command::No));
                if subject.user_id == facts.person.id && !is_refused {
                    self.confirm_person();
                }
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
    pub(crate) fn take_vote(&mut self, choice: Option<&Frame>) {
        let target = self.facts.message.payload.target_id.as_deref();
        let question = target.and_then(|id| self.dialogue.asked_by(id)).cloned();
        if let (Some(question), Some(choice)) = (question, choice) {
            self.take(&question, choice);
        }
    }

    fn judge_question(&mut self, question: &OpenQuestion, verdict: Verdict) {
        match (&question.ask, verdict) {
            (Ask::Confirm, _) => {
                let rows = self.rows_asked_by(question);
                self.dialogue.close(question);
                let status = if verdict == Verdict::Right { self.settled() } else { EntryStatus::Deleted };
                if !rows.is_empty() {
                    self.settle_rows(rows, status);
                }
            }
            (Ask::Paid { draft: draft @ Draft { amount: Some(amount), .. } }, Verdict::Right) => {
                self.dialogue.close(question);
                self.book_draft((draft, question.message_id), (*amount).into(), false, None);
            }
            (Ask::Preview { drafts }, Verdict::Right) => self.book_shown(question, drafts),
            (Ask::Topups { name, transactions }, Verdict::Right) => {
                self.move_topups(question, (name, transactions));
            }
            (Ask::Known { draft, entry_id }, Verdict::Right) => {
                self.settle_known(question, (draft, *entry_id), true);
            }
            (Ask::Due { bills }, verdict) => self.settle_bills(question, bills, verdict == Verdict::Right),
            (_, Verdict::Wrong) => {
                self.dialogue.close(question);
                self.say(line("dropped"));
            }
            _ => {}
        }
    }

    /// Everything that a deleted message booked goes, and what it asked is no longer asked.
    pub(crate) fn void_deleted(&mut self) {
        // Only one's own message books.
        let Some((subject, rows)) = self.facts.subject.as_ref().filter(|(subject, _)| !subject.is_reply)
        else {
            return;
        };
        // What is asked about an album is asked about its other pictures too.
        if !subject.is_album {
            self.dialogue.close_of(subject.id);
        }
        self.void_all(rows.clone().in_effect());
    }

    /// Takes rows out of effect, and says which. What the goals cannot do without stays.
    pub(crate) fn void_all(&mut self, mut rows: Rows) {
        let mut kept = Vec::new();
        while let Err(refusal) = self.admits_voiding(&rows) {
            match refusal {
                // More moved there than goes with it; that money would be out of sight.
                Refusal::Used(name) | Refusal::Gone(name) => {
                    rows.goals.retain(|goal| goal.name != name);
                    kept.push(name);
                }
                // Money was taken out of the goal since.
                Refusal::Overdrawn(_) => {
                    rows.movements.clear();
                    rows.goals.clear();
                    self.say(line("movement-overdraws"));
                }
            }
        }
        for row in &rows.transactions {
            let voided = self.about("voided", row);
            self.say(voided);
        }
        for movement in &rows.movements {
            self.say(line("voided-movement").money("amount", movement.money()).out(movement.direction));
        }
        for goal in &rows.goals {
            self.say(line("voided-goal").text("name", &goal.name));
        }
        for name in kept {
            self.say(line("goal-kept").text("name", name));
        }
        if !rows.is_empty() {
            self.act(Settle { rows, status: EntryStatus::Deleted, lessons: Vec::new() });
        }
    }

    fn admits_voiding(&self, rows: &Rows) -> Result<(), Refusal> {
        self.facts.holdings.admits(&saving::settling(&rows.goals, &rows.movements, EntryStatus::Deleted))
    }
}
