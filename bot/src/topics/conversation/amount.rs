//! "Berapa?": which amount answers, and what is no answer because it wants something by itself.

use ledger::Direction;
use nlu::frame::{Command, Frame, Mark, Meaning, Target, Which};

use crate::topics::{
    conversation::answer::bare_amount,
    deciding::Deciding,
    dialogue::{Ask, Draft, OpenQuestion},
};

impl Deciding<'_> {
    /// The amount that answers "berapa?": alone, or beside the thing that was asked about.
    pub(crate) fn amount_for(
        &self,
        (question, draft): (&OpenQuestion, &Draft),
        frame: &Frame,
    ) -> Option<ledger::Money> {
        if is_of_its_own(frame) {
            return None;
        }
        // "Eh 15rb" behind something else puts that right.
        let is_open = |mark: Mark| mark == Mark::None || self.is_latest(question);
        let bare =
            bare_amount(frame).filter(|_| self.facts.remarks.iter().all(|remark| is_open(remark.mark)));
        bare.or_else(|| {
            let mut said = self.facts.remarks.iter().filter(|remark| remark.says_something());
            let (Some(remark), None) = (said.next(), said.next()) else { return None };
            let thing = draft.description.as_deref().unwrap_or_default().to_lowercase();
            let is_of_it = match &remark.which {
                Which::Unsaid => !is_of_another_way(frame, draft),
                Which::Named(names) => {
                    names.iter().all(|name| thing.split_whitespace().any(|word| name.is(word)))
                }
                _ => false,
            };
            // "iya 5rb" consents to a guess, where one is asked about.
            let consents = remark.agrees
                && self.dialogue.questions.iter().any(|question| matches!(question.ask, Ask::Confirm));
            remark
                .amount
                .filter(|_| is_of_it && is_open(remark.mark) && !remark.is_guess && !remark.buys && !consents)
        })
    }
}

/// Whether a message wants something by itself, whatever was asked: it is no answer, although a word or an amount of it might
/// be one.
pub(crate) fn is_of_its_own(frame: &Frame) -> bool {
    let answers = |meaning: &Meaning| match meaning {
        Meaning::Book { .. } | Meaning::Missing(_) | Meaning::Talk(_) | Meaning::Plan => true,
        Meaning::Edit(edit) => matches!(edit.target, Target::Last | Target::Words(_)),
        Meaning::Command { command, .. } => matches!(
            command,
            Command::Yes
                | Command::No
                | Command::Wrong
                | Command::Undo
                | Command::WithoutTarget
                | Command::Choice(_)
                | Command::All
                | Command::Book
        ),
        _ => false,
    };
    frame.meanings.len() > 1 || !answers(frame.meaning())
}

/// Whether it books money that goes another way than what was asked about: "masuk 5jt ke bca" says no price.
fn is_of_another_way(frame: &Frame, draft: &Draft) -> bool {
    let way = draft.direction.unwrap_or(Direction::Expense);
    frame.entries().iter().any(|entry| entry.direction != way)
}

/// Whether a correction says by itself what is right, and of what.
pub(super) fn sets_more(frame: &Frame) -> bool {
    let Meaning::Edit(edit) = frame.meaning() else { return false };
    edit.amount.is_some() || edit.date.is_some() || edit.account.is_some() || edit.direction.is_some()
}
