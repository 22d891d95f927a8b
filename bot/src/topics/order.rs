//! The order in which a message is tried on: gestures and what is no text first, then registration, a code, a correction of
//! what is not booked yet, a quote, an open question, and at last what it wants by itself.

use ledger::messages::message::MessageKind;
use nlu::frame::{Frame, Via};

use crate::{
    out::say::{Say, line},
    topics::{deciding::Deciding, decision::Understood, registration::decide::is_waiting_too_long},
};

impl Deciding<'_> {
    /// What the message was about, for its row.
    pub(super) fn decide(&mut self, understood: &Understood) -> &'static str {
        match understood {
            Understood::Due => {
                self.take_due();
                "due"
            }
            Understood::Vote(choice) => {
                self.take_vote(choice.as_ref());
                "vote"
            }
            Understood::Reaction(verdict, answered) => {
                self.take_reaction(*verdict, answered.as_ref());
                "reaction"
            }
            _ if is_waiting_too_long(&self.dialogue, understood, self.facts) => {
                self.is_waiting_too_long = true;
                self.say(line("registration-first"));
                "registration"
            }
            Understood::Unheard(kind, unheard) => {
                self.say_unheard(*kind, *unheard);
                "unheard"
            }
            Understood::Statement => self.take_statement(),
            Understood::Seen(seen) => self.take_seen(seen),
            Understood::Album(album) => self.take_album(album),
            Understood::Deleted => {
                self.void_deleted();
                "deletion"
            }
            Understood::Edited { old, new } => {
                self.reread(old, new);
                new.intent().name()
            }
            Understood::Words(frame) => {
                // "Kenapa?" is about a report where nothing has come between.
                self.dialogue.report_days = None;
                self.decide_words(frame);
                self.note_register();
                self.say_what_was_heard();
                frame.intent().name()
            }
        }
    }

    /// Words that answer nothing are a wish of their own.
    pub(super) fn decide_words(&mut self, frame: &Frame) {
        if !self.is_answered(frame) {
            self.follow_intent(frame);
        }
    }

    /// The order in which words are tried on, before they are taken for what they want by themselves. Whoever takes them ends
    /// it.
    pub(super) fn is_answered(&mut self, frame: &Frame) -> bool {
        // What only a model could read answers no question of ours: an answer may book at once.
        let may_answer = frame.via == Via::Rules;
        may_answer && self.take_join_code()
            || self.answer_registration(frame)
            || may_answer
                && (self.take_erasure_code(frame)
                    || self.correct_unbooked(frame)
                    || self.answer_quoted(frame)
                    || self.answer_question(frame)
                    || self.follow_remarks(frame))
    }

    /// Whoever spoke reads what was heard, above what came of it.
    fn say_what_was_heard(&mut self) {
        if let (MessageKind::Audio, Some(heard)) = (self.facts.message.kind, &self.facts.message.heard) {
            let heard = line("heard").text("text", heard);
            if !self.says.is_empty() {
                let first = self.says.remove(0);
                self.says.insert(0, Say::Below(heard, Box::new(first)));
            }
        }
    }
}
