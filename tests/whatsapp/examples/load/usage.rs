//! What a process uses, as the system tells it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use serde_json::{Value, json};
use tokio::task::JoinHandle;

use crate::common::Outcome;

/// Linux counts processor time in hundredths of a second, whatever its own clock ticks in.
const MICROSECONDS_PER_TICK: u64 = 10_000;
/// How often memory is looked at. Each look walks the process's pages, so more often would be measured itself.
const EVERY: Duration = Duration::from_millis(200);

/// Memory in KiB.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// Pages that several processes share are split among them.
    pub pss_kib: u64,
    /// They count whole.
    pub rss_kib: u64,
}

impl Memory {
    /// What a process holds now.
    pub fn of(pid: u32) -> Outcome<Self> {
        let sizes = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup"))?;
        Ok(Self { pss_kib: kib(&sizes, "Pss:")?, rss_kib: kib(&sizes, "Rss:")? })
    }

    /// The same in MiB, as reports name it.
    pub fn json(self) -> Value {
        json!({ "pss_mib": mib(self.pss_kib), "rss_mib": mib(self.rss_kib) })
    }
}

fn kib(lines: &str, key: &str) -> Outcome<u64> {
    let line = lines.lines().find_map(|line| line.strip_prefix(key));
    let number = line.and_then(|rest| rest.trim().strip_suffix("kB")).ok_or_else(|| format!("no {key}"))?;
    Ok(number.trim().parse()?)
}

/// With two digits behind the point.
#[expect(clippy::cast_precision_loss, reason = "no process is that large")]
pub fn mib(kib: u64) -> f64 {
    (kib as f64 / 1024.0 * 100.0).round() / 100.0
}

/// The processor time that a process has used so far, in microseconds.
pub fn processor_microseconds(pid: u32) -> Outcome<u64> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The name may hold anything, brackets too.
    let (_, fields) = text.rsplit_once(") ").ok_or("no process")?;
    let mut times = fields.split(' ').skip(11).map(str::parse::<u64>);
    let (Some(user), Some(system)) = (times.next(), times.next()) else {
        return Err("no processor time".into());
    };
    Ok((user? + system?) * MICROSECONDS_PER_TICK)
}

/// Looks at a process's memory again and again.
pub struct Watch {
    pid: u32,
    highest_pss_kib: Arc<AtomicU64>,
    task: JoinHandle<()>,
}

impl Watch {
    /// Watches from now on.
    pub fn begin(pid: u32) -> Self {
        let highest_pss_kib = Arc::<AtomicU64>::default();
        let seen = Arc::clone(&highest_pss_kib);
        let task = tokio::spawn(async move {
            while let Ok(memory) = Memory::of(pid) {
                seen.fetch_max(memory.pss_kib, Ordering::Relaxed);
                tokio::time::sleep(EVERY).await;
            }
        });
        Self { pid, highest_pss_kib, task }
    }

    /// The most that was seen. The system itself remembers the highest RSS, also between two looks.
    pub fn highest(&self) -> Outcome<Memory> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid))?;
        let pss_kib = self.highest_pss_kib.load(Ordering::Relaxed);
        Ok(Memory { pss_kib, rss_kib: kib(&status, "VmHWM:")? })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.task.abort();
    }
}
