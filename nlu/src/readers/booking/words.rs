//! The words of an entry: what it is called, where it was, and which part of the message names it.

use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::senses::direction::is_person;
use crate::words::lexicon::roles::{self, booking};
use crate::words::token::{Kind, Token};

/// The person's words without amounts, days and accounts, and without fillers at either end.
pub(super) fn describe(pieces: &[&Piece], message: &Message<'_>) -> String {
    let kept = |piece: &&&Piece| {
        matches!(piece.item, Item::Word | Item::Code | Item::Count(_) | Item::Measure(_) | Item::Percent(_))
    };
    let tokens: Vec<&Token> =
        pieces.iter().filter(kept).flat_map(|piece| &message.tokens[piece.tokens.clone()]).collect();
    let silent = |token: &Token| {
        token.is_any(roles::FILLERS)
            || token.is_any(roles::SEPARATORS)
            || token.is_any(roles::CORRECTIONS)
            || token.kind == Kind::Symbol
    };
    let start = tokens.iter().position(|token| !silent(token)).unwrap_or(tokens.len());
    let end = tokens.iter().rposition(|token| !silent(token)).map_or(start, |last| last + 1);
    let mut description = String::new();
    let mut last_end = None;
    for token in &tokens[start.min(end)..end] {
        if description.len() > 200 {
            break;
        }
        if last_end.is_some_and(|last| last != token.text.start) {
            description.push(' ');
        }
        description.push_str(&message.text[token.text.clone()]);
        last_end = Some(token.text.end);
    }
    description
}

/// The shop that "di" or "ke" stands before, or the one that is a brand.
pub(super) fn merchant(pieces: &[&Piece], message: &Message<'_>) -> Option<String> {
    let words: Vec<&Token> = pieces
        .iter()
        .filter(|piece| piece.is_word())
        .map(|piece| &message.tokens[piece.tokens.start])
        .collect();
    let at = words.iter().position(|token| token.lower == "di")?;
    let name: Vec<&&Token> =
        words[at + 1..].iter().take(3).take_while(|token| !token.is_any(roles::FILLERS)).collect();
    let first = name.first().filter(|token| !token.is_any(booking::PLACES) && !is_person(token))?;
    let last = name.last()?;
    let text = message.text.get(first.text.start..last.text.end)?;
    Some(text.to_owned()).filter(|text| text.len() <= 60 && !text.contains('\n'))
}

/// The part of the message that the pieces cover.
pub(super) fn span(pieces: &[&Piece], message: &Message<'_>) -> String {
    let start = pieces.iter().map(|piece| message.tokens[piece.tokens.start].text.start).min().unwrap_or(0);
    let end = pieces.iter().map(|piece| message.tokens[piece.tokens.end - 1].text.end).max().unwrap_or(start);
    message.text.get(start..end).unwrap_or_default().to_owned()
}
