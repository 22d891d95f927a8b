//! "Bagianku cuma 90rb": of what was booked last, only so much was the person's own.

use super::empty;
use crate::frame::{Edit, Frame, Meaning};
use crate::pieces::message::Message;
use crate::pieces::piece::Item;
use crate::readers::phrase::is_polite;
use crate::words::lexicon::roles::edit;
use crate::words::list::list;
use crate::words::token::Token;

/// The frame of a message that names a share and nothing else.
pub(super) fn read(message: &Message<'_>) -> Option<Frame> {
    if message.tokens.len() > 14 {
        return None;
    }
    let mut amounts = 0;
    for piece in &message.pieces {
        match piece.item {
            Item::Money(amount) => amounts += usize::from(amount.is_said()),
            Item::Word if !message.tokens[piece.tokens.clone()].iter().all(is_silent) => return None,
            // "split it 4 ways"
            Item::Word | Item::Mark(_) | Item::Count(_) | Item::Measure(_) | Item::Code => {}
            Item::When(when) if when.date == Some(message.context.now.date_naive()) && !when.ahead => {}
            _ => return None,
        }
    }
    let mine = message.has(edit::OWN_SHARE) || is_paid_by_me(&message.tokens);
    if amounts != 1 || !mine || message.text.ends_with('?') {
        return None;
    }
    let amount = message.amount()?;
    let edit = Edit { amount: Some(amount), ..empty() };
    Some(message.frame(Meaning::Edit(edit)))
}

fn is_silent(token: &Token) -> bool {
    is_polite(token) || token.is_any(edit::AROUND_SHARE) || token.reads(edit::AROUND_SHARE)
}

/// "yang aku bayar cuma": without "cuma" the thing may still come.
fn is_paid_by_me(tokens: &[Token]) -> bool {
    let only = tokens.iter().any(|token| token.is_any(list!["cuma", "doang"]));
    only && tokens
        .windows(3)
        .any(|three| three[0].is("yang") && three[1].is("saya") && three[2].is_any(list!["bayar", "kena"]))
}
