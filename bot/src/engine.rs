//! The engine: what the steps of a message share, and its start and stop.

pub mod adviser;
pub(crate) mod again;
pub(crate) mod heart;
mod housekeeping;
pub(crate) mod in_hand;
mod lanes;
mod steps;
pub(crate) mod tries;
mod understanding;

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use ledger::{
    db::{Database, DatabaseError},
    messages::{
        lane::{self, Owner},
        session,
    },
    values::clock::Clock,
};
use media::Senses;
use reports::Catalogue;
use tokio::{
    sync::Notify,
    task::JoinHandle,
    time::{Instant, timeout_at},
};

use crate::{
    engine::{
        adviser::Adviser,
        heart::{Chore, Heart},
        lanes::Lanes,
        tries::Tries,
    },
    intake::{perceive::Perception, registration::Policy},
    operator::config::Settings,
    out::{channel::Links, deliver::Waiters, say},
};

/// How often a unit of work is read and decided again because somebody else was first.
pub const TRIES: usize = 8;
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

/// What the steps of a message share.
pub struct Engine {
    /// The books.
    pub database: Database,
    /// The time.
    pub clock: Arc<dyn Clock>,
    pub(crate) catalogue: Catalogue,
    pub(crate) policy: Policy,
    pub(crate) duplicate_seconds: u32,
    pub(crate) owner: Owner,
    /// Where files lie that are made for people.
    pub(crate) data_dir: PathBuf,
    pub(crate) waiters: Waiters,
    pub(crate) lanes: Lanes,
    /// The sessions of channels that send by themselves.
    pub links: Links,
    pub(crate) perception: Perception,
    pub(crate) adviser: Option<Adviser>,
    pub(crate) tries: Tries,
    /// How the work is that goes on by itself.
    pub heart: Arc<Heart>,
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
        Arc::new_cyclic(|engine| Self {
            database,
            adviser: Adviser::of(settings, clock.clone()),
            clock,
            catalogue: say::catalogue(),
            policy: Policy::from(settings),
            duplicate_seconds: settings.duplicate_seconds,
            owner,
            data_dir: settings.data_dir.clone(),
            waiters: Waiters::default(),
            lanes: Lanes::new(engine.clone()),
            links: Links::default(),
            perception: senses.into(),
            tries: Tries::default(),
            heart: Arc::default(),
            working: AtomicBool::new(false),
            stopping: Notify::new(),
        })
    }

    /// Takes up what was left half-done, and goes on looking until the engine stops.
    pub async fn start(self: &Arc<Self>) -> Result<JoinHandle<()>, DatabaseError> {
        self.working.store(true, Ordering::Relaxed);
        self.count_lost_tries().await?;
        self.take_over().await?;
        let (engine, house) = (self.clone(), self.clone());
        Ok(tokio::spawn(async move {
            let house = tokio::spawn(async move { house.keep_house().await });
            engine.sweep_until_stopped().await;
            house.abort();
            engine.heart.rest(Chore::House);
        }))
    }

    /// Lets the lanes finish what they have in hand, for a while, and closes the books.
    pub async fn stop(&self, sweeper: Option<JoinHandle<()>>, farewell: Duration) {
        self.lanes.close();
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
        if let Err(error) = self.forget_tries().await {
            tracing::warn!(%error, "tries that were not made to their end stay counted");
        }
        if let Err(error) = lane::release(&self.database, &self.owner, self.clock.machine()).await {
            tracing::warn!(%error, "the lanes were not given back; others take them when the leases run out");
        }
        if let Err(error) = session::release(&self.database, &self.owner, self.clock.machine()).await {
            tracing::warn!(%error, "the sessions were not given back; others take them when the leases run out");
        }
        self.database.close().await;
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
            let open = lane::open(&self.database, &self.owner, SWEPT, self.clock.machine()).await?;
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
        let pause = if self.database.is_shared() { SWEEP_SHARED } else { SWEEP_ALONE };
        loop {
            if tokio::time::timeout(pause, self.stopping.notified()).await.is_ok() {
                return self.heart.rest(Chore::Sweep);
            }
            self.heart.round(Chore::Sweep, self.sweep()).await;
        }
    }

    async fn sweep(&self) {
        match lane::open(&self.database, &self.owner, SWEPT, self.clock.machine()).await {
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
}
