//! A row of cells, wherever it comes from.

use crate::{FileError, Reason, text::is_blank};

/// A row that has more cells is not read.
pub(crate) const MOST_CELLS: usize = 10_000;

/// Rows of cells that can be read again from the start.
pub(crate) trait Tape {
    /// Goes back to the start.
    fn rewind(&mut self) -> Result<(), FileError>;

    /// Puts the next row into `record`, and says whether there was one.
    fn read(&mut self, record: &mut Record) -> Result<bool, FileError>;
}

impl<T: Tape + ?Sized> Tape for &mut T {
    fn rewind(&mut self) -> Result<(), FileError> {
        (**self).rewind()
    }

    fn read(&mut self, record: &mut Record) -> Result<bool, FileError> {
        (**self).read(record)
    }
}

/// What is known of a cell beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing.
    Text,
    /// A workbook's number, written with a point.
    Number,
    /// A workbook's day, written year, month, day.
    Day,
}

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell<'r> {
    /// Without blanks around it.
    pub(crate) text: &'r str,
    /// What else is known of it.
    pub(crate) kind: Kind,
}

/// A row of cells. One is filled again and again.
#[derive(Debug, Default, Clone)]
pub(crate) struct Record {
    /// Where it stands, from 1.
    pub(crate) line: u64,
    /// In which sheet of a workbook, from 0.
    pub(crate) sheet: usize,
    /// Why it cannot be read.
    pub(crate) fault: Option<Reason>,
    /// The line as it stands, where it is one of a text.
    pub(crate) raw: String,
    /// What stands in it.
    pub(crate) cells: Cells,
}

impl Record {
    /// Empties it for the row at `line`.
    pub(crate) fn begin(&mut self, line: u64, sheet: usize) {
        (self.line, self.sheet, self.fault) = (line, sheet, None);
        self.raw.clear();
        self.cells.clear();
    }

    /// Fills it with what stands in another one, which is no line of a text.
    pub(crate) fn fill(&mut self, other: &Self) {
        self.begin(other.line, other.sheet);
        self.fault.clone_from(&other.fault);
        self.cells.text.push_str(&other.cells.text);
        self.cells.ends.extend_from_slice(&other.cells.ends);
    }

    /// How many cells it has.
    pub(crate) fn len(&self) -> usize {
        self.cells.ends.len()
    }

    /// The n-th cell, from 0; beyond the last one there are empty ones.
    pub(crate) fn cell(&self, nth: usize) -> Cell<'_> {
        self.cells.cell(nth)
    }

    /// The text of the n-th cell.
    pub(crate) fn text(&self, nth: usize) -> &str {
        self.cell(nth).text
    }

    /// The texts of the cells that hold anything.
    pub(crate) fn filled(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|nth| self.text(nth)).filter(|text| !text.is_empty())
    }
}

/// Cells, one behind the other.
#[derive(Debug, Default, Clone)]
pub(crate) struct Cells {
    text: String,
    ends: Vec<(usize, Kind)>,
}

impl Cells {
    /// Takes all away.
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    /// Adds a cell, without the blanks around it and the mark by which a spreadsheet is told that it is a text.
    pub(crate) fn push(&mut self, text: &str, kind: Kind) {
        self.text.push_str(unguarded(bare(text)));
        self.ends.push((self.text.len(), kind));
    }

    /// The text of all, which are taken away.
    pub(crate) fn take(&mut self) -> String {
        self.ends.clear();
        std::mem::take(&mut self.text)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether this is true of the text of any of them.
    pub(crate) fn any(&self, is: fn(&str) -> bool) -> bool {
        (0..self.len()).any(|nth| is(self.cell(nth).text))
    }

    fn cell(&self, nth: usize) -> Cell<'_> {
        let Some((end, kind)) = self.ends.get(nth) else { return Cell { text: "", kind: Kind::Text } };
        let start = nth.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |(end, _)| *end);
        Cell { text: self.text.get(start..*end).unwrap_or_default(), kind: *kind }
    }
}

fn bare(text: &str) -> &str {
    text.trim_matches(|letter: char| is_blank(letter) || letter.is_control())
}

/// Without what keeps a spreadsheet from working a text out: `'=1+1`, `'0012`, `="0012"`.
fn unguarded(text: &str) -> &str {
    if let Some(inner) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return bare(inner);
    }
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit() || "=+-@\t\r".contains(c)) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_lose_blanks_and_guards() {
        let mut record = Record::default();
        record.begin(1, 0);
        for text in ["  a\u{a0}", "'0111222333", "'=1+1", "=\"0012\"", "'kopi", ""] {
            record.cells.push(text, Kind::Text);
        }
        let cells: Vec<&str> = (0..record.len()).map(|nth| record.text(nth)).collect();
        assert_eq!(cells, ["a", "0111222333", "=1+1", "0012", "'kopi", ""]);
        assert_eq!(record.text(99), "");
    }
}
