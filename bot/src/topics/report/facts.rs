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
    let today = person.zone.day(message.sent_at);
    let period = match frame.meaning() {
        Meaning::Report(report) => Period::inclusive(report.from, report.to),
        // What is left of the month stands for what nobody has counted yet.
        Meaning::Balance { account: None } => Some(Period::month(today)),
        _ => None,
    };
    let Some(period) = period else { return Ok(None) };
    summary::of(database, person, &names.categories, period, today).await.map(Some)
}
