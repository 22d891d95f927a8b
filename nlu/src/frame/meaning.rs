//! What a message may mean: a case for each, which carries what it needs.

use chrono::{DateTime, FixedOffset, NaiveDate};
use ledger::{Direction, Money, book::saving::MovementDirection};

use super::{
    AccountWish, Category, Command, DebtWish, Entry, Granularity, Intent, Otherwise, RecurringWish,
    ReminderWish, Report, Saving, Target, Topic,
};

/// One thing that the person wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// Record the entries, of which there is at least one.
    Book {
        /// In the order of the message.
        entries: Vec<Entry>,
        /// "jangan catat dulu, rangkum dulu": they are to be shown before they are booked.
        preview: bool,
    },
    /// Something is missing or contradicts itself: ask.
    Missing(Box<Missing>),
    /// Something of the savings goals and of what lies in them.
    Saving(Saving),
    /// A report of a span of days.
    Report(Report),
    /// Set a budget.
    SetBudget(Budget),
    /// How a budget stands.
    GetBudget(Budget),
    /// No budget any more.
    StopBudget(Budget),
    /// "kenapa jatah?": how what may be spent today is reckoned.
    Allowance,
    /// What is in one account, or in all.
    Balance {
        /// Which one; `None` for all.
        account: Option<String>,
        /// At the end of which day, where that is past; `None` for now.
        day: Option<NaiveDate>,
    },
    /// Something of the accounts.
    Account(AccountWish),
    /// Something of who owes whom.
    Debt(DebtWish),
    /// Something of what the bot is to remind of.
    Reminder(ReminderWish),
    /// Something of what comes again.
    Recurring(RecurringWish),
    /// Change an entry that is booked.
    Edit(Edit),
    /// Void an entry that is booked.
    Delete(Target),
    /// Talk that records nothing; `None` where nothing is known of it.
    Talk(Option<Talk>),
    /// A future or wished-for spending: nothing is recorded.
    Plan,
    /// What the bot can do, and about what, where that was said.
    Help(Option<Topic>),
    /// A word that steers the conversation.
    Command {
        /// Which.
        command: Command,
        /// What a bare number would be as an amount.
        amount: Option<Money>,
    },
}

impl Meaning {
    /// What it is about.
    pub fn intent(&self) -> Intent {
        match self {
            Self::Book { .. } => Intent::CreateTransaction,
            Self::Missing(_) => Intent::Clarification,
            Self::Saving(saving) => saving.intent(),
            Self::Report(_) => Intent::GetReport,
            Self::SetBudget(_) | Self::StopBudget(_) => Intent::SetBudget,
            Self::GetBudget(_) | Self::Allowance => Intent::GetBudget,
            Self::Balance { .. } => Intent::GetBalance,
            Self::Account(_) => Intent::Account,
            Self::Debt(_) => Intent::Debt,
            Self::Reminder(_) => Intent::Reminder,
            Self::Recurring(_) => Intent::Recurring,
            Self::Edit(_) => Intent::EditTransaction,
            Self::Delete(_) => Intent::DeleteTransaction,
            Self::Talk(_) => Intent::Smalltalk,
            Self::Plan => Intent::Plan,
            Self::Help(_) => Intent::Help,
            Self::Command { .. } => Intent::Command,
        }
    }

    /// Entries that happened; where there are none, nothing is meant.
    pub fn booking(entries: Vec<Entry>) -> Self {
        if entries.is_empty() { Self::Talk(None) } else { Self::Book { entries, preview: false } }
    }

    /// A word that steers the conversation, and nothing beside it.
    pub(crate) fn command(command: Command) -> Self {
        Self::Command { command, amount: None }
    }

    /// A question for what is missing, with what is known.
    pub(crate) fn missing(question: Question, known: Known) -> Self {
        Self::Missing(Box::new(Missing { question, known, preview: false }))
    }
}

/// What has to be asked before anything can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What to ask.
    pub question: Question,
    /// What the message does say.
    pub known: Known,
    /// What comes of it is to be shown before it is booked.
    pub preview: bool,
}

/// What the bot has to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// An amount without a thing: which category is it?
    Category,
    /// A thing without an amount: how much was it?
    Amount,
    /// An amount that contradicts itself or is implausible: what was meant?
    WhichAmount,
    /// An amount larger than the ledger holds.
    TooLarge,
    /// An entry that was guessed: is it right?
    Confirm,
    /// A deposit or withdrawal that names no goal.
    Goal(MovementDirection),
    /// A balance or entry of an account nobody knows.
    Account,
    /// Nothing could be made of the message.
    Meaning,
}

/// What is said of one thing, complete or not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// How much.
    pub amount: Option<Money>,
    /// The thing in the person's words.
    pub description: Option<String>,
    /// What it is filed under.
    pub category: Option<Category>,
    /// Where the money comes from (for income: where it goes).
    pub account: Option<String>,
    /// Which way the money goes, where the words say so.
    pub direction: Option<Direction>,
    /// When, in the person's zone, where the message says another day or hour than now.
    pub at: Option<DateTime<FixedOffset>>,
    /// What the day may mean instead.
    pub otherwise: Option<Otherwise>,
    /// What else was said.
    pub note: Option<String>,
    /// The goal's name.
    pub goal: Option<String>,
    /// How long a budget runs.
    pub period: Option<Granularity>,
}

/// An entry as it would be known if it were not complete.
impl From<&Entry> for Known {
    fn from(entry: &Entry) -> Self {
        Self {
            amount: Some(entry.amount),
            description: Some(entry.description.clone()),
            category: entry.category.clone(),
            account: entry.account.clone(),
            direction: Some(entry.direction),
            at: Some(entry.at),
            note: entry.note.clone(),
            ..Self::default()
        }
    }
}

/// A budget that is set or asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Budget {
    /// How much.
    pub amount: Option<Money>,
    /// Of what; `None` for everything.
    pub category: Option<Category>,
    /// A word for what it is of, where no category is known by it.
    pub unknown: Option<String>,
    /// How long it runs: a month, unless said.
    pub period: Option<Granularity>,
    /// Whether that was said.
    pub says_period: bool,
    /// Whether what is left of a period goes into the next, where that was said.
    pub rollover: Option<bool>,
    /// The amount is by how much the limit moves, and which way.
    pub shift: Option<Shift>,
}

/// Which way a limit moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// "budget makan ditambah 100rb".
    Up,
    /// "budget makan dikurangi 100rb".
    Down,
}

/// What kind of talk it is that records nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Talk {
    /// "halo", "selamat pagi".
    Greeting,
    /// "makasih ya".
    Thanks,
    /// Money is named, but nothing of it happened to the person: "jangan catat kopi 20rb".
    Aside,
    /// It wants what there is no room for yet.
    NoRoom(Room),
}

/// What cannot be done yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// What is to come.
    Forecast,
    /// Changing all entries that there are.
    AllAtOnce,
}

/// The fields to change, and on which entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Which entry.
    pub target: Target,
    /// The new amount.
    pub amount: Option<Money>,
    /// The new category; where nobody knows the name, its key is empty.
    pub category: Option<Category>,
    /// The new day.
    pub date: Option<NaiveDate>,
    /// The new account; of what becomes a transfer, the one that the money left.
    pub account: Option<String>,
    /// Of what becomes a transfer, the account that the money went to.
    pub to_account: Option<String>,
    /// The new direction.
    pub direction: Option<Direction>,
    /// The new description.
    pub description: Option<String>,
    /// Who it is with, where it is a debt: "bukan Andi, Anton".
    pub party: Option<String>,
}

impl Edit {
    /// One that changes nothing yet.
    pub fn of(target: Target) -> Self {
        Self {
            target,
            amount: None,
            category: None,
            date: None,
            account: None,
            to_account: None,
            direction: None,
            description: None,
            party: None,
        }
    }
}
