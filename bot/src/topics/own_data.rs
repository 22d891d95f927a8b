//! All of one's own data, taken along or erased: what such a wish needs before it is decided.

pub(crate) mod decide;
mod facts;
pub(super) mod write;

use ledger::{
    db::DatabaseError,
    jobs::{self, JobKind},
    messages::message::lane_of,
    people::export as rows,
};
use nlu::{Frame, frame::Command};

use crate::{
    books::Books,
    random,
    topics::{
        export::{self, MOST_ROWS, PAUSE},
        facts::Facts,
    },
};

pub use facts::{Export, OwnData};

/// Makes a code, or looks whether everything of the person can be written down.
pub(crate) async fn read(books: &Books, facts: &Facts, frame: &Frame) -> Result<OwnData, DatabaseError> {
    let (code, export) = match frame.command() {
        _ if is_among_others(facts) => (None, None),
        Some(Command::Erase) => (Some(random::code()), None),
        Some(Command::Export) if !facts.is_pending() => (None, Some(export_of(books, facts).await?)),
        _ => (None, None),
    };
    Ok(OwnData { code, export })
}

async fn export_of(books: &Books, facts: &Facts) -> Result<Export, DatabaseError> {
    let person = &facts.person;
    match jobs::latest(&books.database, person.id, JobKind::Export).await? {
        Some((false, _)) => return Ok(Export::InWork),
        Some((true, wished_at)) if wished_at + PAUSE > books.clock.now() => {
            return Ok(Export::TooSoon(wished_at + PAUSE));
        }
        _ => {}
    }
    if rows::is_longer_than(&books.database, person, MOST_ROWS).await? {
        return Ok(Export::TooMuch);
    }
    Ok(Export::Possible(export::folder_of(person, facts.message.id)))
}

/// Whether others read along: what is kept of one person is nothing for a group.
pub fn is_among_others(facts: &Facts) -> bool {
    facts.message.lane != lane_of(facts.person.id)
}
