//! What is written of new entries.

use chrono::{DateTime, Utc};
use ledger::{
    Direction, Money, Reason,
    book::{
        budget::Moved,
        lesson::Teaching,
        transaction::{self, EntryStatus, NewTransaction},
    },
    history::change::ChangeKind,
};

use crate::topics::{
    budget::moved,
    facts::Facts,
    writing::{Write, Writing},
};

/// An entry to be booked, with its account still by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Which way the money goes.
    pub direction: Direction,
    /// How much.
    pub money: Money,
    /// How much arrives, where a transfer changes it into another currency.
    pub to_money: Option<Money>,
    /// `None` for transfers.
    pub category_id: Option<i64>,
    /// Why it is this one.
    pub category_reason: Option<Reason>,
    /// What the choice of it teaches, where the person made it.
    pub lesson: Option<Teaching>,
    /// Where the money comes from (for income: where it goes).
    pub account: Option<String>,
    /// Where a transfer goes.
    pub to_account: Option<String>,
    /// Who a debt is with.
    pub party: Option<String>,
    /// Their id, where they were closed and a debt with them is paid back: they are not noted once more.
    pub party_id: Option<i64>,
    /// The plan that it pays a part of.
    pub plan_id: Option<i64>,
    /// The expense that it gives money back of.
    pub refund_of: Option<i64>,
    /// The thing in the person's words.
    pub description: Option<String>,
    /// The shop or payee.
    pub merchant: Option<String>,
    /// What else was said.
    pub note: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// The words it was read from.
    pub raw_text: Option<String>,
    /// How sure the reading is, in per cent.
    pub confidence_percent: u8,
    /// Whether it counts at once.
    pub status: EntryStatus,
    /// Pending with a question of its own.
    pub asked: bool,
    /// The message that first named it, where that is an earlier one.
    pub named_by: Option<i64>,
}

impl Booking {
    /// What it does to what was spent.
    pub(crate) fn moves(&self, facts: &Facts) -> Option<Moved> {
        if self.status != EntryStatus::Confirmed {
            return None;
        }
        let day = facts.person.zone.day(self.at);
        moved::of_entry(facts, (self.direction, self.category_id), self.money, day)
    }
}

/// An entry and its row; each of its two accounts may be opened, and its party noted, as a change of its own.
pub(crate) const IDS_OF_AN_ENTRY: usize = 7;

/// Book new entries, all of them one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book(pub Vec<Booking>);

impl Write for Book {
    fn ids(&self) -> usize {
        1 + self.0.len() * IDS_OF_AN_ENTRY + self.teaches().len()
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let rows = new_rows(&self.0, writing);
        writing.teach(ChangeKind::Booking, self.teaches(), |change, _| {
            for (id, new) in rows {
                transaction::book(change, id, new);
            }
        });
    }

    fn teaches(&self) -> Vec<&Teaching> {
        self.0.iter().filter_map(|booking| booking.lesson.as_ref()).collect()
    }

    fn moves(&self, facts: &Facts) -> Vec<Moved> {
        self.0.iter().filter_map(|booking| booking.moves(facts)).collect()
    }

    fn books(&self) -> bool {
        true
    }
}

/// The rows of new entries, their accounts opened.
pub(crate) fn new_rows(bookings: &[Booking], writing: &mut Writing<'_>) -> Vec<(i64, NewTransaction)> {
    bookings
        .iter()
        .map(|booking| {
            let account_id = booking.account.as_deref().map(|name| writing.account(name));
            let to_account_id = booking.to_account.as_deref().map(|name| writing.account(name));
            let named = || booking.party.as_deref().map(|name| writing.party(name));
            let party_id = booking.party_id.or_else(named);
            let new = new_transaction(booking, writing);
            (writing.id(), NewTransaction { account_id, to_account_id, party_id, ..new })
        })
        .collect()
}

/// The row of a new entry, with nothing yet that is known by its name.
fn new_transaction(booking: &Booking, writing: &Writing<'_>) -> NewTransaction {
    NewTransaction {
        direction: booking.direction,
        money: booking.money,
        category_id: booking.category_id,
        category_reason: booking.category_reason.clone(),
        account_id: None,
        to_account_id: None,
        to_money: booking.to_money,
        party_id: None,
        plan_id: booking.plan_id,
        refund_of: booking.refund_of,
        description: booking.description.clone(),
        merchant: booking.merchant.clone(),
        note: booking.note.clone(),
        at: booking.at,
        source: writing.scene.source,
        raw_text: booking.raw_text.clone(),
        confidence_percent: Some(booking.confidence_percent),
        status: booking.status,
        asked: booking.asked,
        named_by: booking.named_by,
        receipt_id: None,
    }
}
