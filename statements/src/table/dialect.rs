//! What stands between the cells of a text.

use std::io;

use super::{
    heading::headings,
    lines::{Dialect, LineTape},
    record::{Record, Tape},
};
use crate::{
    FileError, ReadSeek,
    amount::Figure,
    day::Written,
    text::{Letters, Lines},
};

/// How many rows are looked at.
const SAMPLE: usize = 3_000;
/// What a row of headings tells, in rows.
const HEADINGS: u64 = 3;

impl Dialect {
    /// Found by how many rows with a day and a number each delimiter makes; a first line that names it (`sep=;`) is believed.
    pub(crate) fn of(source: &mut dyn ReadSeek, letters: Letters) -> Result<Self, FileError> {
        if let Some(delimiter) = said(source, letters)? {
            let dialect = Self { delimiter, is_wrapped: false };
            if dialect.score(source, letters)?.0 > 0 {
                return Ok(dialect);
            }
        }
        let mut best: Option<((u64, u64), Self)> = None;
        for is_wrapped in [false, true] {
            for delimiter in [';', ',', '\t', '|'] {
                let dialect = Self { delimiter, is_wrapped };
                let score = dialect.score(source, letters)?;
                if best.as_ref().is_none_or(|(most, _)| score > *most) {
                    best = Some((score, dialect));
                }
            }
            // Lines are in quotes as a whole where nothing else can be made of them.
            if best.as_ref().is_some_and(|((rows, _), _)| *rows > 0) {
                break;
            }
        }
        Ok(best.map_or(Self { delimiter: ',', is_wrapped: false }, |(_, dialect)| dialect))
    }

    /// How many rows it makes, and how many cells they have.
    fn score(self, source: &mut dyn ReadSeek, letters: Letters) -> Result<(u64, u64), FileError> {
        let mut tape = LineTape::of(source, letters, self)?;
        let (mut record, mut rows, mut cells) = (Record::default(), 0, 0);
        for _ in 0..SAMPLE {
            if !tape.read(&mut record)? {
                break;
            }
            let worth = if record.len() < 2 || record.fault.is_some() { 0 } else { worth(&record) };
            rows += worth;
            cells += worth * u64::try_from(record.len().min(64)).unwrap_or_default();
        }
        Ok((rows, cells))
    }
}

fn worth(record: &Record) -> u64 {
    if headings(record).is_some() {
        return HEADINGS;
    }
    let mut cells = record.filled().take(64);
    let is_day = |text: &str| Written::read(text).is_some();
    let Some(at) = cells.position(is_day) else { return 0 };
    let rest = record.filled().take(64).enumerate().filter(|(nth, _)| *nth != at);
    let mut figures = rest.filter(|(_, text)| Figure::read(text).is_some());
    u64::from(figures.next().is_some())
}

/// The delimiter that the first line names.
fn said(source: &mut dyn ReadSeek, letters: Letters) -> io::Result<Option<char>> {
    let mut lines = Lines::of(source, letters)?;
    let mut line = String::new();
    if !lines.next(&mut line)? {
        return Ok(None);
    }
    let line = line.trim_matches('"');
    let named = line.get(..4).filter(|name| name.eq_ignore_ascii_case("sep=")).and_then(|_| line.get(4..));
    Ok(named.and_then(|rest| rest.chars().next()))
}
