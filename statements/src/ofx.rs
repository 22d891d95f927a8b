//! OFX and QFX: SGML of version 1, XML of version 2, and what banks make of them. Each account of a file is a statement with a
//! list of entries; a file that breaks off has given whole ones before.

mod entry;
mod tags;
#[cfg(test)]
mod tests;

use std::mem;

use ledger::Currency;

use self::{
    entry::Entry,
    tags::{Piece, Tags},
};
use crate::{
    Account, FileError, Format, Hints, Settings,
    gathered::Gathered,
    settled::decimal_mark,
    tagged::{amount, currency, some_words, unescaped},
    whole::Whole,
};

/// A value is no longer than this, in bytes.
const LONGEST_VALUE: usize = 16 * 1024;
/// Aggregates that matter stand no deeper in one another.
const DEEPEST: usize = 16;

/// What is read of one account.
#[derive(Default)]
struct Statement {
    number: String,
    currency: String,
    closing: String,
    /// As of when that is, and up to when the entries reach.
    closed_at: String,
    until: String,
    entries: Vec<(u64, Entry)>,
}

/// What is known while the file is gone through.
#[derive(Default)]
struct Reading {
    /// The account that is being read, and those before it.
    statement: Statement,
    statements: Vec<Statement>,
    /// The bank's name.
    bank: String,
    /// The aggregates around, of those that matter, from the outermost.
    around: Vec<String>,
    /// The entry that is open.
    entry: Option<Entry>,
    /// How many entries there were.
    count: u64,
}

/// Reads a file's text.
pub(crate) fn read(text: &str, hints: &Hints) -> Result<Whole, FileError> {
    let mut reading = Reading::default();
    let mut open: Option<(String, String)> = None;
    for piece in Tags::of(text) {
        match piece {
            Piece::Text(text) => {
                if let Some((_, value)) = open.as_mut().filter(|(_, value)| value.len() < LONGEST_VALUE) {
                    value.push_str(text);
                }
            }
            Piece::Open(name) => {
                reading.value(open.take());
                let name = name.to_ascii_uppercase();
                reading.opened(&name);
                open = Some((name, String::new()));
            }
            Piece::Close(name) => {
                reading.value(open.take());
                reading.closed(&name.to_ascii_uppercase());
            }
        }
    }
    reading.ended();
    reading.whole(hints, if text.contains("<?OFX") || text.contains("<?xml") { "xml" } else { "sgml" })
}

/// Aggregates inside which a tag means something of its own.
fn matters(name: &str) -> bool {
    matches!(
        name,
        "STMTTRN"
            | "BANKACCTFROM"
            | "CCACCTFROM"
            | "INVACCTFROM"
            | "BANKACCTTO"
            | "CCACCTTO"
            | "PAYEE"
            | "CURRENCY"
            | "ORIGCURRENCY"
            | "LEDGERBAL"
            | "AVAILBAL"
            | "BAL"
    )
}

/// What begins or ends behind the entries of a list: an entry that is still open was whole, and never closed.
fn is_around_entries(name: &str) -> bool {
    matches!(name, "STMTTRN" | "BANKTRANLIST" | "LEDGERBAL" | "AVAILBAL" | "OFX")
        || name.ends_with("STMTRS")
        || name.ends_with("STMTTRNRS")
}

impl Reading {
    fn opened(&mut self, name: &str) {
        if is_around_entries(name) {
            self.finish();
        }
        if name.ends_with("STMTRS") {
            self.statements.push(mem::take(&mut self.statement));
        }
        if name == "STMTTRN" {
            self.count += 1;
            self.entry = Some(Entry::default());
        }
        if matters(name) && self.around.len() < DEEPEST {
            self.around.push(name.to_owned());
        }
    }

    fn closed(&mut self, name: &str) {
        if is_around_entries(name) {
            self.finish();
        }
        if let Some(place) = self.around.iter().rposition(|around| around == name) {
            self.around.truncate(place);
        }
    }

    /// The value of a tag ended: with its own closing or with whatever came next.
    fn value(&mut self, tag: Option<(String, String)>) {
        let Some((tag, value)) = tag else { return };
        let value = unescaped(&value).into_owned();
        let within = self.around.last().map(String::as_str).unwrap_or_default();
        if let Some(entry) = &mut self.entry {
            entry.take(within, &tag, value);
            return;
        }
        let is_balance = within == "LEDGERBAL";
        let is_account = within.ends_with("ACCTFROM");
        match &*tag {
            "ORG" if self.bank.is_empty() => self.bank = value,
            "CURDEF" => self.statement.currency = value,
            "ACCTID" if is_account => self.statement.number = value,
            "BALAMT" if is_balance => self.statement.closing = value,
            "DTASOF" if is_balance => self.statement.closed_at = value,
            "DTEND" => self.statement.until = value,
            _ => {}
        }
    }

    /// The open entry is whole.
    fn finish(&mut self) {
        if let Some(entry) = self.entry.take() {
            self.statement.entries.push((self.count, entry));
            self.around.clear();
        }
    }

    /// The file ends: within the entry that is open.
    fn ended(&mut self) {
        if let Some(entry) = &mut self.entry {
            entry.is_cut = true;
        }
        self.finish();
        self.statements.push(mem::take(&mut self.statement));
    }

    fn whole(self, hints: &Hints, syntax: &str) -> Result<Whole, FileError> {
        let first = self.statements.iter().find_map(Statement::currency).unwrap_or(hints.currency);
        let amounts = self.statements.iter().flat_map(|statement| {
            let entries = statement.entries.iter().map(|(_, entry)| &entry.amount);
            entries.chain([&statement.closing])
        });
        let decimal = decimal_mark(amounts.map(String::as_str), first);
        let numbers: Vec<String> =
            self.statements.iter().filter_map(|statement| some_words(&statement.number)).collect();
        let mut gathered = Gathered::default();
        for statement in &self.statements {
            let currency = match statement.currency.trim() {
                "" => Ok(statement.currency().unwrap_or(hints.currency)),
                code => currency(code),
            };
            let number = some_words(&statement.number);
            if number.is_none() && statement.entries.is_empty() {
                continue;
            }
            // Programs write there what somebody calls an account; banks' own numbers have digits.
            let (number, name) = match number {
                Some(name) if !name.contains(|letter: char| letter.is_ascii_digit()) => (None, Some(name)),
                number => (number, None),
            };
            let account = gathered.account(Account {
                number: number.clone(),
                name: name.clone(),
                bank: some_words(&self.bank),
                currency: currency.as_ref().ok().copied(),
                ..Account::default()
            });
            let closing = currency.clone().and_then(|code| amount(&statement.closing, decimal, code));
            if let Ok(closing) = closing {
                // Of which day it is the file need not say: the last one counts.
                gathered.closed(account, "", closing);
            }
            let mut before = closing.ok().filter(|_| statement.is_whole());
            for (line, entry) in &statement.entries {
                let mut row = entry.row(decimal, currency.clone(), hints.today);
                before = before.and_then(|held| match &row {
                    Ok(row) => held.checked_add(row.amount.negated()).ok(),
                    Err(reason) => reason.moves_nothing().then_some(held),
                });
                if let Ok(row) = &mut row {
                    let other = some_words(&entry.other).filter(|other| numbers.contains(other));
                    (row.line, row.account) = (*line, account);
                    row.transfer_to = other.filter(|other| Some(other) != number.as_ref().or(name.as_ref()));
                }
                gathered.add(*line, row);
            }
            if let Some(opening) = before {
                gathered.opened(account, "", opening);
            }
        }
        let settings = [("syntax", syntax.to_owned()), ("decimal", decimal.text().to_owned())]
            .map(|(name, value)| (name.to_owned(), value));
        gathered.whole(Format::Ofx, Settings::from(settings), Vec::new())
    }
}

impl Statement {
    /// Whether what lay there in the end is of no later day than its entries reach to: then they tell what lay there at first.
    fn is_whole(&self) -> bool {
        let day = |text: &str| text.trim().get(..8).map(str::to_owned);
        day(&self.closed_at).zip(day(&self.until)).is_some_and(|(closed, until)| closed <= until)
    }

    /// The currency that it is in, by its own word or, where it has none, that of the first entry that says so.
    fn currency(&self) -> Option<Currency> {
        Currency::from_code(self.currency.trim())
            .or_else(|| self.entries.iter().find_map(|(_, entry)| entry.own_currency()))
    }
}
