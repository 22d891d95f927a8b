//! What an edit, a deletion or a reaction is about.

use ledger::{
    book::{
        receipt,
        rows::{self, Rows},
        transaction::Transaction,
    },
    db::{Database, DatabaseError},
    messages::{
        inbox::{self, Subject},
        message::MessageKind,
    },
};

use super::Facts;

impl Facts {
    pub(super) async fn read_subject(
        &self,
        database: &Database,
        target_id: &str,
    ) -> Result<Option<(Subject, Rows)>, DatabaseError> {
        let Some(subject) = inbox::subject(database, &self.message, target_id).await? else {
            return Ok(None);
        };
        let person = &self.person;
        let mut rows = match self.message.kind {
            // A reply may tell of rows that it changed; a message of one's own stands for those that it booked.
            MessageKind::Reaction => rows::of_message(database, person, subject.id).await?,
            _ => rows::booked_by(database, person, subject.id).await?,
        };
        // Of an album a picture that is deleted, or whose words are others by now, stands for what was read from it alone.
        if subject.is_album && !subject.is_reply && self.message.kind != MessageKind::Reaction {
            let others = receipt::entries_of_others(database, subject.id, subject.picture_id).await?;
            let is_said = |row: &Transaction| row.receipt_id.is_some() || subject.text.is_some();
            rows.transactions.retain(|row| !others.contains(&row.id) && is_said(row));
        }
        Ok(Some((subject, rows)))
    }
}
