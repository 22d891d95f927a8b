//! What is read where a category is to change.

use ledger::{
    book::{
        names::Names,
        own_category::{self, OwnCategory},
    },
    db::{Database, DatabaseError},
    people::user::Person,
};
use nlu::frame::Frame;

use crate::topics::category::names::changed_by;

/// The book's own row for the category that a command changes.
pub(crate) async fn own_row(
    database: &Database,
    (person, names): (&Person, &Names),
    frame: &Frame,
) -> Result<Option<OwnCategory>, DatabaseError> {
    match frame.command().and_then(|command| changed_by(command, &names.categories)) {
        Some(category) => own_category::of_key(database, person, category).await,
        None => Ok(None),
    }
}
