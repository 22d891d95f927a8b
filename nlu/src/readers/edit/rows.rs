//! Orders about rows of a list by their numbers: "hapus nomor 1 dan 2", "hapus 1, 3", "batal #3".

use crate::frame::{Command, Frame, Meaning, Target};
use crate::picked::{Picked, number_at};
use crate::pieces::message::Message;
use crate::readers::phrase;
use crate::words::lexicon::roles::picking::{AND, AROUND_NUMBERS, ROWS, UNTIL};
use crate::words::lexicon::roles::{self, command, edit, remark};
use crate::words::token::{Kind, Token};

/// Longer messages tell of more.
const MOST_TOKENS: usize = 20;

/// What an order does to the rows that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    /// "hapus".
    Delete,
    /// "batal".
    CallOff,
}

/// The frame of a message that deletes or calls off rows by their numbers, and says nothing else.
pub(super) fn read(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    if tokens.len() > MOST_TOKENS {
        return None;
    }
    let (mut picked, mut deed) = (Picked::default(), None);
    let (mut is_range, mut is_last_row) = (false, false);
    for (at, token) in tokens.iter().enumerate() {
        // "hapus 2 transaksi" counts them, "hapus transaksi 2" names one.
        let is_row = token.is_or_reads(ROWS);
        if is_row && is_last_row {
            return None;
        }
        is_last_row = false;
        if let Some(said) = deed_of(token) {
            deed = deed.or(Some(said));
        } else if let Some(numbers) = number_at(tokens, at) {
            // "hapus satu" is one of them, and not the first.
            let is_named = at > 0 && tokens[at - 1].is_or_reads(remark::NUMBERS);
            let counts = token.kind == Kind::Word && phrase::ordinal(token).is_none();
            if counts && !is_named && picked.numbers.is_empty() {
                return None;
            }
            picked.name(&numbers, is_range);
            (is_range, is_last_row) = (false, true);
        } else if token.reads(UNTIL) && !picked.numbers.is_empty() {
            is_range = true;
        } else if !(is_row || is_around(token)) {
            return None;
        }
    }
    let meaning = match deed.filter(|_| !picked.numbers.is_empty())? {
        Deed::Delete => Meaning::Delete(Target::Numbers(picked.numbers)),
        Deed::CallOff => Meaning::command(Command::UndoOf(picked.numbers)),
    };
    Some(message.frame(meaning))
}

fn deed_of(token: &Token) -> Option<Deed> {
    if token.is("hapus") || token.is("buang") {
        return Some(Deed::Delete);
    }
    (token.is_any(edit::VOIDING) || token.is_or_reads(command::TAKING_BACK)).then_some(Deed::CallOff)
}

fn is_around(token: &Token) -> bool {
    token.reads(AND)
        || token.reads(AROUND_NUMBERS)
        || token.is_or_reads(remark::NUMBERS)
        || token.is_any(roles::FILLERS)
        || phrase::is_polite(token)
}
