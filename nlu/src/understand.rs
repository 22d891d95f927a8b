//! The order of reading: clean, cut into tokens and pieces, then ask each reader in turn.

mod heads;
mod second;
mod several;

use std::cell::RefCell;

use crate::context::Context;
use crate::frame::{Command, Frame, Intent, Meaning, Question};
use crate::pieces::accounting;
use crate::pieces::combine;
use crate::pieces::message::{Message, SPELLING};
use crate::pieces::piece;
use crate::readers::account;
use crate::readers::balance;
use crate::readers::beyond;
use crate::readers::booking;
use crate::readers::budget;
use crate::readers::category_command;
use crate::readers::command;
use crate::readers::debts;
use crate::readers::edit;
use crate::readers::exchange;
use crate::readers::filing_rule;
use crate::readers::goods;
use crate::readers::notice;
use crate::readers::preview::Preview;
use crate::readers::rate;
use crate::readers::recurring;
use crate::readers::reminder;
use crate::readers::report;
use crate::readers::saving;
use crate::readers::split;
use crate::readers::why;
use crate::senses::direction::{actor, debt, owing};
use crate::trace::{ARITHMETIC, NUMBERS, PIECES, READING, SENSES, Step, Trace, VALUES, WORDS};
use crate::values::date;
use crate::words::normalise;
use crate::words::token::Kind;

/// The readers by name, in the order in which they are asked: the first that knows the message reads it,
/// and bookings take what is left.
const READERS: [(&str, Reader); 24] = [
    ("notice or receipt", notice::read),
    ("goods of a receipt", goods::read),
    ("categories of one's own", category_command::read),
    ("rules of filing", filing_rule::read),
    ("why", why::read),
    ("transfer put right", edit::read_moved),
    ("accounts themselves", account::read),
    ("rate of a currency", rate::read),
    ("report as a file", report::file::read),
    ("command, greeting or help", command::read),
    ("reminders", reminder::read),
    ("what cannot be done yet", beyond::read),
    ("goals themselves", saving::change::read),
    ("balance that is asked", balance::read_asked),
    ("other views of the books", report::asked::read),
    ("debts and plans", debts::read),
    ("budget", budget::read),
    ("saving", saving::read),
    ("what comes again", recurring::read),
    ("currency for another", exchange::read),
    ("bill that is shared", split::read),
    ("balance", balance::read),
    ("report", report::read),
    ("correction", edit::read),
];
const BOOKING: &str = "booking";
/// What stands around the readers, by name.
const AROUND: [&str; 7] = [heads::HEADS, several::SEVERAL, PREVIEW, THUMB, MARKS, FIGURES, DISGUISE];
const PREVIEW: &str = "to be shown first";
const THUMB: &str = "sign of consent or refusal";
const MARKS: &str = "nothing but marks";
const FIGURES: &str = "more figures than an amount has";
const DISGUISE: &str = "figures in disguise";

/// What a reader makes of a message; `None` where it is not theirs.
type Reader = fn(&Message<'_>) -> Option<Frame>;

/// Reads one message.
pub fn understand(text: &str, context: &Context<'_>) -> Frame {
    read_text(text, context, Trace::OFF)
}

/// Reads one message as [`understand`] does, and tells which rules read what, in order.
pub fn explain(text: &str, context: &Context<'_>) -> (Frame, Vec<Step>) {
    let steps = RefCell::default();
    let frame = read_text(text, context, Trace::into(&steps));
    (frame, steps.into_inner())
}

/// Every rule by its stage and name.
pub fn rules() -> Vec<(&'static str, &'static str)> {
    let words = [(WORDS, SPELLING)].into_iter();
    let values = date::rules().map(|rule| (VALUES, rule));
    let pieces = piece::rules().map(|rule| (PIECES, rule));
    let arithmetic = combine::rules().map(|rule| (ARITHMETIC, rule));
    let readers = READERS.iter().map(|(rule, _)| (READING, *rule)).chain([(READING, BOOKING)]);
    let around = AROUND.into_iter().map(|rule| (READING, rule));
    let spans = report::rules().map(|rule| (READING, rule));
    let debts = debt::rules().map(|rule| (SENSES, rule));
    let actors = actor::rules().map(|rule| (SENSES, rule));
    let booking = booking::rules();
    let numbers = accounting::rules().map(|rule| (NUMBERS, rule));
    let below = words.chain(values).chain(pieces).chain(arithmetic);
    below
        .chain(around)
        .chain(readers)
        .chain(spans)
        .chain(owing::rules().map(|rule| (SENSES, rule)))
        .chain(debts)
        .chain(actors)
        .chain(notice::rules())
        .chain(numbers)
        .chain(booking)
        .chain(second::rules())
        .collect()
}

fn read_text(text: &str, context: &Context<'_>, trace: Trace<'_>) -> Frame {
    let cleaned = normalise::readable(text).unwrap_or_default();
    let message = Message::read(&cleaned, context, trace);
    let note = |rule| trace.note(READING, rule, || cleaned.clone());
    if let Some(command) = thumb(text) {
        note(THUMB);
        return message.frame(Meaning::command(command));
    }
    if message.tokens.iter().all(|token| token.kind == Kind::Symbol) {
        note(MARKS);
        return message.ask(Question::Meaning);
    }
    let mut frame = read(&message);
    second::weigh(&mut frame, &message);
    let names_amount = !frame.entries().is_empty() || frame.known().amount.is_some();
    let speaks_of_money =
        !matches!(frame.intent(), Intent::Smalltalk | Intent::Plan | Intent::Help | Intent::Command);
    if !names_amount && speaks_of_money && message.names_too_much() {
        note(FIGURES);
        return message.ask(Question::TooLarge);
    }
    if names_amount && normalise::is_disguised(text) {
        // Digits in other shapes and turned-round text are easily misread, by people too: nothing is booked on them.
        note(DISGUISE);
        return message.ask(Question::WhichAmount);
    }
    frame
}

/// A message that is nothing but a sign of consent or refusal.
fn thumb(text: &str) -> Option<Command> {
    let sign =
        text.trim().trim_end_matches(|letter| matches!(letter, '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'));
    match sign {
        "👍" | "👌" | "✅" | "🆗" => Some(Command::Yes),
        "👎" | "❌" => Some(Command::Wrong),
        _ => None,
    }
}

/// The reading, with a mark on what is only to be shown before it is booked.
fn read(message: &Message<'_>) -> Frame {
    match Preview::asked(message) {
        Some(preview) => read_to_show(message, &preview),
        None => heads::read(message, read_plain)
            .or_else(|| several::read(message, read_plain))
            .unwrap_or_else(|| read_plain(message)),
    }
}

fn read_to_show(message: &Message<'_>, preview: &Preview) -> Frame {
    message.trace.note(READING, PREVIEW, || preview.rest.clone());
    let rest = Message::read(&preview.rest, message.context, message.trace);
    if rest.tokens.iter().all(|token| token.kind == Kind::Symbol) {
        return shown_first(message.ask(Question::Meaning));
    }
    let frame = read_plain(&rest);
    let is_read = match frame.meaning() {
        Meaning::Book { .. } => true,
        Meaning::Missing(missing) => missing.known.amount.is_some() || preview.puts_off,
        _ => false,
    };
    if is_read {
        return shown_first(frame);
    }
    // "coba rangkum dulu pengeluaran bulan ini" asks for a report; what would be booked is shown all the same.
    let whole = read_plain(message);
    if whole.intent() == Intent::CreateTransaction { shown_first(whole) } else { whole }
}

/// The frame, with a mark on what is only to be shown.
fn shown_first(mut frame: Frame) -> Frame {
    for meaning in &mut frame.meanings {
        match meaning {
            Meaning::Book { preview, .. } => *preview = true,
            Meaning::Missing(missing) => missing.preview = true,
            _ => {}
        }
    }
    frame
}

/// The first reader that knows the message.
fn read_plain(message: &Message<'_>) -> Frame {
    let read = READERS.iter().find_map(|(name, reader)| Some((*name, reader(message)?)));
    let (name, frame) = read.unwrap_or_else(|| (BOOKING, booking::read(message)));
    message.trace.note(READING, name, || frame.intent().name().to_owned());
    frame
}
