//! Goals themselves: renamed, closed, aimed anew, and money that goes from one to another.

use super::{goal, until};
use crate::frame::{Aim, Frame, Meaning, Saving, Until};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::words::lexicon::roles::{self, category, saving};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// Longer messages tell of more than one wish.
const MOST_TOKENS: usize = 24;
/// More words than these are no name.
const MOST_WORDS: usize = 4;

/// The frame of a message that wants something of the goals themselves.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > MOST_TOKENS {
        return None;
    }
    let wish = between(message)
        .or_else(|| changed(message))
        .or_else(|| renamed_behind(message))
        .or_else(|| aimed(message))
        .or_else(|| aimed_alone(message))?;
    Some(message.frame(Meaning::Saving(wish)))
}

fn has(message: &Message<'_>, words: &List) -> bool {
    message.tokens.iter().any(|token| token.is_or_reads(words))
}

fn reads(message: &Message<'_>, words: &List) -> bool {
    message.tokens.iter().any(|token| token.reads(words))
}

/// "pindahin 200rb dari laptop ke nikah", "gabung tabungan laptop ke nikah".
fn between(message: &Message<'_>) -> Option<Saving> {
    let tokens = &message.tokens;
    let first = |words: &List| tokens.iter().take(3).any(|token| token.is_or_reads(words));
    let merges = first(saving::MERGING) && has(message, saving::OF_GOALS);
    if message.account().is_some() || !(first(saving::MOVING) || merges) {
        return None;
    }
    let end = |words: &List| (0..tokens.len()).rev().find(|at| tokens[*at].is_or_reads(words));
    let to = end(list!["ke", "to"])?;
    let from = end(list!["dari", "from"])
        .or_else(|| (0..to).find(|at| merges && tokens[*at].is_or_reads(saving::MERGING)))?;
    let (from, to) = (named_at(message, from + 1)?, named_at(message, to + 1)?);
    // "pindah 500rb dari dompet ke laci" is of no goal.
    let is_goal = |name: &String| message.context.goals.iter().any(|goal| same(goal, name));
    let is_of_goals = is_goal(&from) || is_goal(&to);
    let all = merges || reads(message, roles::remark::ALL) && message.said_amount().is_none();
    let amount = message.amount().filter(|_| !all);
    is_of_goals.then_some(Saving::Between { from, to, amount, all })
}

fn same(one: &str, other: &str) -> bool {
    ledger::name_key(one) == ledger::name_key(other)
}

/// The goal that is named from a token on: one that the person has, else the next words.
fn named_at(message: &Message<'_>, from: usize) -> Option<String> {
    let around = |token: &&Token| {
        token.is_or_reads(saving::OF_GOALS) || token.is_any(roles::FILLERS) || phrase::is_polite(token)
    };
    let start = from + message.tokens.get(from..)?.iter().take_while(around).count();
    let rest = message.tokens.get(start..)?;
    if let Some(known) = goal::begins_with(rest, message.context.goals) {
        return Some(known);
    }
    let is_name = |token: &&Token| {
        token.kind == Kind::Word
            && !token.is_or_reads(saving::ENDS_OF_A_MOVE)
            && !token.is_any(roles::FILLERS)
            && !phrase::is_polite(token)
    };
    let words: Vec<&str> = rest.iter().take_while(is_name).map(|token| token.lower.as_str()).collect();
    (1..=MOST_WORDS).contains(&words.len()).then(|| words.join(" "))
}

/// "ganti nama tabungan laptop jadi macbook", "tutup tabungan laptop", "ubah target tabungan laptop jadi 12jt".
fn changed(message: &Message<'_>) -> Option<Saving> {
    let head = message.tokens.iter().position(|token| !phrase::is_polite(token))?;
    let verb = &message.tokens[head];
    let known = goal::named(message);
    let speaks_of_goals = has(message, saving::OF_GOALS) || known.is_some() && has(message, saving::TARGET);
    let moved = message.tokens.iter().take(3).any(|token| token.is_any(list!["setor", "tarik"]));
    let merges = verb.is_or_reads(saving::MERGING);
    if !verb.is_or_reads(saving::CHANGING) || !speaks_of_goals || moved || merges {
        return None;
    }
    if verb.reads(category::RENAME) || has(message, saving::NAME) && message.said_amount().is_none() {
        return renamed(message, head);
    }
    let goal = known.or_else(|| goal::said(message));
    let is_of_aim = has(message, list!["target", "targetnya"])
        || has(message, saving::DEADLINES)
        || verb.is_or_reads(saving::RAISING)
        || verb.is_or_reads(saving::LOWERING)
        || !verb.is_or_reads(saving::CLOSING);
    if is_of_aim { Some(aim(message, goal, verb)) } else { Some(Saving::Close { goal }) }
}

/// "rename tabungan laptop jadi Laptop Baru": the new name as written.
fn renamed(message: &Message<'_>, head: usize) -> Option<Saving> {
    let tokens = &message.tokens;
    let into = (head + 1..tokens.len()).find(|at| tokens[*at].is_or_reads(category::INTO))?;
    let is_around = |token: &Token| phrase::is_polite(token) || token.kind == Kind::Symbol;
    let last = (into + 1..tokens.len()).rev().find(|at| !is_around(&tokens[*at]))?;
    let first = (into + 1..=last).find(|at| !is_around(&tokens[*at]) && !tokens[*at].is("tabungan"))?;
    let to = message.text.get(tokens[first].text.start..tokens[last].text.end)?.to_owned();
    let before =
        |at: &usize| !tokens[*at].is_or_reads(saving::NAME) && !tokens[*at].is_or_reads(saving::OF_GOALS);
    let from = (head + 1..into).find(before).and_then(|at| named_at(message, at));
    Some(Saving::Rename { from, to })
}

/// "tabungan laptop ganti nama jadi macbook": of a goal that the person has.
fn renamed_behind(message: &Message<'_>) -> Option<Saving> {
    let goal = goal::named(message).filter(|_| has(message, saving::OF_GOALS))?;
    let is_name = |pair: &[Token]| pair[0].is_or_reads(saving::CHANGING) && pair[1].is_or_reads(saving::NAME);
    let at = message.tokens.windows(2).position(is_name)?;
    let Saving::Rename { to, .. } = renamed(message, at + 1)? else { return None };
    Some(Saving::Rename { from: Some(goal), to })
}

/// The aim that a message gives a goal.
fn aim(message: &Message<'_>, goal: Option<String>, verb: &Token) -> Saving {
    let without = has(message, saving::WITHOUT);
    let of_deadline = has(message, saving::DEADLINES);
    let until = match until::read(message) {
        Some(day) => Some(Until::Day(day)),
        None if without && of_deadline => Some(Until::Whenever),
        None => None,
    };
    let into = has(message, category::INTO);
    let target = match message.said_amount().or_else(|| message.amount().filter(|_| until.is_none())) {
        Some(amount) if !into && verb.is_or_reads(saving::RAISING) => Some(Aim::Higher(amount)),
        Some(amount) if !into && verb.is_or_reads(saving::LOWERING) => Some(Aim::Lower(amount)),
        Some(amount) => Some(Aim::At(amount)),
        None if without && !of_deadline && has(message, list!["target", "targetnya"]) => Some(Aim::Nothing),
        None => None,
    };
    Saving::Aim { goal, target, until }
}

/// "target laptop jadi 20jt", "tabungan umroh sampai 1 Juni", "laptop tanpa tenggat": of a goal that the person has, and no
/// order to open one or to put something in.
fn aimed(message: &Message<'_>) -> Option<Saving> {
    let goal = goal::named(message)?;
    let opens = reads(message, saving::OPENING) || reads(message, saving::PUTTING_IN);
    let moves = message.has(saving::TAKING) || message.has(list!["nabung", "sisihkan"]);
    if opens || moves || message.has(saving::ASKING) || message.text.ends_with('?') {
        return None;
    }
    let verb = message.tokens.first()?;
    let names_target = has(message, list!["target", "targetnya"]);
    let wish = aim(message, Some(goal), verb);
    match &wish {
        Saving::Aim { target: Some(Aim::At(_) | Aim::Nothing), .. } => names_target.then_some(wish),
        // "tabungan laptop 500rb sampai Juni" puts in, or opens another.
        Saving::Aim { target: None, until: Some(_), .. } => message.amount().is_none().then_some(wish),
        _ => None,
    }
}

/// "target 3jt", "targetnya 20 juta aja": of the goal that is spoken of.
fn aimed_alone(message: &Message<'_>) -> Option<Saving> {
    let amount = message.said_amount()?;
    let names_target = |token: &Token| token.is_any(list!["target", "targetnya"]);
    let first = message.tokens.iter().find(|token| !phrase::is_polite(token))?;
    let is_alone = message.content().into_iter().all(|token| names_target(token) || phrase::is_polite(token));
    let is_plain =
        message.pieces.iter().all(|piece| matches!(piece.item, Item::Word | Item::Money(_) | Item::Mark(_)));
    let is_told = is_alone && is_plain && message.said().count() == 1 && !message.text.ends_with('?');
    (names_target(first) && is_told).then_some(Saving::Aim {
        goal: None,
        target: Some(Aim::At(amount)),
        until: None,
    })
}
