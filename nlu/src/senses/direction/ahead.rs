//! What was paid ahead and goes back to whoever paid it: "dp nya gw balikin separo 1jt", "ngembaliin dp pelanggan 150rb".

use ledger::Direction;

use super::{Flow, Words};
use crate::values::account::{Account, Role};
use crate::words::lexicon::roles::{self, actor, debt, direction};
use crate::words::token::Token;

/// The flow of a clause in which the person gives back what somebody paid ahead.
pub(super) fn read(words: &Words<'_>, accounts: &[Account]) -> Option<Flow> {
    let names_it = words.0.iter().any(|token| token.is_or_reads(debt::PAID_AHEAD));
    let at = words.0.iter().position(|token| gives_back(token)).filter(|_| names_it)?;
    let is_into = accounts.iter().any(|account| matches!(account.role, Role::To | Role::In));
    let to_me = words.0[at..].windows(2).any(|pair| pair[0].is("ke") && pair[1].is("saya"));
    (is_by_me(words, at) && !is_into && !to_me)
        .then(|| Flow::by(Direction::Expense, accounts.first().map(|account| account.name.clone())))
}

fn gives_back(token: &Token) -> bool {
    token.is_any(debt::GIVING_BACK) || token.reads(debt::GIVING_BACK_AHEAD)
}

/// Whoever speaks does it: they stand right before the verb, it bears their mark, or nothing but that it is done stands before it.
fn is_by_me(words: &Words<'_>, verb: usize) -> bool {
    let is_active = |token: &Token| !token.lower.starts_with("di") && !token.is_any(debt::GIVEN_BACK);
    let marked = words.0[verb].lower.starts_with("ku") || words.0[verb].lower.starts_with("tak");
    let before = words.0[..verb].iter().rev().find(|token| !token.reads(actor::AUXILIARIES));
    let is_me = before.is_none_or(|token| token.is("saya") || token.lower == "tak");
    let is_head = || {
        words.0[..verb].iter().all(|token| {
            token.is_any(roles::FILLERS) || token.reads(actor::AUXILIARIES) || token.is_any(direction::MONEY)
        })
    };
    // "refund dp hotel 500rb": of whoever says no more it is they who get it.
    let is_by_name = words.0[verb].reads(debt::REFUNDING);
    let is_said = before.is_some_and(|token| token.is("saya"));
    is_active(words.0[verb]) && (marked || is_said || !is_by_name && (is_me || is_head()))
}
