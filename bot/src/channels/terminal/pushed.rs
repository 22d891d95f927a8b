//! What is pushed while a conversation goes on, words and files that answer no line, and the clock that moves on to it.

use std::{path::Path, time::Duration};

use chrono::{DateTime, FixedOffset, Utc};
use ledger::{
    db::DatabaseError,
    jobs,
    messages::{
        message::Channel,
        pushed::{self, Pushed},
    },
    people::user::{self, Address},
    values::period::Zone,
};
use serde::Serialize;

use super::{Chat, PATIENCE, Turn, TurnError, database_error};

/// Words that answer no line.
#[derive(Debug, Serialize)]
pub struct Push {
    /// When they were said, at the person's hour.
    at: DateTime<FixedOffset>,
    /// To whom.
    user: String,
    /// Which kind of work they came of.
    kind: String,
    /// They.
    pub(super) text: String,
    /// What goes along.
    pub(super) files: Vec<SentFile>,
}

/// A file that goes along with words.
#[derive(Debug, Serialize)]
pub struct SentFile {
    name: String,
    mime: String,
    /// Where it lies.
    pub(super) path: String,
}

impl SentFile {
    pub(super) fn new(name: String, mime: &str, path: &Path) -> Self {
        Self { name, mime: mime.to_owned(), path: path.display().to_string() }
    }
}

impl Chat {
    /// Moves the people's clock on. What falls due on the way is done first, each at its own time.
    pub(super) async fn pass_to(&self, at: DateTime<Utc>) -> Result<(), TurnError> {
        let clock =
            self.clock.as_ref().ok_or_else(|| TurnError::new("at_without_now", "at: give --now first"))?;
        let books = &self.engine.books;
        if at < books.clock.now() {
            return Err(TurnError::new("at_in_the_past", "at: the clock only goes forward"));
        }
        loop {
            self.engine.worker.rested(None, PATIENCE).await.map_err(database_error)?;
            let next =
                jobs::next_due(&books.database, books.clock.now(), at).await.map_err(database_error)?;
            let Some(next) = next else { break };
            clock.move_to(next);
        }
        clock.move_to(at);
        self.engine.worker.rested(None, PATIENCE).await.map_err(database_error)
    }

    /// Waits until what a line left to be done for its person is done, or so long at most.
    pub(super) async fn settle(&self, turn: &Turn, patience: Duration) -> Result<(), TurnError> {
        let Some(user_id) = turn.user_id else { return Ok(()) };
        self.engine.worker.rested(Some(user_id), patience).await.map_err(database_error)
    }

    /// What was pushed since somebody asked last, in order; to one person alone, where one is named.
    pub(super) async fn pushed(&self, to: Option<&Address>) -> Result<Vec<Push>, DatabaseError> {
        let books = &self.engine.books;
        let chat = to.map(ToString::to_string);
        let place = (Channel::Terminal, chat.as_deref());
        let mut pushes: Vec<Push> = Vec::new();
        for row in pushed::fetch(&books.database, place, books.clock.now()).await? {
            match (file_of(&row, &books.data_dir), pushes.last_mut()) {
                (Some(file), Some(push)) => push.files.push(file),
                (file, _) => {
                    let person = user::by_id(&books.database, row.user_id).await?;
                    let zone = person.map_or(Zone::JAKARTA, |person| person.zone);
                    pushes.push(Push {
                        at: zone.local(row.created_at).fixed_offset(),
                        user: row.chat.clone(),
                        kind: row.kind().to_owned(),
                        text: row.wa_body,
                        files: file.into_iter().collect(),
                    });
                }
            }
        }
        Ok(pushes)
    }
}

/// The file that a row sends, where it sends one.
fn file_of(row: &Pushed, data_dir: &Path) -> Option<SentFile> {
    let payload = row.payload();
    let (path, media) = (data_dir.join(payload.media_path?), payload.media?);
    let path = std::path::absolute(&path).unwrap_or(path);
    Some(SentFile::new(media.file_name.unwrap_or_default(), &media.mime_type, &path))
}
