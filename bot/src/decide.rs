//! Deciding is pure: from the dialogue, what was understood and the facts to the next dialogue, acts and replies.

mod answer;
mod booking;
mod category;
mod edit;
mod lesson;
mod own_data;
mod saving;

use ledger::{
    Direction, Money, Reason,
    category::Category,
    lesson::Teaching,
    message::MessageKind,
    own_category::OwnCategory,
    saving::MovementDirection,
    transaction::{EntryStatus, Transaction},
    user::UserStatus,
};
use nlu::frame::{Command, Frame, Intent, Question, Talk, Via};

use crate::{
    dialogue::{Ask, Dialogue},
    export::ExportedFile,
    facts::Facts,
    perceive::Unheard,
    say::{Line, Say, line},
};

/// So many messages of a person who is not confirmed are read; after that only "ya" and "tidak" are.
pub const UNCONFIRMED_MESSAGES: i64 = 30;

/// What a message turned out to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Understood {
    /// Words, and what they mean.
    Words(Box<Frame>),
    /// Something that no words could be had from, and why.
    Unheard(MessageKind, Unheard),
    /// A reaction or a vote: kept, and nothing to be said about.
    Gesture(MessageKind),
}

/// An entry to be booked, with its account still by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Which way the money goes.
    pub direction: Direction,
    /// How much.
    pub money: Money,
    /// `None` for transfers.
    pub category_id: Option<i64>,
    /// Why it is this one.
    pub category_reason: Option<Reason>,
    /// What the choice of it teaches, where the person made it.
    pub lesson: Option<Teaching>,
    /// Where the money comes from (for income: where it goes).
    pub account: Option<String>,
    /// Where a transfer goes.
    pub to_account: Option<String>,
    /// The thing in the person's words.
    pub description: Option<String>,
    /// The shop or payee.
    pub merchant: Option<String>,
    /// What else was said.
    pub note: Option<String>,
    /// When.
    pub at: chrono::DateTime<chrono::Utc>,
    /// The words it was read from.
    pub raw_text: Option<String>,
    /// How sure the reading is, in per cent.
    pub confidence_percent: u8,
    /// Whether it counts at once.
    pub status: EntryStatus,
    /// Pending with a question of its own.
    pub asked: bool,
}

/// Something to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Book new entries, all of them one change.
    Book(Vec<Booking>),
    /// Write an entry's new fields.
    Amend {
        /// The row as it was read.
        before: Box<Transaction>,
        /// The row as it shall be.
        after: Box<Transaction>,
        /// Its account by name, where that changes.
        account: Option<String>,
        /// What the choice of its category teaches.
        lesson: Option<Teaching>,
    },
    /// Confirm or void entries.
    Settle {
        /// The rows as they were read.
        rows: Vec<Transaction>,
        /// What they become.
        status: EntryStatus,
        /// What that teaches about their categories.
        lessons: Vec<Teaching>,
    },
    /// Open a goal, and put something into it.
    OpenGoal {
        /// Its name.
        name: String,
        /// What is aimed at.
        target: Option<Money>,
        /// What goes into it at once.
        deposit: Option<Money>,
    },
    /// Move money into or out of a goal.
    Move {
        /// The goal's row.
        goal_id: i64,
        /// Which way.
        direction: MovementDirection,
        /// How much.
        money: Money,
    },
    /// Make a category of the book's own.
    MakeCategory {
        /// Which way its money goes.
        direction: Direction,
        /// Its name.
        name: String,
        /// The words that lead to it.
        keywords: Vec<String>,
    },
    /// Write which words lead to a category.
    SetKeywords {
        /// The category.
        category: Category,
        /// The book's own row for it, as it was read; a default may have none.
        row: Option<Box<OwnCategory>>,
        /// All the words.
        keywords: Vec<String>,
    },
    /// Confirm the person and everything that waits with them.
    Approve,
    /// Take everything that waits with the person out of effect.
    VoidWaiting,
    /// Make the person nobody; everything of theirs is taken away afterwards.
    Erase,
    /// Send files of the data folder, after the replies.
    Send(Vec<ExportedFile>),
}

/// What is to be done about a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The dialogue as it goes on.
    pub dialogue: Dialogue,
    /// What is to be written.
    pub acts: Vec<Act>,
    /// What is to be said.
    pub says: Vec<Say>,
    /// What the message was about, for its row.
    pub intent: &'static str,
}

/// Decides about one message.
pub fn decide(dialogue: Dialogue, understood: &Understood, facts: &Facts) -> Decision {
    let mut deciding =
        Deciding { facts, dialogue, acts: Vec::new(), says: Vec::new(), is_waiting_too_long: false };
    let intent = match understood {
        Understood::Gesture(MessageKind::Vote) => "vote",
        Understood::Gesture(_) => "reaction",
        _ if is_waiting_too_long(&deciding.dialogue, understood, facts) => {
            deciding.is_waiting_too_long = true;
            deciding.say(line("registration-first"));
            "registration"
        }
        Understood::Unheard(kind, unheard) => {
            deciding.say(line(key_of_unheard(*kind, *unheard)));
            "unheard"
        }
        Understood::Words(frame) => {
            deciding.decide_words(frame);
            deciding.say_what_was_heard();
            frame.intent.name()
        }
    };
    if !matches!(understood, Understood::Gesture(_)) {
        deciding.frame_replies();
    }
    Decision { dialogue: deciding.dialogue, acts: deciding.acts, says: deciding.says, intent }
}

/// Whether another reading of the words would change nothing: they answer an open question, or are not read any more.
pub fn is_settled(dialogue: Dialogue, understood: &Understood, facts: &Facts) -> bool {
    let Understood::Words(frame) = understood else { return true };
    let mut deciding =
        Deciding { facts, dialogue, acts: Vec::new(), says: Vec::new(), is_waiting_too_long: false };
    is_waiting_too_long(&deciding.dialogue, understood, facts)
        || deciding.decide_registration(frame)
        || deciding.decide_answer(frame)
}

/// A decision in the making.
struct Deciding<'a> {
    facts: &'a Facts,
    dialogue: Dialogue,
    acts: Vec<Act>,
    says: Vec<Say>,
    /// Nothing but "ya" and "tidak" is read any more, and the reply has said so.
    is_waiting_too_long: bool,
}

impl Deciding<'_> {
    fn say(&mut self, say: impl Into<Say>) {
        self.says.push(say.into());
    }

    /// Says something and keeps in mind what was asked by it.
    fn ask(&mut self, ask: Ask, say: impl Into<Say>) {
        self.dialogue.ask(self.facts.message.id, self.facts.now(), ask);
        self.say(say);
    }

    /// What a row of this person becomes when nothing stands against it.
    fn settled(&self) -> EntryStatus {
        let counts = self.facts.person.status == UserStatus::Active;
        if counts { EntryStatus::Confirmed } else { EntryStatus::Pending }
    }

    fn decide_words(&mut self, frame: &Frame) {
        // What only a model could read answers no question of ours: an answer may book at once.
        let may_answer = frame.via == Via::Rules;
        if self.decide_registration(frame) || (may_answer && self.decide_answer(frame)) {
            return;
        }
        match frame.intent {
            Intent::CreateTransaction => self.book_entries(frame),
            Intent::Clarification => self.clarify(frame),
            Intent::EditTransaction => self.edit(frame),
            Intent::DeleteTransaction => self.void(),
            Intent::CreateSaving => self.create_goal(frame),
            Intent::DepositSaving => self.move_saving(frame, MovementDirection::Deposit),
            Intent::WithdrawSaving => self.move_saving(frame, MovementDirection::Withdraw),
            Intent::GetSaving => self.show_goals(frame),
            Intent::GetReport => self.report(frame),
            Intent::SetBudget | Intent::GetBudget => self.say(line("no-room-budget")),
            Intent::GetBalance => self.say(line("no-room-balance")),
            Intent::Smalltalk => self.say(match frame.talk {
                Some(Talk::Greeting) => line("smalltalk-greeting"),
                Some(Talk::Aside) => line("smalltalk-aside"),
                Some(Talk::Thanks) | None => line("smalltalk"),
            }),
            Intent::Plan => self.say(line("plan")),
            Intent::Help => self.say(line("help")),
            Intent::Command => self.command(frame),
        }
    }

    /// A bare "ya" or "tidak" of somebody who is not confirmed answers the registration, whatever else is open.
    fn decide_registration(&mut self, frame: &Frame) -> bool {
        if !self.facts.is_pending() {
            return false;
        }
        match frame.command {
            Some(Command::Yes) => {
                self.acts.push(Act::Approve);
                self.say(line("registration-done").number("count", count(self.facts.waiting.len())));
            }
            Some(Command::No) => {
                self.acts.push(Act::VoidWaiting);
                self.say(line("registration-voided").number("count", count(self.facts.waiting.len())));
            }
            _ => return false,
        }
        self.dialogue.questions.retain(|question| !matches!(question.ask, Ask::Confirm));
        true
    }

    fn report(&mut self, frame: &Frame) {
        let (Some(report), Some(summary)) = (&frame.report, &self.facts.summary) else {
            return self.say(line("ask-meaning"));
        };
        let summary = Box::new(summary.clone());
        let category = report.category.as_ref().map(|category| category.name.clone());
        let is_income = |name: &String| {
            let found = self.facts.names.categories.by_name(name);
            found.is_some_and(|category| category.direction == Direction::Income)
        };
        let direction = match report.direction {
            Some(direction) => Some(direction),
            None if category.as_ref().is_some_and(is_income) => Some(Direction::Income),
            None => category.as_ref().map(|_| Direction::Expense),
        };
        if let Some(direction) = direction {
            self.say(Say::Sum { summary, direction, category });
        } else {
            let today = self.facts.person.zone.day(self.facts.now());
            self.say(Say::Summary { summary, today });
        }
    }

    /// A command that no open question takes.
    fn command(&mut self, frame: &Frame) {
        let key = match &frame.command {
            Some(Command::Categories) => return self.list_categories(),
            Some(Command::NewCategory(words)) => return self.make_category(words),
            Some(Command::Keywords(words)) => return self.add_keywords(words),
            Some(Command::Why(_)) => return self.explain(),
            Some(Command::Export) => return self.export(),
            Some(Command::Erase) => return self.ask_to_erase(),
            Some(
                Command::Yes | Command::No | Command::Wrong | Command::WithoutTarget | Command::Choice(_),
            )
            | None => "nothing-asked",
            Some(Command::Undo | Command::Restore) => "no-room-undo",
            Some(Command::History | Command::Search(_)) => "no-room-search",
            Some(_) => "no-room-language",
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

    /// Welcomes a new number, and reminds whoever is not confirmed.
    fn frame_replies(&mut self) {
        let is_first = self.facts.message.seq == 1;
        let decided = self.acts.iter().any(|act| matches!(act, Act::Approve | Act::VoidWaiting | Act::Erase));
        if self.facts.is_pending() && !decided && !self.is_waiting_too_long {
            let reminder: Line = line(if is_first { "registration-ask" } else { "registration-reminder" });
            if let Some(last) = self.says.pop() {
                self.says.push(last.with(reminder));
            }
        }
        if is_first && (self.facts.person.phone.is_some() || self.facts.message.channel.is_pushed()) {
            self.says.insert(0, line("welcome").into());
        }
    }
}

fn key_of_unheard(kind: MessageKind, unheard: Unheard) -> &'static str {
    match (unheard, kind) {
        (Unheard::TooLarge, _) => "media-too-large",
        (Unheard::Unavailable, _) => "media-unavailable",
        (Unheard::Unclear, MessageKind::Audio) => "audio-unclear",
        (Unheard::Unclear, _) => "image-unclear",
        (Unheard::NoSense, MessageKind::Audio) => "no-room-audio",
        (Unheard::NoSense, MessageKind::Image) => "no-room-image",
        (Unheard::NoSense, MessageKind::Document) => "no-room-document",
        (Unheard::NoSense, MessageKind::Edit) => "no-room-edit",
        (Unheard::NoSense, MessageKind::Deletion) => "no-room-deletion",
        (Unheard::NoSense, _) => "no-room-other",
    }
}

fn is_waiting_too_long(dialogue: &Dialogue, understood: &Understood, facts: &Facts) -> bool {
    let answers_registration = matches!(
        understood,
        Understood::Words(frame) if matches!(frame.command, Some(Command::Yes | Command::No))
    );
    let is_read = answers_registration || own_data::is_wished(dialogue, understood, facts);
    facts.is_pending() && facts.message.seq > UNCONFIRMED_MESSAGES && !is_read
}

fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

/// The thing of an entry as a sentence begins with it.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Which question a clarification asks.
fn question_of(frame: &Frame) -> Question {
    frame.question.unwrap_or(Question::Meaning)
}
