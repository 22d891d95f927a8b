//! What is written where a change is taken back.

use ledger::{
    book::{budget::Moved, recurring::Recurring, transaction::Transaction},
    history::{
        change::ChangeKind,
        reversal::{self, Reversed, chunks},
        walk::PastChange,
    },
};

use crate::topics::{
    budget::moved,
    facts::Facts,
    recurring::write::promise_it,
    writing::{Write, Writing},
};

/// Take a change back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reverse {
    /// The change.
    pub change_id: i64,
    /// [`ChangeKind::Undo`] or [`ChangeKind::Restore`].
    pub kind: ChangeKind,
    /// The rows as they were read, and as they shall be.
    pub rows: Vec<Reversed>,
}

impl Write for Reverse {
    fn ids(&self) -> usize {
        1 + self.coming_again().count()
    }

    fn write(&self, writing: &mut Writing<'_>) {
        writing.record(self.kind, |change, holdings| {
            change.reverse(self.change_id);
            reversal::write(change, holdings, &self.rows);
        });
        for row in self.coming_again() {
            let job_id = writing.id();
            promise_it(writing, job_id, row);
        }
    }

    fn leaves_work(&self) -> bool {
        self.coming_again().next().is_some()
    }

    fn moves(&self, facts: &Facts) -> Vec<Moved> {
        let entries = self.rows.iter().filter_map(|row| match row {
            Reversed::Transaction(row) => Some(row),
            _ => None,
        });
        entries.flat_map(|row| moved::of_both(facts, &row.0, &row.1)).collect()
    }

    fn rewrites(&self) -> Vec<(&Transaction, Transaction)> {
        let entries = self.rows.iter().filter_map(|row| match row {
            Reversed::Transaction(row) => Some((&row.0, row.1.clone())),
            _ => None,
        });
        entries.collect()
    }
}

impl Reverse {
    /// What may fall due again once it is taken back.
    fn coming_again(&self) -> impl Iterator<Item = &Recurring> {
        self.rows.iter().filter_map(|row| match row {
            Reversed::Recurring(row) => Some(&row.1),
            _ => None,
        })
    }
}

/// Begin to take back a change over more rows than one batch holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReverseInChunks {
    /// The change.
    pub change: PastChange,
    /// [`ChangeKind::Undo`] or [`ChangeKind::Restore`].
    pub kind: ChangeKind,
}

impl Write for ReverseInChunks {
    fn ids(&self) -> usize {
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        let (id, author) = (writing.id(), writing.author());
        chunks::begin(writing.batch, id, author, self.kind, &self.change);
    }
}
