//! Time comes in through the door.

use std::sync::Mutex;

use chrono::{DateTime, SubsecRound, Utc};

/// Where the time comes from. Both engines keep microseconds, so no clock gives more.
pub trait Clock: Send + Sync {
    /// The people's time: what a message's *now* is, and the day an entry falls on.
    fn now(&self) -> DateTime<Utc>;

    /// The machine's time: leases, back-off and time-outs go by it, also while the people's time stands still.
    fn machine(&self) -> DateTime<Utc>;
}

/// The machine's own clock for both.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        self.machine()
    }

    fn machine(&self) -> DateTime<Utc> {
        #[expect(clippy::disallowed_methods, reason = "the one place where the machine is asked")]
        Utc::now().trunc_subsecs(6)
    }
}

/// A people's time that stands still until it is moved; the machine's goes on.
#[derive(Debug)]
pub struct StandingClock(Mutex<DateTime<Utc>>);

impl StandingClock {
    /// A clock that stands at `now`.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self(Mutex::new(now.trunc_subsecs(6)))
    }

    /// Moves the people's time on to `now`; it never goes back: `false`, and nothing moves, where `now` is earlier.
    pub fn move_to(&self, now: DateTime<Utc>) -> bool {
        let mut standing = self.0.lock().expect("no one panics while moving the clock");
        let now = now.trunc_subsecs(6);
        let ahead = now >= *standing;
        if ahead {
            *standing = now;
        }
        ahead
    }
}

impl Clock for StandingClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().expect("no one panics while moving the clock")
    }

    fn machine(&self) -> DateTime<Utc> {
        SystemClock.machine()
    }
}
