//! The name of the goal that a message speaks of.

use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::words::lexicon::roles::{self, saving};
use crate::words::list::{List, list};
use crate::words::token::Token;

/// A goal that the person has.
pub(super) fn known(message: &Message<'_>) -> Option<String> {
    if message.has(saving::ABOUT_GOALS) { named(message) } else { None }
}

/// The same, whatever is said of it.
pub(super) fn named(message: &Message<'_>) -> Option<String> {
    (0..message.tokens.len()).find_map(|at| begins_with(&message.tokens[at..], message.context.goals))
}

/// The goal whose name these tokens begin with; of several the longest.
pub(super) fn begins_with(tokens: &[Token], goals: &[String]) -> Option<String> {
    let begins = |goal: &&String| {
        let words: Vec<String> = goal.split_whitespace().map(str::to_lowercase).collect();
        let said = tokens.iter().take(words.len()).map(|token| &token.lower);
        !words.is_empty() && words.len() <= tokens.len() && said.eq(&words)
    };
    goals.iter().filter(begins).max_by_key(|goal| goal.chars().count()).cloned()
}

/// The words that name a goal: behind "tabungan", else behind "untuk", "ke" or "dari", else behind the verb.
pub(super) fn said(message: &Message<'_>) -> Option<String> {
    let tokens = &message.tokens;
    let anchored = |at: usize| named_from(message, at + 1);
    let anchors: [&List; 4] = [list!["tabungan", "goal"], list!["untuk"], list!["ke"], list!["dari"]];
    let behind = anchors.iter().find_map(|words| {
        let mut places =
            (0..tokens.len()).filter(|&at| tokens[at].is_any(*words) || tokens[at].lower == words[0]);
        places.find_map(anchored)
    });
    // "japan fund", "laptop savings"
    let before = || {
        let at = tokens
            .iter()
            .position(|token| matches!(token.lower.as_str(), "fund" | "savings"))
            .filter(|at| *at > 0)?;
        // "my savings", "show savings" name none.
        let around = |token: &Token| {
            token.is_any(roles::FILLERS)
                || [saving::AROUND, saving::ASKING].iter().any(|set| token.is_any(*set))
        };
        Some(&tokens[at - 1]).filter(|token| !around(token)).map(|token| token.lower.clone())
    };
    let verb = || {
        let at = tokens.iter().position(|token| token.is_any(saving::VERBS))?;
        anchored(at)
    };
    let fund = tokens.iter().position(is_fund_of(tokens)).and_then(|at| named_from(message, at));
    fund.or_else(|| before().filter(|_| behind.is_none() || tokens.iter().any(|token| token.lower == "fund")))
        .or(behind)
        .or_else(verb)
        .or_else(|| named_from(message, 0))
}

/// "dana darurat" and other funds that are no wallet.
fn is_fund(first: &Token, second: &Token) -> bool {
    first.lower == "dana" && second.is_any(roles::FUNDS)
}

pub(super) fn is_fund_of(tokens: &[Token]) -> impl Fn(&Token) -> bool + '_ {
    |token| {
        let next = tokens.get(tokens.partition_point(|next| next.text.start <= token.text.start));
        next.is_some_and(|next| is_fund(token, next))
    }
}

/// The name that begins at this token or a little later: up to the next amount, day, mark or word of another kind.
fn named_from(message: &Message<'_>, from: usize) -> Option<String> {
    let mut name: Vec<&str> = Vec::new();
    let pieces = message.pieces.iter().filter(|piece| piece.tokens.start >= from);
    for piece in pieces {
        let token = &message.tokens[piece.tokens.start];
        let fund = is_fund_of(&message.tokens)(token);
        let is_word = matches!(piece.item, Item::Word)
            || fund
            || matches!(&piece.item, Item::Account(_) if !name.is_empty() && token.is("dana"));
        if !is_word {
            // A name follows at once, or behind a colon or the amount.
            if name.is_empty() && !matches!(piece.item, Item::Mark(',' | '.' | '\n' | '!')) {
                continue;
            }
            break;
        }
        let around =
            (token.is_any(roles::FILLERS) || token.is_any(saving::AROUND) || token.is_any(saving::ASKING))
                && !fund;
        match (around, name.is_empty()) {
            (true, true) => {
                if token.is_any(saving::ENDS_NAME) {
                    break;
                }
            }
            (false, _) if name.len() < 4 => name.push(&token.lower),
            // "kacamata baru", but "laptop" of "tabungan baru laptop".
            (true, false) if token.is("baru") => name.push(&token.lower),
            _ => break,
        }
    }
    (!name.is_empty()).then(|| name.join(" "))
}
