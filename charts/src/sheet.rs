//! Sheets of cells as a workbook of Excel's. Texts are texts: whatever one begins with, no program takes it for a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::error::DrawError;

/// A sheet with a line of titles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called: at most 31 letters are kept, none of which Excel forbids.
    pub name: String,
    /// The columns' titles.
    pub titles: Vec<String>,
    /// How wide the columns are, in letters.
    pub widths: Vec<u16>,
    /// A cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number of whole parts, `decimals` of which stand behind the point: 1250 with 2 is 12.50. Beyond fifteen figures, which
    /// is all that Excel keeps, it is written as a text.
    Number {
        /// The parts.
        parts: i64,
        /// How many figures are behind the point, at most 9.
        decimals: u8,
    },
    /// A day.
    Day {
        /// From 1900 on; an earlier one is written as a text.
        year: i32,
        /// From 1.
        month: u8,
        /// From 1.
        day: u8,
    },
}

/// What Excel keeps of a text.
const LONGEST_TEXT: usize = 32_767;
/// What Excel keeps of a sheet's name.
const LONGEST_NAME: usize = 31;
/// The largest number of fifteen figures.
const LARGEST: u64 = 999_999_999_999_999;
/// What a sheet of Excel's holds, its titles included.
const MOST_ROWS: usize = 1_048_576;

/// The sheets as a workbook's bytes, in this order. `made` is the day that it tells of itself: year, month, day.
pub fn workbook(sheets: &[Sheet], made: (u16, u8, u8)) -> Result<Vec<u8>, DrawError> {
    written(sheets, made).map_err(|error| DrawError::Failed(error.to_string()))
}

fn written(sheets: &[Sheet], (year, month, day): (u16, u8, u8)) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let mut formats = Formats::default();
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let name = free_name(&sheet.name, &names);
        fill(workbook.add_worksheet(), sheet, &name, &mut formats)?;
        names.push(name);
    }
    if sheets.is_empty() {
        workbook.add_worksheet();
    }
    workbook.save_to_buffer()
}

/// How cells look.
struct Formats {
    title: Format,
    day: Format,
    /// By how many figures are behind the point.
    numbers: [Format; 10],
}

impl Default for Formats {
    fn default() -> Self {
        let number = |decimals: usize| match decimals {
            0 => Format::new().set_num_format("#,##0"),
            decimals => Format::new().set_num_format(format!("#,##0.{}", "0".repeat(decimals))),
        };
        Self {
            title: Format::new().set_bold().set_align(FormatAlign::Top),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            numbers: std::array::from_fn(number),
        }
    }
}

fn fill(into: &mut Worksheet, sheet: &Sheet, name: &str, formats: &mut Formats) -> Result<(), XlsxError> {
    into.set_name(name)?;
    into.set_freeze_panes(1, 0)?;
    for (column, width) in (0..).zip(&sheet.widths) {
        into.set_column_width(column, *width)?;
    }
    for (column, title) in (0..).zip(&sheet.titles) {
        into.write_string_with_format(0, column, clean(title), &formats.title)?;
    }
    for (row, cells) in (1..).zip(sheet.rows.iter().take(MOST_ROWS - 1)) {
        for (column, cell) in (0..).zip(cells) {
            write(into, (row, column), cell, formats)?;
        }
    }
    Ok(())
}

fn write(
    into: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => drop(into.write_string(row, column, clean(text))?),
        Cell::Number { parts, decimals } if parts.unsigned_abs() <= LARGEST => {
            let decimals = usize::from(*decimals).min(formats.numbers.len() - 1);
            into.write_number_with_format(row, column, number(*parts, decimals), &formats.numbers[decimals])?;
        }
        Cell::Number { parts, decimals } => {
            let text = decimal(*parts, usize::from(*decimals));
            into.write_string(row, column, text)?;
        }
        Cell::Day { year, month, day } => {
            let date =
                u16::try_from(*year).ok().and_then(|year| ExcelDateTime::from_ymd(year, *month, *day).ok());
            match date {
                Some(date) => drop(into.write_datetime_with_format(row, column, &date, &formats.day)?),
                None => drop(into.write_string(row, column, format!("{year:04}-{month:02}-{day:02}"))?),
            }
        }
    }
    Ok(())
}

/// A number as Excel keeps all of them; up to fifteen figures none is lost.
fn number(parts: i64, decimals: usize) -> f64 {
    decimal(parts, decimals).parse().unwrap_or_default()
}

fn decimal(parts: i64, decimals: usize) -> String {
    let sign = if parts < 0 { "-" } else { "" };
    let figures = format!("{:0>1$}", parts.unsigned_abs(), decimals + 1);
    let (whole, rest) = figures.split_at(figures.len() - decimals);
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// A text without what XML cannot hold, as far as Excel keeps it.
fn clean(text: &str) -> String {
    let kept = |letter: &char| {
        matches!(letter, '\n' | '\t') || !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    // Excel counts in halves of what a letter may be.
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= LONGEST_TEXT
    };
    text.chars().filter(kept).take_while(fits).collect()
}

/// A sheet's name as Excel takes it, which no other bears.
fn free_name(wished: &str, taken: &[String]) -> String {
    let is_kept = |letter: &char| {
        !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') && !letter.is_control()
    };
    let kept: String = wished.chars().filter(is_kept).collect();
    let cut = |most: usize| {
        let mut units = 0;
        let short = kept.trim().chars().take_while(|letter| {
            units += letter.len_utf16();
            units <= most
        });
        short.collect::<String>()
    };
    let is_taken = |name: &str| taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let first = cut(LONGEST_NAME);
    if !first.is_empty() && !is_taken(&first) {
        return first;
    }
    let numbered = |nth: usize| format!("{} {nth}", cut(LONGEST_NAME - 8)).trim().to_owned();
    (2..=taken.len() + 2).map(numbered).find(|name| !is_taken(name)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_every_figure() {
        for (parts, decimals, text) in [
            (1_250, 2, "12.50"),
            (-5, 2, "-0.05"),
            (0, 0, "0"),
            (7, 3, "0.007"),
            (i64::MIN, 0, "-9223372036854775808"),
        ] {
            assert_eq!(decimal(parts, decimals), text);
        }
        assert!((number(99_999_999_999_999, 2) - 999_999_999_999.99).abs() < f64::EPSILON);
    }

    #[test]
    fn sheets_get_names_that_are_taken_and_differ() {
        let (mut taken, mut named) = (Vec::new(), Vec::new());
        for wished in ["November 2026", "november 2026", "a/b:[c]*?'", "", &"x".repeat(40), &"x".repeat(40)] {
            let name = free_name(wished, &taken);
            taken.push(name.clone());
            named.push(name);
        }
        let long = "x".repeat(31);
        let second = format!("{} 2", "x".repeat(23));
        assert_eq!(named, ["November 2026", "november 2026 2", "abc", "2", &*long, &*second]);
    }
}
