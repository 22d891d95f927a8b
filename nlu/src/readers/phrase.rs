//! Phrases: the words of a short message against a pattern.

use std::str::SplitWhitespace;

use crate::pieces::message::Message;
use crate::words::lexicon::LEXICON;
use crate::words::lexicon::roles::phrase;
use crate::words::list::List;
use crate::words::numeral;
use crate::words::token::{Kind, Token};

/// Words that patterns name together.
const SETS: &[(&str, &List)] = &[
    ("<look>", phrase::LOOK),
    ("<open>", phrase::OPEN),
    ("<entries>", phrase::ENTRIES),
    ("<may>", phrase::MAY),
    ("<fetch>", phrase::FETCH),
    ("<export>", phrase::EXPORT),
    ("<agreed>", phrase::AGREED),
];

/// The words of a message without marks and politeness.
pub(crate) fn spoken<'m>(message: &'m Message<'_>) -> Vec<&'m Token> {
    let is_said = |token: &&Token| token.kind != Kind::Symbol && !is_polite(token);
    message.tokens.iter().filter(is_said).collect()
}

/// Whether it is nothing but politeness.
pub(crate) fn is_polite(token: &Token) -> bool {
    token.is_any(phrase::POLITE)
}

/// A word that nobody knows and that is no longer only stresses what is said.
const LONGEST_PARTICLE: usize = 3;

/// Whether it only stresses or softens what is said, in whatever language: "ji", "jo", "euy".
pub(crate) fn is_particle(token: &Token) -> bool {
    let is_short =
        || token.kind == Kind::Word && !token.is_capital && token.lower.chars().count() <= LONGEST_PARTICLE;
    token.reads(phrase::PARTICLES) || is_short() && !LEXICON.has_written(&token.lower)
}

/// What was found in a pattern's places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Fit {
    /// The number that stands where the pattern asks for one.
    pub(crate) number: Option<u32>,
}

/// Whether these words are the pattern, and the number that stands where it asks for one.
///
/// A pattern is words with spaces between: `a|b` is either, as written or as meant; a `?` behind means that it may be
/// missing; `<look>` is one of a set; `#` is a small number, `^` an ordinal.
pub(crate) fn fits(pattern: &str, words: &[&Token]) -> Option<Fit> {
    fit(pattern.split_whitespace(), words, Fit::default())
}

fn fit(mut pattern: SplitWhitespace<'_>, words: &[&Token], found: Fit) -> Option<Fit> {
    let Some(element) = pattern.next() else { return words.is_empty().then_some(found) };
    let needed = element.trim_end_matches('?');
    let taken = words.split_first().and_then(|(first, rest)| {
        let found = match needed {
            "#" => Fit { number: Some(small(first)?) },
            "^" => Fit { number: Some(ordinal(first)?) },
            _ => needed.split('|').any(|word| is_one(first, word)).then_some(found)?,
        };
        fit(pattern.clone(), rest, found)
    });
    taken.or_else(|| if needed.len() < element.len() { fit(pattern, words, found) } else { None })
}

/// Whether it is a word, or one of a set.
fn is_one(token: &Token, wanted: &str) -> bool {
    if !wanted.starts_with('<') {
        return token.lower == wanted || token.is(wanted);
    }
    SETS.iter().any(|(name, words)| *name == wanted && token.is_or_reads(words))
}

/// A number up to 999 in figures, or in one word.
pub(crate) fn small(token: &Token) -> Option<u32> {
    let in_figures = || {
        let short = token.kind == Kind::Number && token.word.len() <= 3;
        token.word.parse().ok().filter(|_| short)
    };
    let in_words = || {
        let (_, number) = numeral::from_words(std::slice::from_ref(token))?;
        u32::try_from(number.value / numeral::ONE).ok().filter(|number| *number <= 20)
    };
    in_figures().or_else(in_words).filter(|number| *number > 0)
}

/// The place that an ordinal names, from 1.
pub(crate) fn ordinal(token: &Token) -> Option<u32> {
    let at = phrase::ORDINALS.iter().position(|names| token.reads(names))?;
    u32::try_from(at + 1).ok()
}
