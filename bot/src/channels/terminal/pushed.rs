//! What is pushed while a conversation goes on, words and files that answer no line, and the clock that moves on to it.

use std::{path::Path, time::Duration};

use chrono::{DateTime, FixedOffset, Utc};
use ledger::{
    db::DatabaseError,
    jobs,
    messages::{
        inbox,
        message::Channel,
        pushed::{self, Pushed},
    },
    people::user::{self, Address},
    values::period::Zone,
};
use serde::Serialize;
use tokio::time::{Instant, timeout_at};

use super::{Chat, PATIENCE, Turn, TurnError, database_error};

/// Between two looks at what is due.
const BREATH: Duration = Duration::from_millis(5);

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
            self.do_what_is_due(None, PATIENCE).await?;
            let next =
                jobs::next_due(&books.database, books.clock.now(), at).await.map_err(database_error)?;
            let Some(next) = next else { break };
            clock.move_to(next);
        }
        clock.move_to(at);
        self.do_what_is_due(None, PATIENCE).await
    }

    /// Waits until what is due is done, and what it put into lanes is worked on, or so long at most.
    async fn do_what_is_due(&self, user_id: Option<i64>, patience: Duration) -> Result<(), TurnError> {
        let (engine, deadline) = (&self.engine, Instant::now() + patience);
        engine.worker.rested(user_id, patience).await.map_err(database_error)?;
        loop {
            let lanes = inbox::lanes_with_due(&engine.books.database).await.map_err(database_error)?;
            if lanes.is_empty() || Instant::now() >= deadline {
                return Ok(());
            }
            for lane in &lanes {
                engine.hint(lane);
                let _ = timeout_at(deadline, engine.lanes.rested(lane)).await;
            }
            // What was tried in vain is tried again later.
            tokio::time::sleep(BREATH).await;
        }
    }

    /// Waits until what a line left to be done for its person is done, or so long at most.
    pub(super) async fn settle(&self, turn: &Turn, patience: Duration) -> Result<(), TurnError> {
        let Some(user_id) = turn.user_id else { return Ok(()) };
        self.do_what_is_due(Some(user_id), patience).await
    }

    /// What was pushed since somebody asked last, in order; to one person alone, where one is named.
    pub(super) async fn pushed(&self, to: Option<&Address>) -> Result<Vec<Push>, DatabaseError> {
        let books = &self.engine.books;
        let chat = to.map(ToString::to_string);
        let place = (Channel::Terminal, chat.as_deref());
        let mut pushes: Vec<Push> = Vec::new();
        for row in pushed::fetch(&books.database, place, books.clock.now()).await? {
            let drawn = match row.payload().drawing {
                Some(drawing) => self.pictures.drawn(drawing).await,
                None => None,
            };
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
                        files: file.into_iter().chain(drawn).collect(),
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
