//! Lines that answer no message: queued once for their key, whoever asks for them again.

use ledger::{
    db::{Batch, WriteError},
    messages::outbox::{self, Content, NewReply, Place},
    people::user::Person,
};

use crate::{
    engine::{Engine, again::until_first},
    topics::act,
};

impl Engine {
    /// Queues words for a person and answers their row's id; `None` where the key was used before. Stale only where others
    /// were first again and again.
    pub(crate) async fn push(
        &self,
        person: &Person,
        place: Place<'_>,
        key: &str,
        text: &str,
    ) -> Result<Option<i64>, WriteError> {
        until_first(|| async {
            let id = self.database.ids(1).await?.take();
            let message_id = act::reply_id(place.channel, id);
            let new = NewReply { id, message_id, content: Content::Text(text) };
            let mut batch = Batch::default();
            outbox::notice(&mut batch, new, (person, place), key, self.clock.now());
            let touched = self.database.write(batch).await?;
            self.links.ring(place.session);
            Ok((touched.last() == Some(&1)).then_some(id))
        })
        .await
    }
}
