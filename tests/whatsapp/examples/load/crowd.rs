//! Many phones, each sending its next message when the reply to the last has come.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::{task::JoinSet, time::sleep_until};

use crate::{
    common::{Outcome, Stage},
    person::{Answered, Person},
    spread::{Spread, hundredths, row},
    usage::{Memory, Watch, mib, processor_microseconds},
};

/// The bot is left alone for so long before its memory counts as idle.
const REST: Duration = Duration::from_secs(5);
/// Caches fill and connections grow before anything is counted.
const WARM_UP: Duration = Duration::from_secs(3);
/// The whole program may take up this much under load.
const MOST_MIB: f64 = 60.0;

/// What was measured.
pub struct Figures {
    phones: u32,
    seconds: f64,
    messages: usize,
    spread: Spread,
    bot_microseconds: u64,
    driver_microseconds: u64,
    idle: Memory,
    highest: Memory,
}

/// Lets so many phones write for so long.
pub async fn measure(stage: &Stage, phones: u32, time: Duration) -> Outcome<Figures> {
    let (pid, own_pid) = (stage.program.child.id(), std::process::id());
    tokio::time::sleep(REST).await;
    let idle = Memory::of(pid)?;
    let watch = Watch::begin(pid);
    let people = Person::introduce(Person::crowd(stage, 1..=phones).await?).await?;
    let begin = Instant::now() + WARM_UP;
    let end = begin + time;
    let mut talks = JoinSet::new();
    for person in people {
        talks.spawn(talk(person, end));
    }
    sleep_until(begin.into()).await;
    let before = (processor_microseconds(pid)?, processor_microseconds(own_pid)?);
    sleep_until(end.into()).await;
    let after = (processor_microseconds(pid)?, processor_microseconds(own_pid)?);
    let talks: Vec<_> = talks.join_all().await.into_iter().collect::<Outcome<_>>()?;
    let highest = watch.highest()?;
    stage.server.until_queue_is_empty(&stage.bot).await?;
    for (person, _) in &talks {
        person.check_silence()?;
    }
    let all = talks.iter().flat_map(|(_, answered)| answered);
    let counted: Vec<Duration> = all
        .filter(|answered| (begin..end).contains(&answered.received))
        .map(|answered| answered.took())
        .collect();
    Ok(Figures {
        phones,
        seconds: time.as_secs_f64(),
        messages: counted.len(),
        spread: Spread::of(counted.into_iter()).ok_or("nothing was answered in time")?,
        bot_microseconds: after.0 - before.0,
        driver_microseconds: after.1 - before.1,
        idle,
        highest,
    })
}

async fn talk(mut person: Person, end: Instant) -> Outcome<(Person, Vec<Answered>)> {
    let mut answered = Vec::new();
    while Instant::now() < end {
        answered.push(person.ask().await?);
    }
    Ok((person, answered))
}

impl Figures {
    #[expect(clippy::cast_precision_loss, reason = "no run is that long")]
    fn per_message(&self, microseconds: u64) -> f64 {
        (microseconds as f64 / self.messages as f64).round()
    }

    #[expect(clippy::cast_precision_loss, reason = "no run is that long")]
    fn per_second(&self) -> f64 {
        hundredths(self.messages as f64 / self.seconds)
    }

    fn is_small(&self) -> bool {
        mib(self.highest.pss_kib) <= MOST_MIB
    }

    /// As a table.
    pub fn print(&self) {
        println!("\n{} phones, each sending when the reply came, for {} s", self.phones, self.seconds);
        row("messages, each answered once and in order", self.messages);
        row("messages/s", self.per_second());
        row("reply, median (ms)", self.spread.p50);
        row("reply, 95th percentile (ms)", self.spread.p95);
        row("reply, 99th percentile (ms)", self.spread.p99);
        row("bot: processor time for a message (µs)", self.per_message(self.bot_microseconds));
        row("phones and server: the same (µs)", self.per_message(self.driver_microseconds));
        row("bot: memory, PSS, idle (MiB)", mib(self.idle.pss_kib));
        row("bot: memory, RSS, idle (MiB)", mib(self.idle.rss_kib));
        row("bot: memory, PSS, highest (MiB)", mib(self.highest.pss_kib));
        row("bot: memory, RSS, highest (MiB)", mib(self.highest.rss_kib));
        let met = if self.is_small() { "met" } else { "MISSED" };
        row(&format!("mark: at most {MOST_MIB} MiB (PSS) under load"), met);
    }

    /// For the report.
    pub fn json(&self) -> Value {
        json!({
            "phones": self.phones,
            "seconds": self.seconds,
            "messages": self.messages,
            "messages_per_second": self.per_second(),
            "reply": self.spread.json(),
            "bot_cpu_us_per_message": self.per_message(self.bot_microseconds),
            "driver_cpu_us_per_message": self.per_message(self.driver_microseconds),
            "idle": self.idle.json(),
            "highest": self.highest.json(),
            "memory_mark_is_met": self.is_small(),
        })
    }
}
