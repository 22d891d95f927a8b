//! Reports from a day on that only the books know: the first entry, the last wages.

use ledger::{
    book::transaction,
    db::{Database, DatabaseError},
};
use nlu::frame::{Frame, Meaning, Report, Since};

use crate::topics::facts::Facts;

/// What wages are filed under.
const WAGES: &str = "gaji";

/// The frame with that day in it; `None` where no report hangs on one. Where wages never came, the running month is told of.
pub(crate) async fn dated(
    database: &Database,
    frame: &Frame,
    facts: &Facts,
) -> Result<Option<Frame>, DatabaseError> {
    let Meaning::Report(report) = frame.meaning() else { return Ok(None) };
    let Some(since) = report.since else { return Ok(None) };
    let person = &facts.person;
    let found = match since {
        Since::FirstEntry => Some(transaction::first_day(database, person).await?.unwrap_or(report.to)),
        Since::Payday => match facts.names.categories.by_key(WAGES) {
            Some(wages) => transaction::last_income_day(database, person, (wages.id, report.to)).await?,
            None => None,
        },
    };
    let from = found.unwrap_or(report.from).min(report.to);
    let meanings = vec![Meaning::Report(Report { from, since: None, ..report.clone() })];
    Ok(Some(Frame { meanings, ..frame.clone() }))
}
