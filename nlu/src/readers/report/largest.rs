//! "5 pengeluaran terbesar", "pengeluaran terkecil": how many of the largest or smallest entries are asked for.

use ledger::Direction;

use super::words_led_to;
use crate::frame::Report;
use crate::pieces::message::Message;
use crate::readers::phrase::small;
use crate::senses::category;
use crate::words::lexicon::roles::{self, calendar, report};
use crate::words::list::{List, list};
use crate::words::token::Token;

/// How many where that is not said.
pub(super) const USUALLY: u32 = 5;
/// More are not a list that anybody reads.
const MOST: u32 = 50;

/// How many of the largest; `None` where the message does not ask for those.
pub(super) fn largest(message: &Message<'_>) -> Option<u32> {
    let by_top = message.tokens.first().is_some_and(|token| token.lower == "top");
    extreme(message, by_top, (report::LARGEST, report::LARGE))
}

/// How many of the smallest, in the same way.
pub(super) fn smallest(message: &Message<'_>) -> Option<u32> {
    extreme(message, false, (report::SMALLEST, report::SMALL))
}

/// How many of those that a word calls by itself, or another one behind "paling".
fn extreme(message: &Message<'_>, by_top: bool, (called, most_so): (&List, &List)) -> Option<u32> {
    let tokens = &message.tokens;
    if tokens.len() > 24 {
        return None;
    }
    let superlative = |at: usize| {
        let most = at > 0 && tokens[at - 1].is_any(list!["paling", "ter"]);
        tokens[at].is_or_reads(called) || most && tokens[at].is_or_reads(most_so)
    };
    // "5 terbesar", "terbesar bulan ini": of entries, since nothing else is named.
    let is_bare = |at: usize| {
        superlative(at)
            || small(&tokens[at]).is_some()
            || tokens[at].is_any(roles::FILLERS)
            || [calendar::LENGTHS, calendar::FOLLOWING].iter().any(|words| tokens[at].is_any(*words))
    };
    let of_entries = tokens.iter().any(|token| token.is_or_reads(report::ENTRIES));
    if !of_entries && !(0..tokens.len()).all(is_bare)
        || !by_top && !(0..tokens.len()).any(superlative)
        || message.has(list!["kategori"])
    {
        return None;
    }
    let counts = |at: &usize| {
        let behind = tokens.get(at + 1).is_some_and(|token| {
            token.is_or_reads(report::ENTRIES) || token.is_or_reads(called) || token.is("paling")
        });
        let before = |token: &Token| token.lower == "top" || token.is_or_reads(called);
        let lasts = tokens.get(at + 1).is_some_and(|token| token.is_any(calendar::LENGTHS));
        behind || *at > 0 && before(&tokens[at - 1]) && !lasts
    };
    let said = (0..tokens.len()).filter(counts).find_map(|at| small(&tokens[at]));
    Some(said.unwrap_or(USUALLY).min(MOST))
}

/// Of which entries the largest or smallest are: those of a category, else those with the words that something leads to. "belanja
/// terbesar" is of all that was spent, and "pengeluaran belanja terbesar" of shopping.
pub(super) fn narrowed(message: &Message<'_>, report: Report) -> Report {
    let tokens = &message.tokens;
    let is_alone = tokens.iter().filter(|token| token.is_or_reads(report::ENTRIES)).count() == 1;
    let speaks = |token: &&Token| {
        !(token.is_any(report::NO_CATEGORY) || is_alone && token.is_or_reads(report::ENTRIES))
    };
    let words: Vec<&Token> = message.words().into_iter().filter(speaks).collect();
    let of = report.direction.unwrap_or(Direction::Expense);
    let category = category::asked_about(&words, of, message.context).map(|found| found.category);
    let words = if category.is_none() { words_led_to(message) } else { None };
    Report { category, words, ..report }
}
