//! Poison messages: which message a process dies of, told from those that were merely at work beside it.
//!
//! The first death counts a try for everything that was in hand. What was tried before is worked on alone from then on,
//! and its try is counted before it is made, so that every later death counts for one message only.

mod in_hand;

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, OnceLock},
    time::Duration,
};

use ledger::{
    db::{Batch, DatabaseError, WriteError},
    messages::inbox::{self, Message},
};
use tokio::time::Instant;

use crate::books::Books;

use in_hand::{InHand, Slot};

/// What is being tried in this process.
#[derive(Default)]
pub(crate) struct Tries {
    /// What is in hand for the first time, once the engine works.
    in_hand: OnceLock<InHand>,
    /// Whoever was tried before works under this.
    alone: Arc<tokio::sync::Mutex<()>>,
    /// Messages whose present try is counted. One that the database cuts short is the same try when it goes on.
    counted: Mutex<HashSet<i64>>,
    /// Since when which message has been failing.
    failing: Mutex<HashMap<i64, Instant>>,
}

/// Nobody else who was tried before is worked on while this is kept.
pub(crate) type Alone = tokio::sync::OwnedMutexGuard<()>;

impl Tries {
    /// Which try of the message the present one is, from 1.
    pub(crate) fn number(&self, message: &Message) -> i64 {
        message.attempts + i64::from(!self.counted().contains(&message.id))
    }

    /// How long the message has been failing in this process.
    pub(crate) fn failing_for(&self, message_id: i64) -> Duration {
        self.failing().entry(message_id).or_insert_with(Instant::now).elapsed()
    }

    /// The message's try has ended; there may be another.
    pub(crate) fn end(&self, message_id: i64) {
        self.counted().remove(&message_id);
    }

    /// The message is done, or given up.
    pub(crate) fn end_all(&self, message_id: i64) {
        self.end(message_id);
        self.failing().remove(&message_id);
    }

    /// Waits until nobody else who was tried before is worked on.
    pub(crate) async fn alone(&self) -> Alone {
        self.alone.clone().lock_owned().await
    }

    /// Counts a try for what was in hand when the process before died; each once, however often this is begun.
    pub(crate) async fn count_lost(&self, books: &Books) -> Result<(), DatabaseError> {
        let (in_hand, left) = match InHand::open(&books.data_dir) {
            Ok(opened) => opened,
            Err(error) => {
                tracing::warn!(%error, "what is in hand cannot be noted");
                return Ok(());
            }
        };
        if !left.is_empty() {
            tracing::warn!(messages = ?left, "they were in work when the process before ended");
            let mut batch = Batch::default();
            for id in left {
                inbox::count_lost_try(&mut batch, id);
            }
            match books.database.write(batch).await {
                Ok(_) | Err(WriteError::Stale(_)) => {}
                Err(WriteError::Database(error)) => return Err(error),
            }
            if let Err(error) = in_hand.clear() {
                tracing::warn!(%error, "what was in hand could not be cleared");
            }
        }
        let _ = self.in_hand.set(in_hand);
        Ok(())
    }

    /// Takes a message in hand that was tried so often before, until the answer is dropped. The try of one that was tried at all
    /// is counted; it has to be alone. Stale where others have counted one.
    pub(crate) async fn hold(
        &self,
        books: &Books,
        message_id: i64,
        attempts: &mut i64,
    ) -> Result<Option<Slot<'_>>, WriteError> {
        if *attempts == 0 {
            return Ok(self.in_hand.get().and_then(|in_hand| in_hand.hold(message_id)));
        }
        if !self.counted().contains(&message_id) {
            let mut batch = Batch::default();
            inbox::count_try(&mut batch, message_id, *attempts);
            books.database.write(batch).await?;
            self.counted().insert(message_id);
            *attempts += 1;
        }
        Ok(None)
    }

    /// Suspects nobody of what is in hand: the process ends by its own will.
    pub(crate) async fn forget(&self, books: &Books) -> Result<(), WriteError> {
        if let Some(Err(error)) = self.in_hand.get().map(InHand::clear) {
            tracing::warn!(%error, "what was in hand could not be cleared");
        }
        let counted: Vec<i64> = self.counted().drain().collect();
        let mut batch = Batch::default();
        for id in counted {
            inbox::take_try_back(&mut batch, id);
        }
        if batch.is_empty() { Ok(()) } else { books.database.write(batch).await.map(drop) }
    }

    fn counted(&self) -> MutexGuard<'_, HashSet<i64>> {
        self.counted.lock().expect("no one panics while counting")
    }

    fn failing(&self) -> MutexGuard<'_, HashMap<i64, Instant>> {
        self.failing.lock().expect("no one panics while noting a failure")
    }
}
