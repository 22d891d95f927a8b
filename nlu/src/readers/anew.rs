//! A count or a price of one that is said anew of what was booked: its words with that in them.

use super::named::name;
use crate::context::Context;
use crate::frame::Name;
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece, Use};
use crate::trace::Trace;
use crate::words::list::list;
use crate::words::normalise;
use crate::words::token::{Kind, Token};

/// So many of something said anew, "15 orang" of "iuran 14 orang x 20rb", or the price of one: the text of what was booked
/// with that in it. `None` where it holds nothing of the kind, or several.
pub fn said_anew(booked: &str, said: &str, context: &Context<'_>) -> Option<String> {
    let (booked, said) = (normalise::clean(booked), normalise::clean(said));
    let (old, new) = (Message::read(&booked, context, Trace::OFF), Message::read(&said, context, Trace::OFF));
    let is_each = new.pieces.iter().any(|piece| piece.item == Item::Each) || new.has(list!["per"]);
    let (from, to) = if is_each {
        (price(&old).or_else(|| price_of(&old, &new))?, price(&new)?)
    } else {
        match counted(&old, &new) {
            Some(from) => (from, count(&new)?),
            None => counted_alone(&old, &new)?,
        }
    };
    let part = if is_each { part_around(&old, &from) } else { 0..old.text.len() };
    let mut text = old.text[part.clone()].to_owned();
    text.replace_range(from.start - part.start..from.end - part.start, &new.text[to]);
    Some(text)
}

/// Where the only amount with a unit stands.
fn price(message: &Message<'_>) -> Option<std::ops::Range<usize>> {
    let said = |piece: &&Piece| matches!(piece.item, Item::Money(amount) if amount.is_said());
    let mut found = message.pieces.iter().filter(said);
    let (piece, None) = (found.next()?, found.next()) else { return None };
    Some(text_of(&message.tokens[piece.tokens.clone()]))
}

/// "cabe 2kg 60rb/kg, tomat 3kg 12rb/kg", and "tomatnya 15rb/kg": where the price of the thing stands that both name.
fn price_of(old: &Message<'_>, new: &Message<'_>) -> Option<std::ops::Range<usize>> {
    let said: Vec<Name> = new.content().into_iter().map(name).collect();
    let names = |token: &&Token| said.iter().any(|name| name.is(&token.lower) || name.is(&token.word));
    let mut priced = old.pieces.iter().filter(|piece| {
        let is_said = matches!(piece.item, Item::Money(amount) if amount.is_said());
        let range = text_of(&old.tokens[piece.tokens.clone()]);
        let part = part_around(old, &range);
        let mut words = old.content().into_iter().filter(|token| part.contains(&token.text.start));
        is_said && words.any(|token| names(&token))
    });
    let (piece, None) = (priced.next()?, priced.next()) else { return None };
    Some(text_of(&old.tokens[piece.tokens.clone()]))
}

/// The part of the text between the marks around what stands there.
fn part_around(message: &Message<'_>, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let mut marks = message.pieces.iter().filter(|piece| matches!(piece.item, Item::Mark(',' | ';' | '\n')));
    let place = |piece: &Piece| message.tokens[piece.tokens.start].text.clone();
    let start = marks.clone().rev().map(place).find(|mark| mark.end <= range.start);
    let end = marks.find_map(|piece| Some(place(piece)).filter(|mark| mark.start >= range.end));
    start.map_or(0, |mark| mark.end)..end.map_or(message.text.len(), |mark| mark.start)
}

/// Where the number of the only count stands.
fn count(message: &Message<'_>) -> Option<std::ops::Range<usize>> {
    let mut found = numbers(message);
    let (at, None) = (found.next()?, found.next()) else { return None };
    Some(message.tokens[at].text.clone())
}

/// Where the number before the same word stands that the new count counts.
fn counted(old: &Message<'_>, new: &Message<'_>) -> Option<std::ops::Range<usize>> {
    let unit = new.tokens.get(numbers(new).next()? + 1)?;
    let mut found =
        numbers(old).filter(|at| old.tokens.get(at + 1).is_some_and(|token| token.word == unit.word));
    let (at, None) = (found.next()?, found.next()) else { return None };
    Some(old.tokens[at].text.clone())
}

/// "eh galonnya 2 aja" of "galon 3 @7rb": where the only number stands by which a price was multiplied, and the new one, where that
/// is no price.
fn counted_alone(
    old: &Message<'_>,
    new: &Message<'_>,
) -> Option<(std::ops::Range<usize>, std::ops::Range<usize>)> {
    let number = |token: &Token| -> Option<u32> {
        let is_small = token.kind == Kind::Number && token.word.len() <= 2;
        token.word.parse().ok().filter(|_| is_small)
    };
    let mut counts = old.pieces.iter().filter(|piece| piece.item == Item::Spent(Use::Count));
    let (piece, None) = (counts.next()?, counts.next()) else { return None };
    let old_at = piece.tokens.clone().find(|at| number(&old.tokens[*at]).is_some())?;
    let mut figures = new.tokens.iter().filter(|token| token.kind == Kind::Number);
    let (figure, None) = (figures.next()?, figures.next()) else { return None };
    let (before, after) = (number(&old.tokens[old_at])?, number(figure)?);
    (after <= before * 2).then(|| (old.tokens[old_at].text.clone(), figure.text.clone()))
}

/// The numbers in figures that stand before a word.
fn numbers<'m>(message: &'m Message<'_>) -> impl Iterator<Item = usize> + 'm {
    let is_count = |at: &usize| {
        let next = message.tokens.get(at + 1);
        let token = &message.tokens[*at];
        token.kind == Kind::Number
            && token.word.len() <= 3
            && next.is_some_and(|next| next.kind == Kind::Word && !next.glued)
    };
    (0..message.tokens.len()).filter(is_count)
}

fn text_of(tokens: &[Token]) -> std::ops::Range<usize> {
    tokens[0].text.start..tokens[tokens.len() - 1].text.end
}
