//! What people may want of their savings goals.

use chrono::NaiveDate;
use ledger::{Money, book::saving::MovementDirection};

use super::Intent;

/// What is wanted of the savings goals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// Open one.
    Open {
        /// Its name.
        goal: Option<String>,
        /// What is aimed at.
        target: Option<Money>,
        /// The day by which that is to be reached.
        until: Option<NaiveDate>,
    },
    /// Put money in or take it out.
    Move {
        /// Which way.
        direction: MovementDirection,
        /// The goal's name; it is asked for where there is none.
        goal: Option<String>,
        /// How much.
        amount: Option<Money>,
        /// The account that it comes from or goes to, where one is named: "dari bca".
        account: Option<String>,
    },
    /// Take out all that lies in it.
    Empty {
        /// The goal's name.
        goal: Option<String>,
    },
    /// See how it stands.
    Show {
        /// The goal's name; `None` for all.
        goal: Option<String>,
    },
    /// "pindahin 200rb dari laptop ke nikah": money goes from one to another.
    Between {
        /// The goal that it comes from.
        from: String,
        /// The goal that it goes to.
        to: String,
        /// How much, where that is said.
        amount: Option<Money>,
        /// All that lies there.
        all: bool,
    },
    /// "ganti nama tabungan laptop jadi macbook".
    Rename {
        /// What it is called; `None` where that is not said.
        from: Option<String>,
        /// What it is to be called, as written.
        to: String,
    },
    /// "tutup tabungan laptop".
    Close {
        /// The goal's name.
        goal: Option<String>,
    },
    /// "ubah target laptop jadi 12jt", "tabungan umroh sampai 1 Juni": another aim, another day, or both.
    Aim {
        /// The goal's name.
        goal: Option<String>,
        /// What is aimed at from now on; `None`: the same as before.
        target: Option<Aim>,
        /// Until when; `None`: as before.
        until: Option<Until>,
    },
}

/// What a goal is to aim at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// At nothing: "tanpa target".
    Nothing,
    /// At so much.
    At(Money),
    /// Higher, and it is not said whether to so much or by so much: "naikin target laptop 2jt".
    Higher(Money),
    /// Lower, in the same way.
    Lower(Money),
}

/// Until when a goal is to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// This day.
    Day(NaiveDate),
    /// "tanpa tenggat".
    Whenever,
}

impl Saving {
    pub(super) fn intent(&self) -> Intent {
        match self {
            Self::Open { .. } => Intent::CreateSaving,
            Self::Move { direction: MovementDirection::Deposit, .. } => Intent::DepositSaving,
            Self::Move { direction: MovementDirection::Withdraw, .. } | Self::Empty { .. } => {
                Intent::WithdrawSaving
            }
            Self::Show { .. } => Intent::GetSaving,
            Self::Between { .. } | Self::Rename { .. } | Self::Close { .. } | Self::Aim { .. } => {
                Intent::EditSaving
            }
        }
    }

    pub(super) fn goal(&self) -> Option<&String> {
        match self {
            Self::Open { goal, .. }
            | Self::Move { goal, .. }
            | Self::Empty { goal }
            | Self::Show { goal }
            | Self::Close { goal }
            | Self::Rename { from: goal, .. }
            | Self::Aim { goal, .. } => goal.as_ref(),
            Self::Between { from, .. } => Some(from),
        }
    }

    pub(super) fn account(&self) -> Option<&String> {
        if let Self::Move { account, .. } = self { account.as_ref() } else { None }
    }

    pub(super) fn amount(&self) -> Option<Money> {
        match self {
            Self::Open { target: amount, .. } | Self::Move { amount, .. } | Self::Between { amount, .. } => {
                *amount
            }
            Self::Aim {
                target: Some(Aim::At(amount) | Aim::Higher(amount) | Aim::Lower(amount)), ..
            } => Some(*amount),
            Self::Aim { .. }
            | Self::Empty { .. }
            | Self::Show { .. }
            | Self::Rename { .. }
            | Self::Close { .. } => None,
        }
    }
}
