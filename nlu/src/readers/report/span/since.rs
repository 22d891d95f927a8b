//! Spans that begin on a day that only the books know: "selama ini", "sejak gajian".

use chrono::NaiveDate;

use super::{Span, Today};
use crate::frame::{Granularity, Since};
use crate::pieces::message::Message;
use crate::words::lexicon::roles::calendar;
use crate::words::list::List;
use crate::words::token::Token;

/// "selama ini", "sejak gajian": up to today, from a day that is for whoever has the books to find.
pub(super) fn of_books(tokens: &[Token], at: usize, now: Today<'_>) -> Option<Span> {
    let from = match since_at(tokens, at)? {
        Since::FirstEntry => FIRST,
        Since::Payday => now.month(now.day).1,
    };
    Some((Granularity::Custom, from, now.day))
}

/// No book begins before this day.
const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day");

/// What the first day of the span hangs on that a message names.
pub(in crate::readers::report) fn since(message: &Message<'_>) -> Option<Since> {
    (0..message.tokens.len()).find_map(|at| since_at(&message.tokens, at))
}

fn since_at(tokens: &[Token], at: usize) -> Option<Since> {
    let token = &tokens[at];
    let next = tokens.get(at + 1);
    let goes_on = |words: &List| next.is_some_and(|next| next.is_or_reads(words));
    // "Dari awal tahun" is a day that the calendar knows.
    let is_bare = tokens.get(at + 2).is_none_or(|behind| !behind.is_any(calendar::LENGTHS));
    let is_since = token.is_or_reads(calendar::SINCE);
    if token.is_or_reads(calendar::THROUGHOUT) && goes_on(calendar::ALL_ALONG)
        || is_since && goes_on(calendar::BEGINNING) && is_bare
    {
        Some(Since::FirstEntry)
    } else {
        (is_since && goes_on(calendar::PAYDAY)).then_some(Since::Payday)
    }
}
