//! What each of several did: "Yanti samo Mela pinjam masing2 100rb", "minjemin Anto dan Bayu masing2 200rb", "lent Dewi and Agus
//! 150k each" are as many messages as there are heads.

use std::ops::Range;

use crate::frame::{Entry, Frame, Meaning};
use crate::pieces::message::Message;
use crate::senses::direction::owing;
use crate::trace::READING;
use crate::words::lexicon::roles::{self, debt, split};
use crate::words::token::{Kind, Token};

/// What it is called in a trace.
pub(super) const HEADS: &str = "what each of several did";
/// So many heads a message names at most.
const MOST_HEADS: usize = 12;

/// The frame of such a message; `read` reads what one of them did.
pub(super) fn read(message: &Message<'_>, read: impl Fn(&Message<'_>) -> Frame) -> Option<Frame> {
    let tokens = &message.tokens;
    let each = tokens.iter().position(|token| token.reads(split::EACH_OF_HEADS))?;
    let verb = tokens.iter().position(is_deed)?;
    let (heads, named) = heads(tokens, verb)?;
    if named.contains(&each) || message.said().count() != 1 {
        return None;
    }
    let mut entries: Vec<Entry> = Vec::new();
    for head in heads {
        let text = told_of(message, &head, &named, each);
        let one = Message::read(&text, message.context, message.trace);
        match read(&one).meanings.as_slice() {
            [Meaning::Book { entries: booked, preview: false }] => entries.extend(booked.iter().cloned()),
            _ => return None,
        }
    }
    message.trace.note(READING, HEADS, || message.text.to_owned());
    let confidence = entries.iter().map(|entry| entry.confidence).min()?;
    Some(Frame { confidence, ..message.frame(Meaning::Book { entries, preview: false }) })
}

/// Borrowing, lending, paying back: what each does alone.
fn is_deed(token: &Token) -> bool {
    token.is_any(roles::BORROWING)
        || token.is("utang")
        || token.is_any(debt::LENDING)
        || token.is_any(debt::GIVING_BACK)
        || token.is_any(debt::SETTLED_BY)
}

/// Each name before the verb, or right behind a verb of lending, and where all of them stand.
fn heads(tokens: &[Token], verb: usize) -> Option<(Vec<Range<usize>>, Range<usize>)> {
    let before = names(tokens, 0, verb);
    let behind =
        || tokens[verb].is_any(debt::LENDING).then(|| names(tokens, verb + 1, tokens.len())).flatten();
    let heads = before.or_else(behind)?;
    let all = heads.first()?.start..heads.last()?.end;
    Some((heads, all))
}

/// The names that begin at a place, joined by commas and words, and as long as they go on: two or more.
fn names(tokens: &[Token], start: usize, end: usize) -> Option<Vec<Range<usize>>> {
    let joins = |token: &Token| {
        token.is_any(roles::SEPARATORS) || token.reads(split::JOINING_HEADS) || token.is(",") || token.is("&")
    };
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut at = start;
    while at < end {
        let length = (1..=end - at).take_while(|length| {
            let token = &tokens[at + length - 1];
            token.kind == Kind::Word && !joins(token) && !is_deed(token)
        });
        // The longest part that is nothing but a name.
        let found = length.filter(|length| is_name(&tokens[at..at + length])).last();
        let Some(length) = found else { break };
        names.push(at..at + length);
        at += length;
        if at >= end || !joins(&tokens[at]) {
            break;
        }
        at += 1;
    }
    (2..=MOST_HEADS).contains(&names.len()).then_some(names)
}

fn is_name(tokens: &[Token]) -> bool {
    let silent = |token: &&Token| token.is_any(roles::FILLERS) || token.reads(split::EACH_OF_HEADS);
    let words: Vec<&Token> = tokens.iter().collect();
    !words.last().is_some_and(silent) && owing::only_name(&words).is_some()
}

/// The message as it would be said of one of them.
fn told_of(message: &Message<'_>, head: &Range<usize>, named: &Range<usize>, each: usize) -> String {
    let parts = [0..named.start, head.clone(), named.end..each, each + 1..message.tokens.len()];
    let said = parts.into_iter().map(|part| written(message, part)).filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join(" ")
}

/// The text of some tokens; nothing where they end before they begin.
fn written<'m>(message: &'m Message<'_>, part: Range<usize>) -> &'m str {
    let ends = message.tokens.get(part).and_then(|part| part.first().zip(part.last()));
    ends.map_or("", |(first, last)| &message.text[first.text.start..last.text.end])
}
