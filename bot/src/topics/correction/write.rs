//! What is written of entries that are corrected, confirmed or taken out of effect.

use ledger::{
    book::{
        budget::Moved,
        lesson::Teaching,
        rows::{self, Rows},
        transaction::{self, EntryStatus, Transaction},
    },
    history::change::ChangeKind,
};

use crate::topics::{
    booking::write::{Booking, IDS_OF_AN_ENTRY, new_rows},
    budget::moved,
    facts::Facts,
    writing::{Write, Writing},
};

/// New fields for an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// The row as it was read.
    pub before: Transaction,
    /// The row as it shall be.
    pub after: Transaction,
    /// What else of it changes.
    pub named: Named,
}

impl Amendment {
    /// The row as it was read, and as it is written.
    fn rewrites(&self) -> (&Transaction, Transaction) {
        (&self.before, self.after.clone().as_amended(&self.before))
    }
}

/// What an entry names, each where that changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Its account.
    pub account: Option<String>,
    /// The account that it goes to.
    pub to_account: Option<String>,
    /// Who the debt is with.
    pub party: Option<String>,
}

/// Each of an entry's two accounts may be opened, and its party noted, as a change of its own.
const IDS_OF_AN_AMENDMENT: usize = 6;

/// Write entries' new fields, all of it one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amend {
    /// The rows.
    pub amends: Vec<Amendment>,
    /// What the choice of their category teaches.
    pub lessons: Vec<Teaching>,
}

impl Write for Amend {
    fn ids(&self) -> usize {
        1 + self.amends.len() * IDS_OF_AN_AMENDMENT + self.lessons.len()
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let amended = amended(&self.amends, writing);
        writing.teach(ChangeKind::Edit, &self.lessons, |change, _| {
            for (before, after) in amended {
                transaction::amend(change, before, after);
            }
        });
    }

    fn teaches(&self) -> Vec<&Teaching> {
        self.lessons.iter().collect()
    }

    fn moves(&self, facts: &Facts) -> Vec<Moved> {
        amends_move(&self.amends, facts).collect()
    }

    fn rewrites(&self) -> Vec<(&Transaction, Transaction)> {
        self.amends.iter().map(Amendment::rewrites).collect()
    }
}

/// Confirm or void rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settle {
    /// The rows as they were read.
    pub rows: Rows,
    /// What they become.
    pub status: EntryStatus,
    /// What that teaches about their categories.
    pub lessons: Vec<Teaching>,
}

impl Write for Settle {
    fn ids(&self) -> usize {
        1 + self.lessons.len()
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let is_void = self.status == EntryStatus::Deleted;
        let kind = if is_void { ChangeKind::Void } else { ChangeKind::Confirmation };
        writing.teach(kind, &self.lessons, |change, holdings| {
            rows::settle(change, holdings, &self.rows, self.status);
        });
    }

    fn teaches(&self) -> Vec<&Teaching> {
        self.lessons.iter().collect()
    }

    fn moves(&self, facts: &Facts) -> Vec<Moved> {
        let rows = self.rows.transactions.iter();
        rows.flat_map(|row| moved::of_both(facts, row, &settled(row, self.status))).collect()
    }
}

/// Make of a message's rows what its new words say, all of it one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reread {
    /// Rows with new fields.
    pub amends: Vec<Amendment>,
    /// Rows that it names no more.
    pub voids: Vec<Transaction>,
    /// What it names anew.
    pub books: Vec<Booking>,
    /// The change that is taken back by it: an earlier edit's, which had struck out what stands again.
    pub reverses: Option<i64>,
}

impl Reread {
    fn kind(&self) -> ChangeKind {
        match (self.books.is_empty(), self.amends.is_empty()) {
            (false, _) => ChangeKind::Booking,
            (true, false) if self.reverses.is_some() => ChangeKind::Restore,
            (true, false) => ChangeKind::Edit,
            (true, true) => ChangeKind::Void,
        }
    }
}

impl Write for Reread {
    fn ids(&self) -> usize {
        1 + self.amends.len() * IDS_OF_AN_AMENDMENT + self.books.len() * IDS_OF_AN_ENTRY
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let amended = amended(&self.amends, writing);
        let booked = new_rows(&self.books, writing);
        let mut change = writing.change(self.kind());
        if let Some(reversed) = self.reverses {
            change.reverse(reversed);
        }
        for (before, after) in amended {
            transaction::amend(&mut change, before, after);
        }
        for row in &self.voids {
            transaction::settle(&mut change, row, EntryStatus::Deleted);
        }
        for (id, new) in booked {
            transaction::book(&mut change, id, new);
        }
        change.finish();
    }

    fn moves(&self, facts: &Facts) -> Vec<Moved> {
        let voids = self.voids.iter();
        let voided = voids.flat_map(|row| moved::of_both(facts, row, &settled(row, EntryStatus::Deleted)));
        let booked = self.books.iter().filter_map(|booking| booking.moves(facts));
        amends_move(&self.amends, facts).chain(voided).chain(booked).collect()
    }

    fn rewrites(&self) -> Vec<(&Transaction, Transaction)> {
        let voids = self.voids.iter().map(|row| (row, settled(row, EntryStatus::Deleted)));
        self.amends.iter().map(Amendment::rewrites).chain(voids).collect()
    }
}

/// What new fields do to what was spent.
fn amends_move<'a>(amends: &'a [Amendment], facts: &'a Facts) -> impl Iterator<Item = Moved> + 'a {
    amends.iter().flat_map(|amend| moved::of_both(facts, &amend.before, &amend.after))
}

/// A row with another status.
fn settled(row: &Transaction, status: EntryStatus) -> Transaction {
    let mut settled = row.clone();
    settled.status = status;
    settled
}

/// Rows as they were read and as they shall be, with what they name.
fn amended<'t>(amends: &'t [Amendment], writing: &mut Writing<'_>) -> Vec<(&'t Transaction, Transaction)> {
    amends
        .iter()
        .map(|amend| {
            let account_id = amend.named.account.as_deref().map(|name| writing.account(name));
            let mut after = amend.after.clone();
            after.account_id = account_id.or(after.account_id);
            let to_account_id = amend.named.to_account.as_deref().map(|name| writing.account(name));
            after.to_account_id = to_account_id.or(after.to_account_id);
            let party_id = amend.named.party.as_deref().map(|name| writing.party(name));
            after.party_id = party_id.or(after.party_id);
            (&amend.before, after)
        })
        .collect()
}
