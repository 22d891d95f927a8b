//! Whom the outcome of a job is told: who wished for it, where they did.

use ledger::{
    db::{Batch, DatabaseError, WriteError},
    jobs::Job,
    messages::{
        message::Channel,
        outbox::{self, Content, LastPlace},
    },
    people::user::{self, Person},
};

use crate::{
    books::Books,
    out::{
        post::{self, Post},
        say::Line,
    },
};

/// Whom it is told, and where.
pub(super) struct Addressee {
    /// Who.
    pub person: Person,
    /// The message that wished for it.
    pub message_id: i64,
    /// Where.
    pub place: LastPlace,
}

/// Whom the outcome of a job is told that a message wished for; `None` where there is nobody any more.
pub(super) async fn addressee(
    books: &Books,
    job: &Job,
    message_id: Option<i64>,
) -> Result<Option<Addressee>, DatabaseError> {
    let (Some(user_id), Some(message_id)) = (job.user_id, message_id) else { return Ok(None) };
    let Some(person) = user::by_id(&books.database, user_id).await? else { return Ok(None) };
    let place = outbox::place_of(&books.database, message_id).await?;
    Ok(place.map(|place| Addressee { person, message_id, place }))
}

/// Says that a job was given up, as part of the batch that does so. Over HTTP nobody can be reached.
pub(super) async fn apologise(
    batch: &mut Batch,
    (books, post): (&Books, &Post),
    (job, to): (&Job, Option<Addressee>),
    said: Line,
) -> Result<(), WriteError> {
    let Some(to) = to.filter(|to| to.place.channel != Channel::Http) else { return Ok(()) };
    let text = said.render(post.words_for(&to.person.profile()));
    let id = books.id().await?;
    let key = format!("{}-failed:{}:{}", job.kind.name(), job.id, job.attempts);
    post::push(batch, (id, Content::Text(&text)), (&to.person, &to.place), &key, books.clock.now());
    Ok(())
}
