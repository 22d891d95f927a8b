//! The days of a card: "kartu kredit tutup buku tanggal 5, jatuh tempo tanggal 20".

use ledger::book::account::AccountKind;

use super::name;
use crate::frame::{AccountWish, CardDays};
use crate::pieces::message::Message;
use crate::words::lexicon::roles::account_wish as wish;
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// So far behind its name a day may stand.
const NEAR: usize = 5;

/// What is said of the days of a card, where nothing else is.
pub(super) fn read(message: &Message<'_>) -> Option<AccountWish> {
    let is_other = message.said_amount().is_some() || message.has(list!["punya"]);
    let days = said(&message.tokens).filter(|_| !is_other)?;
    let tokens = &message.tokens;
    let end = tokens.iter().position(|token| token.reads(wish::BEFORE_CARD_DAYS))?;
    let start = tokens[..end].iter().position(|token| !token.reads(wish::AROUND_NAME))?;
    let named = name::spelt(message, start..end)?;
    let is_card = named.is_known
        || name::kind(&tokens[named.tokens.start], tokens.get(named.tokens.start + 1)).is_some();
    // "tagihan bca jatuh tempo tanggal 5": a bank has no such days.
    let is_owed = AccountKind::of_name(&named.name).is_none_or(AccountKind::is_owed);
    (is_card && is_owed).then_some(AccountWish::SetDays { name: named.name, days })
}

/// The days that are named, wherever they stand.
pub(super) fn said(tokens: &[Token]) -> Option<CardDays> {
    let day = |words: &List| {
        let mut places = (0..tokens.len()).filter(|at| tokens[*at].reads(words));
        places.find_map(|at| day_behind(&tokens[at + 1..]))
    };
    let (statement, due) = (day(wish::STATEMENTS), day(wish::DUE));
    (statement.is_some() || due.is_some()).then_some(CardDays { statement, due })
}

fn day_behind(behind: &[Token]) -> Option<u8> {
    let silent =
        |token: &&Token| token.kind == Kind::Symbol && !token.is("\n") || token.reads(wish::BEFORE_DAYS);
    let token = behind.iter().take(NEAR).find(|token| !silent(token))?;
    let day: u8 = token.lower.parse().ok().filter(|_| token.kind == Kind::Number)?;
    (1..=31).contains(&day).then_some(day)
}
