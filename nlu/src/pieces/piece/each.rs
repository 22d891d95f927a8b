//! Signs of a price for one: "@", "per biji", "sekilo", "a night".

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::words::lexicon::is_unit;
use crate::words::lexicon::roles::{self, arithmetic, piece};
use crate::words::numeral;
use crate::words::token::{Kind, Token};

/// "@", "satuan", "per biji", "/kg", "masing-masing", "seporsi", "satu stelnya", "a night": how many tokens say that what stands
/// beside them is the price of one.
pub(super) fn each(tokens: &[Token], at: usize) -> Option<usize> {
    let (first, next) = (&tokens[at], tokens.get(at + 1));
    if first.is("@") || first.is_any(piece::EACH) || first.reads(piece::EACH) {
        return Some(1);
    }
    let next_unit = || next.and_then(|next| one_of(&next.lower).or_else(|| one_of(&next.word)));
    if is_at_price(tokens, at) {
        return Some(1);
    }
    // "75rb/seat", "per mobil 450rb": whatever was counted before.
    let is_counted_before = |word: &Token| is_counted_word(tokens, at, word);
    if first.is("/") {
        let named = next.is_some_and(|next| next.kind == Kind::Word && is_counted_before(next));
        return (next_unit().is_some() || named).then_some(2);
    }
    // "75rb sekali datang"
    let behind_price = at > 0 && is_unit(&tokens[at - 1].word);
    if first.is("sekali") && behind_price && next.is_some_and(|next| next.is_any(piece::OCCASIONS)) {
        return Some(2);
    }
    // "saldo per hari ini": as of a day.
    let is_day =
        || next.is_some_and(|next| next.is("hari")) && tokens.get(at + 2).is_some_and(|ini| ini.is("ini"));
    if first.is_any(piece::PER) && !is_day() {
        // Behind a price whatever follows is what it is the price of.
        let is_behind_price =
            at > 0 && (is_unit(&tokens[at - 1].word) || tokens[at - 1].kind == Kind::Number);
        let names = next.is_some_and(|next| next.kind == Kind::Word);
        let counted = next.is_some_and(is_counted_before);
        return (next_unit().is_some() || names && is_behind_price || counted).then_some(2);
    }
    if first.reads(piece::ARTICLES) {
        return next_unit().filter(|unit| is_counted(near(tokens, at), unit)).map(|_| 2);
    }
    if first.is("satu")
        && let Some(next) = next
    {
        // "satu juta" is an amount, however many of them were said before.
        let is_counted = !is_unit(&next.word) && is_counted_word(tokens, at, next);
        return (names_one(&next.lower) || is_counted).then_some(2);
    }
    let stem = piece::PREFIXES_OF_ONE
        .iter()
        .filter_map(|head| first.lower.strip_prefix(head))
        .find(|stem| one_of(stem).is_some());
    let unit = one_of(stem?)?;
    let is_time = piece::TIMES.contains(&unit);
    let sure = if is_time {
        first.lower.starts_with("per") || is_counted(near(tokens, at), unit)
    } else {
        unit.len() > 1
            && (unit != "kali" || is_counted(near(tokens, at), "kali") || is_counted(near(tokens, at), "x"))
    };
    sure.then_some(1)
}

/// "3 beers at 45k": so many of them, each at that.
fn is_at_price(tokens: &[Token], at: usize) -> bool {
    let is_price = || {
        let next = tokens.get(at + 1).zip(tokens.get(at + 2));
        next.is_some_and(|(number, unit)| {
            number.kind == Kind::Number && is_unit(&unit.word) || number.reads(piece::SIGNS)
        })
    };
    let many = || {
        at.checked_sub(1)
            .is_some_and(|before| tokens[before].lower.ends_with('s') && tokens[before].lower.len() > 3)
            && tokens[at.saturating_sub(3)..at]
                .iter()
                .any(|token| token.kind == Kind::Number && token.word.len() < 3)
    };
    let each = || tokens[at..].iter().skip(2).take(3).any(|token| token.reads(piece::EACH));
    tokens[at].lower == "at" && is_price() && many() && !each()
}

/// The tokens among which the count of a price for one is looked for.
fn near(tokens: &[Token], at: usize) -> &[Token] {
    &tokens[at.saturating_sub(NEAR)..tokens.len().min(at + NEAR)]
}

/// So far, in tokens, a count stands from the price at most.
const NEAR: usize = 40;

/// Whether a number of this unit stands there.
fn is_counted(tokens: &[Token], unit: &str) -> bool {
    tokens.windows(2).any(|pair| {
        are_alike(unit_of(&pair[1..]), Some(unit))
            && (pair[0].kind == Kind::Number || numeral::from_words(&pair[..1]).is_some())
    })
}

/// "stelnya", "kilone": a unit with what is hung on to it.
fn names_one(word: &str) -> bool {
    one_of(word).is_some() && piece::HUNG_ON.iter().any(|ending| word.ends_with(ending))
}

/// "3 dos, satu dosnya 23rb": whatever was counted before.
fn is_counted_word(tokens: &[Token], at: usize, word: &Token) -> bool {
    let stem = piece::HUNG_ON.iter().find_map(|ending| word.lower.strip_suffix(ending));
    let stem = stem.unwrap_or(&word.lower);
    tokens[at.saturating_sub(NEAR)..at].windows(2).any(|pair| {
        pair[1].lower == stem && (pair[0].kind == Kind::Number || numeral::from_words(&pair[..1]).is_some())
    })
}

/// The words that may stand behind "satu" or "per", to find them by hash: nearly every word is asked for.
static UNITS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| roles::COUNTERS.iter().chain(piece::TIMES.iter()).copied().collect());

/// The unit that a word names, with what is hung on to it: "kilonya", "jame".
fn one_of(word: &str) -> Option<&'static str> {
    let stem = |word: &str| UNITS.get(word).copied();
    let stems = piece::ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    stem(word).or_else(|| stems.into_iter().find_map(stem))
}

/// Whether two units are one, under whatever name.
pub(crate) fn are_alike(one: Option<&str>, other: Option<&str>) -> bool {
    let named = |unit: &str| arithmetic::SAME_UNITS.iter().position(|names| names.contains(&unit));
    one == other
        || one.zip(other).is_some_and(|(one, other)| named(one).is_some_and(|at| Some(at) == named(other)))
}

/// The unit that the last of some tokens names.
pub(crate) fn unit_of(tokens: &[Token]) -> Option<&'static str> {
    let last = tokens.last()?;
    let stem = piece::PREFIXES_OF_ONE
        .iter()
        .filter_map(|head| last.lower.strip_prefix(head))
        .find(|stem| one_of(stem).is_some());
    one_of(&last.lower).or_else(|| one_of(&last.word)).or_else(|| one_of(stem?))
}
