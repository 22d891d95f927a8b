//! Reads JSON lines with a `text` each, and prints a frame for each.

use std::io::{BufRead, stdin};

use chrono::TimeZone;

fn main() {
    let now = chrono_tz::Asia::Jakarta.with_ymd_and_hms(2026, 11, 20, 10, 0, 0).earliest().expect("a valid instant");
    let context =
        nlu::Context { now, currency: ledger::Currency::IDR, accounts: &[], goals: &[], categories: &[] };
    for line in stdin().lock().lines() {
        let line: serde_json::Value = serde_json::from_str(&line.expect("a line")).expect("JSON");
        let frame = nlu::understand(line["text"].as_str().unwrap_or_default(), &context);
        println!("{}", frame.to_json(frame.question.map(|question| format!("{question:?}")).as_deref()));
    }
}
