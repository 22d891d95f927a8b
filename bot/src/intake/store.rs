//! Which store media is kept in: all processes on the same books keep it in one, or none could read what another fetched.

use std::{io, time::Duration};

use ledger::{
    db::{DatabaseError, WriteError},
    messages::media_asset,
};
use media::MediaStore;

use crate::{books::Books, random};

/// Another process that has made the store has noted it in the books by then.
const OTHERS_TIME: Duration = Duration::from_secs(1);

/// Why a process may not work on these books.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database's trouble.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// Their media is kept in another store.
    #[error(
        "CATAT_MEDIA: these books keep their media in another store than {place}: set it to the folder or bucket whose object \
         store-id says {bound}, the same for every process. Where that is lost, write {bound} into the store-id of this one"
    )]
    OtherStore {
        /// Where this process keeps media.
        place: String,
        /// The id of the books' own store.
        bound: String,
    },
    /// The store keeps the media of other books.
    #[error(
        "CATAT_MEDIA: {place} keeps the media of other books: set it to a folder or bucket of its own. Where those books are \
         gone for good, remove store-id there"
    )]
    OtherBooks {
        /// Where this process keeps media.
        place: String,
    },
}

/// Answers which store the books keep their media in, where that is this process's. Where they have none yet, it is this
/// one's from now on, if it is to keep any. `None` where there is none, or the store cannot be used at the moment: then
/// what can be done without media goes on.
pub(crate) async fn agreed(books: &Books, is_to_keep: bool) -> Result<Option<String>, StartError> {
    let Books { database, store, .. } = books;
    let bound = media_asset::store(database).await?;
    let own = match store.id().await {
        Ok(own) => own,
        Err(error) => return Ok(unusable(store, &error)),
    };
    match bound {
        None if !is_to_keep => Ok(None),
        None => bind(books, own.is_some()).await,
        Some(bound) if own.as_ref() == Some(&bound) => Ok(Some(bound)),
        Some(bound) => Err(StartError::OtherStore { place: store.place(), bound }),
    }
}

/// Makes a store, and has the books keep their media there. A store that `is_there` already is other books', unless another
/// process has just made it for these.
async fn bind(books: &Books, is_there: bool) -> Result<Option<String>, StartError> {
    let Books { database, store, clock, .. } = books;
    let fresh = random::id();
    let id = match store.make(&fresh).await {
        Ok(id) => id,
        Err(error) => return Ok(unusable(store, &error)),
    };
    if is_there || id != fresh {
        tokio::time::sleep(OTHERS_TIME).await;
        return match media_asset::store(database).await? {
            Some(bound) if bound == id => Ok(Some(bound)),
            _ => Err(StartError::OtherBooks { place: store.place() }),
        };
    }
    let bound = match media_asset::bind_store(database, &id, clock.now()).await {
        Ok(bound) => bound,
        Err(WriteError::Stale(_)) => media_asset::store(database).await?.unwrap_or_default(),
        Err(WriteError::Database(error)) => return Err(error.into()),
    };
    if bound == id {
        return Ok(Some(bound));
    }
    Err(StartError::OtherStore { place: store.place(), bound })
}

fn unusable(store: &MediaStore, error: &io::Error) -> Option<String> {
    tracing::error!(store = %store.place(), %error, "media cannot be kept; look at CATAT_MEDIA");
    None
}
