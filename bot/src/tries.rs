//! Tries: which message a process dies of, told from those that were merely at work beside it.
//!
//! The first death counts a try for everything that was in hand. What was tried before is worked on alone from then on,
//! and its try is counted before it is made, so that every later death counts for one message only.

use std::{
    collections::HashSet,
    io,
    sync::{Mutex, MutexGuard, OnceLock},
};

use ledger::{
    db::{Batch, DatabaseError, WriteError},
    inbox::{self, Message},
};

use crate::{
    engine::Engine,
    in_hand::{InHand, Slot},
};

/// After so many tries a message is given up.
pub(crate) const MOST_TRIES: i64 = 5;

/// What is being tried in this process.
#[derive(Default)]
pub(crate) struct Tries {
    /// What is in hand for the first time, once the engine works.
    in_hand: OnceLock<InHand>,
    /// Whoever was tried before works under this.
    alone: tokio::sync::Mutex<()>,
    /// Messages whose present try is counted. One that the database cuts short is the same try when it goes on.
    counted: Mutex<HashSet<i64>>,
}

/// A message is in hand until this is dropped.
pub(crate) struct Held<'a> {
    _slot: Option<Slot<'a>>,
    _alone: Option<tokio::sync::MutexGuard<'a, ()>>,
}

impl Tries {
    /// Which try of the message the present one is, from 1.
    pub(crate) fn number(&self, message: &Message) -> i64 {
        message.attempts + i64::from(!self.counted().contains(&message.id))
    }

    /// The message's try has ended, well or not.
    pub(crate) fn end(&self, message_id: i64) {
        self.counted().remove(&message_id);
    }

    /// Forgets what is in hand: the process ends by its own will.
    pub(crate) fn forget(&self) -> io::Result<()> {
        self.in_hand.get().map_or(Ok(()), InHand::clear)
    }

    fn counted(&self) -> MutexGuard<'_, HashSet<i64>> {
        self.counted.lock().expect("no one panics while counting")
    }
}

impl Engine {
    /// Counts a try for what was in hand when the process before died; each once, however often this is begun.
    pub(crate) async fn count_lost_tries(&self) -> Result<(), DatabaseError> {
        let (in_hand, left) = match InHand::open(&self.data_dir) {
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
            match self.database.write(batch).await {
                Ok(_) | Err(WriteError::Stale(_)) => {}
                Err(WriteError::Database(error)) => return Err(error),
            }
            if let Err(error) = in_hand.clear() {
                tracing::warn!(%error, "what was in hand could not be cleared");
            }
        }
        let _ = self.tries.in_hand.set(in_hand);
        Ok(())
    }

    /// Takes the message in hand, until the answer is dropped. Who was tried before waits here until nobody else is who
    /// was; stale where others have counted a try of it.
    pub(crate) async fn hold(&self, message: &mut Message) -> Result<Held<'_>, WriteError> {
        if message.attempts == 0 {
            let in_hand = self.tries.in_hand.get();
            return Ok(Held { _slot: in_hand.and_then(|in_hand| in_hand.hold(message.id)), _alone: None });
        }
        let alone = self.tries.alone.lock().await;
        if !self.tries.counted().contains(&message.id) {
            let mut batch = Batch::default();
            inbox::count_try(&mut batch, message.id, message.attempts);
            self.database.write(batch).await?;
            self.tries.counted().insert(message.id);
            message.attempts += 1;
        }
        Ok(Held { _slot: None, _alone: Some(alone) })
    }
}
