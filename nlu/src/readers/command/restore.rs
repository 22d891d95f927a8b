//! "Eh jangan, balikin", "balikin kopi": what went last comes back, or the deleted entry that is named.

use crate::frame::Command;
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::senses::direction::is_person;
use crate::words::lexicon::roles::{self, command, edit, remark};
use crate::words::list::list;
use crate::words::token::{Kind, Token};

/// Longer messages tell of more.
const MOST_TOKENS: usize = 12;
/// No entry is named by more words.
const MOST_WORDS: usize = 4;

/// What the message wants back; `None` where it says something else, as of money that is given back.
pub(super) fn read(message: &Message<'_>) -> Option<Command> {
    let tokens = &message.tokens;
    let is_told = message.text.trim_end().ends_with('?') || message.has(list!["sudah", "belum"]);
    if tokens.len() > MOST_TOKENS || is_told || !tokens.iter().any(brings_back) {
        return None;
    }
    let is_plain = message.pieces.iter().all(|piece| match piece.item {
        Item::Word | Item::Mark(_) => true,
        // "yang tadi"
        Item::When(_) => tokens[piece.tokens.clone()].iter().all(|token| token.is_any(roles::FILLERS)),
        _ => false,
    });
    // "jangan balikin", where "jangan, balikin" wants it back.
    let is_forbidden = tokens.windows(2).any(|pair| pair[0].is("jangan") && brings_back(&pair[1]));
    if !is_plain || is_forbidden {
        return None;
    }
    let names: Vec<&Token> =
        tokens.iter().filter(|token| token.kind != Kind::Symbol && !is_around(token)).collect();
    if names.is_empty() {
        return Some(Command::Restore);
    }
    // "Rio balikin" tells what somebody did.
    let leads = tokens.iter().find(|token| !is_aside(token)).is_some_and(brings_back);
    let points = tokens[0].is("yang");
    let is_other = |token: &&Token| is_person(token) || token.is_or_reads(command::GIVEN_BACK);
    if !(leads || points) || names.len() > MOST_WORDS || names.iter().any(is_other) {
        return None;
    }
    let words = names.iter().map(|token| token.lower.strip_suffix("nya").unwrap_or(&token.lower));
    Some(Command::RestoreOf(words.collect::<Vec<_>>().join(" ")))
}

fn brings_back(token: &Token) -> bool {
    token.is_or_reads(command::BRINGING_BACK)
}

/// What names no entry.
fn is_around(token: &Token) -> bool {
    brings_back(token)
        || is_aside(token)
        || token.is("hapus")
        || token.is_or_reads(remark::AGAIN)
        || token.is_or_reads(edit::RECENT)
        || token.is_or_reads(command::AROUND_TAKING_BACK)
}

/// What may stand before the word that brings back.
fn is_aside(token: &Token) -> bool {
    token.kind == Kind::Symbol
        || token.is_any(roles::FILLERS)
        || phrase::is_polite(token)
        || token.is_or_reads(command::BEFORE_BRINGING_BACK)
        || token.is_or_reads(remark::WRONG)
}
