//! What is read where people set something about themselves.

use ledger::{
    db::{Database, DatabaseError},
    people::user::{self, Person},
};
use nlu::frame::{Command, Frame, Setting};

/// Whether others write in the person's book too; looked up where their currency is to change.
pub(crate) async fn shares_book(
    database: &Database,
    person: &Person,
    frame: &Frame,
) -> Result<bool, DatabaseError> {
    match frame.command() {
        Some(Command::Set(Setting::Currency(_))) => user::shares_book(database, person).await,
        _ => Ok(false),
    }
}
