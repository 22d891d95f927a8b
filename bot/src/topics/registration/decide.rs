//! Whoever is not confirmed yet: their "ya" or "tidak", what asks for it, and what it answers.

use ledger::messages::message::is_of_group;
use nlu::frame::{Command, Frame};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        conversation::asking::by_message,
        deciding::{Deciding, count},
        decision::{Act, Understood},
        dialogue::{Ask, Dialogue, OpenQuestion},
        entrance::code,
        facts::{Facts, Quoted},
        own_data::decide::is_wished,
        registration::write::{Approve, VoidWaiting},
    },
};

/// So many messages of a person who is not confirmed are read; after that only "ya" and "tidak" are.
const UNCONFIRMED_MESSAGES: i64 = 30;
/// What this many messages left in doubt, the newest, is asked again.
const MOST_ASKED_AGAIN: usize = 3;

impl Deciding<'_> {
    /// A bare "ya" or "tidak" of somebody who is not confirmed answers the registration, whatever else is open; one that
    /// quotes a question answers that.
    pub(crate) fn answer_registration(&mut self, frame: &Frame) -> bool {
        if !self.facts.is_pending() || self.answers_quoted(frame) {
            return false;
        }
        match frame.command() {
            Some(Command::Yes) => self.confirm_person(),
            Some(Command::No) => {
                self.act(VoidWaiting);
                self.say(line("registration-voided").number("count", count(self.facts.waiting.len())));
                self.forget_confirmations();
            }
            _ => return false,
        }
        true
    }

    /// Whether the message quotes a question that it answers by itself, however long ago it was asked.
    fn answers_quoted(&self, frame: &Frame) -> bool {
        let Quoted::Message { reply_id, rows, .. } = &self.facts.quoted else { return false };
        let takes_it = |question: &OpenQuestion| match frame.command() {
            Some(Command::Yes) => {
                matches!(
                    question.ask,
                    Ask::Confirm
                        | Ask::Paid { .. }
                        | Ask::Known { .. }
                        | Ask::Preview { .. }
                        | Ask::Reverse { .. }
                )
            }
            _ => true,
        };
        match self.dialogue.asked_by(reply_id) {
            Some(question) => takes_it(question),
            None => rows.transactions.iter().any(|row| row.asked),
        }
    }

    /// Confirms the person, and with them what has no question of its own.
    pub(crate) fn confirm_person(&mut self) {
        let counted = self.facts.waiting.clone().unasked().len();
        self.act(Approve);
        let done = Say::from(line("registration-done").number("count", count(counted)));
        self.say(if self.may_offer_pages() { done.with(line("dashboard-offer")) } else { done });
        self.ask_what_is_doubtful();
    }

    fn forget_confirmations(&mut self) {
        let is_another = |ask: &Ask| !matches!(ask, Ask::Confirm);
        self.dialogue.questions.retain(|question| is_another(&question.ask));
        self.dialogue.expired.retain(|question| is_another(&question.ask));
    }

    /// What has a question of its own is asked again; in a group, where all would read it, it waits under that one.
    fn ask_what_is_doubtful(&mut self) {
        if is_of_group(&self.facts.message.lane) {
            return;
        }
        let asked = self.facts.waiting.transactions.iter().filter(|row| row.asked);
        let asked = by_message(asked);
        for (message_id, rows) in &asked[asked.len().saturating_sub(MOST_ASKED_AGAIN)..] {
            let items = rows.iter().map(|row| self.about("item", row)).collect();
            let head = line("registration-still-asks");
            self.confirm_again(*message_id, Say::List { head, items, foot: line("ask-right") });
        }
    }

    /// Welcomes a new number, and reminds whoever is not confirmed.
    pub(crate) fn frame_replies(&mut self) {
        let is_first = self.facts.nth == 1;
        let decided =
            self.acts.iter().any(|act| matches!(act, Act::Approve(_) | Act::VoidWaiting(_) | Act::Erase(_)));
        if self.facts.is_pending() && !decided && !self.is_waiting_too_long {
            let reminder: Line = line(if is_first { "registration-ask" } else { "registration-reminder" });
            if let Some(last) = self.says.pop() {
                self.says.push(last.with(reminder));
            }
        }
        if is_first && (self.facts.person.phone.is_some() || self.facts.message.channel.is_pushed()) {
            let welcome = Say::from(line("welcome"));
            // Whoever is to say "ya" first is told then.
            let offers = !self.facts.is_pending() && self.may_offer_pages();
            self.says.insert(0, if offers { welcome.with(line("dashboard-offer")) } else { welcome });
        }
    }
}

pub(crate) fn is_waiting_too_long(dialogue: &Dialogue, understood: &Understood, facts: &Facts) -> bool {
    let answers_registration = matches!(
        understood,
        Understood::Words(frame) if matches!(frame.command(), Some(Command::Yes | Command::No))
    );
    // Who comes from the pages is let in by what they say there.
    let is_code = facts.message.words().and_then(code::typed).is_some_and(|typed| typed.is_named);
    let is_read = answers_registration || is_code || is_wished(dialogue, understood, facts);
    facts.is_pending() && facts.nth > UNCONFIRMED_MESSAGES && !is_read
}
