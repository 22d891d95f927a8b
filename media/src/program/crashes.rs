//! How often what sees has crashed, and whether it should be let alone.

use std::{collections::VecDeque, time::Duration};

use tokio::time::Instant;

/// So many crashes …
const TOO_MANY: usize = 5;
/// … within this time are no accident.
const SPAN: Duration = Duration::from_mins(10);
/// How long it rests after the last of them.
const REST: Duration = Duration::from_mins(1);

/// The last crashes, the oldest first.
#[derive(Debug, Default)]
pub(super) struct Crashes(VecDeque<Instant>);

impl Crashes {
    /// There was one more.
    pub(super) fn count(&mut self, now: Instant) {
        self.0.push_back(now);
        if self.0.len() > TOO_MANY {
            self.0.pop_front();
        }
    }

    /// How long it still rests; `None` where it does not.
    pub(super) fn rest(&self, now: Instant) -> Option<Duration> {
        let (first, last) = (self.0.front()?, self.0.back()?);
        let are_too_many = self.0.len() == TOO_MANY && *last - *first <= SPAN;
        let rest = REST.checked_sub(now.saturating_duration_since(*last));
        rest.filter(|rest| are_too_many && !rest.is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_crashes_in_ten_minutes_rest_for_one() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut crashes = Crashes::default();
        for minute in 0..4 {
            crashes.count(at(minute * 60));
        }
        assert_eq!(crashes.rest(at(180)), None);
        crashes.count(at(600));
        assert_eq!(crashes.rest(at(600)), Some(REST));
        assert_eq!(crashes.rest(at(659)), Some(Duration::from_secs(1)));
        assert_eq!(crashes.rest(at(660)), None);
        // One more soon after is again five within ten minutes, one much later is not.
        crashes.count(at(660));
        assert_eq!(crashes.rest(at(661)), Some(Duration::from_secs(59)));
        crashes.count(at(3_000));
        assert_eq!(crashes.rest(at(3_000)), None);
    }
}
