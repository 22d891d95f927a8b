//! The accounts that a file speaks of, as its lines tell of them one after the other.

use chrono::{Datelike, NaiveDate};
use ledger::Currency;

use super::{
    about::{self, Told},
    face,
    record::Record,
};
use crate::{
    amount::Figure,
    day::{Order, Written},
    words::{Sum, sum, words},
};

/// What is told of an account.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    pub(crate) number: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) bank: Option<&'static str>,
    pub(crate) currency: Option<Currency>,
    /// As they are written.
    pub(crate) opening: Option<String>,
    pub(crate) closing: Option<String>,
    /// Whether it says that it is a card's.
    pub(crate) is_card: bool,
    period: Option<(Written, Written)>,
    from: Option<Written>,
    to: Option<Written>,
    month: Option<(NaiveDate, NaiveDate)>,
    near: Option<Written>,
    has_rows: bool,
}

/// All of them.
#[derive(Debug, Clone)]
pub(crate) struct Accounts {
    /// At least one.
    pub(crate) all: Vec<Known>,
    /// Of which rows are, now.
    pub(crate) current: usize,
    /// What was told behind rows: of the same account, or of the next.
    pending: Vec<Told>,
}

/// So many are told apart.
const MOST: usize = 1_000;
/// So much is told behind rows.
const MOST_PENDING: usize = 64;

impl Default for Accounts {
    fn default() -> Self {
        Self { all: vec![Known::default()], current: 0, pending: Vec::new() }
    }
}

impl Accounts {
    fn now(&mut self) -> Option<&mut Known> {
        self.all.get_mut(self.current)
    }

    /// A row is there.
    pub(crate) fn row(&mut self) {
        if let Some(known) = self.now() {
            known.has_rows = true;
        }
    }

    /// Something is told.
    pub(crate) fn told(&mut self, told: Told) {
        let is_of_next = self.pending.iter().any(|told| matches!(told, Told::Number(_) | Told::Name(_)));
        let Some(known) = self.all.get_mut(self.current) else { return };
        let is_footer = match &told {
            Told::Opening(_) => known.opening.is_none(),
            Told::Closing(_) => true,
            _ => false,
        };
        if !known.has_rows || (is_footer && !is_of_next) {
            known.take(told);
        } else if self.pending.len() < MOST_PENDING {
            self.pending.push(told);
        }
    }

    /// What stands below headings that name sums: `Saldo Awal`, `Saldo Akhir`.
    pub(crate) fn sums(&mut self, titles: &[String], record: &Record) {
        for (title, nth) in titles.iter().zip(0..) {
            let held = record.text(nth);
            match sum(title).filter(|_| Figure::read(held).is_some()) {
                Some(Sum::Opening) => self.told(Told::Opening(held.to_owned())),
                Some(Sum::Closing) => self.told(Told::Closing(held.to_owned())),
                _ => {}
            }
        }
    }

    /// A line that may be a title.
    pub(crate) fn line(&mut self, record: &Record) {
        let is_before = self.now().is_some_and(|known| !known.has_rows);
        if let Some(known) = self.now().filter(|_| is_before) {
            known.bank = known.bank.or_else(|| face::bank(record));
            known.is_card |= about::is_of_card(record);
        }
    }

    /// Another table begins: what was told behind rows is of the next account, where its number or name is another. Answers
    /// whether it is.
    pub(crate) fn settle(&mut self) -> bool {
        let Some(known) = self.all.get(self.current) else { return false };
        let differs =
            |ours: &Option<String>, theirs: &String| ours.as_ref().is_some_and(|ours| ours != theirs);
        let is_other = known.has_rows
            && self.pending.iter().any(|told| match told {
                Told::Number(number) => differs(&known.number, number),
                Told::Name(name) => known.number.is_none() && differs(&known.name, name),
                _ => false,
            });
        if is_other && self.all.len() < MOST {
            let number = self
                .pending
                .iter()
                .find_map(|told| if let Told::Number(number) = told { Some(number) } else { None });
            let known = self.all.iter().position(|known| number.is_some() && known.number.as_ref() == number);
            self.current = known.unwrap_or_else(|| {
                let bank = self.all.get(self.current).and_then(|known| known.bank);
                self.all.push(Known { bank, ..Known::default() });
                self.all.len() - 1
            });
        }
        self.end();
        is_other
    }

    /// Another sheet begins. One with a name of its own is another account's, unless the name is a month or what programs give.
    pub(crate) fn part(&mut self, name: Option<&str>) {
        self.settle();
        let Some(name) = name else { return };
        let said = words(name);
        let is_plain = said.iter().all(|word| {
            crate::words::month(word).is_some()
                || word.bytes().any(|byte| byte.is_ascii_digit())
                || crate::words::SHEET.is_in(std::slice::from_ref(word))
        });
        let is_new = !is_plain && self.now().is_some_and(|known| known.has_rows);
        if is_new && self.all.len() < MOST {
            self.all.push(Known::default());
            self.current = self.all.len() - 1;
        }
        if let Some(known) = self.now().filter(|_| !is_plain) {
            known.name = known.name.take().or(Some(name.to_owned()));
        }
    }

    /// The file is at its end.
    pub(crate) fn end(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        if let Some(known) = self.now() {
            for told in pending {
                known.take(told);
            }
        }
    }

    /// The days that the account's lines name, by each order.
    pub(crate) fn period(&self, today: NaiveDate) -> [Option<(NaiveDate, NaiveDate)>; 3] {
        let known = self.all.get(self.current);
        Order::ALL.map(|order| known.and_then(|known| known.days(order, today)))
    }
}

impl Known {
    /// What was told first holds.
    fn take(&mut self, told: Told) {
        match told {
            Told::Number(number) => self.number = self.number.take().or(Some(number)),
            Told::Name(name) => self.name = self.name.take().or(Some(name)),
            Told::Currency(currency) => self.currency = self.currency.or(Some(currency)),
            Told::Period(first, last) => self.period = self.period.or(Some((first, last))),
            Told::From(day) => self.from = self.from.or(Some(day)),
            Told::To(day) => self.to = self.to.or(Some(day)),
            Told::Month(first, last) => self.month = self.month.or(Some((first, last))),
            Told::Near(day) => self.near = self.near.or(Some(day)),
            Told::Opening(held) => self.opening = self.opening.take().or(Some(held)),
            // The last one is the file's.
            Told::Closing(held) => self.closing = Some(held),
        }
    }

    /// The days that its lines name, by an order.
    pub(crate) fn days(&self, order: Order, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let period = self.period.or(self.from.zip(self.to));
        period.and_then(|period| about::days(period, order, today)).or(self.month)
    }

    /// A day near which the file was made, from which missing years are sought back.
    pub(crate) fn near(&self, order: Order, today: NaiveDate) -> Option<NaiveDate> {
        let day = [self.to, self.from, self.near].into_iter().flatten().find(|day| day.has_year())?;
        day.day(order, None, today).filter(|day| *day <= today && day.year() > 1969)
    }
}
