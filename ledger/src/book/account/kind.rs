//! What kind of thing an account is, and what the accounts that everybody knows are.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    db::stored_as_word,
    values::{money::Money, text::name_key},
};

/// The account against which money is lent: what others owe.
pub const RECEIVABLE: &str = "Piutang";
/// The account against which money is borrowed: what is owed to others.
pub const PAYABLE: &str = "Utang";
/// The account that what nobody told goes to, or comes from, when a balance is put right.
pub const ADJUSTMENT: &str = "Penyesuaian";

/// What an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum AccountKind {
    /// Something of the person's; nobody said what.
    Asset,
    /// Notes and coins.
    Cash,
    /// An account at a bank.
    Bank,
    /// An e-wallet.
    Ewallet,
    /// A credit card.
    Card,
    /// Buy now, pay later.
    Paylater,
    /// A loan.
    Loan,
    /// A savings pocket.
    Pocket,
    /// Shares, funds, gold.
    Investment,
    /// What others owe.
    Receivable,
    /// What is owed to others.
    Payable,
    /// Where balances that are put right come from.
    Equity,
}

stored_as_word!(AccountKind:
    Asset = "asset", Cash = "cash", Bank = "bank", Ewallet = "ewallet", Card = "card", Paylater = "paylater", Loan = "loan",
    Pocket = "pocket", Investment = "investment", Receivable = "receivable", Payable = "payable", Equity = "equity"
);

/// How the key of a card's name begins that says whose it is.
const CARD_OF: &str = "kartu kredit ";
/// What banks call a savings pocket, before its name.
const POCKETS: [&str; 5] = ["kantong", "kantung", "pocket", "saku", "celengan"];

/// The accounts that everybody knows, by the keys of their names.
const KNOWN: &[(&str, AccountKind)] = &[
    ("tunai", AccountKind::Cash),
    ("bca", AccountKind::Bank),
    ("mandiri", AccountKind::Bank),
    ("bri", AccountKind::Bank),
    ("bni", AccountKind::Bank),
    ("bsi", AccountKind::Bank),
    ("btn", AccountKind::Bank),
    ("cimb", AccountKind::Bank),
    ("permata", AccountKind::Bank),
    ("danamon", AccountKind::Bank),
    ("jago", AccountKind::Bank),
    ("jenius", AccountKind::Bank),
    ("seabank", AccountKind::Bank),
    ("blu", AccountKind::Bank),
    ("wise", AccountKind::Bank),
    ("paypal", AccountKind::Ewallet),
    ("gopay", AccountKind::Ewallet),
    ("ovo", AccountKind::Ewallet),
    ("dana", AccountKind::Ewallet),
    ("shopeepay", AccountKind::Ewallet),
    ("linkaja", AccountKind::Ewallet),
    ("kartu kredit", AccountKind::Card),
    ("paylater", AccountKind::Paylater),
    ("spaylater", AccountKind::Paylater),
    ("gopay later", AccountKind::Paylater),
    ("traveloka paylater", AccountKind::Paylater),
    ("kredivo", AccountKind::Paylater),
    ("akulaku", AccountKind::Paylater),
    ("atome", AccountKind::Paylater),
    ("indodana", AccountKind::Paylater),
    ("piutang", AccountKind::Receivable),
    ("utang", AccountKind::Payable),
    ("penyesuaian", AccountKind::Equity),
];

impl AccountKind {
    /// What an account of this name is, where everybody knows.
    pub fn of_name(name: &str) -> Option<Self> {
        let key = name_key(name);
        let known = KNOWN.iter().find(|(known, _)| *known == key).map(|(_, kind)| *kind);
        // "Kartu Kredit BCA": whose it is stands behind.
        known.or_else(|| key.starts_with(CARD_OF).then_some(Self::Card))
    }

    /// Whether a bank calls a savings pocket so: "Kantong Liburan".
    pub fn names_pocket(name: &str) -> bool {
        let key = name_key(name);
        POCKETS.iter().any(|pocket| key.split(' ').next() == Some(*pocket))
    }

    /// Whether what lies in it is owed, so that its balance is usually below nought.
    pub fn is_owed(self) -> bool {
        matches!(self, Self::Card | Self::Paylater | Self::Loan | Self::Payable)
    }

    /// What lies in one of which somebody says so much: where it is owed, people say what they owe.
    pub fn holding(self, said: Money) -> Money {
        if self.is_owed() && said.is_positive() { said.negated() } else { said }
    }

    /// Whether its balance is told by what moved alone, from the very first day; nobody says what it began with.
    pub fn is_sum_of_moves(self) -> bool {
        matches!(self, Self::Receivable | Self::Payable | Self::Equity)
    }
}
