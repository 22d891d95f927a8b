//! The frame: everything that was understood of one message.

mod command;

use chrono::{DateTime, FixedOffset, NaiveDate};
pub use command::{CategoryWords, Command, Setting, Topic};
pub use ledger::Reason;
use ledger::{Direction, Money, book::saving::MovementDirection};
use serde::Serialize;

/// What the person wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    /// Record the entries.
    CreateTransaction,
    /// Open a savings goal, with a target or without.
    CreateSaving,
    /// Put money into a goal.
    DepositSaving,
    /// Take money out of a goal.
    WithdrawSaving,
    /// A report of a period.
    GetReport,
    /// Set a budget.
    SetBudget,
    /// Talk that records nothing.
    Smalltalk,
    /// Something is missing or contradicts itself: ask.
    Clarification,
    /// Change an entry that is booked.
    EditTransaction,
    /// Void an entry that is booked.
    DeleteTransaction,
    /// What is in one account, or in all.
    GetBalance,
    /// How a goal stands.
    GetSaving,
    /// How a budget stands.
    GetBudget,
    /// What the bot can do.
    Help,
    /// A future or wished-for spending: nothing is recorded.
    Plan,
    /// A word that steers the conversation; see [`Command`].
    Command,
}

impl Intent {
    /// The name in JSON and in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::CreateTransaction => "create_transaction",
            Self::CreateSaving => "create_saving",
            Self::DepositSaving => "deposit_saving",
            Self::WithdrawSaving => "withdraw_saving",
            Self::GetReport => "get_report",
            Self::SetBudget => "set_budget",
            Self::Smalltalk => "smalltalk",
            Self::Clarification => "clarification",
            Self::EditTransaction => "edit_transaction",
            Self::DeleteTransaction => "delete_transaction",
            Self::GetBalance => "get_balance",
            Self::GetSaving => "get_saving",
            Self::GetBudget => "get_budget",
            Self::Help => "help",
            Self::Plan => "plan",
            Self::Command => "command",
        }
    }
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

/// A category as the frame names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// What lexicon and code call it.
    pub key: String,
    /// What this person calls it.
    pub name: String,
    /// Why it is this one.
    pub reason: Reason,
}

impl Category {
    /// A name that nobody knows.
    pub(crate) fn unknown(name: String) -> Self {
        Self { key: String::new(), name, reason: Reason::Said }
    }
}

/// One booking that the message names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which way the money goes.
    pub direction: Direction,
    /// How much; above nought.
    pub amount: Money,
    /// The thing in the person's words, without amount, date and account.
    pub description: String,
    /// The shop or payee, where one is named.
    pub merchant: Option<String>,
    /// `None` for transfers.
    pub category: Option<Category>,
    /// When, in the person's zone.
    pub at: DateTime<FixedOffset>,
    /// Where the money comes from (for income: where it goes).
    pub account: Option<String>,
    /// For transfers: where the money goes.
    pub to_account: Option<String>,
    /// How sure the reading is, in per cent.
    pub confidence: u8,
    /// The reading is a guess: it is booked pending, and asked.
    pub ambiguous: bool,
    /// What it may mean instead, where that is for the person to say.
    pub otherwise: Option<Otherwise>,
    /// What else was said, such as the other party of a debt.
    pub note: Option<String>,
    /// The part of the message that names it.
    pub span: String,
}

/// The second meaning of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Otherwise {
    /// It was then, and is for no day to come.
    Day(DateTime<FixedOffset>),
    /// It was so much, and no rupiah.
    Amount(Money),
}

/// How long one report or budget runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Period {
    /// One day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
    /// Any other span of days.
    Custom,
}

/// The report that is asked for; both days inclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What kind of span it is.
    pub period: Period,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Only this category.
    pub category: Option<Category>,
    /// Only this direction.
    pub direction: Option<Direction>,
    /// Beside the span before it.
    pub compare: bool,
    /// "5 pengeluaran terbesar": so many of the largest entries, where those are asked for.
    pub largest: Option<u32>,
}

/// Which booked entry is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The one written last.
    Last,
    /// The one these words pick: "yang bensin tadi".
    Words(String),
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
    /// The new account.
    pub account: Option<String>,
    /// The new direction.
    pub direction: Option<Direction>,
    /// The new description.
    pub description: Option<String>,
}

/// Who read the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Via {
    /// The rules and the built-in lexicon.
    Rules,
    /// A language model had a part in it, as far as the text bears it out.
    Model,
}

/// Everything that was understood of one message. With entries, `amount`, `description`, `category`, `account` and `at`
/// repeat the first; without, they hold what the intent names or what a clarification already knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// What the person wants.
    pub intent: Intent,
    /// The bookings named, in the order of the message.
    pub entries: Vec<Entry>,
    /// For goals and budgets: how much. For a clarification: the amount said.
    pub amount: Option<Money>,
    /// For a clarification: the thing said.
    pub description: Option<String>,
    /// For budgets, and for a clarification: the category said.
    pub category: Option<Category>,
    /// For a balance: which account.
    pub account: Option<String>,
    /// For a clarification: which way the money goes, where the words say so.
    pub direction: Option<Direction>,
    /// When, in the person's zone: now, unless the message says another day or hour.
    pub at: DateTime<FixedOffset>,
    /// For a clarification: what its day may mean instead.
    pub otherwise: Option<Otherwise>,
    /// What else was said.
    pub note: Option<String>,
    /// How sure the reading is, in per cent.
    pub confidence: u8,
    /// Who read it.
    pub via: Via,
    /// The message's own now.
    pub now: DateTime<FixedOffset>,
    /// The goal's name.
    pub saving: Option<String>,
    /// For budgets: month, unless said.
    pub period: Option<Period>,
    /// For reports.
    pub report: Option<Report>,
    /// For corrections and voids.
    pub edit: Option<Edit>,
    /// For commands.
    pub command: Option<Command>,
    /// For smalltalk.
    pub talk: Option<Talk>,
    /// For a call for help: what it is about, where that was said.
    pub topic: Option<Topic>,
    /// "jangan catat dulu, rangkum dulu": the entries are to be shown before they are booked.
    pub preview: bool,
    /// What to ask, for a clarification or an ambiguous entry.
    pub question: Option<Question>,
}

impl Frame {
    /// A frame of the rules' with this intent and nothing else in it.
    pub(crate) fn empty(intent: Intent, now: DateTime<FixedOffset>) -> Self {
        Self {
            intent,
            entries: Vec::new(),
            amount: None,
            description: None,
            category: None,
            account: None,
            direction: None,
            at: now,
            otherwise: None,
            note: None,
            confidence: 95,
            via: Via::Rules,
            now,
            saving: None,
            period: None,
            report: None,
            edit: None,
            command: None,
            talk: None,
            topic: None,
            preview: false,
            question: None,
        }
    }
}
