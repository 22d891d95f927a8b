//! Answers that mean something only with what was asked: the thing there and its price here, or all of a list by its sum.

use ledger::book::transaction::Transaction;

use crate::topics::{
    booking::preview::draft_of,
    deciding::Deciding,
    dialogue::{Draft, OpenQuestion},
};

impl Deciding<'_> {
    /// "hotel 3 malam", "275rb semalam": what the question's words and the answer make together.
    pub(crate) fn take_together(&mut self, question: &OpenQuestion, draft: &Draft) -> bool {
        let Some(entry) = self.facts.together.as_ref().filter(|_| self.is_latest(question)) else {
            return false;
        };
        self.dialogue.close(question);
        let known = draft_of(entry);
        let booked = Draft {
            description: draft.description.clone().or(known.description),
            raw_text: draft.raw_text.clone(),
            ..known
        };
        self.book_draft((&booked, question.message_id), entry.amount, false, None);
        true
    }

    /// "iya, total 39rb": consent, with what all of them come to.
    pub(crate) fn take_sum(&mut self, question: &OpenQuestion, rows: &[Transaction]) -> bool {
        let mut said =
            self.facts.remarks.iter().filter_map(|remark| remark.amount.map(|sum| (remark.agrees, sum)));
        let (Some((true, sum)), None) = (said.next(), said.next()) else { return false };
        let all: i64 = rows.iter().map(|row| row.money().minor()).sum();
        let is_sum = all == sum.minor() && rows.iter().all(|row| row.money().currency() == sum.currency());
        if is_sum {
            self.dialogue.close(question);
            self.settle_rows(rows.to_vec(), self.settled());
        }
        is_sum
    }
}
