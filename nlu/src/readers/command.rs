//! Words that steer the conversation, greetings, and the call for help: the whole message is one of a few phrases.

mod help;
mod phrases;
mod restore;
mod undo;

use crate::frame::{Command, Frame, Meaning, Talk};
use crate::pieces::message::Message;
use crate::readers::listing;
use crate::readers::phrase;
use crate::readers::setting;
use crate::values::amount::{Amount, Certainty};
use crate::words::lexicon::roles::{self, command};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// What a few phrases say by themselves.
const PHRASES: [(&List, Command); 5] = [
    (command::NO, Command::No),
    (command::WRONG, Command::Wrong),
    (command::WITHOUT_TARGET, Command::WithoutTarget),
    (command::UNDO, Command::Undo),
    (command::RESTORE, Command::Restore),
];

/// The frame of a message that is nothing but a command, a greeting or a call for help.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if let Some(frame) = choice(message) {
        return Some(frame);
    }
    if message.tokens.len() > 24 {
        return None;
    }
    if help::is_about(message) {
        return Some(message.frame(Meaning::Help(help::topic(message))));
    }
    let asks_when = || setting::asks_when(message).then_some(Command::Profile);
    let found =
        setting::read(message).map(Command::Set).or_else(asks_when).or_else(|| listing::read(message));
    if let Some(meant) = found {
        return Some(message.frame(Meaning::command(meant)));
    }
    if message.said_amount().is_some() {
        return None;
    }
    let spoken: Vec<&str> = message
        .tokens
        .iter()
        .filter(|token| token.kind != Kind::Symbol)
        .map(|token| token.word.as_str())
        .collect();
    let whole = spoken.join(" ");
    let written: Vec<&str> = message
        .tokens
        .iter()
        .filter(|token| token.kind != Kind::Symbol)
        .map(|token| token.lower.as_str())
        .collect();
    let bare = spoken
        .iter()
        .copied()
        .filter(|word| !roles::phrase::POLITE.contains(word))
        .collect::<Vec<_>>()
        .join(" ");
    let is = |set: &List| set.contains(&whole.as_str()) || set.contains(&bare.as_str());
    let command = |command| Some(message.frame(Meaning::command(command)));
    if is(command::YES) || written.iter().all(|word| command::YES.contains(word)) {
        return command(Command::Yes);
    }
    if is(command::UNDONE_OR_KEPT) {
        // "gak jadi, hapus aja" takes back what was booked, "gak jadi hapus" what was deleted.
        let parted = message.tokens.iter().any(|token| token.is(",")) || whole != bare;
        return command(if parted { Command::Undo } else { Command::Restore });
    }
    if let Some((_, meant)) = PHRASES.into_iter().find(|(phrases, _)| is(phrases)) {
        return command(meant);
    }
    let asked = message.text.ends_with('?');
    if !asked && says_wrong(message) {
        return command(Command::Wrong);
    }
    if phrases::erases(&phrase::spoken(message)) {
        return command(Command::Erase);
    }
    if let Some(meant) = phrases::read(&phrase::spoken(message), asked).or_else(|| steered(message)) {
        return command(meant);
    }
    if is(roles::help::HELP) || help::asks(message) {
        return Some(message.frame(Meaning::Help(help::topic(message))));
    }
    is_greeting(message, &spoken).then(|| {
        let thanks = spoken.iter().any(|word| command::THANKS.contains(word));
        let talk = if thanks { Talk::Thanks } else { Talk::Greeting };
        message.frame(Meaning::Talk(Some(talk)))
    })
}

/// "eh salah", "waduh keliru kak": what goes before only says that something is to come.
fn says_wrong(message: &Message<'_>) -> bool {
    let is_aside = |token: &&Token| {
        token.kind == Kind::Symbol
            || token.is_any(roles::phrase::POLITE)
            || token.is_or_reads(command::BEFORE_WRONG)
            || token.is_any(roles::FILLERS) && !token.is_any(command::SAYING_WHAT)
    };
    let firm: Vec<&str> =
        message.tokens.iter().filter(|token| !is_aside(token)).map(|token| token.word.as_str()).collect();
    command::WRONG.contains(&firm.join(" ").as_str())
}

/// What steers the conversation without being one of a few phrases.
fn steered(message: &Message<'_>) -> Option<Command> {
    if undo::is_asked(message) {
        return Some(Command::Undo);
    }
    let voided = message.tokens.iter().any(|token| token.is("hapus") || token.lower == "kehapus");
    if message.has(list!["balikin", "kembalikan"]) && voided && message.amount().is_none() {
        return Some(Command::Restore);
    }
    restore::read(message)
}

/// A bare small number, "2", "#2", "2 aja": a choice of a list, with what it would mean as an amount.
fn choice(message: &Message<'_>) -> Option<Frame> {
    let is_list_mark = |token: &Token| token.kind != Kind::Symbol || token.is_any(list!["#", ".", ")"]);
    if message.tokens.len() > 4 || !message.tokens.iter().all(is_list_mark) {
        return None;
    }
    let [token] = phrase::spoken(message)[..] else { return None };
    let number: u32 =
        token.word.parse().ok().filter(|_| token.kind == Kind::Number && token.word.len() <= 2)?;
    let currency = message.context.currency;
    let value = i128::from(number) * crate::words::numeral::ONE;
    let amount = Amount::of(value, currency, Certainty::Bare).in_thousands(false).money();
    Some(message.frame(Meaning::Command { command: Command::Choice(number), amount }))
}

fn is_greeting(message: &Message<'_>, spoken: &[&str]) -> bool {
    let greets = spoken.iter().take(3).any(|word| command::GREETINGS.contains(word));
    let about_money = message.amount().is_some()
        || message.content().iter().any(|token| {
            crate::words::lexicon::LEXICON.expense(&token.word).is_some()
                || token.is_any(command::ABOUT_MONEY)
        });
    greets && !about_money && message.account().is_none() && spoken.len() <= 8
}
