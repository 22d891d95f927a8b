//! The order of reading: clean, cut into tokens and pieces, then ask each reader in turn.

use chrono::DateTime;
use chrono_tz::Tz;
use ledger::{Currency, Direction, Money, lesson::Lesson};

use crate::combine::combine;
use crate::frame::{Category, Command, Frame, Intent, Question};
use crate::lexicon::roles;
use crate::piece::{self, Item, Piece};
use crate::token::{self, Kind, Token};
use crate::{
    balance, budget, category_command, command, edit, entry, normalise, preview, report, saving, why,
};

/// The longest message that is read, in letters; nobody writes more about money, and longer ones are asked about.
const MAX_LETTERS: usize = 4_000;

/// What is known of the person and the moment.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// The message's own now, in the person's zone.
    pub now: DateTime<Tz>,
    /// The book's currency.
    pub currency: Currency,
    /// Accounts beyond the built-in wallets and banks.
    pub accounts: &'a [String],
    /// Active savings goals.
    pub goals: &'a [String],
    /// Category names in effect beyond the defaults: renamed defaults under the default's key, own ones under their own.
    pub categories: &'a [NamedCategory],
    /// Categories that are in effect no more; nothing is filed under them.
    pub gone: &'a [GoneCategory],
    /// What the person's own choices have taught.
    pub lessons: &'a [Lesson],
}

impl Context<'_> {
    /// Of somebody of whom nothing is known but where and when they are.
    pub fn bare(now: DateTime<Tz>, currency: Currency) -> Self {
        Self { now, currency, accounts: &[], goals: &[], categories: &[], gone: &[], lessons: &[] }
    }
}

/// A category of the person's own, or a default that the person renamed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCategory {
    /// The default's key, or its own.
    pub key: String,
    /// What the person calls it.
    pub name: String,
    /// Whether money comes in or goes out under it.
    pub direction: Direction,
    /// Words that lead to it.
    pub keywords: Vec<String>,
}

/// A category, a default or the person's own, that is in effect no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneCategory {
    /// The default's key, or its own.
    pub key: String,
    /// What its entries show.
    pub name: String,
    /// Whether money came in or went out under it.
    pub direction: Direction,
    /// The key of the category in effect that it became part of, where it did.
    pub into: Option<String>,
}

/// The digits of the largest amount, in units; codes and numbers of other kinds are shorter too.
const MOST_DIGITS: usize = 15;

/// Reads one message.
pub fn understand(text: &str, context: &Context<'_>) -> Frame {
    let too_long = text.chars().nth(MAX_LETTERS).is_some();
    let cleaned = if too_long { String::new() } else { normalise::clean(text) };
    let message = Message::read(&cleaned, context);
    if let Some(command) = thumb(text) {
        return Frame { command: Some(command), ..message.frame(Intent::Command) };
    }
    if message.tokens.iter().all(|token| token.kind == Kind::Symbol) {
        return message.ask(Question::Meaning);
    }
    let frame = read(&message);
    let lacks_amount = frame.entries.is_empty() && frame.amount.is_none();
    let speaks_of_money =
        !matches!(frame.intent, Intent::Smalltalk | Intent::Plan | Intent::Help | Intent::Command);
    if lacks_amount && speaks_of_money && message.names_too_much() {
        return message.ask(Question::TooLarge);
    }
    if frame.amount.is_some() && normalise::is_disguised(text) {
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

/// The first reader that knows the message, what is only to be shown before it is booked among them.
fn read(message: &Message<'_>) -> Frame {
    preview::read(message).unwrap_or_else(|| read_plain(message))
}

/// The same without previews.
pub(crate) fn read_plain(message: &Message<'_>) -> Frame {
    category_command::read(message)
        .or_else(|| why::read(message))
        .or_else(|| command::read(message))
        .or_else(|| budget::read(message))
        .or_else(|| saving::read(message))
        .or_else(|| balance::read(message))
        .or_else(|| report::read(message))
        .or_else(|| edit::read(message))
        .unwrap_or_else(|| entry::read(message))
}

/// A message cut up.
pub(crate) struct Message<'a> {
    /// The cleaned text.
    pub(crate) text: &'a str,
    /// Its tokens.
    pub(crate) tokens: Vec<Token>,
    /// Its pieces, with the arithmetic between them done.
    pub(crate) pieces: Vec<Piece>,
    /// What is known beside it.
    pub(crate) context: &'a Context<'a>,
    /// A bit for each word, so that one that is absent is seldom looked for.
    vocabulary: u128,
}

/// The bit of a word: its length, its first letter and its last.
fn bit_of(word: &str) -> u128 {
    let bytes = word.as_bytes();
    let ends = bytes
        .first()
        .zip(bytes.last())
        .map_or(0, |(first, last)| usize::from(*first) * 7 + usize::from(*last) * 31);
    1 << ((ends + bytes.len() * 13) % 128)
}

impl<'a> Message<'a> {
    pub(crate) fn read(text: &'a str, context: &'a Context<'a>) -> Self {
        let tokens = token::tokens(text);
        let pieces = combine(piece::read(&tokens, context), &tokens);
        let vocabulary = tokens.iter().fold(0, |bits, token| bits | bit_of(&token.word));
        Self { text, tokens, pieces, context, vocabulary }
    }

    /// Whether it holds a number of more digits than any amount has.
    fn names_too_much(&self) -> bool {
        let digits = |token: &Token| token.lower.bytes().filter(u8::is_ascii_digit).count();
        self.tokens.iter().any(|token| token.kind == Kind::Number && digits(token) > MOST_DIGITS)
    }

    /// A frame of this intent with nothing else in it yet.
    pub(crate) fn frame(&self, intent: Intent) -> Frame {
        Frame::empty(intent, self.context.now.fixed_offset())
    }

    /// A clarification that asks this.
    pub(crate) fn ask(&self, question: Question) -> Frame {
        Frame { question: Some(question), confidence: 40, ..self.frame(Intent::Clarification) }
    }

    /// The words that are no amount, day or account.
    pub(crate) fn words(&self) -> Vec<&Token> {
        crate::clause::words(&self.pieces, &self.tokens)
    }

    /// The words that carry meaning.
    pub(crate) fn content(&self) -> Vec<&Token> {
        self.words().into_iter().filter(|token| !token.is_any(roles::FILLERS)).collect()
    }

    /// Whether one of these words is in the message, as part of whatever piece.
    pub(crate) fn has(&self, words: &[&str]) -> bool {
        let maybe = |word: &&&str| self.vocabulary & bit_of(word) != 0;
        words.iter().filter(maybe).any(|word| self.tokens.iter().any(|token| token.is(word)))
    }

    /// The amount said: the last one with a unit, else a bare number as thousands.
    pub(crate) fn amount(&self) -> Option<Money> {
        self.said_amount().or_else(|| {
            let bare = self.amounts().last()?;
            bare.in_thousands(false).money()
        })
    }

    /// The last amount with a unit.
    pub(crate) fn said_amount(&self) -> Option<Money> {
        self.amounts().filter(|amount| amount.is_said()).last().and_then(crate::amount::Amount::money)
    }

    fn amounts(&self) -> impl Iterator<Item = crate::amount::Amount> {
        self.pieces
            .iter()
            .filter_map(|piece| if let Item::Money(amount) = piece.item { Some(amount) } else { None })
    }

    /// The first account named.
    pub(crate) fn account(&self) -> Option<String> {
        self.pieces.iter().find_map(|piece| match &piece.item {
            Item::Account(account) => Some(account.name.clone()),
            _ => None,
        })
    }

    /// The category that words name, by name or by thing.
    pub(crate) fn category(&self, words: &[&Token]) -> Option<(Category, Direction)> {
        if words.is_empty() { None } else { crate::category::named(words, self.context) }
    }
}
