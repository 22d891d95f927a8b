//! Rates that came late: entries without one are counted by them, a page at a time, wherever it was stopped before. The same
//! goes for a book that is counted anew.

use std::time::Duration;

use ledger::{jobs::Job, rates::fill::Filling};
use serde_json::json;
use tokio::time::Instant;

use crate::{
    books::Books,
    jobs::{
        BREATH, SHIFT,
        outcome::{Done, JobError, Progress},
    },
};

/// Counts what is left.
pub(super) async fn run(books: &Books, job: &Job, progress: &Progress) -> Result<Done, JobError> {
    let begun = Instant::now();
    let mut filling = match job.book_id {
        Some(book_id) => Filling::of_book(book_id, job.payload()["anew"] == true),
        None => Filling::of_all(),
    };
    if let Some(behind) = job.progress().and_then(|noted| noted["behind"].as_i64()) {
        filling = filling.behind(behind);
    }
    while filling.step(&books.database).await? {
        progress.note(json!({ "behind": filling.last() }));
        if begun.elapsed() >= SHIFT {
            return Ok(Done::Later(Duration::ZERO));
        }
        tokio::time::sleep(BREATH).await;
    }
    Ok(Done::Finished)
}
