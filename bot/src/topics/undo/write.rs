//! What is written where a change is taken back.

use ledger::{
    book::budget::Moved,
    history::{
        change::ChangeKind,
        reversal::{self, Reversed, chunks},
        walk::PastChange,
    },
};

use crate::topics::{
    budget::moved,
    facts::Facts,
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
        1
    }

    fn write(&self, writing: &mut Writing<'_>) {
        writing.record(self.kind, |change, holdings| {
            change.reverse(self.change_id);
            reversal::write(change, holdings, &self.rows);
        });
    }

    fn moves(&self, facts: &Facts) -> Vec<Moved> {
        let entries = self.rows.iter().filter_map(|row| match row {
            Reversed::Transaction(row) => Some(row),
            _ => None,
        });
        entries.flat_map(|row| moved::of_both(facts, &row.0, &row.1)).collect()
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
