//! What is written of a receipt: the paper, what stands on it, and the entries that were read from it, all of it one change; and
//! goods of it that are booked apart.

use ledger::{
    book::{
        budget::Moved,
        receipt::{self, NewReceipt},
        receipt_item::{self, NewItem, ReceiptItem},
        receipt_page::{self, Picture},
        transaction::{self, NewTransaction, Transaction},
    },
    history::change::{Change, ChangeKind},
};

use crate::topics::{
    booking::write::{Booking, IDS_OF_AN_ENTRY, new_rows},
    budget::moved,
    facts::Facts,
    writing::{Write, Writing},
};

/// A receipt as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The receipt.
    pub receipt: NewReceipt,
    /// What stands on it, in its order.
    pub items: Vec<NewItem>,
    /// The pictures that it was read from, in its order.
    pub pictures: Vec<Picture>,
}

/// Book the entries that receipts say, and keep the receipts: all of it one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookReceipts(pub Vec<Booked>);

/// Entries that were read from one paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    /// The entries.
    pub bookings: Vec<Booking>,
    /// What they were read from; none where only words below it say so.
    pub paper: Option<Box<Paper>>,
}

impl Paper {
    /// Its pictures, where it goes over several.
    pub fn pages(&self) -> &[Picture] {
        if self.pictures.len() > 1 { &self.pictures } else { &[] }
    }

    /// How many rows it makes.
    fn rows(&self) -> usize {
        1 + self.items.len() + self.pages().len()
    }

    /// Keeps it under the first of the ids, and what belongs to it under the others.
    fn keep(&self, change: &mut Change<'_>, ids: &[i64]) {
        let (receipt_id, mut ids) = (ids[0], ids[1..].iter());
        let mut id = || *ids.next().expect("an id for each row");
        receipt::keep(change, receipt_id, self.receipt.clone());
        for (item, position) in self.items.iter().zip(1..) {
            receipt_item::keep(change, id(), (receipt_id, position), item.clone());
        }
        for (picture, position) in self.pages().iter().zip(1..) {
            receipt_page::keep(change, id(), (receipt_id, position), *picture);
        }
    }
}

impl Write for BookReceipts {
    fn ids(&self) -> usize {
        let rows = |booked: &Booked| {
            booked.bookings.len() * IDS_OF_AN_ENTRY + booked.paper.as_ref().map_or(0, |paper| paper.rows())
        };
        1 + self.0.iter().map(rows).sum::<usize>()
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let mut all = Vec::with_capacity(self.0.len());
        for booked in &self.0 {
            let rows = new_rows(&booked.bookings, writing);
            let paper = booked.paper.as_deref();
            let paper =
                paper.map(|paper| (paper, (0..paper.rows()).map(|_| writing.id()).collect::<Vec<i64>>()));
            all.push((rows, paper));
        }
        writing.record(ChangeKind::Booking, |change, _| {
            for (rows, paper) in all {
                let receipt_id = paper.as_ref().map(|(_, ids)| ids[0]);
                if let Some((paper, ids)) = &paper {
                    paper.keep(change, ids);
                }
                for (id, new) in rows {
                    transaction::book(change, id, NewTransaction { receipt_id, ..new });
                }
            }
        });
    }

    fn moves(&self, facts: &Facts) -> Vec<Moved> {
        let bookings = self.0.iter().flat_map(|booked| &booked.bookings);
        bookings.filter_map(|booking| booking.moves(facts)).collect()
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

    fn moves(&self, facts: &Facts) -> Vec<Moved> {
        let mut moves = moved::of_both(facts, &self.before, &self.after);
        moves.extend(self.apart.iter().filter_map(|apart| apart.booking.moves(facts)));
        moves
    }

    fn rewrites(&self) -> Vec<(&Transaction, Transaction)> {
        vec![(self.before.as_ref(), self.after.as_ref().clone().as_amended(&self.before))]
    }

    fn books(&self) -> bool {
        true
    }
}
