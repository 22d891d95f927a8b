//! One phone pours out messages while others go on writing now and then: do they notice?

use std::{
    ops::Range,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tokio::{
    task::JoinSet,
    time::{sleep, sleep_until},
};

use crate::{
    common::{Outcome, Stage},
    person::{Answered, Person},
    spread::{Spread, hundredths, median, row},
    usage::{Memory, Watch, mib},
};

const OTHERS: u32 = 20;
const POURED: usize = 1_000;
/// Each of the others writes so often.
const EVERY: Duration = Duration::from_millis(200);
/// What a flood leaves behind is over by then.
const REST: Duration = Duration::from_secs(2);
/// The others' 99th percentile may become this much longer …
const MOST_TIMES: f64 = 1.10;
/// … or, where it stays below the second figure, longer by the first, in milliseconds.
const MOST_MORE_MS: f64 = 2.0;
const SHORT_MS: f64 = 20.0;

/// What was measured.
pub struct Figures {
    pairs: Vec<Pair>,
    highest: Memory,
}

/// The others' waits during a flood, and as long without one.
struct Pair {
    calm: Spread,
    flooded: Spread,
    sent_in: Duration,
    answered_in: Duration,
}

impl Pair {
    fn times(&self) -> f64 {
        hundredths(self.flooded.p99 / self.calm.p99)
    }

    fn more_ms(&self) -> f64 {
        hundredths(self.flooded.p99 - self.calm.p99)
    }
}

/// Lets one phone flood the bot so many times.
pub async fn measure(stage: &Stage, pairs: usize) -> Outcome<Figures> {
    let watch = Watch::begin(stage.program.child.id());
    let mut people = Person::introduce(Person::crowd(stage, 1..=OTHERS + 1).await?).await?;
    let mut pouring = people.pop().ok_or("nobody floods")?;
    let is_over = Arc::new(AtomicBool::new(false));
    let mut talks = JoinSet::new();
    let begin = Instant::now();
    for (person, number) in people.into_iter().zip(0..) {
        // Evenly spread, so that no two write at the same moment.
        let first = begin + EVERY / OTHERS * number;
        talks.spawn(talk(person, first, Arc::clone(&is_over)));
    }
    let mut windows = Vec::new();
    for _ in 0..pairs {
        sleep(REST).await;
        let flood = Instant::now();
        // In a task of its own, as everybody else.
        let (person, all_sent) = tokio::spawn(async move {
            let all_sent = pouring.pour(POURED).await?;
            Outcome::Ok((pouring, all_sent))
        })
        .await??;
        pouring = person;
        let answered = Instant::now();
        stage.server.until_queue_is_empty(&stage.bot).await?;
        sleep(REST).await;
        let calm = Instant::now();
        sleep(answered - flood).await;
        windows.push((flood..answered, all_sent - flood, calm..Instant::now()));
    }
    is_over.store(true, Ordering::Relaxed);
    let talks: Vec<_> = talks.join_all().await.into_iter().collect::<Outcome<_>>()?;
    let highest = watch.highest()?;
    pouring.check_silence()?;
    for (person, _) in &talks {
        person.check_silence()?;
    }
    let all: Vec<Answered> = talks.into_iter().flat_map(|(_, answered)| answered).collect();
    let pairs = windows.into_iter().map(|(flood, sent_in, calm)| {
        Ok(Pair {
            calm: during(&all, &calm)?,
            flooded: during(&all, &flood)?,
            sent_in,
            answered_in: flood.end - flood.start,
        })
    });
    Ok(Figures { pairs: pairs.collect::<Outcome<_>>()?, highest })
}

async fn talk(
    mut person: Person,
    first: Instant,
    is_over: Arc<AtomicBool>,
) -> Outcome<(Person, Vec<Answered>)> {
    let (mut answered, mut next) = (Vec::new(), first);
    while !is_over.load(Ordering::Relaxed) {
        sleep_until(next.into()).await;
        let last = person.ask().await?;
        next = (next + EVERY).max(last.received);
        answered.push(last);
    }
    Ok((person, answered))
}

/// What was sent in that time.
fn during(all: &[Answered], window: &Range<Instant>) -> Outcome<Spread> {
    let sent = all.iter().filter(|answered| window.contains(&answered.sent));
    Ok(Spread::of(sent.map(|answered| answered.took())).ok_or("the others wrote nothing")?)
}

impl Figures {
    fn median(&self, of: impl Fn(&Pair) -> f64) -> f64 {
        median(self.pairs.iter().map(of).collect()).unwrap_or(f64::NAN)
    }

    fn is_fair(&self) -> bool {
        let flooded = self.median(|pair| pair.flooded.p99);
        self.median(Pair::times) <= MOST_TIMES
            || flooded < SHORT_MS && self.median(Pair::more_ms) <= MOST_MORE_MS
    }

    /// As a table.
    pub fn print(&self) {
        println!(
            "\n{OTHERS} phones write every {} ms; one sends {POURED} messages at once",
            EVERY.as_millis()
        );
        println!("  99th percentile of the others' replies (ms):");
        for pair in &self.pairs {
            let (calm, flooded) = (pair.calm.p99, pair.flooded.p99);
            println!(
                "    {calm:>8.2} without, {flooded:>8.2} with the flood: × {:<5.2} (median {:.2} and {:.2}); {POURED} sent in {} ms, answered in {} ms",
                pair.times(),
                pair.calm.p50,
                pair.flooded.p50,
                pair.sent_in.as_millis(),
                pair.answered_in.as_millis(),
            );
        }
        row("median ratio", self.median(Pair::times));
        row("median difference (ms)", self.median(Pair::more_ms));
        row("bot: memory, PSS, highest (MiB)", mib(self.highest.pss_kib));
        row("bot: memory, RSS, highest (MiB)", mib(self.highest.rss_kib));
        let met = if self.is_fair() { "met" } else { "MISSED" };
        row(&format!("mark: × {MOST_TIMES:.2}, or {MOST_MORE_MS} ms more below {SHORT_MS} ms"), met);
    }

    /// For the report.
    pub fn json(&self) -> Value {
        let pairs = self.pairs.iter().map(|pair| {
            json!({
                "without": pair.calm.json(),
                "with": pair.flooded.json(),
                "ratio_p99": pair.times(),
                "sent_in_ms": u64::try_from(pair.sent_in.as_millis()).ok(),
                "answered_in_ms": u64::try_from(pair.answered_in.as_millis()).ok(),
            })
        });
        json!({
            "others": OTHERS,
            "messages_of_a_flood": POURED,
            "pairs": pairs.collect::<Vec<_>>(),
            "median_ratio_p99": self.median(Pair::times),
            "median_difference_p99_ms": self.median(Pair::more_ms),
            "highest": self.highest.json(),
            "fairness_mark_is_met": self.is_fair(),
        })
    }
}
