//! The post: words for people on their way out, to whoever waits here and over the sessions that send by themselves.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use ledger::{
    db::{Batch, WriteError},
    messages::{
        message::{self, Channel},
        outbox::{self, Content, LastPlace, NewReply, Place},
    },
    people::user::{Person, Profile},
};
use reports::{Catalogue, Words};

use crate::{
    books::Books,
    engine::retry::until_first,
    out::{channel::Links, deliver::Waiters, say},
    random,
};

/// A handle on what leads out.
#[derive(Clone)]
pub struct Post {
    /// The words.
    pub(crate) catalogue: Arc<Catalogue>,
    /// Whoever waits for replies in this process.
    pub(crate) waiters: Waiters,
    /// The sessions of channels that send by themselves.
    pub links: Links,
}

impl Default for Post {
    fn default() -> Self {
        Self { catalogue: say::catalogue(), waiters: Waiters::default(), links: Links::default() }
    }
}

impl Post {
    /// The words of a person's language and register.
    pub(crate) fn words_for(&self, profile: &Profile) -> &Words {
        self.catalogue.spoken(profile.locale, profile.preferences.register.unwrap_or_default())
    }

    /// Queues what answers no message, once for their key, and answers their row's id; `None` where the key was used
    /// before. Stale only where others were first again and again.
    pub(crate) async fn push(
        &self,
        books: &Books,
        (person, place): (&Person, Place<'_>),
        key: &str,
        content: Content<'_>,
    ) -> Result<Option<i64>, WriteError> {
        until_first(|| async {
            let id = books.database.ids(1).await?.take();
            let message_id = reply_id(place.channel, id);
            let new = NewReply { id, message_id, content: content.clone() };
            let mut batch = Batch::default();
            outbox::notice(&mut batch, new, (person, place), key, books.clock.now());
            let touched = books.database.write(batch).await?;
            self.links.ring((place.channel, place.session));
            Ok((touched.last() == Some(&1)).then_some(id))
        })
        .await
    }
}

/// Writes what nobody asked for just now, once for its key, into the batch that it tells of.
pub(crate) fn push(
    batch: &mut Batch,
    (id, content): (i64, Content<'_>),
    (person, place): (&Person, &LastPlace),
    key: &str,
    now: DateTime<Utc>,
) {
    let new = NewReply { id, message_id: reply_id(place.channel, id), content };
    outbox::push(batch, new, (person, place.place()), key, now);
}

/// The id of a new reply in its channel. A network remembers ids beyond the life of a database, so there it is random.
pub(crate) fn reply_id(channel: Channel, row_id: i64) -> String {
    if channel.is_pushed() {
        format!("3EB0{}", random::id()[..18].to_uppercase())
    } else {
        message::own_id(row_id)
    }
}
