//! When it was: the day and the hour that a notice bears, which are those of its bank.

use chrono::{DateTime, FixedOffset, NaiveDate};
use chrono_tz::Tz;

use super::text::Text;
use crate::trace::Trace;
use crate::values::date::{self, When};
use crate::words::lexicon::roles::notice::Sign;
use crate::words::token::{Kind, Token};

/// The instant in the person's zone; `None` where the text bears no day and no hour of its own.
pub(super) fn read(text: &Text<'_, '_>, is_of_notice: bool) -> Option<DateTime<FixedOffset>> {
    let home = text.message.context.now.timezone();
    let zone = if is_of_notice { zone(text) } else { home };
    let now = text.message.context.now.with_timezone(&zone);
    let when = when(text, &now, !is_of_notice)?;
    let at = date::instant(when, &now);
    let today = now.date_naive();
    let at = if at > now.fixed_offset() && when.date.is_none_or(|date| date == today) {
        now.fixed_offset()
    } else {
        at
    };
    let hour_is_said = when.time.is_some();
    // Without an hour the day is what counts, wherever it is told.
    let zone = if hour_is_said { home } else { zone };
    Some(at.with_timezone(&zone).fixed_offset())
}

/// The bank's zone: Jakarta's, unless the text says otherwise.
fn zone(text: &Text<'_, '_>) -> Tz {
    let says = |word: &str| {
        text.lines.iter().any(|line| text.tokens()[line.clone()].iter().any(|token| token.lower == word))
    };
    match (says("wita"), says("wit")) {
        (true, _) => Tz::Asia__Makassar,
        (_, true) => Tz::Asia__Jayapura,
        _ => Tz::Asia__Jakarta,
    }
}

/// The first day that is no day to come and no end of something, and the hour beside it.
fn when(text: &Text<'_, '_>, now: &DateTime<Tz>, is_said: bool) -> Option<When> {
    let tokens = text.tokens();
    let today = now.date_naive();
    let mut day: Option<NaiveDate> = None;
    let mut time = None;
    for line in &text.lines {
        let mut at = line.start;
        // What the sign before a day says of it holds for the days behind it on the line: "20 Nov - 19 Des".
        let mut ends = false;
        while at < line.end {
            ends |= text.is(at, Sign::Until);
            if text.is(at, Sign::When) && !text.is(at, Sign::Until) || tokens[at].is("\n") {
                ends = false;
            }
            // "berita: bayar utang kemarin": what it was for, and not when.
            if is_of_notice_purpose(text, at) && !is_said {
                at += 1;
                continue;
            }
            let before = at.checked_sub(1).map(|at| &tokens[at]);
            let may_begin = tokens[at].kind != Kind::Symbol && !text.is(at, Sign::Code);
            let written = || date::read_or_pass(&tokens[at..line.end], before, now, Trace::OFF);
            let read = hyphened(&tokens[at..line.end], today).or_else(|| may_begin.then(written).flatten());
            let Some((length, read)) = read else {
                at += 1;
                continue;
            };
            let is_range = tokens.get(at + length).is_some_and(|mark| mark.is("-")) && text.has(Sign::Until);
            if let Some(read) =
                read.filter(|read| !ends && !is_range && !read.ahead && !read.invalid && !read.vague)
            {
                let is_past = |date: &NaiveDate| *date <= today && read.coming.is_none();
                let is_new = read.date.filter(is_past).filter(|_| day.is_none());
                // Whatever hour stands beside a day that does not count is not the hour either.
                let is_skipped = read.date.is_some() && is_new.is_none() && day.is_none();
                // Of "tadi" and a day a person says more by the day.
                let earlier = read.date.filter(|date| is_said && day.is_some_and(|day| *date < day));
                day = earlier.or(day).or(is_new);
                if !is_skipped {
                    time = time.or(read.time);
                }
                ends |= is_skipped;
            } else if read.is_some_and(|read| read.ahead) {
                // "05 Des 2026 06:30": the hour is that day's.
                ends = true;
            }
            at += length.max(1);
        }
    }
    (day.is_some() || time.is_some()).then_some(When { date: day, time, ..When::default() })
}

/// So many words at most are looked at as one purpose.
const PURPOSE: usize = 6;

/// Whether a word stands in the purpose of a payment that the text repeats.
fn is_of_notice_purpose(text: &Text<'_, '_>, at: usize) -> bool {
    let is_word = text.tokens()[at].kind == Kind::Word;
    is_word && text.purposes().any(|colon| colon < at && at < colon + PURPOSE)
}

/// "18-Nov-2026", "18-Nov-26", "19NOV26"
fn hyphened(tokens: &[Token], today: NaiveDate) -> Option<(usize, Option<When>)> {
    if let [day, rest, ..] = tokens
        && rest.glued
        && day.kind == Kind::Number
        && let Some((month, year)) = rest.lower.split_at_checked(3)
        && let (Some(month), Ok(year)) = (date::month_number(month), year.parse::<i32>())
    {
        let year = if year < 100 { 2_000 + year } else { year };
        let date = NaiveDate::from_ymd_opt(year, month, day.word.parse().ok()?)?;
        return Some((2, Some(When { date: Some(date), ahead: date > today, ..When::default() })));
    }
    let [day, first, month, second, year, ..] = tokens else { return None };
    if !first.is("-") || !second.is("-") || day.kind != Kind::Number || year.kind != Kind::Number {
        return None;
    }
    let year: i32 = year.word.parse().ok().filter(|_| year.word.len() % 2 == 0)?;
    let year = if year < 100 { 2_000 + year } else { year };
    let date = NaiveDate::from_ymd_opt(year, date::month_number(&month.word)?, day.word.parse().ok()?)?;
    Some((5, Some(When { date: Some(date), ahead: date > today, ..When::default() })))
}
