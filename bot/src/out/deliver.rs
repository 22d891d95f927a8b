//! Deliver: replies reach whoever waits for them.
//!
//! What a caller waits for is a row. In the process that wrote it a hint carries the reply; where another process may
//! have written it, the row is looked up again and again.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use ledger::{
    db::{Database, DatabaseError},
    messages::outbox::{self, Outcome, Reply},
};
use tokio::{sync::oneshot, time::Instant};

/// How often a row is looked up while somebody waits and another process may work on it.
const LOOK_SHARED: Duration = Duration::from_millis(50);
/// How often where no other process can: only a lost hint is ever found this way.
const LOOK_ALONE: Duration = Duration::from_secs(1);

/// More messages than this nobody waits for at once; whoever comes then is told to come again.
const MOST_WAITING: usize = 4_096;

type Replies = Arc<Vec<Reply>>;

/// Who waits for which message.
#[derive(Clone, Default)]
pub struct Waiters(Arc<Mutex<HashMap<i64, Vec<oneshot::Sender<Replies>>>>>);

/// A place in the queue of those who wait for a message; given up when it is dropped.
pub struct Ticket {
    message_id: i64,
    hint: oneshot::Receiver<Replies>,
    waiters: Waiters,
}

impl Waiters {
    /// Takes a place before the message is worked on.
    pub fn register(&self, message_id: i64) -> Ticket {
        let (sender, hint) = oneshot::channel();
        self.lock().entry(message_id).or_default().push(sender);
        Ticket { message_id, hint, waiters: self.clone() }
    }

    /// Whether as many wait as may.
    pub fn is_full(&self) -> bool {
        self.lock().len() >= MOST_WAITING
    }

    /// Tells whoever waits that the replies are written.
    pub fn wake(&self, message_id: i64, replies: Vec<Reply>) {
        let Some(waiting) = self.lock().remove(&message_id) else { return };
        let replies = Arc::new(replies);
        for waiter in waiting {
            let _ = waiter.send(replies.clone());
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<i64, Vec<oneshot::Sender<Replies>>>> {
        self.0.lock().expect("no one panics while holding the waiters")
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.hint.close();
        let mut waiters = self.waiters.lock();
        if let Some(waiting) = waiters.get_mut(&self.message_id) {
            waiting.retain(|sender| !sender.is_closed());
            if waiting.is_empty() {
                waiters.remove(&self.message_id);
            }
        }
    }
}

impl Ticket {
    /// The replies; `None` where they are not there in time. `look_first` for a message that may be done already.
    pub async fn replies(
        mut self,
        database: &Database,
        patience: Duration,
        look_first: bool,
    ) -> Result<Option<Vec<Reply>>, DatabaseError> {
        let deadline = Instant::now() + patience;
        let pause = if database.is_shared() { LOOK_SHARED } else { LOOK_ALONE };
        let mut looks = look_first;
        loop {
            if looks && let Outcome::Answered(replies) = outbox::outcome(database, self.message_id).await? {
                return Ok(Some(replies));
            }
            looks = true;
            let now = Instant::now();
            if now >= deadline {
                return Ok(None);
            }
            if let Ok(Ok(replies)) = tokio::time::timeout(pause.min(deadline - now), &mut self.hint).await {
                return Ok(Some((*replies).clone()));
            }
        }
    }
}
