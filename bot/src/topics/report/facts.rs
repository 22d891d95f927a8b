//! What is read for a report.

use ledger::{
    book::names::Names,
    db::{Database, DatabaseError},
    messages::inbox::Message,
    people::user::Person,
    values::period::Period,
};
use nlu::frame::{Frame, Meaning};
use reports::{Summary, summary};

/// The report that is asked for.
pub(crate) async fn summary(
    database: &Database,
    (person, names): (&Person, &Names),
    message: &Message,
    frame: &Frame,
) -> Result<Option<Summary>, DatabaseError> {
    let Meaning::Report(report) = frame.meaning() else { return Ok(None) };
    let Some(period) = Period::inclusive(report.from, report.to) else { return Ok(None) };
    let today = person.zone.day(message.sent_at);
    summary::of(database, person, &names.categories, period, today).await.map(Some)
}
