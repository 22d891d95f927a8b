//! What the person owes of a bill that somebody else paid: "dibayarin Tono makan siang 40rb, nanti aku ganti".

use std::ops::Range;

use ledger::Direction;

use super::names;
use super::payer::{NEAR, Told, is_later, is_me};
use super::{Bill, read_left};
use crate::frame::{Entry, Frame, Meaning};
use crate::pieces::message::Message;
use crate::senses::direction::DEBT;
use crate::words::lexicon::roles::{debt, split};
use crate::words::list::list;
use crate::words::token::Token;

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

/// "gue belum ganti", "ntar aku ganti ke Dimas", "I owe Jack half": it is the person who owes, and to whom.
pub(super) fn owed_by_me(tokens: &[Token]) -> Option<(Option<String>, Range<usize>)> {
    (0..tokens.len()).find_map(|at| {
        let token = &tokens[at];
        let end = names::clause_end(tokens, at);
        let me_before = at > 0 && is_me(&tokens[at - 1]);
        let owes = (token.reads(split::OWING) || token.is_any(list!["utang", "ngutang"])) && me_before;
        let verb = if owes {
            at
        } else if token.is("belum") || is_later(token) {
            let verb = (at + 1..end.min(at + NEAR)).find(|at| tokens[*at].is_or_reads(split::PAYING))?;
            if !me_before && !tokens[at + 1..verb].iter().any(is_me) {
                return None;
            }
            verb
        } else {
            return None;
        };
        let to = (verb + 1..end).find(|at| {
            let towards = tokens[*at].is_any(debt::TOWARDS) || tokens[*at].lower == "back";
            !towards && names::is_named(&tokens[*at])
        });
        let silent = vec![false; tokens.len()];
        let name = to.and_then(|start| names::one(tokens, start..names::behind(tokens, start, &silent)));
        Some((name, at - usize::from(me_before)..end))
    })
}
