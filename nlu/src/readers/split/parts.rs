//! A bill of which everybody had their own part: "lunch 385rb. Kevin 95rb, Sarah 110rb, sisanya aku. Gesek kartuku dulu".

use std::ops::Range;

use ledger::{Direction, Money};

use super::company::company;
use super::names;
use super::owed::is_me;
use super::payer::{Told, is_shared};
use super::{owed, paid_from, read_left};
use crate::frame::{Entry, Frame, Known, Meaning, Question};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::senses::direction::DEBT;
use crate::values::amount::Certainty;
use crate::words::lexicon::roles::split;
use crate::words::token::{Kind, Token};

/// More parts nobody tells in one message.
const MOST_PARTS: usize = 12;

/// Somebody's part of a bill; nobody's name stands for the person.
struct Part {
    name: Option<String>,
    money: Money,
}

/// What is left of a bill, and who has it.
struct Rest {
    /// By name; nobody's stands for the person.
    sharers: Vec<Option<String>>,
}

/// The frame of a message that tells a bill and the parts of those who share it.
pub(super) fn read(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    if !may_be(tokens) {
        return None;
    }
    let said = amounts(message)?;
    let ((whole_at, whole), told_parts) = said.split_first()?;
    if told_parts.is_empty() || told_parts.len() > MOST_PARTS {
        return None;
    }
    let (mut parts, mut end) = (Vec::new(), whole_at.end);
    for (at, money) in told_parts {
        let name = whose(tokens, at, end)?;
        parts.push(Part { name, money: *money });
        end = at.end;
    }
    let told = Told::of_shared(tokens, whole_at.end, None, true);
    let mut silent = vec![false; tokens.len()];
    told.places().into_iter().for_each(|place| silent[place].fill(true));
    let (with, _) = company(tokens, &silent, None);
    let rest = rest(tokens, whole_at.end, (&parts, &with));
    // "beli kopi 30rb, talangin punya Sari 28rb" tells of two things.
    let is_of_whole = rest.is_some() || parts.len() > 1 || parts.iter().any(|part| part.name.is_none());
    if !is_of_whole || !told.is_said() && rest.is_none() {
        return None;
    }
    let payer = told.payer(&with);
    // What is left says for what it was: nothing behind the sum does.
    silent[whole_at.end..].fill(true);
    let mut frame = read_left(message, &silent);
    let [entry] = frame.entries() else { return None };
    if entry.direction != Direction::Expense || entry.amount != *whole {
        return None;
    }
    let entry = Entry { ambiguous: entry.ambiguous || !told.is_said(), ..entry.clone() };
    let is_single = parts.len() == 1 && rest.is_none();
    let shares = shares(*whole, parts, rest.as_ref(), (&with, payer.is_none()));
    if shares.is_none() && is_single {
        return None;
    }
    // Of what somebody else paid the person's own part is spent.
    let is_mine = |shares: &Vec<Part>| payer.is_none() || shares.iter().any(|part| part.name.is_none());
    let Some(shares) = shares.filter(is_mine) else {
        let known = Known { amount: Some(*whole), ..Known::from(&entry) };
        return Some(message.ask_beside(Question::WhichAmount, known));
    };
    let entries = entries(message, &entry, &shares, payer);
    frame.meanings = vec![Meaning::Book { entries, preview: false }];
    Some(frame)
}

/// The amounts of the message, where each is sure and in one currency.
fn amounts(message: &Message<'_>) -> Option<Vec<(Range<usize>, Money)>> {
    let mut said: Vec<(Range<usize>, Money)> = Vec::new();
    for piece in message.raw() {
        if let Item::Money(amount) = piece.item
            && amount.is_said()
        {
            let money = amount.money().filter(|_| amount.certainty == Certainty::Sure)?;
            let is_same = said.first().is_none_or(|(_, first)| first.currency() == money.currency());
            said.push((piece.tokens.clone(), is_same.then_some(money)?));
        }
    }
    Some(said)
}

/// Whose part an amount is: who is named right before it, or right behind it. `None` where it is nobody's.
#[expect(clippy::option_option, reason = "the person has no name, and what is nobody's is something else")]
fn whose(tokens: &[Token], at: &Range<usize>, from: usize) -> Option<Option<String>> {
    let silent = |token: &Token| {
        token.kind == Kind::Symbol && !names::joins(token) || token.is_or_reads(split::AROUND_PART)
    };
    let before = (from..at.start).rev().find(|at| !silent(&tokens[*at]));
    let is_mine = |token: &Token| is_me(token) || token.reads(split::OWN_PART);
    if let Some(last) = before {
        if is_mine(&tokens[last]) {
            return Some(None);
        }
        let start = names::before(tokens, last + 1).max(from);
        if let Some(name) = (start <= last).then(|| names::one(tokens, start..last + 1)).flatten() {
            return Some(Some(name));
        }
    }
    let behind = (at.end..tokens.len()).find(|at| !silent(&tokens[*at]))?;
    if is_mine(&tokens[behind]) {
        return Some(None);
    }
    let end = names::behind(tokens, behind, &vec![false; tokens.len()]);
    (end > behind).then(|| names::one(tokens, behind..end)).flatten().map(Some)
}

/// "sisanya aku sama Dimas bagi dua", "she hasn't paid me the rest": who has what is left.
fn rest(tokens: &[Token], from: usize, (parts, with): (&[Part], &[String])) -> Option<Rest> {
    let at = (from..tokens.len()).find(|at| tokens[*at].is_or_reads(split::REST))?;
    let start = (from..at).rev().find(|at| tokens[*at].kind == Kind::Symbol).map_or(from, |mark| mark + 1);
    let end = names::clause_end(tokens, at);
    let clause = &tokens[start..end];
    let is_owed = clause.iter().any(|token| token.is("belum") || token.is_or_reads(split::OWING));
    let mut sharers: Vec<Option<String>> = Vec::new();
    if !is_owed && clause.iter().any(is_me) {
        sharers.push(None);
    }
    let first = (at + 1..end).find(|at| names::is_named(&tokens[*at]) && !is_me(&tokens[*at]));
    if let Some(first) = first {
        let stop = names::behind(tokens, first, &vec![false; tokens.len()]).min(end);
        sharers.extend(names::of(&tokens[first..stop], None).into_iter().map(Some));
    }
    if sharers.is_empty() {
        let has_part = |name: &String| parts.iter().any(|part| part.name.as_ref() == Some(name));
        sharers.extend(with.iter().filter(|name| !has_part(name)).cloned().map(Some));
    }
    // "sisanya": whoever tells it has it, where everybody else is named.
    if sharers.is_empty() {
        sharers.push(None);
    }
    Some(Rest { sharers })
}

/// What each has of the whole; `None` where the parts do not add up.
fn shares(
    whole: Money,
    parts: Vec<Part>,
    rest: Option<&Rest>,
    (with, by_me): (&[String], bool),
) -> Option<Vec<Part>> {
    let sum: i64 = parts.iter().map(|part| part.money.minor()).sum();
    let left = Money::from_sum(whole.minor() - sum, whole.currency());
    let mut shares = parts;
    if left.minor() < 0 {
        return None;
    }
    if left.minor() == 0 {
        return rest.is_none().then_some(shares);
    }
    let has_mine = shares.iter().any(|part| part.name.is_none());
    let without_part = |name: &&String| !shares.iter().any(|part| part.name.as_ref() == Some(*name));
    let others: Vec<String> = with.iter().filter(without_part).cloned().collect();
    let of_rest: Vec<Option<String>> = match rest {
        Some(rest) => rest.sharers.clone(),
        None if has_mine && others.len() == 1 => vec![Some(others[0].clone())],
        None if !has_mine && others.is_empty() && by_me => vec![None],
        None => return None,
    };
    let heads = i128::try_from(of_rest.len()).ok()?;
    let share = left.portion(1, heads)?;
    let mut given = Money::from_sum(0, whole.currency());
    let count = of_rest.len();
    for (nth, name) in of_rest.into_iter().enumerate() {
        // The remainder is the last one's, so that the parts add up.
        let money = if nth + 1 == count {
            Money::from_sum(left.minor() - given.minor(), left.currency())
        } else {
            share
        };
        given = Money::from_sum(given.minor() + money.minor(), left.currency());
        shares.push(Part { name, money });
    }
    Some(shares)
}

fn entries(message: &Message<'_>, entry: &Entry, shares: &[Part], payer: Option<String>) -> Vec<Entry> {
    let own: i64 = shares.iter().filter(|part| part.name.is_none()).map(|part| part.money.minor()).sum();
    let own = Money::from_sum(own, entry.amount.currency());
    if payer.is_some() {
        let account = Some(DEBT.to_owned());
        return vec![Entry { amount: own, account, note: payer, ..entry.clone() }];
    }
    let account = entry.account.clone().or_else(|| paid_from(message));
    let entry = Entry { account, ..entry.clone() };
    let mut entries = Vec::new();
    if own.is_positive() {
        entries.push(Entry { amount: own, ..entry.clone() });
    }
    let of_others = shares.iter().filter_map(|part| Some((part.name.as_ref()?, part.money)));
    entries.extend(of_others.map(|(name, money)| owed(&entry, money, Some(name.clone()), name.clone())));
    entries
}

/// Whether the words speak of a bill that is shared at all.
fn may_be(tokens: &[Token]) -> bool {
    let says = |token: &Token| token.is_or_reads(split::REST) || token.is_or_reads(split::OWN_PART);
    tokens.iter().any(says)
        || is_shared(tokens)
        || tokens.iter().any(|token| token.is_or_reads(split::LAYING_OUT))
}
