//! "Jangan catat dulu, rangkum dulu": entries are shown first, and booked when the person says so.

use nlu::frame::Entry;

use crate::{
    out::say::{Say, line},
    topics::{
        booking::write::{Book, Booking},
        deciding::Deciding,
        dialogue::{Ask, Draft, OpenQuestion},
    },
};

impl Deciding<'_> {
    pub(crate) fn preview(&mut self, entries: &[Entry]) {
        self.show_preview(entries.iter().map(draft_of).collect());
    }

    pub(crate) fn show_preview(&mut self, drafts: Vec<Draft>) {
        let bookings = self.bookings_of(&drafts, None);
        let items = bookings.iter().map(|booking| self.item_of_year(booking)).collect();
        let list = Say::List { head: line("preview"), items, foot: line("preview-hint") };
        self.ask(Ask::Preview { drafts }, list);
    }

    /// Books entries that were shown before, as the answer to the question that stands below them.
    pub(crate) fn book_shown(&mut self, question: &OpenQuestion, drafts: &[Draft]) {
        self.dialogue.close(question);
        let bookings = self.bookings_of(drafts, Some(question.message_id));
        let doubts = vec![None; bookings.len()];
        self.report_bookings(&bookings, &doubts);
        self.act(Book(bookings));
    }

    pub(crate) fn bookings_of(&mut self, drafts: &[Draft], named_by: Option<i64>) -> Vec<Booking> {
        self.given_back.clear();
        let mut bookings = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let Some(amount) = draft.amount else { continue };
            let booking = self.booking_of_draft(draft, amount.into());
            self.note_refund(&booking);
            bookings.push(Booking { named_by, ..booking });
        }
        bookings
    }
}

/// What an entry is before it is booked.
pub(crate) fn draft_of(entry: &Entry) -> Draft {
    Draft {
        amount: Some(entry.amount.into()),
        received: entry.received.map(Into::into),
        description: Some(entry.description.clone()).filter(|text| !text.is_empty()),
        category: entry.category.as_ref().map(|category| category.key.clone()),
        category_reason: entry.category.as_ref().map(|category| category.reason.clone()),
        account: entry.account.clone(),
        to_account: entry.to_account.clone(),
        merchant: entry.merchant.clone(),
        direction: Some(entry.direction),
        at: entry.at,
        past: None,
        note: entry.note.clone(),
        raw_text: Some(entry.span.clone()),
    }
}
