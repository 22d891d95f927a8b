//! What is done to something that comes again: listed, changed, moved, paused, ended, and booked by itself or asked about.

use std::ops::Range;

use chrono::{Datelike, Months, NaiveDate};
use ledger::{
    book::recurring::Mode,
    values::rhythm::{Day, Rhythm},
};

use super::{
    named,
    open::{after, since, until},
    rhythm,
};
use crate::frame::RecurringWish;
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::words::lexicon::roles::{command, edit, recurring as wish};
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
    if let Some(moved) = moved(message, &words) {
        return Some(moved);
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
        return end(&words[1..], is_subscribed, false);
    }
    // "Hapus catatan langganan tadi" is about an entry.
    if is_subscribed && head.is_or_reads(wish::DELETING) && !has(edit::ROWS) {
        return end(&words[1..], is_subscribed, true);
    }
    if head.is_or_reads(wish::SKIPPING) {
        return named(name(&words[1..]), |name| RecurringWish::Skip { name });
    }
    if head.is_or_reads(wish::RESUMING) {
        return named(name(&words[1..]), |name| RecurringWish::Resume { name });
    }
    mode(&words)
}

/// Ending what these words name. "Hapus semua langganan" names none: which there are is said.
fn end(words: &[&Token], is_subscribed: bool, is_deletion: bool) -> Option<RecurringWish> {
    let is_own = |token: &&&Token| !token.is_or_reads(wish::AROUND_LIST) && !token.is_or_reads(command::ALL);
    let own: Vec<&Token> = words.iter().filter(is_own).copied().collect();
    if is_subscribed && name(&own).is_none() && own.len() <= LONGEST_NAME {
        return Some(RecurringWish::List);
    }
    named(name(words), |name| RecurringWish::End { name, is_deletion })
}

fn has_amount(message: &Message<'_>) -> bool {
    message.pieces.iter().any(|piece| matches!(piece.item, Item::Money(amount) if amount.is_said()))
}

/// "netflix jadi 65rb mulai sekarang", "wifi naik jadi 400rb mulai bulan depan", "ubah langganan netflix jadi 65rb".
fn change(message: &Message<'_>, words: &[&Token]) -> Option<RecurringWish> {
    let has = |set: &List| words.iter().any(|token| token.is_or_reads(set));
    let since = since(&message.tokens, message.context.now.date_naive());
    let from_now_on = since.is_some()
        || has(wish::FROM_NOW_ON)
        || words
            .windows(2)
            .any(|pair| pair[0].is_or_reads(wish::STARTING) && pair[1].is_or_reads(wish::NOW_OR_SOON));
    // What is subscribed to is meant by each of its days, if no day is named.
    let is_of_all = from_now_on || has(wish::SUBSCRIBED) && !has(wish::NO_ORDER);
    if !(is_of_all && has(wish::BECOMING)) || has(wish::EVERY) || words.len() > MOST_WORDS + 3 {
        return None;
    }
    let mut said =
        message.pieces.iter().filter(|piece| matches!(piece.item, Item::Money(amount) if amount.is_said()));
    let (money, None) = (said.next()?, said.next()) else { return None };
    let amount = message.said_amount()?;
    // "Kos naik 100rb mulai desember" tells news, and not what it costs from then on.
    let before = money.tokens.start.checked_sub(1).map(|at| &message.tokens[at]);
    let becomes = || before.is_some_and(|before| before.is_or_reads(wish::TOWARDS));
    if before.is_some_and(|before| before.is_or_reads(wish::BY)) || !from_now_on && !becomes() {
        return None;
    }
    let mut out = vec![money.tokens.clone()];
    let from = since.map(|(day, range)| {
        out.push(range);
        day
    });
    let others = others(message, &out);
    named(name(&others), |name| RecurringWish::Change { name, amount, from })
}

/// "kos pindah ke tanggal 5", "netflix jadi tiap tanggal 20", "les ganti jadi 2 minggu sekali mulai januari".
fn moved(message: &Message<'_>, words: &[&Token]) -> Option<RecurringWish> {
    let has = |set: &List| words.iter().any(|token| token.is_or_reads(set));
    if !(has(wish::MOVING) || has(wish::BECOMING)) || has(wish::NO_ORDER) || words.len() > MOST_WORDS + 3 {
        return None;
    }
    let (rhythm, mut out, is_periodic) = rhythm::changed(&message.tokens)?;
    // "Pindahin kopi ke tanggal 5" is about an entry.
    let is_headed = words.first().is_some_and(|head| {
        head.is_or_reads(wish::MOVING) || head.is_or_reads(wish::BECOMING) || head.is_or_reads(wish::DAYS)
    });
    if is_headed && !is_periodic && !has(wish::SUBSCRIBED) {
        return None;
    }
    let today = message.context.now.date_naive();
    let from = since(&message.tokens, today).map(|(day, range)| {
        out.push(range);
        day
    });
    let own = others(message, &out);
    if own.iter().any(|token| token.is_any(edit::ROWS) && !token.is("itu")) {
        return None;
    }
    let is_own = |token: &&Token| {
        let around = [wish::MOVING, wish::DAYS, wish::EVERY, wish::ONCE_IN, wish::TOWARDS];
        !around.iter().any(|set| token.is_or_reads(set))
    };
    let own: Vec<&Token> = own.into_iter().filter(is_own).collect();
    let entry_day = day_of_entry(&rhythm, today).filter(|_| !is_periodic && from.is_none());
    named(name(&own), |name| RecurringWish::Move { name, rhythm, from, entry_day })
}

/// "kopi pindah ke tanggal 5": the last such day, where it is an entry that moves.
fn day_of_entry(rhythm: &Rhythm, today: NaiveDate) -> Option<NaiveDate> {
    let Rhythm { pace: None, day: Some(day) } = rhythm else { return None };
    let first = today.with_day(1)?;
    let months = |back: u32| first.checked_sub_months(Months::new(back));
    let mut days = (0..12).filter_map(|back| {
        let month = months(back)?;
        match day {
            Day::Number(number) => month.with_day(*number),
            Day::OfYear(number, of_year) => month.with_day(*number).filter(|day| day.month() == *of_year),
            _ => None,
        }
    });
    days.find(|day| *day <= today)
}

/// The words that stand elsewhere, without those of becoming something else.
fn others<'m>(message: &'m Message<'_>, out: &[Range<usize>]) -> Vec<&'m Token> {
    let is_left = |(at, token): &(usize, &Token)| {
        token.kind != Kind::Symbol
            && !phrase::is_polite(token)
            && !token.is_or_reads(wish::BECOMING)
            && !out.iter().any(|range| range.contains(at))
    };
    message.tokens.iter().enumerate().filter(is_left).map(|(_, token)| token).collect()
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
    let words = others(message, &out);
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
pub(super) fn name(words: &[&Token]) -> Option<String> {
    let is_own =
        |token: &&&Token| !token.is_or_reads(wish::SUBSCRIBED) && !token.is_or_reads(wish::AROUND_NAME);
    let own: Vec<&str> = words.iter().filter(is_own).map(|token| token.lower.as_str()).collect();
    (1..=LONGEST_NAME).contains(&own.len()).then(|| own.join(" "))
}
