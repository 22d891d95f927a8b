//! What is read for a report.

use ledger::{
    book::names::Names,
    db::{Database, DatabaseError},
    messages::inbox::Message,
    people::user::Person,
    values::period::Period,
};
use nlu::frame::{Frame, Meaning};
use reports::{
    Summary,
    picture::{self, Beside},
    summary,
};

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

/// What a picture of the report shows beside its sums, where all of it is asked for and people would rather look at it.
pub(crate) async fn beside(
    database: &Database,
    (person, names): (&Person, &Names),
    frame: &Frame,
    summary: Option<&Summary>,
) -> Result<Option<Beside>, DatabaseError> {
    let (Meaning::Report(report), Some(summary)) = (frame.meaning(), summary) else { return Ok(None) };
    if report.category.is_some() || report.direction.is_some() || !picture::is_worth_it(summary) {
        return Ok(None);
    }
    picture::read(database, person, &names.categories, summary.period).await.map(Some)
}
