//! The order of reading: clean, cut into tokens and pieces, then ask each reader in turn.

use crate::context::Context;
use crate::frame::{Command, Frame, Intent, Meaning, Question};
use crate::pieces::message::Message;
use crate::readers::balance;
use crate::readers::booking;
use crate::readers::budget;
use crate::readers::category_command;
use crate::readers::command;
use crate::readers::edit;
use crate::readers::preview::Preview;
use crate::readers::report;
use crate::readers::saving;
use crate::readers::why;
use crate::words::normalise;
use crate::words::token::Kind;

/// The longest message that is read, in letters; nobody writes more about money, and longer ones are asked about.
const MAX_LETTERS: usize = 4_000;

/// Reads one message.
pub fn understand(text: &str, context: &Context<'_>) -> Frame {
    let too_long = text.chars().nth(MAX_LETTERS).is_some();
    let cleaned = if too_long { String::new() } else { normalise::clean(text) };
    let message = Message::read(&cleaned, context);
    if let Some(command) = thumb(text) {
        return message.frame(Meaning::command(command));
    }
    if message.tokens.iter().all(|token| token.kind == Kind::Symbol) {
        return message.ask(Question::Meaning);
    }
    let frame = read(&message);
    let names_amount = frame.known().amount.is_some();
    let speaks_of_money =
        !matches!(frame.intent(), Intent::Smalltalk | Intent::Plan | Intent::Help | Intent::Command);
    if !names_amount && speaks_of_money && message.names_too_much() {
        return message.ask(Question::TooLarge);
    }
    if names_amount && normalise::is_disguised(text) {
        // Digits in other shapes and turned-round text are easily misread, by people too: nothing is booked on them.
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
        None => read_plain(message),
    }
}

fn read_to_show(message: &Message<'_>, preview: &Preview) -> Frame {
    let rest = Message::read(&preview.rest, message.context);
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
    category_command::read(message)
        .or_else(|| why::read(message))
        .or_else(|| command::read(message))
        .or_else(|| budget::read(message))
        .or_else(|| saving::read(message))
        .or_else(|| balance::read(message))
        .or_else(|| report::read(message))
        .or_else(|| edit::read(message))
        .unwrap_or_else(|| booking::read(message))
}
