//! What people may want of the accounts that their money lies in.

use chrono::NaiveDate;
use ledger::{Money, book::account::AccountKind};

/// What is wanted of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountWish {
    /// "buat rekening Jago saldo 500rb", "tambah kartu kredit BNI tutup buku tanggal 5 jatuh tempo 20": a new one.
    Open {
        /// Its name.
        name: String,
        /// What it is, where the words say so.
        kind: Option<AccountKind>,
        /// What lies in it; below nought where it is owed.
        balance: Option<Money>,
        /// The day of the month on which a card's month closes, and the one on which it has to be paid.
        days: Option<CardDays>,
    },
    /// "saldo gopay sekarang 150rb", "saldo awal BCA 3jt", "tagihan kartu kredit 1,2jt": what lies in it now.
    Set {
        /// Its name.
        name: String,
        /// What lies in it; below nought where it is owed.
        balance: Money,
        /// At the beginning of this day, where one is named; otherwise now.
        day: Option<NaiveDate>,
    },
    /// "kartu kredit tutup buku tanggal 5, jatuh tempo tanggal 20".
    SetDays {
        /// Its name.
        name: String,
        /// The days.
        days: CardDays,
    },
    /// "ganti nama rekening jago jadi Jago Kantong".
    Rename {
        /// What it is called.
        from: String,
        /// What it shall be called.
        to: String,
    },
    /// "gabung akun gope ke gopay": one becomes part of the other.
    Merge {
        /// The one that goes.
        from: String,
        /// The one that stays.
        into: String,
    },
    /// "tutup rekening jago".
    Close(String),
    /// "pakai bca terus kalau gak kusebut": what is meant where none is named; `None`: none any more.
    Default(Option<String>),
}

impl AccountWish {
    /// The account that it is about; of a default that ends there is none.
    pub(super) fn account(&self) -> Option<&str> {
        match self {
            Self::Open { name, .. }
            | Self::Set { name, .. }
            | Self::SetDays { name, .. }
            | Self::Close(name) => Some(name),
            Self::Rename { from, .. } | Self::Merge { from, .. } => Some(from),
            Self::Default(name) => name.as_deref(),
        }
    }

    /// What lies in it.
    pub(super) fn balance(&self) -> Option<Money> {
        match self {
            Self::Open { balance, .. } => *balance,
            Self::Set { balance, .. } => Some(*balance),
            _ => None,
        }
    }
}

/// The days of a card's month, each from 1 to 31; in a shorter month its last day stands for those that it has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardDays {
    /// The day on which the statement is made.
    pub statement: Option<u8>,
    /// The day by which it has to be paid.
    pub due: Option<u8>,
}
