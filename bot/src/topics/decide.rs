//! Deciding is pure: from the dialogue, what was understood and the facts to the next dialogue, acts and replies.

use ledger::messages::message::MessageKind;
use media::Unheard;
use nlu::frame::{Command, Frame, Meaning, Saving, Talk, Via};

use crate::{
    out::say::{Say, line},
    topics::{
        deciding::Deciding,
        decision::{Decision, Understood},
        dialogue::Dialogue,
        facts::Facts,
        registration::decide::is_waiting_too_long,
    },
};

/// Decides about one message.
pub fn decide(dialogue: Dialogue, understood: &Understood, facts: &Facts) -> Decision {
    let mut deciding = Deciding::new(facts, dialogue);
    let intent = deciding.decide(understood);
    deciding.mention_age();
    deciding.mention_expired();
    if !deciding.says.is_empty() {
        deciding.frame_replies();
    }
    Decision { dialogue: deciding.dialogue, acts: deciding.acts, says: deciding.says, intent }
}

/// Whether another reading of the words would change nothing: they answer an open question, or are not read any more.
pub fn is_settled(dialogue: Dialogue, understood: &Understood, facts: &Facts) -> bool {
    let Understood::Words(frame) = understood else { return true };
    is_waiting_too_long(&dialogue, understood, facts) || Deciding::new(facts, dialogue).is_answered(frame)
}

impl Deciding<'_> {
    /// Answers what the message was about, for its row.
    fn decide(&mut self, understood: &Understood) -> &'static str {
        match understood {
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
                self.say(line(key_of_unheard(*kind, *unheard)));
                "unheard"
            }
            Understood::Deleted => {
                self.void_deleted();
                "deletion"
            }
            Understood::Edited { old, new } => {
                self.reread(old, new);
                new.intent().name()
            }
            Understood::Words(frame) => {
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
    fn is_answered(&mut self, frame: &Frame) -> bool {
        // What only a model could read answers no question of ours: an answer may book at once.
        let may_answer = frame.via == Via::Rules;
        self.answer_registration(frame)
            || may_answer
                && (self.take_erasure_code(frame)
                    || self.correct_unbooked(frame)
                    || self.answer_quoted(frame)
                    || self.answer_question(frame))
    }

    /// What is wanted, a line for each.
    fn follow_intent(&mut self, frame: &Frame) {
        match frame.meaning() {
            Meaning::Book { entries, preview: true } => self.preview(entries),
            Meaning::Book { entries, preview: false } => self.book_entries(entries),
            Meaning::Missing(missing) => self.clarify(missing, frame.now),
            Meaning::Edit(edit) => self.edit(edit),
            Meaning::Delete(_) => self.void(),
            Meaning::Saving(Saving::Open { goal, target }) => self.create_goal(goal.as_deref(), *target),
            Meaning::Saving(Saving::Move { direction, goal, amount }) => {
                self.move_saving(*direction, goal.as_deref(), *amount);
            }
            Meaning::Saving(Saving::Show { goal }) => self.show_goals(goal.as_deref()),
            Meaning::Report(report) => self.report(report),
            Meaning::SetBudget(_) | Meaning::GetBudget(_) => self.say(line("no-room-budget")),
            Meaning::Balance { .. } => self.say(line("no-room-balance")),
            Meaning::Talk(talk) => self.say(match talk {
                Some(Talk::Greeting) => line("smalltalk-greeting"),
                Some(Talk::Aside) => line("smalltalk-aside"),
                Some(Talk::Thanks) | None => line("smalltalk"),
            }),
            Meaning::Plan => self.say(line("plan")),
            Meaning::Help(topic) => self.help(*topic),
            Meaning::Command { command, .. } => self.command(command),
        }
    }

    /// A command that no open question takes.
    fn command(&mut self, command: &Command) {
        let key = match command {
            Command::Categories => return self.list_categories(),
            Command::NewCategory(words) => return self.make_category(words),
            Command::Keywords(words) => return self.add_keywords(words),
            Command::RenameCategory { from, to } => return self.rename_category(from, to),
            Command::MergeCategory { from, into } => return self.merge_category(from, into),
            Command::DeleteCategory(name) => return self.drop_category(name),
            Command::Why(_) => return self.explain(),
            Command::Export => return self.export(),
            Command::Erase => return self.ask_to_erase(),
            Command::Yes
            | Command::No
            | Command::Wrong
            | Command::WithoutTarget
            | Command::Choice(_)
            | Command::All
            | Command::Book => "nothing-asked",
            Command::Undo => return self.undo(),
            Command::Restore => return self.restore(),
            Command::History => return self.show_history(),
            Command::Search(_) | Command::Check(_) | Command::Latest(_) => return self.show_lookup(),
            Command::More => return self.show_more(),
            Command::Set(setting) => return self.set(setting),
            Command::Profile => return self.show_profile(),
        };
        self.say(line(key));
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

fn key_of_unheard(kind: MessageKind, unheard: Unheard) -> &'static str {
    match (unheard, kind) {
        (Unheard::TooLarge, _) => "media-too-large",
        (Unheard::Unavailable, _) => "media-unavailable",
        (Unheard::Unkept, _) => "media-unkept",
        (Unheard::Unclear, MessageKind::Audio) => "audio-unclear",
        (Unheard::Unclear, _) => "image-unclear",
        (Unheard::NoSense, MessageKind::Audio) => "no-room-audio",
        (Unheard::NoSense, MessageKind::Image) => "no-room-image",
        (Unheard::NoSense, MessageKind::Document) => "no-room-document",
        (Unheard::NoSense, _) => "no-room-other",
    }
}
