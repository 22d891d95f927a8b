//! Reminders: what the bot is to remind of and when, which there are, and which are to end.

mod days;
mod rules;
mod time;

use crate::frame::{DebtSide, Frame, Meaning, ReminderWish};
use crate::pieces::message::Message;
use crate::readers::phrase;
use crate::words::lexicon::roles::{self, reminder};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

pub use time::{USUAL, read as told_time};

/// Longer messages tell of more than one wish.
const MOST_TOKENS: usize = 32;
/// Further in, the word for it is no order of the message.
const FIRST_TOKENS: usize = 4;

/// The frame of a message that wants something of reminders.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    if tokens.len() > MOST_TOKENS || tokens.iter().any(|token| token.is_or_reads(reminder::REMINDED)) {
        return None;
    }
    let at = tokens.iter().position(|token| token.is_or_reads(reminder::REMINDING))?;
    let times = time::Times::of(tokens, message.context.now.naive_local());
    // A thing with a price and no time is bought: "alarm motor 150rb".
    if times.are_none() && message.said_amount().is_some() && tokens[at].is_or_reads(list!["alarm"]) {
        return None;
    }
    // "besok jam 9 ingatkan …": a day and an hour before the word for it are not counted.
    let before = (0..at).filter(|before| !times.uses(*before)).count();
    if before >= FIRST_TOKENS || tokens[..at].iter().any(|token| token.is_any(roles::BUYING)) {
        return None;
    }
    let wish = stopped(tokens, at, message.text)
        .or_else(|| shown(tokens, at, &times))
        .unwrap_or_else(|| set(message, at, &times));
    Some(message.frame(Meaning::Reminder(wish)))
}

/// "jangan ingetin soal Andi lagi", "hapus semua pengingat".
fn stopped(tokens: &[Token], at: usize, text: &str) -> Option<ReminderWish> {
    let stop = tokens[..at].iter().position(|token| token.is_or_reads(reminder::STOPPING))?;
    // "jangan lupa ingetin aku bayar kos"
    if tokens[stop + 1..at].iter().any(|token| token.is("lupa") || token.lower == "forget") {
        return None;
    }
    let is_all = |token: &Token| token.is_or_reads(reminder::ALL);
    let rest: Vec<&Token> = tokens[at + 1..].iter().filter(|token| !is_all(token)).collect();
    let about = thing(&rest, text);
    let all = tokens.iter().any(is_all) && about.is_empty();
    Some(ReminderWish::Stop { about: Some(about).filter(|about| !about.is_empty()), all })
}

/// "pengingat apa aja", "daftar pengingat", "my reminders".
fn shown(tokens: &[Token], at: usize, times: &time::Times) -> Option<ReminderWish> {
    let is_around = |token: &Token| {
        token.kind == Kind::Symbol || phrase::is_polite(token) || token.is_or_reads(reminder::AROUND_LIST)
    };
    let others = tokens.iter().enumerate().filter(|(other, _)| *other != at);
    let is_list = tokens[at].is_or_reads(reminder::REMINDERS)
        && times.are_none()
        && others.map(|(_, token)| token).all(is_around);
    is_list.then_some(ReminderWish::Show)
}

/// "ingatkan aku tagih Andi tanggal 5".
fn set(message: &Message<'_>, at: usize, times: &time::Times) -> ReminderWish {
    let tokens = &message.tokens;
    let rest: Vec<&Token> =
        (at + 1..tokens.len()).filter(|at| !times.uses(*at)).map(|at| &tokens[at]).collect();
    let says = |words: &List| rest.iter().any(|token| token.is_or_reads(words));
    let side = match (says(reminder::CLAIMING), says(reminder::OWING)) {
        (true, false) => Some(DebtSide::Claim),
        (false, true) => Some(DebtSide::Owed),
        _ => None,
    };
    ReminderWish::Set { about: thing(&rest, message.text), side, time: times.ahead() }
}

/// What it is about, as it was written: without what leads to it, what ends the message, and what was left out between.
fn thing(rest: &[&Token], text: &str) -> String {
    let leads = |token: &&&Token| {
        token.kind == Kind::Symbol || token.is_or_reads(reminder::BEFORE_THING) || phrase::is_polite(token)
    };
    let ends = |token: &&&Token| token.kind == Kind::Symbol || token.is_or_reads(reminder::BEHIND_THING);
    let start = rest.iter().take_while(leads).count();
    let rest = &rest[start..];
    let end = rest.iter().rev().take_while(ends).count();
    let mut words = String::new();
    let mut written_until = None;
    for token in &rest[..rest.len() - end] {
        let is_next = token.glued && written_until == Some(token.text.start);
        if !words.is_empty() && !is_next {
            words.push(' ');
        }
        words.push_str(text.get(token.text.clone()).unwrap_or_default());
        written_until = Some(token.text.end);
    }
    words
}
