//! Files that a job made for somebody: where they go, and the rows that send them, in one batch with the end of the job.

use ledger::{
    db::{Batch, WriteError},
    jobs::{Held, Job, JobKind},
    messages::{
        message::{Channel, MediaClaim, MessageKind, Payload},
        outbox::Content,
    },
    people::user,
};
use serde_json::json;

use crate::{
    books::Books,
    jobs::{
        addressee::{self, Addressee, addressee},
        outcome::{Done, JobError},
    },
    out::{
        post::{self, Post},
        say::{Line, line},
    },
    topics::export::{self, Exported, ExportedFile},
};

/// Ends the job, and queues the words and the files that came of it: `sent` is said where the files go along, `kept` where they
/// can only be fetched.
pub(super) async fn send(
    books: &Books,
    post: &Post,
    held: &Held,
    (to, exported): (&Addressee, &Exported),
    (sent, kept): (Line, Line),
) -> Result<Done, JobError> {
    let go_along = to.place.channel.takes_files_out() && exported.can_be_sent();
    let told = if go_along { sent } else { kept };
    let text = told.render(post.words_for(&to.person.profile()));
    if let Err(error) = write(books, held, (to, exported), &text).await {
        // Whoever wished to be gone meanwhile leaves no files behind.
        if user::by_id(&books.database, to.person.id).await?.is_none() {
            export::remove_of(books, to.person.id).map_err(|error| JobError::Failed(error.to_string()))?;
        }
        return Err(error.into());
    }
    post.links.ring((to.place.channel, &to.place.session));
    Ok(Done::Ended)
}

/// Over HTTP nobody can be reached: where the files lie was said at once.
async fn write(
    books: &Books,
    held: &Held,
    (to, exported): (&Addressee, &Exported),
    text: &str,
) -> Result<(), WriteError> {
    let now = books.clock.now();
    let mut batch = Batch::default();
    let result = json!({ "folder": exported.folder, "entries": exported.entries });
    held.finish(&mut batch, Some(result), books.clock.machine());
    if to.place.channel != Channel::Http {
        let key = format!("{}:{}", held.job.kind.name(), held.job.id);
        let go_along = exported.can_be_sent() || !to.place.channel.takes_files_out();
        let mut ids = books.database.ids(1 + exported.files.len()).await?;
        let mut push = |content, key: &str| {
            post::push(&mut batch, (ids.take(), content), (&to.person, &to.place), key, now);
        };
        push(Content::Text(text), &key);
        for file in exported.files.iter().filter(|_| go_along) {
            let (kind, payload) = (MessageKind::Document, Box::new(payload(file)));
            push(Content::Media { kind, caption: "", payload }, &format!("{key}:{}", file.name));
        }
    }
    books.database.write(batch).await.map(drop)
}

/// Says that it did not succeed, as part of the batch that gives the job up.
pub(super) async fn apologise(
    batch: &mut Batch,
    (books, post): (&Books, &Post),
    (job, why): (&Job, &JobError),
) -> Result<(), WriteError> {
    let said = line(match (why, job.kind) {
        (JobError::SumTooLarge, _) => "file-sum-too-large",
        (_, JobKind::File) => "file-failed",
        _ => "export-failed",
    });
    let to = addressee(books, job, export::message_of(job)).await?;
    addressee::apologise(batch, (books, post), (job, to), said).await
}

fn payload(file: &ExportedFile) -> Payload {
    let media = MediaClaim {
        mime_type: file.mime_type.to_owned(),
        size_bytes: file.bytes,
        length_seconds: None,
        file_name: Some(file.name.clone()),
    };
    Payload { media: Some(media), media_path: Some(file.path.clone()), ..Payload::default() }
}
