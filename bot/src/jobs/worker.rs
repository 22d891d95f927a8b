//! The worker: one loop looks for jobs that are due and hands each to whoever does its kind. Who works on messages are the
//! lanes of the engine.
//!
//! Each kind has places of its own, so that what hangs delays no other. A try is bounded by time and held against panics; one
//! that fails comes again, later and later, until it is given up.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
    time::Duration,
};

use ledger::{
    db::{Batch, DatabaseError, WriteError},
    jobs::{self, Held, Job, JobKind, NewJob},
};
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
    time::Instant,
};

use crate::{
    books::Books,
    engine::watchdog::{Chore, Watchdog},
    jobs::{
        housekeeping, provider,
        report::{self, LetsIn, Reporting},
    },
    out::post::Post,
};

/// How often the table is looked at, where nobody says that something has come in.
const LOOK: Duration = Duration::from_secs(1);
/// How many rows one look reads.
const LOOKED_AT: i64 = 64;
/// How often the house is kept.
const HOUSEKEEPING_PAUSE: Duration = Duration::from_mins(10);

const KINDS: [JobKind; 14] = [
    JobKind::Housekeeping,
    JobKind::Erasure,
    JobKind::Export,
    JobKind::File,
    JobKind::Undo,
    JobKind::Rates,
    JobKind::FetchRates,
    JobKind::Report,
    JobKind::Reminder,
    JobKind::Recurring,
    JobKind::Import,
    JobKind::Refile,
    JobKind::Budget,
    JobKind::Unreadable,
];

/// How many jobs of a kind, or pages of them, are worked on side by side.
const fn side_by_side(kind: JobKind) -> usize {
    match kind {
        JobKind::Housekeeping | JobKind::Rates | JobKind::FetchRates => 1,
        JobKind::Erasure
        | JobKind::Export
        | JobKind::File
        | JobKind::Undo
        | JobKind::Refile
        | JobKind::Report
        | JobKind::Import => 2,
        JobKind::Reminder | JobKind::Budget | JobKind::Unreadable => 4,
        JobKind::Recurring => 8,
    }
}

/// Whoever does the work that is due.
pub(crate) struct Worker {
    pub(super) books: Books,
    pub(super) post: Post,
    pub(super) reporting: Reporting,
    places: HashMap<JobKind, Arc<Semaphore>>,
    /// Something has come in that may be due.
    hinted: Notify,
    /// A job has ended, one way or another.
    ended: Notify,
    /// Who is told of a lane in which there is something to do.
    lanes: OnceLock<LaneHint>,
}

/// Tells a lane by its name that there is something to do.
type LaneHint = Box<dyn Fn(&str) + Send + Sync>;

impl Worker {
    pub(crate) fn new(books: Books, post: Post, lets_in: LetsIn) -> Arc<Self> {
        let places = KINDS.map(|kind| (kind, Arc::new(Semaphore::new(side_by_side(kind)))));
        let (places, lanes) = (places.into(), OnceLock::new());
        let reporting = Reporting { books: books.clone(), post: post.clone(), lets_in };
        let (hinted, ended) = (Notify::new(), Notify::new());
        Arc::new(Self { books, post, reporting, places, hinted, ended, lanes })
    }

    /// Has lanes told of what jobs put there; until somebody is named, they find it by themselves.
    pub(crate) fn tell_lanes(&self, hint: impl Fn(&str) + Send + Sync + 'static) {
        drop(self.lanes.set(Box::new(hint)));
    }

    pub(super) fn hint_lane(&self, lane: &str) {
        if let Some(hint) = self.lanes.get() {
            hint(lane);
        }
    }

    /// Has the table looked at now.
    pub(crate) fn hint(&self) {
        self.hinted.notify_one();
    }

    /// Takes up what this process was at when it ended before its time.
    pub(crate) async fn take_over(&self) -> Result<(), DatabaseError> {
        let Books { database, clock, owner, .. } = &self.books;
        match jobs::take_over(database, owner, clock.machine()).await {
            Ok(()) | Err(WriteError::Stale(_)) => Ok(()),
            Err(WriteError::Database(error)) => Err(error),
        }
    }

    /// Does what is due until it is dropped. Dropped in between it has lost nothing: what was in work is begun anew.
    pub(crate) async fn run(self: Arc<Self>, watchdog: Arc<Watchdog>) {
        let mut working = JoinSet::new();
        let mut housekeeping_due = Instant::now();
        loop {
            let keeps_house = Instant::now() >= housekeeping_due;
            if keeps_house {
                housekeeping_due = Instant::now() + HOUSEKEEPING_PAUSE;
            }
            let look = Box::pin(self.clone().look(&mut working, keeps_house));
            watchdog.round(Chore::Jobs, look).await;
            tokio::select! {
                biased;
                Some(_) = working.join_next() => {}
                () = self.hinted.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
            }
        }
    }

    async fn look(self: Arc<Self>, working: &mut JoinSet<()>, keeps_house: bool) {
        if let Err(error) = housekeeping::keep_folder(&self.books, keeps_house).await {
            tracing::warn!(%error, "files that are due to go could not be removed");
        }
        if keeps_house && let Err(error) = self.queue_housekeeping().await {
            tracing::warn!(%error, "housekeeping could not be queued");
        }
        if keeps_house && let Err(error) = provider::queue(&self.books).await {
            tracing::warn!(%error, "asking for rates could not be queued");
        }
        if let Err(error) = self.begin_due(working).await {
            tracing::warn!(%error, "could not look for work that is due");
        }
    }

    /// Takes what is due, as far as there are places for its kind.
    async fn begin_due(self: Arc<Self>, working: &mut JoinSet<()>) -> Result<(), DatabaseError> {
        let Books { database, clock, owner, .. } = &self.books;
        let free: Vec<JobKind> =
            KINDS.into_iter().filter(|kind| self.places[kind].available_permits() > 0).collect();
        let due = jobs::due(database, &free, &**clock, LOOKED_AT).await?;
        let (reports, others): (Vec<Job>, Vec<Job>) =
            due.into_iter().partition(|job| job.kind == JobKind::Report);
        for job in others {
            let Some(place) = self.place(job.kind) else { continue };
            if let Some(held) = Held::take(database, job, owner, &**clock).await? {
                let worker = self.clone();
                working.spawn(async move {
                    worker.work(held).await;
                    drop(place);
                    worker.ended.notify_waiters();
                });
            }
        }
        // Many fall due at the same minute: they are taken a page at a time.
        if !reports.is_empty()
            && let Some(place) = self.place(JobKind::Report)
        {
            let held = Held::take_all(database, reports, owner, &**clock).await?;
            let worker = self.clone();
            working.spawn(async move {
                for left in report::settle_page(&worker.reporting, held).await {
                    worker.work(left).await;
                }
                drop(place);
                worker.ended.notify_waiters();
            });
        }
        Ok(())
    }

    fn place(&self, kind: JobKind) -> Option<OwnedSemaphorePermit> {
        self.places[&kind].clone().try_acquire_owned().ok()
    }

    async fn queue_housekeeping(&self) -> Result<(), WriteError> {
        let now = self.books.clock.now();
        let new = NewJob::of_house(self.books.id().await?, JobKind::Housekeeping, now);
        let mut batch = Batch::default();
        jobs::enqueue(&mut batch, new, now);
        self.books.database.write(batch).await.map(drop)
    }

    /// Waits until nothing of people's, or of one person's, is due any more that is not waiting for another try, or so long
    /// at most.
    pub(crate) async fn rested(&self, user_id: Option<i64>, patience: Duration) -> Result<(), DatabaseError> {
        /// Another process may be at it.
        const LOOK: Duration = Duration::from_millis(50);
        let deadline = Instant::now() + patience;
        loop {
            let ended = self.ended.notified();
            let is_busy = jobs::is_busy(&self.books.database, &*self.books.clock, user_id).await?;
            if !is_busy || Instant::now() >= deadline {
                return Ok(());
            }
            self.hint();
            let _ = tokio::time::timeout(LOOK, ended).await;
        }
    }
}
