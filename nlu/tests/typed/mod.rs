//! Pages that readers of pictures saw, written as text.

use chrono::TimeZone;
use chrono_tz::Asia::Jakarta;
use ledger::{
    Currency,
    messages::perceived::{Cell, Line, Page, Reader},
};
use nlu::Context;

/// Saturday, 28 November 2026, ten in the morning.
pub fn context() -> Context<'static> {
    let now = Jakarta.with_ymd_and_hms(2026, 11, 28, 10, 0, 0).single().expect("a moment");
    Context::bare(now, Currency::IDR)
}

/// A page as the first reader gives it: lines, two blanks between cells.
pub fn page(text: &str) -> Page {
    let cell = |text: &str| Cell { text: text.to_owned(), area: [0; 4], confidence_percent: 99 };
    let lines = text.lines().map(|line| Line { cells: line.split("  ").map(cell).collect() });
    Page { reader: Reader::Paddle, size: (1_000, 1_000), lines: lines.collect(), codes: Vec::new() }
}
