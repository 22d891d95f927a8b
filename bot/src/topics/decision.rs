//! What is decided about, and what a decision is: acts to be written, and what is to be said.

use ledger::{
    Direction, Money, Reason,
    book::{
        category::Category,
        lesson::Teaching,
        own_category::{Fate, OwnCategory},
        rows::Rows,
        saving::{Movement, MovementDirection},
        transaction::{EntryStatus, Transaction},
    },
    history::{change::ChangeKind, reversal::Reversed},
    messages::message::MessageKind,
    people::user::Profile,
};
use media::Unheard;
use nlu::frame::Frame;

use crate::{out::say::Say, topics::dialogue::Dialogue};

/// What a message turned out to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Understood {
    /// Words, and what they mean.
    Words(Box<Frame>),
    /// Something that no words could be had from, and why.
    Unheard(MessageKind, Unheard),
    /// New words for an earlier message.
    Edited {
        /// What it meant before.
        old: Box<Frame>,
        /// What it means now.
        new: Box<Frame>,
    },
    /// An earlier message deleted for everyone.
    Deleted,
    /// An emoji put to a message; and what the message meant that this one answers, where somebody not confirmed yet
    /// put it there.
    Reaction(Verdict, Option<Box<Frame>>),
    /// A choice in a poll: the number that it stands for, read as words; `None` where it was taken back.
    Vote(Option<Box<Frame>>),
}

/// What an emoji says of the message it is put to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// ✅ or 👍.
    Right,
    /// ❌ or 👎.
    Wrong,
    /// Any other, or one that was taken back.
    Nothing,
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
    /// The message that first named it, where that is an earlier one.
    pub named_by: Option<i64>,
}

/// New fields for an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// The row as it was read.
    pub before: Transaction,
    /// The row as it shall be.
    pub after: Transaction,
    /// Its account by name, where that changes.
    pub account: Option<String>,
}

/// A file that was made for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// Where it lies, in the data folder.
    pub path: String,
    /// What it is called.
    pub name: &'static str,
    /// Its type.
    pub mime_type: &'static str,
    /// Its size.
    pub bytes: u64,
}

/// Something to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Book new entries, all of them one change.
    Book(Vec<Booking>),
    /// Write entries' new fields, all of it one change.
    Amend {
        /// The rows.
        amends: Vec<Amendment>,
        /// What the choice of their category teaches.
        lessons: Vec<Teaching>,
    },
    /// Write a movement's new fields.
    AmendMovement {
        /// The row as it was read.
        before: Box<Movement>,
        /// The row as it shall be.
        after: Box<Movement>,
    },
    /// Take a change back.
    Reverse {
        /// The change.
        change_id: i64,
        /// [`ChangeKind::Undo`] or [`ChangeKind::Restore`].
        kind: ChangeKind,
        /// The rows as they were read, and as they shall be.
        rows: Vec<Reversed>,
    },
    /// Make of a message's rows what its new words say, all of it one change.
    Reread {
        /// Rows with new fields.
        amends: Vec<Amendment>,
        /// Rows that it names no more.
        voids: Vec<Transaction>,
        /// What it names anew.
        books: Vec<Booking>,
        /// The change that is taken back by it: an earlier edit's, which had struck out what stands again.
        reverses: Option<i64>,
    },
    /// Confirm or void rows.
    Settle {
        /// The rows as they were read.
        rows: Rows,
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
        /// Rows to be filed under it at once.
        rows: Vec<Transaction>,
        /// What filing them teaches; the category is known once it is made.
        lessons: Vec<Teaching>,
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
    /// Write what the person set about themselves.
    SetProfile(Box<Profile>),
    /// Write what becomes of a category.
    DecideFate {
        /// The category.
        category: Box<Category>,
        /// The book's own row for it, as it was read; a default may have none.
        row: Option<Box<OwnCategory>>,
        /// What becomes of it.
        fate: Fate,
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
