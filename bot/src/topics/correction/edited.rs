//! What is known of a message that was edited, beside its rows.

use ledger::{
    book::{
        rows::{self, Rows},
        saving::Movement,
        transaction::{EntryStatus, Transaction},
    },
    db::{Database, DatabaseError},
    history::{
        change::ChangeKind,
        reversal::{self, Reversal, Reversed},
    },
    messages::inbox::{self, Subject},
    people::user::Person,
};

/// A message that was edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edited {
    /// Its words, from those that the last edit gave it back to the first.
    pub wordings: Vec<String>,
    /// The entries in effect that it corrected, where it booked nothing by itself.
    pub corrected: Vec<Transaction>,
    /// What its edits took out of effect and nobody has touched since, each change as it would be taken back now.
    pub struck: Vec<Reversal>,
}

impl Edited {
    pub(crate) async fn read(
        database: &Database,
        person: &Person,
        (subject, rows): &(Subject, Rows),
    ) -> Result<Self, DatabaseError> {
        let mut edited = Self { wordings: inbox::edits(database, subject.id).await?, ..Self::default() };
        edited.wordings.extend(subject.text.clone());
        if rows.is_empty() {
            let touched = rows::of_message(database, person, subject.id).await?;
            edited.corrected = touched.in_effect().transactions;
        } else if rows.clone().in_effect().len() < rows.len() {
            edited.struck = reversal::struck_by_edits(database, person, subject.id).await?;
        }
        Ok(edited)
    }

    /// The last change by which an edit took rows of it out and did nothing else.
    pub fn emptied(&self) -> Option<&Reversal> {
        self.struck.first().filter(|reversal| reversal.change.kind == ChangeKind::Void)
    }

    /// The entry as it counts; one that an edit struck out as it would stand again. `None` where it is gone for good.
    pub fn standing<'a>(&'a self, row: &'a Transaction) -> Option<&'a Transaction> {
        if row.status != EntryStatus::Deleted {
            return Some(row);
        }
        self.struck.iter().flat_map(|reversal| &reversal.rows).find_map(|struck| match struck {
            Reversed::Transaction(pair) if pair.0.id == row.id => Some(&pair.1),
            _ => None,
        })
    }

    /// The change that struck a movement out, and the movement as it would stand again.
    pub fn struck_movement(&self, row: &Movement) -> Option<(&Reversal, &Movement)> {
        self.struck.iter().find_map(|reversal| {
            let mut rows = reversal.rows.iter();
            rows.find_map(|struck| match struck {
                Reversed::Movement(pair) if pair.0.id == row.id => Some((reversal, &pair.1)),
                _ => None,
            })
        })
    }

    /// The change that is taken back whole where these entries stand again.
    pub fn taken_back_by(&self, entries: &[i64]) -> Option<i64> {
        let comes_back = |struck: &Reversed| match struck {
            Reversed::Transaction(pair) => entries.contains(&pair.0.id),
            _ => false,
        };
        self.emptied()
            .filter(|reversal| reversal.rows.iter().all(comes_back))
            .map(|reversal| reversal.change.id)
    }
}
