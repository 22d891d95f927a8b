//! "Juta", "iya ribu semua": the unit that the numbers lacked which were asked about.

use ledger::book::{rows::Rows, transaction::EntryStatus};

use crate::topics::{correction::write::Settle, deciding::Deciding, dialogue::Ask};

impl Deciding<'_> {
    /// Books what the question's words mean with that unit, in place of what was guessed.
    pub(crate) fn take_unit(&mut self) -> bool {
        let facts = self.facts;
        let entries = &facts.carried.retold;
        let question = self.dialogue.questions.first().filter(|_| !entries.is_empty()).cloned();
        let Some(question) = question else { return false };
        let guessed = if question.ask == Ask::Confirm { self.rows_asked_by(&question) } else { Vec::new() };
        self.dialogue.close(&question);
        if let ([row], [entry]) = (&guessed[..], &entries[..]) {
            self.amend(row, row.clone().with_money(entry.amount), None);
            return true;
        }
        if !guessed.is_empty() {
            let rows = Rows { transactions: guessed, ..Rows::default() };
            self.act(Settle { rows, status: EntryStatus::Deleted, lessons: Vec::new() });
        }
        self.named_by = Some(question.message_id);
        self.book_entries(entries);
        true
    }
}
