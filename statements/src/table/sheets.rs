//! Rows of a workbook: XLSX, XLS and ODS, and what goes by their names, within bounds.

mod markup;

use std::io::{Cursor, Read};

use calamine::{Data, ExcelDateTime, Ods, OdsError, Reader, SheetVisible, Xls, XlsError, Xlsx, XlsxError};
use chrono::NaiveDate;
use zip::ZipArchive;

use super::record::{Kind, Record, Tape};
use crate::{FileError, Reason, text::LONGEST_LINE};

/// So much is unpacked, in MiB.
const MOST_UNPACKED: u64 = 256;
const MEBIBYTE: u64 = 1024 * 1024;
/// So many rows that hold anything are read.
const MOST_ROWS: u64 = 200_000;
/// A row that is wider is not read.
const WIDEST: usize = 1024;
/// So many cells are kept, empty ones among them.
const MOST_CELLS: usize = 8_000_000;
/// A workbook of office programs has fewer parts.
const MOST_PARTS: usize = 10_000;

/// What a workbook of the older kind begins with.
const OLD: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];

/// The rows of a workbook's sheets that can be seen.
pub(crate) struct SheetTape {
    records: Vec<Record>,
    next: usize,
    /// Their names.
    pub(crate) names: Vec<String>,
}

impl Tape for SheetTape {
    fn rewind(&mut self) -> Result<(), FileError> {
        self.next = 0;
        Ok(())
    }

    fn read(&mut self, record: &mut Record) -> Result<bool, FileError> {
        let Some(next) = self.records.get(self.next) else { return Ok(false) };
        record.fill(next);
        self.next += 1;
        Ok(true)
    }
}

/// The cells of a workbook's sheets that can be seen, a row behind the other, as text: days as 2026-11-20, numbers with a point.
/// Bounded as every workbook is.
pub fn cells(bytes: &[u8]) -> Result<Vec<Vec<String>>, FileError> {
    let row = |record: &Record| (0..record.len()).map(|nth| record.cell(nth).text.to_owned()).collect();
    Ok(open(bytes)?.records.iter().map(row).collect())
}

/// Opens a workbook and reads all of it.
pub(crate) fn open(bytes: &[u8]) -> Result<SheetTape, FileError> {
    let mut rows = Rows::default();
    if bytes.starts_with(&OLD) {
        old(bytes, &mut rows)?;
    } else if !bytes.starts_with(b"PK") {
        markup::read(bytes, &mut rows)?;
    } else if unpacked(bytes)? {
        open_document(bytes, &mut rows)?;
    } else {
        office(bytes, &mut rows)?;
    }
    Ok(SheetTape { records: rows.records, next: 0, names: rows.names })
}

/// Counts what a packed workbook unpacks to: by what it says first, and then by what comes. Answers whether it is one of
/// `OpenDocument`.
fn unpacked(bytes: &[u8]) -> Result<bool, FileError> {
    let damaged = |error: zip::result::ZipError| FileError::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let too_large = || FileError::TooLarge(MOST_UNPACKED);
    if archive.len() > MOST_PARTS {
        return Err(too_large());
    }
    let mut left = MOST_UNPACKED * MEBIBYTE;
    for nth in 0..archive.len() {
        let part = archive.by_index_raw(nth).map_err(damaged)?;
        left = left.checked_sub(part.size()).ok_or_else(too_large)?;
    }
    let (mut left, mut is_open_document) = (MOST_UNPACKED * MEBIBYTE, false);
    let mut is_workbook = false;
    for nth in 0..archive.len() {
        let mut part = archive.by_index(nth).map_err(damaged)?;
        is_workbook |= part.name().is_ok_and(|name| name.ends_with("workbook.xml"));
        if part.name().is_ok_and(|name| name == "content.xml") {
            is_open_document = true;
            let mut content = Vec::new();
            part.by_ref().take(left + 1).read_to_end(&mut content)?;
            left =
                left.checked_sub(u64::try_from(content.len()).unwrap_or(u64::MAX)).ok_or_else(too_large)?;
            super::spread::check(&content)?;
            continue;
        }
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())?;
        left = left.checked_sub(read).ok_or_else(too_large)?;
    }
    if is_open_document || is_workbook { Ok(is_open_document) } else { Err(FileError::Unknown) }
}

fn office(bytes: &[u8], rows: &mut Rows) -> Result<(), FileError> {
    let damaged = |error: XlsxError| match error {
        XlsxError::Password => FileError::Locked,
        error => FileError::Damaged(error.to_string()),
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    for name in seen(book.sheets_metadata()) {
        rows.sheet(&name);
        // Sheets that are charts have no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            let (row, column) = cell.get_position();
            rows.put(row, column, &cell.get_value().clone().into())?;
        }
    }
    Ok(())
}

fn old(bytes: &[u8], rows: &mut Rows) -> Result<(), FileError> {
    let mut book: Xls<_> = match Xls::new(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(XlsError::Password) => return Err(FileError::Locked),
        Err(error) => {
            // A newer workbook behind a password lies in the container of the older ones.
            let is_locked = matches!(Xlsx::new(Cursor::new(bytes)), Err(XlsxError::Password));
            return Err(if is_locked { FileError::Locked } else { FileError::Damaged(error.to_string()) });
        }
    };
    for name in seen(book.sheets_metadata()) {
        let range = book.worksheet_range(&name).map_err(|error| FileError::Damaged(error.to_string()))?;
        rows.range(&name, &range)?;
    }
    Ok(())
}

fn open_document(bytes: &[u8], rows: &mut Rows) -> Result<(), FileError> {
    let damaged = |error: OdsError| match error {
        OdsError::Password => FileError::Locked,
        error => FileError::Damaged(error.to_string()),
    };
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(damaged)?;
    for name in seen(book.sheets_metadata()) {
        let range = book.worksheet_range(&name).map_err(damaged)?;
        rows.range(&name, &range)?;
    }
    Ok(())
}

/// The names of the sheets that are not hidden.
fn seen(sheets: &[calamine::Sheet]) -> Vec<String> {
    let seen = sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    seen.map(|sheet| sheet.name.clone()).collect()
}

/// Rows as they come.
#[derive(Default)]
struct Rows {
    records: Vec<Record>,
    names: Vec<String>,
    /// Cells and bytes that are kept.
    cells: usize,
    bytes: usize,
}

impl Rows {
    fn sheet(&mut self, name: &str) {
        self.names.push(name.to_owned());
    }

    fn range(&mut self, name: &str, range: &calamine::Range<Data>) -> Result<(), FileError> {
        self.sheet(name);
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let place = |start: u32, offset: usize| start + u32::try_from(offset).unwrap_or(u32::MAX - start);
            self.put(place(top, row), place(left, column), value)?;
        }
        Ok(())
    }

    fn put(&mut self, row: u32, column: u32, value: &Data) -> Result<(), FileError> {
        written(value).map_or(Ok(()), |cell| self.place((row, column), cell))
    }

    /// A cell; those of a row come one behind the other.
    fn place(&mut self, (row, column): (u32, u32), (text, kind): (String, Kind)) -> Result<(), FileError> {
        let (line, sheet) = (u64::from(row) + 1, self.names.len().saturating_sub(1));
        let is_same = self.records.last().is_some_and(|last| (last.line, last.sheet) == (line, sheet));
        if !is_same {
            if u64::try_from(self.records.len()).unwrap_or(u64::MAX) >= MOST_ROWS {
                return Err(FileError::TooManyRows(MOST_ROWS));
            }
            let mut record = Record::default();
            record.begin(line, sheet);
            self.records.push(record);
        }
        let Some(record) = self.records.last_mut() else { return Ok(()) };
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= WIDEST || text.len() > LONGEST_LINE {
            record.fault = Some(Reason::TooLong);
            return Ok(());
        }
        let before = record.len();
        // A cell that comes late, or twice, has no place.
        while record.len() < column {
            record.cells.push("", Kind::Text);
        }
        if record.len() == column {
            record.cells.push(&text, kind);
        }
        self.cells += record.len() - before;
        self.bytes += text.len();
        let is_full = self.cells > MOST_CELLS
            || u64::try_from(self.bytes).is_ok_and(|bytes| bytes > MOST_UNPACKED * MEBIBYTE);
        if is_full { Err(FileError::TooLarge(MOST_UNPACKED)) } else { Ok(()) }
    }
}

/// What a cell holds as text. A number is written out, never worked with.
fn written(value: &Data) -> Option<(String, Kind)> {
    let text = |text: &str| Some((text.to_owned(), Kind::Text));
    match value {
        Data::Empty => None,
        Data::Int(number) => Some((number.to_string(), Kind::Number)),
        Data::Float(number) => Some((number.to_string(), Kind::Number)),
        Data::String(string) => text(string),
        Data::Bool(is_true) => text(if *is_true { "true" } else { "false" }),
        Data::DateTime(moment) => Some(day(moment)),
        Data::DateTimeIso(moment) => Some((moment.clone(), Kind::Day)),
        Data::DurationIso(duration) => text(duration),
        Data::Error(error) => text(&error.to_string()),
    }
}

fn day(moment: &ExcelDateTime) -> (String, Kind) {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let time = || (format!("{hour:02}:{minute:02}"), Kind::Text);
    // A time alone is one of the day before the first.
    if moment.is_duration() || year < 1900 {
        return time();
    }
    match NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)) {
        Some(day) => (day.to_string(), Kind::Day),
        None => time(),
    }
}
