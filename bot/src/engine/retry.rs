//! Retries: how often a message or a job that failed is tried again, and after which pause. The courier has its own.

use std::time::Duration;

use chrono::TimeDelta;
use ledger::db::WriteError;

use crate::random;

/// After so many tries a message is given up, and so is a job where somebody can be told.
pub(crate) const MOST_TRIES: i64 = 5;
/// A message is given up after so long a time of failing, too.
pub(crate) const LONGEST_FAILING: Duration = Duration::from_mins(1);

/// How the pauses between tries grow.
pub(crate) struct Backoff {
    first_seconds: i64,
    times: i64,
    longest_seconds: i64,
}

impl Backoff {
    /// Of a message, whose sender waits: 1, 2, 4, 8 s.
    pub(crate) const OF_MESSAGES: Self = Self { first_seconds: 1, times: 2, longest_seconds: 64 };
    /// Of a job, for which nobody waits: 2, 8, 32, 128 s, then 5 minutes.
    pub(crate) const OF_JOBS: Self = Self { first_seconds: 2, times: 4, longest_seconds: 300 };

    /// The pause after so many tries in vain.
    pub(crate) fn after(&self, tries: i64) -> TimeDelta {
        let grown = (1..tries).try_fold(self.first_seconds, |pause, _| {
            Some(pause * self.times).filter(|pause| *pause < self.longest_seconds)
        });
        TimeDelta::seconds(grown.unwrap_or(self.longest_seconds))
    }
}

/// How often a unit of work is read and decided again because somebody else was first.
pub const MOST_ROUNDS: usize = 8;

/// Does what others may be first at, until it is done; not to be first together again, each waits a moment of its own.
/// Stale only where others were first every time.
pub(crate) async fn until_first<T, Work>(mut work: impl FnMut() -> Work) -> Result<T, WriteError>
where
    Work: Future<Output = Result<T, WriteError>>,
{
    for round in 0..2 * MOST_ROUNDS - 1 {
        match work().await {
            Err(WriteError::Stale(_)) => tokio::time::sleep(random::pause(round)).await,
            done => return done,
        }
    }
    work().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_until_they_are_long_enough() {
        let pauses = |of: &Backoff| (0..9).map(|tries| of.after(tries).num_seconds()).collect::<Vec<_>>();
        assert_eq!(pauses(&Backoff::OF_MESSAGES), [1, 1, 2, 4, 8, 16, 32, 64, 64]);
        assert_eq!(pauses(&Backoff::OF_JOBS), [2, 2, 8, 32, 128, 300, 300, 300, 300]);
    }
}
