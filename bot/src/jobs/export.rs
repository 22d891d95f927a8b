//! The export of one's own data: files first, then, in one batch, the rows that send them and the end of the job. A crash
//! between the two finds the files that are there.

use ledger::{book::names, jobs::Held};
use serde_json::json;

use crate::{
    books::Books,
    jobs::{
        addressee::addressee,
        outcome::{Done, JobError, Progress},
        parcel,
    },
    out::{post::Post, say::line},
    topics::export,
};

/// Writes everything down and sends it.
pub(super) async fn run(
    books: &Books,
    post: &Post,
    held: &Held,
    progress: &Progress,
) -> Result<Done, JobError> {
    let Some(to) = addressee(books, &held.job, export::message_of(&held.job)).await? else {
        return Ok(Done::Finished);
    };
    let names = names::of(&books.database, &to.person).await?;
    let names = post.catalogue.of(to.person.locale).named(names);
    let note = |rows: usize| progress.note(json!({ "rows": rows }));
    let exported = export::write(books, (&to.person, &names), to.message_id, &note).await?;
    let told = |key| {
        let count = i64::try_from(exported.entries).unwrap_or(i64::MAX);
        line(key).number("count", count).text("path", &*exported.folder)
    };
    let told = (told("export-sent"), told("export-kept"));
    parcel::send(books, post, held, (&to, &exported), told).await
}
