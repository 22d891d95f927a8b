//! What happened, line by line, for whoever reads a day that went wrong.

use std::fmt;

/// Everything that happened in a world, in its order.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Story(Vec<(u64, String)>);

impl Story {
    /// Notes what happened so many milliseconds after the start.
    pub fn note(&mut self, at: u64, what: String) {
        self.0.push((at, what));
    }
}

impl fmt::Display for Story {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, what) in &self.0 {
            writeln!(f, "{:>4}.{:03}  {what}", at / 1_000, at % 1_000)?;
        }
        Ok(())
    }
}
