//! Rules by which entries are filed: made, listed, moved, changed and deleted; and what is said to one that was tried.

mod make;
mod manage;

use crate::frame::{Category, Command, FilingAnswer, Frame, Meaning};
use crate::pieces::message::Message;
use crate::senses::category;
use crate::words::lexicon::roles::filing_rule as rule;
use crate::words::list::List;
use crate::words::normalise;
use crate::words::token::{self, Kind, Token};

/// Longer messages tell of more than a rule.
const MOST_TOKENS: usize = 48;
/// The name of a category has no more words.
const LONGEST_NAME: usize = 5;
/// Longer answers say something else.
const LONGEST_ANSWER: usize = 10;

/// The frame of a message that wants something of filing rules.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > MOST_TOKENS {
        return None;
    }
    let asks = message.text.trim_end().ends_with('?');
    let ordered = || make::read(message).or_else(|| manage::read(message));
    let wish = manage::list(message).or_else(|| if asks { None } else { ordered() })?;
    Some(message.frame(Meaning::command(Command::FilingRule(wish))))
}

/// What an answer says to a rule that was tried on the past: "simpan", "simpan dan ubah yang lama", "simpan tapi jangan ubah yang
/// lama". `None` where it says anything else too.
pub fn filing_answer(text: &str) -> Option<FilingAnswer> {
    let tokens = token::tokens(&normalise::clean(text).to_lowercase());
    let words: Vec<&Token> = tokens.iter().filter(|token| token.kind != Kind::Symbol).collect();
    let says = |set: &List| words.iter().any(|token| token.reads(set));
    let known = |token: &&Token| {
        [rule::KEEP, rule::BESIDE_KEEP, rule::OLD, rule::BESIDE_OLD, rule::NOT]
            .iter()
            .any(|set| token.reads(set))
    };
    if words.is_empty() || words.len() > LONGEST_ANSWER || !words.iter().all(known) {
        return None;
    }
    match (says(rule::OLD), says(rule::NOT), says(rule::KEEP)) {
        (true, false, _) => Some(FilingAnswer::KeepAndRefile),
        (true, true, _) | (false, false, true) => Some(FilingAnswer::Keep),
        _ => None,
    }
}

/// The category that these tokens are the name of, be it in English; what is only a thing that belongs there is none.
fn category_of(tokens: &[Token], message: &Message<'_>) -> Option<Category> {
    let words: Vec<&Token> = tokens.iter().filter(|token| token.kind == Kind::Word).collect();
    if words.is_empty() || words.len() > LONGEST_NAME {
        return None;
    }
    if let Some((found, _)) = category::by_name(&words, message.context) {
        return Some(found);
    }
    let called = |direction| category::called(&words, direction, message.context);
    called(ledger::Direction::Expense).or_else(|| called(ledger::Direction::Income))
}

/// The text of some tokens, without marks and quotes around it.
fn text<'m>(message: &Message<'m>, tokens: &[Token]) -> &'m str {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return "" };
    let text = message.text.get(first.text.start..last.text.end).unwrap_or_default();
    text.trim_matches(|letter: char| letter.is_whitespace() || "\"'*_.,;:".contains(letter))
}

/// The tokens without those of a set at either end.
fn trimmed<'t>(tokens: &'t [Token], set: &List) -> &'t [Token] {
    let Some(first) = tokens.iter().position(|token| !token.reads(set)) else { return &[] };
    let last = tokens.iter().rposition(|token| !token.reads(set)).unwrap_or(first);
    tokens.get(first..=last).unwrap_or_default()
}
