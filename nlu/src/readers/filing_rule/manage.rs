//! What is done to rules that there are: listed, moved, changed and deleted.

use super::{category_of, text, trimmed};
use crate::frame::{FilingRuleWish, RuleName};
use crate::pieces::message::Message;
use crate::readers::phrase;
use crate::words::lexicon::roles::{command, filing_rule as rule};
use crate::words::list::List;
use crate::words::token::{Kind, Token};

/// More words are no order about one rule.
const MOST_WORDS: usize = 14;
/// The last place, as an order names it.
const LAST_PLACE: u32 = u32::MAX;

/// "aturan", "daftar aturan", "aturanku apa aja"; and "hapus semua aturan", which names none: the list says how one is deleted.
pub(super) fn list(message: &Message<'_>) -> Option<FilingRuleWish> {
    let words = phrase::spoken(message);
    let is_rule = words.iter().any(|token| token.reads(rule::RULE));
    let is_known = |token: &&Token| {
        [rule::RULE, rule::AROUND_LIST, rule::DELETE, command::ALL].iter().any(|set| token.reads(set))
    };
    (is_rule && words.len() <= MOST_WORDS && words.iter().all(is_known)).then_some(FilingRuleWish::List)
}

/// Whatever else is wanted of one.
pub(super) fn read(message: &Message<'_>) -> Option<FilingRuleWish> {
    let words: Vec<Token> =
        message.tokens.iter().filter(|token| !phrase::is_polite(token)).cloned().collect();
    if words.len() > MOST_WORDS {
        return None;
    }
    let at = words.iter().position(|token| token.reads(rule::RULE))?;
    let all_between =
        words.get(1..at).is_none_or(|between| between.iter().all(|token| token.reads(rule::ALL)));
    let verb = words.first().filter(|_| at >= 1 && all_between);
    if at > 0 && verb.is_none() {
        return None;
    }
    let orders = [rule::DELETE, rule::MOVE, rule::CHANGE, rule::AHEAD];
    if verb.is_some_and(|verb| !orders.iter().any(|set| verb.reads(set))) {
        return None;
    }
    let rest = &words[at + 1..];
    let ends = |set: &List| rest.last().is_some_and(|token| token.reads(set));
    if verb.is_some_and(|verb| verb.reads(rule::DELETE)) {
        return Some(FilingRuleWish::Delete(name(message, rest)?));
    }
    if verb.is_none() && ends(rule::DELETE) {
        return Some(FilingRuleWish::Delete(name(message, &rest[..rest.len() - 1])?));
    }
    if verb.is_some_and(|verb| verb.reads(rule::AHEAD)) {
        return Some(FilingRuleWish::Move(name(message, rest)?, 1));
    }
    if verb.is_none() && ends(rule::AHEAD) {
        return Some(FilingRuleWish::Move(name(message, &rest[..rest.len() - 1])?, 1));
    }
    moved(message, rest).or_else(|| changed(message, rest))
}

/// "aturan 3 jadi nomor 1", "pindahin aturan tokopedia ke paling atas".
fn moved(message: &Message<'_>, rest: &[Token]) -> Option<FilingRuleWish> {
    let link = rest.iter().rposition(|token| token.reads(rule::BECOMING) && !is_end(rest, token))?;
    let place = &rest[link + 1..];
    let behind = place.iter().find(|token| !token.reads(rule::NUMBER) && !token.reads(rule::MOST));
    let last = place.last()?;
    if behind.is_none_or(|first| first.text != last.text) {
        return None;
    }
    let to = if last.reads(rule::TOP) {
        1
    } else if last.reads(rule::BOTTOM) {
        LAST_PLACE
    } else {
        phrase::small(last).or_else(|| phrase::ordinal(last))?
    };
    let before = without_verbs(&rest[..link]);
    Some(FilingRuleWish::Move(name(message, before)?, to))
}

/// "ke atas" is one place, and no link before another.
fn is_end(rest: &[Token], token: &Token) -> bool {
    rest.last().is_some_and(|last| last.text == token.text)
}

/// "aturan 3 ganti ke hiburan", "aturan tokopedia masuk hiburan aja".
fn changed(message: &Message<'_>, rest: &[Token]) -> Option<FilingRuleWish> {
    let links = (1..rest.len()).rev().filter(|at| rest[*at].reads(rule::BECOMING));
    let parted = |at: usize| (without_verbs(&rest[..at]), trimmed(&rest[at + 1..], rule::AROUND_NAME));
    let mut known = links.clone().filter_map(|at| {
        let (before, category) = parted(at);
        Some(FilingRuleWish::Change(name(message, before)?, Ok(category_of(category, message)?)))
    });
    known.next().or_else(|| {
        let (before, category) = parted(links.clone().next_back()?);
        let unknown = text(message, category);
        let is_name = !unknown.is_empty() && category.iter().all(|token| token.kind != Kind::Number);
        let name = name(message, before).filter(|_| is_name)?;
        Some(FilingRuleWish::Change(name, Err(unknown.to_owned())))
    })
}

/// Without a verb that stands behind the name: "aturan 3 ganti ke hiburan".
fn without_verbs(before: &[Token]) -> &[Token] {
    let is_verb = |token: &Token| {
        [rule::CHANGE, rule::MOVE, rule::BECOMING, rule::MOST].iter().any(|set| token.reads(set))
    };
    let end = before.iter().rposition(|token| !is_verb(token)).map_or(0, |last| last + 1);
    before.get(..end).unwrap_or_default()
}

/// How a rule is named: by its number, else by what it looks for.
fn name(message: &Message<'_>, tokens: &[Token]) -> Option<RuleName> {
    let tokens = trimmed(tokens, rule::AROUND_NAME);
    match tokens {
        [] => None,
        [only] => match phrase::small(only).or_else(|| phrase::ordinal(only)) {
            Some(number) => Some(RuleName::Number(number)),
            None => Some(RuleName::Words(text(message, tokens).to_owned())),
        },
        _ => Some(RuleName::Words(text(message, tokens).to_owned()))
            .filter(|_| !text(message, tokens).is_empty()),
    }
}
