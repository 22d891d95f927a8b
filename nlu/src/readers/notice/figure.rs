//! The figures of a notice: each amount of it, and what the words beside it say that it is.

use std::ops::Range;

use super::text::Text;
use crate::values::amount::{self, Amount, Certainty};
use crate::words::lexicon::roles::notice::{self, Sign};
use crate::words::numeral::{Form, from_digits};
use crate::words::token::{Kind, Token};

/// An amount, and what it is.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    pub(super) amount: Amount,
    pub(super) tokens: Range<usize>,
    /// What the words beside it say; `None` where they say nothing.
    pub(super) role: Option<Sign>,
    /// "+" or "-" right before it.
    pub(super) sign: Option<char>,
    pub(super) line: usize,
    /// "Rp" stands before it.
    pub(super) has_currency: bool,
}

/// What decides what a figure is, where it stands beside it.
const ROLES: &[Sign] = &[
    Sign::Total,
    Sign::Equals,
    Sign::Subtotal,
    Sign::Fee,
    Sign::Tax,
    Sign::Discount,
    Sign::Rounding,
    Sign::Tendered,
    Sign::Change,
    Sign::Down,
    Sign::Rest,
    Sign::Balance,
    Sign::Limit,
    Sign::Points,
    Sign::UpTo,
    Sign::Included,
    Sign::Nominal,
    Sign::Next,
    Sign::Cashback,
    Sign::Code,
    Sign::Virtual,
];

/// The figures of a text, in its order.
pub(super) fn read(text: &Text<'_, '_>) -> Vec<Figure> {
    let tokens = text.tokens();
    let book = text.message.context.currency;
    let mut figures: Vec<Figure> = Vec::new();
    for (line, range) in text.lines.iter().enumerate() {
        let mut at = range.start;
        while at < range.end {
            let Some((length, amount, has_currency)) = amount_at(&tokens[..range.end], at, book) else {
                at += 1;
                continue;
            };
            let before = figures.last().map(|figure| (figure.tokens.end, figure.line));
            let role = role(text, line, before, at, at + length, has_currency);
            let sign = at
                .checked_sub(1)
                .filter(|before| *before >= range.start)
                .map(|before| tokens[before].lower.as_str());
            let sign = sign.filter(|sign| ["+", "-"].contains(sign)).and_then(|sign| sign.chars().next());
            // "Admin Rp 0"
            if amount.minor > 0 {
                figures.push(Figure { amount, tokens: at..at + length, role, sign, line, has_currency });
            }
            at += length;
        }
    }
    figures
}

/// The amount that begins here: how many tokens it takes, and whether its currency is said.
fn amount_at(tokens: &[Token], at: usize, book: ledger::Currency) -> Option<(usize, Amount, bool)> {
    let token = &tokens[at];
    let is_currency = amount::currency_named(&token.lower).is_some();
    if is_currency {
        // "-Rp10.000" and "Rp -10.000" take something off.
        let minus = usize::from(tokens.get(at + 1).is_some_and(|mark| mark.is("-")));
        let (length, amount) = amount::read(&tokens[at..], book).or_else(|| {
            let (length, amount) =
                amount::read(&tokens[at + 1 + minus..], amount::currency_named(&token.lower)?)?;
            Some((length + 1 + minus, amount))
        })?;
        let figures = &tokens[at..at + length];
        return figures.iter().any(|token| token.kind == Kind::Number).then_some((length, amount, true));
    }
    if token.kind != Kind::Number {
        return None;
    }
    let glued_behind = tokens.get(at + 1).filter(|next| next.glued);
    let is_code = glued_behind.is_some_and(|next| {
        next.kind == Kind::Word && amount::read(&tokens[at..], book).is_none_or(|(length, _)| length < 2)
            || next.is("/") && tokens.get(at + 2).is_some_and(|next| next.glued && next.kind == Kind::Number)
    });
    let is_masked = token.glued
        && at > 0
        && !["(", "=", "-", "+", ":", "@", "x", "\"", "."].contains(&tokens[at - 1].lower.as_str());
    let measured = tokens.get(at + 1).is_some_and(|next| next.reads(notice::UNITS));
    // "Liter 7,722"
    let measured = measured
        || at > 0
            && token.word.contains(',')
            && tokens[at - 1].reads(notice::UNITS)
            && tokens[at - 1].lower.len() > 1;
    let number = from_digits(&token.word)?;
    let grouped = match number.form {
        Form::OneGroup | Form::Groups => true,
        Form::Plain => number.digits >= 4 && number.digits <= 8 && is_labelled(tokens, at),
        // "BUNGA 462,00 CR"
        Form::Decimal => {
            let next = tokens.get(at + 1).map_or("", |next| next.lower.as_str());
            notice::MARKS.contains(&next)
                && token.word.split([',', '.']).nth(1).is_some_and(|cents| cents.len() == 2)
        }
        Form::Words => false,
    };
    if is_code || is_masked || measured || !grouped || number.value == 0 {
        return None;
    }
    let (length, amount) = amount::read(&tokens[at..], book)?;
    (amount.certainty != Certainty::Impossible).then_some((length, amount, false))
}

/// Figures without points stand behind a word that calls them money.
fn is_labelled(tokens: &[Token], at: usize) -> bool {
    let before = tokens[..at].iter().rev().find(|token| token.kind == Kind::Word || token.is("\n"));
    before.is_some_and(|token| token.reads(notice::LABELS))
}

/// What the words before a figure say that it is, or right behind it.
fn role(
    text: &Text<'_, '_>,
    line: usize,
    before: Option<(usize, usize)>,
    start: usize,
    end: usize,
    has_currency: bool,
) -> Option<Sign> {
    let line_start = text.lines[line].start;
    let begin = before.map_or(line_start, |(end, _)| end.max(line_start));
    let tokens = text.tokens();
    let is_bare = tokens[begin..start].iter().all(|token| token.kind == Kind::Symbol || token.lower == "rp");
    // "Nominal" on one line, the figure on the next.
    let above = line
        .checked_sub(1)
        .filter(|above| begin == line_start && is_bare && before.is_none_or(|(_, line)| line < *above));
    let begin = above.map_or(begin, |above| text.lines[above].start);
    // A sentence that ended says nothing of the next one's figure.
    let begin = (begin..start).rev().find(|at| ends_sentence(tokens, *at)).map_or(begin, |at| at + 1);
    let behind = || {
        let near = |found: &&super::text::Found| {
            found.tokens.start == end || found.tokens.start == end + 1 && tokens[end].is("(")
        };
        let kinds = [Sign::Points, Sign::Cashback];
        text.signs.iter().filter(near).find(|found| kinds.contains(&found.sign)).map(|found| found.sign)
    };
    if let Some(Sign::Points) = behind() {
        return Some(Sign::Points);
    }
    let within = |tokens: &Range<usize>| tokens.start >= begin && tokens.end <= start;
    let labels = text.signs.iter().filter(|found| ROLES.contains(&found.sign) && within(&found.tokens));
    // A number of something stands right behind what it numbers.
    let labels = labels.filter(|found| match found.sign {
        Sign::Code | Sign::Virtual => !has_currency && start - found.tokens.end <= 2,
        Sign::Included => start - found.tokens.end <= 3,
        _ => true,
    });
    let labels: Vec<_> = labels.collect();
    let Some(last) = labels.iter().map(|found| found.tokens.clone()).max_by_key(|tokens| tokens.end) else {
        return behind();
    };
    let included = labels.iter().any(|found| found.sign == Sign::Included);
    let ends: Vec<Sign> =
        labels.iter().filter(|found| found.tokens == last).map(|found| found.sign).collect();
    let is_total = labels.iter().any(|found| found.sign == Sign::Total);
    match ends.as_slice() {
        _ if included && !is_total => Some(Sign::Included),
        // "Bayar" heads what is to be paid, and what was handed over.
        [sign] => Some(*sign),
        signs => signs.iter().copied().find(|sign| ROLES.contains(sign)),
    }
}

/// A full stop, but none of a short form.
fn ends_sentence(tokens: &[Token], at: usize) -> bool {
    let long_before = at > 0 && (tokens[at - 1].lower.len() > 3 || tokens[at - 1].kind == Kind::Number);
    matches!(tokens[at].lower.as_str(), "!" | "?" | ";")
        || tokens[at].is(".") && long_before && tokens[at].glued
}
