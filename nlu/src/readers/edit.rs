//! Corrections of what is booked, and voids.

mod all;
mod change;
mod fields;
mod moved;
mod newest;
mod party;
mod rows;
mod share;

use std::ops::Range;

use chrono::NaiveDate;

use crate::frame::{Edit, Frame, Meaning, Question, Target};
use crate::picked::numbered;
use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::readers::debts;
use crate::words::lexicon::roles::{self, edit};
use crate::words::list::list;
use crate::words::token::{Kind, Token};

/// The frame of a message that changes or voids what is booked.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    // "udah kuganti ke Vino 70rb" pays back, and corrects nothing.
    if message.tokens.len() > 60 || debts::is_told(message) {
        return None;
    }
    rows::read(message)
        .or_else(|| newest::read(message))
        .or_else(|| void(message))
        .or_else(|| share::read(message))
        .or_else(|| party::read(message))
        .or_else(|| change::read(message))
}

/// The frame of a message that says that something booked only moved between two accounts, or that it did not, or that moves
/// all entries of a day.
pub(crate) fn read_moved(message: &Message<'_>) -> Option<Frame> {
    moved::read(message).or_else(|| all::read(message))
}

/// Whether the message is one order about rows of a list, however many numbers it names.
pub(crate) fn is_of_rows(message: &Message<'_>) -> bool {
    rows::read(message).is_some() || moved::read(message).is_some()
}

/// "hapus yang bensin tadi", "batalin yang barusan".
fn void(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    let head = tokens.iter().position(|token| !token.is_any(roles::FILLERS) || token.is("yang"))?;
    let points = |tokens: &[Token]| tokens.iter().any(|token| token.is_any(edit::ROWS));
    let voiding = tokens.iter().position(|token| token.is("hapus"));
    if message.has(list!["bahasa"]) {
        return None;
    }
    let at = match voiding {
        Some(at) if at == head || points(tokens) => at,
        _ if tokens[head].is_any(edit::VOIDING) && points(&tokens[head + 1..]) => head,
        _ => return None,
    };
    if message.has(edit::NOT_ROWS) {
        return Some(message.ask(Question::Meaning));
    }
    // "yang token listrik ga jadi, hapus ya", "anakku mainin hp, hapus yang barusan"
    let is_end = |token: &Token| token.kind == Kind::Symbol || token.is_any(edit::AFTER_VOIDED);
    let yang = tokens.iter().position(|token| token.is("yang"));
    let named = yang.is_some_and(|yang| {
        tokens
            .get(at + 1..yang)
            .is_some_and(|between| between.iter().any(|token| !token.is_any(roles::FILLERS)))
    });
    let first = yang.filter(|_| !named).unwrap_or(at + 1);
    let length = tokens[first..].iter().position(is_end).unwrap_or(tokens.len() - first);
    Some(message.frame(Meaning::Delete(target(message, first..first + length))))
}

/// The last row, or the words and the day that pick one.
fn target(message: &Message<'_>, range: Range<usize>) -> Target {
    let tokens = &message.tokens[range.clone()];
    let numbers = numbered(tokens);
    let picks = |token: &Token| {
        !token.is_any(roles::FILLERS)
            && !token.is_any(edit::AROUND)
            && !token.is_any(edit::CHANGES)
            && !token.is_any(edit::ROWS)
            && token.lower != "the"
            && token.kind != Kind::Symbol
    };
    let dated = message.pieces.iter().find_map(|piece| {
        let day = day_of(piece, &message.tokens).filter(|_| range.contains(&piece.tokens.start))?;
        Some((piece.tokens.clone(), day))
    });
    if !numbers.is_empty() {
        return Target::numbered(numbers, dated.map(|(_, day)| day));
    }
    if let Some((dated, day)) = dated {
        let words = range.filter(|at| !dated.contains(at) && picks(&message.tokens[*at]));
        let words: Vec<&str> = words.map(|at| &message.text[message.tokens[at].text.clone()]).collect();
        return Target::of(words.join(" "), Some(day));
    }
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) if tokens.iter().any(picks) => {
            Target::Words(message.text[first.text.start..last.text.end].to_owned())
        }
        _ => Target::Last,
    }
}

/// The day that a piece names; "tadi" points at a row, and names none.
fn day_of(piece: &Piece, tokens: &[Token]) -> Option<NaiveDate> {
    let Item::When(when) = piece.item else { return None };
    let points = tokens[piece.tokens.start].is_any(edit::JUST_NOW);
    when.date.filter(|_| !points && !when.ahead && !when.invalid)
}

fn empty() -> Edit {
    Edit::of(Target::Last)
}
