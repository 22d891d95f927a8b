//! What comes again has fallen due: a message that nobody wrote is put into its person's lane, which works on it in its turn,
//! as on what they write. The job waits for the next day in the same batch, so a crash leaves both or neither.

use ledger::{
    book::recurring::{self, days},
    db::Batch,
    jobs::{self, Held, JobKind},
    messages::{inbox, message::lane_of, pushed},
    people::user,
};

use crate::{
    books::Books,
    jobs::{
        outcome::{Done, JobError},
        quiet,
    },
};

/// Puts the message there, and tells `hint` which lane it is in.
pub(super) async fn run(books: &Books, held: &Held, hint: impl Fn(&str)) -> Result<Done, JobError> {
    let Books { database, clock, .. } = books;
    let Some(id) = jobs::recurring::row_of(&held.job) else { return Ok(Done::Finished) };
    let Some(row) = recurring::by_id(database, id).await?.filter(recurring::Recurring::is_active) else {
        return Ok(Done::Finished);
    };
    // Whoever became one with somebody took it along.
    let Some(person) = user::by_id(database, row.user_id).await? else { return Ok(Done::Finished) };
    if quiet::puts_off(books, held, &person).await? {
        return Ok(Done::Ended);
    }
    let (now, machine) = (clock.now(), clock.machine());
    let mut batch = Batch::default();
    let mut lane = None;
    // Whoever is not confirmed, or blocked, is found nowhere: what falls due meanwhile is made up once they are. Over HTTP, where
    // words reach nobody, what was asked stands in the list.
    if let Some(day) = days::last_due(&row, &person, now)
        && let Some(found) = pushed::found(database, &person).await?
    {
        // By its last day: however often this is looked at, there is one message for it.
        let message_id = format!("{}:{id}:{day}", JobKind::Recurring.name());
        inbox::accept(&mut batch, books.id().await?, person.id, &found.place.due(message_id, now), now);
        lane = Some(lane_of(person.id));
    }
    match days::next_due(&row, &person, now) {
        Some(next) => held.rearm(&mut batch, (next, None), None, machine),
        None => held.finish(&mut batch, None, machine),
    }
    database.write(batch).await?;
    if let Some(lane) = lane {
        hint(&lane);
    }
    Ok(Done::Ended)
}
