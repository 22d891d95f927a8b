//! What became of moved money on its way: what arrived of it, and what was taken off.

use std::ops::Range;

use ledger::{Direction, Money};

use crate::frame::Entry;
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::senses::category;
use crate::values::account::Role;
use crate::words::lexicon::roles::{arithmetic, exchange};
use crate::words::token::Token;

/// An amount, and where it stands.
pub(crate) type Placed = (Range<usize>, Money);

/// So many tokens before an amount stands the word that tells what it is.
const NEAR: usize = 3;

/// The amounts without the fee, and the fee; `None` where several are called one.
pub(crate) fn without_fee(said: &[Placed], tokens: &[Token]) -> Option<(Vec<Placed>, Option<Placed>)> {
    let is_fee = |(range, _): &Placed| {
        let begins = said.iter().map(|(other, _)| other.end).filter(|end| *end <= range.start).max();
        let start = range.start.saturating_sub(NEAR).max(begins.unwrap_or(0));
        tokens[start..range.start].iter().any(names_fee)
    };
    let (fees, rest): (Vec<Placed>, Vec<Placed>) = said.iter().cloned().partition(is_fee);
    match <[Placed; 1]>::try_from(fees) {
        Ok([fee]) => Some((rest, Some(fee))),
        Err(none) => none.is_empty().then_some((rest, None)),
    }
}

/// What left and what arrived, where the money goes from one account to another and a word tells that the second amount arrived:
/// of another currency, or less by the fee.
pub(crate) fn read(
    message: &Message<'_>,
    raw: &[Piece],
    ((first, one), (second, other)): (&Placed, &Placed),
    fee: Option<&Placed>,
) -> Option<(Placed, Placed)> {
    let tokens = &message.tokens;
    let arrives = |token: &Token| token.is_or_reads(exchange::ARRIVING);
    let near = second.start.saturating_sub(NEAR).max(first.end);
    if !tokens[near..second.start].iter().any(arrives) || !leads_both_ways(raw) {
        return None;
    }
    let (first, second) = (first.clone(), second.clone());
    if one.currency() != other.currency() {
        return Some(((first, *one), (second, *other)));
    }
    // What arrived is what was moved; the rest is the fee.
    let taken = Money::from_sum(one.minor() - other.minor(), one.currency());
    (fee.map(|(_, fee)| *fee) == Some(taken)).then_some(((first, *other), (second, *other)))
}

/// Whether an account is named that the money leaves, and another one that it goes to.
fn leads_both_ways(raw: &[Piece]) -> bool {
    let has = |role: Role| {
        raw.iter().any(|piece| matches!(&piece.item, Item::Account(account) if account.role == role))
    };
    has(Role::From) && (has(Role::To) || has(Role::In))
        || has(Role::Bare) && has(Role::From)
        || has(Role::Bare) && has(Role::To)
}

/// The fee as an entry beside what was moved: out of the account that stands before it, else out of the one that was left.
pub(crate) fn fee_of(message: &Message<'_>, raw: &[Piece], moved: &Entry, (place, fee): &Placed) -> Entry {
    let named = raw.iter().find_map(|piece| match &piece.item {
        Item::Account(account)
            if piece.tokens.end <= place.start && piece.tokens.end + NEAR > place.start =>
        {
            Some(account.name.clone())
        }
        _ => None,
    });
    let is_other = |token: &&Token| names_fee(token);
    let word = message.tokens[..place.start].iter().rev().find(is_other);
    let description = word.map_or_else(String::new, |token| message.text[token.text.clone()].to_owned());
    Entry {
        direction: Direction::Expense,
        amount: *fee,
        received: None,
        category: category::alike("biaya_pajak", message.context)
            .or_else(|| category::other(Direction::Expense, message.context)),
        span: description.clone(),
        description,
        account: named.or_else(|| moved.account.clone()),
        to_account: None,
        ambiguous: moved.ambiguous,
        ..moved.clone()
    }
}

/// Whether a word tells of a fee, or stands beside one.
pub(crate) fn is_of_fee(token: &Token) -> bool {
    names_fee(token) || token.is_or_reads(arithmetic::BESIDE_FEES)
}

fn names_fee(token: &Token) -> bool {
    let bare = token.lower.strip_suffix("nya").unwrap_or(&token.lower);
    token.is_any(arithmetic::FEES) || arithmetic::FEES.contains(&bare)
}
