//! Letting people in: what they wrote before they were confirmed waits with them.

use crate::{
    change::Change,
    holdings::Holdings,
    rows::{self, Rows},
    transaction::EntryStatus,
    user::{self, Admitted, Person},
};

/// Confirms the person, and the rows that wait with them. Only their own "ya" covers those with a question of their own.
pub fn approve(
    change: &mut Change<'_>,
    holdings: &mut Holdings,
    person: &Person,
    waiting: &Rows,
    by: Admitted,
) {
    user::admit(change, person, by);
    let mut covered = waiting.clone();
    covered.transactions.retain(|row| by == Admitted::ByThemselves || !row.asked);
    covered.movements.retain(|movement| by == Admitted::ByThemselves || !movement.asked);
    rows::settle(change, holdings, &covered, EntryStatus::Confirmed);
}
