//! The person's own categories by chat: what there is, a new one, and words that lead to one.

mod change;

use change::Change;
use ledger::{Direction, book::category::DEFAULTS, name_key};

use crate::frame::{CategoryWords, Command, Frame, Meaning};
use crate::pieces::message::Message;
use crate::words::lexicon::roles::category;
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

/// The frame of a message about categories themselves.
pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.said_amount().is_some() {
        return None;
    }
    let command = match change::read(message) {
        Some(Change::Help(topic)) => {
            return Some(message.frame(Meaning::Help(Some(topic))));
        }
        Some(Change::Command(command)) => command,
        None => list(message).or_else(|| order(message))?,
    };
    Some(message.frame(Meaning::command(command)))
}

/// "kategori", "kategori apa aja", "lihat daftar kategori dong".
fn list(message: &Message<'_>) -> Option<Command> {
    let words: Vec<&Token> = message.tokens.iter().filter(|token| token.kind != Kind::Symbol).collect();
    let is_known = |token: &&Token| {
        token.reads(category::CATEGORY)
            || token.reads(category::SHOW)
            || token.reads(category::POLITE)
            || direction(token).is_some()
    };
    let names_them = words.iter().any(|token| token.reads(category::CATEGORY));
    (names_them && words.len() <= 8 && words.iter().all(is_known)).then_some(Command::Categories)
}

/// "kategori tambah Kopi: kopi, latte", "buat kategori kopi", "kategori Kopi: latte".
fn order(message: &Message<'_>) -> Option<Command> {
    let tokens = &message.tokens;
    let mut at = tokens.iter().position(|token| !token.reads(category::POLITE))?;
    let mut makes = skip(tokens, &mut at, category::MAKE);
    if !skip(tokens, &mut at, category::CATEGORY) {
        return None;
    }
    let colon = tokens[at..].iter().position(|token| token.is(":")).map(|place| at + place);
    let mut way = None;
    if !is_default(text(message, at, colon.unwrap_or(tokens.len())))
        && let Some(said) = tokens.get(at).and_then(direction)
    {
        way = Some(said);
        at += 1;
    }
    makes |= skip(tokens, &mut at, category::MAKE);
    if makes {
        skip(tokens, &mut at, category::BEFORE_NAME);
    }
    let end = polite_end(tokens, at);
    let name = text(message, at, colon.unwrap_or(end)).to_owned();
    let listed = colon.map_or("", |colon| text(message, colon + 1, end));
    let keywords: Vec<String> = listed
        .split([',', ';', '\n'])
        .map(|word| word.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|word| !word.is_empty())
        .collect();
    let words = CategoryWords { direction: way, name, keywords };
    if makes {
        return Some(Command::NewCategory(words));
    }
    (!words.name.is_empty() && !words.keywords.is_empty()).then_some(Command::Keywords(words))
}

/// Goes past one of these words, where it stands there.
fn skip(tokens: &[Token], at: &mut usize, words: &List) -> bool {
    let stands = tokens.get(*at).is_some_and(|token| token.reads(words));
    *at += usize::from(stands);
    stands
}

/// Where the last word ends that is more than politeness.
fn polite_end(tokens: &[Token], from: usize) -> usize {
    let silent = |token: &Token| token.reads(category::POLITE) || token.is_any(list![".", "!", "?"]);
    tokens.iter().rposition(|token| !silent(token)).map_or(from, |last| (last + 1).max(from))
}

/// The message between two tokens, without the marks and quotes around it.
fn text<'a>(message: &Message<'a>, from: usize, until: usize) -> &'a str {
    let (Some(first), Some(last)) = (message.tokens.get(from), until.checked_sub(1)) else { return "" };
    let last = message.tokens.get(last).filter(|_| from < until);
    let text = last.and_then(|last| message.text.get(first.text.start..last.text.end)).unwrap_or_default();
    text.trim_matches(|letter: char| letter.is_whitespace() || "\"'*_.,;".contains(letter))
}

fn direction(token: &Token) -> Option<Direction> {
    match token.lower.as_str() {
        "pemasukan" | "income" => Some(Direction::Income),
        "pengeluaran" | "expense" => Some(Direction::Expense),
        _ => None,
    }
}

/// "pemasukan lain" is a name, and says no direction.
fn is_default(name: &str) -> bool {
    DEFAULTS.iter().any(|default| name_key(default.name) == name_key(name))
}
