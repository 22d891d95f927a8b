//! What a person may want of the rules by which their entries are filed.

use ledger::{Direction, Money};

use super::Category;

/// What is wanted of filing rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilingRuleWish {
    /// "kalau ada kata TOKOPEDIA masuk Belanja".
    Make(Box<FilingOrder>),
    /// "daftar aturan": what there is of them.
    List,
    /// "aturan 3 jadi nomor 1": it goes to this place, counted from 1.
    Move(RuleName, u32),
    /// "aturan tokopedia masuk Hiburan": it files under another category, or under one that nobody knows by this name.
    Change(RuleName, Result<Category, String>),
    /// "hapus aturan tokopedia".
    Delete(RuleName),
}

/// A rule that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingOrder {
    /// The words of which one is enough, as written.
    pub words: Vec<String>,
    /// Where entries go; or the name that nobody knows.
    pub category: Result<Category, String>,
    /// Only entries of this account.
    pub account: Option<String>,
    /// Only money that goes this way.
    pub direction: Option<Direction>,
    /// The least amount.
    pub least: Option<Money>,
    /// The largest amount.
    pub most: Option<Money>,
}

/// How a rule is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleName {
    /// By its place in the list, from 1.
    Number(u32),
    /// By what it looks for.
    Words(String),
}

/// What somebody says to a rule that was tried on the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilingAnswer {
    /// It is kept, and the past stays as it is.
    Keep,
    /// It is kept, and files the past too.
    KeepAndRefile,
}

impl FilingRuleWish {
    /// What is done, in a word.
    pub(crate) fn deed(&self) -> &'static str {
        match self {
            Self::Make(_) => "make_rule",
            Self::List => "rules",
            Self::Move(..) => "move_rule",
            Self::Change(..) => "change_rule",
            Self::Delete(_) => "delete_rule",
        }
    }
}
