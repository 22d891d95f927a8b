//! Erasures: each is a job, which takes chunks until nothing is left, wherever it was stopped before.

use std::{io, time::Duration};

use ledger::{
    jobs::Job,
    people::erasure::{self, ErasureError, Progress as Step, Removing},
};
use media::MediaStore;
use serde_json::json;
use tokio::time::Instant;

use crate::{
    books::Books,
    jobs::{
        BREATH, SHIFT,
        outcome::{Done, JobError, Progress},
    },
    topics::export,
};

/// How long it waits, first and at most, before it looks again whether its goodbye was read.
const FIRST_LOOK: Duration = Duration::from_secs(2);
const LONGEST_PAUSE: Duration = Duration::from_mins(1);

/// Takes away what is left, until only the goodbye is, which somebody may still have to read.
pub(super) async fn run(books: &Books, job: &Job, progress: &Progress) -> Result<Done, JobError> {
    let begun = Instant::now();
    let Some(mut erasure) = erasure::of_job(&books.database, job.id).await? else {
        return Ok(Done::Finished);
    };
    let remove_file =
        |location: String| -> Removing<'_> { Box::pin(async move { remove(&books.store, &location).await }) };
    loop {
        // An export that was under way when the person wished to be gone may have left files since.
        export::remove_of(books, erasure.user_id).map_err(|error| JobError::Failed(error.to_string()))?;
        // So may a file that was being fetched, without a row that names it.
        let removed = books.store.remove_all_of(erasure.user_id).await;
        removed.map_err(|error| JobError::Failed(error.to_string()))?;
        match erasure.step(&books.database, &remove_file, books.clock.now()).await? {
            Step::More if begun.elapsed() < SHIFT => tokio::time::sleep(BREATH).await,
            Step::More => return Ok(Done::Later(Duration::ZERO)),
            Step::Waiting => {
                let looks = job.progress().and_then(|progress| progress["looks"].as_u64()).unwrap_or(0);
                progress.note(json!({ "looks": looks + 1 }));
                return Ok(Done::Later(pause_after(looks)));
            }
            Step::Finished => {
                tracing::info!(user = erasure.user_id, "everything of a person is erased");
                return Ok(Done::Ended);
            }
        }
    }
}

/// Most goodbyes are read at once; one that is not is looked for less and less often.
fn pause_after(looks: u64) -> Duration {
    let doublings = u32::try_from(looks / 8).unwrap_or(u32::MAX).min(5);
    (FIRST_LOOK * 2_u32.pow(doublings)).min(LONGEST_PAUSE)
}

impl From<ErasureError> for JobError {
    fn from(error: ErasureError) -> Self {
        match error {
            ErasureError::Write(error) => error.into(),
            ErasureError::File(error) => Self::Failed(format!("a file could not be removed: {error}")),
        }
    }
}

/// Removes an object; what is no object's name is nobody's to remove.
async fn remove(store: &MediaStore, location: &str) -> io::Result<()> {
    if let Ok(key) = location.parse() {
        return store.remove(&key).await;
    }
    tracing::warn!("a media row names no object of the store; whatever it means is left alone");
    Ok(())
}
