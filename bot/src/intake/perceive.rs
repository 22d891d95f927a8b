//! Perceive: sounds and pictures become text, before their message's turn to be understood. The text is written to the
//! row, so a later try does not look for it again.

use ledger::{
    db::{Batch, WriteError},
    messages::{
        inbox::{self, InboxStatus, Message},
        message::MediaClaim,
    },
};
use media::{Senses, Unheard};
use tokio::sync::Semaphore;

use super::fetch::fetch;
use crate::{
    books::Books,
    engine::tries::Tries,
    out::channel::{Links, politely},
};

/// So many media are fetched and read at once.
const SIDE_BY_SIDE: usize = 4;

/// What the engine hears and sees by, and the places where that is done.
pub struct Perception {
    senses: Senses,
    places: Semaphore,
}

impl From<Senses> for Perception {
    fn from(senses: Senses) -> Self {
        Self { senses, places: Semaphore::new(SIDE_BY_SIDE) }
    }
}

/// What the row says of a message without a text.
pub fn unheard(message: &Message) -> Unheard {
    let noted = message.error.as_deref().filter(|_| message.status == InboxStatus::Perceived);
    noted.and_then(Unheard::of).unwrap_or(Unheard::NoSense)
}

impl Perception {
    /// Whether the message has to be listened to or looked at first, which takes long.
    pub(crate) fn is_wanted_for(&self, message: &Message) -> bool {
        message.status != InboxStatus::Perceived
            && message.channel.is_pushed()
            && self.senses.know(message.kind)
    }

    /// Turns a message's media into text, and writes it to the row.
    pub(crate) async fn perceive(
        &self,
        (books, links, tries): (&Books, &Links, &Tries),
        message: &mut Message,
    ) -> Result<(), WriteError> {
        let (raw, payload) = inbox::original(&books.database, message).await?;
        let claim = payload.media.unwrap_or_default();
        let link = links.get((message.channel, &message.session));
        if let Some(adapter) = link.and_then(|link| link.adapter()) {
            politely(adapter.show_typing(&message.chat)).await;
        }
        let heard = {
            let _place = self.places.acquire().await.expect("it is never closed");
            // Only now: what still waits for its place kills nobody.
            let _held = tries.hold(books, message).await?;
            self.hear(links, message, raw.as_deref().unwrap_or_default(), &claim).await
        };
        if let Err(unheard) = heard {
            tracing::info!(message = message.id, why = unheard.word(), "no text could be had from a message");
            metrics::counter!("catat_errors_total", "kind" => "media").increment(1);
        }
        let mut batch = Batch::default();
        let written = heard.as_deref().map_err(|unheard| unheard.word());
        inbox::perceive(&mut batch, message, written, books.clock.now());
        books.database.write(batch).await.map(drop)
    }

    async fn hear(
        &self,
        links: &Links,
        message: &Message,
        raw: &[u8],
        claim: &MediaClaim,
    ) -> Result<String, Unheard> {
        let file = fetch(links, message, raw, claim).await?;
        self.senses.read(message.kind, file.path(), claim).await
    }
}
