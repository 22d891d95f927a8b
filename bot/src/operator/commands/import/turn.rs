//! Whose turn it is to book: the job that stands for an import is taken here, or was taken by whatever runs the bot.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use ledger::{
    db::{Batch, DatabaseError, WriteError},
    imports::{self, preview},
    jobs::{self, Held, Job, JobKind, RENEWAL},
    people::user::Person,
};

use crate::{
    books::Books,
    importing::{self, Booked, Errand, Statement},
    operator::failure::Failure,
};

/// How often it is looked whether another process is done.
const LOOK: Duration = Duration::from_millis(200);
/// So often it is begun anew because somebody else was first with a row.
const MOST_STALE: u32 = 50;
/// So many rows between two lines of progress.
const STRIDE: i64 = 5_000;

/// Tells standard error how far it is, every so often.
pub(super) fn tell_progress(deed: &str, done: i64, of: i64) {
    static TOLD: AtomicI64 = AtomicI64::new(0);
    let last = TOLD.load(Ordering::Relaxed);
    if done < last || done >= last + STRIDE {
        TOLD.store(done, Ordering::Relaxed);
        if done >= STRIDE {
            eprintln!("catat: {done} of {of} rows {deed}");
        }
    }
}

/// Finishes what an earlier run left open.
pub(super) async fn finish_open(books: &Books, person: &Person) -> Result<(), Failure> {
    for job in jobs::open_of(&books.database, person.id, JobKind::Import).await? {
        let Some(Errand::Book(statement)) = Errand::of(&job) else { continue };
        eprintln!("catat: an import of {} is still being booked; going on with it", statement.name);
        if let Err(failure) = drive(books, person, &statement, job).await {
            eprintln!("catat: {}: {failure}", statement.name);
        }
    }
    Ok(())
}

/// Books an import.
pub(super) async fn book(books: &Books, person: &Person, statement: &Statement) -> Result<Booked, Failure> {
    let (id, now) = (books.id().await?, books.clock.now());
    let mut batch = Batch::default();
    jobs::enqueue(&mut batch, Errand::Book(statement.clone()).job(id, person, now), now);
    books.database.write(batch).await?;
    let open = jobs::open_of(&books.database, person.id, JobKind::Import).await?;
    match open.into_iter().find(|job| job.id == id) {
        Some(job) => drive(books, person, statement, job).await,
        None => outcome(books, statement).await,
    }
}

/// Does a job, or waits until whoever is at it has.
async fn drive(books: &Books, person: &Person, statement: &Statement, job: Job) -> Result<Booked, Failure> {
    let mut job = Some(job);
    while let Some(open) = job {
        let id = open.id;
        let due = open.clone();
        if let Some(held) = Held::take(&books.database, due, &books.owner, &*books.clock).await? {
            return Box::pin(held_by_us(books, person, statement, &held)).await;
        }
        tokio::time::sleep(LOOK).await;
        let still_open = jobs::open_of(&books.database, person.id, JobKind::Import).await?;
        job = still_open.into_iter().find(|other| other.id == id);
    }
    outcome(books, statement).await
}

async fn outcome(books: &Books, statement: &Statement) -> Result<Booked, Failure> {
    let (counts, _) = preview::outcome(&books.database, statement.import_id).await?;
    let is_taken_back = imports::is_taken_back(&books.database, statement.import_id).await?;
    Ok(if is_taken_back { Booked::Stopped } else { Booked::All(counts) })
}

async fn held_by_us(
    books: &Books,
    person: &Person,
    statement: &Statement,
    held: &Held,
) -> Result<Booked, Failure> {
    let working = async {
        let note = |done, of| tell_progress("booked", done, of);
        for _ in 0..MOST_STALE {
            match importing::book(books, person, statement, (&|| false, &note)).await {
                Err(WriteError::Stale(_)) => tokio::time::sleep(LOOK).await,
                ended => return ended,
            }
        }
        importing::book(books, person, statement, (&|| false, &note)).await
    };
    let lost = async {
        loop {
            tokio::time::sleep(RENEWAL).await;
            if !held.renew(&books.database, None, books.clock.machine()).await? {
                return Ok::<(), DatabaseError>(());
            }
        }
    };
    let booked = tokio::select! {
        biased;
        booked = working => booked?,
        lost = lost => {
            lost?;
            return Err(Failure::Other("another process goes on with the import".to_owned()));
        }
    };
    let mut batch = Batch::default();
    held.finish(&mut batch, None, books.clock.machine());
    match books.database.write(batch).await {
        Ok(_) | Err(WriteError::Stale(_)) => Ok(booked),
        Err(WriteError::Database(error)) => Err(error.into()),
    }
}
