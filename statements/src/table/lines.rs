//! Rows of a text with something between the cells. Its own reader, because a bank's file is not always what CSV should be: a quote
//! that is never closed must not swallow the rest, and a row of gigabytes must not fill the memory.

use std::{borrow::Cow, collections::VecDeque, io};

use super::record::{Cells, Kind, MOST_CELLS, Record, Tape};
use crate::{
    FileError, ReadSeek, Reason,
    text::{LONGEST_LINE, Letters, Lines},
};

/// How a text is cut into cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dialect {
    /// What stands between cells.
    pub(crate) delimiter: char,
    /// Whether each line stands in quotes as a whole.
    pub(crate) is_wrapped: bool,
}

/// How many lines a cell may go over.
const MOST_LINES: usize = 100;

/// A text, cut into rows.
pub(crate) struct LineTape<'s> {
    lines: Lines<'s>,
    dialect: Dialect,
    /// Lines that were read ahead.
    held: VecDeque<String>,
    /// How many lines were handed out.
    number: u64,
    /// How many cells the last row had.
    usual: usize,
}

impl<'s> LineTape<'s> {
    /// From the start of a source.
    pub(crate) fn of(source: &'s mut dyn ReadSeek, letters: Letters, dialect: Dialect) -> io::Result<Self> {
        let lines = Lines::of(source, letters)?;
        Ok(Self { lines, dialect, held: VecDeque::new(), number: 0, usual: 0 })
    }

    /// The next line into `line`.
    fn line(&mut self, line: &mut String) -> io::Result<bool> {
        match self.held.pop_front() {
            Some(held) => *line = held,
            None if self.lines.next(line)? => {}
            None => return Ok(false),
        }
        self.number += 1;
        Ok(true)
    }

    /// Adds lines to one that ends within quotes, until they are closed. Where they never are, the lines are given back, and the
    /// quote is a letter like others.
    fn close(&mut self, record: &mut Record) -> io::Result<()> {
        let first = record.raw.len();
        let (mut taken, mut alone) = (Vec::new(), Cells::default());
        while taken.len() < MOST_LINES {
            let mut line = String::new();
            if !self.line(&mut line)? {
                break;
            }
            let is_row = split(&line, self.dialect, &mut alone)
                && alone.len() > 1
                && alone.len() == self.usual
                && !alone.any(ends_in_quote);
            let has_quote = line.contains('"');
            record.raw.push('\n');
            record.raw.push_str(&line);
            taken.push(line);
            if is_row || record.raw.len() > LONGEST_LINE {
                break;
            }
            if has_quote && split(&record.raw, self.dialect, &mut record.cells) {
                return Ok(());
            }
        }
        self.number -= u64::try_from(taken.len()).unwrap_or_default();
        for line in taken.into_iter().rev() {
            self.held.push_front(line);
        }
        record.raw.truncate(first);
        cells(&record.raw, self.dialect.delimiter, Quotes::AreLetters, &mut record.cells);
        Ok(())
    }
}

impl Tape for LineTape<'_> {
    fn rewind(&mut self) -> Result<(), FileError> {
        self.held.clear();
        (self.number, self.usual) = (0, 0);
        Ok(self.lines.rewind()?)
    }

    fn read(&mut self, record: &mut Record) -> Result<bool, FileError> {
        record.begin(self.number + 1, 0);
        if !self.line(&mut record.raw)? {
            return Ok(false);
        }
        if record.raw.len() > LONGEST_LINE {
            record.fault = Some(Reason::TooLong);
            return Ok(true);
        }
        if !split(&record.raw, self.dialect, &mut record.cells) {
            self.close(record)?;
        }
        if record.len() > MOST_CELLS {
            record.fault = Some(Reason::TooLong);
        } else if record.len() > 1 {
            self.usual = record.len();
        }
        Ok(true)
    }
}

/// Whether a cell ends in a quote that nothing within it began: it began in a line above.
fn ends_in_quote(cell: &str) -> bool {
    cell.ends_with('"') && cell.matches('"').count() % 2 == 1
}

/// What quotes are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    /// They stand about a cell.
    Enclose,
    /// They are letters like others.
    AreLetters,
}

/// Cuts a line into cells; `false` where it ends within quotes.
pub(crate) fn split(line: &str, dialect: Dialect, into: &mut Cells) -> bool {
    let is_whole = cells(line, dialect.delimiter, Quotes::Enclose, into);
    if !dialect.is_wrapped || !is_whole || into.len() != 1 {
        return is_whole;
    }
    let inner = into.take();
    cells(&inner, dialect.delimiter, Quotes::Enclose, into)
}

fn cells(line: &str, delimiter: char, quotes: Quotes, into: &mut Cells) -> bool {
    into.clear();
    let mut rest = line;
    loop {
        let begun = rest.trim_start_matches(|letter: char| letter == ' ' && letter != delimiter);
        let after = if let Some(inner) = begun.strip_prefix('"').filter(|_| quotes == Quotes::Enclose) {
            let Some((cell, after)) = quoted(inner, delimiter) else { return false };
            into.push(&cell, Kind::Text);
            after
        } else {
            let end = rest.find(delimiter).unwrap_or(rest.len());
            into.push(rest.get(..end).unwrap_or_default(), Kind::Text);
            rest.get(end..).unwrap_or_default()
        };
        match after.strip_prefix(delimiter) {
            Some(next) => rest = next,
            None => return true,
        }
        // A row of a million cells is told by the first few thousand.
        if into.len() > MOST_CELLS {
            return true;
        }
    }
}

/// What stands before the quote that ends a cell, and what behind it. A quote ends it only before a delimiter or the line's end.
fn quoted(inner: &str, delimiter: char) -> Option<(Cow<'_, str>, &str)> {
    let mut kept = Cow::Borrowed("");
    let (mut from, mut at) = (0, 0);
    loop {
        at += inner.get(at..)?.find('"')?;
        let after = inner.get(at + 1..)?;
        let beyond = after.trim_start_matches(|letter: char| letter == ' ' && letter != delimiter);
        if beyond.is_empty() || beyond.starts_with(delimiter) {
            kept += inner.get(from..at)?;
            return Some((kept, beyond));
        }
        // Doubled, it is one; alone, it is a letter.
        kept += inner.get(from..=at)?;
        at += 1 + usize::from(after.starts_with('"'));
        from = at;
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn rows(text: &str, delimiter: char) -> Vec<(u64, Vec<String>)> {
        let mut source = Cursor::new(text.as_bytes().to_vec());
        let letters = Letters::of_bytes(text.as_bytes(), None);
        let mut tape = LineTape::of(&mut source, letters, Dialect { delimiter, is_wrapped: false }).unwrap();
        let (mut record, mut rows) = (Record::default(), Vec::new());
        while tape.read(&mut record).unwrap() {
            rows.push((record.line, (0..record.len()).map(|nth| record.text(nth).to_owned()).collect()));
        }
        rows
    }

    #[track_caller]
    fn check(text: &str, wanted: &[(u64, &[&str])]) {
        let rows = rows(text, ';');
        let rows: Vec<(u64, Vec<&str>)> =
            rows.iter().map(|(line, cells)| (*line, cells.iter().map(|cell| &**cell).collect())).collect();
        let wanted: Vec<(u64, Vec<&str>)> =
            wanted.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        assert_eq!(rows, wanted, "{text:?}");
    }

    #[test]
    fn cells_are_cut_as_they_are_quoted() {
        check("a;b;;c", &[(1, &["a", "b", "", "c"])]);
        check("a;\"b;c\";d;", &[(1, &["a", "b;c", "d", ""])]);
        check("\"kopi \"\"susu\"\" enak\";1", &[(1, &["kopi \"susu\" enak", "1"])]);
        check("\"kopi \"susu\" enak\";1", &[(1, &["kopi \"susu\" enak", "1"])]);
        check("5\" pipa;1", &[(1, &["5\" pipa", "1"])]);
        check("\"\";1\r\n\"x\" ;2", &[(1, &["", "1"]), (2, &["x", "2"])]);
    }

    #[test]
    fn a_cell_may_go_over_lines() {
        check("a;\"b\nc\";1\nd;e;2", &[(1, &["a", "b\nc", "1"]), (3, &["d", "e", "2"])]);
        // Its second line alone has as many cells as any row.
        check(
            "a;b;1\nc;\"d\ne;f\";2\ng;h;3",
            &[(1, &["a", "b", "1"]), (2, &["c", "d\ne;f", "2"]), (4, &["g", "h", "3"])],
        );
    }

    #[test]
    fn a_quote_that_is_never_closed_takes_nothing_with_it() {
        check(
            "a;b;1\na;\"b;2\nc;d;3\n",
            &[(1, &["a", "b", "1"]), (2, &["a", "\"b", "2"]), (3, &["c", "d", "3"])],
        );
        check(
            "a;b;1\na;\"b;2\nc;\"d\";3\n",
            &[(1, &["a", "b", "1"]), (2, &["a", "\"b", "2"]), (3, &["c", "d", "3"])],
        );
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over() {
        let text = format!("a;b\n{};c\nd;e", "x".repeat(3 * LONGEST_LINE));
        let rows = rows(&text, ';');
        assert_eq!(rows.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(rows[2].1, ["d", "e"]);
    }

    #[test]
    fn old_line_ends_are_line_ends() {
        check("a;b\rc;d\r", &[(1, &["a", "b"]), (2, &["c", "d"])]);
    }
}
