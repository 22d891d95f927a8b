//! What the person owes of a bill that somebody else paid: "dibayarin Tono makan siang 40rb, nanti aku ganti".

use ledger::Direction;

use super::payer::Told;
use super::{Bill, read_left};
use crate::frame::{Entry, Frame, Meaning};
use crate::pieces::message::Message;
use crate::senses::direction::DEBT;

/// The frame of a message about something of the person's own that somebody paid for, and is owed.
pub(super) fn read(message: &Message<'_>, bill: &Bill) -> Option<Frame> {
    let told = Told::of_shared(&message.tokens, bill.end, None, true);
    let payer = told.payer(&[]).filter(|_| told.is_owed_by_me())?;
    let mut silent = vec![false; message.tokens.len()];
    told.places().into_iter().for_each(|place| silent[place].fill(true));
    let mut frame = read_left(message, &silent);
    let [entry] = frame.entries() else { return None };
    if entry.direction != Direction::Expense || entry.amount != bill.money {
        return None;
    }
    let owed = Entry { account: Some(DEBT.to_owned()), note: Some(payer), ..entry.clone() };
    frame.meanings = vec![Meaning::Book { entries: vec![owed], preview: false }];
    Some(frame)
}
