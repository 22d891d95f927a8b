//! Messages that are whole only with the one before: what goes on from it without its verb, and the unit that its numbers lacked.

use std::ops::Range;

use ledger::Currency;

use crate::context::Context;
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::trace::Trace;
use crate::words::lexicon::roles::remark::pointed;
use crate::words::lexicon::roles::{self, command, edit, remark};
use crate::words::list::list;
use crate::words::normalise;
use crate::words::token::{self, Kind, Token};

/// Longer messages are whole by themselves.
const MOST_TOKENS: usize = 16;
/// A number of more digits needs no unit.
const MOST_DIGITS: usize = 3;

/// How a message goes on from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onward {
    /// "sama es kacang 12 gelas", "adik juga 15rb": one more of what was told.
    AsWell,
    /// "terus mie goreng 8 porsi", "dari tante 150rb": what comes next, or whom it concerns.
    Next,
}

/// Whether a message names an amount with whom or what it is for, joined to what was said before, and no verb: "sama buat bapak
/// 200rb". `None` where it is whole by itself.
pub fn goes_on(said: &str) -> Option<Onward> {
    let tokens = token::tokens(&normalise::clean(said));
    let has_number =
        tokens.iter().any(|token| token.kind == Kind::Number || token.is_any(roles::NUMBER_WORDS));
    let head = tokens.iter().find(|token| !is_aside(token))?;
    let has_verb = tokens.iter().any(|token| is_verb(token) || token.is_or_reads(remark::LENDING));
    if tokens.len() > MOST_TOKENS || !has_number || has_verb || said.trim_end().ends_with('?') {
        return None;
    }
    let is_put_right = tokens.iter().any(|token| token.reads(remark::WRONG) || token.is_any(list!["bukan"]));
    let as_well = head.reads(pointed::AS_WELL) || tokens.iter().any(|token| token.reads(pointed::TOO));
    match (as_well, head.reads(pointed::NEXT) || head.reads(pointed::WHOM)) {
        _ if is_put_right => None,
        (true, _) => Some(Onward::AsWell),
        (false, true) => Some(Onward::Next),
        (false, false) => None,
    }
}

/// The words of a message that goes on, with the verb of the one before: "kirim buat bapak 200rb". `None` where that has none.
pub fn carried_on(booked: &str, said: &str) -> Option<String> {
    let (booked, said) = (normalise::clean(booked), normalise::clean(said));
    let (old, new) = (token::tokens(&booked), token::tokens(&said));
    let verb = old.iter().find(|token| is_verb(token))?;
    let joins = |token: &Token| token.reads(pointed::AS_WELL) || token.reads(pointed::NEXT);
    let first = new.iter().position(|token| !is_aside(token) && !joins(token))?;
    let too = new.iter().position(|token| token.reads(pointed::TOO));
    let mut rest = said[new[first].text.start..].to_owned();
    if let Some(too) = too.filter(|too| *too > first) {
        let start = new[first].text.start;
        rest.replace_range(new[too].text.start - start..new[too].text.end - start, "");
    }
    Some(format!("{} {}", &booked[verb.text.clone()], rest.trim()))
}

/// Whether a message may be of one more of what was told before it.
pub fn says_more(said: &str) -> bool {
    let tokens = token::tokens(&normalise::clean(said));
    tokens.len() <= MOST_TOKENS && tokens.iter().any(|token| token.reads(pointed::MORE))
}

/// "tambah lagi 100rb": the words that were booked before, with that amount in place of theirs. `None` where a message says
/// anything else, or they name more than one.
pub fn once_more(booked: &str, said: &str, context: &Context<'_>) -> Option<String> {
    let (booked, said) = (normalise::clean(booked), normalise::clean(said));
    let (old, new) = (Message::read(&booked, context, Trace::OFF), Message::read(&said, context, Trace::OFF));
    let (old_amount, new_amount) = (only_amount(&old)?, only_amount(&new)?);
    let is_silent = |token: &Token| {
        is_aside(token)
            || phrase::is_particle(token)
            || token.reads(pointed::MORE)
            || token.reads(pointed::AS_WELL)
    };
    let mut others = new.tokens.iter().enumerate().filter(|(at, _)| !new_amount.contains(at));
    let says_more = new.tokens.iter().any(|token| token.reads(pointed::MORE));
    if !says_more || !others.all(|(_, token)| is_silent(token)) {
        return None;
    }
    let text = |message: &Message<'_>, amount: &Range<usize>| {
        message.tokens[amount.start].text.start..message.tokens[amount.end - 1].text.end
    };
    let mut again = old.text.to_owned();
    again.replace_range(text(&old, &old_amount), &new.text[text(&new, &new_amount)]);
    Some(again)
}

fn only_amount(message: &Message<'_>) -> Option<Range<usize>> {
    let is_said = |item: &Item| matches!(item, Item::Money(amount) if amount.is_said());
    let mut said = message.raw().iter().filter(|piece| is_said(&piece.item));
    said.next().filter(|_| said.next().is_none()).map(|piece| piece.tokens.clone())
}

/// The unit that a message says and nothing else: "juta", "iya ribu semua".
pub fn unit_alone(said: &str) -> Option<&'static str> {
    let tokens = token::tokens(&normalise::clean(said));
    let is_silent = |token: &Token| {
        is_aside(token)
            || token.is_or_reads(command::YES)
            || token.is_or_reads(remark::ALL)
            || token.is_or_reads(remark::BOTH)
            || token.is_or_reads(remark::MARKS)
            || token.is_or_reads(remark::ITSELF)
            || token.reads(pointed::NO_MORE)
            || phrase::is_particle(token)
            || token.reads(pointed::AROUND_UNIT)
    };
    let unit =
        |token: &Token| pointed::UNITS.iter().find(|(words, _)| token.reads(words)).map(|(_, unit)| *unit);
    let mut found = None;
    for token in tokens.iter().filter(|token| token.kind != Kind::Symbol) {
        match unit(token) {
            Some(unit) if found.is_none() => found = Some(unit),
            None if is_silent(token) => {}
            _ => return None,
        }
    }
    found
}

/// The text with the unit behind each number that has none: "warung dapat 1,3 juta hari ini".
pub fn in_units(text: &str, unit: &str, context: &Context<'_>) -> Option<String> {
    let text = normalise::clean(text);
    let message = Message::read(&text, context, Trace::OFF);
    let mut written = text.clone();
    let mut is_changed = false;
    for piece in message.raw().iter().rev() {
        let is_number = matches!(&piece.item, Item::Money(amount) if !amount.is_said())
            || matches!(piece.item, Item::Code);
        let [token] = &message.tokens[piece.tokens.clone()] else { continue };
        let digits = token.lower.bytes().filter(u8::is_ascii_digit).count();
        let next = message.tokens.get(piece.tokens.end);
        let has_unit = next.is_some_and(|next| {
            pointed::UNITS.iter().any(|(words, _)| next.reads(words)) || next.glued && next.kind == Kind::Word
        });
        if is_number && token.kind == Kind::Number && digits <= MOST_DIGITS && !has_unit {
            written.insert_str(token.text.end, &format!(" {unit}"));
            is_changed = true;
        }
    }
    is_changed.then_some(written).filter(|_| context.currency == Currency::IDR)
}

fn is_aside(token: &Token) -> bool {
    token.kind == Kind::Symbol || token.is_any(roles::FILLERS) || phrase::is_polite(token)
}

/// Whether a word tells what was done with the money.
fn is_verb(token: &Token) -> bool {
    let is_deed = pointed::DEEDS.iter().any(|(known, told)| token.reads(known) || token.reads(told));
    is_deed || token.is_any(edit::DEEDS) || token.is_any(roles::FILLING) || token.is_any(roles::BORROWING)
}
