//! What is done to something that comes again: listed, changed, paused, ended, and booked by itself or asked about.

use chrono::{Datelike, Months};
use ledger::book::recurring::Mode;

use super::{
    named,
    open::{after, until},
};
use crate::frame::RecurringWish;
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::words::lexicon::roles::recurring as wish;
use crate::words::list::List;
use crate::words::token::{Kind, Token};

/// More words are no order about one name.
const MOST_WORDS: usize = 9;
/// A name has no more.
const LONGEST_NAME: usize = 4;

/// "langganan apa aja", "tagihan rutin", "daftar langganan".
pub(super) fn list(message: &Message<'_>) -> Option<RecurringWish> {
    let words = phrase::spoken(message);
    if words.is_empty() || words.len() > MOST_WORDS || has_amount(message) {
        return None;
    }
    let is_subscribed = words.iter().any(|token| token.is_or_reads(wish::SUBSCRIBED));
    let is_around =
        |token: &&&Token| token.is_or_reads(wish::SUBSCRIBED) || token.is_or_reads(wish::AROUND_LIST);
    (is_subscribed && words.iter().all(|token| is_around(&token))).then_some(RecurringWish::List)
}

/// Whatever else is wanted of one that has a name.
pub(super) fn read(message: &Message<'_>) -> Option<RecurringWish> {
    let words = phrase::spoken(message);
    let has = |set: &List| words.iter().any(|token| token.is_or_reads(set));
    if has_amount(message) {
        return change(message, &words);
    }
    let (head, _) = words.split_first().filter(|_| words.len() <= MOST_WORDS)?;
    let is_subscribed = has(wish::SUBSCRIBED);
    let is_headed = |set: &List, of_subscribed: &List| {
        head.is_or_reads(set) || is_subscribed && head.is_or_reads(of_subscribed)
    };
    if is_headed(wish::PAUSING, wish::PAUSING_SUBSCRIBED) {
        return pause(message);
    }
    if is_headed(wish::ENDING, wish::ENDING_SUBSCRIBED) {
        return named(name(&words[1..]), |name| RecurringWish::End { name });
    }
    if head.is_or_reads(wish::SKIPPING) {
        return named(name(&words[1..]), |name| RecurringWish::Skip { name });
    }
    if head.is_or_reads(wish::RESUMING) {
        return named(name(&words[1..]), |name| RecurringWish::Resume { name });
    }
    mode(&words)
}

fn has_amount(message: &Message<'_>) -> bool {
    message.pieces.iter().any(|piece| matches!(piece.item, Item::Money(amount) if amount.is_said()))
}

/// "netflix jadi 65rb mulai sekarang".
fn change(message: &Message<'_>, words: &[&Token]) -> Option<RecurringWish> {
    let has = |set: &List| words.iter().any(|token| token.is_or_reads(set));
    let from_now_on = has(wish::FROM_NOW_ON)
        || words
            .windows(2)
            .any(|pair| pair[0].is_or_reads(wish::STARTING) && pair[1].is_or_reads(wish::NOW_OR_SOON));
    if !(from_now_on && has(wish::BECOMING)) || has(wish::EVERY) || words.len() > MOST_WORDS + 3 {
        return None;
    }
    let mut said =
        message.pieces.iter().filter(|piece| matches!(piece.item, Item::Money(amount) if amount.is_said()));
    let (money, None) = (said.next()?, said.next()) else { return None };
    let amount = message.said_amount()?;
    let inside = |token: &&&Token| {
        let range = &message.tokens[money.tokens.clone()];
        range.iter().any(|part| part.text == token.text)
    };
    let others: Vec<&Token> = words.iter().filter(|token| !inside(token)).copied().collect();
    let others: Vec<&Token> = others.into_iter().filter(|token| !token.is_or_reads(wish::BECOMING)).collect();
    named(name(&others), |name| RecurringWish::Change { name, amount })
}

/// "jeda netflix sampai maret", "jeda netflix 2 bulan".
fn pause(message: &Message<'_>) -> Option<RecurringWish> {
    let today = message.context.now.date_naive();
    let tokens = &message.tokens;
    let mut out = Vec::new();
    let mut paused_until = None;
    if let Some(((first, last), range)) = until(tokens, today) {
        // "sampai maret" ends where March begins, "sampai 5 maret" where that day does.
        paused_until = Some(if last < first { last.succ_opt()? } else { first });
        out.push(range);
    } else if tokens.iter().any(|token| token.is_or_reads(wish::UNTIL)) {
        return None;
    } else if let Some(at) = (1..tokens.len()).find(|at| tokens[*at - 1].is("bulan") && tokens[*at].is("ini"))
    {
        paused_until = today.with_day(1)?.checked_add_months(Months::new(1));
        out.push(at - 1..at + 1);
    } else {
        let found = (1..tokens.len()).find_map(|at| {
            let (day, length) = after(&tokens[at..], today)?;
            let is_counted = length > 1 || tokens[at].lower.starts_with("se");
            is_counted.then_some((day, at..at + length))
        });
        if let Some((day, range)) = found {
            paused_until = Some(day);
            out.push(range);
        }
    }
    let left = tokens.iter().enumerate().filter(|(at, _)| !out.iter().any(|range| range.contains(at)));
    let words: Vec<&Token> = left
        .map(|(_, token)| token)
        .filter(|token| token.kind != Kind::Symbol && !phrase::is_polite(token))
        .collect();
    named(name(words.get(1..)?), |name| RecurringWish::Pause { name, until: paused_until })
}

/// "netflix catat otomatis", "tanya dulu netflix", "netflix jangan otomatis".
fn mode(words: &[&Token]) -> Option<RecurringWish> {
    let has = |set: &List| words.iter().any(|token| token.is_or_reads(set));
    let asks = words.windows(2).any(|pair| pair[0].is_or_reads(wish::ASKING) && pair[1].is("dulu"))
        || words.windows(2).any(|pair| pair[0].lower == "ask" && matches!(&*pair[1].lower, "me" | "first"));
    let is_denied = words.iter().any(|token| token.is("jangan"));
    let mode = match (has(wish::AUTOMATIC), asks) {
        (true, false) if is_denied => Mode::Ask,
        (true, false) => Mode::Book,
        (false, true) => Mode::Ask,
        _ => return None,
    };
    let is_about = |token: &&Token| {
        let own = [wish::AUTOMATIC, wish::ASKING, wish::RECORDING];
        !token.is("jangan") && !own.iter().any(|set| token.is_or_reads(set))
    };
    let others: Vec<&Token> = words.iter().filter(|token| is_about(token)).copied().collect();
    named(name(&others), |name| RecurringWish::SetMode { name, mode })
}

/// The name among words, as it was written; `None` where there is none, or too long a one.
fn name(words: &[&Token]) -> Option<String> {
    let is_own =
        |token: &&&Token| !token.is_or_reads(wish::SUBSCRIBED) && !token.is_or_reads(wish::AROUND_NAME);
    let own: Vec<&str> = words.iter().filter(is_own).map(|token| token.lower.as_str()).collect();
    (1..=LONGEST_NAME).contains(&own.len()).then(|| own.join(" "))
}
