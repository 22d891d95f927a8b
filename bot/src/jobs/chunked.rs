//! Changes over more rows than one batch holds: each is a job, chunk by chunk, wherever it was stopped before.

use std::time::Duration;

use ledger::history::chunked::{Chunked, Progress};
use tokio::time::Instant;

use crate::{
    books::Books,
    jobs::{
        BREATH, SHIFT,
        outcome::{Done, JobError},
    },
};

/// Does what is left of one; `None` where nothing is.
pub(super) async fn run(books: &Books, open: Option<impl Chunked>) -> Result<Done, JobError> {
    let begun = Instant::now();
    let Some(mut open) = open else { return Ok(Done::Finished) };
    loop {
        match open.step(&books.database, books.clock.now()).await? {
            Progress::More if begun.elapsed() < SHIFT => tokio::time::sleep(BREATH).await,
            Progress::More => return Ok(Done::Later(Duration::ZERO)),
            Progress::Finished => return Ok(Done::Finished),
        }
    }
}
