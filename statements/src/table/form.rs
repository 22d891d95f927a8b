//! The one format of a file, and its rows by it.

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

use ledger::Money;

use super::{
    gather::Table,
    layout::Layout,
    reading::{Beside, Line, Reading},
    record::{Record, Tape},
    walk::{Settled, Walk, minor},
};
use crate::{
    Answers, FileError, Reason, Refused, Row,
    amount::Side,
    text::{cut, tidy},
};

/// How a file is read.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    /// Where its tables begin.
    pub(crate) tables: Vec<Table>,
    /// How each kind of table is read; `None`: it holds no rows.
    pub(crate) readings: Vec<Option<Reading>>,
    /// What is known beside the rows of each account, and what the file says that it held.
    pub(crate) beside: Vec<(Beside, Told)>,
    /// Accounts that rows name.
    pub(crate) named: HashMap<String, usize>,
    /// By which answers it was found.
    pub(crate) answers: Answers,
}

/// What a file says that an account held, before its rows and after them.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Told {
    pub(crate) opening: Option<Money>,
    pub(crate) closing: Option<Money>,
}

/// The words of a row are no longer than this, in bytes.
const LONGEST_TEXT: usize = 4096;
/// So many accounts that rows name are told apart.
const MOST_NAMED: usize = 200;

/// Goes over a tape by a form.
pub(crate) struct Reader<'t> {
    tape: Box<dyn Tape + 't>,
    form: Arc<Form>,
    record: Record,
    /// Which table comes next.
    next: usize,
    now: Option<Now>,
    /// Rows of a table that is left.
    done: VecDeque<Result<Settled<Row>, Refused>>,
    /// Accounts that rows name and the form does not know yet, in the order of their rows.
    names: Vec<String>,
    is_over: bool,
}

/// The table that is being read.
struct Now {
    table: usize,
    walk: Walk<Row>,
}

/// What a table's own lines and balances say that its account held: before and after its rows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ends {
    pub(crate) account: usize,
    pub(crate) opening: Option<i128>,
    pub(crate) closing: Option<i128>,
    pub(crate) runs_back: bool,
    /// Whether they stand in lines of their own, or follow from balances that hold.
    pub(crate) links: super::walk::Links,
}

impl<'t> Reader<'t> {
    /// From the start of a tape.
    pub(crate) fn new(mut tape: Box<dyn Tape + 't>, form: Arc<Form>) -> Result<Self, FileError> {
        tape.rewind()?;
        Ok(Self {
            tape,
            form,
            record: Record::default(),
            next: 0,
            now: None,
            done: VecDeque::new(),
            names: Vec::new(),
            is_over: false,
        })
    }

    /// Reads on until a row is settled; `None` at the end. `ends` takes what is told at the end of each table.
    pub(crate) fn advance(&mut self, ends: &mut dyn FnMut(Ends)) -> Option<Result<Row, Refused>> {
        loop {
            let settled = match self.done.pop_front() {
                None => self.now.as_mut().and_then(|now| now.walk.done.pop_front()),
                settled => settled,
            };
            if let Some(done) = settled {
                return Some(done.map(signed));
            }
            if self.is_over {
                return None;
            }
            match self.tape.read(&mut self.record) {
                Ok(true) => self.take(ends),
                Ok(false) => {
                    self.is_over = true;
                    self.leave(ends);
                }
                Err(_) => {
                    self.is_over = true;
                    self.leave(ends);
                    self.done.push_back(Err(Refused { line: self.record.line, reason: Reason::CutOff }));
                }
            }
        }
    }

    fn take(&mut self, ends: &mut dyn FnMut(Ends)) {
        if let Some(next) = self.form.begun(self.next, &self.record) {
            self.leave(ends);
            self.next = next;
            self.enter();
        }
        let form = Arc::clone(&self.form);
        let Some(Now { table, walk }) = &mut self.now else { return };
        let Some(table) = form.tables.get(*table) else { return };
        let Some(reading) = form.readings.get(table.kind).and_then(Option::as_ref) else { return };
        let Some((beside, _)) = form.beside.get(table.account) else { return };
        let record = reading.aligned(&self.record);
        let line = reading.line(&record, beside, walk.above);
        if line == Line::More
            && let Some(row) = walk.growing()
        {
            row.text.push(' ');
            row.text.push_str(&words(&reading.layout, &record));
            cut(&mut row.text, LONGEST_TEXT);
        }
        if matches!(line, Line::Moved(_))
            && let Some(name) = reading.layout.account.map(|nth| record.text(nth))
        {
            note(&mut self.names, &form, name);
        }
        walk.step(record.line, line, || form.row(reading, &record, table.account));
    }

    /// The form, and the names of accounts that it does not know.
    pub(crate) fn into_parts(self) -> (Form, Vec<String>) {
        (Arc::unwrap_or_clone(self.form), self.names)
    }

    fn enter(&mut self) {
        let table = self.next.saturating_sub(1);
        let this = self.form.tables.get(table);
        let reading = this.and_then(|this| self.form.readings.get(this.kind)?.as_ref());
        let opening = this.and_then(|this| self.form.beside.get(this.account)?.1.opening);
        self.now = reading.map(|reading| Now { table, walk: Walk::new(reading.sign, opening) });
    }

    /// Ends a table. What it settled last stays until it is taken.
    fn leave(&mut self, ends: &mut dyn FnMut(Ends)) {
        let Some(Now { table, mut walk }) = self.now.take() else { return };
        let account = self.form.tables.get(table).map_or(0, |table| table.account);
        let told = self.form.beside.get(account).map(|(_, told)| *told).unwrap_or_default();
        let opening = told.opening.or(walk.opening);
        walk.end(opening);
        let links = walk.chain.best();
        let derived = walk.chain.ends().filter(|_| links.prove());
        ends(Ends {
            account,
            opening: opening.map(minor).or(derived.map(|(opening, _)| opening)),
            closing: told.closing.or(walk.closing).map(minor).or(derived.map(|(_, closing)| closing)),
            runs_back: walk.chain.runs_back(),
            links,
        });
        self.done.append(&mut walk.done);
    }
}

/// Notes an account that a row names.
fn note(names: &mut Vec<String>, form: &Form, name: &str) {
    let name = tidy(name);
    let is_new = !name.is_empty() && !form.named.contains_key(&name) && !names.contains(&name);
    if is_new && names.len() < MOST_NAMED {
        names.push(name);
    }
}

impl Form {
    /// Which table comes after those that begin at this row or before it; `None` where `next` is still to come.
    pub(crate) fn begun(&self, next: usize, record: &Record) -> Option<usize> {
        let place = (record.sheet, record.line);
        let is_there = |table: &&Table| (table.sheet, table.line) <= place;
        let count = self.tables.iter().skip(next).take_while(is_there).count();
        (count > 0).then_some(next + count)
    }

    /// A row, but for what moved.
    fn row(&self, reading: &Reading, record: &Record, account: usize) -> Row {
        let layout = &reading.layout;
        let filled =
            |nth: Option<usize>| nth.map(|nth| tidy(record.text(nth))).filter(|text| !text.is_empty());
        let named = filled(layout.account).and_then(|name| self.named.get(&name).copied());
        Row {
            line: record.line,
            account: named.unwrap_or(account),
            day: chrono::NaiveDate::default(),
            amount: Money::from_sum(0, ledger::Currency::IDR),
            text: words(layout, record),
            counterpart: filled(layout.counterpart),
            bank_id: filled(layout.id),
            balance: None,
            category: filled(layout.category),
            transfer_to: filled(layout.transfer_to).filter(|_| reading.is_transfer(record)),
            parts: Vec::new(),
        }
    }
}

/// Every text of a row that is no day, number or sign.
fn words(layout: &Layout, record: &Record) -> String {
    let mut text = String::new();
    let is_word = |nth: usize, takes_numbers: bool| {
        takes_numbers
            || record.text(nth).chars().any(char::is_alphabetic)
                && !matches!(record.text(nth), "true" | "false")
    };
    for (nth, takes_numbers) in &layout.texts {
        let cell = record.text(*nth);
        if !cell.is_empty() && is_word(*nth, *takes_numbers) {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&tidy(cell));
        }
    }
    cut(&mut text, LONGEST_TEXT);
    text
}

fn signed(settled: Settled<Row>) -> Row {
    let Settled { line, moved, side, extra } = settled;
    let amount = if side == Side::Out { moved.amount.negated() } else { moved.amount };
    Row { line, day: moved.day, amount, balance: moved.balance, ..extra }
}
