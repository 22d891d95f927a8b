//! A first look at all of a file: its tables, what their columns hold, and what its lines tell of the accounts.

use chrono::NaiveDate;

use super::{
    about::told,
    accounts::Accounts,
    columns::Columns,
    heading::{Heading, Held, headings, more_headings},
    record::{Record, Tape},
};
use crate::FileError;

/// So many kinds of tables, and tables, are told apart.
const MOST_KINDS: usize = 64;
const MOST_TABLES: usize = 10_000;
/// A row of headings has few digits.
const MOST_DIGITS: usize = 8;

/// Tables with the same headings.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kind {
    /// The headings' texts; none where there are none.
    pub(crate) titles: Vec<String>,
    pub(crate) headings: Vec<Option<Heading>>,
    /// The columns that are headed as days.
    days: Vec<usize>,
    pub(crate) columns: Columns,
}

impl Kind {
    fn of(titles: Vec<String>, headings: Vec<Option<Heading>>) -> Self {
        let mut kind = Self { titles, headings, days: Vec::new(), columns: Columns::default() };
        kind.note_days();
        kind
    }

    fn note_days(&mut self) {
        let headings = self.headings.iter().enumerate();
        self.days = headings.filter(|(_, heading)| is_of_days(**heading)).map(|(nth, _)| nth).collect();
    }

    /// What a cell of a second row of headings says, with the one above it, or above and to the left of it, where that goes
    /// over several.
    fn below(&self, nth: usize, text: &str) -> Option<Heading> {
        if text.is_empty() {
            return None;
        }
        let own = Heading::read(text);
        if own.is_some_and(|own| !matches!(own.held, Held::Text | Held::Code)) {
            return own;
        }
        let title = |nth: usize| self.titles.get(nth).filter(|title| !title.is_empty());
        let above = match own {
            Some(_) => title(nth),
            None => (0..=nth).rev().find_map(title),
        };
        above.and_then(|above| Heading::read(&format!("{above} {text}"))).or(own)
    }
}

/// Whether a column is headed as one of days.
fn is_of_days(heading: Option<Heading>) -> bool {
    heading.is_some_and(|heading| matches!(heading.held, Held::Day | Held::Time))
}

/// Where a table begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table {
    pub(crate) sheet: usize,
    pub(crate) line: u64,
    /// Which of [`Gathered::kinds`] it is.
    pub(crate) kind: usize,
    /// Which of the accounts its rows are of.
    pub(crate) account: usize,
}

/// What a first look finds.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gathered {
    pub(crate) kinds: Vec<Kind>,
    pub(crate) tables: Vec<Table>,
    pub(crate) accounts: Accounts,
}

/// Looks at all rows of a tape. `names` are those of its sheets.
pub(crate) fn gather(tape: &mut dyn Tape, names: &[String], today: NaiveDate) -> Result<Gathered, FileError> {
    tape.rewind()?;
    let mut gathered = Gathered::default();
    let mut record = Record::default();
    let mut sheet = None;
    let mut is_below_headings = false;
    while tape.read(&mut record)? {
        if sheet != Some(record.sheet) {
            sheet = Some(record.sheet);
            gathered.accounts.part(names.get(record.sheet).map(String::as_str));
            gathered.begin(&record, Vec::new(), Vec::new());
        }
        is_below_headings = gathered.take(&record, is_below_headings, today);
    }
    gathered.accounts.end();
    Ok(gathered)
}

impl Gathered {
    /// Takes a row; answers whether it is one of headings.
    fn take(&mut self, record: &Record, is_below_headings: bool, today: NaiveDate) -> bool {
        let digits =
            record.filled().flat_map(str::bytes).filter(u8::is_ascii_digit).take(MOST_DIGITS + 1).count();
        if digits <= MOST_DIGITS {
            let found = headings(record);
            // A second row may tell enough of money to be one by itself: it has no day, which stands above.
            let is_second = is_below_headings
                && match &found {
                    Some(found) => self.is_dated() && !found.iter().copied().any(is_of_days),
                    None => more_headings(record),
                };
            if is_second {
                self.amend(record);
                return true;
            }
            if let Some(found) = found {
                self.headed(record, found);
                return true;
            }
        }
        let period = self.accounts.period(today);
        let Some(kind) = self.tables.last().and_then(|table| self.kinds.get_mut(table.kind)) else {
            return false;
        };
        if record.fault.is_some() {
            return false;
        }
        let seen = kind.columns.count(record, &kind.days, period, today);
        if seen.is_row() {
            self.accounts.row();
        } else if record.len() <= 64 {
            if is_below_headings {
                self.accounts.sums(&kind.titles, record);
            }
            self.tell(record);
        }
        false
    }

    /// Whether a column of the last table is headed as one of days.
    fn is_dated(&self) -> bool {
        let kind = self.tables.last().and_then(|table| self.kinds.get(table.kind));
        kind.is_some_and(|kind| !kind.days.is_empty())
    }

    /// Takes what a line tells of the account.
    fn tell(&mut self, record: &Record) {
        for told in told(record) {
            self.accounts.told(told);
        }
        self.accounts.line(record);
    }

    fn headed(&mut self, record: &Record, headings: Vec<Option<Heading>>) {
        let titles: Vec<String> = (0..record.len()).map(|nth| record.text(nth).to_lowercase()).collect();
        let is_other = self.accounts.settle();
        let is_same = |table: &Table| {
            table.sheet == record.sheet
                && self.kinds.get(table.kind).is_some_and(|kind| kind.titles == titles)
        };
        // The headings of the next page are those of the first.
        if is_other || !self.tables.last().is_some_and(is_same) {
            self.begin(record, titles, headings);
        }
        self.accounts.line(record);
    }

    /// Begins a table.
    fn begin(&mut self, record: &Record, titles: Vec<String>, headings: Vec<Option<Heading>>) {
        let known = self.kinds.iter().position(|kind| kind.titles == titles && !titles.is_empty());
        let kind = known.unwrap_or_else(|| {
            if self.kinds.len() < MOST_KINDS {
                self.kinds.push(Kind::of(titles, headings));
            }
            self.kinds.len() - 1
        });
        let table = Table { sheet: record.sheet, line: record.line, kind, account: self.accounts.current };
        // Nothing but headings stood before it.
        if self.tables.last().is_some_and(|last| (last.sheet, last.line) == (table.sheet, table.line)) {
            self.tables.pop();
        }
        if self.tables.len() < MOST_TABLES {
            self.tables.push(table);
        }
    }

    /// Puts a second row of headings over the first.
    fn amend(&mut self, record: &Record) {
        let Some(kind) = self.tables.last().and_then(|table| self.kinds.get_mut(table.kind)) else { return };
        if kind.columns.rows > 0 {
            return;
        }
        let more: Vec<Option<Heading>> =
            (0..record.len()).map(|nth| kind.below(nth, record.text(nth))).collect();
        let width = kind.headings.len().max(more.len());
        kind.headings.resize(width, None);
        kind.titles.resize(width, String::new());
        for (nth, heading) in more.into_iter().enumerate().filter(|(_, heading)| heading.is_some()) {
            if let (Some(first), Some(title)) = (kind.headings.get_mut(nth), kind.titles.get_mut(nth)) {
                *first = heading;
                title.push(' ');
                title.push_str(&record.text(nth).to_lowercase());
            }
        }
        kind.note_days();
    }

    /// The tables that hold rows: those under headings, and what stands without, unless that is only what stands before them.
    pub(crate) fn is_read(&self, kind: usize) -> bool {
        let Some(this) = self.kinds.get(kind) else { return false };
        let is_headed = |kind: &Kind| !kind.titles.is_empty();
        let rows = |of: &dyn Fn(&Kind) -> bool| {
            self.kinds.iter().filter(|kind| of(kind)).map(|kind| kind.columns.rows).sum::<u64>()
        };
        is_headed(this)
            || rows(&is_headed) == 0
            || this.columns.rows > 2 && this.columns.rows > rows(&is_headed)
    }
}
