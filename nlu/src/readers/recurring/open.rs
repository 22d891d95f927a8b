//! Opening what comes again: a rhythm, and beside it what would be an entry.

use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate};
use ledger::{book::recurring::Mode, values::recurrence::Unit};

use super::rhythm::{self, Told};
use crate::frame::{Entry, Opening, RecurringWish};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::booking;
use crate::readers::phrase;
use crate::trace::Trace;
use crate::values::date::month_number;
use crate::words::lexicon::roles::recurring as wish;
use crate::words::numeral::{self, ONE};
use crate::words::token::{Kind, Token};

/// A name has no more words.
const MOST_WORDS: usize = 5;

/// "langganan netflix 54rb tiap tanggal 5", "gaji 5jt tiap tanggal 25".
pub(super) fn read(message: &Message<'_>) -> Option<RecurringWish> {
    let tokens = &message.tokens;
    let has = |words| tokens.iter().any(|token| token.is_or_reads(words));
    let has_amount = message.pieces.iter().any(|piece| matches!(piece.item, Item::Money(_)));
    if !has_amount || has(wish::NO_ORDER) {
        return None;
    }
    let today = message.context.now.date_naive();
    let is_subscribed = has(wish::SUBSCRIBED);
    let rhythm = rhythm::read(tokens, today, is_subscribed)?;
    let mut left_out = rhythm.at.clone();
    let ends_on = ends_on(tokens, today).map(|(day, range)| {
        left_out.push(range);
        day
    });
    let mode = mode(tokens, &mut left_out);
    let text = without(message, &left_out);
    let rest = Message::read(&text, message.context, Trace::OFF);
    let frame = booking::read(&rest);
    let [entry] = frame.entries() else { return None };
    if entry.ambiguous || rest.tokens.is_empty() {
        return None;
    }
    let opening = Box::new(opening(entry, &rhythm, (mode, ends_on))?);
    let is_order = is_subscribed || mode.is_some() || is_headed_by_order(tokens);
    let is_told = has(wish::OWN) && !rhythm.is_dated;
    let is_daily = rhythm.rule.unit == Unit::Day && rhythm.rule.every == 1;
    Some(if !is_order && (is_told || is_daily) {
        RecurringWish::Habit(opening)
    } else {
        RecurringWish::Open(opening)
    })
}

/// Words without those that open them, of which one is left: "bayar netflix" is netflix.
fn named<'w>(words: &'w [&'w str]) -> &'w [&'w str] {
    let is_opener = |word: &&&str| wish::OPENERS.contains(&&*word.to_lowercase());
    let skipped = words.iter().take_while(is_opener).count().min(words.len().saturating_sub(1));
    &words[skipped..]
}

/// What an entry is of, without the words that open it: "bayar netflix" is netflix.
pub fn without_opener(description: &str) -> String {
    named(&description.split_whitespace().collect::<Vec<_>>()).join(" ")
}

fn opening(
    entry: &Entry,
    rhythm: &Told,
    (mode, ends_on): (Option<Mode>, Option<NaiveDate>),
) -> Option<Opening> {
    let is_said = |word: &&str| !wish::SUBSCRIBED.contains(&&*word.to_lowercase());
    let mut words: Vec<&str> = entry.description.split_whitespace().filter(is_said).collect();
    if words.is_empty() {
        words = entry.description.split_whitespace().collect();
    }
    let named = named(&words);
    let (name, length) = (named.join(" "), named.len());
    (1..=MOST_WORDS).contains(&length).then(|| Opening {
        name,
        amount: entry.amount,
        direction: entry.direction,
        category: entry.category.clone(),
        account: entry.account.clone(),
        to_account: entry.to_account.clone(),
        rule: rhythm.rule,
        mode,
        ends_on,
    })
}

/// "catat kos 1jt tiap tanggal 1": an order to the bot.
fn is_headed_by_order(tokens: &[Token]) -> bool {
    let mut heads = tokens.iter().filter(|token| token.kind == Kind::Word && !phrase::is_polite(token));
    heads.next().is_some_and(|head| head.is_or_reads(wish::RECORDING))
}

/// "catat otomatis", "tanya dulu": what is done on the day. The words of it, and orders to record, are none of a name.
fn mode(tokens: &[Token], left_out: &mut Vec<Range<usize>>) -> Option<Mode> {
    let mut mode = None;
    for (at, token) in tokens.iter().enumerate() {
        let is_ask = token.is_or_reads(wish::ASKING);
        if token.is_or_reads(wish::AUTOMATIC) || is_ask {
            mode = Some(if is_ask { Mode::Ask } else { Mode::Book });
            let with_first = is_ask && tokens.get(at + 1).is_some_and(|next| next.is("dulu"));
            left_out.push(at..at + 1 + usize::from(with_first));
        } else if token.is_or_reads(wish::RECORDING) && at < 3 {
            left_out.push(at..at + 1);
        }
    }
    mode
}

/// "sampai juni 2027", "sampai 5 maret", "selama 6 bulan": the last day, and where that is said.
fn ends_on(tokens: &[Token], today: NaiveDate) -> Option<(NaiveDate, Range<usize>)> {
    let (span, range) = until(tokens, today)?;
    Some((span.1, range))
}

/// Up to when: the first and the last day of what is named, and where it is said.
pub(super) fn until(tokens: &[Token], today: NaiveDate) -> Option<((NaiveDate, NaiveDate), Range<usize>)> {
    if let Some(at) = tokens.iter().position(|token| token.is_or_reads(wish::UNTIL)) {
        let (span, length) = named_span(&tokens[at + 1..], today)?;
        return Some((span, at..at + 1 + length));
    }
    let at = tokens.iter().position(|token| token.is_or_reads(wish::FOR_SO_LONG))?;
    let (day, length) = after(&tokens[at + 1..], today)?;
    Some(((day, day.pred_opt()?), at..at + 1 + length))
}

/// From when on: the first day of what is named, and where it is said.
pub(super) fn since(tokens: &[Token], today: NaiveDate) -> Option<(NaiveDate, Range<usize>)> {
    let at = tokens.iter().position(|token| token.is_or_reads(wish::STARTING))?;
    let behind = tokens.get(at + 1..)?;
    let first = behind.first()?;
    let is_next = || behind.get(1).is_some_and(|next| next.is("depan"));
    let (day, length) = if first.is_or_reads(wish::TODAY) {
        (today, 1)
    } else if first.is("besok") {
        (today.succ_opt()?, 1)
    } else if first.is("minggu") && is_next() {
        (today.checked_add_days(Days::new(7 - u64::from(today.weekday().num_days_from_monday())))?, 2)
    } else {
        let (span, length) = named_span(behind, today)?;
        // "Mulai november", said in November, begins today.
        (span.0.max(today), length)
    };
    Some((day, at..at + 1 + length))
}

/// "maret", "maret 2027", "5 maret", "tanggal 5 maret", "bulan depan": the first and the last day of it; without a year the one
/// that is not over.
fn named_span(tokens: &[Token], today: NaiveDate) -> Option<((NaiveDate, NaiveDate), usize)> {
    let skipped = usize::from(tokens.first()?.is("tanggal"));
    let token = tokens.get(skipped)?;
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    let month = |at: usize| {
        tokens.get(at).and_then(|token| month_number(&token.word).or_else(|| month_number(&token.lower)))
    };
    let year = |at: usize| {
        let year = tokens.get(at)?.word.parse::<i32>().ok()?;
        (2_000..2_200).contains(&year).then_some(year)
    };
    if is(0, "bulan") && is(1, "depan") {
        let first = today.with_day(1)?.checked_add_months(Months::new(1))?;
        return Some(((first, last_of(first)?), 2));
    }
    if is(0, "tahun") && is(1, "depan") {
        let first = NaiveDate::from_ymd_opt(today.year() + 1, 1, 1)?;
        return Some(((first, NaiveDate::from_ymd_opt(first.year(), 12, 31)?), 2));
    }
    if let Some(number) = month(skipped) {
        let said = year(skipped + 1);
        let in_year = |year| NaiveDate::from_ymd_opt(year, number, 1);
        let runs = |first: &NaiveDate| last_of(*first).is_some_and(|last| last >= today);
        let coming = || in_year(today.year()).filter(runs).or_else(|| in_year(today.year() + 1));
        let first = said.map_or_else(coming, in_year)?;
        return Some(((first, last_of(first)?), skipped + 1 + usize::from(said.is_some())));
    }
    let day: u32 =
        token.word.parse().ok().filter(|day| token.kind == Kind::Number && (1..=31).contains(day))?;
    let number = month(skipped + 1)?;
    let said = year(skipped + 2);
    let in_year = |year| NaiveDate::from_ymd_opt(year, number, day);
    let day = match said {
        Some(year) => in_year(year)?,
        None => in_year(today.year()).filter(|day| *day >= today).or_else(|| in_year(today.year() + 1))?,
    };
    Some(((day, day), skipped + 2 + usize::from(said.is_some())))
}

fn last_of(first: NaiveDate) -> Option<NaiveDate> {
    first.checked_add_months(Months::new(1))?.pred_opt()
}

/// "2 bulan", "seminggu": the day so long after today.
pub(super) fn after(tokens: &[Token], today: NaiveDate) -> Option<(NaiveDate, usize)> {
    let first = tokens.first()?;
    let (count, length) = match first.kind {
        Kind::Number => (numeral::from_digits(&first.word)?.value, 1),
        Kind::Word => numeral::from_words(tokens).map_or((ONE, 0), |(length, number)| (number.value, length)),
        Kind::Symbol => return None,
    };
    let count = u32::try_from(count / ONE).ok().filter(|count| (1..=400).contains(count))?;
    let unit = tokens.get(length)?;
    let day = if unit.is_or_reads(wish::ONE_DAY) {
        today.checked_add_days(Days::new(count.into()))
    } else if unit.is_or_reads(wish::ONE_WEEK) {
        today.checked_add_days(Days::new(u64::from(count) * 7))
    } else if unit.is_or_reads(wish::ONE_MONTH) {
        today.checked_add_months(Months::new(count))
    } else if unit.is_or_reads(wish::ONE_YEAR) {
        today.checked_add_months(Months::new(count * 12))
    } else {
        None
    };
    Some((day?, length + 1))
}

/// The message without some of its tokens, and what led to them.
fn without(message: &Message<'_>, left_out: &[Range<usize>]) -> String {
    let tokens = &message.tokens;
    let is_out = |at: usize| left_out.iter().any(|range| range.contains(&at));
    let leads = |at: usize| {
        let behind = (at..tokens.len()).find(|at| !tokens[*at].is_or_reads(wish::BEFORE_DAY) || is_out(*at));
        behind.is_some_and(is_out)
    };
    let mut text = String::with_capacity(message.text.len());
    for (at, token) in tokens.iter().enumerate() {
        if is_out(at) || leads(at) {
            continue;
        }
        let is_glued = token.glued && at > 0 && !is_out(at - 1);
        if !text.is_empty() && !is_glued {
            text.push(' ');
        }
        text.push_str(&message.text[token.text.clone()]);
    }
    text.trim_matches([' ', ',', '.', '-', ':']).to_owned()
}
