//! Pictures that go along with replies: drawn into a folder that goes away with the conversation.

use std::{fs, io, path::PathBuf};

use ledger::{
    db::{Database, DatabaseError},
    messages::{message::Drawing, outbox},
};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use super::SentFile;
use crate::{out::picture, random};

/// Where they lie; the folder is made for the first.
#[derive(Default)]
pub(super) struct Pictures(OnceCell<TempDir>);

impl Pictures {
    /// The pictures that go along with the replies to a message. One that cannot be drawn or kept keeps no words back.
    pub(super) async fn of_replies(
        &self,
        database: &Database,
        message_row_id: i64,
    ) -> Result<Vec<SentFile>, DatabaseError> {
        let mut files = Vec::new();
        for drawing in outbox::drawings(database, message_row_id).await? {
            files.extend(self.drawn(drawing).await);
        }
        Ok(files)
    }

    /// The picture; `None` where it cannot be drawn or kept.
    pub(super) async fn drawn(&self, drawing: Drawing) -> Option<SentFile> {
        let name = drawing.name.clone();
        let bytes = picture::drawn(drawing).await?;
        match self.keep(&bytes).await {
            Ok(path) => Some(SentFile::new(name, "image/png", &path)),
            Err(error) => {
                tracing::warn!(name, %error, "a picture could not be kept");
                None
            }
        }
    }

    async fn keep(&self, bytes: &[u8]) -> io::Result<PathBuf> {
        let folder = self.0.get_or_try_init(|| async { TempDir::with_prefix("catat-") }).await?;
        let path = folder.path().join(format!("{}.png", random::id()));
        fs::write(&path, bytes)?;
        Ok(path)
    }
}
