//! QIF: a letter before each value, a value on each line, `^` behind each record. Several accounts may stand in one file, and then
//! a transfer between two of them stands twice; it is given once.

mod record;
#[cfg(test)]
mod tests;
mod transfers;

use std::collections::HashSet;

use ledger::Currency;

use self::record::Record;
use crate::{
    Account, FileError, Format, Hints, QuestionKey, Refused, Row, Settings,
    amount::Mark,
    day::{Order, Written},
    gathered::Gathered,
    settled::{by_order, decimal_mark, orders},
    tagged::{amount, lines, some_words},
    whole::Whole,
};

/// What is read of a file: its records, and what stands around them.
#[derive(Default)]
struct Reading {
    records: Vec<Record>,
    accounts: Vec<Section>,
    /// The classes that the file lists: what stands behind a category's slash, where it is none of its own.
    classes: HashSet<String>,
}

/// The records of one account.
#[derive(Default)]
struct Section {
    /// What is written before them: the account's name, and of what kind it is.
    header: (Option<String>, String),
    /// Its name, which its opening balance tells too.
    name: Option<String>,
    /// What it held before its first record, as written.
    opening: Option<String>,
}

/// What the lines of a section are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// What moved in an account.
    Records,
    /// Names of accounts.
    Accounts,
    /// Names of classes.
    Classes,
    /// Anything else: categories, securities, what was bought and sold of them, what is remembered for later.
    Other,
}

/// Reads a file's text.
pub(crate) fn read(text: &str, hints: &Hints) -> Result<Whole, FileError> {
    let reading = Reading::of(text);
    let days: Vec<Written> = reading.records.iter().filter_map(record::Record::written_day).collect();
    let orders = orders(&days, None, hints);
    let decimal = decimal_mark(reading.records.iter().flat_map(Record::amounts), hints.currency);
    let (rows, question) = by_order(&orders, |order| reading.rows(order, decimal, hints));
    let mut settings = Settings::from([("decimal".to_owned(), decimal.text().to_owned())]);
    if let Some(order) =
        orders.first().filter(|_| days.iter().any(|day| !matches!(day, Written::Named { .. })))
    {
        settings.insert(QuestionKey::DayOrder.name().to_owned(), order.name().to_owned());
    }
    reading.gathered(rows, decimal, hints).whole(Format::Qif, settings, question.into_iter().collect())
}

impl Reading {
    fn of(text: &str) -> Self {
        let mut reading = Self::default();
        let (mut mode, mut kind, mut name) = (Mode::Records, String::new(), None);
        let mut record = Record::default();
        for (line, written) in (1_u64..).zip(lines(text)) {
            let written = written.trim_start_matches('\u{feff}').trim_end();
            if let Some(header) = written.strip_prefix('!') {
                reading.end(std::mem::take(&mut record), mode, &mut name, &kind);
                let header = header.trim().to_ascii_lowercase();
                mode = mode_of(&header, mode);
                if header.starts_with("clear:autoswitch") {
                    name = None;
                }
                if let Some(of) = header.strip_prefix("type:").filter(|_| mode == Mode::Records) {
                    of.trim().clone_into(&mut kind);
                }
            } else if written.starts_with('^') {
                reading.end(std::mem::take(&mut record), mode, &mut name, &kind);
            } else {
                record.take(line, written);
            }
        }
        record.may_be_cut = !text.ends_with(['\n', '\r']);
        record.is_open = true;
        reading.end(record, mode, &mut name, &kind);
        reading
    }

    /// A record is whole.
    fn end(&mut self, record: Record, mode: Mode, name: &mut Option<String>, kind: &str) {
        match mode {
            _ if record.line == 0 => {}
            Mode::Records => self.record(record, (name.clone(), kind.to_owned())),
            Mode::Accounts => *name = some_words(&record.number),
            Mode::Classes => self.classes.extend(some_words(&record.number)),
            Mode::Other => {}
        }
    }

    fn record(&mut self, mut record: Record, header: (Option<String>, String)) {
        let known = self.accounts.iter().position(|section| section.header == header);
        let place = known.unwrap_or_else(|| {
            let name = header.0.clone();
            self.accounts.push(Section { header, name, ..Section::default() });
            self.accounts.len() - 1
        });
        let Some(section) = self.accounts.get_mut(place) else { return };
        if known.is_none() && record.is_opening() {
            section.opening = Some(record.amount().to_owned());
            section.name = section.name.take().or_else(|| record.named_account());
        } else {
            record.account = place;
            self.records.push(record);
        }
    }

    /// The rows, by an order of days; a transfer between two accounts of the file stands in the first that speaks of it.
    fn rows(&self, order: Order, decimal: Mark, hints: &Hints) -> Vec<Result<Row, Refused>> {
        let names: Vec<_> = self.accounts.iter().map(|section| section.name.as_deref()).collect();
        let rows = self.records.iter().map(|record| {
            let own = names.get(record.account).copied().flatten();
            let currency = own.and_then(currency_of).unwrap_or(hints.currency);
            record
                .row(own, order, decimal, (hints.today, currency), &self.classes)
                .map_err(|reason| Refused { line: record.line, reason })
        });
        transfers::once(rows.collect(), &names)
    }

    fn gathered(&self, rows: Vec<Result<Row, Refused>>, decimal: Mark, hints: &Hints) -> Gathered {
        let mut gathered = Gathered::default();
        let are_several = self.accounts.len() > 1;
        let place = |section: &Section| {
            let kind = Some(section.header.1.clone()).filter(|kind| are_several && !kind.is_empty());
            let opening = section.opening.as_deref();
            let said = section.name.as_deref().and_then(currency_of);
            let currency = said.unwrap_or(hints.currency);
            gathered.account(Account {
                name: section.name.clone().or(kind),
                currency: said,
                opening: opening.and_then(|opening| amount(opening, decimal, currency).ok()),
                ..Account::default()
            })
        };
        let places: Vec<usize> = self.accounts.iter().map(place).collect();
        gathered.add_placed(rows, &places);
        gathered
    }
}

/// What an account counts in, where its name says so at its end, as Catat writes it: `Wise (USD)`. A file of this kind says it nowhere
/// else.
fn currency_of(name: &str) -> Option<Currency> {
    let (_, code) = name.strip_suffix(')')?.rsplit_once(" (")?;
    Currency::from_code(code)
}

/// What the lines behind a header are.
fn mode_of(header: &str, before: Mode) -> Mode {
    let Some(kind) = header.strip_prefix("type:").map(str::trim) else {
        return if header.starts_with("account") { Mode::Accounts } else { before };
    };
    match kind {
        "class" => Mode::Classes,
        "cat" | "memorized" | "invst" | "security" | "prices" | "tag" | "budget" | "tax" | "template" => {
            Mode::Other
        }
        _ => Mode::Records,
    }
}
