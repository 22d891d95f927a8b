//! A period's entries as files: a workbook for whoever reckons on, and a document for whoever reads.

use charts::{Block, Cell, Column, DrawError, Page, Sheet, Table};
use chrono::{Datelike, NaiveDate};
use ledger::{
    Direction, Money,
    book::{lookup::Wanted, names::Names, transaction::Transaction},
    db::{Database, DatabaseError},
    people::user::Person,
    rates::derived::{self, Conversion},
};

use crate::{
    pages::Pages,
    picture::month_name,
    summary::Summary,
    text,
    words::{Words, money_text},
};

/// Half of a period would be worse than none: with more entries no file is made.
pub const MOST_ENTRIES: usize = 200_000;
/// The entries of a period that count, the oldest first, and what those of other currencies count as.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entries {
    /// They.
    pub rows: Vec<Transaction>,
    conversions: Vec<Conversion>,
}

/// Reads the entries that are wanted, of a period; `None` where they are more than [`MOST_ENTRIES`].
pub async fn entries(
    database: &Database,
    person: &Person,
    wanted: &Wanted,
) -> Result<Option<Entries>, DatabaseError> {
    let mut entries = Entries::default();
    let mut pages = Pages::of(database, person, wanted);
    loop {
        let page = pages.next().await?;
        if page.is_empty() {
            break;
        }
        let in_currency = page.iter().map(|row| (row.id, row.money().currency()));
        entries.conversions.extend(derived::of_foreign(database, person, in_currency).await?);
        entries.rows.extend(page);
        if entries.rows.len() > MOST_ENTRIES {
            return Ok(None);
        }
    }
    // Of one day the first comes first, whenever it was booked.
    entries.rows.sort_by_key(|row| (row.tx_date, row.tx_datetime, row.id));
    entries.conversions.sort_by_key(|conversion| conversion.id);
    Ok(Some(entries))
}

impl Entries {
    /// What an entry counts as in the person's currency; `None` where it has no rate.
    fn counted(&self, row: &Transaction, person: &Person) -> Option<Money> {
        if row.money().currency() == person.currency {
            return Some(row.money());
        }
        let found = self.conversions.binary_search_by_key(&row.id, |conversion| conversion.id).ok()?;
        Some(self.conversions[found].money())
    }
}

/// Whose entries, and what their categories and accounts are called.
#[derive(Debug, Clone, Copy)]
pub struct Book<'a> {
    /// The person.
    pub person: &'a Person,
    /// The names, in the person's language.
    pub names: &'a Names,
}

/// The summary on a sheet of its own, then a sheet a month. `today` is when it was made. Columns of what came in and went out
/// add up to what the summary says: refunds are what went out below nought, and other currencies stand as what they count.
pub fn workbook(
    words: &Words,
    book: Book<'_>,
    of: (&Summary, &Entries),
    today: NaiveDate,
) -> Result<Vec<u8>, DrawError> {
    packed(&sheets(words, book, of), today)
}

/// The sheets of such a workbook.
pub fn sheets(words: &Words, book: Book<'_>, (summary, entries): (&Summary, &Entries)) -> Vec<Sheet> {
    let mut sheets = vec![first_sheet(words, summary)];
    let month_of = |row: &Transaction| book.person.month(row.tx_date);
    for month in entries.rows.chunk_by(|one, next| month_of(one) == month_of(next)) {
        let name = text::days(words, month_of(&month[0]));
        let rows = month.iter().map(|row| cells(row, entries.counted(row, book.person), book)).collect();
        sheets.push(Sheet { name, rows, ..month_sheet(words) });
    }
    sheets
}

/// Sheets as the bytes of a workbook that was made today.
pub fn packed(sheets: &[Sheet], today: NaiveDate) -> Result<Vec<u8>, DrawError> {
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(today.year()).unwrap_or(1_900).max(1_900);
    charts::workbook(sheets, (year, small(today.month()), small(today.day())))
}

fn first_sheet(words: &Words, summary: &Summary) -> Sheet {
    let row = |label: String, money: Money| vec![Cell::Text(label), number(money)];
    let mut rows = vec![
        row(words.say("picture-income", &[]), summary.total_income),
        row(words.say("picture-expense", &[]), summary.total_expense),
        row(words.say("picture-left", &[]), summary.left()),
    ];
    for (title, sums) in [
        ("picture-by-category", &summary.category_breakdown),
        ("picture-by-income", &summary.income_breakdown),
    ] {
        if !sums.is_empty() {
            rows.push(Vec::new());
            rows.push(vec![Cell::Text(words.say(title, &[]))]);
            rows.extend(sums.iter().map(|sum| row(sum.category.clone(), sum.amount)));
        }
    }
    Sheet {
        name: words.say("picture-subtitle", &[]),
        titles: vec![String::new(), summary.total_income.currency().code().to_owned()],
        widths: vec![32, 20],
        rows,
    }
}

fn month_sheet(words: &Words) -> Sheet {
    let columns = [
        ("sheet-day", 12),
        ("sheet-what", 36),
        ("sheet-category", 20),
        ("picture-income", 16),
        ("picture-expense", 16),
        ("sheet-moved", 16),
        ("sheet-account", 18),
        ("sheet-to-account", 18),
        ("sheet-own-amount", 16),
        ("sheet-currency", 10),
        ("sheet-merchant", 24),
        ("sheet-note", 30),
    ];
    Sheet {
        titles: columns.iter().map(|(key, _)| words.say(key, &[])).collect(),
        widths: columns.iter().map(|(_, width)| *width).collect(),
        ..Sheet::default()
    }
}

fn cells(row: &Transaction, counted: Option<Money>, Book { person, names }: Book<'_>) -> Vec<Cell> {
    let text = |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
    let account = |id: Option<i64>| text(id.and_then(|id| names.account_name(id)));
    let side = names.categories.side(row.direction, row.category_id);
    let counted = counted.map(|money| {
        if side == row.direction { money } else { Money::from_sum(-money.minor(), money.currency()) }
    });
    let on = |direction| counted.filter(|_| side == direction).map_or(Cell::Empty, number);
    let is_foreign = row.money().currency() != person.currency;
    let own = |cell: Cell| if is_foreign { cell } else { Cell::Empty };
    vec![
        day(row.tx_date),
        text(row.description.as_deref()),
        text(row.category_id.and_then(|id| names.categories.name_of(id))),
        on(Direction::Income),
        on(Direction::Expense),
        on(Direction::Transfer),
        account(row.account_id),
        account(row.to_account_id),
        own(number(row.money())),
        own(Cell::Text(row.money().currency().code().to_owned())),
        text(row.merchant.as_deref()),
        text(row.note.as_deref()),
    ]
}

/// A day of the calendar.
pub(crate) fn day(day: NaiveDate) -> Cell {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    Cell::Day { year: day.year(), month: small(day.month()), day: small(day.day()) }
}

/// An amount in its unit; figures behind the point only where there are any.
pub(crate) fn number(money: Money) -> Cell {
    let per_unit = money.currency().minor_per_unit();
    if money.minor() % per_unit == 0 {
        return Cell::Number { parts: money.minor() / per_unit, decimals: 0 };
    }
    let decimals = u8::try_from(money.currency().decimals()).unwrap_or_default();
    Cell::Number { parts: money.minor(), decimals }
}

/// The picture of a period with all of its entries below.
pub fn document(words: &Words, names: &Names, page: Page, entries: &Entries) -> Page {
    let column = |key: &str, share, is_figures| Column { title: words.say(key, &[]), share, is_figures };
    let table = Table {
        title: words.say("sheet-entries", &[]),
        columns: vec![
            column("sheet-day", 13, false),
            column("sheet-what", 41, false),
            column("sheet-category", 22, false),
            column("sheet-amount", 24, true),
        ],
        rows: entries.rows.iter().map(|row| line(words, names, row)).collect(),
    };
    let mut page = page;
    page.blocks.push(Block::Table(table));
    page
}

fn line(words: &Words, names: &Names, row: &Transaction) -> Vec<String> {
    let account = |id: Option<i64>| id.and_then(|id| names.account_name(id)).unwrap_or_default();
    let category = row.category_id.and_then(|id| names.categories.name_of(id)).map(str::to_owned);
    let moved = || format!("{} → {}", account(row.account_id), account(row.to_account_id));
    let month = month_name(words, row.tx_date);
    let sign = match row.direction {
        Direction::Income => "+",
        Direction::Expense => "-",
        Direction::Transfer => "",
    };
    vec![
        format!("{} {month}", row.tx_date.day()),
        row.description.clone().unwrap_or_default(),
        category.unwrap_or_else(moved),
        format!("{sign}{}", money_text(row.money())),
    ]
}
