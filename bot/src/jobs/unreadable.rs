//! Messages that could not be read: whoever wrote one is told, where it has not come again by then. What is promised stands in the
//! table of jobs, for the network has the message acknowledged and will not tell of it a second time.

use chrono::TimeDelta;
use ledger::{
    db::{Batch, WriteError},
    jobs::{self, Held, JobKind, NewJob},
    messages::{
        inbox,
        message::{Channel, lane_in},
        outbox::{Content, Place},
    },
    people::user::{self, Person, UserStatus},
};
use serde::{Deserialize, Serialize};

use crate::{
    books::Books,
    engine::retry::until_first,
    jobs::outcome::{Done, JobError},
    out::{post::Post, say::line},
};

/// How long a message that could not be read has to come again.
const SECOND_COMING: TimeDelta = TimeDelta::minutes(1);

/// A message of which nothing but this is known.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Unreadable {
    pub(crate) channel: Channel,
    /// The session that it came by, and its number.
    pub(crate) session: String,
    pub(crate) jid: Option<String>,
    /// The conversation, and whether it is a group.
    pub(crate) chat: String,
    pub(crate) is_group: bool,
    /// Whoever wrote it, as the channel names them.
    pub(crate) sender: String,
    pub(crate) message_id: String,
}

impl Unreadable {
    /// What it is told under, once however often it comes.
    fn key(&self) -> String {
        format!("undecryptable:{}:{}:{}", self.session, self.sender, self.message_id)
    }
}

/// Promises that somebody will be told of a message of theirs.
pub(crate) async fn promise(books: &Books, person: &Person, message: &Unreadable) -> Result<(), WriteError> {
    let payload = serde_json::to_value(message).expect("a struct of texts is JSON");
    until_first(|| async {
        let now = books.clock.now();
        let job = NewJob {
            id: books.id().await?,
            kind: JobKind::Unreadable,
            key: message.key(),
            user_id: Some(person.id),
            book_id: None,
            payload: payload.clone(),
            due_at: now + SECOND_COMING,
        };
        let mut batch = Batch::default();
        jobs::enqueue(&mut batch, job, now);
        books.database.write(batch).await.map(drop)
    })
    .await
}

/// Tells whoever wrote it, unless the message has come again.
pub(super) async fn run(books: &Books, post: &Post, held: &Held) -> Result<Done, JobError> {
    let message: Unreadable = serde_json::from_value(held.job.payload().clone())
        .map_err(|_| JobError::Failed("a promise that this version cannot read".to_owned()))?;
    let person = match held.job.user_id {
        Some(user_id) => user::by_id(&books.database, user_id).await?,
        None => None,
    };
    let is_served = |person: &Person| matches!(person.status, UserStatus::Active | UserStatus::Pending);
    let Some(person) = person.filter(is_served) else { return Ok(Done::Finished) };
    let lane = lane_in(&message.chat, message.is_group, person.id);
    let by = (message.channel, &*message.session);
    if inbox::is_kept(&books.database, &lane, by, &message.message_id).await? {
        return Ok(Done::Finished);
    }
    metrics::counter!("catat_errors_total", "kind" => "undecryptable").increment(1);
    let text = line("undecryptable").render(post.words_for(&person.profile()));
    let place = Place { channel: by.0, session: by.1, jid: message.jid.as_deref(), chat: &message.chat };
    post.push(books, (&person, place), &message.key(), Content::Text(&text)).await?;
    Ok(Done::Finished)
}
