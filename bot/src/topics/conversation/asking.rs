//! Asking again about entries that wait: a reply and a question for each message that named some.

use ledger::book::transaction::Transaction;

use crate::{
    out::say::Say,
    topics::{deciding::Deciding, dialogue::Ask},
};

impl Deciding<'_> {
    /// Asks anew whether what a message named is right.
    pub(crate) fn confirm_again(&mut self, message_id: i64, say: impl Into<Say>) {
        self.dialogue.close_confirmation(message_id);
        self.ask_about(message_id, Ask::Confirm, say);
    }
}

/// Entries by the message that named them, the oldest first: one "ya" answers for all of a message.
pub(crate) fn by_message<'a>(
    rows: impl Iterator<Item = &'a Transaction>,
) -> Vec<(i64, Vec<&'a Transaction>)> {
    let mut named: Vec<(i64, &Transaction)> = rows.filter_map(|row| Some((row.message_id?, row))).collect();
    named.sort_by_key(|(message_id, _)| *message_id);
    let of_one = named.chunk_by(|(one, _), (other, _)| one == other);
    of_one.map(|named| (named[0].0, named.iter().map(|(_, row)| *row).collect())).collect()
}
