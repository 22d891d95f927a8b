//! What is read where entries are to be booked.

use chrono::TimeDelta;
use ledger::{
    book::transaction::{self, Neighbour},
    db::{Database, DatabaseError},
    messages::inbox::Message,
    people::user::Person,
};
use nlu::frame::Frame;

/// The entries of the messages just before, as long before as repeats are asked about.
pub(crate) async fn neighbours(
    database: &Database,
    person: &Person,
    message: &Message,
    frame: &Frame,
    repeats_within: TimeDelta,
) -> Result<Vec<Neighbour>, DatabaseError> {
    if repeats_within.is_zero() || frame.entries().is_empty() {
        return Ok(Vec::new());
    }
    let mut neighbours = transaction::neighbours(database, person, message).await?;
    neighbours.retain(|neighbour| (message.sent_at - neighbour.sent_at).abs() <= repeats_within);
    Ok(neighbours)
}
