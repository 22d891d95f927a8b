//! Several wishes in one message: "gaji 5jt, nabung laptop 1jt, bayar kos 1,2jt". Each part that wants something else than to
//! book is read by itself, and what is to be booked together.

use std::ops::Range;

use crate::frame::{Frame, Known, Meaning, Question, Saving, Target};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::edit;
use crate::senses::modality;
use crate::trace::{READING, Trace};
use crate::words::lexicon::roles::{self, several};
use crate::words::token::{Kind, Token};

/// What it is called in a trace.
pub(super) const SEVERAL: &str = "several wishes";

/// A part of the message between two separators.
struct Part {
    /// Its place in the text.
    text: Range<usize>,
    /// What it wants, where that is not to book something.
    wish: Option<Frame>,
    /// It names an amount.
    has_amount: bool,
}

/// The frame of a message with several wishes; `None` where there is but one. `read` reads one part.
pub(super) fn read(message: &Message<'_>, read: impl Fn(&Message<'_>) -> Frame) -> Option<Frame> {
    if !message.has(several::WISHING)
        || edit::is_of_rows(message)
        || modality::of_message(&message.words(), message.text).is_some()
    {
        return None;
    }
    let parts = parts(message, &read);
    if corrects_amount(message, &parts) {
        return None;
    }
    let wishes = parts.iter().filter(|part| part.wish.is_some()).count();
    let bookings = parts.iter().filter(|part| part.wish.is_none() && part.has_amount).count();
    if wishes == 0 || wishes + bookings < 2 || takes_own_back(message, &parts) {
        return None;
    }
    let mut meanings: Vec<Meaning> = Vec::new();
    let mut confidence = u8::MAX;
    for frame in frames(message, parts, &read) {
        confidence = confidence.min(frame.confidence);
        for meaning in frame.meanings {
            join(&mut meanings, meaning);
        }
    }
    message.trace.note(READING, SEVERAL, || {
        meanings.iter().map(|meaning| meaning.intent().name()).collect::<Vec<_>>().join(", ")
    });
    // "buka tabungan mudik, target 3 juta": that is one.
    let is_opened = meanings.iter().any(|meaning| matches!(meaning, Meaning::Saving(Saving::Open { .. })));
    let aims = |meaning: &Meaning| matches!(meaning, Meaning::Saving(Saving::Aim { goal: None, .. }));
    if is_opened && meanings.iter().any(aims) {
        return None;
    }
    let frame = Frame { meanings, confidence, ..message.frame(Meaning::Plan) };
    Some(frame).filter(|frame| frame.meanings.len() > 1)
}

/// The parts between commas, lines and joining words, each with what it wants.
fn parts(message: &Message<'_>, read: &impl Fn(&Message<'_>) -> Frame) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for tokens in message.tokens.split(parts_wishes) {
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { continue };
        let text = first.text.start..last.text.end;
        let part = Message::read(&message.text[text.clone()], message.context, Trace::OFF);
        let has_amount = part.pieces.iter().any(|piece| matches!(piece.item, Item::Money(_)));
        let frame = part.has(several::WISHING).then(|| read(&part));
        let wish = frame.filter(is_wish).or_else(|| same_move(&part, parts.last()?));
        parts.push(Part { text, wish, has_amount });
    }
    parts
}

/// "nabung 200rb eh 250rb": one wish, said anew.
fn corrects_amount(message: &Message<'_>, parts: &[Part]) -> bool {
    let slip = message.tokens.iter().find(|token| token.is_any(roles::CORRECTIONS));
    slip.is_some_and(|slip| parts.iter().any(|part| part.text.start >= slip.text.start && part.has_amount))
}

/// What stands between wishes.
fn parts_wishes(token: &Token) -> bool {
    (token.kind == Kind::Symbol && [",", ";", "\n", ".", "&", "+", "!"].iter().any(|mark| token.is(mark)))
        || token.is_any(roles::SEPARATORS)
        || token.is_any(several::JOINING)
}

/// Whether a frame wants something that is done at once, and is no booking.
fn is_wish(frame: &Frame) -> bool {
    match frame.meaning() {
        Meaning::Saving(Saving::Move { amount, .. }) => amount.is_some(),
        Meaning::Saving(Saving::Open { goal, .. }) => goal.is_some(),
        Meaning::Missing(missing) => matches!(missing.question, Question::Goal(_)),
        Meaning::Delete(_) | Meaning::Report(_) => true,
        _ => false,
    }
}

/// "setor umroh 100rb dan motor 200rb": another goal and its amount go on with the same movement.
fn same_move(part: &Message<'_>, before: &Part) -> Option<Frame> {
    let Meaning::Saving(Saving::Move { direction, account, .. }) = before.wish.as_ref()?.meaning() else {
        return None;
    };
    let words: Vec<&str> = part.content().into_iter().map(|token| token.lower.as_str()).collect();
    let named = words.join(" ");
    let goal = part.context.goals.iter().find(|goal| goal.to_lowercase() == named)?;
    let amount = Some(part.amount()?);
    let account = account.clone();
    Some(part.frame(Meaning::Saving(Saving::Move {
        direction: *direction,
        goal: Some(goal.clone()),
        amount,
        account,
    })))
}

/// "roti 25rb, susu 12rb, eh hapus susunya": what is taken back is said in the same breath, and never booked.
fn takes_own_back(message: &Message<'_>, parts: &[Part]) -> bool {
    let mut targets = parts.iter().filter_map(|part| match part.wish.as_ref()?.meaning() {
        Meaning::Delete(Target::Words(words) | Target::Of { words, .. }) => Some((part.text.start, words)),
        _ => None,
    });
    targets.any(|(at, words)| {
        let before = message.tokens.iter().filter(|token| token.text.end <= at && token.kind == Kind::Word);
        let named: Vec<&str> = before.map(|token| token.lower.as_str()).collect();
        words.split_whitespace().any(|word| named.iter().any(|name| word.starts_with(name) && name.len() > 2))
    })
}

/// What each wish means, and what is booked between two of them, read together.
fn frames(message: &Message<'_>, parts: Vec<Part>, read: &impl Fn(&Message<'_>) -> Frame) -> Vec<Frame> {
    let mut frames = Vec::new();
    let mut booked: Option<Range<usize>> = None;
    let finish = |range: Option<Range<usize>>, frames: &mut Vec<Frame>| {
        let Some(range) = range else { return };
        let part = Message::read(&message.text[range], message.context, message.trace);
        frames.push(read(&part));
    };
    for part in parts {
        match part.wish {
            Some(wish) => {
                finish(booked.take(), &mut frames);
                frames.push(wish);
            }
            None if part.has_amount || booked.is_some() => {
                let start = booked.map_or(part.text.start, |range| range.start);
                booked = Some(start..part.text.end);
            }
            None => {}
        }
    }
    finish(booked.take(), &mut frames);
    frames
}

/// Entries stand together; a movement without a goal is of the goal that was opened before; talk says nothing beside wishes.
fn join(meanings: &mut Vec<Meaning>, meaning: Meaning) {
    let opened = meanings.iter().rev().find_map(|before| match before {
        Meaning::Saving(Saving::Open { goal, .. }) => goal.clone(),
        _ => None,
    });
    match meaning {
        Meaning::Book { entries: more, preview: false } => {
            let before = meanings.iter_mut().find_map(|before| match before {
                Meaning::Book { entries, preview: false } => Some(entries),
                _ => None,
            });
            match before {
                Some(entries) => entries.extend(more),
                None => meanings.push(Meaning::Book { entries: more, preview: false }),
            }
        }
        Meaning::Saving(Saving::Move { direction, goal: None, amount, account }) => {
            meanings.push(Meaning::Saving(Saving::Move { direction, goal: opened, amount, account }));
        }
        Meaning::Missing(missing) if opened.is_some() && missing.known.amount.is_some() => {
            let Question::Goal(direction) = missing.question else {
                meanings.push(Meaning::Missing(missing));
                return;
            };
            let Known { amount, account, .. } = missing.known;
            meanings.push(Meaning::Saving(Saving::Move { direction, goal: opened, amount, account }));
        }
        Meaning::Talk(_) | Meaning::Plan => {}
        other => meanings.push(other),
    }
}
