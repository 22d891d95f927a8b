//! Work that is due: taken once, at its time, tried again, and given up.

mod appointments;
mod contracts;
mod killed;
mod reminders;
mod reports;
mod unasked;
mod worker;

use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};
use ledger::values::clock::Clock;

/// People's time and the machine's, each moved by hand.
struct TwoClocks(Mutex<(DateTime<Utc>, DateTime<Utc>)>);

impl TwoClocks {
    fn new() -> Self {
        let at = |text: &str| text.parse().expect("an instant");
        Self(Mutex::new((at("2026-11-20T03:00:00Z"), at("2031-01-01T00:00:00Z"))))
    }

    fn pass(&self, of_people: TimeDelta, of_machine: TimeDelta) {
        let mut times = self.0.lock().expect("no panic");
        *times = (times.0 + of_people, times.1 + of_machine);
    }
}

impl Clock for TwoClocks {
    fn now(&self) -> DateTime<Utc> {
        self.0.lock().expect("no panic").0
    }

    fn machine(&self) -> DateTime<Utc> {
        self.0.lock().expect("no panic").1
    }
}
