//! A report as a file: it is written first; then, in one batch, the rows that send it and the end of the job. A crash between the
//! two finds the file that is there.

use ledger::jobs::Held;

use crate::{
    books::Books,
    jobs::{
        addressee::addressee,
        outcome::{Done, JobError},
        parcel,
    },
    out::{post::Post, say::line},
    topics::export::{
        self,
        report_file::{self, ReportFile},
    },
};

/// Writes the file and sends it.
pub(super) async fn run(books: &Books, post: &Post, held: &Held) -> Result<Done, JobError> {
    let Some(to) = addressee(books, &held.job, export::message_of(&held.job)).await? else {
        return Ok(Done::Finished);
    };
    let wish = ReportFile::of(&held.job).map_err(|error| JobError::Failed(error.to_string()))?;
    let words = post.words_for(&to.person.profile());
    let exported = report_file::write(books, words, (&to.person, to.message_id), &wish).await?;
    let told = |key| {
        let count = i64::try_from(exported.entries).unwrap_or(i64::MAX);
        line(key)
            .text("name", &*wish.name)
            .number("count", count)
            .days("days", wish.period)
            .text("path", &*exported.folder)
    };
    let told = (told("file-sent"), told("file-kept"));
    parcel::send(books, post, held, (&to, &exported), told).await
}
