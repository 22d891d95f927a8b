//! What is counted and told: money, days, and the time.

pub mod appointment;
pub mod clock;
pub mod columns;
pub mod direction;
pub mod money;
pub mod month;
pub mod period;
pub mod rate;
pub mod reason;
pub mod recurrence;
pub mod rhythm;
pub mod text;
