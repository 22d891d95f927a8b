//! The entries that a message may tell of once more: those just before it, and what files have brought.

use chrono::{DateTime, NaiveDate, Utc};
use const_format::concatcp;

use super::Transaction;
use crate::{
    db::{Database, DatabaseError, Sql, binds, json, of_list, record},
    history::stored::Stored,
    messages::{inbox::Message, message::lane_of},
    people::person::Person,
};

/// An entry that counts or waits, and its message's own now.
#[derive(Debug, Clone)]
pub struct Neighbour {
    /// The entry.
    pub transaction: Transaction,
    /// When its message was sent.
    pub sent_at: DateTime<Utc>,
}

record!(Neighbour: sent_at; transaction);

/// The entries of the person's messages just before this one in its lane: what a repeat would repeat.
pub async fn neighbours(
    database: &Database,
    person: &Person,
    message: &Message,
) -> Result<Vec<Neighbour>, DatabaseError> {
    const SQL: &str = "SELECT t.*, m.sent_at FROM wa_messages m \
        JOIN changes c ON c.message_id = m.id AND c.kind = 'booking' \
        JOIN change_items i ON i.change_id = c.id AND i.table_name = 'transactions' JOIN transactions t ON t.id = i.row_id \
        WHERE m.lane = $1 AND m.direction = 'in' AND m.seq >= $2 AND m.seq < $3 AND m.user_id = $4 AND t.user_id = $4 \
        AND t.status <> 'deleted' ORDER BY m.seq DESC";
    let reach = if message.lane == lane_of(person.id) { NEIGHBOURS } else { NEIGHBOURS_IN_A_GROUP };
    database.all(SQL, binds![message.lane.clone(), message.seq - reach, message.seq, person.id]).await
}

/// Nobody writes more messages than this within the time in which a repeat is asked about.
pub(super) const NEIGHBOURS: i64 = 50;
/// And no group, where the others' messages stand between.
pub(super) const NEIGHBOURS_IN_A_GROUP: i64 = 500;

const IMPORTED: Sql = of_list!(
    concatcp!(
        Transaction::SELECT,
        "WHERE t.book_id = $1 AND t.tx_date >= $3 AND t.tx_date <= $4 AND t.source = 'import' \
         AND t.status = 'confirmed' AND t.version = 1 AND t.amount IN "
    ),
    "$2",
    " ORDER BY t.tx_date, t.id LIMIT 100"
);

/// The entries of these amounts in minor units, from a day to another, that files have brought and nobody has touched since.
pub async fn imported(
    database: &Database,
    person: &Person,
    amounts: &[i64],
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Vec<Transaction>, DatabaseError> {
    database.all(IMPORTED, binds![person.book.get(), json(&amounts), first, last]).await
}
