//! Letting people in: what they wrote before they were confirmed waits with them.

use crate::{
    change::Change,
    rows::{self, Rows},
    transaction::EntryStatus,
    user::{self, Person, UserStatus},
};

/// Which of the waiting rows a confirmation covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All of them: the person said "ya".
    All,
    /// Those without a question of their own: somebody else confirmed the person.
    Unasked,
}

/// Confirms the person and the rows that wait with them.
pub fn approve(change: &mut Change<'_>, person: &Person, waiting: &Rows, scope: Scope) {
    user::set_status(change, person, UserStatus::Active);
    let mut covered = waiting.clone();
    covered.transactions.retain(|row| scope == Scope::All || !row.asked);
    covered.movements.retain(|movement| scope == Scope::All || !movement.asked);
    rows::settle(change, &covered, EntryStatus::Confirmed);
}
