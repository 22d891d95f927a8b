//! Texts, amounts and days as programs write them for programs.

use std::borrow::Cow;

use chrono::NaiveDate;
use ledger::{Currency, Money};

use crate::{
    Reason,
    amount::{Figure, Mark},
    text::{cut, shown, tidy},
};

/// So many texts are put together.
const MOST_TEXTS: usize = 64;
/// So many bytes are kept of a text.
const LONGEST_TEXT: usize = 2_000;
/// An entity is no longer than this, with its marks.
const LONGEST_ENTITY: usize = 10;

/// A text as rows keep it, and not longer than is shown anywhere.
pub(crate) fn words(text: &str) -> String {
    let mut words = tidy(text);
    cut(&mut words, LONGEST_TEXT);
    words
}

/// The same, where it holds a word.
pub(crate) fn some_words(text: &str) -> Option<String> {
    Some(words(text)).filter(|words| !words.is_empty())
}

/// Several texts as one: what a longer one says already is not said twice, as where a name is the cut beginning of what follows.
pub(crate) fn joined<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in texts.into_iter().filter_map(some_words).take(MOST_TEXTS) {
        if parts.iter().any(|known| known.contains(&part)) {
            continue;
        }
        match parts.last_mut().filter(|last| part.starts_with(last.as_str())) {
            Some(last) => *last = part,
            None => parts.push(part),
        }
    }
    words(&parts.join(" "))
}

/// The lines of a text, whatever ends them.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let end = if text.contains('\n') { '\n' } else { '\r' };
    text.split(end).map(|line| line.trim_end_matches('\r'))
}

/// The text with its entities as letters: the five of XML, OFX's blank, and those by number, and nothing that a file might define.
/// Twice, for many banks escape twice.
pub(crate) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(once_unescaped(&once_unescaped(text)))
}

fn once_unescaped(text: &str) -> String {
    let (mut done, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('&') {
        done.push_str(before);
        let named = after.split_once(';').filter(|(name, _)| name.len() < LONGEST_ENTITY);
        if let Some((letter, behind)) = named.and_then(|(name, behind)| Some((letter(name)?, behind))) {
            done.push(letter);
            rest = behind;
        } else {
            done.push('&');
            rest = after;
        }
    }
    done.push_str(rest);
    done
}

fn letter(entity: &str) -> Option<char> {
    let number = match entity {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        "nbsp" => return Some(' '),
        _ => entity.strip_prefix('#')?,
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|letter| !letter.is_control())
}

/// An amount that is a number alone, with a sign or none. One that can only be read by the other mark is read by that.
pub(crate) fn amount(text: &str, decimal: Mark, currency: Currency) -> Result<Money, Reason> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Reason::NoAmount);
    }
    let figure = Figure::read(text).filter(|figure| figure.side.is_none() && figure.currency.is_none());
    let figure = figure.ok_or_else(|| Reason::BadAmount(shown(text)))?;
    let money = figure.money(figure.mark(decimal), currency)?;
    Ok(if figure.is_negative() { money.negated() } else { money })
}

/// A currency by its code.
pub(crate) fn currency(code: &str) -> Result<Currency, Reason> {
    Currency::from_code(code).ok_or_else(|| Reason::BadCurrency(shown(code)))
}

/// An amount that moves something.
pub(crate) fn moved(amount: Money) -> Result<Money, Reason> {
    if amount.minor() == 0 { Err(Reason::Nought) } else { Ok(amount) }
}

/// The day of eight digits, year first, with marks between or none, whatever stands behind them: a time and a zone change no
/// calendar day.
pub(crate) fn day_of_digits(text: &str) -> Option<NaiveDate> {
    let bare = text.trim().replace(['-', '/', '.'], "");
    let digits = bare.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    NaiveDate::parse_from_str(digits, "%Y%m%d").ok()
}
