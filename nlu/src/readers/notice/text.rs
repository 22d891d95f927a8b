//! The text of a notice with all that its words say marked on them, line by line.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::pieces::message::Message;
use crate::values::account;
use crate::words::lexicon::roles::notice::{self, Sign};
use crate::words::token::{Kind, Token};

/// A phrase of the text, and what it says.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) sign: Sign,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
}

/// An account that the text names.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) tokens: Range<usize>,
}

/// The text, or a part of it.
pub(super) struct Text<'m, 'a> {
    pub(super) message: &'m Message<'a>,
    /// In the order of the text; of phrases that begin together the longest.
    pub(super) signs: Vec<Found>,
    /// The accounts named.
    pub(super) accounts: Vec<Named>,
    /// The tokens of each line.
    pub(super) lines: Vec<Range<usize>>,
}

/// What a phrase that begins with a word goes on with, and what it says; the longest first.
type Phrases = FxHashMap<&'static str, Vec<(Vec<&'static str>, Sign)>>;

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases: Phrases = FxHashMap::default();
    for (sign, list) in notice::signs() {
        for phrase in list.split(", ").map(str::trim).filter(|phrase| !phrase.is_empty()) {
            let mut words = phrase.split_whitespace();
            let first = words.next().unwrap_or_default();
            phrases.entry(first).or_default().push((words.collect(), sign));
        }
    }
    for begun in phrases.values_mut() {
        begun.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
    }
    phrases
});

/// The words of some tokens, each with the token that it is of: two that are one token are two words.
fn words(tokens: &[Token]) -> Vec<(&str, usize)> {
    tokens
        .iter()
        .enumerate()
        .flat_map(|(at, token)| token.lower.split(' ').map(move |word| (word, at)))
        .collect()
}

/// What the phrases of a text say.
fn signs(tokens: &[Token]) -> Vec<Found> {
    let words = words(tokens);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let begun = PHRASES.get(words[at].0).map_or(&[][..], Vec::as_slice);
        let fits = |rest: &[&str]| {
            words
                .get(at + 1..=at + rest.len())
                .is_some_and(|next| next.iter().zip(rest).all(|((word, _), wanted)| word == wanted))
        };
        let Some(length) = begun.iter().find(|(rest, _)| fits(rest)).map(|(rest, _)| rest.len()) else {
            at += 1;
            continue;
        };
        let tokens = words[at].1..words[at + length].1 + 1;
        for (_, sign) in begun.iter().filter(|(rest, _)| rest.len() == length && fits(rest)) {
            found.push(Found { sign: *sign, tokens: tokens.clone() });
        }
        at += length + 1;
    }
    found
}

impl<'m, 'a> Text<'m, 'a> {
    pub(super) fn read(message: &'m Message<'a>) -> Self {
        let tokens = &message.tokens;
        let mut lines = Vec::new();
        let mut start = 0;
        for (at, token) in tokens.iter().enumerate() {
            if token.lower == "\n" {
                lines.push(start..at);
                start = at + 1;
            }
        }
        lines.push(start..tokens.len());
        lines.retain(|line| !line.is_empty());
        let signs = signs(tokens);
        let accounts = accounts(message, &signs);
        Self { message, signs, accounts, lines }
    }

    /// Where the purposes of a payment begin that the text repeats, at their colons: "berita: bayar utang kemarin".
    pub(super) fn purposes(&self) -> impl Iterator<Item = usize> {
        let tokens = self.tokens();
        self.all(Sign::For)
            .map(|found| found.tokens.end)
            .filter(|end| tokens.get(*end).is_some_and(|mark| mark.is(":")))
    }

    /// The lines of it that are among these tokens.
    pub(super) fn part(&self, tokens: &[Range<usize>]) -> Self {
        let holds = |part: &Range<usize>| {
            tokens.iter().any(|range| range.start <= part.start && part.end <= range.end)
        };
        Self {
            message: self.message,
            signs: self.signs.iter().filter(|found| holds(&found.tokens)).cloned().collect(),
            accounts: self.accounts.iter().filter(|named| holds(&named.tokens)).cloned().collect(),
            lines: tokens.to_vec(),
        }
    }

    pub(super) fn tokens(&self) -> &'m [Token] {
        &self.message.tokens
    }

    /// Where a sign stands first.
    pub(super) fn at(&self, sign: Sign) -> Option<usize> {
        self.all(sign).next().map(|found| found.tokens.start)
    }

    pub(super) fn has(&self, sign: Sign) -> bool {
        self.at(sign).is_some()
    }

    pub(super) fn has_any(&self, signs: &[Sign]) -> bool {
        self.signs.iter().any(|found| signs.contains(&found.sign))
    }

    pub(super) fn all(&self, sign: Sign) -> impl Iterator<Item = &Found> {
        self.signs.iter().filter(move |found| found.sign == sign)
    }

    /// Where the first of some signs stands.
    pub(super) fn first(&self, signs: &[Sign]) -> Option<&Found> {
        self.signs.iter().find(|found| signs.contains(&found.sign))
    }

    /// Whether a token is part of a phrase that says this.
    pub(super) fn is(&self, token: usize, sign: Sign) -> bool {
        self.all(sign).any(|found| found.tokens.contains(&token))
    }

    /// Where its words begin and end.
    pub(super) fn range(&self) -> Range<usize> {
        let start = self.lines.first().map_or(0, |line| line.start);
        start..self.lines.last().map_or(start, |line| line.end)
    }

    /// The words of some tokens as they were written.
    pub(super) fn written(&self, tokens: Range<usize>) -> &'m str {
        let tokens = &self.message.tokens[tokens];
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return "" };
        self.message.text.get(first.text.start..last.text.end).unwrap_or_default()
    }
}

/// The accounts that a text names, each once for each place.
fn accounts(message: &Message<'_>, signs: &[Found]) -> Vec<Named> {
    let tokens = &message.tokens;
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let named = account::named(&tokens[at..], message.context.accounts)
            .filter(|_| tokens[at].kind == Kind::Word)
            .filter(|(_, name, ordinary)| !ordinary || is_name(message, signs, at, name));
        match named {
            Some((length, name, _)) => {
                found.push(Named { name, tokens: at..at + length });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// "DANA" in capitals, "Mandiri", "Jago": a word that is also an ordinary one.
fn is_name(message: &Message<'_>, signs: &[Found], at: usize, name: &str) -> bool {
    let token = &message.tokens[at];
    let written = message.text.get(token.text.clone()).unwrap_or_default();
    let within = |found: &Found| found.tokens.contains(&at) && found.tokens.len() > 1;
    let has_sender = message.tokens.get(at + 1).is_some_and(|next| next.lower == ":" || next.lower == "-");
    match name {
        "DANA" => {
            (written == "DANA" || has_sender && at == 0)
                && !signs.iter().any(|found| within(found) && found.sign != Sign::Source)
        }
        "Tunai" => false,
        _ => written.starts_with(char::is_uppercase) || name == "blu" && written == "blu",
    }
}
