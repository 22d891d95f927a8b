//! The export of one's own data: files first, then, in one batch, the rows that send them and the end of the job. A crash
//! between the two finds the files that are there.

use ledger::{
    book::names,
    db::{Batch, DatabaseError, WriteError},
    jobs::{Held, Job},
    messages::{
        message::{Channel, MediaClaim, MessageKind, Payload},
        outbox::{self, Content, LastPlace},
    },
    people::user::{self, Person},
};
use serde_json::json;

use crate::{
    books::Books,
    jobs::outcome::{Done, JobError, Progress},
    out::{
        post::{self, Post},
        say::{Line, line},
    },
    topics::export::{self, ExportError, Exported, ExportedFile},
};

/// Whom it is for, and where they wished for it.
struct Addressee {
    person: Person,
    message_id: i64,
    place: LastPlace,
}

/// Writes everything down and sends it.
pub(super) async fn run(
    books: &Books,
    post: &Post,
    held: &Held,
    progress: &Progress,
) -> Result<Done, JobError> {
    let Some(to) = addressee(books, &held.job).await? else { return Ok(Done::Finished) };
    let names = names::of(&books.database, &to.person).await?;
    let names = post.catalogue.of(to.person.locale).named(names);
    let note = |rows: usize| progress.note(json!({ "rows": rows }));
    let written = export::write(books, (&to.person, &names), to.message_id, &note).await;
    let exported = match written {
        Ok(exported) => exported,
        Err(ExportError::Database(error)) => return Err(error.into()),
        Err(error) => return Err(JobError::Failed(error.to_string())),
    };
    if let Err(error) = send(books, post, held, (&to, &exported)).await {
        // Whoever wished to be gone meanwhile leaves no files behind.
        if user::by_id(&books.database, to.person.id).await?.is_none() {
            export::remove_of(books, to.person.id).map_err(|error| JobError::Failed(error.to_string()))?;
        }
        return Err(error.into());
    }
    post.links.ring((to.place.channel, &to.place.session));
    Ok(Done::Ended)
}

/// `None` where there is nobody any more.
async fn addressee(books: &Books, job: &Job) -> Result<Option<Addressee>, DatabaseError> {
    let (Some(user_id), Some(message_id)) = (job.user_id, export::message_of(job)) else { return Ok(None) };
    let Some(person) = user::by_id(&books.database, user_id).await? else { return Ok(None) };
    let place = outbox::place_of(&books.database, message_id).await?;
    Ok(place.map(|place| Addressee { person, message_id, place }))
}

/// Ends the job, and queues the words and the files that came of it. Over HTTP nobody can be reached: where the files lie
/// was said at once.
async fn send(
    books: &Books,
    post: &Post,
    held: &Held,
    (to, exported): (&Addressee, &Exported),
) -> Result<(), WriteError> {
    let now = books.clock.now();
    let mut batch = Batch::default();
    let result = json!({ "folder": exported.folder, "entries": exported.entries });
    held.finish(&mut batch, Some(result), books.clock.machine());
    if to.place.channel != Channel::Http {
        let key = format!("export:{}", held.job.id);
        let are_sent = exported.can_be_sent();
        let told =
            if to.place.channel.is_pushed() && are_sent { line("export-sent") } else { line("export-kept") };
        let count = i64::try_from(exported.entries).unwrap_or(i64::MAX);
        let text = words(post, &to.person, &told.number("count", count).text("path", &*exported.folder));
        let files = exported.files.iter().filter(|_| are_sent || !to.place.channel.is_pushed());
        let mut ids = books.database.ids(1 + exported.files.len()).await?;
        let mut push = |content, key: &str| {
            post::push(&mut batch, (ids.take(), content), (&to.person, &to.place), key, now);
        };
        push(Content::Text(&text), &key);
        for file in files {
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
    let text = words(post, &to.person, &line("export-failed"));
    let id = books.id().await?;
    let key = format!("export-failed:{}:{}", job.id, job.attempts);
    post::push(batch, (id, Content::Text(&text)), (&to.person, &to.place), &key, books.clock.now());
    Ok(())
}

fn words(post: &Post, person: &Person, line: &Line) -> String {
    line.render(post.words_for(&person.profile()))
}

fn payload(file: &ExportedFile) -> Payload {
    let media = MediaClaim {
        mime_type: file.mime_type.to_owned(),
        size_bytes: file.bytes,
        length_seconds: None,
        file_name: Some(file.name.to_owned()),
    };
    Payload { media: Some(media), media_path: Some(file.path.clone()), ..Payload::default() }
}
