//! The books: where they are kept, the time they are written by, and whose hand writes.

use std::{io, path::PathBuf, sync::Arc};

use ledger::{
    db::{Database, DatabaseError, WriteError},
    messages::{lane::Owner, media_asset},
    values::clock::Clock,
};
use media::{MediaStore, StoredFile};

use crate::jobs::provider::web;

/// A handle on the books; whoever reads or writes them holds one.
#[derive(Clone)]
pub struct Books {
    /// Where they are kept.
    pub database: Database,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Whose hand writes: what this process has leased bears its name.
    pub(crate) owner: Owner,
    /// The folder of files beside them.
    pub(crate) data_dir: PathBuf,
    /// Where media is kept.
    pub(crate) store: MediaStore,
    /// Where rates of currencies are asked for, where they are.
    pub(crate) rates_from: Option<web::Address>,
    /// Whether whoever set no time for reports is sent them at the usual ones.
    pub(crate) reports_by_default: bool,
    /// What links to the pages begin with; `None`: there are none.
    pub(crate) public_url: Option<String>,
}

impl Books {
    /// A fresh id for a row.
    pub(crate) async fn id(&self) -> Result<i64, DatabaseError> {
        loop {
            match self.database.ids(1).await {
                Ok(mut ids) => return Ok(ids.take()),
                Err(WriteError::Stale(_)) => {}
                Err(WriteError::Database(error)) => return Err(error),
            }
        }
    }

    /// The file of kept media, to be read; `None` where it is kept no more. The inner error is the store's.
    pub(crate) async fn file(&self, media_id: i64) -> Result<io::Result<Option<StoredFile>>, DatabaseError> {
        let location = media_asset::location(&self.database, media_id).await?;
        let Some(key) = location.and_then(|location| location.parse().ok()) else { return Ok(Ok(None)) };
        Ok(self.store.file(&key).await)
    }
}
