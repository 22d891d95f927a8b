//! "Bukan Andi, Anton", "maksudnya ke Sari": a debt that is with somebody else.

use super::empty;
use crate::frame::{Edit, Frame, Meaning};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::senses::direction::party;
use crate::words::lexicon::roles::remark;
use crate::words::token::{Kind, Token};

/// More words tell of more.
const MOST_TOKENS: usize = 12;

/// The frame of a message that puts right who a debt is with, and says nothing else.
pub(super) fn read(message: &Message<'_>) -> Option<Frame> {
    let others = message.pieces.iter().any(|piece| !matches!(piece.item, Item::Word | Item::Mark(_)));
    if others || message.tokens.len() > MOST_TOKENS || message.text.trim_end().ends_with('?') {
        return None;
    }
    let words: Vec<&Token> = message.tokens.iter().filter(|token| token.kind == Kind::Word).collect();
    let is_wrong = |token: &Token| token.is_or_reads(remark::WRONG) || party::denies(token);
    let party = party::alone(&words, false).filter(|_| words.iter().any(|token| is_wrong(token)))?;
    Some(message.frame(Meaning::Edit(Edit { party: Some(party), ..empty() })))
}
