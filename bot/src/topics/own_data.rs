//! All of one's own data, taken along or erased: what such a wish needs before it is decided.

pub(crate) mod decide;
mod facts;
pub(super) mod write;

use ledger::{db::DatabaseError, messages::message::lane_of, people::export as rows};
use nlu::{Frame, frame::Command};

use crate::{
    books::Books,
    random,
    topics::{
        dialogue::Dialogue,
        export::{self, ExportError, MOST_ROWS, PAUSE},
        facts::Facts,
    },
};

pub use facts::{Export, OwnData};

/// Makes a code, or writes down what is kept of the person.
pub(crate) async fn read(
    books: &Books,
    facts: &Facts,
    frame: &Frame,
    before: &Dialogue,
) -> Result<OwnData, DatabaseError> {
    let (code, export) = match frame.command() {
        _ if is_among_others(facts) => (None, None),
        Some(Command::Erase) => (Some(random::code()), None),
        Some(Command::Export) if !facts.is_pending() => (None, Some(export_of(books, facts, before).await?)),
        _ => (None, None),
    };
    Ok(OwnData { code, export })
}

async fn export_of(books: &Books, facts: &Facts, before: &Dialogue) -> Result<Export, DatabaseError> {
    let at = books.clock.now();
    if let Some(again) = before.exported_at.map(|exported_at| exported_at + PAUSE)
        && again > at
    {
        return Ok(Export::TooSoon(again));
    }
    if rows::is_longer_than(&books.database, &facts.person, MOST_ROWS).await? {
        return Ok(Export::TooMuch);
    }
    match export::write(books, &facts.person, &facts.names, facts.message.id).await {
        Ok(files) => Ok(Export::Written { files, at }),
        Err(ExportError::Database(error)) => Err(error),
        Err(error) => {
            tracing::error!(user = facts.person.id, %error, "an export could not be written");
            metrics::counter!("catat_errors_total", "kind" => "export").increment(1);
            Ok(Export::Failed)
        }
    }
}

/// Whether others read along: what is kept of one person is nothing for a group.
pub fn is_among_others(facts: &Facts) -> bool {
    facts.message.lane != lane_of(facts.person.id)
}
