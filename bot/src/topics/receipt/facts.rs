//! What is read where a receipt is to be booked.

use chrono::{DateTime, Utc};
use ledger::{
    book::receipt,
    db::{Database, DatabaseError},
    messages::inbox::Message,
    people::user::Person,
};

use super::seen::{Seen, Sight};

/// Whether the same paper stands in the books already: the same file of the last day, or another with its reference.
pub(crate) async fn is_kept(
    database: &Database,
    (person, message): (&Person, &Message),
    seen: &Seen,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let Sight::Paid { paper, .. } = &seen.sight else { return Ok(false) };
    let reference = paper.receipt.reference.as_deref();
    receipt::is_kept(database, person, (message.media_id, reference), now).await
}
