//! What a message means to whoever knows what the books hold, where its words alone say something else.

use ledger::db::{Database, DatabaseError};
use nlu::Frame;

use crate::topics::{facts::Facts, recurring, report};

/// The frame as it is meant then; `None` where the words say it all.
pub(super) async fn by_the_books(
    database: &Database,
    facts: &Facts,
    frame: &Frame,
) -> Result<Option<Frame>, DatabaseError> {
    match recurring::otherwise::of_what_comes_again(database, frame, facts).await? {
        Some(frame) => Ok(Some(frame)),
        None => report::since::dated(database, frame, facts).await,
    }
}
