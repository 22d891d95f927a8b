//! Tries that failed, by who is tried: after some of them each next one has to wait, twice as long as the last. What
//! they are counted under is hashed, and forgotten after a day.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::secret::SecretHash;
use crate::db::{Batch, Database, DatabaseError, binds};

/// So many tries are free.
const FREE: i64 = 5;
/// The longest pause between two.
const LONGEST: TimeDelta = TimeDelta::minutes(15);
/// After so long without another they are forgotten.
pub(super) const REMEMBERED: TimeDelta = TimeDelta::days(1);

/// How long whoever tries has to wait, the longest of what these keys say (`account:…`); `None`: not at all.
pub async fn wait(
    database: &Database,
    keys: &[&str],
    now: DateTime<Utc>,
) -> Result<Option<Duration>, DatabaseError> {
    let mut longest = None;
    for key in keys {
        let sql = "SELECT failures, failed_at FROM failed_attempts WHERE hash = $1";
        let found: Option<(i64, DateTime<Utc>)> =
            database.first(sql, binds![SecretHash::of(key).bytes()]).await?;
        longest = longest.max(found.and_then(|(failures, failed_at)| pause(failures, now - failed_at)));
    }
    Ok(longest)
}

/// What is left of the pause after so many failures, the last of them so long ago.
fn pause(failures: i64, since: TimeDelta) -> Option<Duration> {
    if failures < FREE || since >= REMEMBERED {
        return None;
    }
    let doubled = u32::try_from(failures - FREE).ok().and_then(|times| 1_i64.checked_shl(times.min(62)));
    let pause = doubled.map_or(LONGEST, |seconds| TimeDelta::seconds(seconds.min(LONGEST.num_seconds())));
    (pause - since).to_std().ok().filter(|left| !left.is_zero())
}

/// Counts a failure under each key.
pub fn failed(batch: &mut Batch, keys: &[&str], now: DateTime<Utc>) {
    for key in keys {
        batch.run(
            "INSERT INTO failed_attempts (hash, failures, failed_at) VALUES ($1, 1, $2) ON CONFLICT (hash) DO UPDATE SET \
             failures = CASE WHEN failed_attempts.failed_at <= $3 THEN 1 ELSE failed_attempts.failures + 1 END, failed_at = $2",
            binds![SecretHash::of(key).bytes(), now, now - REMEMBERED],
        );
    }
}

/// Forgets the failures under a key: somebody came in.
pub fn succeeded(batch: &mut Batch, key: &str) {
    batch.run("DELETE FROM failed_attempts WHERE hash = $1", binds![SecretHash::of(key).bytes()]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_doubles_the_pause_up_to_a_quarter_of_an_hour() {
        let at_once = |failures| pause(failures, TimeDelta::zero()).map(|left| left.as_secs());
        let pauses: Vec<Option<u64>> = (3..8).map(at_once).collect();
        assert_eq!(pauses, [None, None, Some(1), Some(2), Some(4)]);
        assert_eq!(
            [at_once(14), at_once(15), at_once(1_000), at_once(i64::MAX)],
            [Some(512), Some(900), Some(900), Some(900)]
        );
        assert_eq!(pause(8, TimeDelta::seconds(3)), Some(Duration::from_secs(5)));
        assert_eq!(pause(8, TimeDelta::seconds(8)), None);
        assert_eq!(pause(1_000, REMEMBERED), None);
    }
}
