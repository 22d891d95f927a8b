//! Letting people in: what they wrote before they were confirmed waits with them.

use crate::{
    book::{
        holdings::Holdings,
        rows::{self, Rows},
        transaction::EntryStatus,
    },
    history::change::Change,
    people::{
        person::{Admitted, Person},
        user,
    },
};

/// Confirms the person and the rows that wait with them. What has a question of its own waits for its own answer.
pub fn approve(
    change: &mut Change<'_>,
    holdings: &mut Holdings,
    person: &Person,
    waiting: &Rows,
    by: Admitted,
) {
    user::admit(change, person, by);
    rows::settle(change, holdings, &waiting.clone().unasked(), EntryStatus::Confirmed);
}
