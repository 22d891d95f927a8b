//! What is written where a change is taken back.

use ledger::history::{
    change::ChangeKind,
    reversal::{self, Reversed},
};

use crate::topics::writing::{Write, Writing};

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
}
