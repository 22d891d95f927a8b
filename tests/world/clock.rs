//! The world's time: the machine's goes with the executor, whose clock stands until nothing is left to do; the people's
//! may be ahead of it.

use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};
use ledger::values::clock::Clock;
use tokio::time::Instant;

/// One time for everything, over all lives of the process.
#[derive(Debug)]
pub struct WorldClock(Mutex<Hands>);

#[derive(Debug)]
struct Hands {
    /// The machine's time at `since`.
    machine: DateTime<Utc>,
    /// A moment of the present executor; none between two lives.
    since: Option<Instant>,
    /// How far people's time is ahead.
    ahead: TimeDelta,
}

impl WorldClock {
    pub fn at(start: DateTime<Utc>) -> Self {
        Self(Mutex::new(Hands { machine: start, since: None, ahead: TimeDelta::zero() }))
    }

    /// A life begins: time goes with this executor.
    pub fn begin_life(&self) {
        self.hands().since = Some(Instant::now());
    }

    /// A life ends: time stands.
    pub fn end_life(&self) {
        let mut hands = self.hands();
        hands.machine = hands.now();
        hands.since = None;
    }

    /// People sleep, or travel: their time is further ahead.
    pub fn jump(&self, by: TimeDelta) {
        self.hands().ahead += by;
    }

    fn hands(&self) -> std::sync::MutexGuard<'_, Hands> {
        self.0.lock().expect("no one panics while reading the clock")
    }
}

impl Hands {
    fn now(&self) -> DateTime<Utc> {
        let gone = self.since.map(|since| since.elapsed()).unwrap_or_default();
        self.machine + TimeDelta::from_std(gone).expect("a short time")
    }
}

impl Clock for WorldClock {
    fn now(&self) -> DateTime<Utc> {
        let hands = self.hands();
        hands.now() + hands.ahead
    }

    fn machine(&self) -> DateTime<Utc> {
        self.hands().now()
    }
}
