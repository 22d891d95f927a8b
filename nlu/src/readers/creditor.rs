//! Whoever is paid by name alone: "bayar sari 50rb". That pays a debt, where there is one with them.

use std::ops::Range;

use crate::context::Context;
use crate::pieces::message::Message;
use crate::pieces::parties::untitled;
use crate::readers::phrase;
use crate::trace::Trace;
use crate::words::lexicon::roles::{self, actor, debt};
use crate::words::normalise;
use crate::words::token::{Kind, Token};

/// Longer messages tell of more.
const MOST_TOKENS: usize = 16;

/// Which of the person's parties a message says is paid, and nothing of what for; `None` where it says anything else.
pub fn paid_to<'p>(text: &str, context: &Context<'p>) -> Option<&'p str> {
    let cleaned = normalise::clean(text);
    let message = Message::read(&cleaned, context, Trace::OFF);
    let tokens = &message.tokens;
    let head = tokens.iter().position(|token| !is_silent(token))?;
    if tokens.len() > MOST_TOKENS || !tokens[head].is_or_reads(debt::PAID_TO) {
        return None;
    }
    let named = |party: &'p String| name_in(tokens, head + 1, untitled(party)).map(|name| (name, party));
    let (name, party) = context.parties.iter().filter_map(named).max_by_key(|(name, _)| name.len())?;
    let is_about = |token: &Token| {
        is_silent(token) || token.is_or_reads(debt::BEFORE_CREDITORS) || token.is_any(actor::BEFORE_NAMES)
    };
    let is_other = |at: usize| !name.contains(&at) && !is_about(&tokens[at]);
    let mut words =
        message.raw().iter().filter(|piece| piece.is_word()).flat_map(|piece| piece.tokens.clone());
    let is_alone = !words.any(|at| at > head && is_other(at));
    let leads = (head + 1..name.start).all(|at| is_about(&tokens[at]));
    (is_alone && leads).then_some(party.as_str())
}

/// Where a name stands.
fn name_in(tokens: &[Token], from: usize, name: &str) -> Option<Range<usize>> {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let is_it = |at: usize| {
        let said = tokens.get(at..at + words.len());
        said.is_some_and(|said| said.iter().zip(&words).all(|(token, word)| token.lower == *word))
    };
    (from..tokens.len()).find(|at| !words.is_empty() && is_it(*at)).map(|at| at..at + words.len())
}

fn is_silent(token: &Token) -> bool {
    token.kind == Kind::Symbol
        || token.is_any(roles::FILLERS)
        || phrase::is_polite(token)
        || phrase::is_particle(token)
        || token.is_or_reads(debt::BESIDE_PAID_TO)
}
