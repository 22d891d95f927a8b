//! What a row would book: by its sign and its words it was spent, came in, or moved between the person's own accounts.

use chrono::{NaiveDate, NaiveTime};
use ledger::{Currency, Direction, Money};

use super::{Part, amount::Moved};
use crate::{
    context::Context,
    frame::Entry,
    receipt::{
        entry::{instant, written},
        found,
        label::Line,
    },
    senses::category,
    values::account,
    words::{
        lexicon::roles::{
            notice::CASH_ACCOUNT,
            receipt::{
                WALLETS, WITHDRAWAL,
                history::{FILLED, PAID_IN},
            },
        },
        normalise, token,
    },
};

/// How sure a row is that the person chooses.
const SURE: u8 = 97;
/// Nobody's name is longer, in letters.
const LONGEST_NAME: usize = 80;

/// The entry of a row: its amount and name, its day and hour, its lines and whose list it is in.
pub(super) fn read(
    (moved, name): (&Moved, &str),
    (day, time): (NaiveDate, Option<NaiveTime>),
    (lines, own): (&[Line], Option<&str>),
    context: &Context<'_>,
) -> Option<Entry> {
    let amount = Money::from_units(moved.units?, Currency::IDR).ok()?;
    let (direction, account, to_account) = between(moved.is_in, (lines, own), name, context);
    let name: String = name.chars().take(LONGEST_NAME).collect();
    let category = found(&name.to_lowercase(), direction, context).map(|found| found.category);
    Some(Entry {
        received: None,
        direction,
        amount,
        merchant: Some(name.clone()).filter(|_| direction == Direction::Expense),
        category: category.or_else(|| category::other(direction, context)),
        at: instant(Some(day), time, context),
        account,
        to_account,
        confidence: SURE,
        ambiguous: false,
        otherwise: None,
        note: None,
        span: written(&name, amount),
        description: name,
    })
}

/// Which way the money went, the account that it left (or, of an income, came to), and where a transfer went.
fn between(
    is_in: bool,
    (lines, own): (&[Line], Option<&str>),
    name: &str,
    context: &Context<'_>,
) -> (Direction, Option<String>, Option<String>) {
    let says = |words: &[&str]| lines.iter().any(|line| line.has(words));
    let own = own.map(str::to_owned);
    let cash = || Some(CASH_ACCOUNT.to_owned());
    if !is_in && says(WITHDRAWAL) {
        return (Direction::Transfer, own, cash());
    }
    if is_in && says(PAID_IN) {
        return (Direction::Transfer, cash(), own);
    }
    if is_in && says(FILLED) {
        let source = source(name, context).filter(|name| Some(name) != own.as_ref());
        return (Direction::Transfer, source, own);
    }
    if is_in {
        return (Direction::Income, own, None);
    }
    let wallet = lines.iter().find_map(|line| line.name_of(WALLETS)).map(str::to_owned);
    match wallet.filter(|wallet| says(FILLED) && Some(wallet) != own.as_ref()) {
        Some(wallet) => (Direction::Transfer, own, Some(wallet)),
        None => (Direction::Expense, own, None),
    }
}

/// "Top up dari Mandiri": where the money came from.
fn source(name: &str, context: &Context<'_>) -> Option<String> {
    let tokens = token::tokens(&normalise::clean(name));
    let mut named = (0..tokens.len()).filter_map(|at| {
        let before = at.checked_sub(1).map(|at| &tokens[at]);
        account::read(&tokens[at..], before, context.accounts, true)
    });
    named.next().map(|(_, account)| account.name)
}

/// Whose list it is, where the lines above it name one account.
pub(super) fn account_of(head: &[Part], context: &Context<'_>) -> Option<String> {
    let cells = head.iter().flat_map(|part| part.line.text.split("  "));
    let mut named: Vec<String> = cells.flat_map(|cell| accounts(cell, context)).collect();
    named.dedup();
    match &named[..] {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// The banks and wallets that a text names; a word that means something else as well has to be all of it.
fn accounts(text: &str, context: &Context<'_>) -> Vec<String> {
    let tokens = token::tokens(&normalise::clean(text));
    let named = (0..tokens.len()).filter_map(|at| account::named(&tokens[at..], context.accounts));
    let is_meant = |length: usize, is_ordinary: bool| !is_ordinary || length == tokens.len();
    named
        .filter(|(length, name, is_ordinary)| is_meant(*length, *is_ordinary) && name != CASH_ACCOUNT)
        .map(|(_, name, _)| name)
        .collect()
}
