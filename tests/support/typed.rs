//! A picture that was typed: a file of text is read as the page that it says.

use std::path::Path;

use ledger::{
    messages::{
        message::MediaClaim,
        perceived::{Cell, Line, Page, Perceived, Reader},
    },
    people::user::Locale,
};
use media::{Sense, SenseError};
use whatsapp_rust::async_trait;

/// What stands before what a code on the page says.
const CODE: &str = "[QR] ";

/// A sense that reads files of text. Two spaces part what stands beside each other, and a line of a code's is none of print.
pub struct Typed;

#[async_trait]
impl Sense for Typed {
    async fn read(&self, file: &Path, _: &MediaClaim, _: Locale) -> Result<Perceived, SenseError> {
        let text = std::fs::read_to_string(file)?;
        Ok(Perceived::Pages { pages: vec![page(&text)] })
    }
}

/// The page on which this stands.
pub fn page(text: &str) -> Page {
    let cell = |text: &str| Cell { text: text.to_owned(), area: [0; 4], confidence_percent: 99 };
    let (codes, print): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with(CODE));
    let codes = codes.into_iter().filter_map(|line| line.strip_prefix(CODE)).map(str::to_owned).collect();
    let lines = print.into_iter().map(|line| Line { cells: line.split("  ").map(cell).collect() });
    Page { reader: Reader::Paddle, size: (1_000, 1_000), lines: lines.collect(), codes }
}
