//! The table of a book's entries as a workbook: a sheet a month, with the columns of the CSV. Numbers are numbers, and texts texts.

use charts::Sheet;
use chrono::NaiveDate;
use ledger::{
    book::transaction::Transaction, db::Database, values::columns::COLUMNS, values::period::Period,
};

use super::{
    ExportError, Of,
    record::{Record, Spelling},
};
use crate::{
    files::{MOST_ENTRIES, packed},
    pages::Pages,
};

/// How wide the columns are, in letters.
const WIDTHS: [u16; COLUMNS.len()] = [12, 26, 11, 16, 10, 20, 36, 24, 18, 18, 16, 12, 18, 30, 20];

/// The workbook's bytes. `today` is when it was made.
pub async fn workbook(database: &Database, of: &Of<'_>, today: NaiveDate) -> Result<Vec<u8>, ExportError> {
    let mut pages = Pages::of(database, of.person, &of.wanted);
    let mut rows: Vec<Transaction> = Vec::new();
    loop {
        let page = pages.next().await?;
        if page.is_empty() {
            break;
        }
        rows.extend(page);
        if rows.len() > MOST_ENTRIES {
            return Err(ExportError::TooMany(MOST_ENTRIES));
        }
    }
    let mut spelling = Spelling::default();
    let month_of = |row: &Transaction| Period::month(row.tx_date).from;
    let sheets: Vec<Sheet> = rows
        .chunk_by(|one, next| month_of(one) == month_of(next))
        .map(|month| Sheet {
            name: month_of(&month[0]).format("%Y-%m").to_string(),
            rows: month
                .iter()
                .map(|row| Record::of(row, (of.person, of.names), &mut spelling).cells())
                .collect(),
            ..empty()
        })
        .collect();
    let sheets = if sheets.is_empty() { vec![Sheet { name: "-".to_owned(), ..empty() }] } else { sheets };
    Ok(packed(&sheets, today)?)
}

fn empty() -> Sheet {
    Sheet { titles: COLUMNS.map(str::to_owned).to_vec(), widths: WIDTHS.to_vec(), ..Sheet::default() }
}
