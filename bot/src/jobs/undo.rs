//! Taking back changes over more rows than one batch holds: each is a job, chunk by chunk, wherever it was stopped before.

use std::time::Duration;

use ledger::{
    history::reversal::chunks::{self, Progress},
    jobs::Job,
};
use tokio::time::Instant;

use crate::{
    books::Books,
    jobs::{
        BREATH, SHIFT,
        outcome::{Done, JobError},
    },
};

/// Takes back what is left.
pub(super) async fn run(books: &Books, job: &Job) -> Result<Done, JobError> {
    let begun = Instant::now();
    let Some(mut taking) = chunks::of_job(&books.database, job.id).await? else {
        return Ok(Done::Finished);
    };
    loop {
        match taking.step(&books.database, books.clock.now()).await? {
            Progress::More if begun.elapsed() < SHIFT => tokio::time::sleep(BREATH).await,
            Progress::More => return Ok(Done::Later(Duration::ZERO)),
            Progress::Finished => return Ok(Done::Finished),
        }
    }
}
