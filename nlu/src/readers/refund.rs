//! Money that came back, of what was bought or lent: a thing of its own, and no remark on what was booked before.

use crate::pieces::message::Message;
use crate::pieces::piece::{Item, Piece};
use crate::values::account::Role;
use crate::words::lexicon::roles::{self, remark};
use crate::words::list::List;
use crate::words::token::Token;

/// So many tokens behind money it may be said that it came back.
const BEHIND_MONEY: usize = 5;

/// Whether the message tells with an amount that money came back, or went between people once more.
pub(crate) fn is_told(message: &Message<'_>) -> bool {
    message.said_amount().is_some() && (comes_back(message) || is_once_more(message))
}

/// "uangnya 285rb sudah masuk lagi di dana", "refund 165rb".
fn comes_back(message: &Message<'_>) -> bool {
    let tokens = &message.tokens;
    let enters = || {
        let is_into =
            |piece: &Piece| matches!(&piece.item, Item::Account(account) if account.role != Role::From);
        message.pieces.iter().any(is_into)
    };
    let is_money = |token: &Token| token.lower.starts_with("uang") || token.lower.starts_with("duit");
    let came_back = |at: usize| {
        let is_again = tokens.get(at + 1).is_some_and(|next| next.is("lagi") || next.is("kembali"));
        let back = tokens[at].is_any(roles::debt::COME_BACK) || tokens[at].is("masuk") && is_again;
        back && (enters() || tokens[..at].iter().rev().take(BEHIND_MONEY).any(is_money))
    };
    let is_given_back =
        |token: &Token| token.reads(remark::RETURNED) || token.reads(roles::debt::GIVEN_BACK) && enters();
    tokens.iter().any(is_given_back) || (0..tokens.len()).any(came_back)
}

/// "eh balikin lagi 30rb": money between people once more, and nothing put right.
fn is_once_more(message: &Message<'_>) -> bool {
    let has = |words: &List| message.tokens.iter().any(|token| token.is_or_reads(words));
    has(remark::AGAIN) && (has(remark::REPAYING) || has(remark::LENDING))
}
