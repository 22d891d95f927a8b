//! Fetching: the media of a message comes from the session that the message came by, and is kept. Only the process that has
//! the session can do that; any may work on the message afterwards, and waits until it is done.

use std::{
    collections::HashSet,
    fs::File,
    panic::AssertUnwindSafe,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt;
use ledger::{
    db::{Batch, DatabaseError, WriteError},
    messages::{
        inbox::{self, InboxStatus, Message},
        media_asset::{self, NewAsset, Unfetched},
        message::MessageKind,
        session,
    },
};
use media::{Key, LARGEST_MEDIA, Senses, Stored, Unheard};
use tempfile::NamedTempFile;
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
    time::Instant,
};

use super::store;
use crate::{
    books::Books,
    engine::{
        poison::Tries,
        retry::MOST_TRIES,
        watchdog::{Chore, Watchdog},
    },
    out::channel::{Adapter, FetchError, Links, politely},
};

/// A message's media has this long to come. So long, too, a message waits for somebody who has its session.
const PATIENCE: Duration = Duration::from_secs(30);
/// So many media are fetched at once.
const SIDE_BY_SIDE: usize = 4;
/// How many messages one look reads.
const LOOKED_AT: i64 = 16;
/// How often messages are looked for, where nobody says that one has come in.
const LOOK: Duration = Duration::from_secs(1);
/// How often whoever waits looks, where another process may be fetching.
const LOOK_SHARED: Duration = Duration::from_millis(100);

/// Whoever fetches the media of messages.
pub(crate) struct Fetcher {
    books: Books,
    links: Links,
    senses: Senses,
    tries: Arc<Tries>,
    kept_for: TimeDelta,
    places: Arc<Semaphore>,
    /// A message has come in whose media may be wanted.
    hinted: Notify,
    /// Of some message it is settled what becomes of its media.
    settled: Notify,
    is_closed: AtomicBool,
}

impl Fetcher {
    /// Fetches what `senses` can read, and keeps it for so long.
    pub(crate) fn new(
        books: Books,
        links: Links,
        senses: Senses,
        tries: Arc<Tries>,
        kept_for: TimeDelta,
    ) -> Arc<Self> {
        Arc::new(Self {
            books,
            links,
            senses,
            tries,
            kept_for,
            places: Arc::new(Semaphore::new(SIDE_BY_SIDE)),
            hinted: Notify::new(),
            settled: Notify::new(),
            is_closed: AtomicBool::new(false),
        })
    }

    /// Has messages looked for now.
    pub(crate) fn hint(&self) {
        self.hinted.notify_one();
    }

    /// The same, where the media of such messages is fetched at all.
    pub(crate) fn hint_of(&self, kind: MessageKind) {
        if self.senses.know(kind) {
            self.hint();
        }
    }

    /// Nobody waits any more.
    pub(crate) fn close(&self) {
        self.is_closed.store(true, Ordering::Relaxed);
        self.settled.notify_waiters();
    }

    /// Whether nobody waits any more.
    pub(crate) fn is_closing(&self) -> bool {
        self.is_closed.load(Ordering::Relaxed)
    }

    /// Whether anything would ever be fetched.
    pub(crate) fn is_wanted(&self) -> bool {
        self.senses.kinds().next().is_some()
    }

    /// Fetches what comes by this process's sessions until it is dropped. Dropped in between it has lost nothing.
    pub(crate) async fn run(self: Arc<Self>, watchdog: Arc<Watchdog>) {
        let (mut working, mut taken) = (JoinSet::new(), HashSet::new());
        loop {
            let look = Box::pin(self.clone().look(&mut working, &mut taken));
            watchdog.round(Chore::Fetch, look).await;
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                () = self.hinted.notified() => {}
                Some(Ok(done)) = working.join_next() => { taken.remove(&done); }
            }
        }
    }

    async fn look(self: Arc<Self>, working: &mut JoinSet<i64>, taken: &mut HashSet<i64>) {
        if self.places.available_permits() == 0 {
            return;
        }
        let found = match self.unfetched().await {
            Ok(found) => found,
            Err(error) => return tracing::warn!(%error, "could not look for media to be fetched"),
        };
        for (adapter, message) in found {
            let id = message.id;
            if taken.contains(&id) {
                continue;
            }
            let Ok(place) = self.places.clone().try_acquire_owned() else { return };
            taken.insert(id);
            let fetcher = self.clone();
            working.spawn(async move {
                fetcher.work(&*adapter, message, place).await;
                id
            });
        }
    }

    /// What came by the sessions of this process, the oldest first.
    async fn unfetched(&self) -> Result<Vec<(Arc<dyn Adapter>, Unfetched)>, DatabaseError> {
        let Books { database, clock, .. } = &self.books;
        let mut found = Vec::new();
        for link in self.links.all() {
            let Some(adapter) = link.adapter() else { continue };
            for kind in self.senses.kinds() {
                let of = ((link.channel, &*link.name), kind);
                let unfetched =
                    media_asset::unfetched(database, of, MOST_TRIES, clock.machine(), LOOKED_AT).await?;
                found.extend(unfetched.into_iter().map(|message| (adapter.clone(), message)));
            }
        }
        found.sort_by_key(|(_, message)| (message.created_at, message.id));
        Ok(found)
    }

    /// One try at a message, of whose end whoever waits is told.
    async fn work(&self, adapter: &dyn Adapter, mut message: Unfetched, _place: OwnedSemaphorePermit) {
        let _alone = if message.attempts > 0 { Some(self.tries.alone().await) } else { None };
        let tried = AssertUnwindSafe(self.fetch(adapter, &mut message)).catch_unwind().await;
        self.tries.end(message.id);
        let is_settled = match tried {
            Ok(Ok(())) => true,
            Ok(Err(error)) => {
                tracing::info!(message = message.id, %error, "media was not fetched; trying again");
                false
            }
            Err(_) => {
                tracing::error!(message = message.id, "fetching a message's media panicked");
                self.count_lost(message.id).await;
                false
            }
        };
        self.settled.notify_waiters();
        if !is_settled {
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Counts a try as if the process had died of it; one of a message that was tried before is counted already.
    async fn count_lost(&self, message_id: i64) {
        let mut batch = Batch::default();
        inbox::count_lost_try(&mut batch, message_id);
        if let Err(error) = self.books.database.write(batch).await {
            tracing::warn!(message = message_id, %error, "a try was not counted");
        }
    }

    /// Fetches a message's media and keeps it, or writes why it is not to be had.
    async fn fetch(&self, adapter: &dyn Adapter, message: &mut Unfetched) -> Result<(), WriteError> {
        politely(adapter.show_typing(&message.chat)).await;
        let _held = self.tries.hold(&self.books, message.id, &mut message.attempts).await?;
        let put = match download(adapter, message).await {
            Ok(file) => self.put(message.user_id, file).await?,
            Err(unheard) => Err(unheard),
        };
        match put {
            Ok((stored, store)) => self.note(message, &stored, &store).await,
            Err(unheard) => write_unheard(&self.books, message.id, unheard).await,
        }
    }

    /// Puts a file into the store, and answers which store that is. The store's trouble is nobody's who only writes.
    async fn put(
        &self,
        user_id: i64,
        file: NamedTempFile,
    ) -> Result<Result<(Stored, String), Unheard>, DatabaseError> {
        let id = match store::agreed(&self.books, true).await {
            Ok(Some(id)) => id,
            Ok(None) => return Ok(Err(Unheard::Unkept)),
            Err(store::StartError::Database(error)) => return Err(error),
            Err(error) => {
                tracing::error!(%error, "media cannot be kept");
                return Ok(Err(Unheard::Unkept));
            }
        };
        let store = &self.books.store;
        let put = match file.reopen() {
            Ok(file) => store.put(user_id, Box::new(file)).await,
            Err(error) => Err(error),
        };
        Ok(put.map(|stored| (stored, id)).map_err(|error| {
            tracing::error!(store = %store.place(), %error, "media could not be kept");
            if error.kind() == std::io::ErrorKind::FileTooLarge { Unheard::TooLarge } else { Unheard::Unkept }
        }))
    }

    /// Writes that it is kept.
    async fn note(&self, message: &Unfetched, stored: &Stored, store: &str) -> Result<(), WriteError> {
        let mime_type = message.claim().mime_type;
        let keep =
            |batch: &mut Batch, asset: &NewAsset<'_>, now| media_asset::keep(batch, message, asset, now);
        self.write_kept((stored, store), &mime_type, keep).await
    }

    /// Keeps a person's file that came by no message, and answers which media it is.
    pub(crate) async fn take_in(
        &self,
        user_id: i64,
        (kind, mime_type): (MessageKind, &str),
        file: NamedTempFile,
    ) -> Result<Result<(i64, Stored), Unheard>, WriteError> {
        let (stored, store) = match self.put(user_id, file).await? {
            Ok(put) => put,
            Err(unheard) => return Ok(Err(unheard)),
        };
        let keep = |batch: &mut Batch, asset: &NewAsset<'_>, now| {
            media_asset::take_in(batch, (user_id, kind), asset, now);
        };
        self.write_kept((&stored, &store), mime_type, keep).await?;
        let kept = media_asset::at(&self.books.database, user_id, &stored.key.to_string()).await?;
        let kept = kept.ok_or(WriteError::Stale("the media was let go at this moment"))?;
        Ok(Ok((kept.id, stored)))
    }

    /// Writes that an object is kept. What nobody needs any more is not.
    async fn write_kept(
        &self,
        (stored, store): (&Stored, &str),
        mime_type: &str,
        keep: impl FnOnce(&mut Batch, &NewAsset<'_>, DateTime<Utc>),
    ) -> Result<(), WriteError> {
        let (now, location) = (self.books.clock.now(), stored.key.to_string());
        let asset = NewAsset {
            id: self.books.id().await?,
            location: &location,
            sha256: &stored.key.sha256,
            mime_type,
            size_bytes: stored.bytes.cast_signed(),
            store,
            expires_at: now + self.kept_for,
        };
        let mut batch = Batch::default();
        keep(&mut batch, &asset, now);
        let written = self.books.database.write(batch).await;
        if let Err(WriteError::Stale(_)) = written {
            self.leave(&stored.key, &location).await?;
        }
        written.map(drop)
    }

    /// Removes an object whose message is gone, or another's by now.
    async fn leave(&self, key: &Key, location: &str) -> Result<(), DatabaseError> {
        let kept = media_asset::kept(&self.books.database, &[location.to_owned()]).await?;
        if kept.is_empty()
            && let Err(error) = self.books.store.remove(key).await
        {
            tracing::warn!(%error, "an object that nobody needs was not removed; it is swept later");
        }
        Ok(())
    }

    /// Waits until it is settled what becomes of a message's media; `false` where the process ends before. Where nobody has
    /// the session for a while, it cannot be had.
    pub(crate) async fn until_settled(&self, message: &Message) -> Result<bool, WriteError> {
        let mut deadline = Instant::now() + PATIENCE;
        self.hint();
        loop {
            // Waited for before the look, so that nothing is missed in between.
            let settled = self.settled.notified();
            if self.is_closed.load(Ordering::Relaxed) {
                return Ok(false);
            }
            let standing = media_asset::of_message(&self.books.database, message.id).await?;
            let is_open = |standing: &media_asset::Standing| {
                matches!(standing.status, InboxStatus::Received | InboxStatus::Failed)
                    && standing.media_id.is_none()
                    && standing.attempts == message.attempts
            };
            if !standing.is_some_and(|standing| is_open(&standing)) {
                return Ok(true);
            }
            if self.has_somebody(message).await? {
                deadline = Instant::now() + PATIENCE;
            } else if Instant::now() >= deadline {
                write_unheard(&self.books, message.id, Unheard::Unavailable).await?;
                return Ok(true);
            }
            let look = if self.books.database.is_shared() { LOOK_SHARED } else { LOOK };
            let _ = tokio::time::timeout(look, settled).await;
        }
    }

    /// Whether some process has the session that a message came by.
    async fn has_somebody(&self, message: &Message) -> Result<bool, DatabaseError> {
        let of = (message.channel, &*message.session);
        if self.links.get(of).is_some_and(|link| link.adapter().is_some()) {
            return Ok(true);
        }
        let Books { database, owner, clock, .. } = &self.books;
        let held = session::held_elsewhere(database, owner, clock.machine()).await?;
        Ok(held.iter().any(|(channel, name)| (*channel, &**name) == of))
    }
}

/// The media of a message, in a file that is gone once it is dropped.
async fn download(adapter: &dyn Adapter, message: &Unfetched) -> Result<NamedTempFile, Unheard> {
    if message.claim().size_bytes > LARGEST_MEDIA {
        return Err(Unheard::TooLarge);
    }
    let (file, raw) = (NamedTempFile::new(), message.raw.as_deref().unwrap_or_default());
    let file = file.map_err(|_| Unheard::Unkept)?;
    let fetching = async {
        loop {
            let into = File::create(file.path()).map_err(|_| FetchError::Unavailable)?;
            match adapter.fetch(raw, into, LARGEST_MEDIA).await {
                // After a start the session is still on its way.
                Err(FetchError::Unavailable) if !adapter.is_online() => tokio::time::sleep(LOOK).await,
                fetched => return fetched,
            }
        }
    };
    match tokio::time::timeout(PATIENCE, fetching).await {
        Ok(Ok(())) => Ok(file),
        Ok(Err(FetchError::TooLarge)) => Err(Unheard::TooLarge),
        Ok(Err(FetchError::Unavailable)) | Err(_) => Err(Unheard::Unavailable),
    }
}

/// Writes to a message why there is no text, which its sender is told.
async fn write_unheard(books: &Books, message_id: i64, why: Unheard) -> Result<(), WriteError> {
    tracing::info!(message = message_id, why = why.word(), "no text could be had from a message");
    metrics::counter!("catat_errors_total", "kind" => "media").increment(1);
    let mut batch = Batch::default();
    inbox::perceive(&mut batch, message_id, Err(why.word()), books.clock.now());
    books.database.write(batch).await.map(drop)
}
