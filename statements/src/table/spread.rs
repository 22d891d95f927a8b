//! How far an `OpenDocument` sheet spreads: a few bytes there may stand for a million cells, and its reader lays all of them out.

use crate::FileError;

/// So many cells are laid out.
const MOST: u64 = 8_000_000;
/// The limit that is told, in MiB.
const TOLD: u64 = 256;

/// Refuses a document whose cells would not fit: each sheet as wide as its widest row, down to the last row that holds anything.
pub(crate) fn check(content: &[u8]) -> Result<(), FileError> {
    let mut sheet = Sheet::default();
    let mut all = 0_u64;
    for tag in content.split(|byte| *byte == b'<') {
        if tag.starts_with(b"table:table ") {
            all = all.saturating_add(std::mem::take(&mut sheet).cells());
        } else if tag.starts_with(b"table:table-row") {
            sheet.row(repeated(tag, b"number-rows-repeated=\""));
        } else if tag.starts_with(b"table:table-cell") || tag.starts_with(b"table:covered-table-cell") {
            let is_filled =
                find(tag, b"office:value-type").is_some() || find(tag, b"table:formula").is_some();
            sheet.cell(repeated(tag, b"number-columns-repeated=\""), is_filled);
        }
        if all.saturating_add(sheet.cells()) > MOST {
            return Err(FileError::TooLarge(TOLD));
        }
    }
    Ok(())
}

#[derive(Default)]
struct Sheet {
    /// Down to the row that is being read, and how often it stands there.
    rows: u64,
    times: u64,
    /// To the right of it.
    columns: u64,
    /// The last row, and the last column, that hold anything.
    deepest: u64,
    widest: u64,
}

impl Sheet {
    fn row(&mut self, times: u64) {
        self.rows = self.rows.saturating_add(times);
        (self.times, self.columns) = (times, 0);
    }

    fn cell(&mut self, times: u64, is_filled: bool) {
        self.columns = self.columns.saturating_add(times);
        if is_filled {
            self.deepest = self.rows;
            self.widest = self.widest.max(self.columns);
        }
    }

    fn cells(&self) -> u64 {
        self.deepest.saturating_mul(self.widest)
    }
}

fn repeated(tag: &[u8], name: &[u8]) -> u64 {
    let digits = find(tag, name).and_then(|at| tag.get(at + name.len()..)).unwrap_or_default();
    let digits = digits.iter().take_while(|byte| byte.is_ascii_digit());
    let number =
        digits.fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
    number.max(1)
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_at_the_end_costs_nothing_and_what_is_filled_does() {
        let row = |times: &str, cell: &str| {
            format!("<table:table-row table:number-rows-repeated=\"{times}\">{cell}</table:table-row>")
        };
        let filled = |times: &str| {
            format!(
                "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{times}\"/>"
            )
        };
        let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
        for (rows, is_read) in [
            (vec![row("1", &filled("5")), row("1048575", empty)], true),
            (vec![row("1", &filled("5")), row("1000000", empty), row("1", &filled("5"))], true),
            (vec![row("1048576", &filled("16384"))], false),
            (vec![row("1", &filled("16384")), row("1000000", empty), row("1", &filled("1"))], false),
        ] {
            let content = format!("<table:table table:name=\"a\">{}</table:table>", rows.concat());
            assert_eq!(check(content.as_bytes()).is_ok(), is_read, "{content}");
        }
    }
}
