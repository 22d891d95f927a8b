//! "Panggil aku Dewi": what a person is to be called.

use crate::pieces::message::Message;
use crate::words::lexicon::roles::{self, setting};
use crate::words::list::{List, list};
use crate::words::token::{Kind, Token};

const MOST_WORDS: usize = 5;
const MOST_LETTERS: usize = 40;

/// The name, as written.
pub(super) fn read(message: &Message<'_>) -> Option<String> {
    let tokens = &message.tokens;
    let opening = |token: &Token| token.kind == Kind::Symbol || token.is_or_reads(setting::OPENING);
    let head = tokens.iter().position(|token| !opening(token))?;
    let called = head + called(&tokens[head..])?;
    let from = called + tokens[called..].iter().take_while(|token| joins(token)).count();
    let part = |token: &&Token| token.kind == Kind::Word || token.is_any(list![".", "'", "-"]);
    let end = from + tokens[from..].iter().take_while(part).count();
    let silent = |token: &Token| token.kind == Kind::Symbol || token.is_or_reads(setting::BEHIND_NAME);
    let last = from + tokens[from..end].iter().rposition(|token| !silent(token))?;
    let name = &tokens[from..=last];
    let words = name.iter().filter(|token| token.kind == Kind::Word).count();
    let text = message.text.get(name.first()?.text.start..name.last()?.text.end)?;
    let stray = name.iter().any(|token| token.is_or_reads(setting::NO_NAME))
        || tokens[last + 1..].iter().any(|t| !silent(t));
    let cut = tokens.get(end).is_some_and(|token| token.is_any(list![",", "\n", "!"]));
    let fits = words <= MOST_WORDS && text.chars().count() <= MOST_LETTERS;
    (fits && (!stray || cut && !name.iter().any(|token| token.is_or_reads(setting::NO_NAME))))
        .then(|| text.to_owned())
}

/// How many tokens say that a name follows.
fn called(tokens: &[Token]) -> Option<usize> {
    let is = |at: usize, words: &List| tokens.get(at).is_some_and(|token| token.is_or_reads(words));
    let changes = usize::from(is(0, setting::CHANGING));
    let noun = changes;
    if is(0, setting::CALLING) {
        let first = if is(1, roles::JUST) { 2 } else { 1 };
        return is(first, setting::ME).then_some(first + 1);
    }
    if is(noun, setting::MY_NAME) {
        return Some(noun + 1);
    }
    if is(noun, setting::ME) && is(noun + 1, list!["name"]) {
        return Some(noun + 2);
    }
    if is(noun, list!["nama"]) {
        let nick = usize::from(is(noun + 1, list!["panggilan", "panggilanku"]));
        let mine = is(noun + 1 + nick, setting::ME);
        let named = mine || is(noun + 1, list!["panggilanku"]) || changes > 0 && nick > 0;
        return named.then_some(noun + 1 + nick + usize::from(mine));
    }
    None
}

/// ":", "adalah", "ganti jadi".
fn joins(token: &Token) -> bool {
    token.is_any(list![":", "=", "\"", "'"]) || token.is_or_reads(setting::BEFORE_NAME)
}
