//! How often somebody may ask: a bucket each, from which every request takes and which fills again with time.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard},
    time::Duration,
};

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, TimeDelta, Utc};

use crate::{ApiError, Context, error::whole_seconds};

/// How many requests somebody has when they have asked for nothing lately.
pub(crate) const LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
/// How many are left.
pub(crate) const REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
/// In how many seconds there are as many again as at first.
pub(crate) const RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");

/// A request, in the parts that a bucket is counted by: of these it fills by `an_hour` in a millisecond, and nothing is lost.
const ONE: i64 = 3_600_000;
/// So many buckets are kept before those are looked for that are full again.
const MANY_BUCKETS: usize = 20_000;
/// That is done once in so long: it takes all of them in hand.
const BETWEEN_SWEEPS: TimeDelta = TimeDelta::seconds(1);
/// Beyond so many, a stranger who has none yet is sent away.
const MOST_BUCKETS: usize = 200_000;

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// So often at once.
    pub most: i64,
    /// So often an hour in the long run.
    pub an_hour: i64,
}

/// A person's programs and browsers.
pub(crate) const OF_PEOPLE: Pace = Pace { most: 600, an_hour: 72_000 };
/// Whoever is not known, by their address.
pub(crate) const OF_STRANGERS: Pace = Pace { most: 60, an_hour: 3_600 };
/// Logins that fail, by the address: behind one there may be a whole mobile network.
pub(crate) const OF_FAILURES: Pace = Pace { most: 50, an_hour: 120 };
/// Rules that a person tries on the past: each reads the entries of a year.
pub(crate) const OF_TRIALS: Pace = Pace { most: 60, an_hour: 240 };
/// People who register, by the address.
pub(crate) const OF_REGISTRATIONS: Pace = Pace { most: 10, an_hour: 10 };

/// The buckets, each by whom it is for.
#[derive(Debug, Default)]
pub struct Limits(Mutex<Buckets>);

#[derive(Debug, Default)]
struct Buckets {
    of: HashMap<String, Bucket>,
    /// When those were last looked for that are full.
    swept_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    /// What is left, in parts of a request.
    left: i64,
    /// When that was so.
    at: DateTime<Utc>,
    pace: Pace,
}

impl Bucket {
    fn now(self, now: DateTime<Utc>) -> Self {
        let passed = (now - self.at).num_milliseconds().max(0);
        let filled = passed.saturating_mul(self.pace.an_hour);
        Self { left: self.left.saturating_add(filled).min(self.pace.most * ONE), at: now, ..self }
    }

    /// How long until there is so much in it.
    fn until(self, wanted: i64) -> Duration {
        let missing = u64::try_from(wanted - self.left).unwrap_or_default();
        let an_hour = u64::try_from(self.pace.an_hour).unwrap_or(1).max(1);
        Duration::from_millis(missing.div_ceil(an_hour))
    }
}

/// How somebody's bucket stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    pace: Pace,
    left: i64,
    full_in: Duration,
    /// How long to wait, where there was nothing left.
    wait: Option<Duration>,
}

impl Limits {
    /// Takes one request of somebody's.
    pub(crate) fn take(&self, name: &str, pace: Pace, context: &Context) -> Standing {
        self.take_at(name, pace, context.clock.machine())
    }

    /// Takes one request of somebody's, or refuses them.
    pub(crate) fn count(&self, name: &str, pace: Pace, context: &Context) -> Result<(), ApiError> {
        self.take(name, pace, context).wait.map_or(Ok(()), |wait| Err(ApiError::TooMany(wait)))
    }

    /// How long somebody has to wait until they may come once more, without taking anything; `None`: not at all.
    pub(crate) fn wait(&self, name: &str, context: &Context) -> Option<Duration> {
        let bucket = self.buckets().of.get(name)?.now(context.clock.machine());
        (bucket.left < ONE).then(|| bucket.until(ONE))
    }

    fn buckets(&self) -> MutexGuard<'_, Buckets> {
        self.0.lock().expect("nobody panics while counting")
    }

    fn take_at(&self, name: &str, pace: Pace, now: DateTime<Utc>) -> Standing {
        let mut buckets = self.buckets();
        buckets.sweep(now);
        let full = Bucket { left: pace.most * ONE, at: now, pace };
        // People who are let in are no more than there are.
        let is_strange = pace != OF_PEOPLE && !buckets.of.contains_key(name);
        if is_strange && buckets.of.len() >= MOST_BUCKETS {
            let wait = BETWEEN_SWEEPS.to_std().ok();
            return Standing { pace, left: 0, full_in: wait.unwrap_or_default(), wait };
        }
        let bucket = buckets.of.entry(name.to_owned()).or_insert(full);
        *bucket = bucket.now(now);
        let is_refused = bucket.left < ONE;
        let wait = is_refused.then(|| bucket.until(ONE));
        if !is_refused {
            bucket.left -= ONE;
        }
        Standing { pace, left: bucket.left / ONE, full_in: bucket.until(pace.most * ONE), wait }
    }
}

impl Buckets {
    /// Forgets those that are full again, where there are many.
    fn sweep(&mut self, now: DateTime<Utc>) {
        // A clock that went back is no reason to wait.
        let is_early = |at: DateTime<Utc>| at <= now && now - at < BETWEEN_SWEEPS;
        if self.of.len() >= MANY_BUCKETS && !self.swept_at.is_some_and(is_early) {
            self.of.retain(|_, bucket| bucket.now(now).left < bucket.pace.most * ONE);
            self.swept_at = Some(now);
        }
    }
}

impl Standing {
    /// The answer to whoever has none left.
    pub(crate) fn refusal(self) -> Option<Response> {
        let mut refusal = ApiError::TooMany(self.wait?).into_response();
        self.tell(refusal.headers_mut());
        Some(refusal)
    }

    /// Says how it stands.
    pub(crate) fn tell(self, headers: &mut HeaderMap) {
        headers.insert(LIMIT, HeaderValue::from(self.pace.most));
        headers.insert(REMAINING, HeaderValue::from(self.left));
        headers.insert(RESET, HeaderValue::from(whole_seconds(self.full_in)));
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    const PACE: Pace = Pace { most: 3, an_hour: 3_600 };

    fn at(milliseconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::milliseconds(milliseconds)
    }

    #[test]
    fn a_bucket_is_emptied_and_fills_again() {
        let limits = Limits::default();
        let mut told = Vec::new();
        for milliseconds in [0, 0, 0, 0, 400, 999, 1_000, 1_000, 60_000] {
            let standing = limits.take_at("budi", PACE, at(milliseconds));
            told.push((standing.left, standing.wait.map(|wait| wait.as_millis())));
        }
        assert_eq!(
            told,
            [
                (2, None),
                (1, None),
                (0, None),
                (0, Some(1_000)),
                (0, Some(600)),
                (0, Some(1)),
                (0, None),
                (0, Some(1_000)),
                (2, None),
            ]
        );
        assert_eq!(limits.take_at("ani", PACE, at(0)).left, 2, "everybody has their own");
    }

    #[test]
    fn a_clock_that_goes_back_gives_nothing_and_takes_nothing() {
        let limits = Limits::default();
        limits.take_at("budi", PACE, at(10_000));
        assert_eq!(limits.take_at("budi", PACE, at(0)).left, 1);
        assert_eq!(limits.take_at("budi", PACE, at(0)).left, 0);
    }

    #[test]
    fn those_who_are_gone_are_forgotten() {
        let limits = Limits::default();
        for nth in 0..MANY_BUCKETS {
            limits.take_at(&nth.to_string(), PACE, at(0));
        }
        limits.take_at("late", PACE, at(60_000));
        assert_eq!(limits.buckets().of.len(), 1);
    }

    #[test]
    fn they_are_looked_for_once_a_second_and_beyond_a_most_nobody_new_is_counted() {
        let limits = Limits::default();
        let slow = Pace { most: 1, an_hour: 1 };
        for nth in 0..MOST_BUCKETS {
            limits.take_at(&nth.to_string(), slow, at(0));
        }
        assert_eq!(limits.buckets().swept_at, Some(at(0)));
        let refused = limits.take_at("late", slow, at(500));
        assert_eq!((refused.left, refused.wait), (0, Some(Duration::from_secs(1))));
        assert_eq!(limits.buckets().swept_at, Some(at(0)), "half a second is too early");
        assert_eq!(limits.take_at("7", slow, at(500)).left, 0, "whoever is known is counted on");
        assert_eq!(limits.buckets().of.len(), MOST_BUCKETS);
        assert_eq!(limits.take_at("user:1", OF_PEOPLE, at(500)).wait, None, "nor is anybody who is let in");
        assert_eq!(limits.take_at("late", slow, at(3_600_000)).wait, None);
        assert_eq!(limits.buckets().of.len(), 1, "those that are full are forgotten");
    }

    #[test]
    fn whoever_is_refused_hears_how_it_stands() {
        let limits = Limits::default();
        let pace = Pace { most: 1, an_hour: 60 };
        limits.take_at("budi", pace, at(0));
        let refusal = limits.take_at("budi", pace, at(500)).refusal().expect("nothing is left");
        let said = |name: &str| refusal.headers()[name].to_str().expect("a text").to_owned();
        assert_eq!(refusal.status(), 429);
        assert_eq!([said("x-ratelimit-limit"), said("x-ratelimit-remaining")], ["1", "0"]);
        assert_eq!([said("x-ratelimit-reset"), said("retry-after")], ["60", "60"]);
    }
}
