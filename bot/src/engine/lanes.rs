//! Lanes, which work on messages: one ordered lane per person, many side by side.

use std::{
    collections::HashMap,
    panic::AssertUnwindSafe,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use futures_util::FutureExt;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

use crate::engine::{
    desk::Desk,
    shift::{Progress, Shift},
};

/// How many lanes may have work at once; beyond that callers are told to come again.
const MOST_LANES: usize = 4_096;
/// How many of them are worked on side by side.
const SIDE_BY_SIDE: usize = 256;
/// After so many messages a lane gives its place back and stands in line again, so that a few long queues do not keep
/// everybody else waiting.
const MESSAGES_A_PLACE: u32 = 4;
/// How long a lane waits before it asks a database that failed again.
const DATABASE_PAUSE: Duration = Duration::from_millis(250);

/// The lanes that have work.
pub(crate) struct Lanes {
    desk: Arc<Desk>,
    active: Mutex<HashMap<String, Wish>>,
    places: Arc<Semaphore>,
    closed: AtomicBool,
    /// Some lane came to rest.
    rested: Notify,
}

/// What an active lane was told while it worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// Nothing new.
    Rest,
    /// Look once more before you rest.
    Again,
}

impl Lanes {
    /// No lane yet; what comes in is worked on at this desk.
    pub(crate) fn new(desk: Arc<Desk>) -> Arc<Self> {
        Arc::new(Self {
            desk,
            active: Mutex::default(),
            places: Arc::new(Semaphore::new(SIDE_BY_SIDE)),
            closed: AtomicBool::new(false),
            rested: Notify::new(),
        })
    }

    pub(crate) fn is_full(&self) -> bool {
        self.lock().len() >= MOST_LANES
    }

    pub(crate) fn is_active(&self, lane: &str) -> bool {
        self.lock().contains_key(lane)
    }

    /// Lanes finish the message they are at, and begin no other.
    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
    }

    fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Relaxed)
    }

    /// A place among those that are worked on side by side.
    async fn place(&self) -> OwnedSemaphorePermit {
        self.places.clone().acquire_owned().await.expect("it is never closed")
    }

    pub(crate) async fn emptied(&self) {
        self.until(HashMap::is_empty).await;
    }

    /// Waits until nothing is worked on in the lane.
    pub(crate) async fn rested(&self, lane: &str) {
        self.until(|active| !active.contains_key(lane)).await;
    }

    async fn until(&self, is_so: impl Fn(&HashMap<String, Wish>) -> bool) {
        loop {
            // Waited for before the look, so that a lane which rests in between is not missed.
            let rested = self.rested.notified();
            if is_so(&self.lock()) {
                return;
            }
            rested.await;
        }
    }

    /// Has the lane looked at, now or as soon as it has finished what it is at.
    pub(crate) fn hint(self: &Arc<Self>, lane: &str) {
        {
            let mut active = self.lock();
            if let Some(wish) = active.get_mut(lane) {
                *wish = Wish::Again;
                return;
            }
            // A hint that finds no place is only a hint: the next sweep finds the row.
            if active.len() >= MOST_LANES || self.is_closed() {
                return;
            }
            active.insert(lane.to_owned(), Wish::Rest);
        }
        let (lanes, lane) = (self.clone(), lane.to_owned());
        tokio::spawn(async move {
            // A lane that panicked outside its messages must not count as active for ever.
            let work = Box::pin(AssertUnwindSafe(lanes.work(&lane)).catch_unwind());
            if work.await.is_err() {
                lanes.lock().remove(&lane);
                lanes.rested.notify_waiters();
            }
        });
    }

    /// Works on a lane until nothing is open in it.
    async fn work(&self, lane: &str) {
        let mut shift = Shift::new(&self.desk, lane);
        let mut place = self.place().await;
        let mut done: u32 = 0;
        loop {
            // Whoever waited for a place while the engine stopped begins nothing.
            let mut worked = if self.is_closed() { Ok(Progress::Nothing) } else { shift.work().await };
            if let Ok(Progress::Long(work)) = worked {
                // What takes long must not take a place from those who need none of it.
                drop(place);
                worked = Box::pin(shift.work_long(work)).await;
                place = self.place().await;
            }
            match worked {
                Ok(Progress::Done) if !self.is_closed() => {
                    done += 1;
                    if done.is_multiple_of(MESSAGES_A_PLACE) {
                        // Whoever waits is served in the order of coming.
                        drop(place);
                        place = self.place().await;
                    }
                    continue;
                }
                Ok(_) => {}
                Err(error) => {
                    shift.alone = None;
                    metrics::counter!("catat_errors_total", "kind" => "database").increment(1);
                    tracing::warn!(lane, %error, "the database does not do its part; trying again");
                    tokio::time::sleep(DATABASE_PAUSE).await;
                }
            }
            if self.rest(lane) {
                drop(place);
                return;
            }
        }
    }

    /// Whether the lane may rest; if so it is no longer active.
    fn rest(&self, lane: &str) -> bool {
        let mut active = self.lock();
        match active.get_mut(lane) {
            Some(wish @ Wish::Again) if !self.is_closed() => {
                *wish = Wish::Rest;
                false
            }
            _ => {
                active.remove(lane);
                self.rested.notify_waiters();
                true
            }
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Wish>> {
        self.active.lock().expect("no one panics while holding the lanes")
    }
}
