//! The table of a book's entries as CSV: one row an entry that counts, with the columns of [`COLUMNS`]. Read into an empty book
//! and written again it is the same, byte for byte.

use std::io::{Read, Write};

use ledger::{
    db::Database,
    values::columns::{COLUMNS, guarded},
};

use super::{
    ExportError, Of,
    record::{NotARecord, Record, Spelling},
};
use crate::pages::Pages;

/// Writes it, and says how many entries it holds.
pub async fn write(
    database: &Database,
    of: &Of<'_>,
    out: &mut (dyn Write + Send),
) -> Result<usize, ExportError> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(COLUMNS)?;
    let (mut pages, mut spelling) = (Pages::of(database, of.person, &of.wanted), Spelling::default());
    let mut written = 0;
    loop {
        let page = pages.next().await?;
        if page.is_empty() {
            break;
        }
        for row in &page {
            csv.write_record(Record::of(row, (of.person, of.names), &mut spelling).fields())?;
        }
        written += page.len();
    }
    csv.flush()?;
    Ok(written)
}

/// Why a table is not read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// It cannot be read, or is no CSV.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// It has other columns.
    #[error("its first line is not {}", COLUMNS.join(","))]
    Header,
    /// A row is none of ours.
    #[error("line {line}: {why}")]
    Row {
        /// Where it begins.
        line: u64,
        /// Why.
        why: NotARecord,
    },
}

/// The records of a table that [`write()`] wrote, in their order.
pub fn read(table: impl Read) -> Result<Vec<Record>, TableError> {
    let mut csv = csv::ReaderBuilder::new().flexible(true).from_reader(table);
    if csv.headers()?.iter().ne(COLUMNS) {
        return Err(TableError::Header);
    }
    let mut records = Vec::new();
    for row in csv.records() {
        let row = row?;
        let line = row.position().map_or(0, csv::Position::line);
        records.push(Record::read(&row).map_err(|why| TableError::Row { line, why })?);
    }
    Ok(records)
}

/// Whether cells of a workbook are those of such a table.
pub fn is_ours(cells: &[Vec<String>]) -> bool {
    cells.first().is_some_and(|row| row.iter().eq(COLUMNS))
}

/// The records of the workbook that the same entries make, a sheet behind the other; in its cells no text is guarded.
pub fn of_cells(cells: &[Vec<String>]) -> Result<Vec<Record>, TableError> {
    let rows = cells.iter().zip(1..).filter(|(row, _)| !row.iter().eq(COLUMNS));
    let read = |(row, line): (&Vec<String>, u64)| {
        let texts = row.iter().map(|cell| guarded(cell)).collect::<Vec<_>>();
        let empty = std::iter::repeat_n("", COLUMNS.len().saturating_sub(row.len()));
        let record = Record::read(texts.iter().map(AsRef::as_ref).chain(empty));
        record.map_err(|why| TableError::Row { line, why })
    };
    rows.map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_is_none_of_ours_says_where() {
        let header = COLUMNS.join(",");
        let read = |text: String| read(text.as_bytes()).map_err(|error| error.to_string());
        assert_eq!(read(format!("{header}\n")).map(|records| records.len()), Ok(0));
        assert!(read("date,amount\n".to_owned()).is_err_and(|why| why.starts_with("its first line")));
        let short = read(format!("{header}\n2026-11-20,kopi\n"));
        assert_eq!(short.expect_err("too short"), "line 2: 2 cells instead of 15");
    }
}
