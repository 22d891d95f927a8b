//! Booking what is staged, a chunk at a time, from wherever it stands.

use ledger::{
    book::names,
    db::WriteError,
    imports::{self, Booking, Counts, Progress, StagedRow, preview},
    people::user::Person,
};

use super::{Filing, Statement};
use crate::books::Books;

/// What booking came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Booked {
    /// All of it is booked: so many rows became what.
    All(Counts),
    /// Time was up; the rest is for later.
    Part,
    /// It was taken back meanwhile.
    Stopped,
}

/// Books what is left of an import, until `is_over` says that time is up. `note` is told how many rows are done so far, of how
/// many.
pub(crate) async fn book(
    books: &Books,
    person: &Person,
    statement: &Statement,
    (is_over, note): (&(dyn Fn() -> bool + Sync), &(dyn Fn(i64, i64) + Sync)),
) -> Result<Booked, WriteError> {
    let Books { database, clock, .. } = books;
    // What came into the book since somebody looked is met; of what is doubtful by it nothing is booked.
    preview::refreshed(database, person, statement.import_id, &statement.reads()).await?;
    let names = names::of(database, person).await?;
    let filing = Filing::of(person, &names, clock.now());
    let planned = preview::of(database, statement.import_id).await?;
    let (import, accounts) = (statement.noted(planned.counts.clone()), statement.of_file());
    let file = |row: &StagedRow| filing.file(row);
    let booking = Booking {
        database,
        person,
        import_id: statement.import_id,
        import: &import,
        accounts: &accounts,
        files: &file,
    };
    let note_place = |place: i64| note(place + 1, planned.counts.rows);
    match booking.go_on(&**clock, is_over, &note_place).await? {
        Progress::Finished => {}
        Progress::More(_) => return Ok(Booked::Part),
        Progress::Stopped => return Ok(Booked::Stopped),
    }
    if imports::is_taken_back(database, statement.import_id).await? {
        return Ok(Booked::Stopped);
    }
    let (counts, _) = preview::outcome(database, statement.import_id).await?;
    Ok(Booked::All(Counts { removed: planned.counts.removed, ..counts }))
}
