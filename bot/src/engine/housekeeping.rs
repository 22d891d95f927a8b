//! Keeping house: erasures that are not finished go on, wherever they were stopped; old exports go, and so do messages
//! that have stood aside for too long and what is remembered of erased ones.

use std::{
    fs, io,
    path::{Component, Path},
    time::Duration,
};

use ledger::{
    db::{Batch, DatabaseError, WriteError},
    messages::inbox,
    people::erasure::{self, Erasure, ErasureError, Progress},
};
use tokio::time::Instant;

use crate::{
    engine::{Engine, heart::Chore},
    topics::export,
};

/// How often the house is looked after.
const PAUSE: Duration = Duration::from_secs(1);
/// Between two chunks others write.
const BREATH: Duration = Duration::from_millis(5);
/// How often old things are looked for.
const CHORES_PAUSE: Duration = Duration::from_mins(10);

impl Engine {
    /// Looks after the house, until it is dropped. Dropped in between, it has lost nothing.
    pub(crate) async fn keep_house(&self) {
        let mut chores_due = Instant::now();
        loop {
            let is_due = Instant::now() >= chores_due;
            if is_due {
                chores_due = Instant::now() + CHORES_PAUSE;
            }
            self.heart.round(Chore::House, self.look_after_house(is_due)).await;
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn look_after_house(&self, is_due: bool) {
        if is_due {
            if let Err(error) = export::remove_old(&self.books) {
                tracing::warn!(%error, "old exports could not be removed");
            }
            if let Err(error) = self.drop_waiting().await {
                tracing::warn!(%error, "messages that stand aside could not be let go");
            }
            if let Err(error) = self.sweep_forgotten().await {
                tracing::warn!(%error, "the hashes of erased messages could not be let go");
            }
        }
        if let Err(error) = self.go_on_erasing().await {
            tracing::warn!(%error, "could not look for erasures");
        }
    }

    /// Lets go of messages whose subject never came.
    async fn drop_waiting(&self) -> Result<(), WriteError> {
        let now = self.books.clock.now();
        let accepted_before = now - inbox::LONGEST_WAIT;
        if inbox::waits_since(&self.books.database, accepted_before).await? {
            let mut batch = Batch::default();
            inbox::drop_waiting(&mut batch, accepted_before, now);
            self.books.database.write(batch).await?;
        }
        Ok(())
    }

    /// Forgets erased messages for good, once their time is over.
    async fn sweep_forgotten(&self) -> Result<(), WriteError> {
        while erasure::sweep(&self.books.database, self.books.clock.now()).await? {
            tokio::time::sleep(BREATH).await;
        }
        Ok(())
    }

    /// One that fails holds up no other.
    async fn go_on_erasing(&self) -> Result<(), DatabaseError> {
        for mut erasure in erasure::open(&self.books.database).await? {
            match self.erase(&mut erasure).await {
                // Another process is at it.
                Ok(()) | Err(ErasureError::Write(WriteError::Stale(_))) => {}
                Err(error) => {
                    metrics::counter!("catat_errors_total", "kind" => "erasure").increment(1);
                    tracing::warn!(user = erasure.user_id, %error, "an erasure did not go on; trying again");
                }
            }
        }
        Ok(())
    }

    async fn erase(&self, erasure: &mut Erasure) -> Result<(), ErasureError> {
        export::remove_of(&self.books, erasure.user_id)?;
        let remove_file = |location: &str| remove_file(&self.books.data_dir, location);
        loop {
            match erasure.step(&self.books.database, &remove_file, self.books.clock.now()).await? {
                Progress::More => tokio::time::sleep(BREATH).await,
                Progress::Waiting => return Ok(()),
                Progress::Finished => {
                    tracing::info!(user = erasure.user_id, "everything of a person is erased");
                    return Ok(());
                }
            }
        }
    }
}

/// Removes a file of the data folder; a place outside it is nobody's to remove.
fn remove_file(data_dir: &Path, location: &str) -> io::Result<()> {
    let is_inside = Path::new(location).components().all(|part| matches!(part, Component::Normal(_)));
    if !is_inside {
        tracing::warn!("a media row names a place outside the data folder; its file is left alone");
        return Ok(());
    }
    match fs::remove_file(data_dir.join(location)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
