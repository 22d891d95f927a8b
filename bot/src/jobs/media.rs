//! Media that is let go: what was kept for as long as it is kept, and objects that no row knows of any more.

use std::time::SystemTime;

use chrono::TimeDelta;
use ledger::{db::Batch, messages::media_asset};
use media::{Key, MediaStore};

use crate::{
    books::Books,
    jobs::{BREATH, outcome::JobError},
};

/// An object without a row is older than whatever may still be about to write one.
const FORGOTTEN_AFTER: TimeDelta = TimeDelta::days(1);
/// So many rows go in one batch.
const EXPIRED_AT_ONCE: i64 = 100;
/// So many objects are asked about in one query.
const SWEPT_AT_ONCE: usize = 500;

/// Lets go of media whose time is over: the object, then its row.
pub(super) async fn let_go(books: &Books) -> Result<(), JobError> {
    loop {
        let now = books.clock.now();
        let expired = media_asset::expired(&books.database, now, EXPIRED_AT_ONCE).await?;
        if expired.is_empty() {
            return Ok(());
        }
        for (_, location) in &expired {
            if let Ok(key) = location.parse::<Key>() {
                books.store.remove(&key).await.map_err(|error| unremoved(&error))?;
            }
        }
        let ids: Vec<i64> = expired.into_iter().map(|(id, _)| id).collect();
        let mut batch = Batch::default();
        media_asset::let_go(&mut batch, &ids, now);
        books.database.write(batch).await?;
        tokio::time::sleep(BREATH).await;
    }
}

/// Removes what was put into the books' own store and never noted, because whoever put it died or was late, and looks after the
/// store otherwise.
pub(super) async fn sweep(books: &Books) -> Result<(), JobError> {
    let bound = media_asset::store(&books.database).await?;
    let own = books.store.id().await.map_err(|error| JobError::Failed(error.to_string()))?;
    if bound.is_none() || bound != own {
        return Ok(());
    }
    look_after(&books.store).await;
    let since = SystemTime::from(books.clock.machine() - FORGOTTEN_AFTER);
    let old = books.store.older_than(since).await.map_err(|error| unremoved(&error))?;
    for keys in old.chunks(SWEPT_AT_ONCE) {
        let names: Vec<String> = keys.iter().map(Key::to_string).collect();
        let kept = media_asset::kept(&books.database, &names).await?;
        for (key, _) in keys.iter().zip(&names).filter(|(_, name)| !kept.contains(*name)) {
            books.store.remove(key).await.map_err(|error| unremoved(&error))?;
        }
        tokio::time::sleep(BREATH).await;
    }
    Ok(())
}

/// What is better so but stops nothing.
async fn look_after(store: &MediaStore) {
    if let Err(error) = store.cast_net().await {
        tracing::warn!(store = %store.place(), %error, "the store does not let go of old media by itself; only this program does");
    }
    match store.is_public().await {
        Ok(false) => {}
        Ok(true) => {
            tracing::error!(store = %store.place(), "anybody may read the media that is kept; make it private");
        }
        Err(error) => {
            tracing::warn!(store = %store.place(), %error, "who may read the media could not be asked");
        }
    }
}

fn unremoved(error: &std::io::Error) -> JobError {
    JobError::Failed(format!("media could not be removed; look at CATAT_MEDIA: {error}"))
}
