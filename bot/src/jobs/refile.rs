//! A rule that was kept files the past, chunk by chunk, wherever it was stopped before.

use std::time::Duration;

use ledger::{book::filing_rule::refiling, history::reversal::chunks::Progress, jobs::Job};
use tokio::time::Instant;

use crate::{
    books::Books,
    jobs::{
        BREATH, SHIFT,
        outcome::{Done, JobError},
    },
};

/// Files what is left.
pub(super) async fn run(books: &Books, job: &Job) -> Result<Done, JobError> {
    let begun = Instant::now();
    let Some(mut refiling) = refiling::of_job(&books.database, job).await? else {
        return Ok(Done::Finished);
    };
    loop {
        match refiling.step(&books.database, books.clock.now()).await? {
            Progress::More if begun.elapsed() < SHIFT => tokio::time::sleep(BREATH).await,
            Progress::More => return Ok(Done::Later(Duration::ZERO)),
            Progress::Finished => return Ok(Done::Finished),
        }
    }
}
