//! The face of a text: whether a bank, a shop or an app wrote it to its customer, whether it is a receipt, and what a person
//! said beside what they pasted.

use std::ops::Range;

use super::figure::Figure;
use super::party;
use super::text::Text;
use crate::pieces::piece::{Item, Use};
use crate::words::lexicon::roles::{
    self,
    notice::{self, Sign},
};
use crate::words::token::{Kind, Token};

/// The parts of a message: what was pasted, and what the person says of it.
pub(super) struct Parts {
    pub(super) pasted: Vec<Range<usize>>,
    pub(super) said: Vec<Range<usize>>,
}

/// Who wrote what.
pub(super) fn parts(text: &Text<'_, '_>, figures: &[Figure]) -> Parts {
    let tokens = text.tokens();
    let mut parts = Parts { pasted: Vec::new(), said: Vec::new() };
    let last = text.lines.len() - 1;
    for (nth, line) in text.lines.iter().enumerate() {
        let has_figure = figures.iter().any(|figure| figure.line == nth);
        let at_edge = nth == 0 || nth == last;
        if !has_figure && last > 0 && is_said(text, line, at_edge) {
            parts.said.push(line.clone());
            continue;
        }
        let colon = (line.start..line.end).find(|at| tokens[*at].is(":")).filter(|at| {
            let head = line.start..*at;
            nth == 0
                && is_said(text, &head, true)
                && !figures.iter().any(|figure| head.contains(&figure.tokens.start))
        });
        let begin = colon.map_or(line.start, |at| at + 1);
        if begin > line.start {
            parts.said.push(line.start..begin - 1);
        }
        let end = tail(text, begin..line.end, figures).filter(|_| nth == last).unwrap_or(line.end);
        if end < line.end {
            parts.said.push(end..line.end);
        }
        if begin < end {
            parts.pasted.push(begin..end);
        }
    }
    parts
}

/// "… berhasil. ini buat kantor ya", "(buat kantor)": where the person's own words begin at the end of a line.
fn tail(text: &Text<'_, '_>, line: Range<usize>, figures: &[Figure]) -> Option<usize> {
    let tokens = text.tokens();
    let last_figure =
        figures.iter().map(|figure| figure.tokens.end).filter(|end| line.contains(&(end - 1))).max()?;
    let ends = |at: &usize| matches!(tokens[*at].lower.as_str(), "." | "!" | "(" | ")");
    let at = (last_figure..line.end)
        .filter(ends)
        .find(|at| *at + 2 < line.end && is_said(text, &(at + 1..line.end), true))?;
    Some(at)
}

/// Whether a person says this of what they paste.
fn is_said(text: &Text<'_, '_>, part: &Range<usize>, at_edge: bool) -> bool {
    let tokens = text.tokens();
    let within = |sign: Sign| {
        text.all(sign).any(|found| part.start <= found.tokens.start && found.tokens.end <= part.end)
    };
    if within(Sign::Unbooked) {
        return true;
    }
    if within(Sign::You) || within(Sign::Address) || within(Sign::Code) || within(Sign::Total) {
        return false;
    }
    if within(Sign::Slip)
        && !within(Sign::Own)
        && !tokens[part.clone()].first().is_some_and(|token| token.reads(notice::POINTING))
    {
        return false;
    }
    if within(Sign::Own) || within(Sign::Soft) && at_edge {
        return true;
    }
    let first = tokens[part.clone()].iter().find(|token| token.kind == Kind::Word);
    let Some(first) = first else { return false };
    let written = text.message.text.get(first.text.clone()).unwrap_or_default();
    let is_low = written.starts_with(char::is_lowercase);
    let points = first.reads(notice::POINTING);
    let first_at = part.clone().find(|at| tokens[*at].kind == Kind::Word).unwrap_or(part.start);
    at_edge && (points || is_low && text.is(first_at, Sign::Chat))
}

/// Signs that a text was not written by the person.
const FOREIGN: [Sign; 11] = [
    Sign::You,
    Sign::Address,
    Sign::Done,
    Sign::Finished,
    Sign::Failed,
    Sign::Statement,
    Sign::Virtual,
    Sign::Awaited,
    Sign::Guarded,
    Sign::Banking,
    Sign::Balance,
];

/// How much a text looks like one to a customer.
pub(super) fn of_notice(text: &Text<'_, '_>, figures: &[Figure]) -> i32 {
    let tokens = text.tokens();
    let counts = |is: bool, points: i32| if is { points } else { 0 };
    let speaker = party::speaker(text).is_some_and(|(name, _)| {
        let next = tokens.get(name.end);
        next.is_some_and(|next| {
            matches!(next.lower.as_str(), ":" | "-" | "\n") || next.kind == Kind::Word && next.lower != "bri"
        }) && (next.is_some_and(|next| matches!(next.lower.as_str(), ":" | "-"))
            || text.lines.len() > 1
            || figures.iter().any(|figure| figure.has_currency))
    });
    let has_head = speaker && is_headed(text);
    let has_currency = figures.iter().any(|figure| figure.has_currency);
    let masked = tokens.windows(3).any(|three| {
        three[0].is("*") && three[1].glued && (three[1].is("*") || three[1].kind == Kind::Number)
    }) || tokens.iter().any(|token| token.lower.contains("xxx"));
    let coded = text.all(Sign::Code).any(|found| {
        tokens.iter().skip(found.tokens.end).take(3).any(|token| {
            token.kind == Kind::Number && token.word.len() > 3
                || token.lower.bytes().any(|byte| byte.is_ascii_digit())
        })
    });
    let labelled = text.lines.iter().filter(|line| {
        text.signs
            .iter()
            .any(|found| found.tokens.start == line.start && !matches!(found.sign, Sign::Own | Sign::Chat))
    });
    let labelled = if text.lines.len() > 2 { i32::try_from(labelled.count()).unwrap_or(0).min(3) } else { 0 };
    let hour = has_hour(tokens);
    // "telah dibayarkan" alone is how a formal person writes too; and no bank multiplies.
    let is_of_another = speaker
        || masked
        || coded
        || labelled > 0
        || speaks_to(tokens, text)
        || has_labels(tokens, text)
        || signed_lines(figures) > 1
        || text.has_any(&FOREIGN);
    let is_reckoned = text.lines.len() == 1
        && text.message.pieces.iter().any(|piece| piece.item == Item::Spent(Use::Count));
    if !is_of_another || is_reckoned {
        return 0;
    }
    counts(speaker, 2)
        + counts(has_currency, 1)
        + counts(masked, 2)
        + counts(coded, 2)
        + counts(text.has(Sign::You) || speaks_to(tokens, text), 2)
        + counts(has_labels(tokens, text), 1)
        + counts(text.has(Sign::Address), 2)
        + counts(text.has(Sign::Balance) && figures.len() > 1, 1)
        + counts(text.has(Sign::Virtual), 2)
        + counts(text.has(Sign::Statement), 3)
        + counts(text.has(Sign::Awaited), 2)
        + counts(text.has(Sign::Due), 1)
        + counts(text.has(Sign::Banking), 1)
        + counts(text.has_any(&[Sign::Done, Sign::Finished, Sign::Failed]), 1)
        + counts(text.has_any(&[Sign::Paid, Sign::Got, Sign::Received]), 2)
        + counts(
            text.has_any(&[Sign::Out, Sign::Transfer, Sign::Filled, Sign::Drawn, Sign::Moved, Sign::Refund]),
            1,
        )
        + counts(text.has(Sign::Guarded), 2)
        + counts(hour && has_currency, 1)
        + labelled
        + counts(signed_lines(figures) > 1, 6)
        - counts(is_own(text, has_head), 5)
        - counts(text.has(Sign::Soft), 1)
        - counts(has_units(tokens, text), 9)
}

/// "Shopee: … kamu …": what is told to somebody under a name is told by no person.
fn is_headed(text: &Text<'_, '_>) -> bool {
    let head = party::speaker(text);
    let is_parted =
        head.is_some_and(|(name, _)| text.tokens().get(name.end).is_some_and(|next| next.is(":")));
    text.has(Sign::You) && is_parted
}

/// "16:44"
fn has_hour(tokens: &[Token]) -> bool {
    tokens.windows(3).any(|three| {
        three[0].kind == Kind::Number
            && three[1].is(":")
            && three[1].glued
            && three[2].kind == Kind::Number
            && three[2].glued
    })
}

/// Whether the person's own words stand in it, and not in the purpose that the text repeats: "berita: bayar utang kemarin".
fn is_own(text: &Text<'_, '_>, has_head: bool) -> bool {
    let is_repeated = |at: usize| text.purposes().any(|colon| colon <= at);
    !has_head && text.all(Sign::Own).any(|found| !is_repeated(found.tokens.start))
}

/// "-Rp16.000", "+Rp10.000": on so many lines.
fn signed_lines(figures: &[Figure]) -> usize {
    let mut lines: Vec<usize> = figures
        .iter()
        .filter(|figure| figure.has_currency && figure.sign.is_some())
        .map(|figure| figure.line)
        .collect();
    lines.dedup();
    lines.len()
}

/// "limit kartu kredit Anda": within other phrases too.
fn speaks_to(tokens: &[Token], text: &Text<'_, '_>) -> bool {
    let says = |token: &Token| token.reads(notice::CUSTOMER);
    text.lines.iter().any(|line| tokens[line.clone()].iter().any(says))
}

/// "Ket: …", "Sumber: …"
fn has_labels(tokens: &[Token], text: &Text<'_, '_>) -> bool {
    let labels = text.signs.iter().filter(|found| {
        matches!(
            found.sign,
            Sign::For
                | Sign::Source
                | Sign::From
                | Sign::To
                | Sign::At
                | Sign::Holder
                | Sign::In
                | Sign::Code
        )
    });
    labels.into_iter().any(|found| tokens.get(found.tokens.end).is_some_and(|mark| mark.is(":")))
}

/// "20rb", "1,5jt": so people write, and no bank.
fn has_units(tokens: &[Token], text: &Text<'_, '_>) -> bool {
    text.lines.iter().any(|line| {
        tokens[line.clone()]
            .windows(2)
            .any(|pair| pair[0].kind == Kind::Number && pair[1].reads(roles::THOUSANDS))
    })
}

/// Whether it is a receipt: it heads itself so, or has the lines that a till prints.
pub(super) fn is_receipt(text: &Text<'_, '_>, figures: &[Figure]) -> bool {
    let tokens = text.tokens();
    if text.has(Sign::Own) || has_units(tokens, text) || figures.is_empty() {
        return false;
    }
    let is_total =
        |figure: &&Figure| figure.role == Some(Sign::Total) && !tokens[figure.tokens.start - 1].is("=");
    let total = figures.iter().any(|figure| is_total(&figure));
    let role =
        |roles: &[Sign]| figures.iter().any(|figure| figure.role.is_some_and(|role| roles.contains(&role)));
    // "invoice #77 paid by Bluebird" is what somebody says in a line; what a till prints has more of them.
    let slip = text
        .all(Sign::Slip)
        .any(|found| text.lines.len() > 1 || !tokens[found.tokens.start].reads(notice::SPOKEN_SLIPS));
    let by_till = role(&[Sign::Subtotal, Sign::Change, Sign::Tax, Sign::Rounding, Sign::Discount])
        || role(&[Sign::Tendered]) && text.lines.len() > 1;
    let first = &text.lines[0];
    let headed = text.lines.len() > 2
        && !figures.iter().any(|figure| figure.line == 0)
        && !tokens[first.end - 1].is(":")
        && !text.has_any(&[Sign::Statement]);
    let paid_by = text
        .lines
        .last()
        .is_some_and(|line| text.accounts.iter().any(|named| line.contains(&named.tokens.start)));
    let counted = text.lines.iter().any(|line| {
        line.clone()
            .any(|at| text.is(at, Sign::Each) && at > line.start && tokens[at - 1].kind == Kind::Number)
    });
    let by_words = text.has_any(&[Sign::Subtotal, Sign::Change, Sign::Rounding, Sign::Tax, Sign::Included]);
    slip || total && (by_till || by_words || headed || counted && text.lines.len() > 1)
        || headed && paid_by && figures.len() > 1
        || role(&[Sign::Subtotal])
        || role(&[Sign::Tendered]) && role(&[Sign::Change])
        || headed && role(&[Sign::Down]) && role(&[Sign::Rest])
}
