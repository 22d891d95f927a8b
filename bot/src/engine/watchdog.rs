//! The watchdog over work that goes on by itself as long as a process lives, and what tells that it still does.

use std::{
    panic::AssertUnwindSafe,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use futures_util::FutureExt;
use tokio::time::Instant;

/// One round takes no longer; what it was at goes on in the next.
const LONGEST_ROUND: Duration = Duration::from_secs(30);
/// A chore that has not come round for so long never will.
const LONGEST_SILENCE: Duration = Duration::from_secs(90);
/// How often somebody looks whether they still come round.
const LOOK: Duration = Duration::from_secs(5);

/// What goes on by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chore {
    /// Looking for messages that nobody works on.
    Sweep,
    /// Looking for work that is due.
    Jobs,
    /// Looking for media to be fetched.
    Fetch,
}

/// How the chores are.
#[derive(Debug, Default)]
pub struct Watchdog {
    sweep: Pulse,
    jobs: Pulse,
    fetch: Pulse,
}

#[derive(Debug, Default)]
struct Pulse {
    /// When it last came round; `None` where this process has no such chore.
    at: Mutex<Option<Instant>>,
    is_failing: AtomicBool,
}

impl Watchdog {
    /// Whether a chore's last round was not done.
    pub fn is_failing(&self) -> bool {
        self.pulses().any(|pulse| pulse.is_failing.load(Ordering::Relaxed))
    }

    /// One round of a chore. A panic in it, or one that takes too long, ends the round and not the chore.
    pub async fn round(&self, chore: Chore, work: impl Future<Output = ()>) {
        self.round_within(LONGEST_ROUND, chore, work).await;
    }

    async fn round_within(&self, longest: Duration, chore: Chore, work: impl Future<Output = ()>) {
        let pulse = self.pulse(chore);
        pulse.beat();
        let done = tokio::time::timeout(longest, AssertUnwindSafe(work).catch_unwind()).await;
        let is_done = match done {
            Ok(Ok(())) => true,
            Ok(Err(_)) => {
                metrics::counter!("catat_errors_total", "kind" => "panic").increment(1);
                tracing::error!(?chore, "a round panicked; the next one comes all the same");
                false
            }
            Err(_) => {
                tracing::warn!(?chore, "a round took too long; it goes on with the next");
                false
            }
        };
        pulse.is_failing.store(!is_done, Ordering::Relaxed);
        pulse.beat();
    }

    /// The chore ends because it was told to.
    pub fn rest(&self, chore: Chore) {
        *self.pulse(chore).lock() = None;
    }

    /// Whether a chore has not come round for longer than any round takes.
    fn has_stopped(&self, now: Instant) -> bool {
        let is_silent = |at: Instant| now.saturating_duration_since(at) > LONGEST_SILENCE;
        self.pulses().any(|pulse| pulse.lock().is_some_and(is_silent))
    }

    fn pulse(&self, chore: Chore) -> &Pulse {
        match chore {
            Chore::Sweep => &self.sweep,
            Chore::Jobs => &self.jobs,
            Chore::Fetch => &self.fetch,
        }
    }

    fn pulses(&self) -> impl Iterator<Item = &Pulse> {
        [&self.sweep, &self.jobs, &self.fetch].into_iter()
    }
}

impl Pulse {
    fn beat(&self) {
        *self.lock() = Some(Instant::now());
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Instant>> {
        self.at.lock().expect("no one panics while holding a pulse")
    }
}

/// Looks after work from a thread of its own, so that it sees also what keeps every task from running. Where the work
/// has stopped, or nothing `writes` any more, it calls `end` with the reason, once.
///
/// It must be so twice in a row: a process that was held and let go finds its clock ahead of its work.
pub fn watch(
    watchdog: Arc<Watchdog>,
    writes: impl Fn() -> bool + Send + 'static,
    end: impl FnOnce(&'static str) + Send + 'static,
) -> std::io::Result<()> {
    watch_every(LOOK, watchdog, writes, end)
}

fn watch_every(
    look: Duration,
    watchdog: Arc<Watchdog>,
    writes: impl Fn() -> bool + Send + 'static,
    end: impl FnOnce(&'static str) + Send + 'static,
) -> std::io::Result<()> {
    let trouble = move || {
        if !writes() {
            Some("nothing is written any more")
        } else if watchdog.has_stopped(Instant::now()) {
            Some("the work that goes on by itself has stopped")
        } else {
            None
        }
    };
    let watching = move || {
        let mut before = None;
        loop {
            thread::sleep(look);
            let now = trouble();
            if let (Some(reason), Some(_)) = (now, before) {
                return end(reason);
            }
            before = now;
        }
    };
    thread::Builder::new().name("watchdog".to_owned()).spawn(watching).map(drop)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[tokio::test]
    async fn a_panic_ends_a_round_and_not_the_chore_and_shows_until_a_round_is_done() {
        let watchdog = Watchdog::default();
        watchdog.round(Chore::Jobs, async { panic!("a chore that fails") }).await;
        assert!(watchdog.is_failing());
        watchdog.round(Chore::Sweep, async {}).await;
        assert!(watchdog.is_failing(), "another chore's success does not hide it");
        watchdog.round(Chore::Jobs, async {}).await;
        assert!(!watchdog.is_failing());
    }

    #[tokio::test]
    async fn a_round_that_hangs_is_given_up() {
        let watchdog = Watchdog::default();
        watchdog.round_within(Duration::from_millis(1), Chore::Sweep, std::future::pending()).await;
        assert!(watchdog.is_failing());
        assert!(!watchdog.has_stopped(Instant::now()));
    }

    #[tokio::test]
    async fn a_chore_that_comes_round_no_more_has_stopped_unless_it_rests() {
        let watchdog = Watchdog::default();
        watchdog.round(Chore::Sweep, async {}).await;
        let later = Instant::now() + LONGEST_SILENCE * 2;
        assert!(watchdog.has_stopped(later));
        watchdog.rest(Chore::Sweep);
        assert!(!watchdog.has_stopped(later));
    }

    #[test]
    fn where_nothing_is_written_any_more_the_end_is_called_once() {
        let (sender, told) = mpsc::channel();
        let end = move |reason| sender.send(reason).expect("the test listens");
        watch_every(Duration::from_millis(1), Arc::default(), || false, end).expect("a thread");
        assert_eq!(told.recv(), Ok("nothing is written any more"));
        assert!(told.recv().is_err(), "the watch has ended");
    }
}
