//! Scheduled work: what runs by itself once it is due by people's clock, as reports at 21:00 do. A file for each kind of job,
//! and the worker that takes them.

mod addressee;
mod attempt;
mod budget;
mod chunked;
mod erasure;
mod export;
mod file;
mod housekeeping;
mod import;
mod media;
mod outcome;
mod parcel;
pub(crate) mod provider;
mod quiet;
mod rates;
mod recurring;
mod reminder;
pub(crate) mod report;
mod told;
pub(crate) mod unreadable;
pub(crate) mod worker;

use std::time::Duration;

/// Between two chunks of a job others write.
const BREATH: Duration = Duration::from_millis(5);
/// After so long a job that goes by chunks makes room for the next.
const SHIFT: Duration = Duration::from_secs(20);
