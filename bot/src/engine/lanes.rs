//! Lanes at work: one ordered lane per person, many side by side.

use std::{
    collections::HashMap,
    panic::AssertUnwindSafe,
    sync::{
        Arc, Mutex, Weak,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use futures_util::FutureExt;
use ledger::{
    db::{DatabaseError, WriteError},
    messages::{inbox::Message, lane},
};
use nlu::model::Inquiry;
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, Semaphore},
    time::Instant,
};

use crate::engine::{Engine, adviser::Advice, tries::Alone};

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
    engine: Weak<Engine>,
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

/// What working on a lane's head came to.
#[derive(Debug, Clone)]
pub(crate) enum Progress {
    /// A message is done; there may be more.
    Done,
    /// Nothing is open, or not yet due.
    Nothing,
    /// The message was tried before: it has to be alone.
    Suspect,
    /// The message has to be perceived first, which takes long.
    Unperceived(Box<Message>),
    /// The rules are unsure of this message, and a model may know better, which takes long.
    Unsure(Box<Message>, Box<Inquiry>),
}

impl Lanes {
    pub(crate) fn new(engine: Weak<Engine>) -> Self {
        Self {
            engine,
            active: Mutex::default(),
            places: Arc::new(Semaphore::new(SIDE_BY_SIDE)),
            closed: AtomicBool::new(false),
            rested: Notify::new(),
        }
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
    pub(crate) fn hint(&self, lane: &str) {
        let Some(engine) = self.engine.upgrade() else { return };
        {
            let mut active = self.lock();
            if let Some(wish) = active.get_mut(lane) {
                *wish = Wish::Again;
                return;
            }
            // A hint that finds no place is only a hint: the next sweep finds the row.
            if active.len() >= MOST_LANES || self.closed.load(Ordering::Relaxed) {
                return;
            }
            active.insert(lane.to_owned(), Wish::Rest);
        }
        let lane = lane.to_owned();
        tokio::spawn(async move {
            // A lane that panicked outside its messages must not count as active for ever.
            if AssertUnwindSafe(engine.work(&lane)).catch_unwind().await.is_err() {
                engine.lanes.lock().remove(&lane);
                engine.lanes.rested.notify_waiters();
            }
        });
    }

    /// Whether the lane may rest; if so it is no longer active.
    fn rest(&self, lane: &str) -> bool {
        let mut active = self.lock();
        match active.get_mut(lane) {
            Some(wish @ Wish::Again) if !self.closed.load(Ordering::Relaxed) => {
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

impl Engine {
    /// Works on a lane until nothing is open in it.
    async fn work(&self, lane: &str) {
        let mut shift = Shift::default();
        let mut place = self.lanes.place().await;
        let mut done: u32 = 0;
        loop {
            let mut worked = self.work_once(lane, &mut shift).await;
            if let Ok(Progress::Suspect | Progress::Unperceived(_) | Progress::Unsure(..)) = &worked {
                // What takes long must not take a place from those who need none of it.
                drop(place);
                worked = match worked {
                    Ok(Progress::Suspect) => self.isolate(&mut shift, lane).await,
                    Ok(Progress::Unperceived(message)) => self.perceive_in(&mut shift, lane, *message).await,
                    Ok(Progress::Unsure(message, inquiry)) => {
                        self.consult_in(&mut shift, lane, *message, &inquiry).await
                    }
                    other => other,
                };
                place = self.lanes.place().await;
            }
            match worked {
                Ok(Progress::Done) if !self.lanes.closed.load(Ordering::Relaxed) => {
                    done += 1;
                    if done.is_multiple_of(MESSAGES_A_PLACE) {
                        // Whoever waits is served in the order of coming.
                        drop(place);
                        place = self.lanes.place().await;
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
            if self.lanes.rest(lane) {
                drop(place);
                return;
            }
        }
    }

    /// Waits until the lane's head is the only one at work that was tried before.
    async fn isolate(&self, shift: &mut Shift, lane: &str) -> Result<Progress, DatabaseError> {
        shift.alone = self.while_ours(shift, lane, self.tries.alone()).await?;
        Ok(if shift.alone.is_some() { Progress::Done } else { Progress::Nothing })
    }

    async fn perceive_in(
        &self,
        shift: &mut Shift,
        lane: &str,
        mut message: Message,
    ) -> Result<Progress, DatabaseError> {
        let message_id = message.id;
        let perceiving = AssertUnwindSafe(self.perceive(&mut message)).catch_unwind();
        let perceived = self.while_ours(shift, lane, perceiving).await?;
        self.answered(shift, (lane, message_id), perceived).await
    }

    /// Asks the model, and keeps its advice for when the message is worked on.
    async fn consult_in(
        &self,
        shift: &mut Shift,
        lane: &str,
        mut message: Message,
        inquiry: &Inquiry,
    ) -> Result<Progress, DatabaseError> {
        let Some(adviser) = &self.adviser else { return Ok(Progress::Nothing) };
        let message_id = message.id;
        let asking = AssertUnwindSafe(async {
            let _held = self.hold(&mut message).await?;
            Ok(adviser.ask(inquiry).await)
        });
        let answer = self.while_ours(shift, lane, asking.catch_unwind()).await?;
        let noted = answer.map(|answer| {
            answer.map(|answer| answer.map(|advice| shift.advice = Some((message_id, advice))))
        });
        self.answered(shift, (lane, message_id), noted).await
    }

    /// What work that takes long came to: nothing where the lane was lost over it, or others were first. A panic is the
    /// message's fault, as in its steps.
    async fn answered(
        &self,
        shift: &mut Shift,
        (lane, message_id): (&str, i64),
        worked: Option<std::thread::Result<Result<(), WriteError>>>,
    ) -> Result<Progress, DatabaseError> {
        match worked {
            Some(Ok(Ok(()))) => Ok(Progress::Done),
            Some(Ok(Err(WriteError::Database(error)))) => Err(error),
            Some(Ok(Err(WriteError::Stale(_)))) => Ok(Progress::Nothing),
            Some(Err(_)) => self.fail_head(lane, "panicked", shift).await,
            None => {
                // Whoever has the lane now counts for themselves.
                self.tries.end(message_id);
                Ok(Progress::Nothing)
            }
        }
    }

    /// Does what takes long while the lane stays ours; `None` where it does not.
    async fn while_ours<T>(
        &self,
        shift: &mut Shift,
        lane: &str,
        work: impl Future<Output = T>,
    ) -> Result<Option<T>, DatabaseError> {
        let mut working = std::pin::pin!(work);
        loop {
            tokio::select! {
                done = &mut working => return Ok(Some(done)),
                () = tokio::time::sleep(lane::RENEWAL) => {
                    if !shift.holds(self, lane).await? {
                        return Ok(None);
                    }
                }
            }
        }
    }

    async fn work_once(&self, lane: &str, shift: &mut Shift) -> Result<Progress, DatabaseError> {
        // Whoever waited for a place while the engine stopped begins nothing.
        if self.lanes.closed.load(Ordering::Relaxed) || !shift.holds(self, lane).await? {
            return Ok(Progress::Nothing);
        }
        self.work_on_head(lane, shift).await
    }
}

/// One lane's time at work.
#[derive(Default)]
pub(crate) struct Shift {
    leased_at: Option<Instant>,
    /// What a model advised about the message of this id; kept until the message is done or has failed, so that nothing
    /// is asked twice because somebody else was first.
    pub(crate) advice: Option<(i64, Advice)>,
    /// Kept for a message that was tried before, until this try of it has ended.
    pub(crate) alone: Option<Alone>,
}

impl Shift {
    /// Whether the lane is ours; the lease is renewed in time.
    async fn holds(&mut self, engine: &Engine, lane: &str) -> Result<bool, DatabaseError> {
        if self.leased_at.is_some_and(|at| at.elapsed() < lane::RENEWAL) {
            return Ok(true);
        }
        let is_ours = lane::take(&engine.database, lane, &engine.owner, engine.clock.machine()).await?;
        self.leased_at = is_ours.then(Instant::now);
        Ok(is_ours)
    }
}
