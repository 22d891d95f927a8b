//! CAMT.053 of ISO 20022, in any of its versions, and its sisters of the day (052) and of the single booking (054), whose entries
//! are the same.

mod entry;
mod node;
#[cfg(test)]
mod tests;

use std::mem;

use ledger::{Currency, Money};

use self::node::{Document, Node, Step};
use crate::{
    Account, FileError, Format, Hints, Reason, Row, Settings,
    amount::Mark,
    gathered::Gathered,
    tagged::{self, amount, some_words},
    text::shown,
    whole::Whole,
};

/// What is read whole: an account, a balance, an entry.
const ASKED: [&str; 3] = ["Acct", "Bal", "Ntry"];
/// What holds them, by the message's kind.
const STATEMENTS: [&str; 3] = ["Stmt", "Rpt", "Ntfctn"];

/// What is read of a document so far.
struct Reading<'h> {
    hints: &'h Hints,
    gathered: Gathered,
    /// The account of the statement that is being read, until its first entry or balance, and then its place.
    account: Account,
    place: Option<usize>,
    /// Its rows, and what it held before and after them.
    rows: Vec<(u64, Result<Row, Reason>)>,
    held: [Option<Money>; 2],
    entries: u64,
}

/// Reads a file's text.
pub(crate) fn read(text: &str, hints: &Hints) -> Result<Whole, FileError> {
    let mut reading = Reading {
        hints,
        gathered: Gathered::default(),
        account: Account::default(),
        place: None,
        rows: Vec::new(),
        held: [None; 2],
        entries: 0,
    };
    for step in Document::of(text, &ASKED) {
        match step {
            Step::Enters(name) if STATEMENTS.contains(&name.as_str()) => {
                reading.ended();
                (reading.account, reading.place) = (Account::default(), None);
            }
            Step::Holds(node) if node.name == "Acct" => reading.account(&node),
            Step::Holds(node) if node.name == "Bal" => reading.balance(&node),
            Step::Holds(node) => reading.entry(&node),
            Step::TooMuch(name) if name == "Ntry" => reading.refused(Reason::TooLong),
            Step::BreaksOff(name) if name == "Ntry" => reading.refused(Reason::CutOff),
            Step::Enters(_) | Step::TooMuch(_) | Step::BreaksOff(_) => {}
        }
    }
    reading.ended();
    reading.gathered.whole(Format::Camt053, Settings::new(), Vec::new())
}

impl Reading<'_> {
    fn account(&mut self, node: &Node) {
        let bank = ["Nm", "BICFI", "BIC"].iter().find_map(|name| node.text(&["Svcr", "FinInstnId", name]));
        let number = node.text(&["Id", "IBAN"]).or_else(|| node.text(&["Id", "Othr", "Id"]));
        self.account = Account {
            number: number.and_then(|number| some_words(&number)),
            name: node.text(&["Nm"]).and_then(|name| some_words(&name)),
            bank: bank.and_then(|bank| some_words(&bank)),
            currency: node.text(&["Ccy"]).and_then(|code| Currency::from_code(&code)),
            ..Account::default()
        };
    }

    /// The account's place; its currency is that of its first amount, where it names none.
    fn place(&mut self, currency: Option<Currency>) -> usize {
        let account = &mut self.account;
        let gathered = &mut self.gathered;
        account.currency = account.currency.or(currency);
        *self.place.get_or_insert_with(|| gathered.account(account.clone()))
    }

    fn balance(&mut self, node: &Node) {
        let Ok(money) = signed(node, self.hints.currency) else { return };
        let place = self.place(Some(money.currency()));
        let day = node.text(&["Dt", "Dt"]).or_else(|| node.text(&["Dt", "DtTm"])).unwrap_or_default();
        let [before, after] = &mut self.held;
        match node.text(&["Tp", "CdOrPrtry", "Cd"]).as_deref() {
            Some("OPBD" | "PRCD") => {
                *before = Some(money);
                self.gathered.opened(place, &day, money);
            }
            Some("CLBD") => {
                *after = Some(money);
                self.gathered.closed(place, &day, money);
            }
            _ => {}
        }
    }

    fn entry(&mut self, node: &Node) {
        let status = node.text(&["Sts", "Cd"]).or_else(|| node.text(&["Sts"]));
        if let Some(status) = status.filter(|status| matches!(&**status, "PDNG" | "INFO" | "FUTR")) {
            return self.refused(Reason::NotBooked(shown(&status)));
        }
        let usual = self.account.currency.unwrap_or(self.hints.currency);
        match entry::rows(node, usual, self.hints.today) {
            Ok(rows) => {
                self.entries += 1;
                for row in rows {
                    let account = self.place(Some(row.amount.currency()));
                    self.rows.push((self.entries, Ok(Row { line: self.entries, account, ..row })));
                }
            }
            Err(reason) => self.refused(reason),
        }
    }

    /// A statement is whole.
    fn ended(&mut self) {
        let held = mem::take(&mut self.held);
        self.gathered.add_all(mem::take(&mut self.rows), held);
    }

    fn refused(&mut self, reason: Reason) {
        self.entries += 1;
        self.rows.push((self.entries, Err(reason)));
    }
}

/// The amount of an entry or a balance, less than nothing where it is a debit.
fn signed(node: &Node, usual: Currency) -> Result<Money, Reason> {
    let money = money(node.at(&["Amt"]).ok_or(Reason::NoAmount)?, usual)?;
    match node.text(&["CdtDbtInd"]).as_deref() {
        Some("CRDT") => Ok(money),
        Some("DBIT") => Ok(money.negated()),
        _ => Err(Reason::NoSign),
    }
}

/// An amount, which has no sign of its own.
fn money(node: &Node, usual: Currency) -> Result<Money, Reason> {
    let written = node.own_text();
    let currency = node.currency.as_deref().map_or(Ok(usual), tagged::currency)?;
    let money = amount(&written, Mark::Point, currency)?;
    if money.minor() < 0 { Err(Reason::BadAmount(shown(&written))) } else { Ok(money) }
}
