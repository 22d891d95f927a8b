//! What the open questions are about.

use std::collections::HashSet;

use ledger::{
    book::transaction::{self, EntryStatus, Transaction},
    db::{Database, DatabaseError},
    people::user::Person,
};

use crate::topics::dialogue::{Ask, Dialogue};

/// The rows that the open questions are about, those that still wait for an answer or may be chosen.
pub(super) async fn rows(
    database: &Database,
    person: &Person,
    dialogue: &Dialogue,
) -> Result<Vec<Transaction>, DatabaseError> {
    let mut rows = Vec::new();
    for question in &dialogue.questions {
        match &question.ask {
            Ask::Confirm => {
                let named = transaction::of_message(database, person, question.message_id).await?;
                rows.extend(named.into_iter().filter(|row| row.status == EntryStatus::Pending && row.asked));
            }
            Ask::Which { transactions, .. }
            | Ask::WhichCategory { transactions, .. }
            | Ask::Topups { transactions, .. }
            | Ask::Amend { transactions, .. } => {
                let listed = transaction::by_ids(database, person, transactions).await?;
                rows.extend(listed.into_iter().filter(|row| row.status != EntryStatus::Deleted));
            }
            Ask::Known { entry_id, .. } => {
                let row = transaction::by_ids(database, person, &[*entry_id]).await?;
                rows.extend(row.into_iter().filter(|row| row.status != EntryStatus::Deleted));
            }
            Ask::Category { .. }
            | Ask::Amount { .. }
            | Ask::Target { .. }
            | Ask::NewGoal { .. }
            | Ask::Goal { .. }
            | Ask::CloseGoal { .. }
            | Ask::NewAccount { .. }
            | Ask::Balance { .. }
            | Ask::Reverse { .. }
            | Ask::Rate { .. }
            | Ask::Paid { .. }
            | Ask::Due { .. }
            | Ask::Recurring { .. }
            | Ask::FilingRule { .. }
            | Ask::Offer { .. }
            | Ask::Rows { .. }
            | Ask::Preview { .. }
            | Ask::Either { .. }
            | Ask::Purchase { .. }
            | Ask::Statement { .. }
            | Ask::Import { .. }
            | Ask::Reminder { .. }
            | Ask::Erase { .. } => {}
        }
    }
    // Two questions may be about one row.
    let mut seen = HashSet::new();
    rows.retain(|row| seen.insert(row.id));
    Ok(rows)
}
