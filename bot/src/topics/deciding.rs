//! A decision in the making: what is known, and what has been decided and said so far. Each topic adds what it decides.

use ledger::book::transaction::EntryStatus;

use crate::{
    out::say::{Line, Say},
    topics::{
        decision::Act,
        dialogue::{Ask, Dialogue},
        facts::Facts,
    },
};

/// Hours and minutes as people read them.
pub(super) const CLOCK: &str = "%H.%M";

/// A decision in the making.
pub(super) struct Deciding<'a> {
    pub(super) facts: &'a Facts,
    pub(super) dialogue: Dialogue,
    pub(super) acts: Vec<Act>,
    pub(super) says: Vec<Say>,
    /// What the entries of this message give back, by the expense.
    pub(super) given_back: Vec<(i64, i64)>,
    /// Nothing but "ya" and "tidak" is read any more, and the reply has said so.
    pub(super) is_waiting_too_long: bool,
    /// The message that new rows and questions belong to, where that is not the one that is decided about.
    pub(super) named_by: Option<i64>,
}

impl<'a> Deciding<'a> {
    pub(super) fn new(facts: &'a Facts, dialogue: Dialogue) -> Self {
        Self {
            facts,
            dialogue,
            acts: Vec::new(),
            says: Vec::new(),
            given_back: Vec::new(),
            is_waiting_too_long: false,
            named_by: None,
        }
    }

    pub(super) fn act(&mut self, act: impl Into<Act>) {
        let act = act.into();
        if matches!(act, Act::Book(_)) {
            // From here on numbers mean what it books.
            self.dialogue.show_nothing();
        }
        self.acts.push(act);
    }

    pub(super) fn say(&mut self, say: impl Into<Say>) {
        self.says.push(say.into());
    }

    /// Puts a line above the first of what `saying` says.
    pub(super) fn say_below(&mut self, above: Line, saying: impl FnOnce(&mut Self)) {
        let before = self.says.len();
        saying(self);
        if self.says.len() > before {
            let first = self.says.remove(before);
            self.says.insert(before, first.below(above));
        }
    }

    /// Says something and keeps in mind what was asked by it.
    pub(super) fn ask(&mut self, ask: Ask, say: impl Into<Say>) {
        self.ask_about(self.named_by.unwrap_or(self.facts.message.id), ask, say);
    }

    pub(super) fn ask_about(&mut self, message_id: i64, ask: Ask, say: impl Into<Say>) {
        self.dialogue.ask(message_id, self.facts.now(), ask);
        self.say(Say::Asks(message_id, Box::new(say.into())));
    }

    /// What a row of this person becomes when nothing stands against it.
    pub(super) fn settled(&self) -> EntryStatus {
        if self.facts.counts() { EntryStatus::Confirmed } else { EntryStatus::Pending }
    }
}

pub(super) fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

/// The thing of an entry as a sentence begins with it.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
