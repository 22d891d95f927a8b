//! Evaluation: labelled messages, how frames are judged against them, and the table of what came of it.

mod books;
pub mod conversation;
mod judge;
mod label;
mod standing;
mod tally;
pub mod teach;

use std::{collections::BTreeMap, fmt, time::Duration};

use chrono::{DateTime, NaiveDate, TimeZone};
use chrono_tz::Tz;
use ledger::Currency;

pub use judge::{Verdict, judge};
pub use label::{Label, LabelledEntry, read};
pub use tally::Tally;

use crate::Context;
use crate::frame::{Frame, Meaning};

/// The moment at which all labels are read: Friday 2026-11-20 10:00 in Jakarta.
pub fn now() -> DateTime<Tz> {
    let now = chrono_tz::Asia::Jakarta.with_ymd_and_hms(2026, 11, 20, 10, 0, 0);
    now.earliest().expect("Jakarta's clocks do not change")
}

fn today() -> NaiveDate {
    now().date_naive()
}

/// What is known where labels are read: nothing but the moment.
pub fn context() -> Context<'static> {
    Context::bare(now(), Currency::IDR)
}

/// How many of the messages of one shape were read rightly.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    messages: usize,
    core: usize,
    full: usize,
}

/// What came of many messages.
#[derive(Debug, Clone, Default)]
pub struct Score {
    rows: BTreeMap<String, Row>,
    confidently_wrong: usize,
    needless: usize,
    took: Duration,
    misses: Vec<String>,
}

impl Score {
    /// Counts one message in, with the time its reading took.
    pub fn add(&mut self, label: &Label, frame: &Frame, took: Duration) {
        let verdict = judge(label, frame);
        let row = self.rows.entry(label.shape.clone()).or_default();
        row.messages += 1;
        row.core += usize::from(verdict.core.is_none());
        row.full += usize::from(verdict.full.is_none());
        self.confidently_wrong += usize::from(verdict.is_confidently_wrong);
        self.needless += usize::from(verdict.asks_needlessly);
        self.took += took;
        let remark = match (verdict.is_confidently_wrong, verdict.asks_needlessly, &verdict.full) {
            (true, ..) => "WRONG ",
            (_, true, _) => "asks ",
            (.., Some(_)) => "",
            (.., None) => return,
        };
        let why = verdict.full.map(|why| if verdict.core.is_none() { format!("+{why}") } else { why });
        self.misses.push(format!(
            "{remark}{}\t{}\t{}",
            why.unwrap_or_default(),
            label.text.replace('\n', "\\n"),
            brief(frame)
        ));
    }

    fn total(&self) -> Row {
        self.rows.values().fold(Row::default(), |sum, row| Row {
            messages: sum.messages + row.messages,
            core: sum.core + row.core,
            full: sum.full + row.full,
        })
    }

    /// What was not read as it should be, or asked without need: why, the text, and what was read; tabs between.
    pub fn misses(&self) -> &[String] {
        &self.misses
    }

    /// How many would have been written wrongly without a question.
    pub fn confidently_wrong(&self) -> usize {
        self.confidently_wrong
    }

    /// Whether at least these shares of the messages are read rightly, nothing is confidently wrong, and at most 2 % of the
    /// questions are needless.
    pub fn is_good(&self, core_per_cent: usize, full_per_cent: usize) -> bool {
        let Row { messages, core, full } = self.total();
        let at_least = |part: usize, per_cent: usize| part * 100 >= messages * per_cent;
        at_least(core, core_per_cent)
            && at_least(full, full_per_cent)
            && self.confidently_wrong == 0
            && self.needless * 100 <= messages * 2
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:12} {:>8} {:>8} {:>8}", "shape", "messages", "core", "full")?;
        for (shape, row) in self.rows.iter().chain([(&"all".to_owned(), &self.total())]) {
            let Row { messages, core, full } = row;
            writeln!(
                f,
                "{shape:12} {messages:>8} {:>6} % {:>6} %",
                per_cent(*core, *messages),
                per_cent(*full, *messages)
            )?;
        }
        let messages = self.total().messages;
        writeln!(f, "confidently wrong  {}", self.confidently_wrong)?;
        writeln!(f, "needless questions {} ({} %)", self.needless, per_cent(self.needless, messages))?;
        let each = self.took / u32::try_from(messages.max(1)).unwrap_or(u32::MAX);
        write!(f, "time a message     {} µs", each.as_nanos() / 1_000)
    }
}

/// A share in per cent, with one decimal, rounded down.
fn per_cent(part: usize, whole: usize) -> String {
    tenths(part * 1_000 / whole.max(1))
}

/// Thousandths as per cent with one decimal.
fn tenths(thousandths: usize) -> String {
    format!("{}.{}", thousandths / 10, thousandths % 10)
}

/// What was read, in one line.
fn brief(frame: &Frame) -> String {
    let (known, meaning) = (frame.known(), frame.meaning());
    let entries = frame.entries().iter().map(|entry| {
        let category = entry.category.as_ref().map_or("–", |category| &*category.name);
        let doubt = if entry.ambiguous { " ?" } else { "" };
        let accounts: String = [("from", &entry.account), ("to", &entry.to_account)]
            .iter()
            .filter_map(|(role, name)| Some(format!(" {role}:{}", name.as_ref()?)))
            .collect();
        format!(
            "{:?} {} {} @{} #{category}{accounts}{doubt}",
            entry.direction,
            entry.amount.to_decimal(),
            entry.amount.currency(),
            entry.at.date_naive()
        )
    });
    let entries: Vec<String> = entries.collect();
    let mut words = vec![frame.intent().name().to_owned(), entries.join(" | ")];
    if frame.entries().is_empty() {
        words.extend(known.amount.map(ledger::Money::to_decimal));
        words.extend(known.category.as_ref().map(|category| category.name.clone()));
        words.extend(known.goal.clone());
        words.extend(known.account.clone());
    }
    words.extend(match meaning {
        Meaning::Report(report) => Some(format!("{report:?}")),
        Meaning::Edit(edit) => Some(format!("{edit:?}")),
        Meaning::Delete(target) => Some(format!("{target:?}")),
        Meaning::Command { command, .. } => Some(format!("{command:?}")),
        _ => None,
    });
    words.extend(frame.question().map(|question| format!("{question:?}")));
    words.retain(|word| !word.is_empty());
    words.join(" ")
}
