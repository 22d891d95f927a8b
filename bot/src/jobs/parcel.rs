//! Files that a job made for somebody: where they go, and the rows that send them, in one batch with the end of the job.

use ledger::{
    db::{Batch, DatabaseError, WriteError},
    jobs::{Held, Job, JobKind},
    messages::{
        message::{Channel, MediaClaim, MessageKind, Payload},
        outbox::{self, Content, LastPlace},
    },
    people::user::{self, Person},
};
use serde_json::json;

use crate::{
    books::Books,
    jobs::outcome::{Done, JobError},
    out::{
        post::{self, Post},
        say::{Line, line},
    },
    topics::export::{self, Exported, ExportedFile},
};

/// Whom files are for, and where they wished for them.
pub(super) struct Addressee {
    /// Who.
    pub person: Person,
    /// The message that wished for them.
    pub message_id: i64,
    /// Where.
    pub place: LastPlace,
}

/// Whom the files of a job are for; `None` where there is nobody any more.
pub(super) async fn addressee(books: &Books, job: &Job) -> Result<Option<Addressee>, DatabaseError> {
    let (Some(user_id), Some(message_id)) = (job.user_id, export::message_of(job)) else { return Ok(None) };
    let Some(person) = user::by_id(&books.database, user_id).await? else { return Ok(None) };
    let place = outbox::place_of(&books.database, message_id).await?;
    Ok(place.map(|place| Addressee { person, message_id, place }))
}

/// Ends the job, and queues the words and the files that came of it: `sent` is said where the files go along, `kept` where they
/// can only be fetched.
pub(super) async fn send(
    books: &Books,
    post: &Post,
    held: &Held,
    (to, exported): (&Addressee, &Exported),
    (sent, kept): (Line, Line),
) -> Result<Done, JobError> {
    let is_pushed = to.place.channel.is_pushed();
    let told = if is_pushed && exported.can_be_sent() { sent } else { kept };
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
        let go_along = exported.can_be_sent() || !to.place.channel.is_pushed();
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
    books: &Books,
    post: &Post,
    job: &Job,
) -> Result<(), WriteError> {
    let Some(to) = addressee(books, job).await?.filter(|to| to.place.channel != Channel::Http) else {
        return Ok(());
    };
    let told = line(if job.kind == JobKind::File { "file-failed" } else { "export-failed" });
    let text = told.render(post.words_for(&to.person.profile()));
    let id = books.id().await?;
    let key = format!("{}-failed:{}:{}", job.kind.name(), job.id, job.attempts);
    post::push(batch, (id, Content::Text(&text)), (&to.person, &to.place), &key, books.clock.now());
    Ok(())
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
