//! Perceive: sounds are heard and pictures seen, once they are kept, before their message's turn to be understood. What was
//! found is written to the row, so a later try does not look for it again.

use std::{io, sync::Arc, time::Duration};

use chrono::TimeDelta;
use ledger::{
    db::{Batch, DatabaseError, WriteError},
    messages::{
        ai_audit::{self, Reading},
        inbox::{self, InboxStatus, Message},
        media_asset,
        message::{MessageKind, media_url},
        perceived::Perceived,
    },
    people::user::{self, Locale},
};
use media::{Sense, Senses, StoredFile, Unheard};
use tokio::{sync::Semaphore, time::Instant};

use super::{fetch::Fetcher, reading::model_of};
use crate::{books::Books, engine::poison::Tries};

/// So many media are read at once.
const SIDE_BY_SIDE: usize = 4;
/// How long a message rests whose media has to be fetched anew.
const REST: TimeDelta = TimeDelta::seconds(1);

/// What the engine hears and sees by, and the places where that is done.
pub(crate) struct Perception {
    senses: Senses,
    fetcher: Arc<Fetcher>,
    places: Semaphore,
}

/// What a message's row says of how far it is with its media.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// There is none, or it was read, or nobody could.
    Nothing,
    /// It has to be fetched first, wherever that is done.
    Fetching,
    /// It is kept and has to be listened to or looked at, which takes long.
    Reading,
}

/// What the row says of a message without a text.
pub fn unheard(message: &Message) -> Unheard {
    let noted = message.error.as_deref().filter(|_| message.status == InboxStatus::Perceived);
    noted.and_then(Unheard::of).unwrap_or(Unheard::NoSense)
}

impl Perception {
    /// Reads what `fetcher` has kept.
    pub(crate) fn new(senses: Senses, fetcher: Arc<Fetcher>) -> Self {
        Self { senses, fetcher, places: Semaphore::new(SIDE_BY_SIDE) }
    }

    /// What is to be done first for a message.
    pub(crate) fn need(&self, message: &Message) -> Need {
        let is_wanted = message.status != InboxStatus::Perceived && self.senses.know(message.kind);
        match message.media_id {
            _ if !is_wanted => Need::Nothing,
            Some(_) => Need::Reading,
            None if message.channel.brings_files() => Need::Fetching,
            None => Need::Nothing,
        }
    }

    /// Whether files of this kind are looked at.
    pub(crate) fn sees(&self, kind: MessageKind) -> bool {
        self.senses.know(kind)
    }

    /// Whether the process ends, so that nobody waits any more.
    pub(crate) fn is_closing(&self) -> bool {
        self.fetcher.is_closing()
    }

    /// What media of this kind is read by.
    pub(crate) fn sense(&self, kind: MessageKind) -> Option<Arc<dyn Sense>> {
        self.senses.of(kind).cloned()
    }

    /// Waits until a message's media is kept, or will never be; `false` where the process ends before.
    pub(crate) async fn until_fetched(&self, message: &Message) -> Result<bool, WriteError> {
        self.fetcher.until_settled(message).await
    }

    /// Turns a message's media into text, and writes it to the row.
    pub(crate) async fn perceive(
        &self,
        (books, tries): (&Books, &Tries),
        message: &mut Message,
    ) -> Result<(), WriteError> {
        let (_, payload) = inbox::original(&books.database, message).await?;
        let claim = payload.media.unwrap_or_default();
        // Whoever is gone is heard like anybody else; nothing is answered.
        let person = user::by_id(&books.database, message.user_id).await?;
        let language = person.map_or(Locale::Id, |person| person.locale);
        let audit_id = books.id().await?;
        let (begun, found) = {
            let _place = self.places.acquire().await.expect("it is never closed");
            // Only now: what still waits for its place kills nobody.
            let _held = tries.hold(books, message.id, &mut message.attempts).await?;
            let begun = Instant::now();
            let found = match file(books, message).await? {
                Ok(Some(file)) => self.senses.read(message.kind, file.path(), (&claim, language)).await,
                Ok(None) if message.channel.brings_files() => return lose(books, tries, message).await,
                Ok(None) => Err(Unheard::Unavailable),
                Err(error) => {
                    tracing::error!(message = message.id, %error, "kept media could not be had; look at CATAT_MEDIA");
                    Err(Unheard::Unkept)
                }
            };
            (begun, found)
        };
        if let Err(unheard) = found {
            tracing::info!(message = message.id, why = unheard.word(), "no text could be had from a message");
            metrics::counter!("catat_errors_total", "kind" => "media").increment(1);
        }
        let (mut batch, now) = (Batch::default(), books.clock.now());
        let reading = reading(self.senses.of(message.kind), &found, begun.elapsed());
        let input = media_url(message.media_id.unwrap_or_default());
        ai_audit::note_reading(&mut batch, audit_id, (message.id, message.kind, &input), &reading, now);
        inbox::perceive(&mut batch, message.id, found.map_err(Unheard::word), now);
        books.database.write(batch).await.map(drop)
    }
}

/// What is told later of how media was read.
fn reading(sense: Option<&Arc<dyn Sense>>, found: &Result<Perceived, Unheard>, latency: Duration) -> Reading {
    Reading {
        model: sense.map_or_else(String::new, |sense| model_of(&**sense, found.as_ref().ok())),
        output: found.as_ref().map_or_else(|why| why.word().to_owned(), Perceived::text),
        success: found.is_ok(),
        latency,
    }
}

/// A file to read a message's media by; `None` where the store has it no more.
async fn file(books: &Books, message: &Message) -> Result<io::Result<Option<StoredFile>>, DatabaseError> {
    match message.media_id {
        Some(media_id) => books.file(media_id).await,
        None => Ok(Ok(None)),
    }
}

/// Has a message's media fetched anew, which counts as a try.
async fn lose(books: &Books, tries: &Tries, message: &Message) -> Result<(), WriteError> {
    tracing::warn!(message = message.id, "kept media is not in the store any more; it is fetched anew");
    let mut batch = Batch::default();
    media_asset::lose(&mut batch, message.id, message.media_id.unwrap_or_default());
    let again = ("its media was not in the store any more", Some(books.clock.machine() + REST));
    inbox::fail(&mut batch, message, tries.number(message), again, books.clock.now());
    tries.end(message.id);
    books.database.write(batch).await.map(drop)
}
