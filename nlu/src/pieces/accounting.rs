//! The account of numbers: what became of each number that a booking names. One that has no part in it makes the amount
//! doubtful.

use crate::pieces::clause::Clause;
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece, Use, told, unit_of};
use crate::trace::NUMBERS;
use crate::values::amount::{Amount, Certainty};
use crate::words::lexicon::roles::{self, arithmetic, piece as piece_roles};
use crate::words::list::list;
use crate::words::numeral::ONE;
use crate::words::token::Token;

/// The part that a number has in what is booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It is what is booked.
    Booked,
    /// It went into what is booked, or was seen not to belong to it.
    Used(Use),
    /// It says how many, how large or how long, and the price is for all of it.
    Quantity,
    /// It belongs to a name, or is one.
    Name,
    /// It says when.
    Day,
    /// Nobody knows what it is for.
    Unknown,
}

/// What the rules are called.
pub(crate) fn rules() -> impl Iterator<Item = &'static str> {
    const PARTS: [Part; 6] =
        [Part::Booked, Part::Used(Use::Count), Part::Quantity, Part::Name, Part::Day, Part::Unknown];
    PARTS.into_iter().map(Part::name)
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Booked => "number booked",
            Self::Used(_) => "number reckoned in",
            Self::Quantity => "number of a quantity",
            Self::Name => "number of a name",
            Self::Day => "number of a day",
            Self::Unknown => "number unaccounted for",
        }
    }
}

/// Whether every number of the clause has its part.
pub(crate) fn is_whole(clause: &Clause, message: &Message<'_>) -> bool {
    let mut is_whole = !is_of_other_span(&clause.all(), &message.tokens);
    for (part, piece) in parts(clause, message) {
        message.trace.note(NUMBERS, part.name(), || told::piece(piece, &message.tokens));
        is_whole &= part != Part::Unknown;
    }
    is_whole
}

/// The pieces of a clause that are numbers, each with its part.
pub(crate) fn parts<'c>(clause: &'c Clause, message: &Message<'_>) -> Vec<(Part, &'c Piece)> {
    let pieces = clause.all();
    let said = i128::try_from(message.said().count()).unwrap_or(i128::MAX);
    let amounts = pieces.iter().enumerate().filter(|(_, piece)| is_amount_of(piece, clause));
    let booked = amounts.map(|(at, _)| at).next_back();
    // "ngopi 2x, 18rb sama 24rb": as many amounts.
    let is_number_of_them =
        |piece: &Piece| matches!(piece.item, Item::Count(times) if times == said.saturating_mul(ONE));
    let part_of = |at: usize| {
        let part = part(&pieces, at, booked, &message.tokens)?;
        Some((if is_number_of_them(pieces[at]) { Part::Used(Use::Count) } else { part }, pieces[at]))
    };
    (0..pieces.len()).filter_map(part_of).collect()
}

fn is_amount_of(piece: &Piece, clause: &Clause) -> bool {
    matches!(piece.item, Item::Money(amount) if clause.amount.is_some_and(|booked| booked.equals(amount)))
}

/// The part of a number; `None` of what is none.
fn part(pieces: &[&Piece], at: usize, booked: Option<usize>, tokens: &[Token]) -> Option<Part> {
    Some(match pieces[at].item {
        Item::Money(_) if Some(at) == booked => Part::Booked,
        Item::Money(amount) => left_over(amount, pieces, at, tokens),
        Item::Count(times) if times > ONE && is_rate_of_times(pieces, at, tokens) => Part::Unknown,
        Item::Count(_) | Item::Measure(_) => Part::Quantity,
        Item::Percent(_) if is_reckoned_by(pieces, at, tokens) => Part::Unknown,
        Item::Percent(_) | Item::Code => Part::Name,
        Item::Spent(used) if used != Use::Silent => Part::Used(used),
        Item::When(_) if begins_span(pieces, at, tokens) => Part::Unknown,
        Item::When(_) => Part::Day,
        _ => return None,
    })
}

/// A bare number beside the amount: it counts or names the word next to it. Without one it is for nothing.
fn left_over(amount: Amount, pieces: &[&Piece], at: usize, tokens: &[Token]) -> Part {
    let is_content = |piece: &&Piece| {
        let token = &tokens[piece.tokens.start];
        matches!(piece.item, Item::Word | Item::Code | Item::Count(_))
            && !token.is_any(roles::FILLERS)
            && !token.is_any(roles::BUYING)
    };
    if amount.certainty != Certainty::Bare {
        return Part::Unknown;
    }
    let is_close = |piece: &&&Piece| !matches!(piece.item, Item::Money(_) | Item::Mark(_));
    let behind =
        pieces[at + 1..].iter().take(2).take_while(is_close).copied().find(|piece| is_content(piece));
    let before =
        pieces[..at].iter().rev().take(2).take_while(is_close).copied().find(|piece| is_content(piece));
    match (behind, before) {
        (Some(_), _) => Part::Quantity,
        (None, Some(_)) => Part::Name,
        (None, None) if tokens[pieces[at].tokens.start].glued => Part::Name,
        (None, None) => Part::Unknown,
    }
}

/// "3 kali", "4x": how often. Where that is no count of the price, the price is for one time; but "2x kopi" counts the coffee.
fn is_rate_of_times(pieces: &[&Piece], at: usize, tokens: &[Token]) -> bool {
    let counts_thing = pieces.get(at + 1).is_some_and(|piece| {
        let token = &tokens[piece.tokens.start];
        piece.is_word() && !token.is_any(roles::FILLERS) && !is_span_of_time(token)
    });
    tokens[pieces[at].tokens.end - 1].is_any(list!["kali", "x"])
        && !counts_thing
        && !is_summed(pieces, tokens)
}

/// "sehari", "seminggu".
fn is_span_of_time(token: &Token) -> bool {
    let unit = token.lower.strip_prefix("se").or_else(|| token.lower.strip_prefix("sa"));
    unit.is_some_and(|unit| piece_roles::TIMES.contains(&unit))
}

/// "20rb per hari seminggu": of one span of time, for another.
fn is_of_other_span(pieces: &[&Piece], tokens: &[Token]) -> bool {
    let is_each = |piece: &&&Piece| piece.item == Item::Spent(Use::Each);
    let is_of_time = pieces.iter().filter(is_each).any(|piece| {
        unit_of(&tokens[piece.tokens.clone()]).is_some_and(|unit| piece_roles::TIMES.contains(&unit))
    });
    let has_other_time = pieces.iter().any(|piece| matches!(piece.item, Item::Measure(_)));
    is_of_time && has_other_time
        || is_of_time
            && !pieces.iter().any(|piece| piece.item == Item::Spent(Use::Count))
            && pieces.iter().any(|piece| piece.is_word() && is_span_of_time(&tokens[piece.tokens.start]))
}

/// "dari senin sampai rabu": of several days, which one?
fn begins_span(pieces: &[&Piece], at: usize, tokens: &[Token]) -> bool {
    let [joint, end, ..] = &pieces[at + 1..] else { return false };
    let is_joint = matches!(joint.item, Item::Word) && tokens[joint.tokens.start].is_any(arithmetic::UNTIL);
    is_joint && matches!(end.item, Item::When(_))
}

/// "total", "semua": the amount is for all of them.
fn is_summed(pieces: &[&Piece], tokens: &[Token]) -> bool {
    pieces.iter().any(|piece| {
        let token = &tokens[piece.tokens.start];
        piece.is_word() && (token.is_any(roles::TOTALS) || token.is_any(arithmetic::SUMMING))
    })
}

/// A rate by which something was to be reckoned, and was not.
fn is_reckoned_by(pieces: &[&Piece], at: usize, tokens: &[Token]) -> bool {
    let is_whole = matches!(pieces[at].item, Item::Percent(percent) if percent >= 100 * ONE);
    let names = at.checked_sub(1).is_some_and(|before| {
        let token = &tokens[pieces[before].tokens.start];
        pieces[before].is_word() && !token.is_any(roles::FILLERS)
    });
    let before = pieces[..at].iter().rev().take(3).chain(pieces.get(at + 1));
    !is_whole && !names
        || before.into_iter().any(|piece| {
            let token = &tokens[piece.tokens.start];
            piece.is_word() && (token.is_any(arithmetic::DISCOUNT) || token.is_any(arithmetic::FEES))
        })
}
