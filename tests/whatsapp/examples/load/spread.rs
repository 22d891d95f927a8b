//! How long replies took: the percentiles, and how figures are shown.

use std::time::Duration;

use serde_json::{Value, json};

/// Percentiles in milliseconds.
#[derive(Debug, Clone, Copy)]
pub struct Spread {
    /// Half of the replies came sooner.
    pub p50: f64,
    /// All but one in twenty.
    pub p95: f64,
    /// All but one in a hundred.
    pub p99: f64,
}

impl Spread {
    /// Of at least one reply.
    pub fn of(times: impl Iterator<Item = Duration>) -> Option<Self> {
        let mut times: Vec<Duration> = times.collect();
        times.sort_unstable();
        let at = |percent: usize| {
            let rank = (times.len() * percent).div_ceil(100).checked_sub(1)?;
            Some(hundredths(times[rank].as_secs_f64() * 1_000.0))
        };
        Some(Self { p50: at(50)?, p95: at(95)?, p99: at(99)? })
    }

    /// For the report.
    pub fn json(self) -> Value {
        json!({ "p50_ms": self.p50, "p95_ms": self.p95, "p99_ms": self.p99 })
    }
}

/// The one in the middle, of an even number the lower.
pub fn median(mut figures: Vec<f64>) -> Option<f64> {
    figures.sort_unstable_by(f64::total_cmp);
    figures.get(figures.len().checked_sub(1)? / 2).copied()
}

/// Two digits behind the point say all that a measurement can.
pub fn hundredths(figure: f64) -> f64 {
    (figure * 100.0).round() / 100.0
}

/// One line of a table.
pub fn row(what: &str, figure: impl std::fmt::Display) {
    println!("  {what:<58} {figure:>12}");
}
