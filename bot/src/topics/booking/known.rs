//! Entries that a bank's file has brought already: whether they are the same is asked before anything is booked, for a question is
//! better than to book one purchase twice.

use std::collections::HashSet;

use ledger::{Reason, book::transaction::Transaction, imports::FURTHEST};
use nlu::frame::{Command, Entry, Frame};

use crate::{
    out::say::line,
    topics::{
        booking::{decide::is_one_more, preview::draft_of},
        deciding::{Deciding, capitalised},
        dialogue::{Ask, Draft, OpenQuestion},
    },
};

impl Deciding<'_> {
    /// Of some entries those that files may have brought, each with the row that it may be, and the others.
    pub(crate) fn known_by_files<'e>(
        &self,
        entries: Vec<&'e Entry>,
    ) -> (Vec<(&'e Entry, Transaction)>, Vec<&'e Entry>) {
        let (mut known, mut others, mut taken) = (Vec::new(), Vec::new(), HashSet::new());
        for entry in entries {
            match self.known_by_file(entry, &taken) {
                Some(row) => {
                    taken.insert(row.id);
                    known.push((entry, row.clone()));
                }
                None => others.push(entry),
            }
        }
        (known, others)
    }

    /// Whether a file has brought what an entry may be.
    pub(crate) fn may_be_of_file(&self, entry: &Entry) -> bool {
        self.known_by_file(entry, &HashSet::new()).is_some()
    }

    /// The row of a file that an entry may be: of its amount and way, in its account if that was said. A bank books late and never
    /// early; where no account was said, only one of the same day is meant.
    fn known_by_file(&self, entry: &Entry, taken: &HashSet<i64>) -> Option<&Transaction> {
        if self.facts.imported.is_empty() || entry.ambiguous || is_one_more(entry) {
            return None;
        }
        let booking = self.booking(entry, false);
        let account = booking.account.as_deref();
        let account_id = account.map(|name| self.facts.names.account(name).map(|account| account.id));
        let day = entry.at.date_naive();
        let may_be = |row: &&Transaction| {
            let behind = (row.tx_date - day).num_days();
            let is_late = || u64::try_from(behind).is_ok_and(|behind| behind <= FURTHEST);
            let is_there = match account_id {
                Some(id) => id.is_some() && row.account_id == id && is_late(),
                None => behind == 0,
            };
            let is_equal = row.direction == booking.direction && row.money() == booking.money;
            is_equal && is_there && !taken.contains(&row.id)
        };
        self.facts.imported.iter().filter(may_be).min_by_key(|row| (row.tx_date, row.id))
    }

    /// Asks of each whether it is the row that a file has brought.
    pub(crate) fn ask_whether_known(&mut self, known: Vec<(&Entry, Transaction)>) {
        for (entry, row) in known {
            let draft = draft_of(entry);
            let account = row.account_id.and_then(|id| self.facts.names.account_name(id)).unwrap_or_default();
            let thing = draft.description.clone().unwrap_or_else(|| self.facts.thing_name(&row).to_owned());
            let question = line("ask-known")
                .text("thing", capitalised(&thing))
                .money("amount", entry.amount)
                .text("text", row.description.as_deref().unwrap_or_default())
                .day("day", row.tx_date)
                .text("account", account);
            self.ask(Ask::Known { draft, entry_id: row.id }, question);
        }
    }

    /// "Sama", "beda": it is that row, which is called then as the person calls it, or one of its own.
    pub(crate) fn take_known(
        &mut self,
        question: &OpenQuestion,
        (draft, entry_id): (&Draft, i64),
        frame: &Frame,
    ) -> bool {
        let words = self.facts.message.words().unwrap_or_default();
        let is_same = match frame.command() {
            Some(Command::Undo) => {
                self.dialogue.close(question);
                self.say(line("dropped"));
                return true;
            }
            Some(Command::Yes) => true,
            Some(Command::No | Command::Wrong | Command::Book) => false,
            _ => match nlu::statement::says_same(words) {
                Some(is_same) => is_same,
                None => return false,
            },
        };
        self.settle_known(question, (draft, entry_id), is_same);
        true
    }

    /// The same, once it is known which.
    pub(crate) fn settle_known(
        &mut self,
        question: &OpenQuestion,
        (draft, entry_id): (&Draft, i64),
        is_same: bool,
    ) {
        self.dialogue.close(question);
        let Some(amount) = draft.amount else { return };
        let facts = self.facts;
        let row = facts.asked.iter().find(|row| row.id == entry_id && is_same);
        match row {
            Some(row) => {
                let after = self.as_told(row, draft);
                self.amend(row, after, None);
            }
            // What is gone meanwhile is none.
            None => self.book_draft((draft, question.message_id), amount.into(), false, None),
        }
    }

    /// A row of a file as the person tells of it: what it is called, and its category where their words named one.
    fn as_told(&self, row: &Transaction, draft: &Draft) -> Transaction {
        let mut after = row.clone();
        after.description = draft.description.clone().or(after.description);
        after.note = draft.note.clone().or(after.note);
        let Some(amount) = draft.amount else { return after };
        let told = self.booking_of_draft(draft, amount.into());
        match (told.category_id, told.category_reason) {
            (Some(id), Some(reason)) if reason != Reason::Nothing => after.with_category(id, reason),
            _ => after,
        }
    }
}
