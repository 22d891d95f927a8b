//! Receipts as a reader of pictures saw them, each with what is right. `CATAT_RECEIPTS` names other files to score, with spaces
//! between: lines of JSON, `{"file", "pages", "label": {"total", "date", "merchant"}}`; `--nocapture` shows what is misread.

use std::fs;

use chrono::TimeZone;
use chrono_tz::Asia::Jakarta;
use ledger::{Currency, messages::perceived::Page};
use nlu::{Context, receipt};
use serde::Deserialize;

#[derive(Deserialize)]
struct Labelled {
    file: String,
    pages: Vec<Page>,
    label: Label,
}

#[derive(Deserialize)]
struct Label {
    total: Option<i64>,
    date: Option<String>,
    #[serde(default)]
    amount: Option<i64>,
}

#[test]
fn other_receipts_are_scored() {
    #[expect(clippy::disallowed_methods, reason = "a switch for whoever tries other receipts")]
    let Ok(named) = std::env::var("CATAT_RECEIPTS") else { return };
    let now = Jakarta.with_ymd_and_hms(2026, 11, 20, 10, 0, 0).single().expect("a moment");
    let context = Context::bare(now, Currency::IDR);
    let (mut all, mut right, mut sure, mut wrong, mut days) = (0, 0, 0, 0, 0);
    for path in named.split_whitespace() {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
        for line in text.lines() {
            let labelled: Labelled =
                serde_json::from_str(line).unwrap_or_else(|error| panic!("{path}: {error}"));
            let read = receipt::read(&labelled.pages, &context);
            let total = read.total.map(|total| total.minor() / total.currency().minor_per_unit());
            let is_right =
                total.is_some() && (total == labelled.label.total || total == labelled.label.amount);
            let is_day = read.day.map(|day| day.to_string()) == labelled.label.date;
            all += 1;
            right += i32::from(is_right);
            sure += i32::from(read.is_sure);
            wrong += i32::from(read.is_sure && !is_right);
            days += i32::from(is_day);
            println!(
                "{} {} {total:?} sure={} other={:?} day={:?} {:?} {:?} {} goods",
                if is_right && is_day { "ok   " } else { "WRONG" },
                labelled.file,
                read.is_sure,
                read.other,
                read.day,
                read.kind,
                read.merchant,
                read.goods.len(),
            );
        }
    }
    println!("{all} receipts: total {right}, sure {sure}, of these wrong {wrong}, day {days}");
}
