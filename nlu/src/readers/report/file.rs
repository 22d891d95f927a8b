//! "kirim excel bulan lalu", "export pdf oktober": a report that is wanted as a file.

use chrono::NaiveDate;
use ledger::Direction;

use super::{Trace, about, span};
use crate::frame::{FileKind, Frame, Granularity, Meaning, Report, View};
use crate::pieces::message::Message;
use crate::words::lexicon::roles::{self, asking, calendar, file, report};
use crate::words::list::List;
use crate::words::token::{Kind, Token};

/// Longer messages tell of more than one wish.
const MOST_TOKENS: usize = 16;
/// So many words may name what it is of: "makan", "belanja harian".
const MOST_NAMED: usize = 3;
/// No day before it is one of anybody's books.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day");

/// The frame of a message that asks for a file.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let has = |words: &List| message.tokens.iter().any(|token| token.is_or_reads(words));
    let mut kinds: Vec<FileKind> = message.tokens.iter().filter_map(kind).collect();
    kinds.dedup();
    let (kind, others) = kinds.split_first().map(|(first, others)| (*first, others))?;
    if message.tokens.len() > MOST_TOKENS || message.said_amount().is_some() || has(file::OTHERWISE) {
        return None;
    }
    let named_span = span::span(message, Trace::OFF).is_some();
    let is_asked = has(file::ASKING) || has(report::NAMES);
    if !named_span && (!is_asked || has(file::BOOKS)) {
        return None;
    }
    let direction = match (has(asking::COMING_IN), has(asking::GOING_OUT)) {
        (true, false) => Some(Direction::Income),
        (false, true) => Some(Direction::Expense),
        _ => None,
    };
    let today = span::Today::of(message);
    let month = today.running(Granularity::Month);
    let whole = (Granularity::Custom, FIRST_DAY, today.running(Granularity::Day).2);
    let otherwise = if has(file::ALL) { whole } else { month };
    let account = message.account();
    let unknown = message.words().into_iter().filter(|token| !is_around(token)).count();
    let (period, from, to) = span::span(message, message.trace).unwrap_or(otherwise);
    let view = View::File(kind);
    let plain = Report { direction, account, view, ..Report::of(period, from, to) };
    // Only what is asked for by name is a part of the books: "belajar excel" is not.
    let category = match unknown {
        0 => None,
        _ => Some(
            about(message, otherwise, direction).category.filter(|_| unknown <= MOST_NAMED && is_asked)?,
        ),
    };
    let report = Report { category, ..plain };
    // "Kirim excel dan kirim csv" wants both, whatever becomes of it.
    let others = others.iter().map(|kind| Report { view: View::File(*kind), ..report.clone() });
    let meanings = std::iter::once(report.clone()).chain(others).map(Meaning::Report).collect();
    Some(Frame { meanings, ..message.frame(Meaning::Report(report)) })
}

/// What kind of file a word names.
fn kind(token: &Token) -> Option<FileKind> {
    let kinds = [
        (file::WORKBOOK, FileKind::Workbook),
        (file::TABLE, FileKind::Table),
        (file::DOCUMENT, FileKind::Document),
    ];
    kinds.into_iter().find(|(words, _)| token.is_or_reads(words)).map(|(_, kind)| kind)
}

/// Whether a word names no part of the books.
fn is_around(token: &Token) -> bool {
    let is_month = || calendar::MONTHS.iter().any(|month| token.is_or_reads(month));
    token.kind != Kind::Word
        || kind(token).is_some()
        || token.is_any(roles::FILLERS)
        || is_month()
        || [
            file::ASKING,
            file::AROUND,
            calendar::LENGTHS,
            calendar::DAY,
            calendar::WEEK,
            calendar::MONTH,
            calendar::YEARLY,
            roles::phrase::POLITE,
        ]
        .iter()
        .any(|words| token.is_or_reads(words))
}
