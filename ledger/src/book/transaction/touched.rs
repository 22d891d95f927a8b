//! What the person's messages just before one were about.

use chrono::{DateTime, Utc};

use super::{
    Transaction,
    neighbour::{NEIGHBOURS, NEIGHBOURS_IN_A_GROUP},
};
use crate::{
    db::{Database, DatabaseError, binds, record},
    messages::{inbox::Message, message::lane_of},
    people::person::Person,
};

/// An entry, and a message of the person that booked, changed or confirmed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// The entry as it stands now.
    pub transaction: Transaction,
    /// The message's place in its lane.
    pub seq: i64,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
}

record!(Touched: seq, sent_at; transaction);

/// The entries that the person's messages just before this one in its lane were about, the newest message first and each
/// message's in the order of its list; those that are gone among them.
pub async fn touched_before(
    database: &Database,
    person: &Person,
    message: &Message,
) -> Result<Vec<Touched>, DatabaseError> {
    const SQL: &str = "SELECT DISTINCT t.*, m.sent_at, m.seq FROM wa_messages m \
        JOIN changes c ON c.message_id = m.id AND c.kind IN ('booking', 'edit', 'confirmation') \
        JOIN change_items i ON i.change_id = c.id AND i.table_name = 'transactions' JOIN transactions t ON t.id = i.row_id \
        WHERE m.lane = $1 AND m.direction = 'in' AND m.seq >= $2 AND m.seq < $3 AND m.user_id = $4 AND t.user_id = $4 \
        ORDER BY m.seq DESC, t.id";
    let reach = if message.lane == lane_of(person.id) { NEIGHBOURS } else { NEIGHBOURS_IN_A_GROUP };
    database.all(SQL, binds![message.lane.clone(), message.seq - reach, message.seq, person.id]).await
}
