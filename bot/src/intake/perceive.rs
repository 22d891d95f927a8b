//! Perceive: sounds and pictures become text, before their message's turn to be understood. The text is written to the
//! row, so a later try does not look for it again.

use std::{path::Path, sync::Arc, time::Duration};

use async_trait::async_trait;
use ledger::{
    db::{Batch, WriteError},
    messages::{
        inbox::{self, InboxStatus, Message},
        message::{MediaClaim, MessageKind},
    },
};
use tokio::sync::Semaphore;

use crate::{
    engine::Engine,
    intake::media::{LARGEST_MEDIA, Unheard},
    out::channel::{FetchError, politely},
};

/// A message's media has this long to come.
const FETCH_PATIENCE: Duration = Duration::from_secs(30);
/// And this long to be turned into text.
const SENSE_PATIENCE: Duration = Duration::from_mins(2);
/// So many media are fetched and read at once.
const SIDE_BY_SIDE: usize = 4;

/// Turns a sound or a picture into text.
#[async_trait]
pub trait Sense: Send + Sync {
    /// The text that the file holds. What the message says of the file is not checked.
    async fn read(&self, file: &Path, claim: &MediaClaim) -> Result<String, SenseError>;
}

/// A file could not be turned into text.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct SenseError(pub String);

/// What the engine hears and sees by; without one, the person is told that it cannot yet.
pub struct Senses {
    /// For sounds.
    pub ears: Option<Arc<dyn Sense>>,
    /// For pictures.
    pub eyes: Option<Arc<dyn Sense>>,
    places: Semaphore,
}

impl Default for Senses {
    fn default() -> Self {
        Self::new(None, None)
    }
}

impl Senses {
    /// Hearing by `ears` and seeing by `eyes`.
    pub fn new(ears: Option<Arc<dyn Sense>>, eyes: Option<Arc<dyn Sense>>) -> Self {
        Self { ears, eyes, places: Semaphore::new(SIDE_BY_SIDE) }
    }

    fn of(&self, kind: MessageKind) -> Option<&Arc<dyn Sense>> {
        match kind {
            MessageKind::Audio => self.ears.as_ref(),
            MessageKind::Image => self.eyes.as_ref(),
            _ => None,
        }
    }
}

impl Engine {
    /// Whether the message has to be listened to or looked at first, which takes long.
    pub(crate) fn is_to_be_perceived(&self, message: &Message) -> bool {
        message.status != InboxStatus::Perceived
            && message.channel.is_pushed()
            && self.senses.of(message.kind).is_some()
    }

    /// Turns a message's media into text, and writes it to the row.
    pub(crate) async fn perceive(&self, message: &mut Message) -> Result<(), WriteError> {
        let (raw, payload) = inbox::original(&self.database, message).await?;
        let claim = payload.media.unwrap_or_default();
        let link = self.links.get(&message.session);
        if let Some(adapter) = link.and_then(|link| link.adapter()) {
            politely(adapter.show_typing(&message.chat)).await;
        }
        let heard = {
            let _place = self.senses.places.acquire().await.expect("it is never closed");
            // Only now: what still waits for its place kills nobody.
            let _held = self.hold(message).await?;
            self.hear(message, raw.as_deref().unwrap_or_default(), &claim).await
        };
        if let Err(unheard) = heard {
            tracing::info!(message = message.id, why = unheard.word(), "no text could be had from a message");
            metrics::counter!("catat_errors_total", "kind" => "media").increment(1);
        }
        let mut batch = Batch::default();
        let written = heard.as_deref().map_err(|unheard| unheard.word());
        inbox::perceive(&mut batch, message, written, self.clock.now());
        self.database.write(batch).await.map(drop)
    }

    async fn hear(&self, message: &Message, raw: &[u8], claim: &MediaClaim) -> Result<String, Unheard> {
        if claim.size_bytes > LARGEST_MEDIA {
            return Err(Unheard::TooLarge);
        }
        let sense = self.senses.of(message.kind).ok_or(Unheard::NoSense)?;
        let link = self.links.get(&message.session).ok_or(Unheard::Unavailable)?;
        let adapter = link.adapter().ok_or(Unheard::Unavailable)?;
        let file = tempfile::NamedTempFile::new().map_err(|_| Unheard::Unavailable)?;
        let into = file.reopen().map_err(|_| Unheard::Unavailable)?;
        let fetched = tokio::time::timeout(FETCH_PATIENCE, adapter.fetch(raw, into, LARGEST_MEDIA)).await;
        match fetched {
            Ok(Ok(())) => {}
            Ok(Err(FetchError::TooLarge)) => return Err(Unheard::TooLarge),
            Ok(Err(FetchError::Unavailable)) | Err(_) => return Err(Unheard::Unavailable),
        }
        match tokio::time::timeout(SENSE_PATIENCE, sense.read(file.path(), claim)).await {
            Ok(Ok(text)) if !text.trim().is_empty() => Ok(text.replace('\0', "")),
            Ok(Ok(_)) | Err(_) => Err(Unheard::Unclear),
            Ok(Err(error)) => {
                tracing::warn!(message = message.id, %error, "a file could not be read");
                Err(Unheard::Unclear)
            }
        }
    }
}
