//! What this process may take of the machine: it is its own warden, because whoever starts it is not.

use std::{io, time::Duration};

use rustix::{
    process::{Resource, Rlimit, getrlimit, nice, setrlimit},
    time::{ClockId, clock_gettime},
};

/// All that it may have of memory, in bytes: reading the largest picture takes a third.
const MEMORY: u64 = 1_536 * 1024 * 1024;
/// One request may take so much of a processor's time. Whoever asks loses patience long before.
const COMPUTING: Duration = Duration::from_mins(5);
/// Others go first.
const POLITENESS: i32 = 19;

/// Bounds the memory, and lets others go first. It writes no file, nor what is in its memory when it falls over.
pub fn set() -> io::Result<()> {
    nice(POLITENESS)?;
    for (resource, most) in [(Resource::As, MEMORY), (Resource::Core, 0), (Resource::Fsize, 0)] {
        let most = within(most, getrlimit(resource).maximum);
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

/// Bounds the time that is computed from now on until this is called again: then the kernel ends the process.
pub fn set_time() -> io::Result<()> {
    let spent = clock_gettime(ClockId::ProcessCPUTime).tv_sec;
    let until = u64::try_from(spent).unwrap_or_default() + COMPUTING.as_secs();
    let maximum = getrlimit(Resource::Cpu).maximum;
    Ok(setrlimit(Resource::Cpu, Rlimit { current: Some(within(until, maximum)), maximum })?)
}

/// The lower of what is wanted and of what whoever started it allows.
fn within(most: u64, allowed: Option<u64>) -> u64 {
    allowed.map_or(most, |allowed| allowed.min(most))
}
