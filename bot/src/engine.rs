//! The engine: its parts, each of which says who may touch what, and its start and stop.

pub mod adviser;
mod album;
mod by_the_books;
mod carried;
mod desk;
pub(crate) mod gathering;
mod lanes;
mod passing;
pub(crate) mod poison;
mod remedy;
pub(crate) mod retry;
mod seeing;
mod shift;
mod steps;
mod understanding;
pub(crate) mod watchdog;

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use chrono::TimeDelta;
use ledger::{
    db::{Database, DatabaseError},
    jobs,
    messages::{
        lane::{self, Owner},
        session,
    },
    values::clock::Clock,
};
use media::Senses;
use tokio::{
    sync::Notify,
    task::JoinHandle,
    time::{Instant, timeout_at},
};

use crate::{
    books::Books,
    engine::{
        adviser::Adviser,
        desk::Desk,
        lanes::Lanes,
        poison::Tries,
        watchdog::{Chore, Watchdog},
    },
    intake::{
        fetch::Fetcher,
        organs::Remedies,
        perceive::Perception,
        registration::{Admission, Policy},
        store::{self, StartError},
    },
    jobs::{report::LetsIn, worker::Worker},
    operator::config::Settings,
    out::post::Post,
};

/// How often the engine looks for rows that are due again.
const SWEEP_ALONE: Duration = Duration::from_secs(1);
/// How often where other processes write rows, whose senders wait.
const SWEEP_SHARED: Duration = Duration::from_millis(50);
/// How many lanes one look takes.
const SWEPT: i64 = 1_000;
/// Closing the books gets this long even where the requests before took all the time.
const LEAST_FAREWELL: Duration = Duration::from_millis(500);
/// How long what is in hand may take at a stop.
pub const FAREWELL: Duration = Duration::from_secs(9);

/// What a process is made of.
pub struct Engine {
    /// The books.
    pub books: Books,
    /// What leads out.
    pub post: Post,
    /// How the work is that goes on by itself.
    pub watchdog: Arc<Watchdog>,
    /// Who is let in.
    pub(crate) policy: Policy,
    /// What a message is worked on with.
    pub(crate) desk: Arc<Desk>,
    /// The lanes that have work.
    pub(crate) lanes: Arc<Lanes>,
    /// Fetches the media of messages.
    pub(crate) fetcher: Arc<Fetcher>,
    /// Does the work that is due.
    pub(crate) worker: Arc<Worker>,
    working: AtomicBool,
    stopping: Notify,
}

impl Engine {
    /// An engine that takes messages at once, and looks for open ones once it runs.
    pub fn new(database: Database, clock: Arc<dyn Clock>, settings: &Settings, owner: Owner) -> Arc<Self> {
        Self::with_senses(database, clock, settings, owner, Senses::default())
    }

    /// The same, with something to hear and see by.
    pub fn with_senses(
        database: Database,
        clock: Arc<dyn Clock>,
        settings: &Settings,
        owner: Owner,
        senses: Senses,
    ) -> Arc<Self> {
        let (data_dir, store) = (settings.data_dir.clone(), settings.media.clone());
        let books = Books {
            database,
            clock: clock.clone(),
            owner,
            data_dir,
            store,
            rates_from: settings.rates_from.clone(),
            reports_by_default: settings.reports,
            public_url: settings.door.public_url.clone(),
        };
        let post = Post::default();
        let policy = Policy::from(settings);
        let lets_in = policy.clone();
        let lets_in: LetsIn =
            Arc::new(move |addresses, person| lets_in.admit(addresses, Some(person)) == Admission::Confirmed);
        let worker = Worker::new(books.clone(), post.clone(), lets_in);
        let (tries, kept_for) = (Arc::<Tries>::default(), TimeDelta::days(settings.media_days.into()));
        let (links, senses_of_fetcher) = (post.links.clone(), senses.clone());
        let fetcher = Fetcher::new(books.clone(), links, senses_of_fetcher, tries.clone(), kept_for);
        let desk = Arc::new(Desk {
            books: books.clone(),
            post: post.clone(),
            perception: Perception::new(senses, fetcher.clone()),
            remedies: Remedies::of(settings),
            policy: policy.clone(),
            adviser: Adviser::of(settings, clock),
            tries,
            duplicate_seconds: settings.duplicate_seconds,
            worker: worker.clone(),
        });
        let lanes = Lanes::new(desk.clone());
        let working = Arc::downgrade(&lanes);
        worker.tell_lanes(move |lane| {
            if let Some(lanes) = working.upgrade() {
                lanes.hint(lane);
            }
        });
        Arc::new(Self {
            books,
            post,
            watchdog: Arc::default(),
            policy,
            lanes,
            fetcher,
            worker,
            desk,
            working: AtomicBool::new(false),
            stopping: Notify::new(),
        })
    }

    /// Takes up what was left half-done, and goes on looking until the engine stops.
    pub async fn start(self: &Arc<Self>) -> Result<JoinHandle<()>, StartError> {
        store::agreed(&self.books, self.fetcher.is_wanted()).await?;
        self.working.store(true, Ordering::Relaxed);
        self.desk.tries.count_lost(&self.books).await?;
        self.worker.take_over().await?;
        self.take_over().await?;
        let engine = self.clone();
        Ok(tokio::spawn(async move {
            let work = tokio::spawn(engine.worker.clone().run(engine.watchdog.clone()));
            engine.fetch_beside(engine.sweep_until_stopped()).await;
            work.abort();
            let _ = work.await;
            engine.watchdog.rest(Chore::Jobs);
        }))
    }

    /// Only fetches what comes by this process's sessions, until the engine stops: others work on it.
    pub async fn start_fetching(self: &Arc<Self>) -> Result<JoinHandle<()>, StartError> {
        store::agreed(&self.books, self.fetcher.is_wanted()).await?;
        self.desk.tries.count_lost(&self.books).await?;
        let engine = self.clone();
        Ok(tokio::spawn(async move { engine.fetch_beside(engine.stopping.notified()).await }))
    }

    /// Fetches media for as long as something else goes on.
    async fn fetch_beside(&self, other: impl Future<Output = ()>) {
        let fetching =
            self.fetcher.is_wanted().then(|| tokio::spawn(self.fetcher.clone().run(self.watchdog.clone())));
        other.await;
        if let Some(fetching) = fetching {
            fetching.abort();
            let _ = fetching.await;
            self.watchdog.rest(Chore::Fetch);
        }
    }

    /// Lets the lanes finish what they have in hand, for a while, and closes the books.
    pub async fn stop(&self, sweeper: Option<JoinHandle<()>>, farewell: Duration) {
        self.lanes.close();
        self.fetcher.close();
        self.stopping.notify_one();
        let end = Instant::now() + farewell.max(LEAST_FAREWELL);
        let finished = async {
            if let Some(sweeper) = sweeper {
                let _ = sweeper.await;
            }
            self.lanes.emptied().await;
        };
        if timeout_at(end - LEAST_FAREWELL, finished).await.is_err() {
            tracing::warn!("some messages were still in work; they are taken up at the next start");
        }
        if timeout_at(end, self.close_books()).await.is_err() {
            tracing::warn!("the books could not be closed in time");
        }
    }

    /// Gives back whatever this process holds, and closes the books.
    async fn close_books(&self) {
        let Books { database, owner, .. } = &self.books;
        if let Err(error) = self.desk.tries.forget(&self.books).await {
            tracing::warn!(%error, "tries that were not made to their end stay counted");
        }
        if let Err(error) = jobs::release(database, owner, self.books.clock.machine()).await {
            tracing::warn!(%error, "work that was begun was not given back; others take it when the leases run out");
        }
        if let Err(error) = lane::release(database, owner, self.books.clock.machine()).await {
            tracing::warn!(%error, "the lanes were not given back; others take them when the leases run out");
        }
        if let Err(error) = session::release(database, owner, self.books.clock.machine()).await {
            tracing::warn!(%error, "the sessions were not given back; others take them when the leases run out");
        }
        database.close().await;
    }

    /// Tells the lane that there is something to do, where this process works.
    pub(crate) fn hint(&self, lane: &str) {
        if self.works() {
            self.lanes.hint(lane);
        }
    }

    /// Whether this process works on messages, or only takes them.
    pub(crate) fn works(&self) -> bool {
        self.working.load(Ordering::Relaxed)
    }

    /// Every half-done lane is taken up.
    async fn take_over(&self) -> Result<(), DatabaseError> {
        loop {
            let open = self.open_lanes().await?;
            let fresh: Vec<_> = open.into_iter().filter(|lane| !self.lanes.is_active(lane)).collect();
            if fresh.is_empty() {
                return Ok(());
            }
            tracing::info!(lanes = fresh.len(), "taking up what was left half-done");
            let is_full = i64::try_from(fresh.len()).is_ok_and(|taken| taken >= SWEPT);
            for lane in &fresh {
                self.lanes.hint(lane);
            }
            if !is_full {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn sweep_until_stopped(&self) {
        let pause = if self.books.database.is_shared() { SWEEP_SHARED } else { SWEEP_ALONE };
        loop {
            if tokio::time::timeout(pause, self.stopping.notified()).await.is_ok() {
                return self.watchdog.rest(Chore::Sweep);
            }
            self.watchdog.round(Chore::Sweep, self.sweep()).await;
        }
    }

    async fn sweep(&self) {
        match self.open_lanes().await {
            Ok(open) => {
                metrics::gauge!("catat_queue_depth", "queue" => "lanes")
                    .set(u32::try_from(open.len()).unwrap_or(u32::MAX));
                for lane in open {
                    self.hint(&lane);
                }
            }
            Err(error) => tracing::warn!(%error, "could not look for open messages"),
        }
    }

    async fn open_lanes(&self) -> Result<Vec<String>, DatabaseError> {
        let Books { database, clock, owner, .. } = &self.books;
        lane::open(database, owner, SWEPT, clock.machine()).await
    }
}
