//! Chance that a seed decides: everything that may happen one way or another asks here.

use std::{ops::Range, time::Duration};

use rand::{Rng, SeedableRng, rngs::StdRng};

/// A stream of its own; what one part of the world draws moves no other.
#[derive(Debug)]
pub struct Chance(StdRng);

impl Chance {
    /// The stream of a part of the world, told from the others by `part`.
    pub fn of(seed: u64, part: u64) -> Self {
        Self(StdRng::seed_from_u64(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(part)))
    }

    /// Once in so many times.
    pub fn one_in(&mut self, times: u64) -> bool {
        self.0.random_range(0..times) == 0
    }

    /// A number from the range.
    pub fn from(&mut self, range: Range<u64>) -> u64 {
        self.0.random_range(range)
    }

    /// A place in something that has so many.
    pub fn below(&mut self, places: usize) -> usize {
        self.0.random_range(0..places)
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// A pause of so many milliseconds.
    pub fn pause(&mut self, milliseconds: Range<u64>) -> Duration {
        Duration::from_millis(self.from(milliseconds))
    }
}
