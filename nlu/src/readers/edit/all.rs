//! Orders that move all entries of a day to an account or a category: "semua pengeluaran kemarin pindahin ke bca".

use ledger::Direction;

use super::{day_of, empty};
use crate::frame::{Edit, Frame, Meaning, Room, Talk, Target};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase;
use crate::senses::category;
use crate::words::lexicon::roles::{self, edit, picking, report};
use crate::words::token::Token;

/// Longer messages tell of more.
const MOST_TOKENS: usize = 14;

/// The frame of a message that moves all entries of a day, and says nothing else. Of which day has to be said: all that there
/// is cannot be moved at once.
pub(super) fn read(message: &Message<'_>) -> Option<Frame> {
    let tokens = &message.tokens;
    let is_order = |token: &Token| token.is("pindah") || token.is("ganti") || token.is("ubah");
    if tokens.len() > MOST_TOKENS
        || message.said_amount().is_some()
        || !tokens.iter().any(|token| token.reads(picking::ALL))
        || !tokens.iter().any(is_order)
    {
        return None;
    }
    let into = tokens.iter().rposition(|token| token.is_any(edit::INTO))?;
    let (mut direction, mut names_rows, mut value) = (None, false, Vec::new());
    for piece in message.pieces.iter().filter(|piece| piece.is_word()) {
        let token = &tokens[piece.tokens.start];
        if piece.tokens.start > into {
            value.push(token);
        } else if token.is("pengeluaran") || token.is("pemasukan") {
            direction = Some(if token.is("pemasukan") { Direction::Income } else { Direction::Expense });
            names_rows = true;
        } else if token.is_or_reads(report::ROWS) {
            names_rows = true;
        } else if !(is_order(token) || is_around(token)) {
            return None;
        }
    }
    value.retain(|token| !is_around(token));
    let account = message.account();
    let category = category::named(&value, message.context).map(|(category, _)| category);
    if !names_rows || account.is_some() != value.is_empty() || account.is_none() && category.is_none() {
        return None;
    }
    let is_day = |item: &Item| matches!(item, Item::When(_));
    let day = message.pieces.iter().find(|piece| is_day(&piece.item)).and_then(|piece| day_of(piece, tokens));
    let meaning = match day {
        Some(day) => {
            let target = Target::AllOf { direction, day };
            Meaning::Edit(Edit { target, category, account, ..empty() })
        }
        None => Meaning::Talk(Some(Talk::NoRoom(Room::AllAtOnce))),
    };
    Some(message.frame(meaning))
}

/// What names neither entries nor what becomes of them.
fn is_around(token: &Token) -> bool {
    token.reads(picking::ALL)
        || token.is_any(edit::INTO)
        || token.is_any(roles::FILLERS)
        || phrase::is_polite(token)
        || token.is("yang")
        || token.is("kategori")
        || token.is("akun")
}
