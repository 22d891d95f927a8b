//! The labelled messages of `corpus/dev.jsonl`, judged as a whole: intent, number of entries, direction, amount,
//! currency, day, and the mark of doubt where it is due.

use chrono::TimeZone;
use ledger::{Currency, Money};
use nlu::frame::{Entry, Frame};
use nlu::{Context, understand};
use serde_json::Value;

const WRITES: [&str; 7] = [
    "create_transaction",
    "create_saving",
    "deposit_saving",
    "withdraw_saving",
    "set_budget",
    "edit_transaction",
    "delete_transaction",
];

fn frame(text: &str) -> Frame {
    let now = chrono_tz::Asia::Jakarta
        .with_ymd_and_hms(2026, 11, 20, 10, 0, 0)
        .earliest()
        .expect("a valid instant");
    let context = Context { now, currency: Currency::IDR, accounts: &[], goals: &[], categories: &[] };
    understand(text, &context)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn entry_fits(wanted: &Value, entry: &Entry) -> bool {
    let currency = wanted["currency"].as_str().unwrap_or("IDR");
    let amount = Money::from_decimal(&wanted["amount"].to_string(), currency.parse().expect("a currency"))
        .expect("an amount");
    wanted["direction"] == format!("{:?}", entry.direction).to_lowercase()
        && entry.amount == amount
        && wanted["date"] == entry.at.date_naive().to_string()
        && (wanted["ambiguous"] != true || entry.ambiguous)
}

fn core_fits(label: &Value, frame: &Frame) -> bool {
    let entries = list(&label["entries"]);
    let mut left: Vec<&Entry> = frame.entries.iter().collect();
    let all_found = entries.iter().all(|wanted| {
        let found = left.iter().position(|entry| entry_fits(wanted, entry));
        found.map(|at| left.remove(at)).is_some()
    });
    let amount = &label["amount"];
    let amount_said = amount.to_string();
    list(&label["intent"]).iter().any(|intent| intent == frame.intent.name())
        && entries.len() == frame.entries.len()
        && all_found
        && (amount.is_null() || frame.amount.is_some_and(|got| got.to_decimal() == amount_said))
}

#[test]
fn the_labelled_messages_are_understood() {
    let (mut total, mut core, mut wrong, mut needless) = (0, 0, Vec::new(), Vec::new());
    for line in include_str!("../corpus/dev.jsonl").lines() {
        let label: Value = serde_json::from_str(line).unwrap();
        let text = label["text"].as_str().unwrap();
        let frame = frame(text);
        let fits = core_fits(&label, &frame);
        let asked =
            frame.intent.name() == "clarification" || frame.entries.iter().any(|entry| entry.ambiguous);
        let due = list(&label["intent"]).iter().any(|intent| intent == "clarification")
            || list(&label["entries"]).iter().any(|entry| entry["ambiguous"] == true);
        total += 1;
        core += usize::from(fits);
        if !fits && !asked && WRITES.contains(&frame.intent.name()) {
            wrong.push(text.to_owned());
        }
        if asked && !due {
            needless.push(text.to_owned());
        }
    }
    assert!(core * 100 >= total * 97, "core {core} of {total}");
    assert!(wrong.is_empty(), "confidently wrong: {wrong:?}");
    assert!(needless.len() * 100 <= total * 2, "needless questions: {needless:?}");
}
