//! Names of accounts, as people write them.

use std::ops::Range;

use ledger::book::account::AccountKind;

use crate::pieces::message::Message;
use crate::values::account;
use crate::words::lexicon::roles::account_wish as wish;
use crate::words::token::{Kind, Token};

/// No name has more words.
const MOST_WORDS: usize = 4;

/// An account as it is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// As the person or everybody calls it, or as it was written.
    pub(super) name: String,
    /// The person has one of this name, or everybody knows it.
    pub(super) is_known: bool,
    /// Where it stands.
    pub(super) tokens: Range<usize>,
}

/// The name that these tokens spell, without what stands around it; `None` where nothing is left, or too much.
pub(super) fn spelt(message: &Message<'_>, range: Range<usize>) -> Option<Named> {
    let silent = |token: &Token| token.kind == Kind::Symbol || token.is_or_reads(wish::AROUND_NAME);
    let start = range.clone().find(|at| !silent(&message.tokens[*at]))?;
    let end = range.rev().find(|at| !silent(&message.tokens[*at]))? + 1;
    exactly(message, start..end)
}

/// The same, with nothing left out.
pub(super) fn exactly(message: &Message<'_>, range: Range<usize>) -> Option<Named> {
    let tokens = message.tokens.get(range.clone())?;
    let (first, last) = (tokens.first()?, tokens.last()?);
    let known =
        account::named(tokens, message.context.accounts).filter(|(length, ..)| *length == tokens.len());
    if let Some((_, name, _)) = known {
        return Some(Named { name, is_known: true, tokens: range });
    }
    let words = tokens.iter().filter(|token| token.kind != Kind::Symbol).count();
    let is_spelt = tokens.iter().any(|token| token.kind == Kind::Word && token.lower.chars().count() > 1);
    let mut name = message.text.get(first.text.start..last.text.end)?.to_owned();
    // "kartu kredit BNI": what it is begins its name.
    if kind(first, tokens.get(1)).is_some() && name.is_ascii() {
        name[..1].make_ascii_uppercase();
    }
    let is_name = is_spelt && words <= MOST_WORDS && !name.contains(['\n', ',', ';', '.']);
    is_name.then_some(Named { name, is_known: false, tokens: range })
}

/// What an account is whose name begins with these words.
pub(super) fn kind(first: &Token, next: Option<&Token>) -> Option<AccountKind> {
    let is_card =
        || first.lower == "cc" || next.is_some_and(|next| next.is("kredit") || next.lower == "card");
    if first.reads(wish::CARDS) && is_card() {
        return Some(AccountKind::Card);
    }
    let kinds = [
        (wish::PAYLATERS, AccountKind::Paylater),
        (wish::LOANS, AccountKind::Loan),
        (wish::POCKETS, AccountKind::Pocket),
        (wish::INVESTMENTS, AccountKind::Investment),
        (wish::CASH, AccountKind::Cash),
    ];
    kinds.iter().find(|(words, _)| first.is_or_reads(words)).map(|(_, kind)| *kind)
}

/// Whether what lies in an account of this name is owed.
pub(super) fn is_owed(message: &Message<'_>, named: &Named) -> bool {
    let tokens = &message.tokens[named.tokens.clone()];
    let by_words = tokens.first().and_then(|first| kind(first, tokens.get(1)));
    AccountKind::of_name(&named.name).or(by_words).is_some_and(AccountKind::is_owed)
}
