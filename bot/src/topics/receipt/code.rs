//! A code to pay by: whether it was paid is asked, and only the answer books it.

use nlu::frame::{Command, Frame, Meaning};

use super::seen::Seen;
use crate::{
    out::say::line,
    topics::{
        booking::preview::draft_of,
        conversation::answer::bare_amount,
        deciding::Deciding,
        dialogue::{Ask, Draft, OpenQuestion},
    },
};

impl Deciding<'_> {
    pub(super) fn ask_whether_paid(&mut self, seen: &Seen, merchant: &str) {
        let draft = match seen.frame.meaning() {
            Meaning::Missing(missing) => {
                let draft = self.draft(&missing.known, seen.frame.now);
                Draft { merchant: Some(merchant.to_owned()), ..draft }
            }
            _ => match seen.frame.entries() {
                [entry] => draft_of(entry),
                _ => return self.say(line("receipt-nothing")),
            },
        };
        self.dialogue.close_complaints();
        self.ask_paid(draft);
    }

    pub(crate) fn ask_paid(&mut self, draft: Draft) {
        let name = draft.merchant.clone().unwrap_or_default();
        let question = match draft.amount {
            Some(amount) => line("code-paid").text("merchant", name).money("amount", amount.into()),
            None => line("code-without-amount").text("merchant", name),
        };
        self.ask(Ask::Paid { draft }, question);
    }

    /// "Sudah", "ya", or how much it was; "belum" ends it.
    pub(crate) fn take_paid(&mut self, question: &OpenQuestion, draft: &Draft, frame: &Frame) -> bool {
        let done = self.facts.message.words().and_then(nlu::done);
        if done == Some(false) {
            self.dialogue.close(question);
            self.say(line("code-unpaid"));
            return true;
        }
        let is_agreed = done == Some(true) || frame.command() == Some(&Command::Yes);
        match bare_amount(frame).or_else(|| draft.amount.filter(|_| is_agreed).map(Into::into)) {
            Some(amount) => {
                self.dialogue.close(question);
                self.book_draft((draft, question.message_id), amount, false, None);
                true
            }
            None if is_agreed => {
                self.dialogue.close(question);
                self.named_by = Some(question.message_id);
                self.ask_paid(draft.clone());
                true
            }
            None => false,
        }
    }
}
