//! What people may want of what comes again.

use chrono::NaiveDate;
use ledger::{
    Direction, Money,
    book::recurring::Mode,
    values::{recurrence::Recurrence, rhythm::Rhythm},
};

use super::Category;

/// What is wanted of what comes again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecurringWish {
    /// "langganan netflix 54rb tiap tanggal 5": from now on it comes again.
    Open(Box<Opening>),
    /// "tiap hari aku beli kopi 20rb": it may be meant so, or is only told.
    Habit(Box<Opening>),
    /// "langganan apa aja", "tagihan rutin": what there is of it.
    List,
    /// "netflix jadi 65rb mulai sekarang": another amount from now on.
    Change {
        /// What it is called.
        name: String,
        /// How much, each time.
        amount: Money,
        /// The first day on which it is so much; `None`: today.
        from: Option<NaiveDate>,
    },
    /// "kos pindah ke tanggal 5", "netflix jadi tahunan": other days from now on.
    Move {
        /// What it is called.
        name: String,
        /// What was said of how often it comes, and on which day.
        rhythm: Rhythm,
        /// The first day on which the rule is another; `None`: today.
        from: Option<NaiveDate>,
        /// The day that is meant should it be an entry that moves: "kopi pindah ke tanggal 5"; `None` where it cannot be.
        entry_day: Option<NaiveDate>,
    },
    /// "jeda netflix sampai maret": nothing is made for a while.
    Pause {
        /// What it is called.
        name: String,
        /// The day from which it comes again; `None` until somebody says so.
        until: Option<NaiveDate>,
    },
    /// "lanjutkan netflix": it comes again.
    Resume {
        /// What it is called.
        name: String,
    },
    /// "stop langganan netflix": it comes no more.
    End {
        /// What it is called.
        name: String,
        /// "hapus langganan netflix": where nothing of the name comes again, an entry is meant.
        is_deletion: bool,
    },
    /// "lewati netflix bulan ini": nothing is made of one day.
    Skip {
        /// What it is called.
        name: String,
    },
    /// "netflix catat otomatis", "netflix tanya dulu": what is done on the day.
    SetMode {
        /// What it is called.
        name: String,
        /// What is done.
        mode: Mode,
    },
}

/// Something that is to come again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// What it is called.
    pub name: String,
    /// How much, each time.
    pub amount: Money,
    /// Which way the money goes.
    pub direction: Direction,
    /// What it is filed under.
    pub category: Option<Category>,
    /// Where the money comes from (for income: where it goes).
    pub account: Option<String>,
    /// Where a transfer goes.
    pub to_account: Option<String>,
    /// By which rule.
    pub rule: Recurrence,
    /// What is done on the day, where that was said.
    pub mode: Option<Mode>,
    /// The last day on which it may come.
    pub ends_on: Option<NaiveDate>,
}

impl RecurringWish {
    /// What it would book, where it books something.
    pub fn opening(&self) -> Option<&Opening> {
        if let Self::Open(opening) | Self::Habit(opening) = self { Some(opening) } else { None }
    }

    /// What it is about; `None` for all.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Open(opening) | Self::Habit(opening) => Some(&opening.name),
            Self::List => None,
            Self::Change { name, .. }
            | Self::Move { name, .. }
            | Self::Pause { name, .. }
            | Self::Resume { name }
            | Self::End { name, .. }
            | Self::Skip { name }
            | Self::SetMode { name, .. } => Some(name),
        }
    }

    /// How much it is each time.
    pub(super) fn amount(&self) -> Option<Money> {
        if let Self::Change { amount, .. } = self { Some(*amount) } else { Some(self.opening()?.amount) }
    }

    /// What is done, in a word.
    pub(crate) fn deed(&self) -> &'static str {
        match self {
            Self::Open(_) => "open",
            Self::Habit(_) => "habit",
            Self::List => "list",
            Self::Change { .. } => "change",
            Self::Move { .. } => "move",
            Self::Pause { .. } => "pause",
            Self::Resume { .. } => "resume",
            Self::End { .. } => "end",
            Self::Skip { .. } => "skip",
            Self::SetMode { .. } => "set_mode",
        }
    }
}
