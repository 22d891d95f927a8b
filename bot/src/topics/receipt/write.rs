//! What is written of a receipt: the paper, what stands on it, and the entries that were read from it, all of it one change; and
//! goods of it that are booked apart.

use ledger::{
    book::{
        receipt::{self, NewReceipt},
        receipt_item::{self, NewItem, ReceiptItem},
        transaction::{self, NewTransaction, Transaction},
    },
    history::change::ChangeKind,
};

use crate::topics::{
    booking::write::{Booking, IDS_OF_AN_ENTRY, new_rows},
    writing::{Write, Writing},
};

/// A receipt as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The receipt.
    pub receipt: NewReceipt,
    /// What stands on it, in its order.
    pub items: Vec<NewItem>,
}

/// Book the entries that a receipt says, and keep the receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookReceipt {
    /// The entries.
    pub bookings: Vec<Booking>,
    /// What they were read from.
    pub paper: Box<Paper>,
}

impl Write for BookReceipt {
    fn ids(&self) -> usize {
        2 + self.paper.items.len() + self.bookings.len() * IDS_OF_AN_ENTRY
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let rows = new_rows(&self.bookings, writing);
        let receipt_id = writing.id();
        let items: Vec<(i64, &NewItem)> = self.paper.items.iter().map(|item| (writing.id(), item)).collect();
        writing.record(ChangeKind::Booking, |change, _| {
            receipt::keep(change, receipt_id, self.paper.receipt.clone());
            for ((id, item), position) in items.into_iter().zip(1..) {
                receipt_item::keep(change, id, (receipt_id, position), item.clone());
            }
            for (id, new) in rows {
                transaction::book(change, id, NewTransaction { receipt_id: Some(receipt_id), ..new });
            }
        });
    }

    fn books(&self) -> bool {
        true
    }
}

/// Goods that become an entry of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// The entry.
    pub booking: Booking,
    /// The goods.
    pub items: Vec<ReceiptItem>,
    /// The key of its category.
    pub category: String,
}

/// Book goods of a receipt apart from its entry, which keeps the rest: all of it one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitReceipt {
    /// The entry as it was read.
    pub before: Box<Transaction>,
    /// The entry with the rest.
    pub after: Box<Transaction>,
    /// What becomes entries of their own.
    pub apart: Vec<Apart>,
}

impl Write for SplitReceipt {
    fn ids(&self) -> usize {
        1 + self.apart.len() * IDS_OF_AN_ENTRY
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let bookings: Vec<Booking> = self.apart.iter().map(|apart| apart.booking.clone()).collect();
        let rows = new_rows(&bookings, writing);
        writing.record(ChangeKind::Booking, |change, _| {
            transaction::amend(change, &self.before, (*self.after).clone());
            for ((id, new), apart) in rows.into_iter().zip(&self.apart) {
                transaction::book(change, id, NewTransaction { receipt_id: self.before.receipt_id, ..new });
                for item in &apart.items {
                    receipt_item::book_apart(change, item, id, &apart.category);
                }
            }
        });
    }

    fn books(&self) -> bool {
        true
    }
}
