//! Booking what is staged, a chunk at a time, from wherever it stands.

use std::time::Duration;

use ledger::{
    book::names,
    db::WriteError,
    imports::{Booking, Counts, Progress, StagedRow, preview},
    people::user::Person,
};

use super::{Filing, Statement};
use crate::books::Books;

/// Between two chunks others write.
const BREATH: Duration = Duration::from_millis(2);

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
    let mut behind = -1;
    loop {
        match booking.step(behind, clock.now()).await? {
            Progress::More(place) => behind = place,
            Progress::Finished => break,
            Progress::Stopped => return Ok(Booked::Stopped),
        }
        note(behind + 1, planned.counts.rows);
        if is_over() {
            return Ok(Booked::Part);
        }
        tokio::time::sleep(BREATH).await;
    }
    let (counts, _) = preview::outcome(database, statement.import_id).await?;
    Ok(Booked::All(Counts { removed: planned.counts.removed, ..counts }))
}
