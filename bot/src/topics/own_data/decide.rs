//! Everything of one's own, taken along or erased: the law on personal data gives people both.

use chrono::TimeDelta;
use ledger::messages::message::Channel;
use nlu::{
    Frame,
    frame::{Command, Question},
};

use crate::{
    out::say::{Say, line},
    topics::{
        deciding::{CLOCK, Deciding},
        decision::Understood,
        dialogue::{Ask, Dialogue, OpenQuestion},
        export::MOST_ROWS,
        facts::Facts,
        own_data::{
            self, Export,
            write::{Erase, WriteDown},
        },
    },
};

/// A code is good for this long, by the messages' own times.
const CODE_PATIENCE: TimeDelta = TimeDelta::minutes(10);

/// Whether a message is about all of the person's own data. It is read of people, too, who are not confirmed for long.
pub(crate) fn is_wished(dialogue: &Dialogue, understood: &Understood, facts: &Facts) -> bool {
    let Understood::Words(frame) = understood else { return false };
    let latest = facts.latest_reply_id.as_deref().and_then(|id| dialogue.asked_by(id));
    let is_asked = latest.is_some_and(|question| matches!(question.ask, Ask::Erase { .. }));
    speaks_of_own_data(dialogue, frame, facts.message.words().unwrap_or_default(), is_asked)
}

/// The same of words that no facts were read for; `is_asked`: whether the code was what the bot asked for last.
pub(crate) fn speaks_of_own_data(dialogue: &Dialogue, frame: &Frame, words: &str, is_asked: bool) -> bool {
    match frame.command() {
        Some(Command::Export | Command::Erase) => true,
        Some(Command::Undo) => is_asked,
        _ => typed_code(dialogue, words).is_some(),
    }
}

/// A code as people type it: in bold, between quotation marks, with a full stop behind it.
fn bare(words: &str) -> &str {
    words.trim_matches(|letter: char| letter.is_whitespace() || letter.is_ascii_punctuation())
}

/// The question whose code the words are.
fn typed_code<'a>(dialogue: &'a Dialogue, words: &str) -> Option<&'a OpenQuestion> {
    let typed = bare(words);
    dialogue
        .questions
        .iter()
        .find(|question| matches!(&question.ask, Ask::Erase { code } if code.eq_ignore_ascii_case(typed)))
}

impl Deciding<'_> {
    /// Says what will be gone, and asks for a code: nobody erases everything by mistake.
    pub(crate) fn ask_to_erase(&mut self) {
        if own_data::is_among_others(self.facts) {
            return self.say(line("own-data-in-group"));
        }
        if self.facts.message.channel.is_of_browser() {
            return self.say(line("erase-by-phone"));
        }
        let Some(code) = self.facts.own_data.code.clone() else { return };
        self.dialogue.questions.retain(|question| !matches!(question.ask, Ask::Erase { .. }));
        let minutes = CODE_PATIENCE.num_minutes();
        let mut asked = Say::from(line("erase-ask").text("code", &*code).number("minutes", minutes));
        if !self.facts.is_pending() {
            asked = asked.with(line("erase-save-first"));
        }
        self.ask(Ask::Erase { code }, asked);
    }

    /// The code that was asked for, whatever else was asked since.
    pub(crate) fn take_erasure_code(&mut self, frame: &Frame) -> bool {
        if self.facts.message.channel.is_of_browser() {
            return false;
        }
        let words = self.facts.message.words().unwrap_or_default();
        let Some(question) = typed_code(&self.dialogue, words).cloned() else {
            return self.refuse_code(frame, bare(words));
        };
        if self.is_too_late(&question) {
            self.dialogue.close(&question);
            self.say(line("erase-too-late"));
        } else {
            self.dialogue = Dialogue::default();
            self.act(Erase);
            self.say(line("erase-begun"));
        }
        true
    }

    /// One word that means nothing else and is as long as the code was meant to be it.
    fn refuse_code(&mut self, frame: &Frame, typed: &str) -> bool {
        let is_word = typed.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_like_it = |question: &OpenQuestion| {
            matches!(&question.ask, Ask::Erase { code } if code.len() == typed.len())
                && !self.is_too_late(question)
        };
        let is_meant = frame.question() == Some(Question::Meaning)
            && is_word
            && self.dialogue.questions.iter().any(is_like_it);
        if is_meant {
            self.say(line("erase-wrong-code"));
        }
        is_meant
    }

    /// Anything but the code leaves the question open; a "batal" drops it.
    pub(crate) fn keep_data(&mut self, question: &OpenQuestion, drops: bool) -> bool {
        if !drops || self.is_too_late(question) {
            return false;
        }
        self.dialogue.close(question);
        self.say(line("erase-dropped"));
        true
    }

    fn is_too_late(&self, question: &OpenQuestion) -> bool {
        self.facts.now() - question.asked_at > CODE_PATIENCE
    }

    /// Has everything of the person written down, unless that cannot be now.
    pub(crate) fn export(&mut self) {
        if own_data::is_among_others(self.facts) {
            return self.say(line("own-data-in-group"));
        }
        if self.facts.is_pending() {
            return self.say(line("export-unconfirmed"));
        }
        match &self.facts.own_data.export {
            Some(Export::Possible(folder)) => {
                self.act(WriteDown);
                // Over HTTP nothing reaches anybody but the answer itself.
                let is_answer_all = self.facts.message.channel == Channel::Http;
                let key = if is_answer_all { "export-begun-kept" } else { "export-begun" };
                self.say(line(key).text("path", &**folder));
            }
            Some(Export::TooSoon(again)) => {
                let again = self.facts.person.zone.local(*again).format(CLOCK).to_string();
                self.say(line("export-too-soon").text("time", again));
            }
            Some(Export::TooMuch) => self.say(line("export-too-much").number("thousands", MOST_ROWS / 1_000)),
            Some(Export::InWork) | None => self.say(line("export-in-work")),
        }
    }
}
