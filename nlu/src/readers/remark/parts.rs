//! The parts of a remark: what is said of one thing, and of the next.

use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::readers::named::hung;
use crate::readers::phrase;
use crate::words::lexicon::roles::remark;
use crate::words::list::List;
use crate::words::token::Token;

/// The parts between marks, each up to where it tells why, and each of one thing where several are named with an amount each.
pub(super) fn of<'m>(message: &'m Message<'_>) -> Vec<&'m [Piece]> {
    let parts =
        message.pieces.split(|piece| matches!(piece.item, Item::Mark(',' | '.' | ';' | '!' | '?' | '\n')));
    let told = |part: &&[Piece]| {
        let why =
            part.iter().position(|piece| message.tokens[piece.tokens.start].is_or_reads(remark::BECAUSE));
        why.unwrap_or(part.len())
    };
    let parts = parts.map(|part| &part[..told(&part)]).filter(|part| !part.is_empty());
    parts.flat_map(|part| of_things(part, &message.tokens)).collect()
}

/// "yang pertama 15rb yang kedua 3rb": one part for each, where each is named before its own amount.
fn of_things<'m>(part: &'m [Piece], tokens: &[Token]) -> Vec<&'m [Piece]> {
    let heads: Vec<usize> = (0..part.len()).filter(|at| is_head(part, *at, tokens)).collect();
    let is_amount = |piece: &Piece| matches!(piece.item, Item::Money(_));
    let named_first = |first: &usize| !part[..*first].iter().any(is_amount);
    let Some((_, rest)) = heads.split_first().filter(|(first, _)| named_first(first)) else {
        return vec![part];
    };
    let starts = std::iter::once(0).chain(rest.iter().copied());
    let ends = rest.iter().copied().chain([part.len()]);
    let things: Vec<&[Piece]> = starts.zip(ends).map(|(start, end)| &part[start..end]).collect();
    let has_own = |thing: &&[Piece]| thing.iter().any(is_amount);
    if things.iter().all(has_own) { things } else { vec![part] }
}

/// Whether a thing is named from here on: "yang kedua", "nomor 2", "parkirnya".
fn is_head(part: &[Piece], at: usize, tokens: &[Token]) -> bool {
    let token = |at: usize| part.get(at).map(|piece| &tokens[piece.tokens.start]);
    let is_led = at > 0
        && token(at - 1).is_some_and(|before| {
            before.is("yang") || before.is("ke") || before.is_or_reads(remark::NUMBERS)
        });
    let Some(here) = token(at).filter(|_| !is_led) else { return false };
    let is_number = here.is_or_reads(remark::NUMBERS) && token(at + 1).and_then(phrase::small).is_some();
    let around: [&List; 6] =
        [remark::MARKS, remark::WRONG, remark::AROUND, remark::INTO, remark::POINTING, remark::SUMMED];
    let is_hung = remark::pointed::HUNG_ON_HEAD.iter().any(|ending| here.lower.ends_with(ending))
        && hung(&here.lower).next().is_some()
        && !around.iter().any(|words| here.is_or_reads(words));
    here.is("yang") || phrase::ordinal(here).is_some() || is_number || part[at].is_word() && is_hung
}
