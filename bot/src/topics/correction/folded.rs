//! Remarks as they are acted on: what is said of one thing in one, and which messages remark at all.

use ledger::Direction;
use nlu::frame::{Command, Frame, Meaning, Remark, Target, Which};

use crate::topics::deciding::Deciding;

/// What is said of one thing in several parts, in one: "itu kemarin, pakai gopay".
pub(super) fn folded(remarks: &[Remark]) -> Vec<Remark> {
    let mut folded: Vec<Remark> = Vec::new();
    for remark in remarks.iter().filter(|remark| remark.says_something()) {
        match folded.last_mut() {
            Some(before) if before.voids && remark.voids && remark.which == Which::Unsaid => {}
            Some(before) if remark.which == Which::Unsaid && !remark.buys && !remark.voids => {
                before.is_guess |= remark.is_guess || (before.amount.is_some() && remark.amount.is_some());
                before.is_bare = match before.amount {
                    None => remark.is_bare,
                    Some(_) => before.is_bare && remark.amount.is_none(),
                };
                before.mark = before.mark.max(remark.mark);
                before.amount = remark.amount.or(before.amount);
                before.denied = remark.denied.or(before.denied);
                before.currency = remark.currency.or(before.currency);
                before.date = remark.date.or(before.date);
                before.account = remark.account.clone().or(before.account.take());
                before.to_account = remark.to_account.clone().or(before.to_account.take());
                before.direction = remark.direction.or(before.direction);
                before.debt = remark.debt.or(before.debt);
                before.is_count |= remark.is_count;
                before.deeds.extend(&remark.deeds);
                before.is_of_deed |= remark.is_of_deed;
                before.picked = before.picked.take().or_else(|| remark.picked.clone());
            }
            _ => folded.push(remark.clone()),
        }
    }
    folded
}

impl Deciding<'_> {
    /// Whether the frame says by itself which entries are meant, or what becomes of one: by the list that was shown, by numbers,
    /// by a day, or as a transfer.
    pub(super) fn is_order(&self, frame: &Frame) -> bool {
        let is_of_list = !self.facts.recent.shown.is_empty();
        let names_rows = |target: &Target| !matches!(target, Target::Last | Target::Words(_));
        match frame.meaning() {
            Meaning::Edit(edit) => {
                is_of_list || names_rows(&edit.target) || edit.direction == Some(Direction::Transfer)
            }
            Meaning::Delete(target) => is_of_list || names_rows(target),
            _ => false,
        }
    }
}

/// What is no remark whatever its words are: questions, orders, talk of goals.
pub(super) fn may_remark(frame: &Frame) -> bool {
    match frame.meaning() {
        Meaning::Book { preview, .. } => !preview,
        Meaning::Edit(edit) => edit.category.is_none() && edit.description.is_none(),
        Meaning::Missing(_) | Meaning::Delete(_) | Meaning::Talk(_) | Meaning::Plan => true,
        Meaning::Command { command, .. } => {
            matches!(command, Command::Wrong | Command::No | Command::Yes | Command::Undo | Command::All)
        }
        _ => false,
    }
}
