//! Spans that are named by their ends: "1 okt - 15 okt", "dari senin", "since nov 5".

use chrono::{Datelike, NaiveDate};

use super::{Span, Today, numbered_month, running, span};
use crate::frame::Granularity;
use crate::pieces::message::Message;
use crate::trace::Trace;
use crate::values::date;
use crate::words::lexicon::roles::{self, calendar, report};
use crate::words::list::list;
use crate::words::token::{Kind, Token};

/// "1-10 nov sama 1-10 okt": the spans from a day to another on both sides of a word that joins them, else the one that there
/// is.
pub(in crate::readers::report) fn bounded(message: &Message<'_>) -> Vec<Span> {
    let tokens = &message.tokens;
    let joins = |at: &usize| tokens[*at].is_any(roles::SEPARATORS) || tokens[*at].is_or_reads(report::BESIDE);
    let both = (1..tokens.len())
        .filter(joins)
        .find_map(|at| Some(vec![from_to(&tokens[..at], message)?, from_to(&tokens[at + 1..], message)?]));
    both.unwrap_or_else(|| span(message, Trace::OFF).into_iter().collect())
}

/// "dari tgl 1 sampai 10", "1 okt - 15 okt", "antara 28 oktober dan 3 november", "dari januari sampai maret", "dari senin",
/// "sampai tanggal 10".
pub(super) fn from_to(tokens: &[Token], message: &Message<'_>) -> Option<Span> {
    let now = Today::of(message);
    let today = now.day;
    let open = tokens.iter().position(|token| token.is_or_reads(calendar::SINCE));
    let Some((split, behind)) = parted(tokens, open.is_some()) else {
        // "dari januari total berapa": up to now.
        let (from, _) = side(tokens.get(open? + 1..)?, message, None)?;
        return (from < today).then_some((Granularity::Custom, from, today));
    };
    let right = tokens.get(behind..)?;
    let start = open.filter(|open| *open < split).map_or(0, |open| open + 1);
    let left_month = tokens[start..split].iter().find_map(|token| date::month_number(&token.word));
    let now_named = right.first().is_some_and(|token| token.is_any(calendar::TODAY));
    let to = if now_named { today } else { side(right, message, left_month)?.1 };
    // "tgl 5 sampai tgl 10 bulan lalu": both of that month.
    let of_month = || right.iter().any(|token| token.is("bulan")).then_some(to.month());
    let said_month = right.iter().find_map(|token| date::month_number(&token.word)).or_else(of_month);
    let left = (start..split).find_map(|at| {
        let named = running(&tokens[at..split], 0, now).map(|(_, first, last)| (first, last));
        named.or_else(|| side(&tokens[at..split], message, said_month))
    });
    // "sampai tanggal 10": from where its month begins.
    let begun = || {
        let names_day = now_named || right.first().is_some_and(|token| token.is("tanggal"));
        (tokens[split].is("sampai") && names_day).then(|| now.month(to).1)
    };
    let from = left.map(|(from, _)| from).or_else(begun)?;
    (from <= to).then_some((Granularity::Custom, from, to))
}

/// Where the two ends of a span part, and where the second one begins. A hyphen within a day parts none.
fn parted(tokens: &[Token], is_open: bool) -> Option<(usize, usize)> {
    let between = tokens.iter().any(|token| token.is_or_reads(list!["antara", "between"]));
    let joins = |token: &Token| {
        token.is("sampai")
            || token.lower == "s"
            || token.is("dan") && between
            || token.lower == "to" && is_open
    };
    let apart = |at: &usize| {
        let is_apart = tokens.get(at + 1).is_some_and(|next| !next.glued);
        tokens[*at].is("-") && !tokens[*at].glued && is_apart
    };
    let all = || 0..tokens.len();
    let split = all()
        .find(|at| joins(&tokens[*at]))
        .or_else(|| all().find(apart))
        .or_else(|| all().find(|at| tokens[*at].is("-")))?;
    Some((split, split + if tokens[split].lower == "s" { 3 } else { 1 }))
}

/// One end of a span: its first and last day. A day without a month takes the other end's.
fn side(tokens: &[Token], message: &Message<'_>, month_said: Option<u32>) -> Option<(NaiveDate, NaiveDate)> {
    let now = &message.context.now;
    let today = now.date_naive();
    let is_short = |token: &Token| token.kind == Kind::Number && token.word.len() <= 2;
    // "nov 5" is a day, "november" a month.
    let is_day_of_month = tokens.get(1).is_some_and(is_short);
    if let Some((_, first, last)) = numbered_month(tokens, 0, Today::of(message)).filter(|_| !is_day_of_month)
    {
        return Some((first, last));
    }
    let skip = usize::from(tokens.first()?.is("tanggal"));
    let day = tokens.get(skip).filter(|token| is_short(token));
    let has_month = tokens.get(skip + 1).is_some_and(|token| {
        date::month_number(&token.word).is_some() || token.is("bulan") || token.glued && token.is("/")
    });
    if let Some(day) = day.and_then(|token| token.word.parse().ok()).filter(|_| !has_month) {
        let month = month_said.unwrap_or(today.month());
        let year = if month > today.month() { today.year() - 1 } else { today.year() };
        return NaiveDate::from_ymd_opt(year, month, day).map(|day| (day, day));
    }
    let (_, when) = date::read(tokens, None, now)?;
    when.date.map(|day| (day, day))
}
