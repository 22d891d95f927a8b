//! Keeping house: messages that have stood aside for too long are let go, and so are what is remembered of erased ones, jobs
//! that are done, what let people in once, media that was kept long enough, and people who registered on the
//! web and left it at that; whoever is not promised their reports is. That is one process's work;
//! old files are each process's own, because each has a folder of its own.

use chrono::TimeDelta;
use ledger::{
    access::{
        self,
        event::{self, EventKind, NewEvent},
        registration,
    },
    db::{Batch, WriteError},
    imports, jobs,
    messages::inbox,
    people::erasure,
};

use crate::{
    books::Books,
    jobs::{
        BREATH, media,
        outcome::{Done, JobError},
        report,
    },
    topics::export,
};

/// How long a job that is done is remembered.
const REMEMBERED: TimeDelta = TimeDelta::days(7);

/// Looks after everything; one chore that fails holds up no other.
pub(super) async fn run(books: &Books) -> Result<Done, JobError> {
    let waiting = drop_waiting(books).await.map_err(JobError::from);
    let forgotten = sweep_forgotten(books).await.map_err(JobError::from);
    let done = sweep_jobs(books).await.map_err(JobError::from);
    let promised = report::promise_all(books).await.map_err(JobError::from);
    let media = media::let_go(books).await;
    let swept = media::sweep(books).await;
    let unbooked = sweep_imports(books).await.map_err(JobError::from);
    let ways_in = sweep_access(books).await.map_err(JobError::from);
    let unclaimed = sweep_unclaimed(books).await.map_err(JobError::from);
    let kept =
        waiting.and(forgotten).and(done).and(promised).and(media).and(swept).and(unbooked).and(ways_in);
    kept.and(unclaimed).map(|()| Done::Finished)
}

/// Removes exports of whoever is being erased from this process's own folder, and where `is_due` those that are too old. One
/// that cannot be removed holds up no other.
pub(super) async fn keep_folder(books: &Books, is_due: bool) -> Result<(), JobError> {
    let mut removed = if is_due { export::remove_old(books) } else { Ok(()) };
    for erasure in erasure::open(&books.database).await? {
        removed = export::remove_of(books, erasure.user_id).and(removed);
    }
    removed.map_err(|error| JobError::Failed(error.to_string()))
}

/// Lets go of messages whose subject never came.
async fn drop_waiting(books: &Books) -> Result<(), WriteError> {
    let now = books.clock.now();
    let accepted_before = now - inbox::LONGEST_WAIT;
    if inbox::waits_since(&books.database, accepted_before).await? {
        let mut batch = Batch::default();
        inbox::drop_waiting(&mut batch, accepted_before, now);
        books.database.write(batch).await?;
    }
    Ok(())
}

/// Lets go of the rows of files that somebody looked at and never booked.
async fn sweep_imports(books: &Books) -> Result<(), WriteError> {
    while imports::sweep(&books.database, books.clock.now()).await? {
        tokio::time::sleep(BREATH).await;
    }
    Ok(())
}

/// Lets go of links, logins and tokens that are over, and of what was noted long ago.
async fn sweep_access(books: &Books) -> Result<(), WriteError> {
    while access::sweep(&books.database, books.clock.now()).await? {
        tokio::time::sleep(BREATH).await;
    }
    Ok(())
}

/// Lets go of whoever registered on the web and left it at that.
async fn sweep_unclaimed(books: &Books) -> Result<(), WriteError> {
    loop {
        let now = books.clock.now();
        let people = registration::unclaimed(&books.database, now - registration::UNCLAIMED_FOR).await?;
        if people.is_empty() {
            return Ok(());
        }
        for person in people {
            let mut batch = Batch::default();
            erasure::begin_unasked(&mut batch, books.id().await?, &person, now);
            let erased = NewEvent { user_id: None, ..NewEvent::of(person.id, EventKind::Erased) };
            event::record(&mut batch, books.id().await?, &erased, now);
            match books.database.write(batch).await {
                // Stale: they came in at this moment.
                Ok(_) | Err(WriteError::Stale(_)) => {}
                Err(error) => return Err(error),
            }
        }
        tokio::time::sleep(BREATH).await;
    }
}

/// Forgets erased messages for good, once their time is over.
async fn sweep_forgotten(books: &Books) -> Result<(), WriteError> {
    while erasure::sweep(&books.database, books.clock.now()).await? {
        tokio::time::sleep(BREATH).await;
    }
    Ok(())
}

async fn sweep_jobs(books: &Books) -> Result<(), WriteError> {
    while jobs::sweep(&books.database, books.clock.machine() - REMEMBERED).await? {
        tokio::time::sleep(BREATH).await;
    }
    Ok(())
}
