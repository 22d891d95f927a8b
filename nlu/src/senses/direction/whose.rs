//! Whose money it was that was spent: where another's is named as what was paid with, it is not plainly the person's own.

use super::{actor, is_person};
use crate::words::lexicon::roles::{self, direction, whose};
use crate::words::token::Token;

/// So many words stand between what is paid with and whose it is.
const NEAR: usize = 4;

/// "pakai uang ibu", "nganggo dhuwite mbakyu", "uangnya dari om", "with my mom's money", "duit kantor".
pub(crate) fn is_of_another(words: &[&Token]) -> bool {
    (0..words.len()).any(|at| {
        is_money(words[at])
            && (is_owned_behind(words, at) || is_owned_before(words, at) || comes_from(words, at))
    })
}

fn is_money(token: &Token) -> bool {
    token.is("uang")
        || token.reads(whose::MONEY)
        || direction::MONEY_BEGINS.iter().any(|begin| token.lower.starts_with(begin))
}

/// "pakai uang kas kantor": behind the money stands whose it is, and before it that it was paid with.
fn is_owned_behind(words: &[&Token], at: usize) -> bool {
    let is_means = at > 0 && words[at - 1].is_or_reads(whose::PAID_WITH);
    let behind = &words[at + 1..];
    let behind =
        if behind.first().is_some_and(|next| next.is_or_reads(whose::POT)) { &behind[1..] } else { behind };
    let ends = behind.first().is_some_and(|owner| owner.is("kantor")) && behind.len() == 1;
    (is_means || ends) && is_another(behind)
}

/// "with my mom's money"
fn is_owned_before(words: &[&Token], at: usize) -> bool {
    let from = at.saturating_sub(NEAR);
    let Some(means) = (from..at).rev().find(|at| words[*at].reads(whose::WITH)) else { return false };
    words[at].reads(whose::MONEY) && words[means + 1..at].iter().any(|token| is_other(token))
}

/// "uangnya dari om", "duitnya punya kantor"
fn comes_from(words: &[&Token], at: usize) -> bool {
    let is_of_it = words[at].lower != "uang" && words[at].lower != "duit" && words[at].lower.len() > 4;
    let Some(next) = words.get(at + 1) else { return false };
    is_of_it && next.is_or_reads(whose::FROM) && is_another(&words[at + 2..])
}

/// Whether the words begin with somebody else who is named.
fn is_another(words: &[&Token]) -> bool {
    words.first().is_some_and(|first| is_other(first)) || actor::names(words)
}

/// Somebody with a purse of their own.
fn is_other(token: &Token) -> bool {
    is_person(token) && !token.is("saya") && !token.is_any(roles::HOUSEHOLD)
}
