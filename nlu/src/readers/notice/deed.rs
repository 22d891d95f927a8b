//! What a notice tells of: whether it has happened to the customer's money, and which way that went.

use super::text::Text;
use crate::words::lexicon::roles::actor;
use crate::words::lexicon::roles::notice::{self, Sign};
use crate::words::list::list;
use crate::words::token::Token;

/// What became of the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It has moved.
    Moved,
    /// It has not: a code, an offer, what failed.
    Nothing,
    /// It is still to be paid, or under way.
    Ahead,
    /// The text does not say.
    Untold,
}

/// Which way the money went, from where the customer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// It was spent, or sent to somebody.
    Out,
    /// It came in.
    In,
    /// It was given back.
    Back,
    /// It was drawn as cash.
    Drawn,
    /// Cash was put in.
    PaidIn,
    /// It filled a wallet.
    Filled,
    /// It moved between the customer's own accounts.
    Moved,
    /// It paid the bill of a card.
    CardBill,
}

/// Signs of what has happened, whatever follows.
const HAPPENED: &[Sign] = &[Sign::Done, Sign::Paid, Sign::Got, Sign::Received];
/// Signs of the same, unless it is still to be paid.
const AT_END: &[Sign] = &[Sign::Finished];

/// Whether what the text tells of has happened. `is_receipt`: it has the face of one, which is written when it has.
pub(super) fn state(text: &Text<'_, '_>, is_receipt: bool) -> State {
    let happened = text.first(HAPPENED).map(|found| found.tokens.start);
    let done = text.at(Sign::Done);
    let before = |sign: Sign, other: Option<usize>| {
        text.at(sign).is_some_and(|at| other.is_none_or(|other| at < other))
    };
    let given_back = text.has(Sign::Refund) && !text.has(Sign::Awaited);
    if before(Sign::Failed, done) && !given_back {
        return State::Nothing;
    }
    if text.has(Sign::Guarded) && happened.is_none() {
        return State::Nothing;
    }
    if before(Sign::Awaited, happened) {
        return State::Ahead;
    }
    if happened.is_some() || is_receipt || text.has_any(AT_END) {
        return State::Moved;
    }
    if text.has(Sign::Due) {
        return State::Ahead;
    }
    let moves = text.has_any(&[
        Sign::Out,
        Sign::In,
        Sign::Refund,
        Sign::Drawn,
        Sign::PaidIn,
        Sign::Filled,
        Sign::Moved,
        Sign::Transfer,
        Sign::CardBill,
        Sign::Cashback,
        Sign::Deal,
    ]);
    if before(Sign::Bill, text.first(&[Sign::Out]).map(|found| found.tokens.start)) {
        return State::Ahead;
    }
    if text.has(Sign::Offer) || text.has(Sign::UpTo) && !moves {
        return State::Nothing;
    }
    if moves { State::Moved } else { State::Untold }
}

/// Which way the money of a part of a text went; `None` where no word says so.
pub(super) fn way(text: &Text<'_, '_>, is_receipt: bool) -> Option<Way> {
    // "withdrawal of 640,000 to your BCA account" is no cash.
    let is_moved = text.has(Sign::To)
        && text.at(Sign::Drawn).is_some_and(|at| text.tokens()[at].reads(notice::DRAWN_OR_MOVED));
    if is_moved {
        return Some(Way::Moved);
    }
    if is_card_paid(text) {
        return Some(Way::CardBill);
    }
    if customer_pays(text) || merchant_gets(text) {
        return Some(Way::In);
    }
    let special = [(Sign::CardBill, Way::CardBill), (Sign::Drawn, Way::Drawn), (Sign::PaidIn, Way::PaidIn)];
    if let Some((_, way)) = special.into_iter().find(|(sign, _)| text.has(*sign)) {
        return Some(way);
    }
    if let Some(at) = text.at(Sign::Filled) {
        let goods = text.tokens().iter().skip(at.saturating_sub(3)).take(10);
        let is_goods = goods.into_iter().any(|token| token.reads(notice::FILLED_GOODS));
        return Some(if is_goods { Way::Out } else { Way::Filled });
    }
    let first =
        text.first(&[Sign::Out, Sign::Paid, Sign::In, Sign::Got, Sign::Received, Sign::Refund, Sign::Moved]);
    // "Cashback Rp5.000 dari pembelian … sudah masuk": what it is for does not go out once more.
    let given_back = text.at(Sign::Cashback).zip(first.map(|found| found.tokens.start));
    if given_back.is_some_and(|(cashback, first)| cashback < first) && text.has_any(&[Sign::Got, Sign::In]) {
        return Some(Way::Back);
    }
    if is_receipt && first.is_none_or(|found| !matches!(found.sign, Sign::Got | Sign::Refund)) {
        return Some(Way::Out);
    }
    match first.map(|found| found.sign) {
        Some(Sign::Moved) => Some(Way::Moved),
        Some(Sign::Refund) => Some(Way::Back),
        // "Pembayaran … telah dikembalikan", "dibatalkan, dana dikembalikan"
        Some(Sign::Out | Sign::Paid | Sign::In | Sign::Got) if text.has(Sign::Refund) => Some(Way::Back),
        Some(Sign::Out | Sign::Paid) => Some(Way::Out),
        // "Rp … dari PUTRI telah diterima" came to the customer, "SPP … telah diterima" from them.
        Some(Sign::Received) => {
            Some(if names_sender(text) && !text.has(Sign::Slip) { Way::In } else { Way::Out })
        }
        Some(Sign::In | Sign::Got) => Some(Way::In),
        _ if text.has(Sign::Cashback) => Some(Way::Back),
        _ if text.has(Sign::Transfer) => {
            let (to, from) = (text.at(Sign::To), text.at(Sign::From));
            Some(if to.is_none() && from.is_some() { Way::In } else { Way::Out })
        }
        _ if text.has(Sign::Deal) => Some(Way::Out),
        _ => None,
    }
}

/// "your payment of IDR 2,350,000 for CIMB Niaga Credit Card has been received": the bank has it for the card.
fn is_card_paid(text: &Text<'_, '_>) -> bool {
    let Some(card) = text.at(Sign::Card) else { return false };
    let before = &text.tokens()[..card];
    let is_for = before.iter().rev().take(BEFORE_A_CARD).any(|token| token.reads(list!["for", "untuk"]));
    let payment = before.iter().any(|token| token.reads(list!["payment", "pembayaran"]));
    is_for && payment && text.has_any(&[Sign::Received, Sign::Got, Sign::Paid])
}

/// "bon no. 381 total 1.327.000, pembeli bayar cash": whoever sells has written it.
fn customer_pays(text: &Text<'_, '_>) -> bool {
    text.tokens().windows(3).any(|three| {
        let verb = if three[1].reads(actor::AUXILIARIES) { &three[2] } else { &three[1] };
        three[0].is_any(actor::MEMBERS) && verb.is_any(list!["bayar", "lunas"]) && verb.lower != "pembayaran"
    })
}

/// "Rp75.000 telah diterima dari DANA … di merchant WARUNG CEK IDA": written to whoever sells, and the wallet is the buyer's.
pub(super) fn merchant_gets(text: &Text<'_, '_>) -> bool {
    let said: Vec<&Token> = text.lines.iter().flat_map(Clone::clone).map(|at| &text.tokens()[at]).collect();
    let is_paid_to = |pair: &[&Token]| pair[0].reads(notice::BEFORE_PAID) && pair[1].reads(notice::MERCHANTS);
    let names = said.iter().any(|token| token.reads(notice::MERCHANTS));
    let gets = said.iter().any(|token| token.reads(notice::RECEIVING));
    names && gets && names_sender(text) && !said.windows(2).any(is_paid_to)
}

/// So many words of a bank's name stand between "for" and its card.
const BEFORE_A_CARD: usize = 5;

/// "… dari PUTRI": whoever it came from is named.
fn names_sender(text: &Text<'_, '_>) -> bool {
    let mut said = text.lines.iter().flat_map(Clone::clone).map(|at| &text.tokens()[at]);
    said.any(|token| token.reads(notice::BEFORE_SENDERS))
}
